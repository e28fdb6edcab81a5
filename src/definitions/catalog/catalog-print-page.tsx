import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { worthInShort } from '../value/rule-words.ts'
import { valuingOrganizations } from '../value/whose-rules.ts'
import type { Route } from './+types/catalog-print-page.ts'
import { searchCatalog } from './catalog.ts'
import { catalogAddress, readCatalogQuery } from './catalog-query.ts'
import { positionOf } from './topics.ts'

/** About fifty sheets: who wants more wants the catalog itself. */
const mostPrinted = 500

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const search = new URL(request.url).searchParams
  const query = { ...readCatalogQuery(search), cursor: null }
  const personId = personIdOf(actor)
  const position = personId && query.sort === 'fits' ? await positionOf(db, personId) : null
  const reader = { organizationIds: valuingOrganizations(actor), personId, now: world.now(), position }
  const { entries, found } = await searchCatalog(db, query, reader, mostPrinted)
  return { entries, found, words: query.text, back: catalogAddress(search, {}) }
}

/** All hits of a search on paper, without pictures or filters. */
export default function CatalogPrintPage({ loaderData: { entries, found, words, back } }: Route.ComponentProps) {
  const t = useText()
  const locale = useLocale()
  return (
    <Page
      title={words === '' ? t('Micro-credentials') : t('Micro-credentials for “{words}”', { words })}
      eyebrow={<TextLink to={back}>{t('Catalog')}</TextLink>}
      lede={
        entries.length < found
          ? t('The first {shown, number} of {found, number}. Narrow the search to have the others.', { shown: entries.length, found })
          : t('{found, plural, one {# micro-credential} other {# micro-credentials}}', { found })
      }
      index={false}
    >
      <Rows label={t('Micro-credentials')}>
        {entries.map(({ id, slug, title, competency, language, category, level, sessions, rules }) => (
          <RowItem
            key={id}
            title={
              <TextLink to={`/catalog/${slug}`}>
                <Written language={language}>{title}</Written>
              </TextLink>
            }
            note={<Written language={language}>{competency}</Written>}
          >
            <p className="text-s text-soft">
              {[
                t('{category} · level {level}', { category: t(category), level }),
                t('{count} × {minutes} min', sessions),
                worthInShort(rules, locale),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </RowItem>
        ))}
      </Rows>
    </Page>
  )
}
