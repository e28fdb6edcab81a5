import { DataTable } from '../../foundation/ui/data-table.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day, useZone } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'

type Key = { id: string; name: string; kind: 'ed25519' | 'p256'; createdAt: Date; retiredAt: Date | null; compromisedSince: Date | null }

/** Every key there ever was, the newest first. */
export function IssuerKeyTable({ keys, here }: { keys: readonly Key[]; here: string }) {
  const t = useText()
  return (
    <DataTable
      caption={t('Signing keys')}
      hideCaption
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('Key'), head: true, cell: ({ name }) => <span className="whitespace-nowrap">{name}</span> },
        {
          key: 'since',
          label: t('Since'),
          cell: ({ createdAt }) => (
            <span className="whitespace-nowrap">
              <Day at={createdAt} form="medium" />
            </span>
          ),
        },
        {
          key: 'kind',
          label: t('For'),
          cell: ({ kind }) => (kind === 'p256' ? t('Awards shown in parts') : t('Awards, lists and records')),
        },
        { key: 'state', label: t('State'), wide: true, cell: (key) => <KeyState {...key} /> },
        {
          key: 'signed',
          label: t('What it signed'),
          // What it signed to be shown in parts is its holders' alone.
          cell: ({ name, kind }) => kind === 'ed25519' && <TextLink to={`${here}&key=${name}#signed`}>{t('Show')}</TextLink>,
        },
      ]}
    />
  )
}

function KeyState({ retiredAt, compromisedSince }: Key) {
  const t = useText()
  const zone = useZone()
  if (compromisedSince)
    return <Status kind="attention">{t('Compromised since {day, date, long}', { day: dayIn(zone, compromisedSince) })}</Status>
  if (retiredAt) return <Status kind="waiting">{t('Signs no more; what it signed verifies')}</Status>
  return <Status kind="done">{t('In use')}</Status>
}
