import { amountInWords } from '../../definitions/value/rule-words.ts'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { entries, whyInWords } from '../ledger/reason-words.ts'
import type { MonthLine } from './month-lines.ts'

/** One line as HR reads it: how much, for whom, for what, and why. */
export function MonthLineItem({ line, children }: { line: MonthLine; children?: React.ReactNode }) {
  const t = useText()
  const locale = useLocale()
  const amount = amountInWords(line, locale)
  const why = whyInWords(line, locale)
  return (
    <RowItem
      id={line.id}
      title={t('{amount} · {name}', { amount, name: line.name || t('Somebody who was forgotten') })}
      note={
        <>
          <span className="block">
            {[t(entries[line.cause]), line.title && t('“{title}”', { title: line.title }), line.school].filter(Boolean).join(' · ')}
          </span>
          {why && <span className="block">{why}</span>}
        </>
      }
      aside={
        <>
          {!line.isThere && <Status kind="attention">{t('Has left')}</Status>}
          {line.packetNumber !== null && <Status kind="done">{t('Packet {number}', { number: line.packetNumber })}</Status>}
          <Day at={line.recordedAt} zone={line.timeZone} form="medium" />
        </>
      }
      {...(line.awardId === null ? {} : { to: `/awards/${line.awardId}` })}
    >
      {children}
    </RowItem>
  )
}
