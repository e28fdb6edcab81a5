import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { bringInBadge } from '../../credentials/imports/bring-in-badge.ts'
import { approveList, proposeList } from '../../credentials/issue-by-list/approve-list.ts'
import { type Person, system, visitor } from '../../foundation/platform/actor.ts'
import { type From, perform, performThrough } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { decideSubmission } from '../../judgment/assessment/decide-submission.ts'
import { saveScores } from '../../judgment/assessment/save-scores.ts'
import { recognize } from '../../people/accounts/recognize.ts'
import { renamePerson } from '../../people/accounts/rename-person.ts'
import { signIn } from '../../people/accounts/sign-in.ts'
import { makeChallenge } from '../../people/sign-in-methods/challenge.ts'
import { addPasskey } from '../../people/sign-in-methods/keep-passkeys.ts'
import { signInByPasskey } from '../../people/sign-in-methods/sign-in-by-passkey.ts'
import { agreeAcceptance } from '../../recognition/acceptance/agree-acceptance.ts'
import { settleAccepted } from '../../recognition/acceptance/apply-acceptances.ts'
import { nameOutside } from '../../recognition/acceptance/name-outside.ts'
import { proposeAcceptance } from '../../recognition/acceptance/propose-acceptance.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { anAuthenticator } from '../../testing/authenticator.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { anImportedBadge } from '../../testing/imported-badge.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aList } from '../../testing/list.ts'
import { keyIssuer } from '../../testing/other-site.ts'
import { aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { auditCheck } from '../activity/audit-check.ts'
import { lookAtMerge, mergesOf } from './look-at-merge.ts'
import { mergeAccounts } from './merge-accounts.ts'
import { history, moving, staying } from './merge-columns.ts'
import { askForProofLink, proveByLink, proveByPasskey, proveByPassword } from './prove-account.ts'
import { tidyingMerges } from './tidy-merges.ts'
import { undoMerge } from './undo-merge.ts'

const world = await aWorld()
const district = await aDistrict(world)
const password = 'three calm herons'
const sure = { understood: 'true' as const, oldPassword: password }
// Passwords are hashed slowly, by design.
vi.setConfig({ testTimeout: 60_000 })

const home = { organizationId: district.district.id, schoolId: district.schoolId, roles: ['earner' as const] }
async function anAccount(name: string, memberships: Parameters<typeof aPerson>[2] = [home]): Promise<Person> {
  const person = await aPerson(world, name, memberships)
  await world.accounts.setPassword(person.id, password)
  return person
}
const prove = async (person: Person, other: Person) =>
  (await perform(world, person, proveByPassword, { email: other.email, password })).proofId
const merge = async (person: Person, other: Person) =>
  perform(world, person, mergeAccounts, { proofId: await prove(person, other), ...sure })
const refusalOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const another = (title: string) => anAchievement(world, district.district.id, smallDefinition({ title }))
const awardsOf = (person: Person) => world.db.selectFrom('awards').where('earnerId', '=', person.id).orderBy('id').select('id').execute()

test('every column that says which person is decided upon, once', async () => {
  const { rows } = await sql<{ place: string }>`select conrelid::regclass || '.' || attname as place from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = any (conkey)
    where contype = 'f' and confrelid = 'people'::regclass order by 1`.execute(ownerOf(world))
  const decided = [...moving, ...history, ...Object.keys(staying)]
  expect(rows.map(({ place }) => place).filter((place) => !decided.includes(place))).toEqual([])
  expect(decided.filter((place) => !rows.some((row) => row.place === place))).toEqual([])
  expect(decided.length).toBe(new Set(decided).size)
})

/** Every row of every column that says which person, for these people. */
async function everythingOf(...people: Person[]): Promise<string[]> {
  const found: string[] = []
  const left = ['sessions.person_id', 'account_proofs', 'account_merges', 'events', 'messages', 'people.merged_into', 'notices']
  for (const place of [...moving, ...history, ...Object.keys(staying)].filter((one) => !left.some((skip) => one.startsWith(skip)))) {
    const [table = '', column = ''] = place.split('.')
    const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t
      where ${sql.ref(column)} in (${sql.join(people.map(({ id }) => id))})`.execute(ownerOf(world))
    found.push(...rows.map(({ row }) => `${place} ${row}`))
  }
  return found.sort()
}

test('two accounts become one: what was earned, addresses and passkeys are in one place, and the other signs in nowhere', async () => {
  const maya = await anAccount('Maya Ortiz')
  const old = await anAccount('Maya Old', [{ ...home, roles: ['coach'] }])
  await anAward(district, { earner: maya, achievement: await another('Own') })
  await anAward(district, { earner: old, achievement: await another('From before') })
  const waiting = await aSubmission(district, { earner: old, achievement: await another('Handed in') })
  const device = anAuthenticator(world.config.BASE_URL)
  const challenge = makeChallenge(world.keys, world.now(), { purpose: 'register', personId: old.id })
  await perform(world, old, addPasskey, { credential: device.make({ challenge }), name: 'Old phone', oldPassword: password })
  const session = await signIn(world, { email: old.email, password }, { headers: new Headers(), clientAddress: '10.0.0.1' })
  const before = await everythingOf(maya, old)

  const proofId = await prove(maya, old)
  expect(await lookAtMerge(readsOf(world.db, maya), proofId)).toMatchObject({
    name: 'Maya Old',
    addresses: [old.email],
    awards: 1,
    attempts: 2,
    passkeys: 1,
    memberships: [{ organization: 'Three Rivers', roles: ['coach'], both: true }],
    obstacles: [],
  })
  const { mergeId } = await perform(world, maya, mergeAccounts, { proofId, ...sure })

  expect(await awardsOf(maya)).toHaveLength(2)
  expect(await awardsOf(old)).toEqual([])
  const attempt = await world.db.selectFrom('attempts').where('id', '=', waiting.attemptId).select('earnerId').executeTakeFirstOrThrow()
  expect(attempt.earnerId).toBe(maya.id)
  const cookie = new Headers({ cookie: session.map((one) => one.split(';')[0]).join('; ') })
  expect(await recognize(world, cookie)).toEqual(visitor)
  const from = { headers: new Headers(), clientAddress: '10.0.0.2' }
  const headersOf = (cookies: string[]) => new Headers({ cookie: cookies.map((one) => one.split(';')[0]).join('; ') })
  for (const email of [maya.email, old.email]) {
    const actor = await recognize(world, headersOf(await signIn(world, { email, password }, from)))
    expect(actor).toMatchObject({ id: maya.id, memberships: [{ organizationId: district.district.id, roles: ['coach', 'earner'] }] })
  }
  const use = device.use({ challenge: makeChallenge(world.keys, world.now(), { purpose: 'sign-in', personId: null }) })
  expect(await recognize(world, headersOf(await signInByPasskey(world, use, from)))).toMatchObject({ id: maya.id })
  const [told] = await world.db
    .selectFrom('events')
    .where('name', '=', 'person.merged')
    .where('subjectId', '=', maya.id)
    .select(['actorId', 'details'])
    .execute()
  expect(told).toEqual({ actorId: maya.id, details: { mergedId: old.id } })
  await world.jobs.settle()
  expect((await lettersTo(world, old.email)).at(-1)?.subject).toBe('Your two accounts are one')

  // Taken back, everything is where it was, to the last column.
  expect(await mergesOf(readsOf(world.db, maya), maya.id)).toMatchObject([{ id: mergeId, name: 'Maya Old' }])
  await perform(world, maya, undoMerge, { mergeId })
  const timeless = (rows: string[]) => rows.map((row) => row.replaceAll(/"last_used_at":("[^"]*"|null)/g, ''))
  expect(timeless(await everythingOf(maya, old))).toEqual(timeless(before))
  expect(await recognize(world, headersOf(await signIn(world, { email: old.email, password }, from)))).toMatchObject({ id: old.id })
  expect(await refusalOf(perform(world, maya, undoMerge, { mergeId }))).toBe('merge-undone')
  expect((await auditCheck(world.db, null))?.every(({ broken }) => broken === null)).toBe(true)
})

test('once something new has happened, or after a month, it stays one account', async () => {
  const [ana, old] = [await anAccount('Ana'), await anAccount('Ana Old')]
  const { mergeId } = await merge(ana, old)
  const late = { ...world, now: () => new Date(Date.now() + 31 * 86_400_000) }
  expect(await refusalOf(perform(late, ana, undoMerge, { mergeId }))).toBe('merge-too-old')
  await perform({ ...world, now: () => new Date(Date.now() + 1000) }, ana, renamePerson, { name: 'Ana Lind' })
  expect(await refusalOf(perform(world, ana, undoMerge, { mergeId }))).toBe('merge-something-new')
  const other = await anAccount('Ben')
  expect(await refusalOf(perform(world, other, undoMerge, { mergeId }))).toBe('merge-missing')
  expect(await refusalOf(perform(world, visitor, undoMerge, { mergeId }))).toBe('sign-in-needed')
})

test('what somebody handed on since stays with whom it went to, and an award by list of an earlier day is something new', async () => {
  const [lea, old] = [await anAccount('Lea'), await anAccount('Lea Old')]
  const classId = world.newId()
  await world.db
    .insertInto('classes')
    .values({
      id: classId,
      organizationId: district.district.id,
      teacherId: old.id,
      name: '5b',
      schoolYear: 2026,
      endsOn: '2027-06-30',
      joinHash: classId,
      joinSealed: Buffer.from('x'),
      madeAt: world.now(),
    })
    .execute()
  const { mergeId } = await merge(lea, old)
  // As when somebody else takes it over.
  await world.db.updateTable('classes').set({ teacherId: district.colleague.id }).where('id', '=', classId).execute()
  await perform(world, lea, undoMerge, { mergeId })
  const { teacherId } = await world.db.selectFrom('classes').where('id', '=', classId).select('teacherId').executeTakeFirstOrThrow()
  expect(teacherId).toBe(district.colleague.id)

  const again = await merge(lea, old)
  const listId = await aList({ ...district, achievement: await another('By list') }, old.email)
  await perform(world, district.admin, proposeList, { listId, leaves: 0 })
  const words = { decision: 'Their portfolio meets all criteria of the rubric.', decidedBy: 'Science board' }
  await perform(world, district.hr, approveList, { listId, ...words })
  await world.jobs.settle()
  expect(await awardsOf(lea)).toHaveLength(1)
  expect(await refusalOf(perform(world, lea, undoMerge, { mergeId: again.mergeId }))).toBe('merge-something-new')
})

test('a badge from elsewhere that names an address of the other account is theirs once the two are one', async () => {
  const [rosa, old] = [await anAccount('Rosa'), await anAccount('Rosa Old')]
  const harbor = await keyIssuer()
  await perform(world, rosa, bringInBadge, { text: await harbor.badge({ email: old.email }) })
  await world.jobs.settle()
  const about = () => world.db.selectFrom('importedBadges').where('personId', '=', rosa.id).select('about').execute()
  expect(await about()).toEqual([{ about: 'someone-else' }])
  await merge(rosa, old)
  await world.jobs.settle()
  expect(await about()).toEqual([{ about: 'you' }])
})

test('what both had and were given for is given once, as soon as the merge can’t be undone any more', async () => {
  const [mia, old] = [await anAccount('Mia'), await anAccount('Mia Old')]
  const organizationId = district.district.id
  const named = { organizationId, issuer: 'did:web:mesa.example', issuerName: 'Mesa Academy' }
  const target = await perform(world, district.hr, nameOutside, named)
  const amounts = { how: 'amounts' as const, amounts: [{ currency: 'clock-hours', amount: '6' }] }
  const proposal = { organizationId, target, value: amounts, reason: 'The same bar.' }
  const { acceptanceId, revision } = await perform(world, district.hr, proposeAcceptance, proposal)
  await perform(world, district.admin, agreeAcceptance, { acceptanceId, revision })
  for (const person of [mia, old]) {
    const badgeId = await anImportedBadge(world, person.id)
    await world.db.updateTable('importedBadges').set({ contentDigest: 'the same badge' }).where('id', '=', badgeId).execute()
    await perform(world, system, settleAccepted, { personId: person.id, organizationId })
  }
  const given = async () => {
    const { rows } = await sql<{ sum: string }>`select sum(amount)::text as sum from ledger_lines where person_id = ${mia.id}`.execute(
      world.db,
    )
    return rows[0]?.sum
  }
  await merge(mia, old)
  const after = (days: number) => tidyingMerges.work({ ...world, now: () => new Date(Date.now() + days * 86_400_000) }, {} as never)
  await after(29)
  expect(await given()).toBe('12.00')
  for (const days of [31, 32]) {
    await after(days)
    expect(await given()).toBe('6.00')
  }
})

test('an account that is somebody else’s is not merged, and whether there is one is not told', async () => {
  const [eve, victim] = [await anAccount('Eve'), await anAccount('Victim')]
  const asked = (email: string, guess: string) =>
    perform(world, eve, proveByPassword, { email, password: guess }).catch((error: { code: string; message: string }) => [
      error.code,
      error.message,
    ])
  expect(await asked(victim.email, 'not the password')).toEqual(await asked('nobody@school.example', 'not the password'))
  await perform(world, eve, askForProofLink, { email: victim.email })
  await perform(world, eve, askForProofLink, { email: 'nobody@school.example' })
  await world.jobs.settle()
  expect(await lettersTo(world, 'nobody@school.example')).toEqual([])
  const token = /token=([\w-]+)/.exec((await lettersTo(world, victim.email)).at(-1)?.text ?? '')?.[1] ?? ''
  // The link is in the mail of the victim, who opens it in a browser of their own.
  expect(await refusalOf(perform(world, victim, proveByLink, { token }))).toBe('not-yours')
  expect(await refusalOf(perform(world, visitor, proveByLink, { token }))).toBe('sign-in-needed')
  const proof = await prove(victim, eve)
  expect(await refusalOf(perform(world, eve, mergeAccounts, { proofId: proof, ...sure }))).toBe('proof-missing')
  expect(await lookAtMerge(readsOf(world.db, eve), proof)).toBeNull()
  expect(await refusalOf(perform(world, eve, mergeAccounts, { proofId: world.newId(), ...sure }))).toBe('proof-missing')
  expect(await refusalOf(perform(world, eve, proveByPassword, { email: eve.email, password }))).toBe('merge-same')
  expect(await refusalOf(perform(world, eve, askForProofLink, { email: eve.email }))).toBe('merge-same')
})

test('a link to the other address proves it once, to who asked, for twenty minutes; so does its passkey', async () => {
  const [cleo, old] = [await anAccount('Cleo'), await anAccount('Cleo Old')]
  const linkFor = async () => {
    await perform(world, cleo, askForProofLink, { email: old.email })
    await world.jobs.settle()
    return /token=([\w-]+)/.exec((await lettersTo(world, old.email)).at(-1)?.text ?? '')?.[1] ?? ''
  }
  const token = await linkFor()
  const late = { ...world, now: () => new Date(Date.now() + 21 * 60_000) }
  expect(await refusalOf(perform(late, cleo, proveByLink, { token }))).toBe('link-expired')
  const { proofId } = await perform(world, cleo, proveByLink, { token })
  expect(await refusalOf(perform(world, cleo, proveByLink, { token }))).toBe('link-unknown')
  expect(await refusalOf(perform(late, cleo, mergeAccounts, { proofId, ...sure }))).toBe('merge-proof-over')

  const device = anAuthenticator(world.config.BASE_URL)
  const challenge = makeChallenge(world.keys, world.now(), { purpose: 'register', personId: old.id })
  await perform(world, old, addPasskey, { credential: device.make({ challenge }), name: 'Phone', oldPassword: password })
  const use = (personId: string | null, purpose: 'prove' | 'sign-in' = 'prove') =>
    perform(world, cleo, proveByPasskey, {
      credential: device.use({ challenge: makeChallenge(world.keys, world.now(), { purpose, personId }) }),
    })
  expect(await refusalOf(use(null, 'sign-in'))).toBe('passkey-refused')
  expect(await refusalOf(use(old.id))).toBe('passkey-refused')
  const byPasskey = await use(cleo.id)
  await perform(world, cleo, mergeAccounts, { proofId: byPasskey.proofId, ...sure })
})

test('at a browser that was left open nobody brings an account of theirs into it', async () => {
  const [dora, thief] = [await anAccount('Dora'), await anAccount('Thief')]
  const proofId = await prove(dora, thief)
  const old: From<'page'> = {
    door: 'page',
    requestId: null,
    session: async () => ({ id: world.newId(), signedInAt: new Date(world.now().getTime() - 3_600_000) }),
  }
  expect(await refusalOf(performThrough(old, world, dora, mergeAccounts, { proofId, understood: 'true' }))).toBe('password-wrong')
})

test('what is in the way is named, and nothing moves: the same one begun in both, work that the other weighed, a request to be forgotten', async () => {
  const [fay, old] = [await anAccount('Fay'), await anAccount('Fay Old')]
  const both = await another('Begun twice')
  await anAttempt({ ...district, achievement: both }, fay)
  await anAttempt({ ...district, achievement: both }, old)
  const proofId = await prove(fay, old)
  expect((await lookAtMerge(readsOf(world.db, fay), proofId))?.obstacles).toEqual([{ kind: 'same-attempt', about: 'Begun twice' }])
  expect(await refusalOf(perform(world, fay, mergeAccounts, { proofId, ...sure }))).toBe('merge-obstacles')
  expect(await world.db.selectFrom('accountMerges').where('keptId', '=', fay.id).select('id').execute()).toEqual([])

  const judge = await anAccount('Judge', [{ ...home, roles: ['assessor'] }])
  const earner = await anAccount('Earner')
  await anAward({ ...district, assessor: judge }, { earner, achievement: await another('Own work') })
  const judged = await prove(judge, earner)
  expect((await lookAtMerge(readsOf(world.db, judge), judged))?.obstacles).toEqual([{ kind: 'own-work', about: 'Own work' }])
  expect(await refusalOf(perform(world, judge, mergeAccounts, { proofId: judged, ...sure }))).toBe('merge-obstacles')
})

test('merged twice at once, it is done once; and in both directions at once, one of them', async () => {
  const [gia, old] = [await anAccount('Gia'), await anAccount('Gia Old')]
  const proofId = await prove(gia, old)
  const tries = await Promise.all([1, 2, 3].map(() => refusalOf(perform(world, gia, mergeAccounts, { proofId, ...sure }))))
  expect(tries.filter((one) => one === 'done')).toHaveLength(1)
  const [hal, other] = [await anAccount('Hal'), await anAccount('Hal Old')]
  const [there, back] = [await prove(hal, other), await prove(other, hal)]
  const ways = await Promise.all([
    refusalOf(perform(world, hal, mergeAccounts, { proofId: there, ...sure })),
    refusalOf(perform(world, other, mergeAccounts, { proofId: back, ...sure })),
  ])
  expect(ways.filter((one) => one === 'done')).toHaveLength(1)
})

test('an award that is issued meanwhile is in the account that stays', async () => {
  const [ivy, old] = [await anAccount('Ivy'), await anAccount('Ivy Old')]
  const proofId = await prove(ivy, old)
  const submission = await aSubmission(district, { earner: old, achievement: await another('Meanwhile') })
  const assessmentId = await aSeat(world, district.assessor, submission.submissionId)
  await perform(world, district.assessor, saveScores, { assessmentId, scores: fullScores(submission, () => 'demonstrated') })
  const both = await Promise.all([
    refusalOf(perform(world, district.assessor, decideSubmission, { assessmentId, outcome: 'earned' })),
    refusalOf(perform(world, ivy, mergeAccounts, { proofId, ...sure })),
  ])
  expect(both).toEqual(['done', 'done'])
  expect([await awardsOf(ivy), await awardsOf(old)]).toEqual([[{ id: expect.any(String) }], []])
  // One that was begun in the name of the account that went, and is written after.
  await world.db
    .insertInto('memberships')
    .values({ id: world.newId(), personId: old.id, organizationId: district.neighbor.id, roles: ['earner'], startedAt: world.now() })
    .execute()
  const written = await world.db.selectFrom('memberships').where('personId', '=', ivy.id).select('organizationId').execute()
  expect(written.map(({ organizationId }) => organizationId)).toContain(district.neighbor.id)
})

test('nothing outside a command merges, and no table that keeps its rows can be changed by it otherwise', async () => {
  const [jo, old] = [await anAccount('Jo'), await anAccount('Jo Old')]
  const reads = readsOf(world.db, jo)
  for (const asked of [
    sql`select merge_accounts(${world.newId()}, '{}')`,
    sql`select unmerge_accounts(${world.newId()})`,
    sql`select move_of_person(${world.newId()}, 'awards', 'earner_id', ${old.id}, ${jo.id})`,
  ])
    await expect(asked.execute(reads)).rejects.toThrow('only a command')
  await expect(sql`select move_of_person(${world.newId()}, 'awards', 'earner_id', ${old.id}, ${jo.id})`.execute(world.db)).rejects.toThrow(
    'no such merge',
  )
  await expect(sql`update awards set earner_id = ${jo.id}`.execute(world.db)).rejects.toThrow('never changed')
})

test('who agreed to a list stays another than who brought it and whom it names, also by a merge', async () => {
  const roles = { organizationId: district.district.id, roles: ['admin' as const] }
  const [one, other] = [await anAccount('List One', [roles]), await anAccount('List Other', [roles])]
  const listId = await aList({ ...district, admin: one, achievement: await another('By list') }, 'list-earner@new.example')
  const agreement = { listId, decision: 'The science board weighed the unit plans.', decidedBy: 'Science board' }
  await perform(world, one, proposeList, { listId, leaves: 0 })
  await merge(other, one)
  expect(await refusalOf(perform(world, other, approveList, agreement))).toBe('own-list')

  const [bringer, agrees] = [await anAccount('List Three', [roles]), await anAccount('List Four', [roles])]
  const earner = await anAccount('List Earner')
  const second = await aList({ ...district, admin: bringer, achievement: await another('By list too') }, earner.email)
  await perform(world, bringer, proposeList, { listId: second, leaves: 0 })
  await perform(world, agrees, approveList, { ...agreement, listId: second })
  await world.jobs.settle()
  expect(await refusalOf(merge(bringer, agrees))).toBe('merge-obstacles')
  expect(await refusalOf(merge(earner, agrees))).toBe('merge-obstacles')
})

test('a second step that is set up after the proof holds for the merge, too', async () => {
  const [person, other] = [await anAccount('Step One'), await anAccount('Step Other')]
  const proofId = await prove(person, other)
  await world.db
    .insertInto('twoSteps')
    .values({
      personId: other.id,
      secretSealed: Buffer.from('sealed'),
      begunAt: world.now(),
      confirmedAt: world.now(),
      trustedFrom: world.now(),
    })
    .execute()
  expect(await refusalOf(perform(world, person, mergeAccounts, { proofId, ...sure }))).toBe('merge-second-step')
})
