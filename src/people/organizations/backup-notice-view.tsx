import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { useZone } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'

/** Says that no backup is as new as it should be. */
export function BackupNotice({ lastAt, hasFailed }: { lastAt: Date | null; hasFailed: boolean }) {
  const t = useText()
  const zone = useZone()
  return (
    <Callout
      kind="attention"
      title={lastAt ? t('The last backup is from {day, date, long}.', { day: dayIn(zone, lastAt) }) : t('There is no backup yet.')}
      actions={<TextLink to="/settings/organization/backups">{t('Backups')}</TextLink>}
    >
      {hasFailed
        ? t('The last try came to nothing. Please tell the people who run this Laurel.')
        : t('Please tell the people who run this Laurel. Whatever happened since would be lost with its machine.')}
    </Callout>
  )
}
