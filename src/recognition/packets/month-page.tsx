import { ChevronLeft, ChevronRight, Columns3, PencilLine } from 'lucide-react'
import { currenciesOf } from '../../definitions/value/currencies.ts'
import { amountInShort } from '../../definitions/value/rule-words.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { ValueDesk } from '../desk/value-desk.tsx'
import { closePeriod, heldBy, reopenPeriod } from '../periods/close-period.ts'
import { monthOf, monthsAfter, readMonth } from '../periods/closed-months.ts'
import { findClosings } from '../periods/find-closings.ts'
import type { Route } from './+types/month-page.ts'
import { booksOnly } from './books-only.ts'
import { HandOver } from './hand-over.tsx'
import { kindWords } from './line-kinds.ts'
import { countToPack } from './lines-to-pack.ts'
import { countKinds, sumsBySchool } from './month-lines.ts'
import { findPackets } from './packet-content.ts'
import { preparePacket } from './prepare-packet.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  booksOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const { timeZone } = await db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow()
  const thisMonth = monthOf(dayIn(timeZone, world.now()))
  const month = readMonth(searchParams.get('month')) ?? thisMonth
  const place = { organizationId: organization.id, month }
  const [held, kinds, schools, closings, { packets }, currencies] = await Promise.all([
    heldBy(db, place),
    countKinds(db, place),
    sumsBySchool(db, place),
    findClosings(db, place),
    findPackets(db, { ...place, size: 100 }),
    currenciesOf(db, organization.id),
  ])
  const isClosed = closings.some(({ reopenedAt }) => reopenedAt === null)
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name, timeZone },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    month,
    thisMonth,
    held,
    kinds,
    schools,
    closings,
    isClosed,
    packets,
    toPack: isClosed ? await countToPack(db, place) : null,
    currencies: currencies.map(({ code, kind, name }) => ({ code, kind, name })),
    said: searchParams.get('said'),
  }
}

const back = (said: string) => (done: { args: { request: Request } }) => {
  const { searchParams } = new URL(done.args.request.url)
  searchParams.set('said', said)
  return `/value/month?${searchParams}`
}

export const action = forms<unknown>({
  close: form(closePeriod, back('closed')),
  reopen: form(reopenPeriod, back('reopened')),
  prepare: form(preparePacket, ({ result: { packetId } }) => `/value/packets/${packetId}?said=prepared`),
})

/** A month of the ledger for HR: what to look at first, what it comes to, and how it is handed over. */
export default function MonthPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, month, thisMonth, held, kinds, schools, closings, isClosed, packets, toPack, currencies, said } =
    loaderData
  const t = useText()
  const locale = useLocale()
  const at = (changes: Record<string, string>) =>
    `/value/month?${new URLSearchParams({ of: organization.slug, month: month.slice(0, 7), ...changes })}`
  const lines = (changes: Record<string, string>) =>
    `/value/month/lines?${new URLSearchParams({ of: organization.slug, month: month.slice(0, 7), ...changes })}`
  const name = formatDay(locale, month, 'month')
  const currencyOf = (code: string) => currencies.find((one) => one.code === code)
  const amount = ({ currency, unit, amount: sum }: { currency: string; unit: string; amount: string }) => {
    const { kind = 'credits' as const, name: currencyName = currency } = currencyOf(currency) ?? {}
    return amountInShort({ currency, kind, currencyName, unit, amount: sum }, locale)
  }
  const bySchool = [...Map.groupBy(schools, ({ schoolId }) => schoolId).values()].map((sums) => ({
    schoolId: sums[0]?.schoolId ?? null,
    school: sums[0]?.school ?? null,
    sums,
  }))
  const nameOf = (code: string) => t(currencyOf(code)?.name ?? code)
  return (
    <Page
      title={name}
      eyebrow={organization.name}
      lede={t('What {organization} gave in this month, why, and what goes to payroll.', { organization: organization.name })}
      actions={
        <>
          <LinkButton to={`/value/month/adjust?of=${organization.slug}`} kind="quiet" icon={PencilLine}>
            {t('Adjust by hand')}
          </LinkButton>
          <LinkButton to={`/value/packets/columns?of=${organization.slug}`} kind="quiet" icon={Columns3}>
            {t('Columns for payroll')}
          </LinkButton>
        </>
      }
      index={false}
    >
      <ValueDesk of={organization.slug} choices={choices} current="month" />
      <Stack gap="xl">
        <Row gap="s">
          <LinkButton to={at({ month: monthsAfter(month, -1).slice(0, 7) })} kind="quiet" small icon={ChevronLeft}>
            {formatDay(locale, monthsAfter(month, -1), 'month')}
          </LinkButton>
          {month < thisMonth && (
            <LinkButton to={at({ month: monthsAfter(month, 1).slice(0, 7) })} kind="quiet" small icon={ChevronRight}>
              {formatDay(locale, monthsAfter(month, 1), 'month')}
            </LinkButton>
          )}
          {isClosed ? <Status kind="done">{t('Closed')}</Status> : <Status kind="waiting">{t('Not closed yet')}</Status>}
        </Row>
        <Section title={t('To look at first')}>
          {kinds.length > 0 ? (
            <Rows label={t('To look at first')}>
              {kinds.map(({ kind, lines: count, people }) => (
                <RowItem
                  key={kind}
                  to={lines({ kind })}
                  title={t(kindWords[kind].title)}
                  note={t(kindWords[kind].note)}
                  aside={
                    <span className="text-soft tabular-nums">
                      {t('{lines, plural, one {# line} other {# lines}}, {people, plural, one {# person} other {# people}}', {
                        lines: count,
                        people,
                      })}
                    </span>
                  }
                />
              ))}
            </Rows>
          ) : (
            <p>{t('Nothing stands out in this month.')}</p>
          )}
        </Section>
        <Section title={t('What it comes to')}>
          {held.lines > 0 ? (
            <Stack gap="l">
              <DataTable
                caption={t('Of each currency. An amount leads to its lines, and each line says why it is there.')}
                columns={[
                  { key: 'currency', label: t('Currency'), cell: ({ currency }) => nameOf(currency), head: true, wide: true },
                  {
                    key: 'amount',
                    label: t('Amount'),
                    align: 'end',
                    cell: (sum) => <TextLink to={lines({ currency: sum.currency })}>{amount(sum)}</TextLink>,
                  },
                ]}
                rows={held.sums}
                rowKey={({ currency, unit }) => `${currency} ${unit}`}
              />
              <DataTable
                caption={t('By school, where people are now or were last.')}
                columns={[
                  { key: 'school', label: t('School'), cell: ({ school }) => school ?? t('No school'), head: true, wide: true },
                  ...held.sums.map(({ currency, unit }) => ({
                    key: `${currency} ${unit}`,
                    label: nameOf(currency),
                    align: 'end' as const,
                    cell: ({ schoolId, sums }: (typeof bySchool)[number]) => {
                      const sum = sums.find((one) => one.currency === currency && one.unit === unit)
                      return sum && <TextLink to={lines({ currency, school: schoolId ?? 'none' })}>{amount(sum)}</TextLink>
                    },
                  })),
                ]}
                rows={bySchool}
                rowKey={({ schoolId }) => schoolId ?? 'none'}
              />
            </Stack>
          ) : (
            <p>{t('Nothing was entered in {month}.', { month: name })}</p>
          )}
        </Section>
        <HandOver
          organization={organization}
          month={month}
          isOver={month < thisMonth}
          isClosed={isClosed}
          closings={closings}
          packets={packets}
          toPack={toPack}
          answer={actionData}
        />
      </Stack>
      <Toast>
        {actionData ? null : said === 'closed' ? t('The month is closed.') : said === 'reopened' ? t('The month is open again.') : null}
      </Toast>
    </Page>
  )
}
