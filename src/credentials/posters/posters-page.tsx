import { QrCode } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { IssueTabs } from '../issue-by-list/issue-tabs.tsx'
import { listKeepersOnly } from '../issue-by-list/list-policy.ts'
import type { Route } from './+types/posters-page.ts'
import { listPosters } from './find-posters.ts'
import { mayKeepPosters } from './poster-policy.ts'
import { PosterWindow, StandingOfPoster } from './poster-window.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  listKeepersOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const given = new URL(request.url).searchParams.get('before')
  const before = given && isId(given) ? given : null
  const { posters, next } = await listPosters(db, organization.id, { now: world.now(), before })
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    mayMake: mayKeepPosters(actor, { organizationId: organization.id }).allowed,
    posters: posters.map(({ id, name, title, versionId, standing, asked, waiting, opensAt, closesAt, timeZone }) => ({
      ...{ id, name, title, versionId, standing, asked, waiting, opensAt, closesAt, timeZone },
    })),
    next,
    isFirstPage: before === null,
  }
}

/** The posters of an organization, by which people ask for an award. */
export default function PostersPage({ loaderData: { organization, choices, mayMake, posters, next, isFirstPage } }: Route.ComponentProps) {
  const t = useText()
  const address = (rest: Record<string, string> = {}) => `/issue/posters?${new URLSearchParams({ of: organization.slug, ...rest })}`
  const make = mayMake && <LinkButton to={`/issue/posters/new?of=${organization.slug}`}>{t('Make a poster')}</LinkButton>
  return (
    <Page
      title={t('Posters')}
      eyebrow={organization.name}
      lede={t(
        'A code on a wall or a slide by which people ask for a badge that was decided elsewhere. They say what they did; a second person compares it with the record, and names the decision and who made it.',
      )}
      width="reading"
      actions={posters.length > 0 && make}
      index={false}
    >
      <IssueTabs of={organization.slug} choices={choices} current="posters" />
      {posters.length > 0 ? (
        <>
          <Rows label={t('Posters')}>
            {posters.map((poster) => (
              <RowItem
                key={poster.id}
                to={`/issue/posters/${poster.id}`}
                lead={poster.versionId && <BadgeArt src={`/versions/${poster.versionId}/badge.svg`} alt="" size="xs" />}
                title={poster.name}
                note={
                  <>
                    <span className="block">
                      <PosterWindow poster={poster} />
                    </span>
                    <span className="block">
                      {t(
                        '{asked, plural, =0 {Nobody has} one {One has} other {# have}} asked{waiting, plural, =0 {} other {, # waiting}}',
                        {
                          asked: poster.asked,
                          waiting: poster.waiting,
                        },
                      )}
                    </span>
                  </>
                }
                aside={<StandingOfPoster standing={poster.standing} />}
              />
            ))}
          </Rows>
          <Pager previous={isFirstPage ? null : address()} next={next && address({ before: next })} label={t('Posters')} />
        </>
      ) : (
        <EmptyState icon={QrCode} title={t('No poster yet')} action={make || undefined}>
          {t('Print one, or show it on a slide. Who scans it asks in a minute, with or without an account.')}
        </EmptyState>
      )}
    </Page>
  )
}
