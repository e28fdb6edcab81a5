import { Send } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { deliveriesOf } from './webhooks.ts'

type Delivery = Awaited<ReturnType<typeof deliveriesOf>>['deliveries'][number]
type Given = {
  deliveries: readonly Delivery[]
  kinds: readonly { name: string; sentence: string }[]
  answer: unknown
  isStopped: boolean
}

/** What was sent to a webhook, what it answered, and the way to send it again. */
export function DeliveryLog({ deliveries, kinds, answer, isStopped }: Given) {
  const t = useText()
  return (
    <DataTable
      caption={t('Deliveries')}
      hideCaption
      rows={deliveries}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={Send} title={t('Nothing was sent yet')}>
          {t('As soon as something happens that this webhook is told of, it is listed here.')}
        </EmptyState>
      }
      columns={[
        {
          key: 'kind',
          label: t('Fact'),
          head: true,
          cell: ({ kind, eventId }) => (
            <>
              {t(kinds.find(({ name }) => name === kind)?.sentence ?? kind)}
              <span className="block text-s font-normal break-all text-soft">{eventId}</span>
            </>
          ),
        },
        { key: 'state', label: t('State'), cell: (row) => <DeliveryState {...row} /> },
        {
          key: 'tried',
          label: t('Last tried'),
          cell: ({ triedAt, tries }) =>
            triedAt ? (
              <>
                <Moment at={triedAt} />
                {tries > 1 && (
                  <span className="block text-s text-soft">{t('{tries, plural, one {# try} other {# tries}}', { tries })}</span>
                )}
              </>
            ) : (
              '–'
            ),
        },
        { key: 'answer', label: t('Answer'), cell: (row) => <Answer {...row} /> },
        {
          key: 'again',
          label: t('Send again'),
          cell: ({ id, dueAt, tries }) =>
            isStopped || (dueAt && tries === 0) ? (
              '–'
            ) : (
              <PageForm answer={answer} intent={`again:${id}`}>
                <HiddenFields values={{ deliveryId: id }} />
                <Button kind="plain" small>
                  {t('Send again')}
                </Button>
              </PageForm>
            ),
        },
      ]}
    />
  )
}

function DeliveryState({ deliveredAt, dueAt, tries }: Delivery) {
  const t = useText()
  if (deliveredAt) return <Status kind="done">{t('Delivered')}</Status>
  if (!dueAt) return <Status kind="attention">{t('Given up')}</Status>
  return tries > 0 ? <Status kind="attention">{t('Will be tried again')}</Status> : <Status kind="waiting">{t('Waiting')}</Status>
}

function Answer({ status, answer, fault }: Delivery) {
  const t = useText()
  if (status === null) return fault ? <span className="text-brick">{fault}</span> : '–'
  if (!answer) return String(status)
  return (
    <Fold small summary={t('Answer {status}', { status })}>
      <pre className="max-h-48 overflow-auto whitespace-pre-wrap break-all text-s">{answer}</pre>
    </Fold>
  )
}
