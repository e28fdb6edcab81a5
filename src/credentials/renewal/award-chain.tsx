import { Medal } from 'lucide-react'
import { Icon } from '../../foundation/ui/icon.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** One award of a chain, as the page of each shows it. */
export type ShownLink = {
  id: string
  awardedAt: Date
  expiresAt: Date | null
  standing: 'current' | 'expired' | 'suspended' | 'revoked'
  /** Whether its page may be opened by who reads this one. */
  isShown: boolean
}

/** The awards that renew one another, the newest first: each keeps its page, and all of them show the chain. */
export function AwardChain({ chain, current, timeZone }: { chain: readonly ShownLink[]; current: string; timeZone: string }) {
  const t = useText()
  if (chain.length < 2) return null
  const standings = { expired: t('Expired'), suspended: t('Suspended for now'), revoked: t('Taken back') }
  return (
    <Section title={t('Renewals')} className="print:hidden">
      <Rows label={t('The awards that renew one another, the newest first')}>
        {chain.toReversed().map(({ id, awardedAt, expiresAt, standing, isShown }, index) => {
          const isFirst = index === chain.length - 1
          const awarded = isFirst
            ? t.rich('Earned on {day}', { day: <Day at={awardedAt} zone={timeZone} /> })
            : t.rich('Renewed on {day}', { day: <Day at={awardedAt} zone={timeZone} /> })
          return (
            <RowItem
              key={id}
              lead={<Icon of={Medal} className={standing === 'current' ? 'text-gold' : 'text-soft'} />}
              title={id === current ? <strong aria-current="page">{awarded}</strong> : awarded}
              note={expiresAt && t.rich('Valid until {day}', { day: <Day at={expiresAt} zone={timeZone} /> })}
              aside={
                standing === 'current' ? undefined : (
                  <Status kind={standing === 'expired' ? 'waiting' : 'attention'}>{standings[standing]}</Status>
                )
              }
              {...(id !== current && isShown && { to: `/awards/${id}` })}
            />
          )
        })}
      </Rows>
    </Section>
  )
}
