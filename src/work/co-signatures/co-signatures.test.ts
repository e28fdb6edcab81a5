import { beforeEach, expect, test, vi } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { hashLinkToken } from '../../people/accounts/link-tokens.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aPdf } from '../../testing/telling-files.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { changeArtifact } from '../artifacts/change-artifact.ts'
import { takeArtifact } from '../artifacts/receive-artifacts.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { withdrawAttempt } from '../attempts/withdraw-attempt.ts'
import { makingCleanCopy } from '../renditions/make-clean-copy.ts'
import { answerCoSignature } from './answer-co-signature.ts'
import { askCoSignature } from './ask-co-signature.ts'
import { findByToken } from './find-by-token.ts'

// The first copy waits for its thread to start.
vi.setConfig({ testTimeout: 60_000 })

const world = await aWorld({ WORKERS: 'false' })
const plain = await aDistrict(world)
const small = smallDefinition()
const definition = smallDefinition({
  title: 'Signed by a nurse',
  requirements: small.requirements.map((requirement) =>
    requirement.id === 'tally' ? { ...requirement, coSignature: { who: 'a school nurse' } } : requirement,
  ),
})
const achievement = await anAchievement(world, plain.district.id, definition)
let earner: Awaited<ReturnType<typeof aPerson>>
let attemptId: string
let artifactId: string
beforeEach(async () => {
  earner = await aPerson(world, 'Nina Falk', [{ organizationId: plain.district.id, roles: ['earner'] }])
  const district = { ...plain, achievement, earner }
  attemptId = await anAttempt(district)
  await fillAttempt(district, attemptId)
  artifactId = (await world.db.selectFrom('artifacts').where('attemptId', '=', attemptId).select('id').executeTakeFirstOrThrow()).id
})
/** Asks, and gives a token that opens the same row: the one in the e-mail is sealed. */
async function ask(address = 'nurse@school.example', by = earner) {
  await perform(world, by, askCoSignature, { attemptId, artifactId, address })
  const token = `token-${world.newId()}`
  await world.db
    .updateTable('coSignatures')
    .set({ tokenHash: hashLinkToken(token) })
    .where('artifactId', '=', artifactId)
    .where('endedAt', 'is', null)
    .execute()
  return token
}
const answer = (token: string, given: object = {}, at: World = world) =>
  perform(at, visitor, answerCoSignature, {
    token,
    answer: 'signed',
    name: 'Petra Holloway',
    position: 'School nurse',
    confirmed: true,
    ...given,
  })
const handIn = () => perform(world, earner, submitAttempt, { attemptId })
const lacks = () =>
  handIn().then(
    () => [],
    ({ fields }: { fields: { text: string; values: { lack: { text: string } } }[] }) => fields.map(({ values }) => values.lack.text),
  )

test('handing in waits for the signature; who signs needs no account and sees that one piece', async () => {
  expect(await lacks()).toEqual([expect.stringContaining('has to be signed')])
  const token = await ask()
  const letters = await world.db
    .selectFrom('messages')
    .where('toAddress', '=', 'nurse@school.example')
    .orderBy('id', 'desc')
    .select(['bodyText', 'kind'])
    .execute()
  expect(letters[0]).toMatchObject({ kind: 'co-signature' })
  expect(letters[0]?.bodyText).not.toMatch(/co-sign\/[\w-]{20}/)
  expect(await lacks()).toEqual([expect.stringContaining('waits for the signature')])
  const { fault, asked } = await findByToken(world.db, token, world.now())
  expect([fault, asked?.artifactId, asked?.who]).toEqual([null, artifactId, 'a school nurse'])
  await answer(token)
  await handIn()
  const { evidence } = await world.db
    .selectFrom('submissions')
    .where('attemptId', '=', attemptId)
    .select('evidence')
    .executeTakeFirstOrThrow()
  expect(evidence).toMatchObject({ artifacts: [{ id: artifactId, coSignature: { name: 'Petra Holloway', position: 'School nurse' } }] })
})

test('a signature stands for what was seen: what is changed has to be signed again', async () => {
  const token = await ask()
  await answer(token)
  await perform(world, earner, changeArtifact, { attemptId, artifactId, revision: 1, body: 'Nine spoke on Tuesday.' })
  expect(await lacks()).toEqual([expect.stringContaining('was changed')])
  const again = await ask()
  await perform(world, earner, changeArtifact, { attemptId, artifactId, revision: 2, body: 'Ten spoke on Tuesday.' })
  await expect(answer(again)).rejects.toMatchObject({ code: 'co-signature-changed' })
})

test('a link is used once, is replaced by a newer one, ends, and ends with the work', async () => {
  const old = await ask()
  const token = await ask('other@school.example')
  await expect(answer(old)).rejects.toMatchObject({ code: 'link-unknown' })
  const both = await Promise.allSettled([answer(token), answer(token, { answer: 'refused', reason: 'No.' })])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(answer(token)).rejects.toMatchObject({ code: 'link-used' })
  await expect(answer('made-up')).rejects.toMatchObject({ code: 'link-unknown' })
  const late = await ask()
  await expect(answer(late, {}, { ...world, now: () => new Date(Date.now() + 22 * 86_400_000) })).rejects.toMatchObject({
    code: 'link-expired',
  })
  await perform(world, earner, withdrawAttempt, { attemptId })
  await expect(answer(late)).rejects.toMatchObject({ code: 'link-cancelled' })
})

test('what a family took back is shown to nobody by the link, nor signed, until it is allowed again', async () => {
  const token = await ask()
  await world.db.insertInto('artifactHolds').values({ artifactId, because: 'consent-withdrawn', heldAt: world.now() }).execute()
  expect((await findByToken(world.db, token, world.now())).fault).toBe('held')
  await expect(answer(token)).rejects.toMatchObject({ code: 'co-signature-held' })
  await expect(ask('other@school.example')).rejects.toMatchObject({ code: 'co-signature-waits' })
  await world.db.deleteFrom('artifactHolds').where('artifactId', '=', artifactId).execute()
  await answer(token)
})

test('who signs is shown a file without what it says of its author and of where it was made, as everyone but its author is', async () => {
  const told = await aPdf('Maya Ortiz')
  async function* bytes() {
    yield told
  }
  const added = await takeArtifact(
    world,
    earner,
    { name: 'plan.pdf', bytes: bytes() },
    { attemptId, requirementId: 'tally', kind: 'document' },
  )
  artifactId = added.artifactId
  const token = await ask()
  const get = () => aWeb(world, visitor).request(`/co-sign/${token}/file`, { headers: { Accept: 'application/json' } })
  const waits = await get()
  expect([waits.status, ((await waits.json()) as { code: string }).code]).toEqual([409, 'copy-in-work'])
  expect((await findByToken(world.db, token, world.now())).asked?.copy).toBe('waiting')
  const { digest } = await world.db
    .selectFrom('artifacts')
    .where('id', '=', artifactId)
    .select('fileDigest as digest')
    .executeTakeFirstOrThrow()
  await makingCleanCopy.work(world, { digest: digest ?? '' })
  const served = await get()
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(Buffer.from(await served.arrayBuffer()).toString('latin1')).not.toMatch(/Maya|Ortiz/)
  expect((await findByToken(world.db, token, world.now())).asked?.copy).toBeNull()
  // What is signed is the file as it was added.
  await answer(token)
})

test('who refuses says why, and it can be put right; who signs confirms it', async () => {
  const token = await ask()
  await expect(answer(token, { answer: 'refused' })).rejects.toMatchObject({ code: 'reason-needed' })
  await expect(answer(token, { confirmed: false })).rejects.toMatchObject({ code: 'not-confirmed' })
  await expect(answer(token, { name: ' ' })).rejects.toMatchObject({ kind: 'invalid' })
  await answer(token, { answer: 'refused', reason: 'The second glove was not shown.' })
  expect(await lacks()).toEqual([expect.stringContaining('was not signed')])
  await answer(await ask())
  await handIn()
})

test('nobody signs their own work, asks for another’s, or where no signature is asked for', async () => {
  await expect(ask(earner.email)).rejects.toMatchObject({ code: 'own-address' })
  // What is sent there arrives in the same mailbox.
  await expect(ask(earner.email.replace('@', '+nurse@'))).rejects.toMatchObject({ code: 'own-address' })
  await expect(ask('nurse@school.example', plain.colleague)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(ask('no address')).rejects.toMatchObject({ kind: 'invalid' })
})
