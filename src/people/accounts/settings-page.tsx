import { type ActionFunctionArgs, redirect } from 'react-router'
import { form, forms, refuse } from '../../foundation/doors/form.ts'
import { scene } from '../../foundation/doors/scene.ts'
import { holds, roleNames } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { invalid, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { organizationsOf } from '../organizations/organizations.ts'
import type { Route } from './+types/settings-page.ts'
import { AddressList } from './address-list.tsx'
import { addAddress, promoteAddress, removeAddress } from './addresses.ts'
import { limitLettersBy, limitLettersTo } from './letter-limits.ts'
import { addressesOf, countSessions, hasPassword } from './people.ts'
import { renamePerson } from './rename-person.ts'
import { roleLabels } from './role-labels.ts'
import { setPassword } from './set-password.ts'
import { forgetPasswords, limitPasswords } from './sign-in.ts'

// Someone who has just signed in, be it by a link because the password is lost, need not know the old one.
const freshMinutes = 20
const isFresh = (signedInAt: Date | null, now: Date) => signedInAt !== null && now.getTime() - signedInAt.getTime() < freshMinutes * 60_000

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(scene)
  if (actor.kind !== 'person') throw unauthenticated()
  const [addresses, sessions, withPassword, organizations, signedInAt] = await Promise.all([
    addressesOf(world.db, actor.id),
    countSessions(world.db, actor.id, world.now()),
    hasPassword(world.db, actor.id),
    organizationsOf(world.db, actor, ...roleNames),
    world.accounts.signedInAt(request.headers),
  ])
  return {
    name: actor.name,
    addresses: addresses.map(({ id, address, verifiedAt, isPrimary }) => ({
      id,
      address,
      isVerified: verifiedAt !== null,
      isPrimary: Boolean(isPrimary),
    })),
    sessions,
    withPassword,
    asksForOld: withPassword && !isFresh(signedInAt, world.now()),
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
  async address(args) {
    const { world, actor } = args.context.get(scene)
    const sent = await args.request.formData()
    try {
      const email = String(sent.get('email') ?? '')
      if (actor.kind !== 'person') throw unauthenticated()
      await limitLettersTo(world.db, email)
      await limitLettersBy(world.db, actor.id)
      await perform(world, actor, addAddress, { email })
      return redirect('/settings?said=sent#addresses', 303)
    } catch (error) {
      return refuse(error, sent)
    }
  },
  promote: form(promoteAddress, () => '/settings?said=saved#addresses'),
  remove: form(removeAddress, () => '/settings?said=saved#addresses'),
  password: changePassword,
})

async function changePassword({ request, context }: ActionFunctionArgs) {
  const { world, actor } = context.get(scene)
  const sent = await request.formData()
  try {
    if (actor.kind !== 'person') throw unauthenticated()
    const needsOld = (await hasPassword(world.db, actor.id)) && !isFresh(await world.accounts.signedInAt(request.headers), world.now())
    if (needsOld) {
      await limitPasswords(world.db, actor.id)
      if (!(await world.accounts.passwordFits(actor.id, String(sent.get('oldPassword') ?? '')))) {
        const message = 'This is not your password. If it is lost, sign out and ask for a sign-in link.'
        throw invalid('password-wrong', message, [{ field: 'oldPassword', message }])
      }
      await forgetPasswords(world.db, actor.id)
    }
    await perform(world, actor, setPassword, { password: String(sent.get('password') ?? '') })
    await world.accounts.signOutElsewhere(request.headers)
    return redirect('/settings?said=password', 303)
  } catch (error) {
    return refuse(error, sent)
  }
}

export default function SettingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { name, addresses, sessions, withPassword, asksForOld, organizations, said } = loaderData
  const t = useText()
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
        </Section>

        <Section
          id="addresses"
          title={t('Your e-mail addresses')}
          lede={t('You can sign in with each of them. Keep one that stays yours when you change jobs.')}
        >
          <Stack gap="l">
            <AddressList addresses={addresses} answer={actionData} />
            <PageForm answer={actionData} intent="address">
              <Field name="email" type="email" label={t('Add an address')} autoComplete="email" inputMode="email" required />
              <div>
                <Button kind="quiet">{t('Send a confirmation')}</Button>
              </div>
            </PageForm>
          </Stack>
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
          <PageForm action="/sign-out">
            <HiddenFields values={{ everywhere: 'true' }} />
            <div>
              <Button kind="quiet">{t('Sign out everywhere')}</Button>
            </div>
          </PageForm>
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
      </Stack>
      <Toast>{said ? sentences[said] : null}</Toast>
    </Page>
  )
}
