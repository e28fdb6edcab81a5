import { EndorsementList } from '../../definitions/endorsements/endorsement-list.tsx'
import { findShownEndorsements } from '../../definitions/endorsements/shown-endorsements.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { AchievementCard } from '../../foundation/ui/achievement-card.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Details } from '../../foundation/ui/facts.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findOrganization } from '../../people/organizations/organizations.ts'
import { findRecognizedPart, RecognizedPart } from '../trust-lists/recognized-part.tsx'
import type { Route } from './+types/issuer-page.ts'
import { findOffer } from './issuer-offer.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const { id, name, slug, description, url, email, timeZone } = await findOrganization(db, params.slug)
  return {
    name,
    slug,
    description,
    url,
    email,
    baseUrl: world.config.BASE_URL,
    timeZone,
    endorsements: await findShownEndorsements(db, { organizationId: id }),
    endorseAt: organizationsWhere(actor, 'author', 'admin').some((own) => own !== id) ? `/endorse/organization/${id}` : null,
    recognized: await findRecognizedPart(db, id),
    ...(await findOffer(db, id)),
  }
}

/** What an issuer says of itself and offers: where a badge leads those who ask who says so. */
export default function IssuerPage({ loaderData }: Route.ComponentProps) {
  const { name, slug, description, url, email, timeZone, endorsements, endorseAt, published, shown, earned, baseUrl, recognized } =
    loaderData
  const t = useText()
  return (
    <Page
      title={name}
      eyebrow={t('Issuer of micro-credentials')}
      description={description.slice(0, 200) || t('{name} offers micro-credentials for educators.', { name })}
      social={{ url: `${baseUrl}/issuers/${slug}`, type: 'profile' }}
    >
      {description && <Prose text={description} />}
      <div className="my-6">
        <Details
          items={[
            { text: t('{published, plural, one {# micro-credential} other {# micro-credentials}}', { published }) },
            { text: t('{earned, plural, =0 {none earned yet} one {earned once} other {earned # times}}', { earned }) },
            ...(url
              ? [
                  {
                    text: (
                      <TextLink to={url} external>
                        {url.replace(/^https?:\/\//, '').replace(/\/$/, '')}
                      </TextLink>
                    ),
                  },
                ]
              : []),
            ...(email
              ? [
                  {
                    text: (
                      <TextLink to={`mailto:${email}`} external>
                        {email}
                      </TextLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <Section
        title={t('What it offers')}
        actions={shown.length < published && <TextLink to={`/catalog?issuer=${slug}`}>{t('All of them')}</TextLink>}
      >
        {shown.length === 0 ? (
          <EmptyState title={t('Nothing is published yet')}>{t('Micro-credentials appear here as soon as they are published.')}</EmptyState>
        ) : (
          <Columns kind="cards">
            {shown.map((achievement) => (
              <li key={achievement.slug}>
                <AchievementCard
                  to={`/catalog/${achievement.slug}`}
                  art={`/versions/${achievement.versionId}/badge.svg`}
                  title={achievement.title}
                  category={t(achievement.category)}
                  level={achievement.level}
                  competency={achievement.competency}
                  language={achievement.language}
                  headingLevel={3}
                />
              </li>
            ))}
          </Columns>
        )}
      </Section>
      {recognized && <RecognizedPart recognized={recognized} slug={slug} />}
      <EndorsementList endorsements={endorsements} zone={timeZone} giveAt={endorseAt} />
      <p>
        {t.rich('The keys it signs with are in its <link>DID document</link>.', {
          link: (inside) => (
            <TextLink to={`/issuers/${slug}/did.json`} external>
              {inside}
            </TextLink>
          ),
        })}
      </p>
    </Page>
  )
}
