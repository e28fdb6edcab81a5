import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { anOldLaurel } from '../../testing/old-laurel.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { places } from '../archives/archive-format.ts'
import { archiveWriter } from '../archives/archive-writer.ts'
import { signStatement } from '../archives/sign-statement.ts'
import { takeInBadge } from '../imports/bring-in-badge.ts'
import { archiveFault } from './archive-faults.ts'
import { lookAgainAtArchive, takeInArchive, takeOutArchive } from './decide-archive.ts'
import { findArchive, findFiles, findRecords } from './find-archives.ts'
import { receiveArchive } from './receive-archive.ts'
import { takingInArchive } from './taking-in-archive.ts'
import { tidyingArchives } from './tidy-archives.ts'

const old = await anOldLaurel()
const there = await aDistrict(old.world)
const words = new TextEncoder().encode('Seven spoke on Tuesday.')
await anAward(there, {
  files: [{ requirementId: 'tally', kind: 'document', name: 'tally <b>.txt', contentType: 'text/plain', bytes: words }],
})
await old.world.jobs.settle()
const archive = await old.archiveOf(there.earner)
const original = unzipSync(archive)

const world = await aWorld({ VERIFY_PRIVATE_HOSTS: old.origin, PERSON_EVIDENCE_BYTES: '20000000', FREE_DISK_BYTES: '0' })
const here = await aDistrict(world)
let maya: Awaited<ReturnType<typeof aPerson>>
let count = 0
beforeEach(async () => {
  maya = await aPerson(world, `Maya ${++count}`, [{ organizationId: here.district.id, roles: ['earner'] }])
})

/** Says that an address is theirs, as a link that was opened does. */
async function isAlso(person: Actor & { id: string }, address: string): Promise<void> {
  await world.db.deleteFrom('personAddresses').where('address', '=', address).execute()
  await world.db
    .insertInto('personAddresses')
    .values({ id: world.newId(), personId: person.id, address, addedAt: world.now(), verifiedAt: world.now() })
    .execute()
}
async function bring(bytes: Uint8Array, who: Actor = maya, name = 'laurel-2027-03-01.zip') {
  const { archiveId } = await perform(world, who, receiveArchive, {
    name,
    bytes: (async function* () {
      yield bytes
    })(),
  })
  await world.jobs.settle()
  return archiveId
}
const at = async (id: string, who = maya) => findArchive(world.db, { personId: who.id, id }, 'en')
async function takeIn(id: string, who: Actor = maya) {
  await perform(world, who, takeInArchive, { archiveId: id })
  await world.jobs.settle()
}
const badgesOf = (who = maya) =>
  world.db
    .selectFrom('importedBadges')
    .where('personId', '=', who.id)
    .where('removedAt', 'is', null)
    .where('replacedBy', 'is', null)
    .selectAll()
    .execute()
const filesOf = (who = maya) => world.db.selectFrom('arrivedArchives').where('personId', '=', who.id).select('fileDigest').execute()
const storedBytes = async (who = maya) =>
  Number((await world.db.selectFrom('personEvidence').where('personId', '=', who.id).select('bytes').executeTakeFirst())?.bytes ?? 0)

/** The same archive with other files, under a list and statement that its own Laurel signed. */
async function another(change: (files: Record<string, Uint8Array>) => void, now = new Date('2027-09-01T08:00:00Z')): Promise<Uint8Array> {
  const files = { ...original }
  delete files[places.statement]
  delete files[places.files]
  change(files)
  const { holder, credentials, documents } = JSON.parse(strFromU8(original[places.statement] ?? new Uint8Array())).credentialSubject.archive
  const { id: organizationId, slug, name } = there.district
  const writer = archiveWriter({ now, onError: (error) => expect.unreachable(String(error)) })
  for (const [file, bytes] of Object.entries(files)) writer.add(file, async () => Readable.from([bytes]))
  writer.finish((listed) =>
    signStatement(
      { db: old.world.db, keys: old.world.keys, baseUrl: old.origin, now, id: crypto.randomUUID() },
      { organizationId, slug, name },
      { holder, credentials, documents, files: listed },
    ),
  )
  return buffer(writer.bytes)
}

describe('what is brought', () => {
  test('is checked, shown before anything comes in, and then taken in: badges to the wallet, the rest as a record', async () => {
    await isAlso(maya, there.earner.email)
    const id = await bring(archive)
    expect(await at(id)).toMatchObject({
      state: 'ready',
      signature: 'holds',
      says: { home: old.origin, holder: { name: 'Maya Ortiz' } },
      holds: { awards: 1, badges: 0, work: 1, files: 1 },
    })
    expect(await badgesOf()).toEqual([])
    await takeIn(id)
    expect(await at(id)).toMatchObject({ state: 'kept', leftOut: [] })
    expect(await badgesOf()).toMatchObject([{ title: 'Wait time', about: 'you', verdict: 'holds', source: 'archive', counts: true }])
    const [work] = await findRecords(world.db, { archiveId: id, kind: 'work', words: '', limit: 10 })
    expect(work?.title).toBe('Wait time')
    expect(work?.lines.map(({ of }) => of)).toContain('earned')
    const files = await findFiles(world.db, { archiveId: id, words: 'TALLY', limit: 10 })
    const evidence = files.find(({ name }) => name.startsWith('evidence/'))
    const web = aWeb(world, maya)
    const response = await web.request(`/wallet/arrive/${id}/files/${evidence?.place}`)
    expect(await response.text()).toBe('Seven spoke on Tuesday.')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    const page = files.find(({ name }) => name.endsWith('.html'))
    expect(page).toBeUndefined()
    const [index] = await findFiles(world.db, { archiveId: id, words: 'index.html', limit: 10 })
    const html = await web.request(`/wallet/arrive/${id}/files/${index?.place}`)
    expect(html.headers.get('content-disposition')).toContain('attachment')
    expect(html.headers.get('content-type')).toBe('application/octet-stream')
    expect((await aWeb(world, here.colleague).request(`/wallet/arrive/${id}/files/${evidence?.place}`)).status).toBe(404)
    const whole = await web.request(`/wallet/arrive/${id}/archive.zip`)
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(archive)
  })

  test('twice adds nothing, not even at once', async () => {
    await isAlso(maya, there.earner.email)
    const [first, second] = await Promise.all([bring(archive), bring(archive)])
    expect(second).toBe(first)
    await takeIn(first)
    await takeIn(first)
    expect(await bring(archive)).toBe(first)
    expect(await badgesOf()).toHaveLength(1)
    expect(await filesOf()).toHaveLength(1)
    expect(await storedBytes()).toBe(archive.length)
  })

  test('a newer one of the same account takes the place of the earlier, which stays only for what it alone has', async () => {
    await isAlso(maya, there.earner.email)
    const id = await bring(archive)
    await takeIn(id)
    const newer = await bring(await another((files) => (files['evidence/new.txt'] = strToU8('A new one.'))))
    await takeIn(newer)
    expect(await at(id)).toBeNull()
    expect(await badgesOf()).toHaveLength(1)
    const least = await bring(await another((files) => delete files['evidence/new.txt'], new Date('2028-01-01T08:00:00Z')))
    await takeIn(least)
    expect((await at(newer))?.replacedBy).toBe(least)
    expect(await badgesOf()).toHaveLength(1)
  })

  test('is taken out again with everything that came with it alone', async () => {
    await isAlso(maya, there.earner.email)
    const [name = ''] = Object.keys(original).filter((one) => one.startsWith(places.credentials) && one.endsWith('.json'))
    const id = await bring(archive)
    await takeIn(id)
    await perform(world, maya, takeOutArchive, { archiveId: id })
    expect([await badgesOf(), await filesOf(), await storedBytes()]).toEqual([[], [], 0])
    // What its owner had brought by hand stays theirs.
    await takeInBadge(world, maya, { bytes: original[name] ?? new Uint8Array(), from: 'file' })
    await world.jobs.settle()
    const again = await bring(archive)
    await takeIn(again)
    await perform(world, maya, takeOutArchive, { archiveId: again })
    expect(await badgesOf()).toHaveLength(1)
  })

  test('goes on where it was killed', async () => {
    await isAlso(maya, there.earner.email)
    const id = await bring(archive)
    await world.db.updateTable('arrivedArchives').set({ state: 'taking' }).where('id', '=', id).execute()
    const broken = { ...world, staging: { ...world.staging, take: () => Promise.reject(new Error('killed')) } }
    await expect(takingInArchive.work(broken, { archiveId: id })).rejects.toThrow('killed')
    await takingInArchive.work(world, { archiveId: id })
    await takingInArchive.work(world, { archiveId: id })
    await world.jobs.settle()
    expect(await at(id)).toMatchObject({ state: 'kept' })
    expect(await badgesOf()).toHaveLength(1)
  })

  test('is in the next archive of its owner, as a file that can be opened', async () => {
    await isAlso(maya, there.earner.email)
    await takeIn(await bring(archive))
    const { askForCopy } = await import('../../administration/rights/ask-for-copy.ts')
    const { id } = await perform(world, maya, askForCopy, {})
    await world.jobs.settle()
    const next = unzipSync(new Uint8Array(await (await aWeb(world, maya).request(`/settings/data/${id}`)).arrayBuffer()))
    const [along = ''] = Object.keys(next).filter((name) => name.startsWith('brought-along/'))
    expect(next[along]).toEqual(archive)
    expect(Object.keys(next).filter((name) => name.startsWith(places.broughtIn))).toHaveLength(1)
  })

  test('goes with its person', async () => {
    await isAlso(maya, there.earner.email)
    await takeIn(await bring(archive))
    await world.db.updateTable('people').set({ erasedAt: world.now() }).where('id', '=', maya.id).execute()
    expect(await filesOf()).toEqual([])
  })

  test('that nobody takes in goes after two weeks', async () => {
    await bring(archive)
    const later = { ...world, now: () => new Date(Date.now() + 15 * 86_400_000) }
    await tidyingArchives.work(later, {})
    expect(await filesOf()).toEqual([])
  })
})

describe('whose it is', () => {
  test('one of somebody else stays out, and comes in once an address of it is shown to be theirs', async () => {
    const id = await bring(archive)
    expect(await at(id)).toMatchObject({ state: 'of-another', says: { holder: { addresses: [there.earner.email] } } })
    await expect(perform(world, maya, takeInArchive, { archiveId: id })).rejects.toMatchObject({ code: 'archive-of-another' })
    expect((await aWeb(world, maya).request(`/wallet/arrive/${id}/archive.zip`)).status).toBe(404)
    await isAlso(maya, there.earner.email)
    await perform(world, maya, lookAgainAtArchive, { archiveId: id })
    await world.jobs.settle()
    expect(await at(id)).toMatchObject({ state: 'ready' })
  })

  test('nobody touches that of another, and nobody sees it', async () => {
    const id = await bring(archive)
    const { colleague } = here
    await expect(perform(world, colleague, takeInArchive, { archiveId: id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(perform(world, colleague, takeOutArchive, { archiveId: id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(perform(world, colleague, lookAgainAtArchive, { archiveId: id })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await at(id, here.colleague as never)).toBeNull()
  })

  test('who signed it is not known where their Laurel is closed, and it comes in all the same', async () => {
    await isAlso(maya, there.earner.email)
    await old.close()
    try {
      const id = await bring(archive)
      expect(await at(id)).toMatchObject({ state: 'ready', signature: 'not-known' })
    } finally {
      old.open()
    }
  })
})

describe('what is not as it was signed', () => {
  const refusedWith = async (bytes: Uint8Array) => {
    const id = await bring(bytes)
    const found = await at(id)
    expect(found?.state).toBe('refused')
    expect([await badgesOf(), await storedBytes()]).toEqual([[], 0])
    return found?.because ?? ''
  }
  beforeEach(() => isAlso(maya, there.earner.email))

  test('a file changed, added or gone is named', async () => {
    expect(await refusedWith(zipSync({ ...original, 'ledger.json': strToU8('[{"amount":"1000"}]') }))).toContain('“ledger.json”')
    expect(await refusedWith(zipSync({ ...original, 'evidence/more.txt': strToU8('More.') }))).toContain('“evidence/more.txt”')
    const { 'ledger.json': _gone, ...less } = original
    expect(await refusedWith(zipSync(less))).toContain('“ledger.json”')
  })

  test('a list or statement that was changed', async () => {
    const list = strFromU8(original[places.files] ?? new Uint8Array())
    expect(await refusedWith(zipSync({ ...original, [places.files]: strToU8(list.toUpperCase()) }))).toContain('files.sha256')
    const statement = strFromU8(original[places.statement] ?? new Uint8Array())
    const renamed = statement.replaceAll(there.earner.email, 'mallory@example.org')
    expect(await refusedWith(zipSync({ ...original, [places.statement]: strToU8(renamed) }))).toContain('archive.json')
  })

  test('one of a newer form says which', async () => {
    const statement = strFromU8(original[places.statement] ?? new Uint8Array()).replace('"format": 1', '"format": 7')
    expect(await refusedWith(zipSync({ ...original, [places.statement]: strToU8(statement) }))).toContain(
      'the form 7, and this Laurel reads up to 1',
    )
  })

  test.each([
    ['nothing of a Laurel', () => zipSync({ 'a.txt': strToU8('A.') }), 'no archive of a Laurel'],
    ['text', () => strToU8('PK'), 'no archive of a Laurel'],
    ['cut off', () => archive.slice(0, archive.length - 2000), 'has no end'],
    ['a zip in a zip', () => zipSync({ 'laurel.zip': archive }), 'no archive of a Laurel'],
    ['names that lead out', () => zipSync({ '../../etc/passwd': strToU8('x'), ...original }), 'not packed as a Laurel packs it'],
  ])('%s', async (_name, bytes, words) => {
    expect(await refusedWith(bytes())).toContain(words)
  })

  test('one that unpacks to a thousand times its size is not unpacked', async () => {
    const bomb = await another((files) => {
      for (let at = 0; at < 3; at++) files[`evidence/${at}.txt`] = new Uint8Array(120_000_000)
    })
    expect(bomb.length).toBeLessThan(3_000_000)
    expect(await refusedWith(bomb)).toContain('not packed as a Laurel packs it')
  })

  test('one that says it has a hundred thousand files is not opened, and one with two thousand is taken in, script in names as text', async () => {
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50)
    end.writeUInt16LE(65_000, 10)
    expect(await refusedWith(Buffer.concat([Buffer.from('PK\x03\x04'), end]))).toContain('more files than any')
    const many = await another((files) => {
      for (let at = 0; at < 2000; at++) files[`evidence/${at}-<script>alert(1)<`] = new Uint8Array(0)
    })
    const id = await bring(many)
    await takeIn(id)
    expect(await at(id)).toMatchObject({ state: 'kept' })
    expect(await findFiles(world.db, { archiveId: id, words: '1999-<script>', limit: 5 })).toHaveLength(1)
  })

  test('more than one person may keep is refused before it is whole, and nothing stays', async () => {
    const large = new Uint8Array(21_000_000)
    await expect(bring(large)).rejects.toMatchObject({ code: 'evidence-full-person' })
    expect(await filesOf()).toEqual([])
  })

  test('every fault of a zip has words', () => {
    expect(archiveFault(new Error('A bug.'))).toBeNull()
  })
})
