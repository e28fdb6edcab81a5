import { MessageSquareQuote } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/organization-endorsements-page.ts'
import { acceptEndorsement, declineEndorsement, hideEndorsement } from './accept-endorsement.ts'
import { askEndorsement, endEndorsementRequest } from './ask-endorsement.ts'
import { GivenShelf, ReceivedShelves, WaitingShelf } from './endorsement-shelves.tsx'
import { findGiven, findOffered, findReceived, findRequests } from './find-endorsements.ts'
import { withdrawEndorsement } from './withdraw-endorsement.ts'

const size = 15

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'author', 'admin').length === 0)
    throw forbidden('not-an-author', 'Only authors and admins of an organization see what others say of what is its own.')
  const { organization, choices } = await chooseOrganization(db, actor, request, 'author', 'admin')
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('before')
  const before = key && isId(key) ? key : null
  const show = searchParams.get('show') === 'given' ? ('given' as const) : ('received' as const)
  const of = { organizationId: organization.id }
  const none = { items: [], next: null }
  const [waiting, settled, requests, given, offered] = await Promise.all([
    show === 'received' && before === null ? findReceived(db, of, { size: 50 }, 'waiting') : none,
    show === 'received' ? findReceived(db, of, { before, size }, 'settled') : none,
    show === 'received' && before === null ? findRequests(db, of, { size: 30 }) : none,
    show === 'given' ? findGiven(db, { byOrganizationId: organization.id }, { before, size }) : none,
    show === 'received' && before === null ? findOffered(db, organization.id) : [],
  ])
  return {
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    show,
    said: searchParams.get('said'),
    isFirstPage: before === null,
    now: world.now(),
    waiting,
    settled,
    requests,
    given,
    offered: offered.map(({ id, title }) => ({ value: `achievement:${id}`, label: title })),
  }
}

const to =
  (said: string, show = '') =>
  ({ args: { request } }: { args: { request: Request } }) =>
    `/endorsements?${new URLSearchParams({ of: new URL(request.url).searchParams.get('of') ?? '', ...(show && { show }), said })}`.replace(
      'of=&',
      '',
    )
export const action = forms<unknown>({
  ask: form(askEndorsement, to('asked'), {
    // One list for both: the organization itself, or a micro-credential of it.
    input: (_args, sent) => {
      const [kind = '', subjectId = ''] = String(sent.get('about') ?? '').split(':')
      return { kind: kind === 'organization' ? ('organization' as const) : ('achievement' as const), subjectId }
    },
  }),
  accept: form(acceptEndorsement, to('accepted')),
  decline: form(declineEndorsement, to('declined')),
  hide: form(hideEndorsement, (done) => to(done.form.get('hidden') === 'true' ? 'hidden' : 'shown')(done)),
  end: form(endEndorsementRequest, to('ended')),
  withdraw: form(withdrawEndorsement, to('withdrawn', 'given')),
})

/** What others say of an organization and what it offers, and what it says of others: for its authors and admins. */
export default function OrganizationEndorsementsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { organization, choices, show, said, isFirstPage, now, waiting, settled, requests, given, offered } = loaderData
  const address = (rest: Record<string, string> = {}) => `/endorsements?${new URLSearchParams({ of: organization.slug, ...rest })}`
  const told: Record<string, string> = {
    asked: t('The e-mail is on its way.'),
    accepted: t('Accepted. It is shown with what it is about.'),
    declined: t('Declined. Nobody sees it.'),
    hidden: t('Hidden.'),
    shown: t('Shown again.'),
    ended: t('Taken back.'),
    withdrawn: t('Withdrawn.'),
    given: t('Thank you. They read it first.'),
  }
  return (
    <Page
      title={t('What others say of us')}
      eyebrow={organization.name}
      width="reading"
      lede={t(
        'A university or a union that stands behind a micro-credential can say so here. It is shown once you have accepted it, for the version it was said of.',
      )}
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/endorsements?of=${slug}`} />
      <TabLinks
        label={t('Endorsements')}
        links={[
          { to: address(), label: t('Of what is ours'), current: show === 'received' },
          { to: address({ show: 'given' }), label: t('By us'), current: show === 'given' },
        ]}
      />
      {show === 'received' ? (
        <>
          <WaitingShelf items={waiting.items} answer={actionData} />
          {isFirstPage && (
            <Section title={t('Ask somebody')}>
              <PageForm answer={actionData} intent="ask">
                <Select
                  name="about"
                  label={t('About what')}
                  options={[
                    { value: `organization:${organization.id}`, label: t('{organization} itself', { organization: organization.name }) },
                    ...offered,
                  ]}
                />
                <Field
                  name="address"
                  type="email"
                  label={t('Their e-mail address')}
                  help={t('They need no account, and are reminded once. What they say is pinned to the version that counts now.')}
                  autoComplete="off"
                  required
                />
                <Field name="note" type="textarea" rows={3} label={t('A few words to them')} maxLength={1000} optional />
                <div>
                  <Button>{t('Ask by e-mail')}</Button>
                </div>
              </PageForm>
            </Section>
          )}
          <ReceivedShelves
            asked={requests.items}
            said={settled.items}
            now={now}
            pages={{ previous: isFirstPage ? null : address(), next: settled.next && address({ before: settled.next }) }}
            answer={actionData}
          />
        </>
      ) : given.items.length > 0 ? (
        <GivenShelf
          items={given.items}
          pages={{
            previous: isFirstPage ? null : address({ show: 'given' }),
            next: given.next && address({ show: 'given', before: given.next }),
          }}
          answer={actionData}
        />
      ) : (
        <EmptyState icon={MessageSquareQuote} title={t('You have endorsed nothing yet')}>
          {t('On the page of a micro-credential or an organization that you stand behind, you can say so in the name of yours.')}
        </EmptyState>
      )}
      <Toast>{said && told[said]}</Toast>
    </Page>
  )
}
