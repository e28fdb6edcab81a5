import { BadgeCheck } from 'lucide-react'
import type { AwardStanding } from '../../credentials/award-pages/five-answers.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { SharedPiece, type ShownEvidence } from './shared-piece.tsx'

export type ShownAward = {
  id: string
  versionId: string
  title: string
  competency: string
  language: string
  issuerName: string
  timeZone: string
  awardedAt: Date
  expiresAt: Date | null
  standing: AwardStanding
  isElsewhere: boolean
  parts: Record<string, string>
  pieces: readonly (ShownEvidence & { requirementId: string })[]
}

/** One award as others are shown it: what it is, how it stands today, where to check it, and the evidence that was chosen. */
export function SharedAward({ award, token, level = 2 }: { award: ShownAward; token: string | null; level?: 2 | 3 }) {
  const t = useText()
  const { id, versionId, title, competency, language, issuerName, timeZone, awardedAt, pieces, parts } = award
  return (
    <li className="grid gap-4 sm:grid-cols-[6.5rem_minmax(0,1fr)] sm:gap-6">
      <BadgeArt
        src={`/versions/${versionId}/badge.svg`}
        alt=""
        size="m"
        state={award.standing === 'current' || award.standing === 'being-signed' ? 'earned' : 'open'}
      />
      <div className="grid min-w-0 gap-2">
        <Heading level={level}>
          <Written language={language}>{title}</Written>
        </Heading>
        <p className="text-soft">{t.rich('{issuer}, {day}', { issuer: issuerName, day: <Day at={awardedAt} zone={timeZone} /> })}</p>
        <Standing {...award} />
        <p>
          <Written language={language}>{competency}</Written>
        </p>
        <p>
          <TextLink to={`/awards/${id}`} aria-label={t('See and check it: {title}', { title })}>
            <Icon of={BadgeCheck} className="mr-1 inline" />
            {t('See and check it')}
          </TextLink>
        </p>
        {pieces.length > 0 && token !== null && (
          <ul aria-label={t('Evidence shown with {title}', { title })} className="mt-2 grid gap-6">
            {pieces.map((piece) => (
              <li key={piece.id} className="grid gap-2">
                {parts[piece.requirementId] && (
                  <p className="text-s font-semibold text-soft">
                    <Written language={language}>{parts[piece.requirementId] ?? ''}</Written>
                  </p>
                )}
                <SharedPiece piece={piece} src={`/shared/${token}/evidence/${piece.id}`} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** How it stands today: one that holds needs no word. */
function Standing({ standing, expiresAt, timeZone, isElsewhere }: ShownAward) {
  const t = useText()
  const says =
    standing === 'revoked' ? (
      <Status kind="attention">{t('Taken back by its issuer')}</Status>
    ) : standing === 'suspended' ? (
      <Status kind="attention">{t('Suspended for now')}</Status>
    ) : standing === 'expired' ? (
      <Status kind="waiting">{t('Expired')}</Status>
    ) : standing === 'being-signed' ? (
      <Status kind="waiting">{t('Being signed')}</Status>
    ) : expiresAt ? (
      <span className="text-s text-soft">{t.rich('Valid until {day}', { day: <Day at={expiresAt} zone={timeZone} form="medium" /> })}</span>
    ) : null
  if (!says && !isElsewhere) return null
  return (
    <p className="flex flex-wrap gap-2">
      {says}
      {isElsewhere && <Status kind="open">{t('Decided elsewhere')}</Status>}
    </p>
  )
}
