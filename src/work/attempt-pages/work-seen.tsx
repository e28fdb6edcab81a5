import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Timeline } from '../../foundation/ui/timeline.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { levelsIn } from '../attempts/open-parts.ts'
import { AppealLine } from './appeal-line.tsx'
import { Decisions } from './assessor-words.tsx'
import type { AttemptWork } from './find-work.ts'
import { LeaksSeen } from './leaks-seen.tsx'
import { PartShown } from './part-shown.tsx'
import { timelineOf } from './timeline-of.ts'

/** With the assessors, or over: the way it went, what was said, and what was handed in. */
export function WorkSeen({ work }: { work: AttemptWork }) {
  const t = useText()
  const locale = useLocale()
  const { definition, award, state } = work
  return (
    <Stack gap="xl">
      <LeaksSeen attemptId={work.id} leaks={work.leaks} />
      <Timeline label={t('The steps of this attempt')} events={timelineOf(locale, work)} />
      <AppealLine work={work} />
      {award && award.revokedAt === null && (
        <Callout kind="earned" title={t('Earned')} actions={<LinkButton to={`/awards/${award.id}`}>{t('See your award')}</LinkButton>}>
          <p>
            <Written>{definition.competency}</Written>
          </p>
        </Callout>
      )}
      {award?.revokedAt && (
        <Callout
          kind="attention"
          title={t('This award was taken back')}
          actions={<LinkButton to={`/awards/${award.id}`}>{t('See the award')}</LinkButton>}
        />
      )}
      {state === 'withdrawn' && (
        <Callout>
          <p>{t('You withdrew this. What you had collected stays here to look at; to work on it again, start again from the catalog.')}</p>
        </Callout>
      )}
      <Decisions work={work} />
      {state === 'earned' && (
        <p>
          <TextLink to={`/work/${work.id}/offer`}>{t('Offer this work to those who learn to assess')}</TextLink>
        </p>
      )}
      {definition.requirements.map((requirement) => (
        <PartShown key={requirement.id} work={work} requirement={requirement} levels={levelsIn(work.decisions)} />
      ))}
    </Stack>
  )
}
