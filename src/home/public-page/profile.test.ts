import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { hideAward } from '../../credentials/awards/hide-award.ts'
import { sitemapEntries } from '../../credentials/verification/sitemap.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { system, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { openPage } from '../../testing/pages.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { findProfile } from './find-profile.ts'
import { handleField, reservedHandles } from './handles.ts'
import { personEmbedApi } from './person-embed-api.ts'
import { arrangeProfile, saveProfile } from './save-profile.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { earner, colleague } = district
let award: Awaited<ReturnType<typeof anAward>>
let theirs: Awaited<ReturnType<typeof anAward>>
beforeAll(async () => {
  award = await anAward(district)
  theirs = await anAward(district, { earner: colleague })
})
const save = (given: object, who = earner, at = world) => perform(at, who, saveProfile, { handle: 'maya-ortiz', ...given })
const find = (handle: string, askerId: string | null = null) => findProfile(world.db, handle, askerId, world.now())
const inDays = (days: number) => ({ ...world, now: () => new Date(Date.now() + days * 86_400_000) })

test('no handle is a part of an address below /people, or a word that would look like the site itself', () => {
  const routes = readFileSync(new URL('../../routes.ts', import.meta.url), 'utf8')
  const parts = [...routes.matchAll(/route\('people\/([a-z-]+)/g)].map(([, part = '']) => part)
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.filter((part) => !reservedHandles.has(part))).toEqual([])
  for (const bad of ['', 'ab', 'invite', '@Admin', '-maya', 'maya-', 'ma--ya', 'maya.ortiz', '12345', 'a'.repeat(31), 'mäya', '<script>'])
    expect(handleField.safeParse(bad).success, bad).toBe(false)
  expect(handleField.parse(' @Maya-Ortiz ')).toBe('maya-ortiz')
})

test('there is no page until its person shows it, and then it says what they chose, in their order', async () => {
  await expect(perform(world, earner, arrangeProfile, { awardId: award.id, act: 'add' })).rejects.toMatchObject({ code: 'profile-needed' })
  await save({ about: 'I teach seventh grade.', linkUrl: 'https://maya.example' })
  await expect(find('maya-ortiz')).rejects.toMatchObject({ code: 'page-missing' })
  expect(await find('maya-ortiz', earner.id)).toMatchObject({ isShown: false })
  await save({ isShown: true })
  await perform(world, earner, arrangeProfile, { awardId: award.id, act: 'add' })
  await perform(world, earner, arrangeProfile, { awardId: award.id, act: 'add' })
  expect(await find('maya-ortiz')).toMatchObject({ name: earner.name, awards: [{ id: award.id, standing: 'being-signed' }] })
  await perform(world, earner, hideAward, { id: award.id, hidden: true })
  expect(await find('maya-ortiz')).toMatchObject({ awards: [] })
  await perform(world, earner, hideAward, { id: award.id, hidden: false })
  const page = await openPage(world, await import('./person-page.tsx'), visitor, '/people/maya-ortiz', { handle: 'maya-ortiz' })
  expect(page).toMatchObject({ isOwn: false, awards: [{ id: award.id }] })
  expect(JSON.stringify(page)).not.toContain(earner.email)
  const card = await aWeb(world, visitor).request('/people/maya-ortiz/card.png')
  expect(card.headers.get('content-type')).toBe('image/png')
})

test('somebody else’s award is refused, and a link is a whole https address', async () => {
  await expect(perform(world, earner, arrangeProfile, { awardId: theirs.id, act: 'add' })).rejects.toMatchObject({
    code: 'award-not-yours',
  })
  for (const linkUrl of ['http://maya.example', 'javascript:alert(1)', 'maya'])
    await expect(save({ linkUrl })).rejects.toMatchObject({ code: 'input-invalid' })
})

test('the map of addresses names a page only where its person says so', async () => {
  const listed = async () => {
    const found: string[] = []
    for await (const { address } of sitemapEntries(readsOf(world.db, visitor), 'https://laurel.example', 'pages')) found.push(address)
    return found.filter((address) => address.includes('/people/'))
  }
  await save({ isShown: true })
  expect(await listed()).toEqual([])
  await save({ isShown: true, isListed: true })
  expect(await listed()).toEqual(['https://laurel.example/people/maya-ortiz'])
  await save({ isShown: false, isListed: true })
  expect(await listed()).toEqual([])
})

test('a handle is one person’s; given up, it goes to nobody else for ninety days, and back to who had it at once', async () => {
  await save({ isShown: true })
  await expect(save({}, colleague)).rejects.toMatchObject({ code: 'handle-taken' })
  await save({ handle: 'm-ortiz', isShown: true })
  await expect(find('maya-ortiz')).rejects.toMatchObject({ code: 'page-missing' })
  await expect(save({}, colleague)).rejects.toMatchObject({ code: 'handle-taken' })
  await expect(save({}, colleague, inDays(89))).rejects.toMatchObject({ code: 'handle-taken' })
  await save({ isShown: true })
  await save({ handle: 'm-ortiz', isShown: true })
  await save({}, colleague, inDays(91))
  const [one, other] = await Promise.allSettled([save({ handle: 'same' }), save({ handle: 'same' }, colleague)])
  expect([one?.status, other?.status].sort()).toEqual(['fulfilled', 'rejected'])
})

test('who is forgotten has no page, and their handle waits without them', async () => {
  const gone = await aPerson(world, 'Gone Soon', [{ organizationId: district.district.id, roles: ['earner'] }])
  await save({ handle: 'gone-soon', isShown: true }, gone)
  await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', gone.id).execute()
  await expect(find('gone-soon')).rejects.toMatchObject({ code: 'page-missing' })
  await expect(save({ handle: 'gone-soon' }, colleague)).rejects.toMatchObject({ code: 'handle-taken' })
  expect(await world.db.selectFrom('formerHandles').where('handle', '=', 'gone-soon').select('personId').executeTakeFirst()).toEqual({
    personId: null,
  })
  await expect(perform(world, system, saveProfile, { handle: 'someone' })).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('other sites frame what a shown page shows, and nothing once it is taken down; it is still, and knows no session', async () => {
  const person = await aPerson(world, 'Ada <b>Frame</b>', [{ organizationId: district.district.id, roles: ['earner'] }])
  const own = await anAward(district, { earner: person })
  await save({ handle: 'ada-frame', isShown: true }, person)
  await perform(world, person, arrangeProfile, { awardId: own.id, act: 'add' })
  const app = createWeb({
    world,
    recognize: async () => person,
    resources: [],
    documents: [personEmbedApi],
    pages: async () => new Response('the page'),
    files: async () => null,
  })
  const frame = () => app.request('/embed/people/ada-frame', { headers: { Cookie: 'laurel.session=1' } })
  const shown = await frame()
  const html = await shown.text()
  expect(shown.status).toBe(200)
  expect(html).toContain('Ada &lt;b&gt;Frame&lt;/b&gt;')
  expect(html).toContain(`/awards/${own.id}"`)
  expect(html).not.toMatch(/<(?:script|form|iframe|object|embed|link|meta http-equiv)|\son\w+=|javascript:/i)
  expect(shown.headers.get('set-cookie')).toBeNull()
  const policy = shown.headers.get('content-security-policy') ?? ''
  for (const part of ["default-src 'none'", 'frame-ancestors *', "form-action 'none'", 'sandbox allow-popups'])
    expect(policy).toContain(part)
  await perform(world, person, hideAward, { id: own.id, hidden: true })
  expect(await (await frame()).text()).not.toContain(own.id)
  await save({ handle: 'ada-frame', isShown: false }, person)
  // Also to its owner: a frame knows nobody.
  expect((await frame()).status).toBe(404)
  expect((await app.request('/embed/people/..%2fadmin')).status).toBe(404)
})
