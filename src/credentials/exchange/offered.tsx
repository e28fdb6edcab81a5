import { Smartphone } from 'lucide-react'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { QrCode } from '../../work/consent/qr-code.tsx'

/** An offer as a page shows it. */
export type Shown = {
  interaction: string
  openId: string
  lcw: string
  squares: { interaction: string[]; openId: string[] }
  expiresAt: Date
  /** Whether a wallet has to say six digits; what they are knows only who made the offer. */
  isPinned: boolean
  pin: string | null
}

/** An offer of an award: the code for a phone, the buttons for wallets on this device, the address for everything else. */
export function Offered({ shown: { interaction, openId, lcw, squares, expiresAt, isPinned, pin } }: { shown: Shown }) {
  const t = useText()
  return (
    <Stack gap="l">
      <p>
        {t.rich(
          'Scan it with your wallet, or open it here. It is good once, until {time}. Anyone who has it can take the award, so show it to nobody.',
          {
            time: <Moment at={expiresAt} form="time" />,
          },
        )}
      </p>
      {pin !== null && (
        <p>
          {t.rich('When your wallet asks for a code: <b>{pin}</b>', {
            pin,
            b: (inside) => <strong className="text-l tracking-widest tabular-nums">{inside}</strong>,
          })}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-7">
        {!isPinned && (
          <figure className="grid gap-2">
            <QrCode squares={squares.interaction} label={t('QR code of the offer, for wallets of VC-API')} />
            <figcaption className="text-s text-soft">{t('Learner Credential Wallet and others')}</figcaption>
          </figure>
        )}
        <figure className="grid gap-2">
          <QrCode squares={squares.openId} label={t('QR code of the offer, for wallets of OpenID')} />
          <figcaption className="text-s text-soft">{t('Wallets of OpenID (OID4VCI)')}</figcaption>
        </figure>
      </div>
      <Row gap="s" wrap>
        {!isPinned && (
          <LinkButton to={lcw} external icon={Smartphone}>
            {t('Open in Learner Credential Wallet')}
          </LinkButton>
        )}
        <LinkButton to={openId} external kind="quiet" icon={Smartphone}>
          {t('Open in a wallet of OpenID')}
        </LinkButton>
      </Row>
      <Fold summary={t('As an address')} small>
        <Stack>
          {!isPinned && <CopyField label={t('Interaction address (VC-API)')} value={interaction} />}
          <CopyField label={t('Credential offer (OID4VCI)')} value={openId} />
        </Stack>
      </Fold>
    </Stack>
  )
}
