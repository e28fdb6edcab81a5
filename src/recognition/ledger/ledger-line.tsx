import { amountInWords } from '../../definitions/value/rule-words.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { LedgerLine } from './ledger.ts'

/** One line of the ledger as a sentence: how much, for what, by which rule, and why that rule. */
export function LedgerLineItem({ line }: { line: LedgerLine }) {
  const t = useText()
  const locale = useLocale()
  const { title, organizationName, revocationReason } = line
  const amount = amountInWords({ ...line, amount: line.amount.replace('-', '') }, locale)
  const rule = {
    organization: organizationName,
    currency: t(line.currencyName),
    number: line.ruleNumber,
    since: <Day at={line.effectiveFrom} />,
    day: <Day at={line.heldAtStart ? line.startedAt : line.awardedAt} zone={line.timeZone} />,
  }
  const why = line.heldAtStart
    ? t.rich('{organization}, rule for “{currency}”, version {number}, in force since {since}: it held when you began on {day}.', rule)
    : t.rich(
        '{organization}, rule for “{currency}”, version {number}, in force since {since}: there was none when you began, so the one on the day of the decision, {day}, counts.',
        rule,
      )
  /** By the cause of the line: what it says, and why it is there. */
  const [said, note] = {
    award: [t('{amount} for “{title}”', { amount, title }), why],
    reversal: [
      t('{amount} taken back, for “{title}”', { amount, title }),
      t('The award was taken back: {reason}', { reason: revocationReason ?? '' }),
    ],
  }[line.cause]
  return (
    <RowItem
      lead={<BadgeArt src={`/versions/${line.versionId}/badge.svg`} alt="" size="xs" state={line.revokedAt ? 'open' : 'earned'} />}
      to={`/awards/${line.awardId}`}
      title={said}
      note={note}
      aside={
        <>
          {line.revokedAt && line.cause === 'award' && <Status kind="attention">{t('Taken back')}</Status>}
          <Day at={line.recordedAt} zone={line.timeZone} form="medium" />
        </>
      }
    />
  )
}
