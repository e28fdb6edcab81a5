import { CalendarCheck, PartyPopper, Plus } from 'lucide-react'
import { definitionSchema } from '../../definitions/achievements/definition.ts'
import { bothTexts } from '../../foundation/doors/both-texts.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { Watch } from '../../foundation/live/watch.tsx'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { ProgressRing } from '../../foundation/ui/progress-ring.tsx'
import { Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isClosed } from '../attempts/attempt-states.ts'
import type { Route } from './+types/plan-page.ts'
import { addPlanUnit, changePlanUnit, markPlanUnit, movePlanUnit, removePlanUnit } from './change-plan.ts'
import { findPlan } from './plan.ts'
import { UnitFormFields } from './plan-unit-form.tsx'
import { PlanUnitRow } from './plan-unit-row.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (!isId(params.attemptId)) throw missing('attempt')
  const after = await watchFrom(world)
  const attempt = await db
    .selectFrom('attempts')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('attempts.id', '=', params.attemptId)
    .where('attempts.earnerId', '=', actor.id)
    .select(['attempts.id', 'attempts.state', 'achievementVersions.definition'])
    .executeTakeFirstOrThrow(() => missing('attempt'))
  const definition = definitionSchema.parse(attempt.definition)
  const plan = await findPlan(db, { id: attempt.id, definition })
  const done = new URL(request.url).searchParams.get('done')
  return {
    id: attempt.id,
    isOpen: !isClosed(attempt.state),
    title: definition.title,
    language: definition.language,
    plan,
    fresh: plan.units.find(({ id, state }) => id === done && state === 'done') ?? null,
    after,
  }
}

type Done = { result: { attemptId: string; unitId: string } }
const backTo = ({ result: { attemptId, unitId } }: Done) => `/work/${attemptId}/plan#unit-${unitId}`

export const action = forms<unknown>({
  add: form(addPlanUnit, backTo),
  change: form(changePlanUnit, backTo, { refused: (refusal, _args, sent) => bothTexts(refusal, sent) }),
  move: form(movePlanUnit, backTo),
  mark: form(markPlanUnit, ({ result }) =>
    result.state === 'done' ? `/work/${result.attemptId}/plan?done=${result.unitId}` : backTo({ result }),
  ),
  remove: form(removePlanUnit, ({ result }) => `/work/${result.attemptId}/plan`),
})

export default function PlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, isOpen, title, language, plan, fresh, after } = loaderData
  const t = useText()
  return (
    <WrittenIn value={language}>
      <Page
        title={t('Learning plan')}
        width="reading"
        eyebrow={
          <TextLink to={`/work/${id}`}>
            <Written language={language}>{title}</Written>
          </TextLink>
        }
        lede={t('A way to learn it, for you alone. Change it, skip what you know, or do without: what counts is your evidence.')}
        index={false}
      >
        <Stack gap="l">
          {fresh && <Ticked title={fresh.title} left={plan.left} attemptId={id} />}
          {plan.of > 0 && (
            <Row gap="m">
              <ProgressRing value={plan.done} max={plan.of} label={t('Sessions done')} text={`${plan.done}/${plan.of}`} />
              <span className="text-soft">
                {t('{done} of {of, plural, one {# session} other {# sessions}} done', { done: plan.done, of: plan.of })}
              </span>
            </Row>
          )}
          {plan.units.length > 0 ? (
            <Rows label={t('Sessions')}>
              {plan.units.map((unit, index) => (
                <PlanUnitRow
                  key={unit.id}
                  unit={unit}
                  place={index + 1}
                  of={plan.units.length}
                  isOpen={isOpen}
                  isFresh={unit.id === fresh?.id}
                  answer={actionData}
                />
              ))}
            </Rows>
          ) : (
            <EmptyState icon={CalendarCheck} title={t('No sessions planned')}>
              {t('This micro-credential brings no plan along. Make one of your own, an hour at a time, or go straight to the evidence.')}
            </EmptyState>
          )}
          {isOpen && (
            <Section title={t('Add a session of your own')}>
              <PageForm answer={actionData} intent="add">
                <UnitFormFields />
                <div>
                  <Button icon={Plus} kind="quiet">
                    {t('Add')}
                  </Button>
                </div>
              </PageForm>
            </Section>
          )}
        </Stack>
        <Watch topics={[`attempt:${id}`]} after={after} />
      </Page>
    </WrittenIn>
  )
}

/** A small joy, and how many are left. */
function Ticked({ title, left, attemptId }: { title: string; left: number; attemptId: string }) {
  const t = useText()
  return (
    <div className="ticked">
      <Callout
        icon={PartyPopper}
        actions={
          left === 0 && (
            <LinkButton small to={`/work/${attemptId}`}>
              {t('Go to your evidence')}
            </LinkButton>
          )
        }
      >
        <p role="status">
          {left === 0
            ? t('“{title}” is done, and with it your plan. Now show what you can do.', { title })
            : t('“{title}” is done. {left, plural, one {One session is} other {# sessions are}} left.', { title, left })}
        </p>
      </Callout>
    </div>
  )
}
