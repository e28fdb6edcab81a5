import { RefreshCw, Upload } from 'lucide-react'
import { Form } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { mayKeepTrustLists } from '../trust-lists/trust-policy.ts'
import type { Route } from './+types/list-page.ts'
import { askTrustListNow } from './ask-trust-lists.ts'
import { CopyFacts } from './copy-facts.tsx'
import { faultNames, otherFault } from './copy-words.ts'
import { findTrustList, listCopies, listListed, type View, views } from './find-trust-list.ts'
import { ListedRows } from './listed-rows.tsx'
import { dropTrustList, removeTrustList, takeTrustList } from './take-trust-list.ts'
import { WaitingCopy } from './waiting-copy.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (!isId(params.trustListId)) throw missing('trust list')
  if (actor.kind === 'visitor') throw unauthenticated()
  const list = await findTrustList(db, params.trustListId)
  // Whoever may not keep it is told what they would be of a list that isn't there.
  if (!mayKeepTrustLists(actor, list).allowed) throw missing('trust list')
  const { searchParams } = new URL(request.url)
  const q = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const asked = views.find((one) => one === searchParams.get('show')) ?? (list.waiting && list.current ? 'added' : 'all')
  const view: View = list.waiting && list.current ? asked : 'all'
  const given = searchParams.get('after') ?? ''
  const after = /^\d{1,6}$/.test(given) ? Number(given) : -1
  const copyId = list.waiting?.id ?? list.copyId
  const [listed, copies] = await Promise.all([
    copyId ? listListed(db, { copyId, besideId: list.waiting ? list.copyId : null }, { view, q, after }) : { issuers: [], next: null },
    listCopies(db, list.id),
  ])
  return { list, listed, copies, q, view, isFirst: after === -1, said: searchParams.get('said') }
}

const back =
  (said: string) =>
  ({ form: sent }: { form: FormData }) =>
    `/settings/organization/trust?${new URLSearchParams({ of: String(sent.get('of') ?? ''), said })}`
export const action = forms<unknown>({
  take: form(takeTrustList, back('taken'), { input: (_args, sent) => ({ accepts: sent.getAll('accepts').map(String) as never }) }),
  drop: form(dropTrustList, back('dropped')),
  remove: form(removeTrustList, back('removed')),
  ask: form(askTrustListNow, ({ args }) => `/settings/organization/trust/${args.params.trustListId}?said=asked`),
})

/** A list of others: the copy that counts, the one that waits, who stands on it, and what came before. */
export default function ListPage({ loaderData: { list, listed, copies, q, view, isFirst, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const { id, slug, current, waiting, address, askedAt, fault } = list
  const here = (rest: Record<string, string> = {}) => {
    const kept = new URLSearchParams({ ...(q && { q }), ...(waiting && current && { show: view }), ...rest })
    return `/settings/organization/trust/${id}${kept.size > 0 ? `?${kept}` : ''}`
  }
  const tabs: Record<View, string> = { added: t('New'), gone: t('Gone'), changed: t('Changed'), all: t('All') }
  return (
    <Page
      title={list.name}
      eyebrow={<TextLink to={`/settings/organization/trust?of=${slug}`}>{t('Recognized issuers')}</TextLink>}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        {waiting && <WaitingCopy list={list} waiting={waiting} answer={actionData} />}
        {fault && !waiting && (
          <Callout title={t('Its address gave no newer copy')}>
            <p>{t(faultNames[fault] ?? otherFault)}</p>
            <p>{t('The copy of before goes on counting. It is asked again every day.')}</p>
          </Callout>
        )}
        {current && (
          <Section title={t('The copy that counts')}>
            <Stack gap="m">
              <CopyFacts copy={current} address={address} />
              <Row>
                {address && (
                  <PageForm answer={actionData} intent="ask">
                    <HiddenFields values={{ listId: id }} />
                    <Button kind="quiet" icon={RefreshCw}>
                      {t('Ask its address now')}
                    </Button>
                  </PageForm>
                )}
                <LinkButton to={`/settings/organization/trust/bring?of=${slug}&list=${id}`} kind="quiet" icon={Upload}>
                  {t('Bring in a newer copy')}
                </LinkButton>
              </Row>
              {askedAt && (
                <p className="text-s text-soft">{t.rich('Its address was last asked on {day}.', { day: <Day at={askedAt} /> })}</p>
              )}
            </Stack>
          </Section>
        )}
        <Section title={t('Issuers on the list')}>
          <Stack gap="m">
            {waiting && current && (
              <TabLinks
                label={t('What is otherwise')}
                links={views.map((one) => ({ to: here({ show: one }), label: tabs[one], current: one === view }))}
              />
            )}
            <Form method="get" action={here()}>
              {waiting && current && <input type="hidden" name="show" value={view} />}
              <SearchField label={t('Find an issuer')} defaultValue={q} />
            </Form>
            {listed.issuers.length > 0 ? (
              <div>
                <ListedRows issuers={listed.issuers} />
                <Pager
                  previous={isFirst ? null : here()}
                  next={listed.next === null ? null : here({ after: String(listed.next) })}
                  label={t('Issuers on the list')}
                />
              </div>
            ) : (
              <p className="text-soft">{q ? t('No issuer has these words in its name or identifier.') : t('There is none.')}</p>
            )}
          </Stack>
        </Section>
        {copies.length > 0 && (
          <Section title={t('Copies that were taken')}>
            <Rows label={t('Copies that were taken')}>
              {copies.map((copy) => (
                <RowItem
                  key={copy.id}
                  title={t('{issuers, plural, one {# issuer} other {# issuers}}', { issuers: copy.issuers })}
                  note={t('{added} new, {gone} gone, {changed} changed', { added: copy.added, gone: copy.gone, changed: copy.changed })}
                  aside={copy.takenAt && <Day at={copy.takenAt} form="medium" />}
                >
                  <p className="text-s text-soft">
                    {copy.signature === 'holds'
                      ? t('Signed by {signer}', { signer: copy.signerName || copy.signerId || '' })
                      : t('Not signed')}
                  </p>
                </RowItem>
              ))}
            </Rows>
          </Section>
        )}
        {current && (
          <Fold summary={t('Go by this list no more')}>
            <PageForm answer={actionData} intent="remove">
              <HiddenFields values={{ listId: id, of: slug }} />
              <p>{t('Then nothing is said of it any more. Its copies stay in the history.')}</p>
              <Field name="reason" type="textarea" rows={2} label={t('Why it counts no more')} maxLength={600} required />
              <div>
                <Button kind="danger">{t('Go by it no more')}</Button>
              </div>
            </PageForm>
          </Fold>
        )}
      </Stack>
      {said === 'asked' && <Toast>{t('Its address is being asked. Load this page again in a moment.')}</Toast>}
    </Page>
  )
}
