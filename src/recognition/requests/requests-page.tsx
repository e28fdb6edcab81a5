import { Inbox } from 'lucide-react'
import { Form } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { askedFrom, performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { type Actor, organizationsWhere, personIdOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { ValueDesk } from '../desk/value-desk.tsx'
import type { Route } from './+types/requests-page.ts'
import { decideMany } from './decide-many.ts'
import { reopenRequest } from './decide-request.ts'
import { type FoundRequest, findRequests, requestShelves } from './find-requests.ts'
import { RequestState } from './request-state.tsx'
import { TickedOutcome } from './ticked-outcome.tsx'

function decidersOnly(actor: Actor): void {
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin', 'hr').length === 0)
    throw forbidden('not-for-requests', 'Only admins and HR of an organization see and decide what people ask for.')
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  decidersOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const given = searchParams.get('after')
  const after = given && isId(given) ? given : null
  const shelf = requestShelves.find((one) => one === searchParams.get('show')) ?? 'open'
  const q = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const { rows, next } = await findRequests(db, { organizationId: organization.id, shelf, q, after, except: personIdOf(actor) })
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    rows,
    next,
    shelf,
    q,
    isFirstPage: after === null,
  }
}

/** By hand: a command for each that is ticked, and an answer that says how many were decided and which were not. */
export async function action({ context }: Route.ActionArgs) {
  const { world, actor, t } = context.get(pageContext)
  const sent = await sentForm({ context })
  try {
    decidersOnly(actor)
    if (String(sent.get('intent') ?? '').startsWith('reopen')) {
      await performHere({ context }, reopenRequest, { requestId: String(sent.get('requestId') ?? '') })
      return { decided: { done: 0, isOpen: true, refused: [] as string[] } }
    }
    const { done, refused } = await decideMany(
      world,
      actor,
      sent.getAll('request').map(String),
      {
        answer: sent.get('answer') === 'refuse' ? 'refuse' : 'agree',
        countsLate: sent.has('countsLate'),
        reason: String(sent.get('reason') ?? ''),
      },
      askedFrom({ context }),
    )
    return { decided: { done, isOpen: false, refused: refused.map(({ because }) => t(because)) } }
  } catch (error) {
    return refuse(error, sent)
  }
}

/** What people ask an organization for: to tick, and to decide together or one by one. */
export default function RequestsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, rows, next, shelf, q, isFirstPage } = loaderData
  const t = useText()
  const address = (more: Record<string, string> = {}) =>
    `/value/requests?${new URLSearchParams({ of: organization.slug, ...(shelf === 'decided' && { show: shelf }), ...(q && { q }), ...more })}`
  const decided = actionData && 'decided' in actionData ? actionData.decided : null
  const hasLate = rows.some(({ isLate }) => isLate)
  return (
    <Page
      title={t('What people ask for')}
      eyebrow={organization.name}
      lede={t(
        'Some of your rules ask that somebody agree before the work begins, or that people ask within some days of the award. What you decide stands in their ledger at once.',
      )}
      width="reading"
      index={false}
    >
      <ValueDesk of={organization.slug} choices={choices} current="requests" />
      <TabLinks
        label={t('Which requests')}
        links={[
          { to: `/value/requests?of=${organization.slug}`, label: t('Not decided yet'), current: shelf === 'open' },
          { to: `/value/requests?of=${organization.slug}&show=decided`, label: t('Decided'), current: shelf === 'decided' },
        ]}
      />
      <Stack gap="l">
        {(rows.length > 0 || q !== '') && (
          <Form method="get" role="search">
            <HiddenFields values={{ of: organization.slug, show: shelf === 'decided' ? shelf : null }} />
            <Row gap="s" align="end" wrap>
              <div className="min-w-60 flex-1">
                <SearchField label={t('Name or micro-credential')} defaultValue={q} />
              </div>
              <Button kind="quiet">{t('Show')}</Button>
            </Row>
          </Form>
        )}
        {decided && (
          <TickedOutcome
            title={
              decided.isOpen
                ? t('It is open again.')
                : t('{done, plural, =0 {Nothing was decided} one {# request was decided} other {# requests were decided}}', {
                    done: decided.done,
                  })
            }
            refused={decided.refused}
          />
        )}
        {rows.length === 0 ? (
          <EmptyState icon={Inbox} title={q ? t('Nothing fits') : shelf === 'open' ? t('Nothing waits') : t('Nothing was decided yet')}>
            {q
              ? t('Nobody whose name or micro-credential has “{q}” in it asked for anything.', { q })
              : t('What people ask for appears here, what waits longest first.')}
          </EmptyState>
        ) : shelf === 'open' ? (
          <PageForm answer={actionData} intent="decide" key={decided ? JSON.stringify(decided) + rows[0]?.id : ''}>
            <Rows label={t('What waits, the longest first')}>
              {rows.map((row) => (
                <RequestRow key={row.id} row={row} isOpen />
              ))}
            </Rows>
            <RadioGroup
              name="answer"
              legend={t('With what is ticked')}
              defaultValue="agree"
              options={[
                { value: 'agree', label: t('Agree') },
                { value: 'refuse', label: t('Refuse') },
              ]}
            />
            {hasLate && (
              <Checkbox
                name="countsLate"
                label={t('What came late counts all the same')}
                help={t('Else it is agreed to, and brings nothing because it came late.')}
              />
            )}
            <Field
              name="reason"
              label={t('Reason')}
              help={t('For a refusal, and where what is late counts. They read it.')}
              type="textarea"
              rows={3}
              maxLength={1000}
              optional
            />
            <div>
              <Button>{t('Decide what is ticked')}</Button>
            </div>
          </PageForm>
        ) : (
          <Rows label={t('Decided, the last first')}>
            {rows.map((row) => (
              <RequestRow key={row.id} row={row} isOpen={false}>
                <PageForm
                  answer={actionData}
                  intent={`reopen:${row.id}`}
                  confirm={t('Open it again? Lines that it brought are taken back until it is decided again.')}
                >
                  <HiddenFields values={{ requestId: row.id }} />
                  <div>
                    <Button kind="quiet" small>
                      {t('Open it again')}
                      <span className="sr-only">
                        {' '}
                        {row.name}, {row.title}
                      </span>
                    </Button>
                  </div>
                </PageForm>
              </RequestRow>
            ))}
          </Rows>
        )}
        <Pager previous={isFirstPage ? null : address()} next={next && address({ after: next })} label={t('Requests')} />
      </Stack>
    </Page>
  )
}

function RequestRow({ row, isOpen, children }: { row: FoundRequest; isOpen: boolean; children?: React.ReactNode }) {
  const t = useText()
  const day = () => <Day at={row.askedOn} form="medium" />
  return (
    <RowItem
      lead={
        isOpen ? (
          <Checkbox
            name="request"
            value={row.id}
            label={<span className="sr-only">{t('Tick {name}, {title}', { name: row.name, title: row.title })}</span>}
          />
        ) : undefined
      }
      title={t('{name} · {title}', { name: row.name, title: row.title })}
      note={
        <>
          {row.kind === 'before'
            ? t.rich('Asks to be agreed to before the work begins, on <day></day>', { day })
            : t.rich('Asks for what the award brings, on <day></day>', { day })}
          {row.dueOn && (
            <span className="block">
              {row.kind === 'before'
                ? t.rich('The work began on <due></due>.', { due: () => <Day at={row.dueOn ?? ''} form="medium" /> })
                : t.rich('Last day to ask: <due></due>', { due: () => <Day at={row.dueOn ?? ''} form="medium" /> })}
            </span>
          )}
          {row.words && <span className="block text-ink">“{row.words}”</span>}
          {!isOpen && (
            <span className="block">
              {row.decidedBy && row.decidedAt
                ? t.rich('Decided by {name} on <at></at>.', {
                    name: row.decidedBy,
                    at: () => <Day at={row.decidedAt ?? ''} zone={row.timeZone} form="medium" />,
                  })
                : null}{' '}
              {row.reason}
            </span>
          )}
        </>
      }
      aside={isOpen ? row.isLate && <RequestState {...row} /> : <RequestState {...row} />}
      below={children}
    />
  )
}
