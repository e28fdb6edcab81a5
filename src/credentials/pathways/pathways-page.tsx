import { Route as Ways } from 'lucide-react'
import { Form } from 'react-router'
import { findListing } from '../../definitions/catalog/listing.ts'
import { pathwaysByWords } from '../../definitions/catalog/pathways-by-words.ts'
import { listPathways } from '../../definitions/pathways/find-pathways.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { AchievementCard } from '../../foundation/ui/achievement-card.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/pathways-page.ts'
import { findOwnPathways } from './find-progress.ts'
import { OwnPathways } from './own-pathways.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const { searchParams } = new URL(request.url)
  const after = searchParams.get('after')
  const words = (searchParams.get('q') ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, 200)
  const among = words ? pathwaysByWords(await findListing(db), words).map(({ id }) => id) : null
  const own = actor.kind === 'person' ? actor : null
  const [{ rows, next }, mine, completed] = await Promise.all([
    listPathways(db, { after, own: own?.memberships.map(({ organizationId }) => organizationId) ?? [], among }),
    own && after === null && words === '' ? findOwnPathways(db, own.id, world.now()) : null,
    own
      ? db.selectFrom('pathwayCompletions').where('personId', '=', own.id).where('takenBackAt', 'is', null).select('pathwayId').execute()
      : [],
  ])
  return {
    after,
    words,
    next,
    mine,
    completed: completed.map(({ pathwayId }) => pathwayId),
    pathways: rows.map(({ id, slug, milestoneId, organizationName, text }) => ({
      ...{ id, slug, milestoneId, organizationName },
      ...{ title: text.title, summary: text.summary, category: text.category, level: text.level, language: text.language },
      steps: text.steps.length,
    })),
    baseUrl: world.config.BASE_URL,
  }
}

/** What can be completed: pathways and stacks of every organization, one's own first. */
export default function PathwaysPage({ loaderData: { pathways, mine, completed, after, words, next, baseUrl } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Pathways')}
      eyebrow={<TextLink to="/catalog">{t('Catalog')}</TextLink>}
      lede={t('Micro-credentials that belong together. Complete one, and its milestone is awarded by itself; what you have earned counts.')}
      description={t('Pathways of micro-credentials for teachers: what leads to what, and which milestone completing them awards.')}
      social={{ url: `${baseUrl}/pathways` }}
      index={after === null && words === ''}
    >
      {mine && mine.pathways.length > 0 && (
        <Section title={t('You are under way')}>
          <OwnPathways pathways={mine.pathways.slice(0, 8)} names={mine.names} />
        </Section>
      )}
      {(words !== '' || after !== null || next !== null || pathways.length > 2) && (
        <Form method="get" action="/pathways" role="search" aria-label={t('Pathways')} className="mb-6 flex max-w-reading items-end gap-2">
          <div className="min-w-0 flex-1">
            <SearchField label={t('Search pathways')} placeholder={t('Search')} defaultValue={words} />
          </div>
          <Button small>{t('Search')}</Button>
        </Form>
      )}
      {pathways.length === 0 && words !== '' ? (
        <EmptyState
          icon={Ways}
          title={t('No pathway has these words')}
          action={<LinkButton to="/pathways">{t('All pathways')}</LinkButton>}
        >
          {t('Try fewer words, or look through all of them.')}
        </EmptyState>
      ) : pathways.length === 0 ? (
        <EmptyState icon={Ways} title={t('No pathway yet')}>
          {t('Authors put micro-credentials together to pathways under Authoring. What they publish stands here.')}
        </EmptyState>
      ) : (
        <Section title={t('All pathways')}>
          <Columns kind="cards">
            {pathways.map((pathway) => (
              <li key={pathway.id}>
                <AchievementCard
                  to={`/pathways/${pathway.slug}`}
                  art={`/versions/${pathway.milestoneId}/badge.svg`}
                  title={pathway.title}
                  category={t(pathway.category)}
                  level={pathway.level}
                  competency={pathway.summary}
                  language={pathway.language}
                  headingLevel={3}
                  why={t('{steps, plural, one {# step} other {# steps}} · {organization}', {
                    steps: pathway.steps,
                    organization: pathway.organizationName,
                  })}
                  status={completed.includes(pathway.id) ? <Status kind="earned">{t('earned')}</Status> : undefined}
                />
              </li>
            ))}
          </Columns>
        </Section>
      )}
      <Pager
        label={t('Pages of pathways')}
        previous={after && (words ? `/pathways?${new URLSearchParams({ q: words })}` : '/pathways')}
        next={next && `/pathways?${new URLSearchParams({ ...(words && { q: words }), after: next })}`}
      />
    </Page>
  )
}
