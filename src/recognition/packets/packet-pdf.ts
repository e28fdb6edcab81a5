import { amountInWords } from '../../definitions/value/rule-words.ts'
import { taggedPdf } from '../../foundation/printing/tagged-pdf.ts'
import { formatDay, formatMoment, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import type { Packet, PacketNames, PacketRow } from './packet-content.ts'

/**
 * A packet to be read and filed: what it comes to, who approved it and when, and every line with its reason. In the language in which it
 * was prepared; the same packet gives the same bytes.
 */
export function packetPdf(
  packet: Packet,
  rows: readonly PacketRow[],
  names: PacketNames,
  earlier: { number: number } | null,
): Promise<Buffer> {
  const { organization: name, timeZone } = names
  const locale: Locale = packet.language
  const t = plainTextIn(locale)
  const month = formatDay(locale, packet.month, 'month')
  const moment = (at: Date) => formatMoment(locale, at, 'full', timeZone)
  const amount = ({ currency, unit, amount: sum }: { currency: string; unit: string; amount: string }) => {
    const known = packet.sums.find((one) => one.currency === currency && one.unit === unit)
    return amountInWords({ currency, kind: known?.kind ?? 'credits', currencyName: known?.name ?? currency, unit, amount: sum }, locale)
  }
  return taggedPdf({
    title: t('{organization}: packet {number}, {month}', { organization: name, number: packet.number, month }),
    lead: [
      t('{lines, plural, one {# line} other {# lines}} of {people, plural, one {# person} other {# people}}, up to {month}.', {
        lines: packet.lines,
        people: packet.people,
        month,
      }),
      ...(earlier
        ? [t('It is the difference to packet {number}: no line is in both.', { number: earlier.number })]
        : [t('It is the first packet of this organization.')]),
      t('Prepared by {name} on {moment}.', { name: names.preparedBy ?? t('a program'), moment: moment(packet.preparedAt) }),
      ...(packet.approvedAt
        ? [t('Approved by {name} on {moment}.', { name: names.approvedBy ?? t('a program'), moment: moment(packet.approvedAt) })]
        : []),
      ...(packet.closedAt
        ? [t('Signed and handed over by {name} on {moment}.', { name: names.closedBy ?? t('a program'), moment: moment(packet.closedAt) })]
        : []),
    ],
    language: locale,
    author: name,
    at: packet.closedAt ?? packet.preparedAt,
    foot: t('{organization}: packet {number}, {month}', { organization: name, number: packet.number, month }),
    page: (number, count) => t('page {number} of {count}', { number, count }),
    parts: [
      {
        heading: t('What it comes to'),
        table: {
          columns: [
            { heading: t('Currency'), share: 4 },
            { heading: t('People'), share: 1, end: true },
            { heading: t('Lines'), share: 1, end: true },
            { heading: t('Amount'), share: 3, end: true },
          ],
          rows: packet.sums.map((sum) => [sum.name, String(sum.people), String(sum.lines), amount(sum)]),
        },
      },
      // One table: a heading and a table for each of some thousand people would take half a minute to write.
      {
        heading: t('Line by line'),
        table: {
          columns: [
            { heading: t('Name'), share: 3 },
            { heading: t('Entry'), share: 2 },
            { heading: t('Amount'), share: 2, end: true },
            { heading: t('For'), share: 3 },
            { heading: t('Why'), share: 5 },
          ],
          rows: rows.map((line) => [
            [line.name || t('Somebody who was forgotten'), line.school].filter(Boolean).join(', '),
            `${line.entry} · ${line.period.slice(0, 7)}`,
            amount(line),
            line.title,
            line.reason,
          ]),
        },
      },
    ],
  })
}
