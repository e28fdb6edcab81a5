import { data } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { mayHoldAward } from '../awards/award-policy.ts'
import type { Route } from './+types/send-to-wallet-page.ts'
import { findOfferable, takenOf } from './exchanges.ts'
import { offerAward } from './offer-award.ts'
import { Offered, type Shown } from './offered.tsx'
import { shownOffer } from './shown-offer.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { earnerId, revokedAt, signedAt, ...award } = await findOfferable(db, params.id)
  // For anybody else there is no such page.
  if (!mayHoldAward(actor, { earnerId }).allowed) throw missing('award')
  return { ...award, mayOffer: revokedAt === null && signedAt !== null, taken: await takenOf(db, award.id) }
}

type Answer = { shown: Shown }
const shownIn = (answer: unknown): Shown | null =>
  typeof answer === 'object' && answer !== null && 'shown' in answer ? (answer as Answer).shown : null

// Its secret is in this answer and nowhere else: led on elsewhere, it would stand in an address or have to be kept.
export const action = form(offerAward, ({ result: { secret, pin, expiresAt }, args: { context } }) => {
  const { world } = context.get(pageContext)
  const shown = shownOffer(world.config.BASE_URL, { secret, pin, isPinned: pin !== null, expiresAt })
  return data<Answer>({ shown }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
})

/** For the earner of an award: an offer of it to a wallet elsewhere. */
export default function SendToWalletPage({ loaderData: { id, title, language, mayOffer, taken }, actionData }: Route.ComponentProps) {
  const t = useText()
  const shown = shownIn(actionData)
  return (
    <Page
      title={t('Send to my wallet')}
      eyebrow={
        <TextLink to={`/awards/${id}`}>
          <Written language={language}>{title}</Written>
        </TextLink>
      }
      lede={t(
        'A wallet is an app that keeps badges on your phone or elsewhere, such as the Learner Credential Wallet. The award stays here too.',
      )}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        {shown && (
          <Section title={t('Your offer')}>
            <Offered shown={shown} />
          </Section>
        )}
        {mayOffer ? (
          <Section title={shown ? t('Another offer') : t('What your wallet gets')}>
            <PageForm answer={actionData}>
              <Checkbox
                name="namesWallet"
                label={t('Name the key of my wallet')}
                help={t(
                  'Your wallet then gets a second credential, and can prove that it is yours. Anyone who sees two badges that name this key knows that they belong to one person. Without it your wallet gets the credential as it is.',
                )}
                defaultChecked
              />
              <Checkbox
                name="withPin"
                label={t('Ask for a code as well')}
                help={t(
                  'Six digits that you type into your wallet, so that a photo of the screen is not enough. Only wallets of OpenID can ask for them.',
                )}
              />
              <div>
                <Button kind={shown ? 'quiet' : 'primary'}>{shown ? t('Make another offer') : t('Make the offer')}</Button>
              </div>
            </PageForm>
          </Section>
        ) : (
          <Callout>{t('This award can’t be sent: it is being signed, or was taken back.')}</Callout>
        )}
        {taken.length > 0 && (
          <Section
            title={t('Taken by wallets')}
            lede={t('If one of these was not you, somebody else had your offer. Tell the organization that issued the award.')}
          >
            <Rows label={t('Taken by wallets')}>
              {taken.map((one) => (
                <RowItem
                  key={one.id}
                  title={one.takenAt && <Moment at={one.takenAt} />}
                  note={<span className="text-s wrap-anywhere">{one.takenBy ?? t('As it is, naming no key')}</span>}
                />
              ))}
            </Rows>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
