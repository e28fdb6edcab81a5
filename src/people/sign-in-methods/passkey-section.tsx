import { KeyRound } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { PasskeyForm } from './passkey-form.tsx'

type Passkey = { id: string; name: string; addedAt: Date; lastUsedAt: Date | null; isSynced: boolean }
type Given = { passkeys: readonly Passkey[]; suggestedName: string; asksForOld: boolean; answer: unknown }

/** The passkeys of an account, and the form that makes one. */
export function PasskeySection({ passkeys, suggestedName, asksForOld, answer }: Given) {
  const t = useText()
  return (
    <Section
      id="passkeys"
      title={t('Passkeys')}
      lede={t(
        'Sign in with your fingerprint, your face or the code of your device: no password, no e-mail. A passkey stays yours when a district deletes your address.',
      )}
    >
      <Stack gap="l">
        {passkeys.length === 0 ? (
          <EmptyState icon={KeyRound} title={t('No passkey yet')}>
            {t('Make one on a phone or computer that is your own. It takes a moment.')}
          </EmptyState>
        ) : (
          <Rows label={t('Your passkeys')}>
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} {...passkey} answer={answer} />
            ))}
          </Rows>
        )}
        <PasskeyForm options="/settings/sign-in/passkey.json" intent="add" answer={answer} button={t('Make a passkey')}>
          <Field
            name="name"
            label={t('What to call it')}
            help={t('So that you know later which device it is on.')}
            defaultValue={suggestedName}
            maxLength={60}
            required
          />
          {asksForOld && <Field name="oldPassword" type="password" label={t('Your password')} autoComplete="current-password" required />}
        </PasskeyForm>
        <noscript>
          <p className="text-soft">{t('To make a passkey, this page needs JavaScript.')}</p>
        </noscript>
      </Stack>
    </Section>
  )
}

function PasskeyRow({ id, name, addedAt, lastUsedAt, isSynced, answer }: Passkey & { answer: unknown }) {
  const t = useText()
  return (
    <RowItem
      title={name}
      note={
        <>
          {lastUsedAt
            ? t.rich('Added on <added></added>, last used on <used></used>.', {
                added: () => <Day key="added" at={addedAt} form="medium" />,
                used: () => <Day key="used" at={lastUsedAt} form="medium" />,
              })
            : t.rich('Added on <added></added>, not used yet.', { added: () => <Day key="added" at={addedAt} form="medium" /> })}{' '}
          {isSynced ? t('Also kept in the account of your device.') : t('On this one device alone: have another way in too.')}
        </>
      }
      aside={
        <PageForm answer={answer} intent="remove" confirm={t('Remove the passkey “{name}”? It signs in no more.', { name })}>
          <HiddenFields values={{ passkeyId: id }} />
          <Button kind="plain" small aria-label={t('Remove {name}', { name })}>
            {t('Remove')}
          </Button>
        </PageForm>
      }
      below={
        <Fold summary={t('Rename')} small>
          <PageForm answer={answer} intent={`rename:${id}`}>
            <HiddenFields values={{ passkeyId: id }} />
            <Field name="name" label={t('What to call it')} defaultValue={name} maxLength={60} required />
            <div>
              <Button kind="quiet" small>
                {t('Save name')}
              </Button>
            </div>
          </PageForm>
        </Fold>
      }
    />
  )
}
