import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { anotherSite } from '../../testing/other-site.ts'
import { aWorld } from '../../testing/world.ts'
import { findInWork } from '../achievements/achievements.ts'
import { publishVersion } from '../achievements/publish-version.ts'
import { startVersion } from '../authoring/start-version.ts'
import { setValueRule } from '../value/set-value-rule.ts'
import { alignDraft } from './align-draft.ts'
import { countByAddress, findAligned, itemAddress } from './aligned.ts'
import { bringFramework, dropArrival } from './bring-framework.ts'
import { findChildren, findFramework, findItem, listArrivals, listFrameworks, lookAtArrival } from './find-frameworks.ts'
import { findRelations } from './find-relations.ts'
import { partItems, relateItems } from './relate-items.ts'
import { searchItems } from './search-items.ts'
import { takeFramework } from './take-framework.ts'
import { removeFramework, showFramework, writeFramework } from './write-framework.ts'

const site = await anotherSite()
const world = await aWorld({ WORKERS: 'false', VERIFY_PRIVATE_HOSTS: site.origin })
const { author, admin, coach, neighborAdmin, district } = await aDistrict(world)
const organizationId = district.id
const baseUrl = world.config.BASE_URL
const reads = readsOf(world.db, author)

type Written = { id: string; code?: string; says?: string; under?: string; uri?: string; sameAs?: string }
const standards = 'https://standards.example'

/** A package of CASE 1.0 as OpenSALT gives it. */
function aPackage(items: readonly Written[], more: { identifier?: string; title?: string } = {}) {
  const { identifier = '5c0f1e2a-0000-4000-8000-000000000001', title = 'Science of Maple State' } = more
  const uri = (id: string) => `${standards}/CFItems/${id}`
  const node = (id: string) => ({ identifier: id, uri: uri(id), title: id })
  const relation = (associationType: string, from: string, to: string, sequenceNumber?: number) => ({
    identifier: `${from}>${to}`,
    associationType,
    sequenceNumber,
    originNodeURI: node(from),
    destinationNodeURI: node(to),
  })
  return JSON.stringify({
    CFDocument: { identifier, uri: `${standards}/${identifier}`, title, creator: 'Maple State', adoptionStatus: 'Adopted' },
    CFItems: items.map(({ id, code, says, uri: given }) => ({
      identifier: id,
      uri: given ?? uri(id),
      fullStatement: says ?? `Statement ${id}`,
      humanCodingScheme: code,
    })),
    CFAssociations: items.flatMap(({ id, under, sameAs }, index) => [
      relation('isChildOf', id, under ?? identifier, index),
      ...(sameAs ? [relation('exactMatchOf', id, sameAs)] : []),
    ]),
  })
}

const bring = (source: string, more: object = {}) => perform(world, author, bringFramework, { organizationId, source, ...more })
const take = async (source: string, more: object = {}) =>
  perform(world, author, takeFramework, { arrivalId: (await bring(source, more)).arrivalId })
const found = async (typed: string) => (await searchItems(reads, typed)).rows.map(({ code, statement }) => code || statement)

const first = aPackage([
  { id: 'i1', code: 'S.1', says: 'Energy and matter' },
  { id: 'i2', code: 'S.1.a', says: 'Explain how energy flows through a food web', under: 'i1' },
  { id: 'i3', code: 'S.1.b', says: 'Model the cycling of water', under: 'i1' },
  { id: 'i4', code: 'S.2', says: 'Earth in space' },
])
const { arrivalId } = await bring(first)
const looked = await lookAtArrival(reads, arrivalId)
const { frameworkId } = await perform(world, author, takeFramework, { arrivalId })
const itemOf = async (code: string) => {
  const item = await world.db
    .selectFrom('frameworkItems')
    .where('code', '=', code)
    .select(['id', 'uri', 'identifier'])
    .executeTakeFirstOrThrow()
  return { ...item, address: itemAddress(baseUrl, item) }
}

test('a package is looked at first: nothing of it is there before somebody takes it in', async () => {
  expect(looked).toMatchObject({ frameworkId: null, title: 'Science of Maple State', items: 4, faults: [], concerned: [] })
  expect(looked.changes.map(({ kind, after }) => [kind, after?.code])).toEqual([
    ['added', 'S.1'],
    ['added', 'S.1.a'],
    ['added', 'S.1.b'],
    ['added', 'S.2'],
  ])
  const dropped = await bring(aPackage([{ id: 'x' }], { identifier: 'other', title: 'Other' }))
  await perform(world, author, dropArrival, dropped)
  await expect(perform(world, author, takeFramework, dropped)).rejects.toMatchObject({ code: 'framework-missing' })
  expect((await listFrameworks(reads)).rows).toMatchObject([{ id: frameworkId, items: 4, creator: 'Maple State', isOwn: false }])
  await expect(perform(world, author, takeFramework, { arrivalId })).rejects.toMatchObject({ code: 'framework-taken' })
})

test('it is read level by level, each item with what it stands under', async () => {
  const top = await findChildren(reads, frameworkId, null)
  expect(top.rows.map(({ code, under }) => [code, under])).toEqual([
    ['S.1', 2],
    ['S.2', 0],
  ])
  const below = await findChildren(reads, frameworkId, top.rows[0]?.id ?? '', { size: 1 })
  expect(below.rows.map(({ code }) => code)).toEqual(['S.1.a'])
  expect(
    (await findChildren(reads, frameworkId, top.rows[0]?.id ?? '', { size: 1, after: below.next })).rows.map(({ code }) => code),
  ).toEqual(['S.1.b'])
  expect((await findItem(reads, below.rows[0]?.id, baseUrl)).above).toMatchObject([{ code: 'S.1', statement: 'Energy and matter' }])
})

test('search finds by code, by the beginning of a code, by words in any form, and while the last is being typed', async () => {
  expect(await found('S.1.b')).toEqual(['S.1.b'])
  expect(await found('s.1')).toEqual(['S.1', 'S.1.a', 'S.1.b'])
  expect(await found('flow energ')).toEqual(['S.1.a'])
  expect(await found('cycles of water')).toEqual(['S.1.b'])
  expect(await found('volcano')).toEqual([])
  for (const odd of ['', '  ', '!!!', "a' | b & !(", '%', '_', '\\', '<script>', ':*', 'x'.repeat(5000)])
    expect(await found(odd)).toEqual([])
})

test('a program or a page of another organization, and a visitor, see nothing of it until everyone may', async () => {
  const item = await itemOf('S.1.a')
  for (const other of [neighborAdmin, visitor]) {
    const theirs = readsOf(world.db, other)
    expect((await listFrameworks(theirs)).rows).toEqual([])
    expect((await searchItems(theirs, 'energy')).rows).toEqual([])
    await expect(findFramework(theirs, frameworkId)).rejects.toMatchObject({ code: 'framework-missing' })
    await expect(findItem(theirs, item.id, baseUrl)).rejects.toMatchObject({ code: 'competency-missing' })
  }
  await perform(world, admin, showFramework, { frameworkId, isPublic: true })
  expect((await searchItems(readsOf(world.db, visitor), 'energy flow')).rows).toMatchObject([{ code: 'S.1.a' }])
  expect((await listArrivals(readsOf(world.db, neighborAdmin), organizationId)).rows).toEqual([])
  await perform(world, admin, showFramework, { frameworkId, isPublic: false })
})

test('whoever writes no micro-credentials brings, takes, writes, relates and removes nothing', async () => {
  const item = await itemOf('S.1.a')
  const other = await itemOf('S.1.b')
  for (const by of [coach, neighborAdmin]) {
    await expect(perform(world, by, bringFramework, { organizationId, source: 'no matter' })).rejects.toMatchObject({
      code: 'not-an-author',
    })
    await expect(perform(world, by, writeFramework, { organizationId, title: 'x', outline: 'y' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(perform(world, by, relateItems, { itemId: item.id, toId: other.id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(perform(world, by, removeFramework, { frameworkId })).rejects.toMatchObject({ kind: 'forbidden' })
  }
})

test('an author chooses a competency for a draft; published, the competency says which micro-credential names it', async () => {
  const item = await itemOf('S.1.a')
  const { id: achievementId } = await anAchievement(world, organizationId, smallDefinition({ title: 'Food webs' }))
  await perform(world, admin, setValueRule, {
    achievementId,
    organizationId,
    currency: 'clock-hours',
    amount: '8',
    effectiveFrom: '2026-01-01',
  })
  await perform(world, author, startVersion, { achievementId })
  expect(await perform(world, author, alignDraft, { achievementId, add: item.id })).toMatchObject({ isNew: true, alignments: 1 })
  expect(await perform(world, author, alignDraft, { achievementId, add: item.id })).toMatchObject({ isNew: false, alignments: 1 })
  const { draft, draftRevision } = await findInWork(reads, author, achievementId)
  expect(draft?.alignments).toMatchObject([
    {
      targetName: 'Explain how energy flows through a food web',
      targetUrl: `${standards}/CFItems/i2`,
      targetCode: 'S.1.a',
      targetFramework: 'Science of Maple State',
      targetDescription: '',
    },
  ])
  expect(await countByAddress(reads, [item.address])).toEqual(new Map())
  await perform(world, author, publishVersion, { achievementId, revision: draftRevision })
  expect(await countByAddress(reads, [item.address, item.address, 'https://elsewhere.example'])).toEqual(new Map([[item.address, 1]]))
  expect((await findAligned(reads, item.address)).rows).toMatchObject([{ title: 'Food webs' }])

  await perform(world, author, startVersion, { achievementId })
  await perform(world, author, alignDraft, { achievementId, remove: item.address })
  expect((await findInWork(reads, author, achievementId)).draft?.alignments).toEqual([])
  await expect(perform(world, neighborAdmin, alignDraft, { achievementId, add: item.id })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a newer version says what it changes and which micro-credentials that concerns; what it has no more stays for them', async () => {
  const before = await itemOf('S.1.a')
  const newer = aPackage([
    { id: 'i1', code: 'S.1', says: 'Energy, matter and life' },
    { id: 'i3', code: 'S.1.b', says: 'Model the cycling of water' },
    { id: 'i4', code: 'S.2', says: 'Earth in space' },
    { id: 'i5', code: 'S.3', says: 'Engineering' },
  ])
  const { arrivalId: newerId, frameworkId: known } = await bring(newer)
  expect(known).toBe(frameworkId)
  const { changes, concerned } = await lookAtArrival(reads, newerId)
  expect(changes.map(({ kind, before, after }) => [kind, (after ?? before)?.code])).toEqual([
    ['changed', 'S.1'],
    ['moved', 'S.1.b'],
    ['added', 'S.3'],
    ['gone', 'S.1.a'],
  ])
  expect(concerned).toMatchObject([{ title: 'Food webs', kind: 'gone' }])
  expect(await perform(world, author, takeFramework, { arrivalId: newerId })).toMatchObject({ frameworkId, added: 1, changed: 2, gone: 1 })
  expect(await findItem(reads, before.id, baseUrl)).toMatchObject({ code: 'S.1.a', goneAt: expect.any(Date) })
  expect(await found('food web')).toEqual([])
  expect((await findAligned(reads, before.address)).rows).toHaveLength(1)
  // Brought twice, it changes nothing; and what was gone comes back as the same one.
  expect((await lookAtArrival(reads, (await bring(newer)).arrivalId)).changes).toEqual([])
  await take(first)
  expect((await itemOf('S.1.a')).id).toBe(before.id)
  expect(await found('food web')).toEqual(['S.1.a'])
  // Of each framework the package that counts is kept as it came, and no older one.
  const kept = await world.db
    .selectFrom('frameworkArrivals')
    .where('frameworkId', '=', frameworkId)
    .where('takenAt', 'is not', null)
    .select('source')
    .execute()
  expect(kept.filter(({ source }) => source !== '')).toEqual([{ source: first }])
})

test('two who take in the same package at once make one framework', async () => {
  const source = aPackage([{ id: 'once' }], { identifier: 'at-once', title: 'At once' })
  const [one, two] = [await bring(source), await bring(source)]
  const ends = await Promise.all(
    [one, two, one].map(({ arrivalId }) => perform(world, author, takeFramework, { arrivalId }).catch(({ code }) => code)),
  )
  expect(ends.filter((end) => end === 'framework-taken')).toHaveLength(1)
  expect(await world.db.selectFrom('frameworks').where('identifier', '=', 'at-once').select('id').execute()).toHaveLength(1)
})

test('a crosswalk is read from both ends, from the package and by hand', async () => {
  await take(aPackage([{ id: 'm1', code: 'M.1', says: 'Water moves', sameAs: 'i3' }], { identifier: 'math', title: 'Math' }))
  const [ours, theirs, third] = [await itemOf('S.1.b'), await itemOf('M.1'), await itemOf('S.2')]
  expect(await findRelations(reads, theirs)).toMatchObject([
    { kind: 'exactMatchOf', isForward: true, itemId: ours.id, code: 'S.1.b', id: null },
  ])
  expect(await findRelations(reads, ours)).toMatchObject([
    { kind: 'exactMatchOf', isForward: false, itemId: theirs.id, frameworkTitle: 'Math' },
  ])
  expect(await perform(world, author, relateItems, { itemId: theirs.id, toId: third.id, kind: 'isRelatedTo' })).toMatchObject({
    isNew: true,
  })
  expect(await perform(world, author, relateItems, { itemId: theirs.id, toId: third.id, kind: 'isRelatedTo' })).toMatchObject({
    isNew: false,
  })
  await expect(perform(world, author, relateItems, { itemId: theirs.id, toId: theirs.id })).rejects.toMatchObject({
    code: 'competency-itself',
  })
  // A newer package brings its own and leaves what was made by hand.
  await take(aPackage([{ id: 'm1', code: 'M.1', says: 'Water moves' }], { identifier: 'math', title: 'Math' }))
  const [left] = await findRelations(reads, theirs)
  expect(left).toMatchObject({ kind: 'isRelatedTo', itemId: third.id })
  await perform(world, author, partItems, { relationId: left?.id ?? '' })
  expect(await findRelations(reads, theirs)).toEqual([])
})

test('a framework of one’s own is written as lines, keeps its competencies by their codes, and stays while it is named', async () => {
  const { frameworkId: own } = await perform(world, author, writeFramework, {
    organizationId,
    title: 'Our practice',
    outline: 'P1 Plans\n  P1.a Asks before telling\nP2 Teaches',
  })
  const asks = await itemOf('P1.a')
  expect(asks.address).toBe(`${baseUrl}/frameworks/items/${asks.id}`)
  const { id: achievementId } = await anAchievement(world, organizationId, smallDefinition({ title: 'Asking' }))
  await perform(world, author, startVersion, { achievementId })
  await perform(world, author, alignDraft, { achievementId, add: asks.id })
  await expect(perform(world, author, removeFramework, { frameworkId: own })).rejects.toMatchObject({ code: 'framework-in-use' })
  expect(
    await perform(world, author, writeFramework, {
      organizationId,
      frameworkId: own,
      title: 'Our practice',
      outline: 'P1 Plans\n  P1.a Asks first\n  P1.b Waits\nP2 Teaches',
    }),
  ).toMatchObject({ frameworkId: own, added: 1, changed: 1, gone: 0 })
  expect((await itemOf('P1.a')).id).toBe(asks.id)
  await perform(world, author, alignDraft, { achievementId, remove: asks.address })
  await perform(world, author, removeFramework, { frameworkId: own })
  await expect(findFramework(reads, own)).rejects.toMatchObject({ code: 'framework-missing' })
  // A package can't take the place of what is written here.
  const { frameworkId: again } = await perform(world, author, writeFramework, { organizationId, title: 'Again', outline: 'One' })
  const { identifier } = await findFramework(reads, again)
  await expect(bring(aPackage([{ id: 'x' }], { identifier }))).rejects.toMatchObject({ code: 'own-framework' })
  await expect(perform(world, author, writeFramework, { organizationId, frameworkId, title: 'x', outline: 'y' })).rejects.toMatchObject({
    code: 'framework-missing',
  })
})

test('by address it is fetched as a package, and what does not answer is said without blame', async () => {
  const source = aPackage([{ id: 'a1', code: 'A.1' }], { identifier: 'by-address', title: 'By address' })
  site.pages.set('/ims/case/v1p0/CFPackages/by-address', { body: source })
  const { arrivalId: fetched } = await bring('', { address: `${site.origin}/ims/case/v1p0/CFDocuments/by-address#top` })
  expect(await lookAtArrival(reads, fetched)).toMatchObject({
    title: 'By address',
    sourceAddress: `${site.origin}/ims/case/v1p0/CFPackages/by-address`,
  })
  site.pages.set('/page', { body: '<!doctype html><title>Tree</title>', type: 'text/html' })
  for (const [address, code] of [
    [`${site.origin}/none`, 'framework-unreachable'],
    [`${site.origin}/page`, 'framework-unreadable'],
    ['http://127.0.0.1:1/x', 'framework-unreachable'],
    ['http://169.254.169.254/latest', 'framework-unreachable'],
    ['file:///etc/passwd', 'framework-unreadable'],
    ['', 'framework-unreadable'],
  ])
    await expect(bring('', { address })).rejects.toMatchObject({ code })
})

test('who brought a framework is forgotten; the framework stays', async () => {
  await sql`select erase_person(${author.id})`.execute(world.db)
  const { title, takenBy } = await findFramework(readsOf(world.db, admin), frameworkId)
  expect({ title, takenBy }).toEqual({ title: 'Science of Maple State', takenBy: null })
  expect((await listArrivals(readsOf(world.db, admin), organizationId)).rows.some(({ broughtBy }) => broughtBy !== null)).toBe(false)
})
