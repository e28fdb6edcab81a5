import { Hono } from 'hono'
import { z } from 'zod'
import type { Http, HttpContext } from '../../foundation/doors/http.ts'
import { keptMap } from './kept-sitemaps.ts'
import {
  addressesPerMap,
  countSitemap,
  mapStarts,
  type SitemapEntry,
  type SitemapSection,
  sitemapEntries,
  sitemapSections,
} from './sitemap.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign] ?? sign)

async function* xmlOf(root: 'urlset' | 'sitemapindex', entries: AsyncIterable<SitemapEntry> | Iterable<SitemapEntry>) {
  const item = root === 'urlset' ? 'url' : 'sitemap'
  let text = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n`
  for await (const { address, changed } of entries) {
    const when = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : ''
    text += `<${item}><loc>${escaped(address)}</loc>${when}</${item}>\n`
    if (text.length > 60_000) {
      yield text
      text = ''
    }
  }
  yield `${text}</${root}>\n`
}

async function* all(context: HttpContext) {
  const {
    db,
    world: { config },
  } = context.var
  for (const section of sitemapSections) yield* sitemapEntries(db, config.BASE_URL, section)
}

async function mapsOf(context: HttpContext): Promise<SitemapEntry[]> {
  const {
    db,
    world: { config },
  } = context.var
  const address = (section: SitemapSection, from?: string) => ({
    address: `${config.BASE_URL}/sitemap-${section}.xml${from ? `?from=${from}` : ''}`,
    changed: null,
  })
  const [catalog, awards] = await Promise.all([mapStarts(db, 'catalog'), mapStarts(db, 'awards')])
  return [address('pages'), ...catalog.map((from) => address('catalog', from)), ...awards.map((from) => address('awards', from))]
}

async function* wholeOrMaps(context: HttpContext) {
  const counts = await countSitemap(context.var.db)
  const total = counts.pages + counts.catalog + counts.awards
  yield* total <= addressesPerMap ? xmlOf('urlset', all(context)) : xmlOf('sitemapindex', await mapsOf(context))
}

/** What search engines may find, and where to ask for it. */
export const sitemapApi = new Hono<Http>()
  .get('/sitemap.xml', (context) => keptMap(context, 'all', () => wholeOrMaps(context)))
  .get('/:map{sitemap-(?:pages|catalog|awards)\\.xml}', (context) => {
    const {
      db,
      world: { config },
    } = context.var
    const section = z.enum(sitemapSections).parse(context.req.param('map').slice('sitemap-'.length, -'.xml'.length))
    const from = z
      .uuid()
      .nullable()
      .catch(null)
      .parse(context.req.query('from') ?? null)
    return keptMap(context, `${section} ${from}`, () => xmlOf('urlset', sitemapEntries(db, config.BASE_URL, section, { from })))
  })
  .get('/robots.txt', (context) =>
    // Pages that must not be listed say so themselves, which only a robot that may read them sees.
    context.text(`User-agent: *\nDisallow: /api/\n\nSitemap: ${context.var.world.config.BASE_URL}/sitemap.xml\n`, 200, {
      'Cache-Control': 'public, max-age=3600',
    }),
  )
