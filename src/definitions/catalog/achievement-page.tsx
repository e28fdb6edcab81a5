import { Braces, Copy, History } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { holdsAny, organizationsWhere } from '../../foundation/platform/actor.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { listOf } from '../../foundation/words/sentence.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { organizationsOf } from '../../people/organizations/organizations.ts'
import { mayAuthor } from '../achievements/achievement-policy.ts'
import { adaptedFrom, findPublished, findVersion, standingOf } from '../achievements/achievements.ts'
import { criteriaOf } from '../achievements/criteria-of.ts'
import { findPinnedClips } from '../achievements/model-clips.ts'
import { EndorsementList } from '../endorsements/endorsement-list.tsx'
import { findShownEndorsements } from '../endorsements/shown-endorsements.ts'
import { pathwaysWith } from '../pathways/find-pathways.ts'
import { acceptedAt } from '../value/accepted-at.ts'
import { findFee } from '../value/fees.ts'
import { worthSentence } from '../value/rule-words.ts'
import { findWorth } from '../value/worth.ts'
import type { Route } from './+types/achievement-page.ts'
import { AchievementFacts, AchievementView } from './achievement-view.tsx'
import { agreementOf } from './agreement.ts'
import { linkedData } from './linked-data.ts'
import { ModelClips } from './pinned-clips.tsx'
import { StandingMark } from './standing-mark.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const number = 'number' in params ? params.number : undefined
  const version = number === undefined ? await findPublished(db, params.slug) : await findVersion(db, params.slug, number)
  const { currentVersionId, ...shown } = version
  const standing = await standingOf(db, actor, version.id, world.now())
  // For those who pursue it, and those who keep the clips.
  const seesClips = standing !== null || holdsAny(actor, ['coach', 'author', 'admin'], version.organizationId)
  return {
    ...shown,
    isCurrent: currentVersionId === version.versionId,
    worth: await findWorth(db, actor, version, world.now()),
    agreement: version.definition.assessment.readers > 1 ? await agreementOf(db, version.id, world.now()) : null,
    standing,
    fee: await findFee(db, { achievementId: version.id, issuerId: version.organizationId }),
    acceptedAt: await acceptedAt(db, { achievementId: version.id, issuerId: version.organizationId, now: world.now() }),
    // Who belongs to the issuer knows who assesses there.
    isOutside: actor.kind !== 'person' || !actor.memberships.some(({ organizationId }) => organizationId === version.organizationId),
    clips: seesClips ? await findPinnedClips(db, version.id) : [],
    adaptedFrom: await adaptedFrom(db, version.id),
    pathways: await pathwaysWith(db, version.id),
    endorsements: await findShownEndorsements(db, { achievementId: version.id }),
    // In the name of an organization that is not the one that wrote it.
    mayEndorse:
      organizationsWhere(actor, 'author', 'admin').some((id) => id !== version.organizationId) &&
      version.retiredAt === null &&
      currentVersionId === version.versionId,
    copyFor: (await organizationsOf(db, actor, 'author', 'admin')).map(({ id, name }) => ({ value: id, label: name })),
    mayEdit: mayAuthor(actor, version).allowed,
    maySetValue: organizationsWhere(actor, 'admin', 'hr').length > 0,
    baseUrl: world.config.BASE_URL,
    linkedData: linkedData(version, world.config.BASE_URL),
  }
}

export default function AchievementPage({ loaderData: shown }: Route.ComponentProps) {
  const t = useText()
  const { slug, versionId, number, definition, organizationName, organizationSlug, isCurrent, baseUrl } = shown
  const { title, competency, category, level } = definition
  return (
    <Page
      title={title}
      language={definition.language}
      lede={
        <>
          <p>
            <Written language={definition.language}>{competency}</Written>
          </p>
          <div className="mt-3 font-sans text-m leading-normal">
            <AchievementFacts
              definition={definition}
              outside={shown.isOutside ? { issuer: organizationName, fee: shown.fee } : null}
              offeredBy={t.rich('Offered by <a>{organizationName}</a>', {
                organizationName,
                a: (name) => <TextLink to={`/issuers/${organizationSlug}`}>{name}</TextLink>,
              })}
            />
          </div>
        </>
      }
      eyebrow={t('{category} · level {level} · version {number}', { category: t(category), level, number })}
      art={
        <BadgeArt src={`/versions/${versionId}/badge.svg`} alt={t('The badge of {title}', { title })} size="l" className="max-sm:w-36" />
      }
      description={competency}
      social={{ image: `${baseUrl}/catalog/${slug}/badge.png`, url: `${baseUrl}/catalog/${slug}`, type: 'article' }}
      index={isCurrent && !shown.retiredAt}
      actions={<Begin shown={shown} />}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: linked data is no markup, and its angle brackets are escaped */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: shown.linkedData }} />
      <AchievementView definition={definition} worth={shown.worth} agreement={shown.agreement} askAt={`/value/ask/${slug}`}>
        <ModelClips clips={shown.clips} criteria={criteriaOf(definition)} />
        {shown.acceptedAt.length > 0 && (
          <Section title={t('Accepted elsewhere')} className="print:hidden">
            <p>
              {t('Besides {issuer}, these organizations accept it, each at its own value: {places}', {
                issuer: organizationName,
                places: listOf(shown.acceptedAt.map(({ name }) => name)),
              })}
            </p>
          </Section>
        )}
        {shown.pathways.length > 0 && (
          <Section title={t('Part of')} className="print:hidden">
            <Rows label={t('Pathways it is part of')}>
              {shown.pathways.map((pathway) => (
                <RowItem
                  key={pathway.id}
                  lead={<BadgeArt src={`/versions/${pathway.milestoneId}/badge.svg`} alt="" size="xs" />}
                  title={pathway.title}
                  to={`/pathways/${pathway.slug}`}
                />
              ))}
            </Rows>
          </Section>
        )}
        <EndorsementList
          endorsements={shown.endorsements}
          zone={shown.timeZone}
          currentVersion={number}
          giveAt={shown.mayEndorse ? `/endorse/achievement/${shown.id}` : null}
        />
        <Section title={t('This text')} className="print:hidden">
          <p className="mb-3 max-w-reading text-soft">
            {t.rich('Version {number}, published on {day}. What was earned under an earlier version stays as it was judged.', {
              number,
              day: <Day at={shown.publishedAt} zone={shown.timeZone} />,
            })}
            {shown.adaptedFrom && (
              <>
                {' '}
                {t.rich('Adapted from <a>{title}</a> by {organization}.', {
                  ...shown.adaptedFrom,
                  a: (words) => <TextLink to={`/catalog/${shown.adaptedFrom?.slug}`}>{words}</TextLink>,
                })}
              </>
            )}
          </p>
          <Row gap="s" align="end">
            <LinkButton to={`/catalog/${slug}/versions`} kind="quiet" small icon={History}>
              {t('All versions')}
            </LinkButton>
            <LinkButton to={`/catalog/${slug}.json`} kind="quiet" small icon={Braces} download>
              {t('Download as JSON')}
            </LinkButton>
            {isCurrent && shown.copyFor.length > 0 && <CopyIt id={shown.id} title={title} organizations={shown.copyFor} />}
            {shown.maySetValue && (
              <LinkButton to={`/authoring/${shown.id}/worth`} kind="quiet" small>
                {t('Set what it is worth')}
              </LinkButton>
            )}
            {shown.mayEdit && (
              <LinkButton to={`/authoring/${shown.id}`} kind="quiet" small>
                {t('Edit')}
              </LinkButton>
            )}
          </Row>
        </Section>
      </AchievementView>
    </Page>
  )
}

/** Begins a draft of one’s own organization from this text. */
function CopyIt({ id, title, organizations }: { id: string; title: string; organizations: { value: string; label: string }[] }) {
  const t = useText()
  const [first] = organizations
  return (
    <PageForm action="/authoring/new" intent={`copy:${id}`}>
      <HiddenFields values={{ copiedFromId: id, ...(organizations.length === 1 && first && { organizationId: first.value }) }} />
      <Row gap="s" align="end">
        {organizations.length > 1 && <Select name="organizationId" label={t('Copy for')} options={organizations} />}
        <Button kind="quiet" small icon={Copy} aria-label={t('Copy {title}', { title })}>
          {t('Copy')}
        </Button>
      </Row>
    </PageForm>
  )
}

function Begin({ shown }: { shown: Route.ComponentProps['loaderData'] }) {
  const t = useText()
  const locale = useLocale()
  const { id, slug, standing, isCurrent, retiredAt, retirementReason } = shown
  if (standing) {
    return (
      <>
        <LinkButton to={`/work/${standing.attemptId}`}>
          {standing.isEarned ? t('You earned this: see your work') : t('Go on with it')}
        </LinkButton>
        <span className="self-center">
          <StandingMark standing={standing} />
        </span>
      </>
    )
  }
  if (retiredAt) {
    return (
      <Callout kind="attention" title={t('No longer offered')}>
        <p>
          {t.rich('It was retired on {day} and can’t be started any more. What was earned stays.', {
            day: <Day at={retiredAt} zone={shown.timeZone} />,
          })}{' '}
          {retirementReason}
        </p>
      </Callout>
    )
  }
  if (!isCurrent) {
    return (
      <Callout>
        <p>
          {t.rich('This is an earlier version. <a>Read the one that counts now.</a>', {
            a: (words) => <TextLink to={`/catalog/${slug}`}>{words}</TextLink>,
          })}
        </p>
      </Callout>
    )
  }
  const { terms, kind } = shown.worth
  if (kind === 'yours' && terms.length > 1)
    return (
      <PageForm action="/work">
        <HiddenFields values={{ achievementId: id }} />
        <Select
          name="organizationId"
          label={t('By whose rules it counts')}
          options={terms.map(({ organizationId, organization, inForce }) => ({
            value: organizationId,
            label: t('{organization}: {amount}', { organization, amount: worthSentence(inForce, locale) }),
          }))}
        />
        <Row gap="s">
          <Button name="route" value="start">
            {t('Start')}
          </Button>
          <Button name="route" value="already" kind="quiet">
            {t('I already do this')}
          </Button>
        </Row>
      </PageForm>
    )
  return (
    <>
      <PageForm action="/work">
        <HiddenFields values={{ achievementId: id, route: 'start' }} />
        <Button>{t('Start')}</Button>
      </PageForm>
      <PageForm action="/work">
        <HiddenFields values={{ achievementId: id, route: 'already' }} />
        <Button kind="quiet">{t('I already do this')}</Button>
      </PageForm>
    </>
  )
}
