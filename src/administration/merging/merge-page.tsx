import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { PasskeyForm } from '../../people/sign-in-methods/passkey-form.tsx'
import type { Route } from './+types/merge-page.ts'
import { mergesOf } from './look-at-merge.ts'
import { askForProofLink, proveByPasskey, proveByPassword } from './prove-account.ts'
import { undoMerge } from './undo-merge.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const now = world.now()
  const merges = await mergesOf(db, actor.id)
  return {
    email: actor.email,
    merges: merges.map((merge) => ({ ...merge, canBeUndone: merge.undoUntil > now })),
    said: new URL(request.url).searchParams.get('said'),
  }
}

const preview = ({ result }: { result: { proofId: string } }) => `/settings/merge/${result.proofId}`

export const action = forms<unknown>({
  password: form(proveByPassword, preview),
  passkey: form(proveByPasskey, preview),
  link: form(askForProofLink, () => '/settings/merge?said=sent'),
  undo: form(undoMerge, () => '/settings/merge?said=undone'),
})

export default function MergePage({ loaderData, actionData }: Route.ComponentProps) {
  const { email, merges, said } = loaderData
  const t = useText()
  return (
    <Page
      title={t('Two accounts of yours')}
      eyebrow={<TextLink to="/settings">{t('Settings')}</TextLink>}
      lede={t(
        'If you have another account here, such as from a district where you worked before, join the two into one. You are signed in as {email}; this is the account that stays.',
        {
          email,
        },
      )}
      index={false}
    >
      <Stack gap="xl">
        {said === 'sent' && (
          <Callout title={t('Look in the mail of the other address')}>
            <p>
              {t(
                'If there is an account with it, a link is on its way, good for 20 minutes. Open it in this browser. You will see what moves before anything does.',
              )}
            </p>
          </Callout>
        )}
        {merges.length > 0 && (
          <Section title={t('What became part of this account')}>
            <Rows label={t('What became part of this account')}>
              {merges.map(({ id, name, goneEmail, mergedAt, undoUntil, canBeUndone }) => (
                <RowItem
                  key={id}
                  title={goneEmail || name}
                  note={
                    canBeUndone
                      ? t.rich('Since <since></since>. It can be undone until <until></until>, as long as nothing new has happened.', {
                          since: () => <Day key="since" at={mergedAt} form="medium" />,
                          until: () => <Day key="until" at={undoUntil} form="medium" />,
                        })
                      : t.rich('Since <since></since>.', { since: () => <Day key="since" at={mergedAt} form="medium" /> })
                  }
                  aside={
                    canBeUndone && (
                      <PageForm answer={actionData} intent={`undo:${id}`} confirm={t('Make two accounts of this one again?')}>
                        <HiddenFields values={{ mergeId: id }} />
                        <Button kind="quiet" small>
                          {t('Undo')}
                        </Button>
                      </PageForm>
                    )
                  }
                />
              ))}
            </Rows>
          </Section>
        )}
        <Section title={t('Show that the other account is yours')} lede={t('Choose one way. Then you see what moves, and decide.')}>
          <Columns kind="two">
            <Section title={t('By its password')} level={3}>
              <PageForm answer={actionData} intent="password">
                <Field
                  name="email"
                  type="email"
                  label={t('An e-mail address of the other account')}
                  autoComplete="off"
                  inputMode="email"
                  required
                />
                <Field name="password" type="password" label={t('Its password')} autoComplete="off" required />
                <div>
                  <Button>{t('Go on')}</Button>
                </div>
              </PageForm>
            </Section>
            <div>
              <Section title={t('By a link')} level={3} lede={t('To any address of the other account whose mail you can read.')}>
                <PageForm answer={actionData} intent="link">
                  <Field
                    name="email"
                    type="email"
                    label={t('An e-mail address of the other account')}
                    autoComplete="off"
                    inputMode="email"
                    required
                  />
                  <div>
                    <Button kind="quiet">{t('Send me a link')}</Button>
                  </div>
                </PageForm>
              </Section>
              <div hidden className="mt-8">
                <Section title={t('By a passkey of it')} level={3}>
                  <PasskeyForm
                    options="/settings/merge/passkey.json"
                    intent="passkey"
                    answer={actionData}
                    button={t('Use a passkey')}
                    kind="quiet"
                  />
                </Section>
              </div>
            </div>
          </Columns>
        </Section>
      </Stack>
      <Toast>
        {said === 'undone' && !actionData
          ? t('These are two accounts again.')
          : said === 'merged' && !actionData
            ? t('Your two accounts are one.')
            : null}
      </Toast>
    </Page>
  )
}
