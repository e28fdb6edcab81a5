import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { decodeCompactJws } from '@laurel/openbadges/proofs/jws'
import { signVcJwt } from '@laurel/openbadges/proofs/vc-jwt'
import type { JsonObject } from '@laurel/openbadges/vc/json'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { agreeLevels } from '../../judgment/calibration/agree-levels.ts'
import { findAnchor } from '../../judgment/calibration/find-anchor.ts'
import { findAnchors } from '../../judgment/calibration/find-anchors.ts'
import { offerWork } from '../../judgment/calibration/offer-work.ts'
import { putAnchorToUse } from '../../judgment/calibration/use-anchor.ts'
import { writeAnchor } from '../../judgment/calibration/write-anchor.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { addText } from '../../work/artifacts/add-artifact.ts'
import { removeArtifact } from '../../work/artifacts/change-artifact.ts'
import { takeArtifact } from '../../work/artifacts/receive-artifacts.ts'
import { saveAnswer } from '../../work/artifacts/save-answer.ts'
import { addStudents } from '../../work/consent/add-students.ts'
import { startClass } from '../../work/consent/start-class.ts'
import { archiveOf } from './archive.ts'
import { exportAnchors } from './export-anchors.ts'
import { importAnchors } from './import-anchors.ts'

const world = await aWorld({ WORKERS: 'false' })
const here = await aDistrict(world)
const { author, neighbor } = here
const there = await anAchievement(world, neighbor.id)
const theirAuthor = await aPerson(world, 'Ida Author', [{ organizationId: neighbor.id, roles: ['author'] }])

async function* once(bytes: Uint8Array) {
  yield bytes
}
const levels = [
  { criterionId: 'waits', level: 'approaching' as const, reason: 'One second, not three.' },
  { criterionId: 'talk', level: 'not-yet' as const, reason: 'One word each.' },
]
const { anchorId, attemptId } = await perform(world, author, writeAnchor, { achievementId: here.achievement.id, name: 'Near the line' })
await perform(world, author, saveAnswer, { attemptId, requirementId: 'context', body: 'Made up: twenty-four students.', revision: 0 })
const notes = strToU8('Seven spoke on Tuesday, eleven on Friday. '.repeat(50))
await takeArtifact(world, author, { name: 'tally.txt', bytes: once(notes) }, { attemptId, requirementId: 'tally', kind: 'document' })
await perform(world, author, agreeLevels, { anchorId, name: 'Near the line', agreedWith: 'Jonas and Ruth', levels })
await perform(world, author, putAnchorToUse, { anchorId })

const exported = async () => {
  const answer = archiveOf(world, await perform(world, author, exportAnchors, { achievementId: here.achievement.id }))
  return new Uint8Array(await answer.arrayBuffer())
}
const takeIn = (bytes: Uint8Array, given: { who?: Person; achievementId?: string; trustsIssuer?: boolean } = {}) =>
  perform(world, given.who ?? theirAuthor, importAnchors, {
    achievementId: given.achievementId ?? there.id,
    bytes: once(bytes),
    trustsIssuer: given.trustsIssuer ?? false,
  })
const rows = async () => {
  const counts = await Promise.all(
    (['anchors', 'attempts', 'artifacts', 'anchorLevels', 'anchorImports'] as const).map((table) =>
      world.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return counts.map(({ count }) => Number(count))
}
const again = (files: Zippable, level: 0 | 9 = 0) => zipSync(files, { level })
/** The same set, signed by another key, or with something changed in it. */
async function signedBy(
  key: { secretKeyMultibase: string; publicKeyMultibase: string },
  { issuer, keyId, change = (set) => set }: { issuer: string; keyId: string; change?: (set: JsonObject) => JsonObject },
) {
  const files = unzipSync(await exported())
  const { payload } = decodeCompactJws(strFromU8(files['anchors.jwt'] ?? new Uint8Array()))
  const { iss: _, sub: __, jti: ___, nbf: ____, ...credential } = payload
  const subject = credential.credentialSubject as JsonObject
  const token = await signVcJwt(
    { ...credential, issuer: { id: issuer, name: 'Elsewhere' }, credentialSubject: { ...subject, set: change(subject.set as JsonObject) } },
    { key: await importSigningKey(key), keyId },
  )
  return again({ ...files, 'anchors.jwt': strToU8(token) })
}

test('a district takes in what another one signed: as drafts, with work, levels and reasons, and no one’s earned work in it', async () => {
  const { submission } = await anAward(here, { earner: here.colleague })
  await perform(world, here.colleague, offerWork, { attemptId: submission.attemptId, agrees: true })
  const bytes = await exported()
  expect(Object.keys(unzipSync(bytes)).map((name) => name.split('/')[0])).toEqual(['anchors.jwt', 'files'])
  const came = await takeIn(bytes)
  expect(came).toMatchObject({ anchors: 1, isKnown: true })
  const [anchor, ...more] = await findAnchors(readsOf(world.db, theirAuthor), there.id)
  expect(more).toEqual([])
  expect(anchor).toMatchObject({ name: 'Near the line', state: 'draft', source: 'written', agreed: 2 })
  const seen = await findAnchor(readsOf(world.db, theirAuthor), theirAuthor, anchor?.id ?? '')
  expect(seen.agreed.toSorted((a, b) => a.criterionId.localeCompare(b.criterionId))).toEqual(
    levels.toSorted((a, b) => a.criterionId.localeCompare(b.criterionId)),
  )
  expect(JSON.stringify(seen.items)).toContain('twenty-four students')
  const file = await world.db
    .selectFrom('anchors')
    .innerJoin('artifacts', 'artifacts.attemptId', 'anchors.attemptId')
    .innerJoin('files', 'files.digest', 'artifacts.fileDigest')
    .where('anchors.id', '=', anchor?.id ?? '')
    .select(['files.sizeBytes', 'files.contentType'])
    .executeTakeFirstOrThrow()
  expect(file).toMatchObject({ sizeBytes: notes.length })
  await perform(world, theirAuthor, putAnchorToUse, { anchorId: anchor?.id ?? '' })
  // The same a second time, and twice at once, is taken in once.
  const before = await rows()
  await expect(takeIn(await exported())).rejects.toMatchObject({ code: 'anchors-already' })
  expect(await rows()).toEqual(before)
})

test('what showed students when it came into use is given to nobody, whatever its author changes of it since', async () => {
  const { id: achievementId } = await anAchievement(world, here.district.id)
  const anAnchor = async (name: string) => {
    const begun = await perform(world, author, writeAnchor, { achievementId, name })
    const text = { attemptId: begun.attemptId, requirementId: 'tally', name: 'Tally', body: `Mia spoke seven times: ${name}.` }
    const { artifactId } = await perform(world, author, addText, text)
    await perform(world, author, agreeLevels, { anchorId: begun.anchorId, name, agreedWith: '', levels })
    return { ...begun, artifactId }
  }
  const [removed, said, masked, fine] = [
    await anAnchor('Removed'),
    await anAnchor('Said otherwise'),
    await anAnchor('Masked'),
    await anAnchor('Fine'),
  ]
  for (const each of [removed, said, masked, fine]) await perform(world, author, putAnchorToUse, { anchorId: each.anchorId })
  const set = (id: string, change: object) => world.db.updateTable('artifacts').set(change).where('id', '=', id).execute()
  // Families had allowed it here, and nowhere else.
  await set(removed.artifactId, { studentMedia: 'consent-held' })
  await perform(world, author, removeArtifact, { attemptId: removed.attemptId, artifactId: removed.artifactId })
  const { id: classId } = await perform(world, author, startClass, { name: 'Period 3', schoolYear: 2026, endsOn: '2099-06-30' })
  await perform(world, author, addStudents, { classId, list: 'Mia Ruiz' })
  const mia = await world.db.selectFrom('students').where('classId', '=', classId).select('id').executeTakeFirstOrThrow()
  const { submissionId } = await world.db
    .selectFrom('anchors')
    .where('id', '=', said.anchorId)
    .select('submissionId')
    .executeTakeFirstOrThrow()
  const consentId = world.newId()
  await world.db
    .insertInto('consents')
    .values({
      id: consentId,
      studentId: mia.id,
      answer: 'given',
      scopes: ['work'],
      basis: 'paper',
      saidBy: 'teacher',
      locale: 'en',
      recordedAt: world.now(),
    })
    .execute()
  await world.db
    .insertInto('submissionConsents')
    .values({ submissionId: submissionId ?? '', artifactId: said.artifactId, consentId })
    .execute()
  const { id: _, ...row } = await world.db.selectFrom('artifacts').where('id', '=', masked.artifactId).selectAll().executeTakeFirstOrThrow()
  await world.db
    .insertInto('artifacts')
    .values({ ...row, id: world.newId(), body: 'M. spoke.', maskedFrom: masked.artifactId })
    .execute()
  await set(masked.artifactId, { removedAt: world.now() })
  const { token, anchors } = await perform(world, author, exportAnchors, { achievementId })
  expect(anchors).toBe(1)
  expect(JSON.stringify(decodeCompactJws(token).payload)).toContain('seven times: Fine.')
})

test('what was altered, cut off, packed or is something else is refused, and nothing of it is kept', async () => {
  const { id: achievementId } = await anAchievement(world, neighbor.id)
  const before = await rows()
  const whole = await exported()
  const files = unzipSync(whole)
  const [place = ''] = Object.keys(files).filter((name) => name.startsWith('files/'))
  const otherWords = Uint8Array.from(files[place] ?? [], (byte, at) => (at === 3 ? byte ^ 1 : byte))
  const token = strFromU8(files['anchors.jwt'] ?? new Uint8Array())
  const [head = '', body = '', signature = ''] = token.split('.')
  const refused: [string, Uint8Array, RegExp][] = [
    ['a file of it changed', again({ ...files, [place]: otherWords }), /anchors-altered/],
    ['a file missing', again({ 'anchors.jwt': files['anchors.jwt'] ?? new Uint8Array() }), /anchors-altered/],
    ['a file too many', again({ ...files, 'files/extra': strToU8('x') }), /anchors-altered/],
    [
      'other words signed',
      again({ ...files, 'anchors.jwt': strToU8([head, `${body.slice(0, -8)}AAAAAAAA`, signature].join('.')) }),
      /anchors-(altered|unreadable)/,
    ],
    ['no signature', again({ ...files, 'anchors.jwt': strToU8(`${head}.${body}.`) }), /anchors-(altered|unreadable)/],
    ['cut off', whole.subarray(0, whole.length - 200), /anchors-unreadable/],
    ['cut off at the front', whole.subarray(100), /anchors-unreadable/],
    ['packed', again(files, 9), /anchors-unreadable/],
    ['a bomb', again({ ...files, [place]: new Uint8Array(20_000_000) }, 9), /anchors-unreadable/],
    [
      'too many files',
      again({ ...files, ...Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`files/${n}`, strToU8('x')])) }),
      /anchors-too-large/,
    ],
    ['no archive', strToU8('These are no anchors.'), /anchors-unreadable/],
    ['another archive', again({ 'read-me.txt': strToU8('Hello') }), /anchors-unreadable/],
  ]
  for (const [, bytes, code] of refused)
    await expect(takeIn(bytes, { achievementId })).rejects.toMatchObject({ code: expect.stringMatching(code) })
  await expect(takeIn(new Uint8Array())).rejects.toMatchObject({ kind: 'invalid' })
  expect(await rows()).toEqual(before)
})

test('a fine signature of an unknown issuer is said so, and taken in only by who says that they know them', async () => {
  const key = await generateKeyPair()
  const did = `did:key:${key.publicKeyMultibase}`
  const by = { issuer: did, keyId: `${did}#${key.publicKeyMultibase}` }
  const change = (set: JsonObject) => ({ ...set, title: 'Wait time, elsewhere' })
  const before = await rows()
  await expect(takeIn(await signedBy(key, { ...by, change }))).rejects.toMatchObject({ code: 'signer-unknown' })
  expect(await rows()).toEqual(before)
  expect(await takeIn(await signedBy(key, { ...by, change }), { trustsIssuer: true })).toMatchObject({ isKnown: false, issuer: did })
  // A key of one’s own under the name of another proves nothing, however much it is trusted.
  const { payload } = decodeCompactJws(strFromU8(unzipSync(await exported())['anchors.jwt'] ?? new Uint8Array()))
  const named = String((payload.issuer as JsonObject).id)
  await expect(takeIn(await signedBy(key, { issuer: named, keyId: by.keyId }), { trustsIssuer: true })).rejects.toMatchObject({
    code: 'signer-unproven',
  })
  await expect(takeIn(await signedBy(key, { issuer: named, keyId: `${named}#key-1` }), { trustsIssuer: true })).rejects.toMatchObject({
    code: 'anchors-altered',
  })
})

test('a newer file, another rubric and other people are refused', async () => {
  const key = await generateKeyPair()
  const did = `did:key:${key.publicKeyMultibase}`
  const by = { issuer: did, keyId: `${did}#${key.publicKeyMultibase}` }
  const before = await rows()
  const newer = await signedBy(key, { ...by, change: (set) => ({ ...set, format: 2, anything: 'new' }) })
  await expect(takeIn(newer, { trustsIssuer: true })).rejects.toMatchObject({ code: 'anchors-newer' })
  const strange = await signedBy(key, { ...by, change: (set) => ({ ...set, anything: 'else' }) })
  await expect(takeIn(strange, { trustsIssuer: true })).rejects.toMatchObject({ code: 'anchors-unreadable' })
  const small = smallDefinition()
  const other = await anAchievement(world, neighbor.id, {
    ...small,
    title: 'Other rubric',
    requirements: small.requirements.map((part) => ({ ...part, criteria: part.criteria.slice(0, 1) })),
  })
  await expect(takeIn(await exported(), { achievementId: other.id })).rejects.toMatchObject({ code: 'anchors-of-another' })
  for (const who of [here.neighborAssessor, here.earner, author])
    await expect(takeIn(await exported(), { who })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(perform(world, theirAuthor, exportAnchors, { achievementId: here.achievement.id })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(perform(world, theirAuthor, exportAnchors, { achievementId: other.id })).rejects.toMatchObject({
    code: 'no-anchors-to-give',
  })
  expect(await rows()).toEqual(before)
})
