import { Button } from '../../foundation/ui/button.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { mostCounted, type SubscriberPlace, subscriberLabels } from './subscriber-places.ts'

export type SubscriberRow = Omit<SubscriberPlace, 'place'> & { state: 'standing' | 'behind' | 'reading' }

/** Each subscriber of facts: whether it reads on, what waits for it, why it stands still, and a way to let it try again. */
export function SubscriberTable({ subscribers, answer }: { subscribers: readonly SubscriberRow[]; answer: unknown }) {
  const t = useText()
  return (
    <DataTable
      caption={t('Who hears of what happens')}
      hideCaption
      rows={subscribers}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', label: t('Who hears'), head: true, cell: ({ name }) => t(subscriberLabels[name] ?? name) },
        {
          key: 'state',
          label: t('State'),
          cell: ({ state }) => (
            <div className="whitespace-nowrap">
              <ReadingStatus state={state} />
            </div>
          ),
        },
        {
          key: 'waiting',
          label: t('Not heard yet'),
          cell: ({ waiting, waitingSince }) => (
            <>
              {waiting >= mostCounted ? t('{count} or more', { count: waiting }) : t('{count, number}', { count: waiting })}
              {waitingSince && (
                <span className="block text-s text-soft">
                  {t('the first of')} <Moment at={waitingSince} />
                </span>
              )}
            </>
          ),
        },
        { key: 'fault', label: t('Last fault'), wide: true, cell: (row) => <Fault {...row} /> },
        {
          key: 'do',
          label: t('What to do'),
          cell: ({ name, state }) =>
            state === 'standing' ? (
              <PageForm answer={answer} intent={`hear:${name}`}>
                <HiddenFields values={{ name }} />
                <Button kind="quiet" small className="whitespace-nowrap">
                  {t('Try again')}
                </Button>
              </PageForm>
            ) : (
              t('Nothing')
            ),
        },
      ]}
    />
  )
}

function ReadingStatus({ state }: Pick<SubscriberRow, 'state'>) {
  const t = useText()
  if (state === 'standing') return <Status kind="attention">{t('Stands still')}</Status>
  if (state === 'behind') return <Status kind="waiting">{t('Far behind')}</Status>
  return <Status kind="done">{t('Reads on')}</Status>
}

function Fault({ state, fault, failures, retryAt }: SubscriberRow) {
  const t = useText()
  if (state !== 'standing') return t('None')
  return (
    <>
      <span className="break-words">{fault ?? t('It stands at something of another organization, whose admins see why.')}</span>
      <span className="block text-s text-soft">
        {t('{count, plural, one {Tried once.} other {Tried # times.}}', { count: failures })}{' '}
        {retryAt && (
          <>
            {t('Next try:')} <Moment at={retryAt} />
          </>
        )}
      </span>
    </>
  )
}
