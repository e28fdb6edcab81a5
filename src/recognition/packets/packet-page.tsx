import { Check, Download, FileText, Undo2 } from 'lucide-react'
import { amountInShort, amountInWords } from '../../definitions/value/rule-words.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/packet-page.ts'
import { booksOf, booksOnly } from './books-only.ts'
import { findLayouts } from './keep-layout.ts'
import { startingLayouts } from './layout.ts'
import { findPacket, packetRows, standingOf } from './packet-content.ts'
import { mayApprovePacket } from './packet-policy.ts'
import { approvePacket, closePacket, withdrawPacket } from './settle-packet.ts'
import { StandingOfPacket } from './standing-of-packet.tsx'

const rowsOnPage = 50

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  booksOnly(actor)
  if (!isId(params.packetId)) throw missing('packet')
  const packet = await findPacket(db, params.packetId)
  booksOf(actor, packet.organizationId)
  const { searchParams } = new URL(request.url)
  const after = Number(/^\d{1,6}$/.exec(searchParams.get('after') ?? '')?.[0] ?? 0)
  const personId = personIdOf(actor)
  const own = async (id: string | null) =>
    id === null
      ? 0
      : (
          await db
            .selectFrom('packetLines')
            .where('packetId', '=', packet.id)
            .where('personId', '=', id)
            .select((row) => row.fn.countAll<number>().as('count'))
            .executeTakeFirstOrThrow()
        ).count
  const [organization, rows, paysViewer, paysPreparer, layouts] = await Promise.all([
    db.selectFrom('organizations').where('id', '=', packet.organizationId).select(['name', 'slug', 'timeZone']).executeTakeFirstOrThrow(),
    packetRows(db, packet.id, { after, size: rowsOnPage + 1 }),
    own(personId),
    own(packet.preparedById),
    findLayouts(db, packet.organizationId),
  ])
  const may = mayApprovePacket(actor, { ...packet, paysApprover: paysViewer > 0 })
  return {
    packet,
    standing: standingOf(packet),
    organization,
    rows: rows.slice(0, rowsOnPage),
    next: rows.length > rowsOnPage ? (rows[rowsOnPage - 1]?.place ?? null) : null,
    isFirstPage: after === 0,
    paysPreparer,
    mayNot: may.allowed ? null : may.because,
    layouts: [...layouts.map(({ id, name }) => ({ id, name })), ...startingLayouts.map(({ id, name }) => ({ id, name }))],
    kept: layouts.length,
    said: searchParams.get('said'),
  }
}

const back = (said: string) => (done: { args: { params: { packetId?: string | undefined } } }) =>
  `/value/packets/${done.args.params.packetId}?said=${said}`

export const action = forms<unknown>({
  approve: form(approvePacket, back('approved')),
  withdraw: form(withdrawPacket, back('withdrawn')),
  close: form(closePacket, back('closed')),
})

/** A packet for payroll: what it comes to, line by line, who approved it, and its files. */
export default function PacketPage({ loaderData, actionData }: Route.ComponentProps) {
  const { packet, standing, organization, rows, next, isFirstPage, paysPreparer, mayNot, layouts, kept, said } = loaderData
  const t = useText()
  const locale = useLocale()
  const month = formatDay(locale, packet.month, 'month')
  const file = (ending: string) => `/value/packets/${packet.id}${ending}`
  const sumOf = (code: string) => packet.sums.find(({ currency }) => currency === code)
  const by = (name: string | null, at: Date) =>
    name === null ? <Moment at={at} /> : t.rich('{name}, {moment}', { name, moment: <Moment at={at} /> })
  return (
    <Page
      title={t('Packet {number}', { number: packet.number })}
      eyebrow={
        <TextLink to={`/value/month?${new URLSearchParams({ of: organization.slug, month: packet.month.slice(0, 7) })}`}>
          {`${organization.name} · ${month}`}
        </TextLink>
      }
      lede={t('{lines, plural, one {# line} other {# lines}} of {people, plural, one {# person} other {# people}}, up to {month}.', {
        lines: packet.lines,
        people: packet.people,
        month,
      })}
      actions={<StandingOfPacket packet={packet} />}
      index={false}
    >
      <Stack gap="xl">
        {standing === 'closed' && (
          <Section title={t('Files')} lede={t('Made again they are the same to the byte.')}>
            <Row gap="s">
              <LinkButton to={file('.csv')} icon={Download} download>
                {t('CSV for payroll')}
              </LinkButton>
              <LinkButton to={file('.pdf')} kind="quiet" icon={FileText} download>
                {t('PDF with reasons')}
              </LinkButton>
              <LinkButton to={file('.json')} kind="quiet" icon={FileText} download>
                {t('Signed JSON')}
              </LinkButton>
            </Row>
          </Section>
        )}
        {(standing === 'prepared' || standing === 'approved') && (
          <Section title={t('What is next')}>
            <Stack gap="m">
              {paysPreparer > 0 && (
                <Callout title={t('It pays who prepared it')}>
                  {t(
                    '{lines, plural, one {# line pays {name}} other {# lines pay {name}}}. The person who approves it looks at those first.',
                    {
                      lines: paysPreparer,
                      name: packet.preparedBy ?? '',
                    },
                  )}
                </Callout>
              )}
              {standing === 'prepared' &&
                (mayNot ? (
                  <p>{t(mayNot)}</p>
                ) : (
                  <PageForm answer={actionData} intent="approve">
                    <HiddenFields values={{ packetId: packet.id }} />
                    <Stack gap="s">
                      <p>{t('Look through the sums and lines below. You are the second person who says that they are right.')}</p>
                      <div>
                        <Button icon={Check}>{t('Approve this packet')}</Button>
                      </div>
                    </Stack>
                  </PageForm>
                ))}
              {standing === 'approved' && (
                <PageForm answer={actionData} intent="close">
                  <HiddenFields values={{ packetId: packet.id }} />
                  <Stack gap="s">
                    <Select
                      name="layout"
                      label={t('Columns for payroll')}
                      options={layouts.map(({ id, name }, at) => ({
                        value: id,
                        label: at < kept ? name : t(name),
                      }))}
                      help={t('Other columns can be downloaded afterwards too; these are kept with the packet.')}
                    />
                    <div>
                      <Button icon={Check}>{t('Sign and hand over')}</Button>
                    </div>
                  </Stack>
                </PageForm>
              )}
              <Fold summary={t('Take this packet back')} small>
                <PageForm answer={actionData} intent="withdraw">
                  <HiddenFields values={{ packetId: packet.id }} />
                  <Field name="reason" type="textarea" rows={2} label={t('Why')} help={t('Its lines come in the next packet.')} />
                  <div>
                    <Button kind="quiet" icon={Undo2}>
                      {t('Take it back')}
                    </Button>
                  </div>
                </PageForm>
              </Fold>
            </Stack>
          </Section>
        )}
        <Section title={t('What it comes to')}>
          <DataTable
            caption={t('Of each currency. The sums are those of its lines, to the cent.')}
            hideCaption
            columns={[
              { key: 'currency', label: t('Currency'), cell: ({ name }) => name, head: true, wide: true },
              { key: 'people', label: t('People'), align: 'end', cell: ({ people }) => people },
              { key: 'lines', label: t('Lines'), align: 'end', cell: ({ lines }) => lines },
              {
                key: 'amount',
                label: t('Amount'),
                align: 'end',
                cell: ({ name, ...sum }) => amountInShort({ ...sum, currencyName: name }, locale),
              },
            ]}
            rows={packet.sums}
            rowKey={({ currency, unit }) => `${currency} ${unit}`}
          />
        </Section>
        <Section title={t('Who did what')}>
          <DefinitionList
            items={[
              { term: t('Prepared'), value: by(packet.preparedBy, packet.preparedAt) },
              ...(packet.approvedAt ? [{ term: t('Approved'), value: by(packet.approvedBy, packet.approvedAt) }] : []),
              ...(packet.closedAt ? [{ term: t('Handed over'), value: by(packet.closedBy, packet.closedAt) }] : []),
              ...(packet.withdrawnAt
                ? [
                    { term: t('Taken back'), value: by(packet.withdrawnBy, packet.withdrawnAt) },
                    { term: t('Why'), value: packet.withdrawnReason },
                  ]
                : []),
            ]}
          />
        </Section>
        {standing === 'withdrawn' ? (
          <p>{t('It was taken back, so it has no lines. They come in the next packet.')}</p>
        ) : (
          <Section title={t('Line by line')}>
            <Rows label={t('Line by line')}>
              {rows.map((row) => {
                const sum = sumOf(row.currency)
                const amount = amountInWords(
                  {
                    currency: row.currency,
                    kind: sum?.kind ?? 'credits',
                    currencyName: sum?.name ?? row.currency,
                    unit: row.unit,
                    amount: row.amount,
                  },
                  locale,
                )
                return (
                  <RowItem
                    key={row.place}
                    title={t('{amount} · {name}', { amount, name: row.name || t('Somebody who was forgotten') })}
                    note={
                      <>
                        <span className="block">
                          {[row.entry, row.title && t('“{title}”', { title: row.title }), row.school].filter(Boolean).join(' · ')}
                        </span>
                        {row.reason && <span className="block">{row.reason}</span>}
                      </>
                    }
                    aside={
                      <>
                        {row.personId === packet.preparedById && <Status kind="attention">{t('Prepared by them')}</Status>}
                        {row.isAdjusted && <Status>{t('Adjusted by hand')}</Status>}
                        {row.period < packet.month && <span className="text-soft">{formatDay(locale, row.period, 'month')}</span>}
                      </>
                    }
                  />
                )
              })}
            </Rows>
            <Pager
              previous={isFirstPage ? null : `/value/packets/${packet.id}`}
              next={next === null ? null : `/value/packets/${packet.id}?after=${next}`}
              label={t('Lines')}
            />
          </Section>
        )}
      </Stack>
      <Toast>
        {actionData
          ? null
          : said === 'prepared'
            ? t('It is prepared. A second person approves it.')
            : said === 'approved'
              ? t('It is approved.')
              : said === 'closed'
                ? t('It is signed, and its files are ready.')
                : said === 'withdrawn'
                  ? t('It is taken back.')
                  : null}
      </Toast>
    </Page>
  )
}
