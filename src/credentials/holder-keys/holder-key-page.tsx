import { KeyRound } from 'lucide-react'
import { data } from 'react-router'
import { askedFrom, form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { CodeBlock } from '../../foundation/ui/code-block.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { asksForOldPassword } from '../../people/accounts/set-password.ts'
import type { Route } from './+types/holder-key-page.ts'
import { bringHolderKeys } from './bring-holder-keys.ts'
import { BringKeys } from './bring-keys.tsx'
import { exportHolderKeys } from './export-holder-keys.ts'
import { holderKeysOf, namesNewAwards } from './holder-keys.ts'
import { makeHolderKey, nameHolderKey, replaceHolderKey } from './keep-holder-key.ts'
import { LinkedTogether } from './linked-together.tsx'

const address = '/wallet/key'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const [keys, inAwards, asksForOld] = await Promise.all([
    holderKeysOf(db, actor.id),
    namesNewAwards(db, actor.id),
    asksForOldPassword(world, actor.id, askedFrom({ context })),
  ])
  return {
    current: keys.find(({ retiredAt, besideSince }) => retiredAt === null && besideSince === null) ?? null,
    beside: keys.filter(({ retiredAt, besideSince }) => retiredAt === null && besideSince !== null),
    earlier: keys.filter(({ retiredAt }) => retiredAt !== null),
    inAwards,
    asksForOld,
    said: new URL(request.url).searchParams.get('said'),
  }
}

type Sealed = { sealed: string }
const sealedIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'sealed' in answer ? String(answer.sealed) : null

export const action = forms<unknown>({
  make: form(makeHolderKey, () => `${address}?said=made`),
  replace: form(replaceHolderKey, () => `${address}?said=replaced`),
  bring: form(bringHolderKeys, () => `${address}?said=brought`),
  naming: form(nameHolderKey, ({ form: sent }) => `${address}?said=${sent.get('inAwards') === 'true' ? 'named' : 'unnamed'}`),
  export: form(exportHolderKeys, ({ result: { sealed } }) => data<Sealed>({ sealed }, { headers: { 'Cache-Control': 'no-store' } })),
})

const told: Record<string, string> = texts({
  made: 'Your key is made.',
  brought: 'Your keys are here. Badges that name them are looked at once more.',
  replaced: 'You have a new key. The earlier one signs nothing any more.',
  named: 'What you earn from now on names your key.',
  unnamed: 'What you earn from now on names no key.',
})

/** A key of one's own: what it is, what it links together, and whether new awards name it. */
export default function HolderKeyPage({ loaderData, actionData }: Route.ComponentProps) {
  const { current, beside, earlier, inAwards, asksForOld, said } = loaderData
  const t = useText()
  const sealed = sealedIn(actionData)
  return (
    <Page
      title={t('A key of your own')}
      lede={t('By it a badge says not only an address that it was given to, but a person who can prove that they are the same.')}
      width="reading"
      index={false}
    >
      <WalletTabs current="/wallet/key" />
      <Stack gap="xl">
        {sealed && (
          <Callout kind="attention" title={t('Your keys, sealed under your passphrase')}>
            <Stack gap="s">
              <p>
                {t.rich('Keep it in a file, apart from the passphrase. Any program of age opens it: <code>age --decrypt keys.age</code>', {
                  code: (inside) => <code className="whitespace-nowrap">{inside}</code>,
                })}
              </p>
              <CodeBlock label={t('Sealed keys')}>{sealed}</CodeBlock>
              <p>
                <a download="keys.age" href={`data:text/plain,${encodeURIComponent(sealed)}`} className="text-green underline">
                  {t('Save as a file')}
                </a>
              </p>
            </Stack>
          </Callout>
        )}
        {current ? (
          <>
            <Section title={t('Your key')}>
              <Stack>
                <CopyField label={t('The name of your key, which anyone may know')} value={current.did} />
                <p className="text-s text-soft">
                  {t.rich('Made on {day}. Its secret half is kept sealed here and signs only what you ask for.', {
                    day: <Day at={current.madeAt} />,
                  })}
                </p>
                <div>
                  <LinkButton kind="quiet" to="/wallet/present">
                    {t('Show that it is me')}
                  </LinkButton>
                </div>
              </Stack>
            </Section>
            <Section title={t('What it links together')}>
              <LinkedTogether />
            </Section>
            <Section
              title={t('In what you earn')}
              lede={
                inAwards
                  ? t('What you earn from now on names your key, beside your addresses.')
                  : t('What you earn names no key. On the page of an award you can ask for a second credential that does.')
              }
            >
              <PageForm answer={actionData} intent="naming">
                <HiddenFields values={{ inAwards: inAwards ? 'false' : 'true' }} />
                <div>
                  <Button kind="quiet">{inAwards ? t('Leave it out of new awards') : t('Name it in new awards')}</Button>
                </div>
              </PageForm>
            </Section>
            <Section
              title={t('Take it along')}
              lede={t('Your keys, sealed under a passphrase, for another Laurel or wallet. Anyone who has both can pass for you.')}
            >
              <PageForm answer={actionData} intent="export">
                {asksForOld && (
                  <Field
                    name="oldPassword"
                    type="password"
                    label={t('Your password, once more')}
                    autoComplete="current-password"
                    required
                  />
                )}
                <Field
                  name="passphrase"
                  type="password"
                  label={t('Passphrase')}
                  help={t('At least 16 characters, such as five words. It is kept nowhere: without it the file opens for nobody.')}
                  autoComplete="new-password"
                  required
                />
                <div>
                  <Button kind="quiet">{t('Show the sealed keys')}</Button>
                </div>
              </PageForm>
            </Section>
            <Section
              title={t('A new key')}
              lede={t(
                'Where somebody else may have yours. Badges that name the old key go on naming it; ask for a second credential of each that shall name the new one.',
              )}
            >
              <PageForm
                answer={actionData}
                intent="replace"
                confirm={t('Put a new key in its place? The one you have signs nothing any more.')}
              >
                <div>
                  <Button kind="quiet">{t('Make a new key')}</Button>
                </div>
              </PageForm>
            </Section>
            <BringKeys answer={actionData} beside={beside} />
            {earlier.length > 0 && (
              <Fold summary={t('Earlier keys')}>
                <Rows label={t('Earlier keys')}>
                  {earlier.map(({ id, did, madeAt, retiredAt }) => (
                    <RowItem
                      key={id}
                      title={<span className="wrap-anywhere">{did}</span>}
                      note={t.rich('From {from} until {until}', {
                        from: <Day at={madeAt} />,
                        until: retiredAt && <Day at={retiredAt} />,
                      })}
                    />
                  ))}
                </Rows>
              </Fold>
            )}
          </>
        ) : (
          <>
            <Section title={t('What it links together')} lede={t('Read this first. A key is yours to have or not.')}>
              <LinkedTogether />
            </Section>
            <PageForm answer={actionData} intent="make">
              <Checkbox
                name="inAwards"
                label={t('Name it in what I earn from now on')}
                help={t('What you have already earned stays as it is. You can change this at any time.')}
                defaultChecked
              />
              <div>
                <Button icon={KeyRound}>{t('Make my key')}</Button>
              </div>
            </PageForm>
            <BringKeys answer={actionData} beside={beside} />
          </>
        )}
      </Stack>
      <Toast>{said && told[said] && !actionData ? t(told[said]) : null}</Toast>
    </Page>
  )
}
