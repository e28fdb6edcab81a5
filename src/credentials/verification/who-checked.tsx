import { Monitor, Server } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AskedAddress, CheckedBy, ShownReport } from './report.ts'
import { verifyFormId } from './verify-form.tsx'

type Site = Extract<CheckedBy, { by: 'site' }>
type Browser = Extract<CheckedBy, { by: 'browser' }>

/** Who made the check, and what became of the badge for it. */
export function WhoChecked({ report: { checked } }: { report: ShownReport }) {
  const t = useText()
  const bySite: Record<Site['why'], string> = {
    sent: t('Checked by this site. The badge was sent here for that, and is not kept.'),
    address: t('Checked by this site, which read the address.'),
    'browser-may-not': t('Checked by this site: your browser may not read that address itself.'),
  }
  return (
    <p className="flex gap-2 text-s text-soft">
      <Icon of={checked.by === 'site' ? Server : Monitor} size="m" />
      <span>
        {checked.by === 'site'
          ? bySite[checked.why]
          : checked.asked.some(({ what }) => what === 'badge')
            ? t('Checked in your browser, with Laurel’s open library. Your browser asked the address itself.')
            : checked.asked.length > 0
              ? t('Checked in your browser, with Laurel’s open library. The badge was not sent to this site.')
              : t(
                  'Checked in your browser, with Laurel’s open library. The badge was not sent to this site, and nothing was asked of the network.',
                )}
      </span>
    </p>
  )
}

/** The way on where a browser could not ask what a site can. */
export function LetSiteAsk() {
  const t = useText()
  return (
    <Button form={verifyFormId} data-by-site="" kind="quiet" icon={Server}>
      {t('Let this site ask')}
    </Button>
  )
}

/** Every address that the browser asked, and what for. */
export function AskedList({ asked }: { asked: Browser['asked'] }) {
  const t = useText()
  const words: Record<AskedAddress['what'], string> = {
    badge: t('The badge'),
    keys: t('The keys of the issuer'),
    status: t('The list of badges taken back'),
    picture: t('The picture'),
    lists: t('What the lists of this site know of its issuer'),
    other: t('A document it names'),
  }
  if (asked.length === 0) return null
  return (
    <Fold
      small
      summary={t('{count, plural, one {What was asked of the network: # address} other {What was asked of the network: # addresses}}', {
        count: asked.length,
      })}
    >
      <Rows label={t('What was asked of the network')}>
        {asked.map(({ what, address, answered }) => (
          <RowItem
            key={address}
            title={words[what]}
            note={<span className="wrap-anywhere">{address.slice(0, 300)}</span>}
            aside={<Status kind={answered ? 'done' : 'waiting'}>{answered ? t('answered') : t('no answer')}</Status>}
          />
        ))}
      </Rows>
    </Fold>
  )
}
