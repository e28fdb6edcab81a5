import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { AwardStanding } from '../../credentials/award-pages/five-answers.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** A shelf of badges, as many beside each other as there is room for. */
export const Shelf = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(min(9.5rem,44%),1fr))] gap-x-5 gap-y-9">
    {children}
  </ul>
)

type Given = {
  to: string
  versionId: string
  title: string
  issuerName: string
  awardedAt?: Date
  /** Of the issuer. */
  timeZone?: string
  expiresAt?: Date | null
  standing: AwardStanding | 'on-the-way'
  /** Decided before or beside this system, and marked so wherever it is shown. */
  isElsewhere?: boolean
  /** The awards that this one renews, the newest first: they stand under it. */
  earlier?: readonly { id: string; awardedAt: Date }[]
  /** Where its renewal may be started now. */
  renewAt?: string | undefined
}

/** One badge on the shelf. What no longer holds, and what is not earned yet, is faint; and it says so in words. */
export function ShelfBadge({
  to,
  versionId,
  title,
  issuerName,
  awardedAt,
  timeZone,
  expiresAt,
  standing,
  isElsewhere,
  earlier = [],
  renewAt,
}: Given) {
  const t = useText()
  const holds = standing === 'current' || standing === 'being-signed'
  return (
    <li className="relative flex flex-col items-center gap-1 text-center">
      <BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="m" state={holds ? 'earned' : 'open'} />
      <Link to={to} className="mt-2 font-semibold leading-snug text-ink no-underline covers hover:text-green">
        {title}
      </Link>
      <span className="text-s text-soft">{issuerName}</span>
      {awardedAt && (
        <span className="text-s text-soft">
          <Day at={awardedAt} zone={timeZone} form="medium" />
        </span>
      )}
      {isElsewhere && <Status kind="open">{t('Decided elsewhere')}</Status>}
      {standing === 'revoked' && <Status kind="attention">{t('Taken back')}</Status>}
      {standing === 'suspended' && <Status kind="attention">{t('Suspended for now')}</Status>}
      {standing === 'expired' && <Status kind="waiting">{t('Expired')}</Status>}
      {standing === 'being-signed' && <Status kind="waiting">{t('Being signed')}</Status>}
      {standing === 'current' && expiresAt && (
        <span className="text-s text-soft">
          {t.rich('Valid until {day}', { day: <Day at={expiresAt} zone={timeZone} form="medium" /> })}
        </span>
      )}
      {renewAt && (
        <Link to={renewAt} className="relative z-1 text-s font-semibold text-green underline underline-offset-2">
          {t('Renew')}
          <span className="sr-only"> {title}</span>
        </Link>
      )}
      {earlier.length > 0 && (
        <details className="relative z-1 text-s text-soft">
          <summary className="cursor-pointer underline decoration-dotted underline-offset-2">
            {t('{count, plural, one {Renews an earlier one} other {Renews # earlier ones}}', { count: earlier.length })}
          </summary>
          <ul className="mt-1 grid gap-1">
            {earlier.map((one) => (
              <li key={one.id}>
                <Link to={`/awards/${one.id}`} className="text-green underline underline-offset-2">
                  <Day at={one.awardedAt} zone={timeZone} form="medium" />
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
