import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { presentation } from '@laurel/openbadges/vc/presentation'
import type { Load } from '@laurel/openbadges/verify/load'
import { zipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { system } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { baked, ofBadgr, ofCredly, ofEdubadges, ofMoodle, ofOpenBadgeFactory } from '../../testing/forms-of-others.ts'
import { anotherSite, hostedBadge, keyIssuer } from '../../testing/other-site.ts'
import { aWorld } from '../../testing/world.ts'
import fieldCases from '../verification/field-cases.json' with { type: 'json' }
import { bringInBadge } from './bring-in-badge.ts'
import { lookAtArrival } from './check-badge.ts'
import { mostAtOnce, mostSentBytes } from './import-bounds.ts'
import { readBytes } from './keep-bytes.ts'
import { receiveDrop } from './receive-drop.ts'
import { recordArrival } from './record-arrival.ts'

// What comes into a wallet from the field: the files that others published, and the forms in which other programs give badges.
const site = await anotherSite()
afterAll(() => site.close())
const world = await aWorld({ VERIFY_PRIVATE_HOSTS: site.origin })
const district = await aDistrict(world)
let count = 0
let earner = district.earner
beforeEach(async () => {
  earner = await aPerson(world, `Ada Field ${++count}`, [{ organizationId: district.district.id, roles: ['earner'] }])
})

const badgesOf = () =>
  world.db.selectFrom('importedBadges').where('personId', '=', earner.id).where('removedAt', 'is', null).orderBy('id').selectAll().execute()
const arrivalsOf = () => world.db.selectFrom('badgeArrivals').where('personId', '=', earner.id).orderBy('id').selectAll().execute()
const digestOf = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type Brought = { file: Uint8Array } | { text: string } | { url: string }
/** Brings in by the door, with what a case says of the addresses in it instead of the network. */
async function bringWith(load: Load, given: Brought, { now, own = [] }: { now: Date; own?: string[] }) {
  const held: World = { ...world, jobs: { ...world.jobs, send: async () => {} } }
  const { arrivalId } = await perform(
    held,
    earner,
    bringInBadge,
    'file' in given ? { file: Buffer.from(given.file).toString('base64'), name: 'badge' } : given,
  )
  const { fileDigest, address } = await world.db
    .selectFrom('badgeArrivals')
    .where('id', '=', arrivalId)
    .select(['fileDigest', 'address'])
    .executeTakeFirstOrThrow()
  const input = address ?? (await readBytes(world, fileDigest ?? '')) ?? ''
  const answers: { address: string; answer: Awaited<ReturnType<Load>> }[] = []
  const loader = {
    answers,
    asked: [] as string[],
    load: (async (where, options) => {
      loader.asked.push(where)
      const answer = await load(where, options)
      answers.push({ address: where, answer })
      return answer
    }) as Load,
  }
  const outcome = await lookAtArrival({ ...world, now: () => now }, { input, own }, loader)
  await perform(held, system, recordArrival, { arrivalId, outcome })
  return outcome
}

const nobodyAnswers: Load = async () => {
  throw new Error('nobody answers there')
}

describe('odd badges of honest issuers', () => {
  type Page = { status: number; type: string; body?: string; base64?: string; finalUrl?: string }
  type Case = {
    about: string
    now: string
    recipient?: string
    input: string
    pages: Record<string, Page>
    shouldCome: { verdict: string }
  }
  const answersOf =
    (pages: Record<string, Page>): Load =>
    async (url) => {
      const page = pages[url]
      if (!page) throw new Error('nobody answers there')
      const bytes = page.base64 ? new Uint8Array(Buffer.from(page.base64, 'base64')) : new TextEncoder().encode(page.body)
      return { status: page.status, contentType: page.type, bytes, ...(page.finalUrl && { url: page.finalUrl }) }
    }

  test.each((fieldCases as unknown as Case[]).map((one) => [one.about, one] as const))(
    '%s',
    async (_about, { input, pages, now, recipient, shouldCome }) => {
      const isAddress = /^https?:\/\/\S+$/.test(input)
      const own = recipient ? [recipient] : []
      await bringWith(answersOf(pages), isAddress ? { url: input } : { text: input }, { now: new Date(now), own })
      const [badge] = await badgesOf()
      const [arrival] = await arrivalsOf()
      if (shouldCome.verdict === 'not-an-award') {
        expect([badge, arrival?.state]).toEqual([undefined, 'refused'])
        return
      }
      // Whose it is, is a finding of its own here: a badge that cannot be compared is as good as any.
      const verdict = /someone-else|not-matched/.test(shouldCome.verdict) || recipient ? 'holds' : shouldCome.verdict
      expect(badge).toMatchObject(verdict === 'not-all-checked' ? { verdict: null } : { verdict })
      expect(arrival?.state).toBe('taken')
      if (!isAddress) expect(badge?.fileDigest).toBe(digestOf(input))
    },
  )

  test('one that names its holder in a way that no address can be compared with says so, and not that it is somebody else’s', async () => {
    const md5 = (fieldCases as unknown as Case[]).find(({ about }) => about.includes('MD5'))
    await bringWith(answersOf(md5?.pages ?? {}), { text: md5?.input ?? '' }, { now: new Date(md5?.now ?? ''), own: [md5?.recipient ?? ''] })
    expect(await badgesOf()).toMatchObject([{ about: 'another-way', verdict: 'holds', counts: false }])
  })
})

const fixtures = resolve(process.env.LAUREL_FIXTURES ?? '../shared/fixtures')
/** Who made these has no site that answers, so nothing confirms whose key it is: not known, which accuses nobody. */
const published: Record<string, readonly string[]> = {
  'openbadges-2/basic-assertion.json': ['unknown another open-badge-2 json'],
  'openbadges-2/basic-assertion-expired.json': ['expired another open-badge-2 json'],
  'openbadges-2/simple-badge.png': ['unknown another open-badge-2 png'],
  'openbadges-3/complete.json': ['unknown another open-badge-3 json'],
  'openbadges-3/simple-did-key-method.json': ['unknown another-way open-badge-3 json'],
  'openbadges-3/simple-json.png': ['unknown key open-badge-3 png'],
  'openbadges-3/simple-json.svg': ['unknown key open-badge-3 svg'],
  'openbadges-3/simple-jwt.png': ['unknown key open-badge-3 png'],
  'openbadges-3/simple.jwt': ['unknown key open-badge-3 jwt'],
  'openbadges-3/simple-err-expired.json': ['expired key open-badge-3 json'],
  'openbadges-3/simple-err-context.json': ['not-to-be-trusted key open-badge-3 json'],
  'openbadges-3/simple-err-credential-subject-type.json': ['not-to-be-trusted key open-badge-3 json'],
  'openbadges-3/simple-err-proof-value.json': ['not-to-be-trusted key open-badge-3 json'],
  'openbadges-3/simple-err-type.json': ['refused: no badge and no record'],
  'openbadges-3/endorsement-valid.json': ['refused: This is an endorsement'],
  'openbadges-3/bit-string-list/testlist': ['refused: a list of badges that were taken back'],
  'clr-2/simple.json': ['unknown key clr-2 json'],
}
const likeSimple = [
  'simple',
  'simple-multiple-proofs',
  'credential-status-revoked',
  'bit-string-list/credential-status-revoked',
  'bit-string-list/credential-status-revoked-blank-nodes',
]
for (const name of likeSimple) published[`openbadges-3/${name}.json`] = ['unknown key open-badge-3 json']

describe.skipIf(!existsSync(fixtures))('what others published to test with', () => {
  test('each has its row', () => {
    const files = globSync('{openbadges-2,openbadges-3,clr-2}/**/{*.*,testlist}', { cwd: fixtures })
    expect(files.sort()).toEqual(Object.keys(published).sort())
  })

  test.each(Object.entries(published))('%s', async (path, wanted) => {
    const file = new Uint8Array(readFileSync(resolve(fixtures, path)))
    const outcome = await bringWith(nobodyAnswers, { file }, { now: new Date('2026-11-28T12:00:00Z'), own: ['ada@maple.example'] })
    const badges = await badgesOf()
    if (outcome.kind !== 'badges') {
      expect(`${outcome.kind}: ${'because' in outcome ? outcome.because.en : ''}`).toMatch(
        new RegExp(String(wanted[0]).replace(': ', ': .*')),
      )
      expect([badges, await arrivalsOf()]).toMatchObject([[], [{ state: 'refused' }]])
      return
    }
    const about = (one: string) => (one === 'someone-else' ? 'another' : one)
    expect(badges.map((one) => `${one.verdict ?? 'unknown'} ${about(one.about)} ${one.kind} ${one.container}`)).toEqual(wanted)
    for (const one of badges) expect([one.fileDigest, one.counts]).toEqual([digestOf(file), false])
  })

  test('pictures, documents and letters are told what they are', async () => {
    const cases = resolve(fixtures, '../cases')
    const files = globSync(['*.{jpg,pdf,gdoc,key,csv,txt}', '79*.png'], { cwd: cases })
    expect(files.length).toBeGreaterThan(10)
    for (const path of files)
      await bringWith(nobodyAnswers, { file: new Uint8Array(readFileSync(resolve(cases, path))) }, { now: world.now() })
    const arrivals = await arrivalsOf()
    expect(arrivals.filter(({ state }) => state !== 'refused')).toEqual([])
    for (const { because } of arrivals) expect(JSON.stringify(because)).not.toMatch(/not real|not to be trusted|forged/i)
    expect(files.map((path) => basename(path)).length).toBe(arrivals.length)
  })
})

async function drop(files: Record<string, Uint8Array | string>, text = '') {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('file', new File([content as never], name))
  form.append('text', text)
  const dropped = await receiveDrop(world, form, (given) => perform(world, earner, bringInBadge, given))
  await world.jobs.settle()
  return dropped
}
const shelf = async () => (await badgesOf()).map(({ title, issuerName, verdict, about }) => [title, issuerName, verdict, about].join(' · '))

describe('the forms in which other programs give badges', () => {
  test('Badgr and Canvas Credentials: by address with its edition, expanded, as JSON, baked: all of it one badge', async () => {
    const { assertion, address, expanded, whole } = ofBadgr(site, earner.email, `badgr-${count}`)
    await drop(
      { 'assertion.json': JSON.stringify(assertion, null, 2), 'badge.svg': baked(JSON.stringify(assertion)) },
      `${address}\n${expanded}`,
    )
    await drop({ 'expanded.json': JSON.stringify(whole) })
    expect(new Set(await shelf())).toEqual(new Set(['Asking well · Mesa Academy · holds · you']))
    expect((await badgesOf()).filter(({ replacedBy }) => replacedBy === null)).toHaveLength(1)
  })

  test('Credly: an unsalted hash, and an address of its that is written otherwise', async () => {
    const { assertion, address } = ofCredly(site, earner.email, `credly-${count}`)
    await drop({ 'badge.svg': baked(JSON.stringify(assertion)) }, address)
    expect(await shelf()).toEqual(['Cloud for classrooms · Harbor Cloud · holds · you'])
  })

  test('Moodle: 1.0 baked as an address, 2.0 with its class inside', async () => {
    const { second, firstAddress, secondAddress } = ofMoodle(site, earner.email, `a1b2c3${count}`)
    await drop({ 'badge.svg': baked(firstAddress) })
    expect(await shelf()).toEqual(['Working with groups · Lakeside Schools · holds · you'])
    await drop({ 'badge.json': JSON.stringify(second) }, secondAddress)
    expect(new Set(await shelf())).toEqual(new Set(['Working with groups · Lakeside Schools · holds · you']))
  })

  test('edubadges: good, and named by an eduID that no address can be compared with', async () => {
    await drop({ 'edubadge.json': JSON.stringify(ofEdubadges(site, `edu-${count}`)) })
    expect(await shelf()).toEqual(['Asking well · Mesa Academy · holds · another-way'])
  })

  test('Open Badge Factory: signed, as a token and baked, and out of Open Badge Passport in an archive', async () => {
    const token = await ofOpenBadgeFactory(site, earner.email, `aurora-${count}`)
    const passport = zipSync({ 'badges/1.svg': baked(token), 'badges/2.svg': baked(token) })
    await drop({ 'badge.txt': token, 'open-badge-passport.zip': passport })
    expect(await shelf()).toEqual(['Data in class · Aurora College · holds · you'])
    // The same file twice in an archive is one.
    expect((await arrivalsOf()).map(({ state }) => state).sort()).toEqual(['known', 'taken'])
  })

  test('a wallet that gives all its badges in one document: more than are checked together, each with requests of its own', async () => {
    const harbor = await keyIssuer()
    const signed = await Promise.all(
      Array.from({ length: 36 }, (_, number) => harbor.badge({ email: earner.email, title: `Signed ${number}` })),
    )
    await drop({ 'wallet.json': JSON.stringify(presentation(signed.map((one) => JSON.parse(one)))) })
    expect(await badgesOf()).toHaveLength(36)
    expect(new Set((await badgesOf()).map(({ verdict, about }) => `${verdict} ${about}`))).toEqual(new Set(['holds you']))
    const hosted = []
    for (let number = 0; number < 12; number++)
      hosted.push(await hostedBadge(site, { email: earner.email, name: `many-${count}-${number}`, title: `Hosted ${number}` }))
    // As the API of Badgr answers for a backpack.
    await drop({ 'backpack.json': JSON.stringify({ status: { success: true, description: 'ok' }, result: hosted }) })
    const all = await badgesOf()
    expect(all).toHaveLength(48)
    expect(all.filter(({ verdict }) => verdict !== 'holds')).toEqual([])
    expect((await arrivalsOf()).every(({ state }) => state === 'taken')).toBe(true)
  })

  test('a picture that holds no more than an address says so while its site is silent', async () => {
    await bringWith(nobodyAnswers, { file: baked('https://badges.maple.example/a/1.json') }, { now: world.now() })
    expect(await arrivalsOf()).toMatchObject([{ state: 'waiting' }])
    const outcome = await bringWith(nobodyAnswers, { file: baked('https://badges.maple.example/a/2.json') }, { now: world.now() })
    expect(outcome).toMatchObject({ kind: 'out-of-reach', because: { en: expect.stringContaining('badges.maple.example') } })
  })
})

describe('too much, and not for us', () => {
  test('an archive in an archive, ten thousand files in one, and more files than are taken at once', async () => {
    const inner = zipSync({ 'badge.json': Buffer.from('{}') })
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`${number}.json`, Buffer.from(`{"a":${number}}`)]))
    let brought = 0
    const form = new FormData()
    form.append('file', new File([zipSync({ 'inner.zip': inner }) as never], 'outer.zip'))
    form.append('file', new File([zipSync(many, { level: 0 }) as never], 'many.zip'))
    const { taken, refused } = await receiveDrop(world, form, async () => void brought++)
    expect({ taken, brought }).toEqual({ taken: mostAtOnce - 1, brought: mostAtOnce - 1 })
    expect(refused.map(({ name, because }) => `${name}: ${because.text}`)).toEqual([
      'inner.zip: This is an archive inside an archive. Unpack it first.',
      'many.zip: Only {most} are taken at once. Bring the rest in next.',
    ])
  })

  test('a file of 200 MB in an archive of some hundred KB is not unpacked', async () => {
    const archive = zipSync({ 'huge.json': new Uint8Array(200_000_000) }, { level: 9 })
    expect(archive.length).toBeLessThan(mostSentBytes / 100)
    const form = new FormData()
    form.append('file', new File([archive as never], 'huge.zip'))
    const before = process.memoryUsage().rss
    const { taken, refused } = await receiveDrop(world, form, async () => {})
    expect({ taken, names: refused.map(({ name }) => name) }).toEqual({ taken: 0, names: ['huge.json'] })
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  test('a private address, and one that leads to a private address, are refused and not asked again', async () => {
    const elsewhere = await anotherSite()
    const redirect = `/redirect-${count}`
    site.pages.set(redirect, { body: '', status: 302, headers: { Location: `${elsewhere.origin}/badge` } })
    for (const url of ['http://169.254.169.254/latest', 'http://[::1]:1/badge', `${site.origin}${redirect}`])
      await perform(world, earner, bringInBadge, { url })
    await world.jobs.settle()
    expect((await arrivalsOf()).map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ['refused', null],
      ['refused', null],
      ['refused', null],
    ])
    expect(elsewhere.asked).toEqual([])
    await elsewhere.close()
  })
})
