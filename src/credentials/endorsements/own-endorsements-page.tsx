import { MessageSquareQuote } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { awardsOf } from '../awards/awards.ts'
import type { Route } from './+types/own-endorsements-page.ts'
import { acceptEndorsement, declineEndorsement, hideEndorsement } from './accept-endorsement.ts'
import { askEndorsement, endEndorsementRequest } from './ask-endorsement.ts'
import { GivenShelf, ReceivedShelves, WaitingShelf } from './endorsement-shelves.tsx'
import { findAskedOf, findGiven, findReceived, findRequests } from './find-endorsements.ts'
import { refuseEndorsement } from './give-endorsement.ts'
import { withdrawEndorsement } from './withdraw-endorsement.ts'

const size = 15
/** So many awards are offered to ask about. */
const mostOffered = 200

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('before')
  const before = key && isId(key) ? key : null
  const show = searchParams.get('show') === 'given' ? ('given' as const) : ('received' as const)
  const now = world.now()
  const shared = { show, said: searchParams.get('said'), isFirstPage: before === null, now, asked: searchParams.get('award') }
  const none = { items: [], next: null }
  if (show === 'given')
    return {
      ...shared,
      waiting: none,
      settled: none,
      requests: none,
      awards: [],
      given: await findGiven(db, { personId: actor.id }, { before, size }),
      askedOf: before === null ? await findAskedOf(db, actor.id, now) : [],
    }
  const of = { earnerId: actor.id }
  const [waiting, settled, requests, awards] = await Promise.all([
    before === null ? findReceived(db, of, { size: 50 }, 'waiting') : none,
    findReceived(db, of, { before, size }, 'settled'),
    before === null ? findRequests(db, of, { size: 30 }) : none,
    awardsOf(db, actor.id, { limit: mostOffered }),
  ])
  return {
    ...shared,
    waiting,
    settled,
    requests,
    awards: awards.filter(({ revokedAt }) => revokedAt === null).map(({ id, title }) => ({ value: id, label: title })),
    given: none,
    askedOf: [],
  }
}

const to =
  (said: string, show = '') =>
  () =>
    `/wallet/endorsements?${new URLSearchParams({ ...(show && { show }), said })}`
export const action = forms<unknown>({
  ask: form(askEndorsement, to('asked')),
  accept: form(acceptEndorsement, to('accepted')),
  decline: form(declineEndorsement, to('declined')),
  hide: form(hideEndorsement, ({ form: sent }) => to(sent.get('hidden') === 'true' ? 'hidden' : 'shown')()),
  end: form(endEndorsementRequest, to('ended')),
  withdraw: form(withdrawEndorsement, to('withdrawn', 'given')),
  refuse: form(refuseEndorsement, to('refused', 'given')),
})

/** What others say of a person’s awards, and what they say of others’: asked, read before anyone else does, and chosen by whose it is. */
export default function OwnEndorsementsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const { show, said, waiting, settled, requests, awards, given, askedOf, now, isFirstPage, asked } = loaderData
  const told: Record<string, string> = {
    asked: t('The e-mail is on its way.'),
    accepted: t('Accepted. It is shown with the award.'),
    declined: t('Declined. Nobody sees it.'),
    hidden: t('Hidden.'),
    shown: t('Shown again.'),
    ended: t('Taken back.'),
    withdrawn: t('Withdrawn.'),
    refused: t('They learn that you give none, and no reason.'),
    given: t('Thank you. They read it first.'),
  }
  return (
    <Page
      title={t('What others say')}
      width="reading"
      lede={t(
        'Ask somebody who knows your work to say something about an award. You read it first; nothing is shown that you have not accepted.',
      )}
      index={false}
    >
      <WalletTabs current="/wallet/endorsements" />
      <p className="mb-5">
        {show === 'received' ? (
          <TextLink to="/wallet/endorsements?show=given">{t('What you say of others')}</TextLink>
        ) : (
          <TextLink to="/wallet/endorsements">{t('What others say of your awards')}</TextLink>
        )}
      </p>
      {show === 'received' ? (
        <>
          <WaitingShelf items={waiting.items} answer={actionData} />
          {isFirstPage &&
            (awards.length > 0 ? (
              <Section title={t('Ask somebody')}>
                <PageForm answer={actionData} intent="ask">
                  <HiddenFields values={{ kind: 'award' }} />
                  <Select name="subjectId" label={t('About which award')} options={awards} defaultValue={asked} />
                  <Field
                    name="address"
                    type="email"
                    label={t('Their e-mail address')}
                    help={t('A coach, a colleague, somebody at a university. They need no account, and are reminded once.')}
                    autoComplete="off"
                    required
                  />
                  <Field name="note" type="textarea" rows={3} label={t('A few words to them')} maxLength={1000} optional />
                  <div>
                    <Button>{t('Ask by e-mail')}</Button>
                  </div>
                </PageForm>
              </Section>
            ) : (
              <EmptyState
                icon={MessageSquareQuote}
                title={t('Nothing to endorse yet')}
                action={<LinkButton to="/catalog">{t('Browse the catalog')}</LinkButton>}
              >
                {t('Once you have earned an award, you can ask people who know your work to say something about it.')}
              </EmptyState>
            ))}
          <ReceivedShelves
            asked={requests.items}
            said={settled.items}
            now={now}
            pages={{
              previous: isFirstPage ? null : '/wallet/endorsements',
              next: settled.next && `/wallet/endorsements?before=${settled.next}`,
            }}
            answer={actionData}
          />
        </>
      ) : (
        <>
          {askedOf.length > 0 && (
            <Section title={t('You are asked')}>
              <ul aria-label={t('You are asked')}>
                {askedOf.map((one) => (
                  <li key={one.id} className="grid gap-2 border-t border-rule py-4">
                    <p>{t('{who} asks you about “{title}”.', { who: one.earnerName ?? one.organization, title: one.title })}</p>
                    {one.note !== '' && <p className="whitespace-pre-line text-soft wrap-anywhere">{one.note}</p>}
                    {one.kind === 'award' ? (
                      <Row gap="s" wrap>
                        <LinkButton small to={`/endorse/award/${one.about}`}>
                          {t('Write something')}
                        </LinkButton>
                      </Row>
                    ) : (
                      <p className="text-s text-soft">{t('Answer by the link in the e-mail.')}</p>
                    )}
                    <Fold summary={t('I would rather not')} small>
                      <PageForm answer={actionData} intent={`refuse:${one.id}`}>
                        <HiddenFields values={{ id: one.id }} />
                        <Checkbox name="never" label={t('Don’t let them ask me for an endorsement again.')} />
                        <div>
                          <Button small kind="quiet">
                            {t('Say no')}
                          </Button>
                        </div>
                      </PageForm>
                    </Fold>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {given.items.length > 0 ? (
            <GivenShelf
              items={given.items}
              pages={{
                previous: isFirstPage ? null : '/wallet/endorsements?show=given',
                next: given.next && `/wallet/endorsements?show=given&before=${given.next}`,
              }}
              answer={actionData}
            />
          ) : (
            askedOf.length === 0 && (
              <EmptyState icon={MessageSquareQuote} title={t('You have endorsed nobody yet')}>
                {t('On the page of an award of somebody whose work you know, you can say something about it.')}
              </EmptyState>
            )
          )}
        </>
      )}
      <Toast>{said && told[said]}</Toast>
    </Page>
  )
}
