import { Download, FileJson, Globe, Image as ImageIcon } from 'lucide-react'
import { criteriaOf } from '../../definitions/achievements/criteria-of.ts'
import { levelNames } from '../../definitions/achievements/levels.ts'
import { form, forms, performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written, WrittenIn } from '../../foundation/ui/written.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { awardAddresses } from '../awards/award-addresses.ts'
import { mayListAward, mayRevokeAward } from '../awards/award-policy.ts'
import { findAward } from '../awards/awards.ts'
import { listAward } from '../awards/list-award.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { seeAwards } from '../awards/see-award.ts'
import type { Route } from './+types/award-page.ts'
import { AwardAnswers } from './award-answers.tsx'
import { awardStandingOf } from './five-answers.ts'
import { linkedInAddress } from './linkedin.ts'
import { ShownCriteria } from './shown-criteria.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, actor, locale } = context.get(pageContext)
  const { definition, results, evidence, ...award } = await findAward(readsOfAll(world.db), params.id)
  const addresses = awardAddresses(world.config.BASE_URL, award.id)
  const isEarner = mayListAward(actor, award).allowed
  // Once: from now on home opens with something else.
  if (isEarner && award.unseenId) await performHere({ context }, seeAwards, { ids: [award.id] })
  return {
    id: award.id,
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
    isListed: award.listedAt !== null,
    standing: awardStandingOf(award, world.now()),
    ground: award.ground,
    blind: definition.assessment.blind,
    shown: criteriaOf(definition).flatMap(({ id, name, requirement }) => {
      const level = results.get(id)
      const kinds = evidence.filter(({ requirementId }) => requirementId === requirement.id).map(({ kind }) => kind)
      return level ? [{ id, name, level: levelNames[level], kinds: kinds.length > 0 ? [...new Set(kinds)] : ['text'] }] : []
    }),
    digest: award.credentialDigest,
    addresses,
    // Who reads the page in Spanish shares it with those who do.
    card: locale === 'en' ? addresses.card : `${addresses.card}?lang=${locale}`,
    linkedIn: isEarner ? linkedInAddress({ ...award, title: definition.title, page: addresses.page }) : null,
    isEarner,
    mayRevoke: mayRevokeAward(actor, award).allowed && award.revokedAt === null,
  }
}

const earnedBySomeone = texts('earned on {day}, issued by <b>{issuer}</b>')

const here = ({ args: { params } }: { args: { params: { id?: string } } }) => `/awards/${params.id}`
export const action = forms<unknown>({ revoke: form(revokeAward, here), list: form(listAward, here) })

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
      <Stack gap="l" className="print:gap-3">
        <header className="grid justify-items-center gap-3 text-center print:gap-1.5 print:[&_img]:size-28">
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
          </Callout>
        )}
        {award.standing === 'expired' && award.expiresAt && (
          <Callout kind="attention" title={t('This award has expired')}>
            {t.rich('It was valid until {day}.', { day: <Day at={award.expiresAt} zone={award.timeZone} /> })}
          </Callout>
        )}

        <AwardAnswers award={award} />

        <Section title={t('What was shown')}>
          <Stack gap="s">
            <p className="text-l">
              <Written language={award.language}>{award.competency}</Written>
            </p>
            <WrittenIn value={award.language}>
              <ShownCriteria shown={award.shown} />
            </WrittenIn>
            <p className="text-s text-soft">
              {t.rich(
                'Evidence is private: the earner chooses who sees it. <a>Read the whole rubric</a>, version {number}, by which it was judged.',
                {
                  number: award.versionNumber,
                  a: (inside) => <TextLink to={`/catalog/${award.achievementSlug}/versions/${award.versionNumber}`}>{inside}</TextLink>,
                },
              )}
            </p>
          </Stack>
        </Section>

        {award.signedAt && !award.isErased && (
          <Section title={t('Take it along')} className="print:hidden">
            <Stack gap="m">
              <Row gap="s" wrap>
                {award.linkedIn && (
                  <LinkButton to={award.linkedIn} external>
                    {t('Add to LinkedIn')}
                  </LinkButton>
                )}
                <LinkButton kind="quiet" icon={ImageIcon} to={`/awards/${award.id}.png?download`} download>
                  {t('Picture (PNG)')}
                </LinkButton>
                <LinkButton kind="quiet" icon={Download} to={`/awards/${award.id}.svg?download`} download>
                  {t('Picture (SVG)')}
                </LinkButton>
                <LinkButton kind="quiet" icon={FileJson} to={`/awards/${award.id}.json?download`} download>
                  {t('Credential (JSON)')}
                </LinkButton>
              </Row>
              <p className="text-s text-soft">
                {t('The pictures carry the signed credential inside, so anyone who has the file can check it.')}
              </p>
              <CopyField label={t('Link to this page')} value={award.addresses.page} />
            </Stack>
          </Section>
        )}

        {award.isEarner && (
          <PageForm answer={actionData} intent="list" className="print:hidden">
            <HiddenFields values={{ listed: award.isListed ? 'false' : 'true' }} />
            <p className="text-s text-soft">
              {award.isListed
                ? t('Search engines may list this page.')
                : t('Only people who have the link find this page. You may let search engines list it.')}
            </p>
            <div>
              <Button kind="quiet" small icon={Globe}>
                {award.isListed ? t('Keep it out of search engines') : t('Let search engines find it')}
              </Button>
            </div>
          </PageForm>
        )}

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

          {award.mayRevoke && (
            <Fold summary={t('Take this award back')} small open={actionData !== undefined}>
              <PageForm answer={actionData} intent="revoke">
                <Field
                  name="reason"
                  type="textarea"
                  rows={3}
                  label={t('Reason, for everyone to read')}
                  help={t('Taking back is for good. The page stays and shows this reason; the hours and money it brought are reversed.')}
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

function Detail({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
