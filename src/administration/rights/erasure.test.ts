import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { credentialApi } from '../../credentials/award-pages/credential-api.ts'
import { issuerApi } from '../../credentials/award-pages/issuer-api.ts'
import { findAward } from '../../credentials/awards/awards.ts'
import { certificateApi } from '../../credentials/certificates/certificate-api.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { operator, type Person, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { renamePerson } from '../../people/accounts/rename-person.ts'
import { setPassword } from '../../people/accounts/set-password.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { readers } from '../../subscribers.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { auditCheck } from '../activity/audit-check.ts'
import { askForErasure, recordErasure } from './ask-for-erasure.ts'
import { carryingOutErasure, keepingRights } from './carry-out-erasure.ts'
import { hastenErasure, refuseErasure, takeBackErasure } from './decide-erasure.ts'
import { erasureOf, listErasures } from './erasures.ts'
import { beginErasure } from './forget-person.ts'

const world = await aWorld({ BASE_URL: 'https://laurel.example' })
const district = await aDistrict(world)
const { admin, assessor, neighborAdmin } = district
const home = district.district.id
const understood = 'true' as const
const app = createWeb({
  world,
  recognize: async () => visitor,
  resources: [certificateApi, credentialApi, issuerApi],
  pages: async () => new Response('<!doctype html>the page', { headers: { 'Content-Type': 'text/html' } }),
  files: async () => null,
})
const load = async (address: string) => {
  const response = await app.request(address.replace('https://laurel.example', ''))
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}
const anEarner = (name: string) => aPerson(world, name, [{ organizationId: home, schoolId: district.schoolId, roles: ['earner'] }])
const another = (title: string) => anAchievement(world, home, smallDefinition({ title }))
const holds = async () => (await auditCheck(world.db, null))?.every(({ broken }) => broken === null)
const sameFile = [
  {
    requirementId: 'tally',
    kind: 'document' as const,
    name: 'ours.txt',
    contentType: 'text/plain',
    bytes: new TextEncoder().encode('What two handed in together. '.repeat(50)),
  },
]
const ownFile = (by: string) => [
  {
    requirementId: 'tally',
    kind: 'document' as const,
    name: `${by}.txt`,
    contentType: 'text/plain',
    bytes: new TextEncoder().encode(`${by} alone. `.repeat(50)),
  },
]
/** Files go only when they have lain for an hour. */
const anHourLater = () => sql`update files set stored_at = stored_at - interval '2 hours'`.execute(world.db)

/** Every text that stands anywhere in the database, but for what is signed. */
async function everythingKept(): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(world.db)
  const texts = await Promise.all(
    rows.map(async ({ name }) => {
      const found = await sql<{ text: string }>`select row_to_json(t)::text as text from ${sql.table(name)} t`.execute(ownerOf(world))
      return found.rows.map(({ text }) => text)
    }),
  )
  return texts.flat()
}

test('a person is forgotten whole: only what must stay is there, the chain holds, and the file of an award can still be checked', async () => {
  const maya = await anEarner('Unforgettable Ortega')
  await perform(world, maya, renamePerson, { name: 'Memorable Ortega' })
  const award = await anAward(district, { earner: maya, files: [...sameFile, ...ownFile('maya')] })
  await aSubmission(district, { earner: district.colleague, achievement: await another('Shared'), files: sameFile })
  const waiting = await aSubmission(district, { earner: maya, achievement: await another('Waiting') })
  await perform(world, assessor, claimSubmission, { submissionId: waiting.submissionId })
  const draft = { ...district, achievement: await another('Draft'), earner: maya }
  await fillAttempt(draft, await anAttempt(draft, maya), maya)
  await world.jobs.settle()
  await dispatchAll(world, readers)
  const file = new TextDecoder().decode((await load(`/awards/${award.id}.json`)).bytes)
  expect((await load(`/awards/${award.id}.pdf`)).status).toBe(200)
  const digests = await world.db.selectFrom('files').select('digest').where('contentType', '=', 'text/plain').execute()
  await anHourLater()

  const { id } = await perform(world, maya, askForErasure, { understood })
  await keepingRights.work(world, {})
  await world.jobs.settle()
  expect(await erasureOf(world.db, maya.id)).toMatchObject({ begunAt: null })
  await perform(world, admin, hastenErasure, { erasureId: id })
  await world.jobs.settle()

  expect((await everythingKept()).filter((row) => /ortega|Twenty-six students|maya\.txt/i.test(row))).toEqual([])
  const handedIn = await world.db
    .selectFrom('submissions')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .where('attempts.earnerId', '=', maya.id)
    .select('submissions.evidence')
    .execute()
  expect(JSON.stringify(handedIn)).not.toMatch(/spoke|twenty-four/)
  const kept = await listErasures(world.db, home, { before: null, size: 5 })
  expect(kept.erasures[0]).toMatchObject({ id, name: null, email: null, state: 'done', kept: { awards: 1, decisions: 1 } })
  const attempts = await world.db.selectFrom('attempts').where('earnerId', '=', maya.id).select('state').execute()
  expect(attempts).toEqual([{ state: 'earned' }])
  expect(await world.db.selectFrom('openSubmissions').where('earnerId', '=', maya.id).select('attemptId').execute()).toEqual([])
  const there = await Promise.all(digests.map(({ digest }) => world.store.has(digest)))
  // The one that a colleague handed in too is still theirs.
  expect(there.filter(Boolean)).toHaveLength(1)

  await dispatchAll(world, readers)
  expect(await holds()).toBe(true)
  const facts = await world.db
    .selectFrom('events')
    .innerJoin('eventPlaces', 'eventPlaces.eventId', 'events.id')
    .where('events.name', '=', 'person.renamed')
    .select(['actorId', 'subjectId', 'details', 'salt'])
    .execute()
  expect(facts).toEqual([{ actorId: null, subjectId: null, details: {}, salt: null }])

  expect(await findAward(world.db, award.id)).toMatchObject({
    earnerName: '',
    evidence: expect.arrayContaining([expect.objectContaining({ requirementId: 'tally', kind: 'document' })]),
  })
  for (const form of ['json', 'pdf']) expect((await load(`/awards/${award.id}.${form}`)).status).toBe(410)
  expect((await load(`/awards/${award.id}.png`)).status).toBe(410)
  const verification = await verifyCredential(file, { load, now: world.now(), recipient: maya.email })
  expect(verification.outcome).toBe('holds')
})

test('what others wrote of the work on its way to a decision goes too, and who signed it', async () => {
  const ines = await anEarner('Ines Forgotten')
  const award = await anAward(district, { earner: ines })
  const waiting = await aSubmission(district, { earner: ines, achievement: await another('Looked at') })
  const owner = ownerOf(world)
  const { rows } = await sql<{ id: string }>`select submissions.id from submissions join attempts on attempts.id = attempt_id
    join awards on awards.attempt_id = attempts.id where awards.id = ${award.id}`.execute(owner)
  const decided = rows[0]?.id ?? ''
  await sql`insert into approvals (id, submission_id, approver_id, said, reason, said_at)
    values (gen_random_uuid(), ${decided}, ${admin.id}, 'sent-back', 'Ines wrote secretword here.', now())`.execute(owner)
  for (const submission of [decided, waiting.submissionId])
    await sql`insert into completeness_checks (submission_id, checked_by, checked_at, outcome, lacks, message)
      values (${submission}, ${assessor.id}, now(), 'returned', '[{"requirementId": "tally", "what": "secretword"}]', 'Dear secretword')`.execute(
      owner,
    )
  await sql`alter table submissions disable trigger user`.execute(owner)
  await sql`update submissions set evidence = jsonb_set(evidence, '{artifacts,0,coSignature}', '{"name": "Nurse Secretword"}') where id = ${decided}`.execute(
    owner,
  )
  await sql`alter table submissions enable trigger user`.execute(owner)

  const { id } = await perform(world, ines, askForErasure, { understood })
  await perform(world, admin, hastenErasure, { erasureId: id })
  await world.jobs.settle()
  expect((await everythingKept()).filter((row) => /secretword/i.test(row))).toEqual([])
})

test('it is due after a month, can be taken back until then, and is asked for once', async () => {
  const person = await anEarner('Nora Later')
  const { id, dueAt } = await perform(world, person, askForErasure, { understood })
  expect(Math.round((dueAt.getTime() - world.now().getTime()) / 86_400_000)).toBe(30)
  await expect(perform(world, person, askForErasure, { understood })).rejects.toMatchObject({ code: 'erasure-open' })
  await expect(perform(world, district.colleague, takeBackErasure, { erasureId: id })).rejects.toMatchObject({ code: 'not-yours' })
  await perform(world, person, takeBackErasure, { erasureId: id })
  await expect(perform(world, admin, hastenErasure, { erasureId: id })).rejects.toMatchObject({ code: 'erasure-over' })
  const again = await perform(world, person, askForErasure, { understood })
  await perform(world, admin, refuseErasure, { erasureId: again.id, because: 'A case about this work is open until June.' })
  const letters = await world.db
    .selectFrom('messages')
    .where('personId', '=', person.id)
    .orderBy('id')
    .select(['subject', 'bodyText'])
    .execute()
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Your account is to be erased',
    'Your account is to be erased',
    'Your account is not erased',
  ])
  expect(letters[2]?.bodyText).toContain('A case about this work is open until June.')
  await expect(perform(world, person, askForErasure, { understood: 'no' as never })).rejects.toMatchObject({ code: 'input-invalid' })

  await sql`insert into held_addresses (id, address, letter_id, came_back, because, held_at)
    select gen_random_uuid(), email, gen_random_uuid(), false, '550', now() from people where id = ${person.id}`.execute(world.db)
  const asked = await Promise.allSettled([1, 2, 3].map(() => perform(world, person, askForErasure, { understood })))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await sql`update erasures set due_at = now() - interval '1 minute' where person_id = ${person.id} and refused_at is null and taken_back_at is null`.execute(
    world.db,
  )
  await keepingRights.work(world, {})
  await world.jobs.settle()
  expect(await world.db.selectFrom('people').where('id', '=', person.id).select(['name', 'email']).executeTakeFirst()).toEqual({
    name: '—',
    email: `erased-${person.id}@erased.invalid`,
  })
  expect(await world.db.selectFrom('heldAddresses').select('address').execute()).toEqual([])
})

test('who has a password and did not just sign in has to know it', async () => {
  const person = await anEarner('Paula Secret')
  await perform(world, person, setPassword, { password: 'a few words in a row' })
  const from = { door: 'page' as const, requestId: null }
  await expect(perform(world, person, askForErasure, { understood, oldPassword: 'something else' }, from)).rejects.toMatchObject({
    code: 'password-wrong',
  })
  await perform(world, person, askForErasure, { understood, oldPassword: 'a few words in a row' }, from)
})

test('the last admin stays, and one who becomes it meanwhile too', async () => {
  await expect(perform(world, neighborAdmin, askForErasure, { understood })).rejects.toMatchObject({ code: 'last-admin' })
  const second = await aPerson(world, 'Second Admin', [{ organizationId: home, roles: ['admin'] }])
  const { id } = await perform(world, second, askForErasure, { understood })
  const { id: membershipId } = await world.db
    .selectFrom('memberships')
    .where('personId', '=', admin.id)
    .select('id')
    .executeTakeFirstOrThrow()
  await perform(world, second, changeMembership, { membershipId, roles: ['hr'], schoolId: null })
  await expect(perform(world, operator, hastenErasure, { erasureId: id })).rejects.toMatchObject({ code: 'last-admin' })
  await world.db.updateTable('erasures').set({ dueAt: world.now() }).where('id', '=', id).execute()
  await expect(carryingOutErasure.work(world, { erasureId: id })).rejects.toMatchObject({ code: 'last-admin' })
  expect(await erasureOf(world.db, second.id)).toMatchObject({ begunAt: null })
  await perform(world, second, changeMembership, { membershipId, roles: ['admin'], schoolId: null })
})

test('an admin records it only for who belongs to nobody else, and learns nothing of others', async () => {
  const both = await aPerson(world, 'Bea Both', [
    { organizationId: home, roles: ['earner'] },
    { organizationId: district.neighbor.id, roles: ['assessor'] },
  ])
  const record = (actor: Person | typeof operator, email: string, organizationId = home) =>
    perform(world, actor, recordErasure, { organizationId, email })
  await expect(record(admin, both.email)).rejects.toMatchObject({ code: 'belongs-elsewhere' })
  await expect(record(neighborAdmin, both.email)).rejects.toMatchObject({ code: 'not-an-admin' })
  for (const email of ['nobody@school.example', district.stranger.email, district.neighborAssessor.email])
    await expect(record(admin, email)).rejects.toMatchObject({ code: 'address-of-nobody-here' })
  const { id } = await record(operator, both.email)
  const seenBy = async (actor: Person) =>
    (await readsOf(world.db, actor).selectFrom('erasures').where('id', '=', id).select('id').execute()).length
  expect([await seenBy(admin), await seenBy(neighborAdmin), await seenBy(both), await seenBy(district.stranger)]).toEqual([1, 1, 1, 0])
  const facts = await world.db.selectFrom('events').where('subjectId', '=', id).orderBy('organizationId').select('organizationId').execute()
  expect(facts.map(({ organizationId }) => organizationId)).toEqual([home, district.neighbor.id].sort())
  await perform(world, neighborAdmin, hastenErasure, { erasureId: id })
  await world.jobs.settle()
  const open = await world.db.selectFrom('memberships').where('personId', '=', both.id).where('endedAt', 'is', null).select('id').execute()
  expect(open).toEqual([])
  await expect(record(admin, both.email)).rejects.toMatchObject({ code: 'address-of-nobody-here' })
})

test('killed after any step it goes on, and what is done is done once', async () => {
  const person = await anEarner('Kim Killed')
  await anAward(district, { earner: person, files: ownFile('kim') })
  await world.jobs.settle()
  const { id } = await perform(world, person, askForErasure, { understood })
  await world.db.updateTable('erasures').set({ dueAt: world.now() }).where('id', '=', id).execute()
  await perform(world, { kind: 'system' }, beginErasure, { erasureId: id })
  await expect(perform(world, person, takeBackErasure, { erasureId: id })).rejects.toMatchObject({ code: 'erasure-begun' })
  const broken = { ...world, store: { ...world.store, remove: () => Promise.reject(new Error('The store is away.')) } }
  await anHourLater()
  await expect(carryingOutErasure.work(broken, { erasureId: id })).rejects.toThrow('away')
  expect(await erasureOf(world.db, person.id)).toMatchObject({ begunAt: expect.any(Date) })
  // The job of the night finds what was begun, and two may come to it at once.
  await keepingRights.work(world, {})
  await Promise.all([carryingOutErasure.work(world, { erasureId: id }), world.jobs.settle()])
  await carryingOutErasure.work(world, { erasureId: id })
  const facts = await world.db.selectFrom('events').where('subjectId', '=', id).orderBy('id').select('name').execute()
  expect(facts.map(({ name }) => name)).toEqual(['erasure.asked-for', 'erasure.begun', 'erasure.done'])
  await dispatchAll(world, readers)
  expect(await holds()).toBe(true)
})

test('nothing else changes what is kept: neither by hand, nor by the name of that function', async () => {
  const { id } = await anAward(district)
  const owner = ownerOf(world)
  await expect(sql`update awards set earner_name = '' where id = ${id}`.execute(owner)).rejects.toThrow('are never changed or deleted')
  await expect(
    sql`update awards set earner_name = /* \nPL/pgSQL function erase_person(uuid) line 1 */ '' where id = ${id}`.execute(owner),
  ).rejects.toThrow('are never changed')
  await expect(sql`delete from events`.execute(world.db)).rejects.toThrow('are never changed or deleted')
  await expect(sql`select erase_person(${district.earner.id})`.execute(readsOf(world.db, admin))).rejects.toThrow('only a command')
  await expect(sql`select erase_person(${district.earner.id})`.execute(readsOf(world.db, visitor))).rejects.toThrow('only a command')
})
