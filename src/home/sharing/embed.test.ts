import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { hideAward } from '../../credentials/awards/hide-award.ts'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { embedApi } from './embed-api.ts'
import { embeddedAward } from './embed-page.ts'
import { makeShare, withdrawShare } from './make-share.ts'

const world = await aWorld({ WORKERS: 'false', BASE_URL: 'https://laurel.example' })
const district = await aDistrict(world)
const { earner, admin } = district
let award: Awaited<ReturnType<typeof anAward>>
beforeAll(async () => {
  award = await anAward(district)
})
let asked = 0
const app = createWeb({
  world,
  // Whoever asks is recognized by nothing here: a session that comes along is not looked at.
  recognize: async () => {
    asked++
    return earner
  },
  resources: [],
  documents: [embedApi],
  pages: async () => new Response('the page'),
  files: async () => null,
})
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(path, { headers: { Cookie: 'laurel.session=1; laurel_locale=es', ...headers } })
/** Only so is it shown that nothing in it runs: no script, no form, no frame, no handler. */
const isStill = (html: string) => !/<(?:script|form|iframe|object|embed|link|meta http-equiv)|\son\w+=|javascript:/i.test(html)

test('what a frame shows is the same for everybody, knows no session, runs nothing and opens elsewhere', async () => {
  const response = await get(`/embed/awards/${award.id}`)
  const html = await response.text()
  expect(response.status).toBe(200)
  expect(asked).toBe(0)
  expect(isStill(html)).toBe(true)
  expect(html).toContain(`href="https://laurel.example/awards/${award.id}" target="_blank" rel="noopener"`)
  expect(html).toContain('<html lang="en">')
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(response.headers.get('x-frame-options')).toBeNull()
  const policy = response.headers.get('content-security-policy') ?? ''
  for (const part of ["default-src 'none'", 'frame-ancestors *', "form-action 'none'", 'sandbox allow-popups'])
    expect(policy).toContain(part)
  expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin|allow-forms|top-navigation|unsafe/)
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
})

test('a title, a name and an issuer with markup in them are text', () => {
  const sly = '<img src=x onerror="alert(1)">'
  const html = embeddedAward(
    {
      id: award.id,
      title: sly,
      earnerName: sly,
      issuerName: sly,
      timeZone: 'UTC',
      awardedAt: new Date('2026-11-01'),
      versionId: award.id,
      standing: 'current',
    },
    'https://laurel.example',
    'en',
  )
  expect(html).not.toContain('<img src=x')
  expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;/g)).toHaveLength(4)
})

test('it says how the award stands today, in the language that is asked for, and one that was taken down is not there', async () => {
  const one = await anAward(district, { achievement: await anAchievement(world, district.district.id, smallDefinition({ title: 'One' })) })
  const json = async (query = '') => (await get(`/embed/awards/${one.id}/badge.json${query}`)).json()
  expect(await json()).toMatchObject({ title: 'One', standing: 'being-signed', earned: `Earned by ${earner.name}` })
  await perform(world, admin, revokeAward, { id: one.id, reason: 'Given by mistake, as was found out.' })
  expect(await json()).toMatchObject({ standing: 'revoked', says: 'Taken back by its issuer' })
  expect(await json('?lang=es')).toMatchObject({ says: 'Retirado por quien lo otorgó' })
  expect(await (await get(`/embed/awards/${one.id}?lang=es`)).text()).toContain('class="off"')
  await perform(world, earner, hideAward, { id: one.id, hidden: true })
  const hidden = await get(`/embed/awards/${one.id}`)
  const unknown = await get(`/embed/awards/${world.newId()}`)
  expect([hidden.status, unknown.status]).toEqual([404, 404])
  expect(await hidden.text()).toBe(await unknown.text())
  const none = await get('/embed/awards/nothing/badge.json')
  expect([none.status, none.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
})

test('what is shared with everyone who has the link can be framed, and nothing that asks for a code or an address', async () => {
  const make = (given: object) => perform(world, earner, makeShare, { title: 'For <b>you</b>', awardIds: [award.id], ...given })
  const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1)
  const open = await make({})
  const html = await (await get(`/embed/shares/${tokenOf(open)}`)).text()
  expect(isStill(html)).toBe(true)
  expect(html).toContain('For &lt;b&gt;you&lt;/b&gt;')
  expect((await get(`/embed/shares/${tokenOf(await make({ access: 'code' }))}`)).status).toBe(404)
  await perform(world, earner, withdrawShare, { shareId: open.shareId })
  expect((await get(`/embed/shares/${tokenOf(open)}`)).status).toBe(404)
})

test('the element is small, needs nothing, and writes text and never markup', () => {
  const script = readFileSync(new URL('../../../public/embed/laurel-badge.js', import.meta.url), 'utf8')
  expect(Buffer.byteLength(script)).toBeLessThan(3000)
  expect(script).not.toMatch(/innerHTML|insertAdjacent|document\.write|eval|import |localStorage|cookie/)
})
