import { Pencil } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/acceptance-page.ts'
import { acceptanceKeepersOf, acceptanceKeepersOnly } from './acceptance-keepers.ts'
import { findAcceptanceNames } from './acceptance-names.ts'
import { AcceptanceVersions, EndForm } from './acceptance-versions.tsx'
import { acceptanceInWords, kindNames } from './acceptance-words.ts'
import { agreeAcceptance, declineAcceptance, withdrawAcceptance } from './agree-acceptance.ts'
import { endAcceptance } from './end-acceptance.ts'
import { findAcceptance } from './find-acceptances.ts'
import { previewAcceptance } from './preview-acceptance.ts'
import { ProposalSection } from './proposal-section.tsx'
import { StandingOfAcceptance } from './standing-of-acceptance.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  acceptanceKeepersOnly(actor)
  if (!isId(params.acceptanceId)) throw missing('acceptance')
  const now = world.now()
  const found = await findAcceptance(db, params.acceptanceId, now)
  acceptanceKeepersOf(actor, found.organizationId)
  const { proposal } = found
  const [names, preview] = await Promise.all([
    findAcceptanceNames(db, found.organizationId, { now, today: found.today }),
    proposal?.text.countsEarlier ? previewAcceptance(world, { ...found, acceptanceId: found.id, text: proposal.text, now }) : null,
  ])
  return {
    ...found,
    names,
    preview,
    isOwnProposal: proposal !== null && proposal.proposerId === personIdOf(actor),
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  agree: form(agreeAcceptance, ({ result: { acceptanceId } }) => `/value/acceptance/${acceptanceId}?said=agreed`),
  decline: form(declineAcceptance, ({ args: { params } }) => `/value/acceptance/${params.acceptanceId}?said=declined`),
  withdraw: form(withdrawAcceptance, ({ result: { isGone }, args: { params } }) =>
    isGone ? '/value/acceptance?said=withdrawn' : `/value/acceptance/${params.acceptanceId}?said=withdrawn`,
  ),
  end: form(endAcceptance, ({ result: { acceptanceId } }) => `/value/acceptance/${acceptanceId}?said=ended`),
})

/** An acceptance: what counts now, what waits for a second person, and every version before. */
export default function AcceptancePage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, slug, organizationName, kind, targetId, title, issuerName, address, versions, proposal, preview, names, said } = loaderData
  const { standing, text, from, reviewOn, until, today, number, isReviewDue, isOwnProposal } = loaderData
  const t = useText()
  const locale = useLocale()
  const change = `/value/acceptance/new?${new URLSearchParams({ of: slug, kind, id: targetId })}`
  const toasts: Record<string, string> = {
    proposed: t('It is proposed. A second person has to agree.'),
    agreed: t('It is agreed.'),
    declined: t('It was sent back.'),
    withdrawn: t('What was proposed is gone.'),
    ended: t('It has its last day.'),
  }
  return (
    <Page
      title={title}
      eyebrow={
        <TextLink to={`/value/acceptance?of=${slug}`}>{t('Accepted by {organization}', { organization: organizationName })}</TextLink>
      }
      lede={
        <>
          {kind === 'issuer' ? t(kindNames.issuer) : t('{kind} from {issuer}', { kind: t(kindNames[kind]), issuer: issuerName })}
          {' · '}
          <TextLink to={address}>{t('See what it is')}</TextLink>
        </>
      }
      width="reading"
      index={false}
      actions={
        <Row gap="s">
          <LinkButton to={change} kind="quiet" icon={Pencil}>
            {proposal ? t('Change what is proposed') : standing === 'over' ? t('Accept it again') : t('Propose a change')}
          </LinkButton>
        </Row>
      }
    >
      <Stack gap="xl">
        {isReviewDue && reviewOn && (
          <Callout title={t('Its review is due')}>
            <p>
              {t.rich('It was to be reviewed on {day}, and goes on meanwhile. Propose it again with a new day, or end it.', {
                day: <Day at={reviewOn} />,
              })}
            </p>
          </Callout>
        )}
        {proposal && (
          <ProposalSection
            proposal={proposal}
            isOwn={isOwnProposal}
            isFirst={versions.length === 0}
            said={acceptanceInWords({ ...proposal, title, issuerName, kind }, names, locale)}
            preview={preview}
            names={names}
            answer={actionData}
          />
        )}
        {number !== null && (
          <Section title={standing === 'over' ? t('What counted last') : standing === 'to-come' ? t('What will count') : t('What counts')}>
            <Stack gap="s">
              <div>
                <StandingOfAcceptance standing={standing} />
              </div>
              <ul className="ml-5 list-disc">
                {acceptanceInWords({ text, from, reviewOn, until, title, issuerName, kind }, names, locale).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Stack>
          </Section>
        )}
        {number !== null && standing !== 'over' && until === null && <EndForm acceptanceId={id} today={today} answer={actionData} />}
        {versions.length > 0 && <AcceptanceVersions versions={versions} names={names} />}
      </Stack>
      <Toast>{actionData ? null : (toasts[said ?? ''] ?? null)}</Toast>
    </Page>
  )
}
