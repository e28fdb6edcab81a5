import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { recognize } from '../../people/accounts/recognize.ts'
import { openResources, resources } from '../../resources.ts'
import { aDistrict, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { findPublished } from '../achievements/achievements.ts'
import { type Definition, definitionSchema } from '../achievements/definition.ts'
import { diffDefinitions } from '../achievements/definition-diff.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { startDraft } from '../authoring/start-draft.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import type { Worth } from '../value/worth.ts'
import { AchievementView } from './achievement-view.tsx'
import { ChangeList } from './change-list.tsx'
import { linkedData } from './linked-data.ts'

const world = await aWorld()
const { district, achievement } = await aDistrict(world)
const app = createWeb({
  world,
  recognize,
  resources,
  openResources,
  pages: async () => new Response('page', { status: 404 }),
  files: async () => null,
})
const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://laurel.example${path}`, { headers })

const hostile = '</script><img src=x onerror=alert(1)> <script>alert(1)</script> " onmouseover="alert(1)'
const hostileDefinition = (): Definition => {
  const poisoned = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => poisoned(item, key))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)]))
    return typeof value === 'string' && !['id', 'kind', 'category', 'mark', 'language', 'studentMedia', 'captions', 'accepts'].includes(key)
      ? hostile
      : value
  }
  const whole = smallDefinition({
    citations: [{ text: 'x', url: 'https://x.example' }],
    resources: [{ title: 'x', url: 'https://x.example', note: 'x' }],
    alignments: [{ targetName: 'x', targetUrl: 'https://x.example', targetCode: 'x', targetFramework: 'x', targetDescription: 'x' }],
    tags: ['x'],
  })
  const definition = poisoned(whole) as Definition
  return { ...definition, resources: [{ title: 'x', url: 'javascript:alert(1)', note: '' }] }
}
const render = (element: React.ReactElement) => {
  const router = createMemoryRouter([{ path: '/', element }])
  return renderToStaticMarkup(createElement(RouterProvider, { router }))
}
const worth: Worth = {
  kind: 'yours',
  terms: [{ organizationId: 'o', organization: hostile, inForce: [], upcoming: [], room: [], asked: null, day: '2026-11-22' }],
  elsewhere: null,
}

test('a definition says its language: around its words on a page in another, and nothing where it is the same', () => {
  const shown = (language: string) => render(createElement(AchievementView, { definition: smallDefinition({ language }), worth }))
  expect(shown('ht')).toContain('lang="ht"')
  expect(shown('en')).not.toContain('lang=')
  for (const tag of ['zh-Hans', 'es-MX', 'haw', 'es-419']) expect(definitionSchema.parse({ language: tag }).language).toBe(tag)
  for (const none of ['', 'English', 'EN', 'es_MX', 'x'.repeat(500), '"><script>'])
    expect(definitionSchema.safeParse({ language: none }).success).toBe(false)
  expect(definitionSchema.parse({}).language).toBe('en')
})

test('script in any text of a definition is only text on its page and in its changes', () => {
  const definition = hostileDefinition()
  for (const page of [
    render(createElement(AchievementView, { definition, worth })),
    render(createElement(ChangeList, { changes: diffDefinitions(smallDefinition(), definition, plainTextIn('en')) })),
  ]) {
    expect(page).toContain('&lt;script&gt;')
    expect(/<script|<img|href="javascript:|" onmouseover="/.exec(page)).toBeNull()
  }
})

test('the linked data of a page can’t end its script element', async () => {
  const version = await findPublished(world.db, achievement.slug)
  const text = linkedData({ ...version, definition: { ...version.definition, title: hostile } }, 'http://laurel.example')
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ name: hostile, '@type': 'EducationalOccupationalCredential' })
})

test('a badge is served before it is kept and after, and is not sent again when it is known', async () => {
  const draft = await perform(world, system, startDraft, { organizationId: district.id, definition: smallDefinition({ title: 'Served' }) })
  await perform(world, system, setValueRule, {
    achievementId: draft.achievementId,
    organizationId: district.id,
    currency: 'money',
    amount: '200',
  })
  const { slug, versionId } = await perform(world, system, publishVersion, draft)
  expect((await get(`/catalog/${slug}/badge.svg`)).headers.get('content-type')).toBe('image/svg+xml')
  await world.jobs.settle()
  const png = await get(`/versions/${versionId}/badge.png`)
  expect(png.headers.get('cache-control')).toContain('immutable')
  expect(
    Buffer.from(await png.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  const again = await get(`/versions/${versionId}/badge.png`, { 'If-None-Match': png.headers.get('etag') ?? '' })
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
})

test('the id of a text in a credential leads to its page, and stays when there is a newer one', async () => {
  const answer = await get(`/achievements/${achievement.id}/versions/1`)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `/catalog/${achievement.slug}/versions/1`])
})

test('anyone may take a published text as a file', async () => {
  const answer = await get(`/catalog/${achievement.slug}.json`)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  expect(await answer.json()).toMatchObject({ format: 'laurel-micro-credential', schemaVersion: 1, definition: { title: 'Wait time' } })
})

test.each([
  '/catalog/none/badge.svg',
  '/catalog/none.json',
  '/versions/none/badge.png',
  '/achievements/none/versions/1',
  '/badges/preview.svg?level=9',
])('%s is not there, and says so', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('a draft is nobody’s business but its authors’', async () => {
  const draft = await perform(world, system, startDraft, { organizationId: district.id, definition: smallDefinition() })
  expect((await get(`/authoring/${draft.achievementId}/draft.json`)).status).toBe(401)
})
