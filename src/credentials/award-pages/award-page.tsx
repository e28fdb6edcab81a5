import { Medal } from 'lucide-react'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { levelNames } from '../../definitions/achievements/levels.ts'
import { EndorsementList } from '../../definitions/endorsements/endorsement-list.tsx'
import { findShownEndorsements } from '../../definitions/endorsements/shown-endorsements.ts'
import { findAwardAsking } from '../../definitions/value/asked.ts'
import { form, forms, performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { type Queryable, readsOfAll } from '../../foundation/platform/database.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { asSentence } from '../../foundation/words/as-sentence.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { addressToOutlive } from '../../people/sign-in-methods/lasting-way.ts'
import { LastingWayCallout } from '../../people/sign-in-methods/lasting-way-callout.tsx'
import { appealAgainst, findAppealable, findAppeals } from '../../work/attempts/appeals-of.ts'
import { awardAddresses } from '../awards/award-addresses.ts'
import { mayListAward, mayRevokeAward, maySuspendAward } from '../awards/award-policy.ts'
import { endedSuspensions, findAward, refuseHidden } from '../awards/awards.ts'
import { hideAward } from '../awards/hide-award.ts'
import { holdAward } from '../awards/hold-award.ts'
import { listAward } from '../awards/list-award.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { seeAwards } from '../awards/see-award.ts'
import { liftSuspension, suspendAward } from '../awards/suspend-award.ts'
import { AwardChain } from '../renewal/award-chain.tsx'
import { OwnRenewalCallout, RenewedCallout, ShownAgain } from '../renewal/own-renewal.tsx'
import { findShownRenewal } from '../renewal/shown-renewal.ts'
import type { Route } from './+types/award-page.ts'
import { AwardAnswers } from './award-answers.tsx'
import { AwardAsks } from './award-asks.tsx'
import { CompareFile } from './compare-file.tsx'
import { awardStandingOf } from './five-answers.ts'
import { HeldAward } from './held-award.tsx'
import { findJudged } from './judged-evidence.ts'
import { JudgedList } from './judged-list.tsx'
import { linkedInAddress } from './linkedin.ts'
import { OwnAward } from './own-award.tsx'
import { findOwnHeld } from './own-held.ts'
import { ShownCriteria } from './shown-criteria.tsx'
import { EarlierSuspensions, SuspendedCallout, SuspendFold } from './suspension.tsx'
import { TakeAlong } from './take-along.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor, locale } = context.get(pageContext)
  const { definition, results, evidence, ...award } = await findAward(readsOfAll(world.db), params.id)
  refuseHidden(actor, award)
  const addresses = awardAddresses(world.config.BASE_URL, award.id)
  const isEarner = mayListAward(actor, award).allowed
  // Once: from now on home opens with something else.
  if (isEarner && award.unseenId) await performHere({ context }, seeAwards, { ids: [award.id] })
  return {
    id: award.id,
    lonely: isEarner && actor.kind === 'person' ? await addressToOutlive(db, actor.id) : null,
    title: definition.title,
    competency: definition.competency,
    language: definition.language,
    category: definition.category,
    level: definition.level,
    earnerName: award.earnerName,
    isErased: award.earnerName === '',
    issuerName: award.issuerName,
    issuerSlug: award.issuerSlug,
    achievementSlug: award.achievementSlug,
    versionId: award.versionId,
    versionNumber: award.versionNumber,
    timeZone: award.timeZone,
    awardedAt: award.awardedAt,
    expiresAt: award.expiresAt,
    signedAt: award.signedAt,
    revokedAt: award.revokedAt,
    revocationReason: award.revocationReason,
    suspendedAt: award.suspendedAt,
    suspensionReason: award.suspensionReason,
    ended: await endedSuspensions(readsOfAll(world.db), award.id),
    isListed: award.listedAt !== null,
    isHidden: award.hiddenAt !== null,
    standing: awardStandingOf(award, world.now()),
    ground: award.ground,
    pathway: award.pathway,
    elsewhere: award.elsewhere,
    blind: definition.assessment.blind,
    byCoach: definition.assessment.decidedBy === 'coach',
    shown: criteriaOf(definition).flatMap(({ id, name, requirement }) => {
      const level = results.get(id)
      const kinds = evidence.filter(({ requirementId }) => requirementId === requirement.id).map(({ kind }) => kind)
      return level ? [{ id, name, level: levelNames[level], kinds: kinds.length > 0 ? [...new Set(kinds)] : ['text'] }] : []
    }),
    pinned: award.signedAt
      ? evidence.flatMap(({ requirementId, digest }) => {
          const requirement = definition.requirements.find(({ id }) => id === requirementId)
          return requirement && digest ? [{ requirement: requirement.title, digest }] : []
        })
      : [],
    renewal:
      award.earnerName === '' ? null : await findShownRenewal(readsOfAll(world.db), { awardId: award.id, isEarner, now: world.now() }),
    endorsements: await findShownEndorsements(db, { awardId: award.id }),
    askAt: isEarner && award.revokedAt === null ? `/wallet/endorsements?award=${award.id}` : null,
    giveAt: actor.kind === 'person' && !isEarner && award.revokedAt === null ? `/endorse/award/${award.id}` : null,
    judged: await findJudged(world, actor, award.id, definition),
    digest: award.credentialDigest,
    addresses,
    // Who reads the page in Spanish shares it with those who do.
    card: locale === 'en' ? addresses.card : `${addresses.card}?lang=${locale}`,
    linkedIn: isEarner ? linkedInAddress({ ...award, title: definition.title, page: addresses.page }) : null,
    isEarner,
    appeal: isEarner && award.revokedAt && award.attemptId ? await appealOf(db, award.attemptId, award.organizationId, world.now()) : null,
    held: isEarner && award.signedAt && award.earnerName !== '' ? await findOwnHeld(db, award.id, award.earnerId) : null,
    asking: isEarner && award.revokedAt === null ? await findAwardAsking(db, award.id) : null,
    maySuspend: maySuspendAward(actor, award).allowed && award.revokedAt === null,
    mayRevoke: mayRevokeAward(actor, award).allowed && award.revokedAt === null,
  }
}

/** For its earner alone: whether they may ask for a second look at its being taken back, and until when. */
async function appealOf(db: Queryable, attemptId: string, organizationId: string, now: Date) {
  const [appealable, appeals] = await Promise.all([
    findAppealable(db, { attemptId, state: 'earned', organizationId }, now),
    findAppeals(db, attemptId),
  ])
  if (!appealable) return null
  const made = appealAgainst(appeals, appealable)
  return { attemptId, until: appealable.until, isMade: made !== null, mayFile: made === null && !appealable.isOver }
}

const earnedBySomeone = texts('earned on {day}, issued by <b>{issuer}</b>')

const here = ({ args: { params } }: { args: { params: { id?: string } } }) => `/awards/${params.id}`
export const action = forms<unknown>({
  revoke: form(revokeAward, here),
  list: form(listAward, here),
  hide: form(hideAward, here),
  hold: form(holdAward, ({ args: { params } }) => `/awards/${params.id}#key`),
  suspend: form(suspendAward, here),
  lift: form(liftSuspension, here),
})

export default function AwardPage({ loaderData: award, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={award.title}
      language={award.language}
      heading="hidden"
      width="reading"
      description={
        award.isErased
          ? award.competency
          : t('{earner} earned “{title}”, issued by {issuer}. {competency}', {
              earner: award.earnerName,
              title: award.title,
              issuer: award.issuerName,
              competency: award.competency,
            })
      }
      social={{ image: award.card, url: award.addresses.page, type: 'article' }}
      index={award.isListed}
    >
      {/* Where a program that was given the address of this page finds the badge itself. */}
      {!award.isErased && <link rel="alternate" type="application/vc+ld+json" href={award.addresses.json} />}
      <Stack gap="l" className="print:gap-2">
        <header className="grid justify-items-center gap-3 text-center print:gap-1 print:[&_img]:size-20">
          <BadgeArt src={`/versions/${award.versionId}/badge.svg`} alt={t('Badge: {title}', { title: award.title })} size="xl" />
          <p aria-hidden="true" className="font-serif text-3xl leading-tight">
            <Written language={award.language}>{award.title}</Written>
          </p>
          <p className="text-l text-soft">
            {t.rich(award.isErased ? earnedBySomeone : 'earned by <b>{earner}</b> on {day}, issued by <b>{issuer}</b>', {
              earner: award.earnerName,
              issuer: award.issuerName,
              day: <Day at={award.awardedAt} zone={award.timeZone} />,
              b: (inside) => <strong className="text-ink">{inside}</strong>,
            })}
          </p>
        </header>

        {award.isErased && (
          <Callout title={t('The earner is not shown')}>
            {t('Who earned this asked us to forget them. The award stands: who has its file can check it here, or with any verifier.')}
          </Callout>
        )}
        {award.isHidden && (
          <Callout title={t('This page is not shown publicly')}>
            {award.isEarner
              ? t(
                  'You took it down: only you, and admins and HR of the issuer, see it. The award stands, and anyone who has its file can check it.',
                )
              : t('Who earned this took the page down. Only they, and admins and HR of the issuer, see it.')}
          </Callout>
        )}
        {award.standing === 'being-signed' && (
          <Callout kind="info" title={t('The badge is being signed')}>
            {t('This takes a few seconds. The downloads appear when it is done; the award itself is decided and stands.')}
          </Callout>
        )}
        {award.standing === 'revoked' && (
          <Callout kind="attention" title={t('This award was taken back')}>
            <p>
              {award.revokedAt && <Day at={award.revokedAt} zone={award.timeZone} />} · {award.revocationReason}
            </p>
            {award.appeal && (award.appeal.mayFile || award.appeal.isMade) && (
              <p className="mt-2 print:hidden">
                {award.appeal.mayFile
                  ? t.rich('If you think that this is wrong, you can <a>ask for a second look</a> until {day}.', {
                      a: (inside) => <TextLink to={`/work/${award.appeal?.attemptId}/appeal`}>{inside}</TextLink>,
                      day: <Day at={award.appeal.until} />,
                    })
                  : t.rich('You have <a>asked for a second look</a>.', {
                      a: (inside) => <TextLink to={`/work/${award.appeal?.attemptId}/appeal`}>{inside}</TextLink>,
                    })}
              </p>
            )}
          </Callout>
        )}
        {award.standing === 'suspended' && <SuspendedCallout award={award} />}
        {award.standing === 'expired' && award.expiresAt && (
          <Callout kind="attention" title={t('This award has expired')}>
            {t.rich('It was valid until {day}.', { day: <Day at={award.expiresAt} zone={award.timeZone} /> })}
          </Callout>
        )}

        {award.renewal?.next && <RenewedCallout next={award.renewal.next} timeZone={award.timeZone} />}
        {award.renewal?.own && <OwnRenewalCallout awardId={award.id} own={award.renewal.own} timeZone={award.timeZone} />}

        {award.asking && (
          <div className="print:hidden">
            <AwardAsks awardId={award.id} asking={award.asking} />
          </div>
        )}
        <AwardAnswers award={award} />

        <Section title={t('What was shown')}>
          <Stack gap="s">
            <p className="text-l">
              <Written language={award.language}>{award.competency}</Written>
            </p>
            {award.pathway ? (
              <BehindMilestone pathway={award.pathway} isHidden={award.isHidden} />
            ) : award.elsewhere ? (
              <DecidedElsewhere elsewhere={award.elsewhere} rubric={`/catalog/${award.achievementSlug}/versions/${award.versionNumber}`} />
            ) : (
              <>
                <WrittenIn value={award.language}>
                  <ShownCriteria shown={award.shown} />
                </WrittenIn>
                {award.renewal?.renews && <ShownAgain renews={award.renewal.renews} timeZone={award.timeZone} />}
                <p className="text-s text-soft">
                  {t.rich(
                    'Evidence is private: the earner chooses who sees it. <a>Read the whole rubric</a>, version {number}, by which it was judged.',
                    {
                      number: award.versionNumber,
                      a: (inside) => <TextLink to={`/catalog/${award.achievementSlug}/versions/${award.versionNumber}`}>{inside}</TextLink>,
                    },
                  )}
                </p>
              </>
            )}
          </Stack>
        </Section>

        {award.renewal && <AwardChain chain={award.renewal.chain} current={award.id} timeZone={award.timeZone} />}

        {/* An award is one page on paper; what others say of it is where its address leads. */}
        {!award.isErased && !award.isHidden && (
          <div className="print:hidden">
            <EndorsementList endorsements={award.endorsements} zone={award.timeZone} giveAt={award.giveAt} askAt={award.askAt} />
          </div>
        )}

        {award.judged && <JudgedList judged={award.judged} zone={award.timeZone} language={award.language} />}

        {award.signedAt && !award.isErased && !award.isHidden && <TakeAlong award={award} />}

        {award.held && <HeldAward id={award.id} held={award.held} mayAsk={award.revokedAt === null} answer={actionData} />}

        {award.isEarner && <LastingWayCallout address={award.lonely} to={`/awards/${award.id}`} />}
        {award.isEarner && <OwnAward award={award} answer={actionData} />}

        {/* On paper the address stands for all that is a click away. */}
        <p className="hidden text-s print:block">{t('To check this award, open {address}', { address: award.addresses.page })}</p>

        <div className="grid gap-7 print:hidden">
          <Fold summary={t('Technical detail')} small>
            <dl className="grid gap-2 text-s [overflow-wrap:anywhere]">
              {!award.isErased && (
                <Detail term={t('Credential')}>
                  <TextLink to={award.addresses.json} external>
                    {award.addresses.json}
                  </TextLink>
                </Detail>
              )}
              <Detail term={t('Open Badges 2.0 assertion')}>
                <TextLink to={award.addresses.assertion} external>
                  {award.addresses.assertion}
                </TextLink>
              </Detail>
              {award.digest && <Detail term={t('SHA-256 of the signed document')}>{award.digest}</Detail>}
              {award.signedAt && (
                <Detail term={t('Signed')}>
                  <Day at={award.signedAt} zone={award.timeZone} />, eddsa-rdfc-2022
                </Detail>
              )}
            </dl>
          </Fold>

          {award.pinned.length > 0 && !award.isErased && !award.isHidden && (
            <Fold
              summary={t('Compare a file with this award')}
              small
              open={award.judged?.pieces.some(({ gone }) => gone !== null) ?? false}
            >
              <CompareFile awardId={award.id} language={award.language} pinned={award.pinned} />
            </Fold>
          )}

          {award.ended.length > 0 && <EarlierSuspensions ended={award.ended} timeZone={award.timeZone} />}

          {award.maySuspend && <SuspendFold isSuspended={award.suspendedAt !== null} answer={actionData} />}

          {award.mayRevoke && (
            <Fold summary={t('Take this award back')} small open={actionData !== undefined}>
              <PageForm answer={actionData} intent="revoke">
                <Field
                  name="reason"
                  type="textarea"
                  rows={3}
                  label={t('Reason, for everyone to read')}
                  help={t(
                    'Taking back is for good, unless the earner appeals and somebody else finds it wrong. The page stays and shows this reason; the hours and money it brought are reversed.',
                  )}
                />
                <div>
                  <Button kind="danger">{t('Take it back for good')}</Button>
                </div>
              </PageForm>
            </Fold>
          )}
        </div>
      </Stack>
    </Page>
  )
}

/** The awards that a milestone rests on, each with its own page, and the pathway that asks for them. */
function BehindMilestone({
  pathway,
  isHidden,
}: {
  pathway: { slug: string; title: string; awards: { id: string; title: string }[] }
  isHidden: boolean
}) {
  const t = useText()
  return (
    <>
      {pathway.awards.length > 0 && !isHidden && (
        <Rows label={t('The awards it rests on')}>
          {pathway.awards.map(({ id, title }) => (
            <RowItem key={id} lead={<Icon of={Medal} className="text-gold" />} title={title} to={`/awards/${id}`} />
          ))}
        </Rows>
      )}
      <p className="text-s text-soft">
        {t.rich('Given by itself for completing the pathway <a>{title}</a>.', {
          title: pathway.title,
          a: (inside) => <TextLink to={`/pathways/${pathway.slug}`}>{inside}</TextLink>,
        })}
      </p>
    </>
  )
}

type Elsewhere = { decidedOn: string; source: string; link: string; decision: string; decidedBy: string; narrative: string }

/** Said as plainly as a rubric would be: nothing of it was weighed here. */
function DecidedElsewhere({ elsewhere, rubric }: { elsewhere: Elsewhere; rubric: string }) {
  const t = useText()
  return (
    <>
      <Callout title={t('Decided elsewhere')}>
        <p>
          {elsewhere.decision !== ''
            ? t.rich(
                '{by} decided on {day}: {decision} Nobody here weighed evidence for it, so no criterion is marked. <a>Read what the micro-credential asks for</a>.',
                {
                  by: elsewhere.decidedBy,
                  day: <Day at={elsewhere.decidedOn} />,
                  decision: asSentence(elsewhere.decision),
                  a: (inside) => <TextLink to={rubric}>{inside}</TextLink>,
                },
              )
            : t.rich(
                'It was decided on {day}, as “{source}” says. Nobody here weighed evidence for it, so no criterion is marked. <a>Read what the micro-credential asks for</a>.',
                {
                  day: <Day at={elsewhere.decidedOn} />,
                  source: elsewhere.source,
                  a: (inside) => <TextLink to={rubric}>{inside}</TextLink>,
                },
              )}
        </p>
      </Callout>
      {elsewhere.narrative !== '' && <p className="max-w-reading">{elsewhere.narrative}</p>}
      {elsewhere.link !== '' && (
        <p className="text-s text-soft [overflow-wrap:anywhere]">
          {t.rich('The link that came with it, which nobody here has checked: <a>{link}</a>', {
            link: elsewhere.link,
            a: (inside) => (
              <TextLink to={elsewhere.link} external rel="nofollow noopener">
                {inside}
              </TextLink>
            ),
          })}
        </p>
      )}
    </>
  )
}

function Detail({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
