import { ListChecks } from 'lucide-react'
import { Form } from 'react-router'
import { amountInWords } from '../../definitions/value/rule-words.ts'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { askedFrom } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { organizationsOf } from '../../people/organizations/organizations.ts'
import { ValueDesk } from '../desk/value-desk.tsx'
import { TickedOutcome } from '../requests/ticked-outcome.tsx'
import type { Route } from './+types/approvals-page.ts'
import { decideManyLines, lineChoice } from './decide-many-lines.ts'
import { countUnapprovable, findWaiting, type WaitingLine } from './find-waiting.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const q = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const overseen = await organizationsOf(db, actor, 'admin', 'hr')
  const [{ lines, next }, stuck] = await Promise.all([
    findWaiting(db, actor.id, world.now(), { q, after }),
    Promise.all(overseen.map(async ({ id, slug, name }) => ({ slug, name, count: await countUnapprovable(db, id) }))),
  ])
  return {
    lines,
    next,
    q,
    isFirstPage: after === null,
    stuck: stuck.filter(({ count }) => count > 0),
    oversees: overseen.map(({ slug }) => slug),
  }
}

/** By hand: a command for each line that is ticked, and an answer that says which were not decided, and why. */
export async function action({ context }: Route.ActionArgs) {
  const { world, actor, t } = context.get(pageContext)
  const sent = await sentForm({ context })
  try {
    const { done, refused } = await decideManyLines(
      world,
      actor,
      sent.getAll('line').map(String),
      { answer: sent.get('answer') === 'refuse' ? 'refuse' : 'approve', reason: String(sent.get('reason') ?? '') },
      askedFrom({ context }),
    )
    return { decided: { done, refused: refused.map(({ because }) => t(because)) } }
  } catch (error) {
    return refuse(error, sent)
  }
}

/** The lines of the ledger that wait for who looks: to tick, and to approve or refuse together. */
export default function ApprovalsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { lines, next, q, isFirstPage, stuck, oversees } = loaderData
  const t = useText()
  const address = (more: Record<string, string> = {}) => `/value/approvals?${new URLSearchParams({ ...(q && { q }), ...more })}`
  const decided = actionData && 'decided' in actionData ? actionData.decided : null
  return (
    <Page
      title={t('To approve')}
      lede={t('What awards bring others, where a rule asks that you approve it before it is paid. Nobody approves what pays themselves.')}
      width="reading"
      index={false}
      actions={
        <>
          <LinkButton to="/value/approvals/substitutes" kind="quiet">
            {t('Who stands in')}
          </LinkButton>
          {oversees.length > 0 && (
            <LinkButton to="/value/approvals/refused" kind="quiet">
              {t('What was refused')}
            </LinkButton>
          )}
        </>
      }
    >
      {oversees[0] !== undefined && <ValueDesk of={oversees[0]} current="approvals" />}
      <Stack gap="l">
        {stuck.map(({ slug, name, count }) => (
          <Callout key={slug} kind="attention" title={t('Nobody is left who can approve')}>
            <p>
              {t(
                '{count, plural, one {# line of {organization} waits} other {# lines of {organization} wait}}, and nobody can approve but whom it pays. Give somebody else the role of HR or admin, and it comes to them.',
                { count, organization: name },
              )}
            </p>
            <p>
              <TextLink to={`/people?of=${slug}`}>{t('People of {organization}', { organization: name })}</TextLink>
            </p>
          </Callout>
        ))}
        {(lines.length > 0 || q !== '') && (
          <Form method="get" role="search">
            <Row gap="s" align="end" wrap>
              <div className="min-w-60 flex-1">
                <SearchField label={t('Name, school or micro-credential')} defaultValue={q} />
              </div>
              <Button kind="quiet">{t('Show')}</Button>
            </Row>
          </Form>
        )}
        {decided && (
          <TickedOutcome
            title={t('{done, plural, =0 {Nothing was decided} one {# line was decided} other {# lines were decided}}', {
              done: decided.done,
            })}
            refused={decided.refused}
          />
        )}
        {lines.length === 0 ? (
          <EmptyState icon={ListChecks} title={q ? t('Nothing fits') : t('Nothing waits for you')}>
            {q
              ? t('No line that waits for you has “{q}” in it.', { q })
              : t('What you are to approve appears here, what waits longest first.')}
          </EmptyState>
        ) : (
          <PageForm answer={actionData} intent="decide" key={decided ? JSON.stringify(decided) + lines[0]?.lineId : ''}>
            <Rows label={t('What waits, the longest first')}>
              {lines.map((line) => (
                <WaitingRow key={line.lineId} line={line} />
              ))}
            </Rows>
            <RadioGroup
              name="answer"
              legend={t('With what is ticked')}
              defaultValue="approve"
              options={[
                { value: 'approve', label: t('Approve') },
                { value: 'refuse', label: t('Refuse'), help: t('Then it brings nothing.') },
              ]}
            />
            <Field
              name="reason"
              label={t('Reason')}
              help={t('For a refusal. Whom it would pay reads it, and so does HR.')}
              type="textarea"
              rows={3}
              maxLength={1000}
              optional
            />
            <div>
              <Button>{t('Decide what is ticked')}</Button>
            </div>
          </PageForm>
        )}
        <Pager previous={isFirstPage ? null : address()} next={next && address({ after: next })} label={t('Lines')} />
      </Stack>
    </Page>
  )
}

function WaitingRow({ line }: { line: WaitingLine }) {
  const t = useText()
  const locale = useLocale()
  const { name, school, title, ruleName, step, steps, inPlaceOfName, isFallback, recordedAt, timeZone } = line
  const amount = amountInWords(line, locale)
  return (
    <RowItem
      lead={
        <Checkbox
          name="line"
          value={lineChoice(line)}
          label={<span className="sr-only">{t('Tick {name}, {title}', { name, title })}</span>}
        />
      }
      title={t('{amount} to {name}', { amount, name })}
      note={
        <>
          {t('For “{title}”, by the rule “{rule}”', { title, rule: ruleName })}
          {school && ` · ${school}`}
          {inPlaceOfName && <span className="block">{t('You stand in for {name}.', { name: inPlaceOfName })}</span>}
          {isFallback && <span className="block">{t('It falls to you, because nobody else holds this step.')}</span>}
        </>
      }
      aside={
        <>
          {steps > 1 && <Status kind="waiting">{t('Step {step} of {steps}', { step, steps })}</Status>}
          <Day at={recordedAt} zone={timeZone} form="medium" />
        </>
      }
    />
  )
}
