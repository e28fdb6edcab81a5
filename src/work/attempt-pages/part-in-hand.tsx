import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Level, Requirement } from '../../definitions/achievements/definition.ts'
import { useRequirementFacts } from '../../definitions/catalog/requirement-words.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { quoted } from '../../foundation/words/quoted.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { AnswerForm } from '../artifacts/answer-form.tsx'
import { LinkAdder, TextAdder } from '../artifacts/words-adder.tsx'
import { type MissingWork, stateOf } from '../attempts/find-incomplete.ts'
import { asksWriting, takesArtifacts } from '../attempts/open-parts.ts'
import { FileAdder } from '../uploads/file-adder.tsx'
import type { UnfinishedUpload } from '../uploads/find-uploads.ts'
import { ArtifactCard } from './artifact-card.tsx'
import type { AttemptWork } from './find-work.ts'
import { RubricBeside } from './rubric-beside.tsx'

/** The heading of the part in hand. */
export const partPlace = 'part-title'

/** What the count under the answer says already. */
const underAnswer = new Set(['answer-short', 'answer-long'])

type Given = {
  work: Pick<AttemptWork, 'id' | 'answers' | 'artifacts' | 'lacks' | 'definition' | 'reopened' | 'clips' | 'coaching' | 'status'>
  requirement: Requirement
  levels: Readonly<Record<string, Level | undefined>>
  personId: string
  maxBytes: number
  makesPreviews: boolean
  unfinished: readonly UnfinishedUpload[]
  said: unknown
}

/** The part in hand: what is asked, the answer and artifacts, and the rubric beside them. */
export function PartInHand({ work, requirement, levels, personId, maxBytes, makesPreviews, unfinished, said }: Given) {
  const t = useText()
  const locale = useLocale()
  const list = new Intl.ListFormat(locale)
  const factsOf = useRequirementFacts()
  const { id, title, instructions, criteria, accepts, count } = requirement
  const own = work.artifacts.filter(({ requirementId }) => requirementId === id)
  const answer = work.answers.find(({ requirementId }) => requirementId === id) ?? null
  // How many words it has stands under the answer already.
  const lacks = work.lacks.filter(({ requirementId, code }) => requirementId === id && !underAnswer.has(code))
  const facts = factsOf(requirement, locale)
  const opensFor = criteriaOf(work.definition).filter((criterion) => work.reopened[criterion.id]?.includes(id))
  const takesFiles = accepts.some((kind) => kind !== 'link' && kind !== 'text')
  return (
    <div className={criteria.length > 0 ? 'grid gap-x-10 gap-y-8 *:min-w-0 xl:grid-cols-[minmax(0,1fr)_19rem]' : undefined}>
      <Section
        title={
          <span id={partPlace} tabIndex={-1}>
            <Written>{title}</Written>
          </span>
        }
        id="part"
      >
        <Stack gap="l">
          <Stack gap="s">
            {opensFor.length > 0 && (
              <p className="font-semibold">
                {t('Open again for {criteria}.', { criteria: list.format(opensFor.map(({ name }) => quoted(name))) })}
              </p>
            )}
            <Prose text={instructions} written />
            {facts.length > 0 && <p className="text-soft">{facts.join(' · ')}</p>}
          </Stack>
          {asksWriting(requirement) && <AnswerForm attemptId={work.id} requirement={requirement} answer={answer} said={said} />}
          {own.map((artifact) => (
            <ArtifactCard
              key={artifact.id}
              attemptId={work.id}
              requirement={requirement}
              artifact={artifact}
              coaching={work.coaching[artifact.id] ?? null}
              today={work.status.today}
              blind={work.definition.assessment.blind}
              said={said}
            />
          ))}
          {takesArtifacts(requirement) && (
            <Stack gap="m">
              {own.length > 0 && own.length === count.to && (
                <p className="text-s text-soft">
                  {t(
                    '{to, plural, one {One is enough here} other {There is room for # here}}. To put another in its place, add it and remove the one you no longer need.',
                    { to: count.to },
                  )}
                </p>
              )}
              {takesFiles && (
                <FileAdder
                  attemptId={work.id}
                  personId={personId}
                  requirement={requirement}
                  maxBytes={maxBytes}
                  makesPreviews={makesPreviews}
                  unfinished={unfinished.filter(({ requirementId }) => requirementId === id)}
                  said={said}
                />
              )}
              {accepts.includes('link') && <LinkAdder requirement={requirement} said={said} />}
              {accepts.includes('text') && <TextAdder requirement={requirement} said={said} />}
            </Stack>
          )}
          <Lacks lacks={lacks} isReady={stateOf(id, work.lacks) === 'ready'} isEmpty={own.length === 0 && !answer?.body.trim()} />
        </Stack>
      </Section>
      <RubricBeside criteria={criteria} markEssential={work.definition.passRule.kind !== 'all'} levels={levels} clips={work.clips} />
    </div>
  )
}

/** What this part still lacks, once something is in it. */
function Lacks({ lacks, isReady, isEmpty }: { lacks: readonly MissingWork[]; isReady: boolean; isEmpty: boolean }) {
  const t = useText()
  if (isEmpty || (lacks.length === 0 && !isReady)) return null
  return (
    <Stack gap="xs">
      {/* Beside what might be better and keeps nobody from handing in. */}
      {isReady && <StatusLine kind="done">{t('This part is ready.')}</StatusLine>}
      {lacks.map(({ code, artifactId, text, values, blocks }) => (
        <StatusLine key={`${code} ${artifactId}`} kind={blocks ? 'open' : 'waiting'}>
          {t(text, values)}
        </StatusLine>
      ))}
    </Stack>
  )
}
