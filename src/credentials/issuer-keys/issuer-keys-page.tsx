import { data } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CodeBlock } from '../../foundation/ui/code-block.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { issuerKeysOf } from '../../people/organizations/issuer-keys.ts'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/issuer-keys-page.ts'
import { exportIssuerKeys } from './export-keys.ts'
import { IssuerKeyTable } from './issuer-key-table.tsx'
import { KeyChoice } from './key-choice.tsx'
import { nameCompromisedKey } from './name-compromised.ts'
import { rotateIssuerKey } from './rotate-key.ts'
import { placeText, readPlace, signedByKey } from './signed-by-key.ts'
import { SignedList } from './signed-list.tsx'

const address = '/settings/organization/signing'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const { searchParams } = new URL(request.url)
  const keys = await issuerKeysOf(db, organization.id)
  const looked = keys.find(({ name }) => name === searchParams.get('key'))
  const since = looked?.compromisedSince ?? looked?.createdAt
  const signed = looked && since ? await signedByKey(db, looked.id, since, readPlace(searchParams.get('after'))) : null
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    keys: keys
      .map(({ id, name, kind, createdAt, retiredAt, compromisedSince }) => ({ id, name, kind, createdAt, retiredAt, compromisedSince }))
      .toReversed(),
    signed: looked &&
      signed && {
        name: looked.name,
        isCompromised: looked.compromisedSince !== null,
        awards: signed.awards,
        next: signed.next && placeText(signed.next),
      },
    said: searchParams.get('said'),
  }
}

const back = ({ args }: { args: { request: Request } }, said: string) => {
  const of = new URL(args.request.url).searchParams.get('of')
  return `${address}?${new URLSearchParams({ ...(of ? { of } : {}), said })}`
}

type Sealed = { sealed: string }
const sealedIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'sealed' in answer ? String(answer.sealed) : null

export const action = forms<unknown>({
  rotate: form(rotateIssuerKey, (given) => back(given, 'rotated')),
  compromised: form(nameCompromisedKey, (given) => back(given, 'named')),
  export: form(exportIssuerKeys, ({ result: { sealed } }) => data<Sealed>({ sealed }, { headers: { 'Cache-Control': 'no-store' } })),
})

const told: Record<string, string> = texts({
  rotated: 'New awards are signed with the new key.',
  named: 'It is written down, and the lists of what was taken back are signed again.',
})

export default function IssuerKeysPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, keys, signed, said } = loaderData
  const t = useText()
  const here = `${address}?of=${organization.slug}`
  const sealed = sealedIn(actionData)
  const inUse = keys.filter(({ compromisedSince }) => compromisedSince === null)
  return (
    <Page
      title={t('Signing keys')}
      eyebrow={<TextLink to={`/settings/organization?of=${organization.slug}`}>{organization.name}</TextLink>}
      lede={t(
        'With these the organization signs its awards. Those who check an award read their public halves; the secret halves never leave Laurel unsealed.',
      )}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `${address}?of=${slug}`} />
        {sealed && (
          <Callout kind="attention" title={t('The keys, sealed under your passphrase')}>
            <p>{t('Copy it into a file and keep it apart from the passphrase. Any program of age opens it: age --decrypt keys.age')}</p>
            <CodeBlock label={t('Sealed keys')}>{sealed}</CodeBlock>
          </Callout>
        )}
        <IssuerKeyTable keys={keys} here={here} />
        {signed && <SignedList {...signed} here={here} />}
        <Section
          title={t('Change to a new key')}
          lede={t(
            'New awards are signed with the new key. What earlier keys signed goes on verifying. The key for awards shown in parts, which is made when somebody first asks for one, changes with it. Once a year is a good habit.',
          )}
        >
          <PageForm answer={actionData} intent="rotate">
            <HiddenFields values={{ organizationId: organization.id }} />
            <div>
              <Button kind="quiet">{t('Make a new key')}</Button>
            </div>
          </PageForm>
        </Section>
        <Section
          title={t('A key that somebody else may have')}
          lede={t(
            'What it signed from a day on is then vouched for by nobody, and every verifier is told that day. This can’t be taken back, so choose an earlier day where you are not sure.',
          )}
        >
          {inUse.length > 0 && (
            <PageForm
              answer={actionData}
              intent="compromised"
              confirm={t('Name this key as compromised? What it signed since that day verifies no more, and this can’t be taken back.')}
            >
              <KeyChoice keys={inUse} />
              <Field name="since" type="date" label={t('The first day on which somebody else may have had it')} required />
              <div>
                <Button kind="quiet">{t('Name it as compromised')}</Button>
              </div>
            </PageForm>
          )}
        </Section>
        <Section
          title={t('Take the keys along')}
          lede={t(
            'All signing keys, sealed under a passphrase, to move the organization to another Laurel or to keep for the worst case. Who has both can sign in your name.',
          )}
        >
          <PageForm answer={actionData} intent="export">
            <HiddenFields values={{ organizationId: organization.id }} />
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
      </Stack>
      <Toast>{said && told[said] && !actionData ? t(told[said]) : null}</Toast>
    </Page>
  )
}
