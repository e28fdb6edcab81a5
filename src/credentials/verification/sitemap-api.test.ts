import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { retirePathway } from '../../definitions/pathways/retire-pathway.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aPathway, pathwayText, thisOne } from '../../testing/pathway.ts'
import { aWorld } from '../../testing/world.ts'
import { mapStarts, sitemapEntries } from './sitemap.ts'
import { sitemapApi } from './sitemap-api.ts'

const world = await aWorld({ WORKERS: 'false', BASE_URL: 'https://laurel.example' })
let minutes = 0
const app = createWeb({
  world: { ...world, now: () => new Date(Date.now() + minutes * 60_000) },
  recognize: async () => visitor,
  resources: [],
  openResources: [sitemapApi],
  pages: async () => new Response('page'),
  files: async () => null,
})
const district = await aDistrict(world)
const get = async (path: string) => {
  const response = await app.request(path)
  expect(response.status).toBe(200)
  return response.text()
}
const list = (awardId: string) => world.db.insertInto('awardListings').values({ awardId, listedAt: world.now() }).execute()

test('the map names the catalog, the issuers, and only the awards whose earners want to be found', async () => {
  const found = await anAward(district)
  const hidden = await anAward(district, { earner: district.colleague })
  await list(found.id)
  const xml = await get('/sitemap.xml')
  expect(xml).toMatch(/^<\?xml[^>]*>\n<urlset [^>]*>\n[\s\S]*<\/urlset>\n$/)
  expect(xml).toContain(`<loc>https://laurel.example/catalog/${district.achievement.slug}</loc><lastmod>`)
  expect(xml).toContain(`<loc>https://laurel.example/issuers/${district.district.slug}</loc>`)
  expect(xml).toContain(`<loc>https://laurel.example/awards/${found.id}</loc>`)
  expect(xml).not.toContain(hidden.id)
})

test('it names the pathways that are offered, and none that is retired or only in work', async () => {
  const text = (title: string) => pathwayText([{ pieces: [thisOne(district.achievement.id)] }], { title })
  const offered = await aPathway(district, text('Offered now'))
  const retired = await aPathway(district, text('Retired since'))
  await perform(world, district.author, retirePathway, { pathwayId: retired.pathwayId })
  minutes += 11
  const xml = await get('/sitemap.xml')
  expect(xml).toContain('<loc>https://laurel.example/pathways</loc>')
  expect(xml).toContain(`<loc>https://laurel.example/pathways/${offered.slug}</loc><lastmod>`)
  expect(xml).not.toContain(retired.slug)
})

test('an award that was taken back and a definition that was retired are not in it', async () => {
  minutes += 11
  const achievement = await anAchievement(world, district.district.id, smallDefinition({ title: 'Retired' }))
  const { id } = await anAward(district, { achievement })
  await list(id)
  await world.db
    .insertInto('revocations')
    .values({ awardId: id, revokedBy: district.admin.id, revokedAt: world.now(), reason: 'In error.' })
    .execute()
  await world.db.insertInto('retirements').values({ achievementId: achievement.id, retiredAt: world.now() }).execute()
  const xml = await get('/sitemap.xml')
  expect(xml).not.toContain(id)
  expect(xml).not.toContain(achievement.slug)
})

test('robots are led to it and kept from the API', async () => {
  expect(await get('/robots.txt')).toContain('Sitemap: https://laurel.example/sitemap.xml')
})

test('with thousands of addresses it becomes a list of maps, which together name each once', async () => {
  await sql`insert into achievements (id, organization_id, slug, created_at, current_version_id)
    select gen_random_uuid(), ${district.district.id}::uuid, 'many-' || n, now(), ${district.achievement.versionId}::uuid
    from generate_series(1, 11000) n`.execute(world.db)
  // It is made again every ten minutes, not for each request.
  expect(await get('/sitemap.xml')).toContain('<urlset')
  minutes += 11
  const index = await get('/sitemap.xml')
  const packed = await app.request('/sitemap.xml', { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(index)
  expect(index).toContain('<sitemapindex')
  const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replace('https://laurel.example', ''))
  expect(maps).toHaveLength(5)
  const addresses: string[] = []
  for (const map of maps) {
    const inMap = [...(await get(map)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
    expect(inMap.length).toBeLessThanOrEqual(5_000)
    addresses.push(...inMap)
  }
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.filter((address) => address.includes('/catalog/many-'))).toHaveLength(11_000)
})

test('a map that begins in the middle goes on where the one before ends', async () => {
  const [first, second] = await mapStarts(world.db, 'catalog', 3_000)
  const entries = async (from: string | undefined, limit: number) => {
    const all: string[] = []
    for await (const { address } of sitemapEntries(world.db, 'https://laurel.example', 'catalog', { from: from ?? null, limit }))
      all.push(address)
    return all
  }
  const [one, two, both] = [await entries(first, 3_000), await entries(second, 3_000), await entries(first, 6_000)]
  expect([...one, ...two]).toEqual(both)
})
