import { Medal } from 'lucide-react'
import type { ImportedStanding } from '../../credentials/imports/find-imported.ts'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = {
  badge: {
    title: string
    description: string
    language: string | null
    issuerName: string
    issuedAt: Date | null
    standing: ImportedStanding
    knownAt: Date | null
    address: string | null
  }
}

/** A badge that its owner brought in from elsewhere: what it says, and how it stood when it was last asked. */
export function SharedBadge({ badge }: Given) {
  const t = useText()
  const { title, description, language, issuerName, issuedAt, standing, knownAt, address } = badge
  return (
    <li className="grid gap-4 sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:gap-6">
      <span className="flex size-[6.5rem] items-center justify-center rounded-card bg-wash">
        <Icon of={Medal} size="l" className="text-gold" />
      </span>
      <div className="grid min-w-0 gap-2">
        <Heading>
          <Written language={language ?? ''}>{title}</Written>
        </Heading>
        <p className="text-soft">{issuedAt ? t.rich('{issuer}, {day}', { issuer: issuerName, day: <Day at={issuedAt} /> }) : issuerName}</p>
        <p className="flex flex-wrap gap-2">
          <Status kind="open">{t('From elsewhere')}</Status>
          {standing === 'taken-back' ? (
            <Status kind="attention">{t('Taken back by its issuer')}</Status>
          ) : standing === 'suspended' ? (
            <Status kind="attention">{t('Suspended for now')}</Status>
          ) : standing === 'expired' ? (
            <Status kind="waiting">{t('Expired')}</Status>
          ) : standing === 'current' ? null : (
            <Status kind="waiting">{t('Not known whether it holds')}</Status>
          )}
        </p>
        {description && (
          <p>
            <Written language={language ?? ''}>{description}</Written>
          </p>
        )}
        {knownAt && <p className="text-s text-soft">{t.rich('Last checked here on {day}.', { day: <Day at={knownAt} /> })}</p>}
        {address && (
          <p className="wrap-anywhere">
            <TextLink to={address} external rel="nofollow noopener" aria-label={t('Check it where it came from: {title}', { title })}>
              {t('Check it where it came from')}
            </TextLink>
          </p>
        )}
      </div>
    </li>
  )
}
