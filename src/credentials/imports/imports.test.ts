import { bake } from '@laurel/openbadges/baking/bake'
import { signVcJwt } from '@laurel/openbadges/proofs/vc-jwt'
import { presentation } from '@laurel/openbadges/vc/presentation'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createWeb } from '../../foundation/doors/web.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { anotherSite, hostedBadge, keyIssuer } from '../../testing/other-site.ts'
import { aWorld } from '../../testing/world.ts'
import { findCredential } from '../awards/awards.ts'
import { askingDue } from './ask-again.ts'
import { bringInBadge, takeInBadge } from './bring-in-badge.ts'
import { removeImported, tryArrivalAgain } from './change-wallet.ts'
import { importApi } from './import-api.ts'
import { mostUnpackedBytes } from './import-bounds.ts'
import { readBytes } from './keep-bytes.ts'
import { receiveDrop } from './receive-drop.ts'

const site = await anotherSite()
afterAll(() => site.close())
const world = await aWorld({ VERIFY_PRIVATE_HOSTS: site.origin })
const district = await aDistrict(world)
const harbor = await keyIssuer()
let count = 0
let earner = district.earner
beforeEach(async () => {
  earner = await aPerson(world, `Sam Import ${++count}`, [{ organizationId: district.district.id, roles: ['earner'] }])
})

const badgesOf = () =>
  world.db.selectFrom('importedBadges').where('personId', '=', earner.id).where('removedAt', 'is', null).orderBy('id').selectAll().execute()
const arrivalsOf = () => world.db.selectFrom('badgeArrivals').where('personId', '=', earner.id).orderBy('id').selectAll().execute()
async function bring(...all: (string | Uint8Array)[]) {
  for (const one of all)
    await (typeof one === 'string' && /^https?:/.test(one)
      ? perform(world, earner, bringInBadge, { url: one })
      : takeInBadge(world, earner, { bytes: typeof one === 'string' ? Buffer.from(one) : one, name: 'badge.json', from: 'file' }))
  await world.jobs.settle()
}
/** A world some days on. */
const later = (days: number) => ({ ...world, now: () => new Date(Date.now() + days * 86_400_000) }) satisfies World

describe('what comes in', () => {
  test('a signed badge is kept to the byte, checked, and known to be theirs by an address they confirmed', async () => {
    const text = `${await harbor.badge({ email: earner.email, title: 'Reading data' })}\n  `
    await bring(text)
    const [badge, ...others] = await badgesOf()
    expect(others).toEqual([])
    expect(badge).toMatchObject({
      title: 'Reading data',
      issuerName: 'Harbor University',
      issuerId: harbor.did,
      about: 'you',
      verdict: 'holds',
      counts: true,
    })
    expect(Buffer.from((await readBytes(world, badge?.fileDigest ?? '')) ?? []).toString()).toBe(text)
    expect(await arrivalsOf()).toMatchObject([{ state: 'taken', badges: [badge?.id] }])
  })

  test('a badge of Open Badges 2.0 is asked for at its site: as JSON, by its address, baked into PNG and SVG; all of these are one', async () => {
    const given = await hostedBadge(site, { email: earner.email, name: `all-${count}` })
    await bring(JSON.stringify(given), given.id)
    const [badge] = await badgesOf()
    expect(badge).toMatchObject({ title: 'Asking well', issuerName: 'Mesa Academy', about: 'you', verdict: 'holds', kind: 'open-badge-2' })
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>')
    await bring(bake(svg, { standard: 'open-badges-2', text: JSON.stringify(given) }))
    expect(await badgesOf()).toHaveLength(1)
    expect((await arrivalsOf()).map(({ state }) => state).sort()).toEqual(['known', 'known', 'taken'])
  })

  test('a token, and a presentation with several, each a badge of its own', async () => {
    const token = await signVcJwt(await harbor.unsigned({ subjectId: `mailto:${earner.email}`, title: 'As a token' }), {
      key: harbor.key,
      keyId: harbor.verificationMethod,
    })
    await bring(token)
    expect(await badgesOf()).toMatchObject([{ title: 'As a token', container: 'jwt', about: 'you', verdict: 'holds' }])
    const two = await Promise.all(['First', 'Second'].map(async (title) => JSON.parse(await harbor.badge({ email: earner.email, title }))))
    await bring(JSON.stringify(presentation(two)))
    expect((await badgesOf()).map(({ title, place }) => [title, place])).toEqual([
      ['As a token', 0],
      ['First', 0],
      ['Second', 1],
    ])
  })

  test('one that names somebody else is kept as such, and theirs when they show that the address is theirs', async () => {
    await bring(await harbor.badge({ email: 'sam@old-district.example' }))
    expect(await badgesOf()).toMatchObject([{ about: 'someone-else', verdict: 'holds', counts: false }])
    await world.db
      .insertInto('personAddresses')
      .values({
        id: world.newId(),
        personId: earner.id,
        address: 'sam@old-district.example',
        addedAt: world.now(),
        verifiedAt: world.now(),
      })
      .execute()
    await bring(await harbor.badge({ email: 'sam@old-district.example', title: 'Another' }))
    expect((await badgesOf()).at(-1)).toMatchObject({ title: 'Another', about: 'you', counts: true })
    await askingDue.work(later(40), {})
    await world.jobs.settle()
    expect(await badgesOf()).toMatchObject([
      { about: 'you', counts: true },
      { about: 'you', counts: true },
    ])
  })

  test('one that names nobody, or a name alone, says so', async () => {
    await bring(await harbor.badge({ subjectId: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK', name: 'Sam' }))
    expect(await badgesOf()).toMatchObject([{ about: 'key', aboutName: 'Sam', counts: false }])
  })

  test('an award of this very Laurel is known as their own, and not brought in twice', async () => {
    const award = await anAward(district, { earner })
    await world.jobs.settle()
    const credential = await findCredential(world.db, award.id)
    await bring(credential?.bytes ?? '')
    expect(await badgesOf()).toEqual([])
    expect(await arrivalsOf()).toMatchObject([{ state: 'own', awardId: award.id }])
  })
})

describe('again', () => {
  test('the same, twice at once and afterwards, is there once', async () => {
    const text = await harbor.badge({ email: earner.email })
    await Promise.all([bring(text), bring(text), bring(text)])
    await bring(text)
    expect(await badgesOf()).toHaveLength(1)
  })

  test('a newer copy of the same badge takes the place of the earlier one, which is kept; a changed one does not', async () => {
    const id = 'urn:uuid:2f6d6b1c-55a5-4a0b-8d4e-1f4b3a1d2c11'
    const first = await harbor.badge({ email: earner.email, id, title: 'Before', validFrom: new Date('2025-01-01T00:00:00Z') })
    const second = await harbor.badge({ email: earner.email, id, title: 'After', validFrom: new Date('2026-01-01T00:00:00Z') })
    await bring(first)
    await bring(second)
    const [before, after] = await badgesOf()
    expect([before?.replacedBy, before?.counts, after?.counts, after?.title]).toEqual([after?.id, false, true, 'After'])
    await bring(second.replace('After', 'Better'))
    expect(await badgesOf()).toHaveLength(2)
    expect((await arrivalsOf()).at(-1)).toMatchObject({
      state: 'refused',
      because: { en: expect.stringContaining('You have this badge already') },
    })
    // In the other order the older one is an earlier copy all the same.
    await bring(await harbor.badge({ email: earner.email, id, title: 'Earliest', validFrom: new Date('2024-01-01T00:00:00Z') }))
    expect((await badgesOf()).at(-1)).toMatchObject({ title: 'Earliest', replacedBy: after?.id, counts: false })
  })

  test('what is taken out is gone with its bytes, and can be brought in again', async () => {
    const text = await harbor.badge({ email: earner.email })
    await bring(text)
    const [badge] = await badgesOf()
    await perform(world, earner, removeImported, { badgeId: badge?.id ?? '' })
    expect(await badgesOf()).toEqual([])
    await expect(perform(world, earner, removeImported, { badgeId: badge?.id ?? '' })).rejects.toMatchObject({ code: 'badge-missing' })
    await bring(text)
    expect(await badgesOf()).toMatchObject([{ counts: true }])
  })

  test('a dead site is no fault of a badge: not known, as it was before; what its site takes back is told', async () => {
    const given = await hostedBadge(site, { email: earner.email, name: `dies-${count}` })
    const path = new URL(given.id).pathname
    await bring(JSON.stringify(given))
    const page = site.pages.get(path)
    site.pages.set(path, { body: 'Down for maintenance', type: 'text/plain', status: 503 })
    await askingDue.work(later(40), {})
    await world.jobs.settle()
    const [silent] = await badgesOf()
    expect(silent).toMatchObject({ verdict: 'holds', counts: true })
    expect(silent?.unknownSince).not.toBeNull()
    site.pages.set(path, { body: { ...given, revoked: true, revocationReason: 'Given in error' } })
    await askingDue.work(later(90), {})
    await world.jobs.settle()
    expect(await badgesOf()).toMatchObject([
      { verdict: 'taken-back', counts: false, unknownSince: null, because: { en: expect.stringContaining('Given in error') } },
    ])
    site.pages.set(path, page ?? { body: given })
  })
})

describe('what is none, or not good', () => {
  test('changed, expired and hostile badges are said to be what they are; what is no badge is refused in words', async () => {
    await bring((await harbor.badge({ email: earner.email, title: 'Changed' })).replace('Changed', 'Better'))
    await bring(await harbor.badge({ email: earner.email, title: 'Old', validUntil: new Date('2026-02-04T00:00:00Z') }))
    expect(await badgesOf()).toMatchObject([
      { title: 'Better', verdict: 'not-to-be-trusted', counts: false },
      { title: 'Old', verdict: 'expired', counts: false },
    ])
    await bring('Hello', '{"a": 1}', new Uint8Array(1000), '<!doctype html><p>Hi', 'PK\u0003\u0004zip')
    const refused = (await arrivalsOf()).filter(({ state }) => state === 'refused')
    expect(refused).toHaveLength(5)
    for (const { because } of refused) expect(because).toMatchObject({ en: expect.stringMatching(/\w/), es: expect.stringMatching(/\w/) })
  })

  test('an address that may not be asked is refused; one that does not answer waits, and is tried again', async () => {
    await bring('http://10.0.0.1/badge', `${site.origin}/nothing-${count}`)
    const arrivals = await arrivalsOf()
    expect(arrivals.map(({ state }) => state)).toEqual(['refused', 'waiting'])
    const given = await hostedBadge(site, { email: earner.email, name: `late-${count}` })
    site.pages.set(`/nothing-${count}`, { body: given })
    await sql`update badge_arrivals set due_at = now() where state = 'waiting'`.execute(world.db)
    await perform(world, earner, bringInBadge, { url: `${site.origin}/nothing-${count}` })
    await perform(world, earner, tryArrivalAgain, { arrivalId: arrivals[0]?.id ?? '' })
    await world.jobs.settle()
  })

  test('an empty file and one that is too large are refused before anything is kept', async () => {
    await expect(takeInBadge(world, earner, { bytes: new Uint8Array() })).rejects.toMatchObject({ code: 'file-empty' })
    await expect(takeInBadge(world, earner, { bytes: new Uint8Array(5_000_001) })).rejects.toMatchObject({ code: 'badge-too-large' })
    await expect(perform(world, earner, bringInBadge, {})).rejects.toMatchObject({ code: 'nothing-brought' })
    expect(await arrivalsOf()).toEqual([])
  })

  test('archives that unpack to a thousand times their size are taken as far as there is room, whichever way they are sent', async () => {
    const large = new Uint8Array(4_000_000)
    const archive = zipSync(Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`badge-${number}.json`, large])), { level: 9 })
    const form = new FormData()
    for (let number = 0; number < 4; number++) form.append('file', new File([archive], `backpack-${number}.zip`))
    let [bytes, most] = [0, 0]
    const { taken, refused } = await receiveDrop(world, form, async ({ file }) => {
      bytes += Buffer.byteLength(file ?? '', 'base64')
      most++
    })
    expect({ taken, most }).toEqual({ taken: 25, most: 25 })
    expect(bytes).toBeLessThanOrEqual(mostUnpackedBytes)
    expect(refused.map(({ name }) => name)).toEqual(['backpack-2.zip', 'backpack-3.zip'])
  })

  test('of what was taken along from a Laurel the badges come in, each once, and nothing else is said to be refused', async () => {
    const own = await harbor.badge({ email: earner.email, title: 'Taken along' })
    const archive = zipSync({
      'read-me.txt': Buffer.from('Hello'),
      'profile.json': Buffer.from('{}'),
      'awards/1.json': Buffer.from(own),
      'awards/1.png': new Uint8Array(10),
      'awards/2.png': new Uint8Array(10),
      'evidence/lesson.pdf': Buffer.from('%PDF-1.4'),
      'badges-from-elsewhere/3.json': Buffer.from(own),
      'documents/did.json': Buffer.from('{}'),
      'index.html': Buffer.from('<!doctype html>'),
      'files.sha256': Buffer.from('0'),
      'archive.json': Buffer.from('{}'),
    })
    const form = new FormData()
    form.append('file', new File([archive], 'laurel.zip'))
    const names: unknown[] = []
    const dropped = await receiveDrop(world, form, async ({ name }) => names.push(name))
    expect(dropped).toEqual({ taken: 3, refused: [] })
    expect(names).toEqual(['awards/1.json', 'awards/2.png', 'badges-from-elsewhere/3.json'])
  })

  test('a picture that a stranger drew may do nothing, also opened by itself', async () => {
    const given = await hostedBadge(site, { email: earner.email, name: `drawn-${count}` })
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script href="/assets/a.js"/><circle r="1"/></svg>',
    )
    await bring(bake(svg, { standard: 'open-badges-2', text: JSON.stringify(given) }))
    const [badge] = await badgesOf()
    const app = createWeb({
      world,
      recognize: async () => earner,
      resources: [importApi],
      pages: async () => new Response('a page'),
      files: async () => null,
    })
    for (const file of ['picture', 'file']) {
      const answer = await app.request(`/wallet/brought-in/${badge?.id}/${file}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox$/)
    }
  })
})
