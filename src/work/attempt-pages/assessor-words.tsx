import { Fragment, type ReactNode } from 'react'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import type { Criterion } from '../../definitions/achievements/definition.ts'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isShown } from '../attempts/open-parts.ts'
import { CitedLink } from './cited-link.tsx'
import type { AttemptWork } from './find-work.ts'

type Decision = AttemptWork['decisions'][number]

/** After "keep working", criterion by criterion: the level, why, where, and what to do next in which part. The rest stands. */
export function NextSteps({ work, decision }: { work: AttemptWork; decision: Decision }) {
  const t = useText()
  const { id: attemptId, definition, openCriteria, reopened } = work
  const criteria = criteriaOf(definition)
  const levelOf = (id: string) => decision.levels.find(({ criterionId }) => criterionId === id)
  const stands = criteria.filter(({ id }) => !openCriteria.includes(id))
  return (
    <Callout title={t('{count, plural, one {One criterion is} other {# criteria are}} still open', { count: openCriteria.length })}>
      {decision.message && <Quote text={decision.message} by={t('Your assessor')} at={<Day at={decision.decidedAt} />} />}
      <ul className="divide-y divide-rule border-y border-rule">
        {criteria
          .filter(({ id }) => openCriteria.includes(id))
          .map(({ id, name }) => (
            <CriterionLine key={id} work={work} name={name} level={levelOf(id)}>
              <p>
                {t.rich('{count, plural, one {Work on it here:} other {Work on it in any of these:}} <parts></parts>', {
                  count: reopened[id]?.length ?? 0,
                  parts: () =>
                    definition.requirements
                      .filter((requirement) => reopened[id]?.includes(requirement.id))
                      .map((requirement, index) => (
                        <Fragment key={requirement.id}>
                          {index > 0 && ' · '}
                          <TextLink to={`/work/${attemptId}?requirement=${requirement.id}`}>{requirement.title}</TextLink>
                        </Fragment>
                      )),
                })}
              </p>
            </CriterionLine>
          ))}
      </ul>
      {stands.length > 0 && (
        <Fold
          summary={t('{count, plural, one {One is shown and stays} other {# are shown and stay}} shown; nothing there is asked again.', {
            count: stands.length,
          })}
        >
          <ul className="divide-y divide-rule border-y border-rule">
            {stands.map(({ id, name }) => (
              <CriterionLine key={id} work={work} name={name} level={levelOf(id)} />
            ))}
          </ul>
        </Fold>
      )}
    </Callout>
  )
}

/** Every decision on an attempt, the last first, each criterion with its level and the assessor's reason. */
export function Decisions({ work }: { work: AttemptWork }) {
  const t = useText()
  const { decisions, definition } = work
  const criteria: Criterion[] = criteriaOf(definition)
  if (decisions.length === 0) return null
  return (
    <Section title={decisions.length === 1 ? t('What your assessor said') : t('What your assessors said')}>
      <Stack gap="l">
        {decisions.toReversed().map((decision) => (
          <Stack key={decision.id} gap="m">
            <p className="text-soft">
              {decision.outcome === 'earned' ? t('Earned') : t('Keep working')} · <Day at={decision.decidedAt} />
              {decision.appealId !== null && <> · {t('on your appeal')}</>}
            </p>
            {decision.message && <Prose text={decision.message} />}
            <ul className="divide-y divide-rule border-y border-rule">
              {criteria.map(({ id, name }) => (
                <CriterionLine key={id} work={work} name={name} level={decision.levels.find(({ criterionId }) => criterionId === id)} />
              ))}
            </ul>
          </Stack>
        ))}
      </Stack>
    </Section>
  )
}

type LineGiven = { work: AttemptWork; name: string; level: Decision['levels'][number] | undefined; children?: ReactNode }

function CriterionLine({ work, name, level, children }: LineGiven) {
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
        <CitedLink work={work} cited={level.cited} />
        {level.nextStep && <Quote text={level.nextStep} by={t('Next step')} />}
        {children}
      </Stack>
    </li>
  )
}
