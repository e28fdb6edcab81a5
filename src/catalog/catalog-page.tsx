import { SearchX } from 'lucide-react'
import { Form } from 'react-router'
import { scene } from '../doors/scene.ts'
import { personIdOf } from '../platform/actor.ts'
import { AchievementCard } from '../ui/achievement-card.tsx'
import { Button } from '../ui/button.tsx'
import { Columns } from '../ui/columns.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextLink } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Row } from '../ui/stack.tsx'
import { useLocale, useText } from '../ui/text.tsx'
import { worthInShort } from '../value/value-rules.ts'
import { valuingOrganizations } from '../value/whose-rules.ts'
import type { Route } from './+types/catalog-page.ts'
import { searchCatalog } from './catalog.ts'
import { CatalogFilters } from './catalog-filters.tsx'
import { catalogAddress, readCatalogQuery, type Sort } from './catalog-query.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, actor } = context.get(scene)
  const search = new URL(request.url).searchParams
  const query = readCatalogQuery(search)
  const reader = { organizationIds: valuingOrganizations(actor), personId: personIdOf(actor) }
  const catalog = await searchCatalog(world.db, query, { ...reader, now: world.now() })
  return { query, address: search.toString(), ...catalog, baseUrl: world.config.BASE_URL }
}

export default function CatalogPage({ loaderData }: Route.ComponentProps) {
  const t = useText()
  const { query, address, found, total, facets, previous, next, baseUrl } = loaderData
  const params = new URLSearchParams(address)
  return (
    <Page
      title={t('What can you show?')}
      lede={t(
        '{total, plural, one {# micro-credential} other {# micro-credentials}}{issuers, plural, =0 {} =1 {} other { from # organizations}}. Read all of each before you start. No account needed.',
        // How many offer them is known only where nothing is filtered away.
        { total, issuers: address === '' ? facets.issuer.length : 0 },
      )}
      description={t('Micro-credentials for teachers: what you show, how it is judged and what it is worth, before you start.')}
      social={{ url: `${baseUrl}/catalog` }}
      index={address === ''}
    >
      <script src="/live-search.js" defer />
      <Form method="get" action="/catalog" role="search" aria-label={t('Catalog')} data-live-search="">
        <Columns kind="side">
          <div className="grid content-start gap-6">
            <SearchField
              label={t('Search micro-credentials')}
              placeholder={t('Search')}
              defaultValue={query.text}
              hint={<ReadAs search={loaderData.search} />}
            />
            {query.sort !== 'title' && <input type="hidden" name="sort" value={query.sort} />}
            <CatalogFilters query={query} facets={facets} />
            <Row gap="m" className="print:hidden">
              <Button small>{t('Show')}</Button>
              {address !== '' && <TextLink to="/catalog">{t('Clear all')}</TextLink>}
            </Row>
          </div>
          <div data-live-part="results">
            <Row align="between" className="mb-4">
              <p role="status">{t('{found, number} of {total, number}', { found, total })}</p>
              <SortLinks params={params} sort={query.sort} hasText={query.text !== ''} />
            </Row>
            <Results {...loaderData} />
            <Pager
              label={t('Pages of the catalog')}
              previous={previous && catalogAddress(params, { before: previous })}
              next={next && catalogAddress(params, { after: next })}
            />
          </div>
        </Columns>
      </Form>
    </Page>
  )
}

type Data = Route.ComponentProps['loaderData']

function ReadAs({ search }: Pick<Data, 'search'>) {
  const t = useText()
  const b = (words: React.ReactNode) => <b>{words}</b>
  return (
    <span data-live-part="read-as">
      {search?.isAnyWord
        ? t.rich('Nothing has all of these words. Showing what has any of <b>{words}</b>.', { words: search.readAs ?? '', b })
        : search?.readAs
          ? t.rich('Showing results for <b>{words}</b>', { words: search.readAs, b })
          : null}
    </span>
  )
}

function SortLinks({ params, sort, hasText }: { params: URLSearchParams; sort: Sort; hasText: boolean }) {
  const t = useText()
  const ways: { value: Sort; label: string }[] = [
    ...(hasText ? [{ value: 'relevance' as const, label: t('best match') }] : []),
    { value: 'title', label: t('title') },
    { value: 'newest', label: t('newest') },
    { value: 'shortest', label: t('shortest') },
  ]
  const first = hasText ? 'relevance' : 'title'
  return (
    <nav aria-label={t('Sort')} className="flex flex-wrap gap-x-3 print:hidden">
      <span aria-hidden="true">{t('Sort:')}</span>
      {ways.map(({ value, label }) =>
        value === sort ? (
          <b key={value} aria-current="true">
            {label}
          </b>
        ) : (
          <TextLink key={value} to={catalogAddress(params, { sort: value === first ? null : value })}>
            {label}
          </TextLink>
        ),
      )}
    </nav>
  )
}

function Results({ entries, total }: Data) {
  const t = useText()
  const locale = useLocale()
  if (entries.length === 0)
    return (
      <EmptyState
        icon={SearchX}
        title={total === 0 ? t('Nothing is published yet') : t('Nothing fits all of this')}
        action={total === 0 ? undefined : <TextLink to="/catalog">{t('Show everything')}</TextLink>}
      >
        {total === 0
          ? t('Micro-credentials appear here as soon as their authors publish them.')
          : t('Take away a filter, or try another word for the same thing.')}
      </EmptyState>
    )
  return (
    <Columns kind="cards" className="xl:grid-cols-3">
      {entries.map(({ slug, versionId, title, category, level, competency, sessions, rules }) => (
        <li key={slug}>
          <AchievementCard
            to={`/catalog/${slug}`}
            art={`/versions/${versionId}/badge.svg`}
            title={title}
            category={t(category)}
            level={level}
            competency={competency}
            sessions={sessions}
            worth={worthInShort(rules, locale)}
          />
        </li>
      ))}
    </Columns>
  )
}
