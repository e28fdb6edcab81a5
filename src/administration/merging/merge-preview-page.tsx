import { askedFrom, form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { roleLabels } from '../../people/accounts/role-labels.ts'
import { asksForOldPassword } from '../../people/accounts/set-password.ts'
import type { Route } from './+types/merge-preview-page.ts'
import { lookAtMerge, type Obstacle } from './look-at-merge.ts'
import { mergeAccounts, undoDays } from './merge-accounts.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const [preview, asksForOld] = await Promise.all([
    lookAtMerge(db, params.proofId),
    asksForOldPassword(world, actor.id, askedFrom({ context })),
  ])
  if (!preview) throw missing('proof')
  return { ...preview, proofId: params.proofId, own: actor.email, asksForOld, days: undoDays }
}

export const action = form(mergeAccounts, () => '/settings/merge?said=merged')

export default function MergePreviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { name, email, own, addresses, passkeys, awards, attempts, lines, keys, memberships, obstacles, proofId, asksForOld, days } =
    loaderData
  const t = useText()
  return (
    <Page
      title={t('Make one account of two')}
      eyebrow={<TextLink to="/settings/merge">{t('Two accounts of yours')}</TextLink>}
      width="reading"
      lede={t('{email} ({name}) becomes part of the account in which you are signed in, {own}.', { email, name, own })}
      index={false}
    >
      <Stack gap="xl">
        {obstacles.length > 0 && (
          <Callout kind="attention" title={t('Something is in the way')}>
            <ul className="grid list-disc gap-2 pl-5">
              {obstacles.map((obstacle) => (
                <li key={`${obstacle.kind} ${obstacle.about}`}>
                  <InTheWay {...obstacle} />
                </li>
              ))}
            </ul>
          </Callout>
        )}
        <Section title={t('What moves')}>
          <ul className="grid list-disc gap-1.5 pl-5">
            <li>
              {t(
                '{awards, plural, =0 {No award} one {# award} other {# awards}}, {attempts, plural, =0 {no work} one {# piece of work with everything handed in and decided} other {# pieces of work with everything handed in and decided}}',
                {
                  awards,
                  attempts,
                },
              )}
            </li>
            <li>{t('{lines, plural, =0 {No line of value} one {# line of value} other {# lines of value}}', { lines })}</li>
            <li>
              {t(
                '{count, plural, =0 {No confirmed address} one {The address {addresses}} other {The addresses {addresses}}}; you can sign in with each',
                {
                  count: addresses.length,
                  addresses: addresses.join(', '),
                },
              )}
            </li>
            {passkeys > 0 && <li>{t('{passkeys, plural, one {# passkey} other {# passkeys}}', { passkeys })}</li>}
            {memberships.map(({ organization, roles, both }) => {
              const named = { organization, roles: roles.map((role) => t(roleLabels[role])).join(', ') }
              return (
                <li key={organization}>
                  {both
                    ? t(
                        '{organization}: you belong there in both. Your school stays, and you have the roles of both ({roles} comes along).',
                        named,
                      )
                    : t('{organization}: you belong there as {roles}.', named)}
                </li>
              )
            })}
          </ul>
        </Section>
        <Section title={t('What does not')}>
          <ul className="grid list-disc gap-1.5 pl-5">
            <li>
              {t(
                'Badges that were issued stay exactly as they are: they name an address in a form that only its owner can show, and that address comes along.',
              )}
            </li>
            <li>
              {t('The password and the settings of {email} go; this account keeps its own. Wherever it is signed in, it is signed out.', {
                email,
              })}
            </li>
            {keys > 0 && (
              <li>{t('{keys, plural, one {# API key in its name stops} other {# API keys in its name stop}} working.', { keys })}</li>
            )}
          </ul>
        </Section>
        {obstacles.length === 0 ? (
          <PageForm answer={actionData}>
            <HiddenFields values={{ proofId }} />
            {asksForOld && (
              <Field
                name="oldPassword"
                type="password"
                label={t('The password of {own}', { own })}
                autoComplete="current-password"
                required
              />
            )}
            <Checkbox
              name="understood"
              value="true"
              label={t('I have read what moves. For {days} days I can undo it, as long as nothing new has happened on the account.', {
                days,
              })}
            />
            <div>
              <Button>{t('Make one account')}</Button>
            </div>
          </PageForm>
        ) : (
          <div>
            <LinkButton to="/settings/merge" kind="quiet">
              {t('Leave it for now')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Page>
  )
}

/** What is in the way, and what to do. */
function InTheWay({ kind, about }: Obstacle) {
  const t = useText()
  switch (kind) {
    case 'same-attempt':
      return t('“{about}” was started in both accounts. Withdraw it in the one where you did less, then come back.', { about })
    case 'own-work':
      return t(
        'One of the two accounts had a part in judging work of the other (“{about}”). Nobody weighs their own work, so these stay two. Your district can look at it.',
        { about },
      )
    case 'own-value':
      return t(
        'One of the two accounts decided on what {about} gives the other. Nobody decides on their own, so these stay two. Your district can look at it.',
        { about },
      )
    case 'two-people':
      return t(
        'At {about}, these two accounts stand for the two people that something needs, such as a packet for payroll. So they stay two until that is done by others.',
        { about },
      )
    case 'erasure':
      return t('You asked for one of the two to be erased. Take that back first, under “Your data”.')
  }
}
