import { armor, Encrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { passphraseRecipient } from '../../foundation/platform/passphrase-recipient.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { anOldLaurel } from '../../testing/old-laurel.ts'
import { aWorld } from '../../testing/world.ts'
import { askHolder, askTokenOf, findAsk } from '../exchange/ask-holder.ts'
import { broughtToPresent } from '../exchange/brought-to-present.ts'
import { takeAnswer } from '../exchange/check-answer.ts'
import { presentAwards } from '../exchange/present-awards.ts'
import { readQuestion } from '../exchange/read-question.ts'
import { bringHolderKeys } from '../holder-keys/bring-holder-keys.ts'
import { exportHolderKeys } from '../holder-keys/export-holder-keys.ts'
import { holderKeysOf } from '../holder-keys/holder-keys.ts'
import { makeHolderKey } from '../holder-keys/keep-holder-key.ts'
import { takeInArchive } from './decide-archive.ts'
import { findArchive } from './find-archives.ts'
import { receiveArchive } from './receive-archive.ts'

const old = await anOldLaurel()
const there = await aDistrict(old.world)
const { id: awardId } = await anAward(there)
await old.world.jobs.settle()
const { did } = await perform(old.world, there.earner, makeHolderKey, { inAwards: false })
// Answering a question there makes the credential that names their key.
await perform(old.world, there.earner, presentAwards, { challenge: 'Why?', domain: 'mesa.example', ids: [awardId] })
const passphrase = 'five words of a tuesday'
const { sealed } = await perform(old.world, there.earner, exportHolderKeys, { passphrase })
const archive = await old.archiveOf(there.earner)

const world = await aWorld({ VERIFY_PRIVATE_HOSTS: old.origin, FREE_DISK_BYTES: '0' })
const here = await aDistrict(world)
let count = 0
const someone = () => aPerson(world, `Rosa ${++count}`, [{ organizationId: here.district.id, roles: ['earner'] }])
type Someone = Awaited<ReturnType<typeof someone>>

async function bring(who: Someone) {
  const bytes = (async function* () {
    yield archive
  })()
  const { archiveId } = await perform(world, who, receiveArchive, { name: 'laurel.zip', bytes })
  await world.jobs.settle()
  return archiveId
}
const at = async (id: string, who: Someone) => findArchive(world.db, { personId: who.id, id }, 'en')
const badgesOf = (who: Someone) =>
  world.db
    .selectFrom('importedBadges')
    .where('personId', '=', who.id)
    .where('removedAt', 'is', null)
    .where('replacedBy', 'is', null)
    .select(['id', 'credentialId', 'holder', 'counts'])
    .execute()

test('with the key from there an archive is theirs, its badges name them, and a verifier here reads that it is the same person', async () => {
  const rosa = await someone()
  const id = await bring(rosa)
  expect(await at(id, rosa)).toMatchObject({ state: 'of-another' })
  await perform(world, rosa, bringHolderKeys, { file: sealed, passphrase })
  await world.jobs.settle()
  expect(await at(id, rosa)).toMatchObject({ state: 'ready' })
  await perform(world, rosa, takeInArchive, { archiveId: id })
  await world.jobs.settle()
  // The credential that names the key stands in front of the first of the same award: one badge, counted once.
  expect(await badgesOf(rosa)).toMatchObject([{ credentialId: expect.stringContaining('/held/'), holder: did, counts: true }])
  const [badge] = await broughtToPresent(world.db, rosa.id, 10)

  const { secret } = await perform(world, { kind: 'visitor' }, askHolder, {})
  const question = await readQuestion(world, `${world.config.BASE_URL}/asks/${askTokenOf(secret)}`)
  const { text } = await perform(world, rosa, presentAwards, {
    challenge: question.challenge,
    domain: question.domain,
    ids: [],
    badges: [badge?.id ?? ''],
  })
  await takeAnswer(world, question.token ?? '', text)
  expect((await findAsk(world.db, 'secretDigest', secret)).answer).toEqual({
    holder: did,
    badges: [{ name: 'Wait time', issuer: 'Three Rivers', holds: 'holds', namesHolder: true }],
  })
  await expect(
    perform(world, here.colleague, presentAwards, { challenge: 'x', domain: 'y', ids: [], badges: [badge?.id ?? ''] }),
  ).rejects.toMatchObject({ code: 'badge-missing' })
  await expect(perform(world, here.colleague, bringHolderKeys, { file: sealed, passphrase })).rejects.toMatchObject({
    code: 'holder-key-elsewhere',
  })
})

test('beside a key of this Laurel the one from there signs for what names it alone, and twice is once', async () => {
  await world.db.deleteFrom('holderKeys').execute()
  const rosa = await someone()
  const own = await perform(world, rosa, makeHolderKey, { inAwards: true })
  expect(await perform(world, rosa, bringHolderKeys, { file: sealed, passphrase })).toMatchObject({ keys: 1 })
  expect(await perform(world, rosa, bringHolderKeys, { file: sealed, passphrase })).toMatchObject({ keys: 0 })
  expect((await holderKeysOf(world.db, rosa.id)).map((key) => [key.did, key.besideSince !== null]).sort()).toEqual(
    [
      [own.did, false],
      [did, true],
    ].sort(),
  )
})

test('brought after the archive, the key brings the credentials that name it, once', async () => {
  await world.db.deleteFrom('holderKeys').execute()
  const rosa = await someone()
  await world.db.updateTable('personAddresses').set({ personId: rosa.id }).where('address', '=', there.earner.email).execute()
  await world.db
    .insertInto('personAddresses')
    .values({ id: world.newId(), personId: rosa.id, address: there.earner.email, addedAt: world.now(), verifiedAt: world.now() })
    .onConflict((clash) => clash.doNothing())
    .execute()
  const id = await bring(rosa)
  await perform(world, rosa, takeInArchive, { archiveId: id })
  await world.jobs.settle()
  expect(await badgesOf(rosa)).toMatchObject([{ credentialId: expect.not.stringContaining('/held/'), counts: true }])
  await perform(world, rosa, bringHolderKeys, { file: sealed, passphrase })
  await world.jobs.settle()
  expect(await badgesOf(rosa)).toMatchObject([{ credentialId: expect.stringContaining('/held/'), holder: did, counts: true }])
  expect(await at(id, rosa)).toMatchObject({ state: 'kept' })
})

test('another passphrase, another file, more work than a page gives, halves that don’t belong together: each is refused', async () => {
  const rosa = await someone()
  const sealing = async (text: string, work = 10) => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(passphraseRecipient(passphrase, work))
    return armor.encode(await encrypter.encrypt(text))
  }
  const bringing = (given: string, words = passphrase) => perform(world, rosa, bringHolderKeys, { file: given, passphrase: words })
  await expect(bringing(sealed, 'another one')).rejects.toMatchObject({ code: 'holder-keys-sealed' })
  await expect(bringing('A letter.')).rejects.toMatchObject({ code: 'holder-keys-sealed' })
  await expect(bringing(await sealing('{}', 17))).rejects.toMatchObject({ code: 'holder-keys-sealed' })
  await expect(bringing(await sealing('A letter.'))).rejects.toMatchObject({ code: 'holder-keys-unreadable' })
  const pair = { did, secretKeyMultibase: 'z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq', madeAt: new Date() }
  await expect(bringing(await sealing(JSON.stringify({ keys: [pair] })))).rejects.toMatchObject({ code: 'holder-keys-unreadable' })
})
