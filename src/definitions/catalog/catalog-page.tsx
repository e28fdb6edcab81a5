import { Printer, Route as Ways } from 'lucide-react'
import { Form } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { standingsOf } from '../achievements/achievements.ts'
import { valuingOrganizations } from '../value/whose-rules.ts'
import type { Route } from './+types/catalog-page.ts'
import { searchCatalog } from './catalog.ts'
import { CatalogFilters } from './catalog-filters.tsx'
import { catalogAddress, readCatalogQuery, type Sort } from './catalog-query.ts'
import { CatalogResults } from './catalog-results.tsx'
import { positionOf } from './topics.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const search = new URL(request.url).searchParams
  const query = readCatalogQuery(search)
  const reader = { organizationIds: valuingOrganizations(actor), personId: personIdOf(actor) }
  const position = reader.personId ? await positionOf(db, reader.personId) : null
  const catalog = await searchCatalog(db, query, { ...reader, now: world.now(), position })
  const standings = await standingsOf(
    db,
    actor,
    catalog.entries.map(({ id }) => id),
    world.now(),
  )
  return {
    address: search.toString(),
    ...catalog,
    standings: Object.fromEntries(standings),
    isSignedIn: reader.personId !== null,
    position: position?.words ?? null,
    baseUrl: world.config.BASE_URL,
  }
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
      actions={
        <LinkButton to="/pathways" kind="quiet" icon={Ways}>
          {t('Pathways')}
        </LinkButton>
      }
    >
      <script src="/live-search.js" defer />
      <Form method="get" action="/catalog" role="search" aria-label={t('Catalog')} data-live-search="">
        <Columns kind="side">
          <div className="grid content-start gap-6 print:hidden">
            <SearchField
              label={t('Search micro-credentials')}
              placeholder={t('Search')}
              defaultValue={query.text}
              hint={<ReadAs search={loaderData.search} />}
            />
            <a
              href="#results"
              className="sr-only justify-self-start rounded-control bg-green text-on focus:not-sr-only focus:px-4 focus:py-2 print:hidden"
            >
              {t('Skip to the results')}
            </a>
            {query.sort !== 'title' && <input type="hidden" name="sort" value={query.sort} />}
            <CatalogFilters query={query} facets={facets} pathways={loaderData.pathwayTitles} />
            <Row gap="m" className="print:hidden">
              <Button small>{t('Show')}</Button>
              {address !== '' && <TextLink to="/catalog">{t('Clear all')}</TextLink>}
            </Row>
          </div>
          <div data-live-part="results" id="results" tabIndex={-1} className="scroll-mt-4 outline-none">
            <Row align="between" className="mb-4">
              <p role="status">{t('{found, number} of {total, number}', { found, total })}</p>
              <SortLinks params={params} sort={query.sort} hasText={query.text !== ''} knowsPosition={loaderData.position !== null} />
            </Row>
            {query.sort === 'fits' && <SortedFor position={loaderData.position} isSignedIn={loaderData.isSignedIn} />}
            {loaderData.pathways.length > 0 && (
              <div className="mb-5">
                <Rows label={t('Pathways with these words')}>
                  {loaderData.pathways.map(({ id, slug, title, summary, milestoneId }) => (
                    <RowItem
                      key={id}
                      lead={<BadgeArt src={`/versions/${milestoneId}/badge.svg`} alt="" size="xs" />}
                      title={title}
                      to={`/pathways/${slug}`}
                      note={summary}
                      aside={t('Pathway')}
                    />
                  ))}
                </Rows>
              </div>
            )}
            <CatalogResults {...loaderData} />
            <Pager
              label={t('Pages of the catalog')}
              previous={previous && catalogAddress(params, { before: previous })}
              next={next && catalogAddress(params, { after: next })}
            />
            {found > 0 && (
              <div className="mt-6 print:hidden">
                <LinkButton to={catalogAddress(params, {}, '/print/catalog')} kind="quiet" small icon={Printer}>
                  {t('{found, plural, one {Print this one} other {Print these #}}', { found })}
                </LinkButton>
              </div>
            )}
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

/** Why the first is first; and where nothing is known of the reader, who can change that. */
function SortedFor({ position, isSignedIn }: { position: string | null; isSignedIn: boolean }) {
  const t = useText()
  return (
    <p className="-mt-2 mb-4 text-soft">
      {position
        ? t('By your position, “{position}”: what names its subject and grade comes first, what is for other grades last.', { position })
        : isSignedIn
          ? t(
              'By title: your position names no subject or grade yet. An admin of your organization writes it on your page under People, such as “Grade 4” or “Biology teacher”.',
            )
          : t('By title: sign in, and what fits your position comes first.')}
    </p>
  )
}

type SortGiven = { params: URLSearchParams; sort: Sort; hasText: boolean; knowsPosition: boolean }

function SortLinks({ params, sort, hasText, knowsPosition }: SortGiven) {
  const t = useText()
  const ways: { value: Sort; label: string }[] = [
    ...(hasText ? [{ value: 'relevance' as const, label: t('best match') }] : []),
    ...(knowsPosition ? [{ value: 'fits' as const, label: t('fits me') }] : []),
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
