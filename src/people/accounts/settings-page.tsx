import { askedFrom, form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { holds, roleNames } from '../../foundation/platform/actor.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { languageNames, locales } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { organizationsOf } from '../organizations/organizations.ts'
import type { Route } from './+types/settings-page.ts'
import { AddressList } from './address-list.tsx'
import { addAddress, promoteAddress, removeAddress } from './addresses.ts'
import { addressesOf, countSessions, formerNames, hasPassword } from './people.ts'
import { keepAddress, openReleasesOf } from './release-address.ts'
import { ReleaseCallouts } from './release-callouts.tsx'
import { renamePerson } from './rename-person.ts'
import { roleLabels } from './role-labels.ts'
import { asksForOldPassword, setPassword } from './set-password.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const [formerly, addresses, releases, sessions, withPassword, organizations, asksForOld] = await Promise.all([
    formerNames(db, actor),
    addressesOf(db, actor.id),
    openReleasesOf(db, actor.id),
    countSessions(db, actor.id, world.now()),
    hasPassword(db, actor.id),
    organizationsOf(db, actor, ...roleNames),
    asksForOldPassword(world, actor.id, askedFrom({ context })),
  ])
  return {
    name: actor.name,
    formerly,
    addresses: addresses.map(({ id, address, verifiedAt, isPrimary }) => ({
      id,
      address,
      isVerified: verifiedAt !== null,
      isPrimary: Boolean(isPrimary),
    })),
    releases,
    sessions,
    withPassword,
    asksForOld,
    organizations: organizations.map(({ id, slug, name }) => ({
      slug,
      name,
      isAdmin: holds(actor, 'admin', id),
      roles: actor.memberships.find(({ organizationId }) => organizationId === id)?.roles ?? [],
    })),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  rename: form(renamePerson, () => '/settings?said=saved'),
  address: form(addAddress, () => '/settings?said=sent#addresses'),
  promote: form(promoteAddress, () => '/settings?said=saved#addresses'),
  keep: form(keepAddress, () => '/settings?said=saved#addresses'),
  remove: form(removeAddress, () => '/settings?said=saved#addresses'),
  password: form(setPassword, () => '/settings?said=password'),
})

export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { name, formerly, addresses, releases, sessions, withPassword, asksForOld, organizations, said } = loaderData
  const t = useText()
  const locale = useLocale()
  const sentences: Record<string, string> = {
    saved: t('Saved.'),
    sent: t('An e-mail with a link is on its way.'),
    confirmed: t('The address is confirmed.'),
    password: t('Your new password is set; other browsers are signed out.'),
    left: t('You have left the organization.'),
  }
  return (
    <Page title={t('Settings')} width="reading" index={false}>
      <Stack gap="xl">
        <Section title={t('Your name')}>
          <PageForm answer={actionData} intent="rename">
            <Field
              name="name"
              label={t('Name')}
              defaultValue={name}
              help={t('Awards keep the name they were given to.')}
              autoComplete="name"
              required
            />
            <div>
              <Button kind="quiet">{t('Save name')}</Button>
            </div>
          </PageForm>
          {formerly.length > 0 && (
            <div className="mt-5">
              <p>{t('What already says another name, and stays as it was signed:')}</p>
              <ul className="mt-1 grid list-disc gap-1 pl-5 text-soft">
                {formerly.map((former) => (
                  <li key={former.name}>
                    {t('“{name}”: {awards, plural, one {# award} other {# awards}}', { name: former.name, awards: former.awards })}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </Section>

        <Section title={t('Your language')}>
          <PageForm action="/language">
            <HiddenFields values={{ to: '/settings?said=saved' }} />
            <Select
              name="locale"
              label={t('Language')}
              defaultValue={locale}
              options={locales.map((value) => ({ value, label: languageNames[value] }))}
              help={t('Laurel and its e-mails are in this language. What others wrote stays in theirs.')}
            />
            <div>
              <Button kind="quiet">{t('Save language')}</Button>
            </div>
          </PageForm>
        </Section>

        <Section title={t('How you hear of it')} lede={t('Which e-mails you get, and when; and your due dates in your calendar.')}>
          <div>
            <LinkButton to="/settings/notices" kind="quiet">
              {t('E-mails and calendar')}
            </LinkButton>
          </div>
        </Section>

        <Section
          id="addresses"
          title={t('Your e-mail addresses')}
          lede={t('You can sign in with each of them. Keep one that stays yours when you change jobs.')}
        >
          <Stack gap="l">
            <ReleaseCallouts releases={releases} answer={actionData} />
            <AddressList addresses={addresses} answer={actionData} />
            <PageForm answer={actionData} intent="address">
              <Field name="email" type="email" label={t('Add an address')} autoComplete="email" inputMode="email" required />
              <div>
                <Button kind="quiet">{t('Send a confirmation')}</Button>
              </div>
            </PageForm>
          </Stack>
        </Section>

        <Section
          title={t('How you sign in')}
          lede={t('Passkeys: your fingerprint, your face or the code of your device instead of a password.')}
        >
          <div>
            <LinkButton to="/settings/sign-in" kind="quiet">
              {t('How you sign in')}
            </LinkButton>
          </div>
        </Section>

        <Section id="password" title={withPassword ? t('Your password') : t('Set a password')}>
          <PageForm answer={actionData} intent="password">
            {asksForOld && (
              <Field name="oldPassword" type="password" label={t('Password so far')} autoComplete="current-password" required />
            )}
            <Field
              name="password"
              type="password"
              label={t('New password')}
              help={t('At least 10 characters. A few words in a row are easy to remember.')}
              autoComplete="new-password"
              required
            />
            <div>
              <Button kind="quiet">{t('Set password')}</Button>
            </div>
          </PageForm>
        </Section>

        <Section title={t('Where you belong')}>
          {organizations.length === 0 ? (
            <EmptyState title={t('No organization yet')}>{t('When a district invites you, it appears here with your roles.')}</EmptyState>
          ) : (
            <Rows>
              {organizations.map(({ slug, name: organization, roles, isAdmin }) => (
                <RowItem
                  key={slug}
                  title={organization}
                  note={roles.map((role) => t(roleLabels[role])).join(', ')}
                  aside={
                    isAdmin ? (
                      <LinkButton to={`/settings/organization?of=${slug}`} kind="quiet" small>
                        {t('Settings')}
                      </LinkButton>
                    ) : (
                      <LinkButton to={`/settings/leave/${slug}`} kind="plain" small>
                        {t('Leave')}
                      </LinkButton>
                    )
                  }
                />
              ))}
            </Rows>
          )}
        </Section>

        <Section
          title={t('Where you are signed in')}
          lede={t('{sessions, plural, one {In this browser only.} other {In # browsers or devices.}}', { sessions })}
        >
          <div className="flex flex-wrap gap-3">
            <LinkButton to="/settings/sign-in#devices" kind="quiet">
              {t('See where')}
            </LinkButton>
            <PageForm action="/sign-out">
              <HiddenFields values={{ everywhere: 'true' }} />
              <Button kind="quiet">{t('Sign out everywhere')}</Button>
            </PageForm>
          </div>
        </Section>
        <Section
          title={t('Programs in your name')}
          lede={t('An API key lets another program ask Laurel for you, and do no more than you choose.')}
        >
          <div>
            <LinkButton to="/settings/keys" kind="quiet">
              {t('API keys')}
            </LinkButton>
          </div>
        </Section>
        {organizations.length > 0 && (
          <Section title={t('Conflicts of interest')} lede={t('Who should not weigh your work, and whose work you should not weigh.')}>
            <div>
              <LinkButton to="/settings/conflicts" kind="quiet">
                {t('Keep people apart')}
              </LinkButton>
            </div>
          </Section>
        )}
        <Section
          title={t('Two accounts of yours')}
          lede={t('Do you have another account here, under another address? Join the two into one.')}
        >
          <div>
            <LinkButton to="/settings/merge" kind="quiet">
              {t('Bring them together')}
            </LinkButton>
          </div>
        </Section>
        <Section title={t('Your data')} lede={t('Take a copy of everything with you, or have your account erased.')}>
          <div>
            <LinkButton to="/settings/data" kind="quiet">
              {t('Your data')}
            </LinkButton>
          </div>
        </Section>
      </Stack>
      <Toast>{said ? sentences[said] : null}</Toast>
    </Page>
  )
}
