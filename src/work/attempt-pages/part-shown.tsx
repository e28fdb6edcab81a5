import type { Level, Requirement } from '../../definitions/achievements/definition.ts'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RubricGrid } from '../../foundation/ui/rubric-grid.tsx'
import { Heading, Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { artifactPlace } from '../attempts/mend-of.ts'
import { ArtifactView } from './artifact-view.tsx'
import type { AttemptWork } from './find-work.ts'

type Given = {
  work: Pick<AttemptWork, 'answers' | 'artifacts'>
  requirement: Requirement
  levels: Readonly<Record<string, Level | undefined>>
  note?: string
}

/** A part to read: what was handed in, and the levels reached where there was a decision. */
export function PartShown({ work, requirement: { id, title, instructions, criteria }, levels, note }: Given) {
  const t = useText()
  const answer = work.answers.find(({ requirementId, body }) => requirementId === id && body.trim() !== '')
  const own = work.artifacts.filter(({ requirementId }) => requirementId === id)
  return (
    <Section title={<Written>{title}</Written>} lede={note}>
      <Stack gap="m">
        {answer && (
          <div id={`answer-${id}`}>
            <Prose text={answer.body} />
          </div>
        )}
        {own.map((artifact) => (
          <Stack key={artifact.id} gap="s">
            <Heading level={3} id={artifactPlace(artifact.id)} className="break-words">
              {artifact.name}
            </Heading>
            <ArtifactView artifact={artifact} />
            {artifact.maskedFrom !== null && !artifact.expiredAt && (
              <p className="text-s text-soft">
                {t.rich('This is a masked copy, and all that assessors and coaches get. Only you see <link>your original</link>.', {
                  link: (words) => (
                    <TextLink to={`/evidence/${artifact.maskedFrom}`} external>
                      {words}
                    </TextLink>
                  ),
                })}
              </p>
            )}
            {artifact.note && <Prose text={artifact.note} size="s" />}
            {artifact.part && <Prose text={t('Made with others. Your part: {part}', { part: artifact.part })} size="s" />}
          </Stack>
        ))}
        {!answer && own.length === 0 && <p className="text-soft">{t('Nothing was added here.')}</p>}
        <Fold summary={criteria.length > 0 ? t('What was asked, and how it is judged') : t('What was asked')} small>
          <Stack>
            <Prose text={instructions} size="s" written />
            {criteria.length > 0 && <RubricGrid caption={title} criteria={criteria} achieved={levels} />}
          </Stack>
        </Fold>
      </Stack>
    </Section>
  )
}
