import { Eye } from 'lucide-react'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Look = { hour: Date; way: 'link' | 'code' | 'address'; address: string; times: number }

/** When a share was looked at and how often, and by which way. */
export function LooksTable({ looks, isStopped }: { looks: readonly Look[]; isStopped: boolean }) {
  const t = useText()
  if (looks.length === 0 && isStopped) return <p>{t('Nobody looked at it.')}</p>
  if (looks.length === 0)
    return (
      <EmptyState icon={Eye} title={t('Nobody has looked yet')}>
        {t('When somebody opens the link, it stands here.')}
      </EmptyState>
    )
  return (
    <DataTable
      caption={t('When it was looked at')}
      hideCaption
      rows={looks}
      rowKey={({ hour, way, address }) => `${hour.toISOString()} ${way} ${address}`}
      columns={[
        { key: 'hour', label: t('Hour that began'), head: true, cell: ({ hour }) => <Moment at={hour} /> },
        {
          key: 'way',
          label: t('By'),
          wide: true,
          cell: ({ way, address }) =>
            way === 'address' ? <span className="wrap-anywhere">{address}</span> : way === 'code' ? t('The code') : t('The link'),
        },
        { key: 'times', label: t('Times'), align: 'end', cell: ({ times }) => times },
      ]}
    />
  )
}
