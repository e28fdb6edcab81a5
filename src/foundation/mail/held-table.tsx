import { MailCheck } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { HiddenFields } from '../ui/hidden-fields.tsx'
import { MailAddress } from '../ui/mail-address.tsx'
import { PageForm } from '../ui/page-form.tsx'
import { Moment } from '../ui/when.tsx'
import { useText } from '../words/text.tsx'

type Held = { id: string; address: string; cameBack: boolean; because: string; heldAt: Date }

/** Addresses that get no more e-mails, each with the mail server's own words and the way out. */
export function HeldTable({ held, answer }: { held: readonly Held[]; answer: unknown }) {
  const t = useText()
  return (
    <DataTable
      caption={t('Addresses held back')}
      hideCaption
      rows={held}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={MailCheck} title={t('No address is held back')}>
          {t('An address gets no more e-mails once a mail server has refused it for good, or an e-mail to it has come back.')}
        </EmptyState>
      }
      columns={[
        {
          key: 'address',
          label: t('Address'),
          head: true,
          cell: ({ address }) => (
            <div className="md:min-w-48 lg:min-w-80">
              <MailAddress of={address} />
            </div>
          ),
        },
        {
          key: 'because',
          label: t('Because'),
          cell: ({ cameBack, because }) => (
            <>
              {cameBack ? t('An e-mail came back.') : t('The mail server refused it.')}
              <span className="mt-1 block wrap-anywhere text-soft">{because}</span>
            </>
          ),
        },
        {
          key: 'since',
          label: t('Since'),
          cell: ({ heldAt }) => (
            <span className="sm:whitespace-nowrap">
              <Moment at={heldAt} />
            </span>
          ),
        },
        {
          key: 'do',
          label: t('What to do'),
          cell: ({ id }) => (
            <PageForm answer={answer} intent={`release:${id}`}>
              <HiddenFields values={{ heldAddressId: id }} />
              <Button kind="quiet" small>
                <span className="whitespace-nowrap">{t('Send to it again')}</span>
              </Button>
            </PageForm>
          ),
        },
      ]}
    />
  )
}
