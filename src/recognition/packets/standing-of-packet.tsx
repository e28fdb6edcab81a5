import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Where a packet stands, in a word. */
export function StandingOfPacket({ packet }: { packet: { withdrawnAt: Date | null; closedAt: Date | null; approvedAt: Date | null } }) {
  const t = useText()
  if (packet.withdrawnAt) return <Status>{t('Taken back')}</Status>
  if (packet.closedAt) return <Status kind="done">{t('Handed over')}</Status>
  return packet.approvedAt ? (
    <Status kind="waiting">{t('Approved')}</Status>
  ) : (
    <Status kind="waiting">{t('Waits for a second person')}</Status>
  )
}
