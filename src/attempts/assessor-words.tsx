import { criteriaOf } from '../achievements/criteria-of.ts'
import type { Criterion, Definition } from '../achievements/definition.ts'
import { Callout } from '../ui/callout.tsx'
import { TextLink } from '../ui/link.tsx'
import { Prose } from '../ui/prose.tsx'
import { Quote } from '../ui/quote.tsx'
import { useLevelNames } from '../ui/rubric-grid.tsx'
import { Section } from '../ui/section.tsx'
import { Stack } from '../ui/stack.tsx'
import { Status } from '../ui/status.tsx'
import { useText } from '../ui/text.tsx'
import { Day } from '../ui/when.tsx'
import type { Work } from './find-work.ts'
import { isShown } from './open-parts.ts'

type Decision = Work['decisions'][number]

/** After "keep working": what to do next, criterion by criterion, in the assessor's words. The rest stands. */
export function NextSteps({
  attemptId,
  decision,
  definition,
  open,
}: {
  attemptId: string
  decision: Decision
  definition: Definition
  open: readonly string[]
}) {
  const t = useText()
  const criteria = criteriaOf(definition)
  const stands = criteria.length - open.length
  return (
    <Callout title={t('{count, plural, one {One criterion is} other {# criteria are}} still open', { count: open.length })}>
      {stands > 0 && (
        <p>
          {t('{count, plural, one {One is shown and stays} other {# are shown and stay}} shown; nothing there is asked again.', {
            count: stands,
          })}
        </p>
      )}
      {decision.message && <Quote text={decision.message} by={t('Your assessor')} at={<Day at={decision.decidedAt} />} />}
      <ul className="grid gap-4">
        {criteria
          .filter(({ id }) => open.includes(id))
          .map(({ id, name, requirement }) => {
            const level = decision.levels.find(({ criterionId }) => criterionId === id)
            return (
              <li key={id}>
                <p>
                  <TextLink to={`/work/${attemptId}?requirement=${requirement.id}`}>{name}</TextLink>
                </p>
                {level?.nextStep && <Quote text={level.nextStep} />}
              </li>
            )
          })}
      </ul>
    </Callout>
  )
}

/** Every decision on an attempt, the last first, each criterion with its level and the assessor's reason. */
export function Decisions({ decisions, definition }: { decisions: readonly Decision[]; definition: Definition }) {
  const t = useText()
  const criteria: Criterion[] = criteriaOf(definition)
  if (decisions.length === 0) return null
  return (
    <Section title={decisions.length === 1 ? t('What your assessor said') : t('What your assessors said')}>
      <Stack gap="l">
        {decisions.toReversed().map((decision) => (
          <Stack key={decision.id} gap="m">
            <p className="text-soft">
              {decision.outcome === 'earned' ? t('Earned') : t('Keep working')} · <Day at={decision.decidedAt} />
            </p>
            {decision.message && <Prose text={decision.message} />}
            <ul className="divide-y divide-rule border-y border-rule">
              {criteria.map(({ id, name }) => (
                <CriterionLine key={id} name={name} level={decision.levels.find(({ criterionId }) => criterionId === id)} />
              ))}
            </ul>
          </Stack>
        ))}
      </Stack>
    </Section>
  )
}

function CriterionLine({ name, level }: { name: string; level: Decision['levels'][number] | undefined }) {
  const t = useText()
  const names = useLevelNames()
  if (!level) return null
  return (
    <li className="py-3">
      <Stack gap="s">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-semibold">{name}</span>
          <Status kind={isShown(level.level) ? 'done' : 'open'}>{names[level.level]}</Status>
          {level.carried && <span className="text-s text-soft">{t('shown before')}</span>}
        </p>
        {level.reason && <Prose text={level.reason} size="s" />}
        {level.nextStep && <Quote text={level.nextStep} />}
      </Stack>
    </li>
  )
}
