import { Award } from 'lucide-react'
import { Link } from 'react-router'
import type { ImportedStanding } from '../../credentials/imports/find-imported.ts'
import { ImportedStatus } from '../../credentials/imports/imported-words.tsx'
import type { About } from '../../credentials/imports/whose-badge.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = {
  id: string
  title: string
  issuerName: string
  issuedAt: Date | null
  standing: ImportedStanding
  unknownSince: Date | null
  about: About
  hasPicture: boolean
}

/** A badge from elsewhere on the shelf, beside those that were earned here: whose it is, and where it stands, in words. */
export function ImportedShelfBadge({ id, title, issuerName, issuedAt, standing, unknownSince, about, hasPicture }: Given) {
  const t = useText()
  return (
    <li className="relative flex flex-col items-center gap-1 text-center">
      {hasPicture ? (
        <BadgeArt src={`/wallet/brought-in/${id}/picture`} alt="" size="m" state={standing === 'current' ? 'earned' : 'open'} />
      ) : (
        <span className="grid aspect-square w-26 place-items-center rounded-full bg-wash text-green">
          <Icon of={Award} size="l" />
        </span>
      )}
      <Link
        to={`/wallet/brought-in/${id}`}
        className="mt-2 max-w-full font-semibold leading-snug break-words text-ink no-underline covers hover:text-green"
      >
        {title}
      </Link>
      {issuerName !== title && <span className="max-w-full text-s break-words text-soft">{issuerName}</span>}
      {issuedAt && (
        <span className="text-s text-soft">
          <Day at={issuedAt} form="medium" />
        </span>
      )}
      <Status kind="open">{t('From elsewhere')}</Status>
      {(standing !== 'current' || unknownSince || about === 'someone-else') && (
        <ImportedStatus standing={standing} unknownSince={unknownSince} about={about} />
      )}
    </li>
  )
}
