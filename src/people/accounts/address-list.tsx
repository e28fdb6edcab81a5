import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Address = { id: string; address: string; isVerified: boolean; isPrimary: boolean }

/** The addresses of an account: which gets the mail, which are still to be confirmed, and what can be done with each. */
export function AddressList({ addresses, answer }: { addresses: readonly Address[]; answer: unknown }) {
  const t = useText()
  return (
    <Rows>
      {addresses.map(({ id, address, isVerified, isPrimary }) => (
        <RowItem
          key={id}
          title={address}
          note={
            isPrimary ? (
              <Status kind="done">{t('Mail goes here')}</Status>
            ) : isVerified ? undefined : (
              <Status kind="waiting">{t('To be confirmed')}</Status>
            )
          }
          aside={
            isPrimary ? undefined : (
              <Row gap="s" wrap>
                {isVerified ? (
                  <PageForm answer={answer} intent="promote">
                    <HiddenFields values={{ addressId: id }} />
                    <Button kind="quiet" small>
                      {t('Send mail here')}
                    </Button>
                  </PageForm>
                ) : (
                  <PageForm answer={null} intent="address">
                    <HiddenFields values={{ email: address }} />
                    <Button kind="quiet" small>
                      {t('Send link again')}
                    </Button>
                  </PageForm>
                )}
                <PageForm answer={answer} intent="remove">
                  <HiddenFields values={{ addressId: id }} />
                  <Button kind="plain" small aria-label={t('Remove {address}', { address })}>
                    {t('Remove')}
                  </Button>
                </PageForm>
              </Row>
            )
          }
        />
      ))}
    </Rows>
  )
}
