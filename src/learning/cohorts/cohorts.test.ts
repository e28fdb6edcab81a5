import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { retireAchievement } from '../../definitions/achievements/retire-achievement.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { dueDaysOf } from '../../home/notices/calendar.ts'
import { calendarText } from '../../home/notices/calendar-text.ts'
import { listNotices } from '../../home/notices/notices.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { programOf } from '../../testing/program.ts'
import { aWorld } from '../../testing/world.ts'
import { addText } from '../../work/artifacts/add-artifact.ts'
import { nameStudents } from '../../work/artifacts/name-students.ts'
import { saveAnswer } from '../../work/artifacts/save-answer.ts'
import { startAttempt } from '../../work/attempts/start-attempt.ts'
import { submitAttempt } from '../../work/attempts/submit-attempt.ts'
import { withdrawAttempt } from '../../work/attempts/withdraw-attempt.ts'
import { addStudents } from '../../work/consent/add-students.ts'
import { answerConsent, askDeletion } from '../../work/consent/answer-consent.ts'
import { answerDeletion } from '../../work/consent/answer-deletion.ts'
import { openCode } from '../../work/consent/consent-codes.ts'
import { startClass } from '../../work/consent/start-class.ts'
import { seeArtifact } from '../../work/evidence/see-artifact.ts'
import { addMeeting, changeMeeting } from './cohort-meetings.ts'
import {
  answerCohort,
  followCohort,
  inviteToCohort,
  joinCohort,
  leaveCohort,
  removeFromCohort,
  renewCohortLink,
  setCohortOrganizer,
} from './cohort-membership.ts'
import { addCohortUnit, changeCohortUnit, moveCohortUnit } from './cohort-plan.ts'
import { editPost, hidePost, removePost, writePost } from './cohort-posts.ts'
import { endCohortShare, sayPart, shareWithCohort, takeShared } from './cohort-shares.ts'
import { cohortTopic } from './cohort-topic.ts'
import { findCohorts, findMembers, findOwnCohort, findPeopleToInvite, findStudies, findUnits } from './find-cohorts.ts'
import { findThread, findThreads } from './find-posts.ts'
import { findShares } from './find-shares.ts'
import { archiveCohort, changeCohort, makeCohort } from './make-cohort.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { district: home, neighbor, admin, coach, neighborAdmin, stranger } = district
const anEarner = (name: string, organizationId = home.id) => aPerson(world, name, [{ organizationId, roles: ['earner'] }])

/** A cohort of three: who organizes it, and two members. */
async function aCohort() {
  const [ana, ben, cleo] = [await anEarner('Ana Alder'), await anEarner('Ben Birch'), await anEarner('Cleo Cedar')]
  const { cohortId } = await perform(world, ana, makeCohort, {
    organizationId: home.id,
    name: 'Questions on Tuesdays',
    achievementIds: [district.achievement.id],
  })
  const { address } = await perform(world, ana, renewCohortLink, { cohortId })
  const secret = String(address).split('/').at(-1) ?? ''
  for (const person of [ben, cleo]) await perform(world, person, joinCohort, { secret })
  return { ana, ben, cleo, cohortId, secret }
}
const seenBy = (person: typeof admin, cohortId: string) => findOwnCohort(readsOf(world.db, person), person, cohortId)
const noticesOf = async (person: typeof admin) => (await listNotices(world.db, person.id, { size: 50 })).notices.map(({ kind }) => kind)

test('a cohort is found by its members, and nobody else learns that there is one', async () => {
  const { ana, ben, cohortId } = await aCohort()
  expect((await seenBy(ben, cohortId)).name).toBe('Questions on Tuesdays')
  expect(await findStudies(readsOf(world.db, ben), cohortId)).toMatchObject([{ id: district.achievement.id, isRetired: false }])
  await perform(world, ana, addCohortUnit, { cohortId, title: 'Read' })
  await perform(world, ana, writePost, { cohortId, body: 'Hello' })
  const tables = ['cohorts', 'cohortStudies', 'cohortMembers', 'cohortUnits', 'cohortPosts'] as const
  for (const other of [admin, coach, neighborAdmin, stranger]) {
    await expect(seenBy(other, cohortId)).rejects.toMatchObject({ code: 'cohort-missing' })
    await expect(perform(world, other, writePost, { cohortId, body: 'Me too' })).rejects.toMatchObject({ code: 'cohort-missing' })
    await expect(perform(world, other, addCohortUnit, { cohortId, title: 'Mine' })).rejects.toMatchObject({ kind: 'missing' })
    for (const table of tables) expect(await readsOf(world.db, other).selectFrom(table).selectAll().execute(), table).toEqual([])
    expect(await cohortTopic.mayHear(readsOf(world.db, other), other, cohortId)).toBe(false)
  }
  for (const table of tables) expect(await readsOf(world.db, visitor).selectFrom(table).selectAll().execute()).toEqual([])
  expect(await cohortTopic.mayHear(readsOf(world.db, ben), ben, cohortId)).toBe(true)
  // All of it is a fact, and none is in the trail that admins read: it is told of no organization.
  const told = await world.db
    .selectFrom('events')
    .where('subjectId', '=', cohortId)
    .orderBy('id')
    .select(['name', 'organizationId'])
    .execute()
  expect(told.map(({ name }) => name)).toEqual([
    'cohort.made',
    'cohort.link-renewed',
    'cohort.joined',
    'cohort.joined',
    'cohort.unit-added',
    'cohort.posted',
  ])
  expect(told.filter(({ organizationId }) => organizationId !== null)).toEqual([])
  expect(await readsOf(world.db, admin).selectFrom('events').where('subjectId', '=', cohortId).selectAll().execute()).toEqual([])
  await expect(perform(world, ben, changeCohort, { cohortId, revision: 1, name: 'Mine' })).rejects.toMatchObject({
    code: 'not-an-organizer',
  })
  await expect(perform(world, stranger, makeCohort, { organizationId: home.id, name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('people come by invitation or by link, each once; a renewed link leads nowhere, and other organizations only where it is open to them', async () => {
  const { ana, ben, cohortId, secret } = await aCohort()
  const dora = await anEarner('Dora Elm')
  const found = await findPeopleToInvite(readsOf(world.db, ana), await seenBy(ana, cohortId), 'dora')
  expect(found.map(({ id }) => id)).toEqual([dora.id])
  expect(await findPeopleToInvite(world.db, await seenBy(ana, cohortId), '%')).toEqual([])
  await perform(world, ana, inviteToCohort, { cohortId, personIds: [dora.id, dora.id, ben.id] })
  expect(await noticesOf(dora)).toContain('cohort-invited')
  expect(await noticesOf(ben)).not.toContain('cohort-invited')
  // Until they answer they see what it is, and nothing that is in it.
  await expect(seenBy(dora, cohortId)).rejects.toMatchObject({ kind: 'missing' })
  expect(await findMembers(readsOf(world.db, dora), cohortId)).toMatchObject([{ id: dora.id }])
  await expect(perform(world, dora, writePost, { cohortId, body: 'Hi' })).rejects.toMatchObject({ code: 'not-in-cohort' })
  await perform(world, dora, answerCohort, { cohortId, accepts: true })
  await perform(world, dora, answerCohort, { cohortId, accepts: true })
  expect(await perform(world, dora, joinCohort, { secret })).toEqual({ cohortId, joined: false })
  expect(await findMembers(world.db, cohortId)).toHaveLength(4)

  await expect(perform(world, ana, inviteToCohort, { cohortId, personIds: [neighborAdmin.id] })).rejects.toMatchObject({
    code: 'not-of-organization',
  })
  await expect(perform(world, neighborAdmin, joinCohort, { secret })).rejects.toMatchObject({ code: 'cohort-of-others' })
  await perform(world, ana, changeCohort, { cohortId, revision: 1, allowsOutside: true })
  await expect(perform(world, ana, changeCohort, { cohortId, revision: 1, name: 'Another' })).rejects.toMatchObject({
    code: 'cohort-changed',
    kept: { revision: 2 },
  })
  expect(await perform(world, neighborAdmin, joinCohort, { secret })).toEqual({ cohortId, joined: true })
  const { address } = await perform(world, ana, renewCohortLink, { cohortId })
  await expect(perform(world, await anEarner('Late Larch'), joinCohort, { secret })).rejects.toMatchObject({ code: 'cohort-missing' })
  // Two of the same person at once are one member.
  const twin = await anEarner('Twin Thuja')
  const next = String(address).split('/').at(-1) ?? ''
  await Promise.all([perform(world, twin, joinCohort, { secret: next }), perform(world, twin, joinCohort, { secret: next })])
  expect((await findMembers(world.db, cohortId)).filter(({ id }) => id === twin.id)).toHaveLength(1)
  await perform(world, ana, renewCohortLink, { cohortId, isOff: true })
  await expect(perform(world, await anEarner('Later Linden'), joinCohort, { secret: next })).rejects.toMatchObject({ kind: 'missing' })
})

test('ten thousand people are more than study together', async () => {
  const { ana, cohortId, secret } = await aCohort()
  await expect(
    perform(world, ana, inviteToCohort, { cohortId, personIds: Array.from({ length: 10_000 }, () => world.newId()) }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await sql`insert into people (id, name, email) select gen_random_uuid(), 'Person ' || n, 'p' || n || '@crowd.example' from generate_series(1, 197) n`.execute(
    world.db,
  )
  await sql`insert into cohort_members (cohort_id, person_id, joined_at) select ${cohortId}, id, now() from people where email like '%@crowd.example'`.execute(
    world.db,
  )
  await expect(perform(world, await anEarner('One More'), joinCohort, { secret })).rejects.toMatchObject({ code: 'cohort-full' })
})

test('a plan is written by everyone, and of two who write at once nobody’s text is lost', async () => {
  const { ana, ben, cleo, cohortId } = await aCohort()
  const { unitId } = await perform(world, ben, addCohortUnit, { cohortId, title: 'Read', task: 'Chapter 2' })
  const second = await perform(world, cleo, addCohortUnit, { cohortId, title: 'Try' })
  await perform(world, ana, moveCohortUnit, { cohortId, unitId: second.unitId, place: 1 })
  expect((await findUnits(world.db, cohortId)).map(({ title }) => title)).toEqual(['Try', 'Read'])
  const write = (person: typeof ana, task: string) => perform(world, person, changeCohortUnit, { cohortId, unitId, revision: 1, task })
  const [first, other] = await Promise.allSettled([write(ben, 'Chapter 3'), write(cleo, 'Chapter 4')])
  const outcomes = [first.status, other.status].sort()
  expect(outcomes).toEqual(['fulfilled', 'rejected'])
  const lost = [first, other].find((outcome) => outcome?.status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject({
    code: 'unit-changed',
    kept: { revision: 2, values: { task: expect.stringMatching(/^Chapter [34]$/) } },
  })
  for (const faulty of [
    { title: '' },
    { linkUrl: 'javascript:alert(1)' },
    { minutes: -60 },
    { minutes: 9000 },
    { task: 'x'.repeat(100_000) },
  ])
    await expect(perform(world, ben, addCohortUnit, { cohortId, title: 'A', ...faulty })).rejects.toMatchObject({ kind: 'invalid' })
})

test('dates are in the time zone of the organization and in everyone’s calendar; none ends before it starts', async () => {
  const { ana, ben, cohortId } = await aCohort()
  await world.db.updateTable('organizations').set({ timeZone: 'America/Chicago' }).where('id', '=', home.id).execute()
  const date = { cohortId, title: 'First, talk; and\ntea', place: 'Room 4', day: '2035-07-10', from: '15:30', until: '16:45' }
  for (const wrong of [{ until: '15:30' }, { until: '09:00' }])
    await expect(perform(world, ana, addMeeting, { ...date, ...wrong })).rejects.toMatchObject({
      code: 'meeting-ends-first',
      fields: [{ field: 'until' }],
    })
  for (const wrong of [{ from: '25:00' }, { day: '2035-02-30' }, { day: '9999-01-01' }, { title: '' }])
    await expect(perform(world, ana, addMeeting, { ...date, ...wrong })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, ben, addMeeting, date)).rejects.toMatchObject({ code: 'not-an-organizer' })
  const { meetingId } = await perform(world, ana, addMeeting, date)
  const text = async (person: typeof ana) =>
    calendarText('Mine', await dueDaysOf(world.db, person.id, 'en', 'http://laurel.example', new Date()))
  expect(await text(ben)).toContain('DTSTART:20350710T203000Z\r\nDTEND:20350710T214500Z\r\nLOCATION:Room 4')
  expect(await text(ben)).toContain('SUMMARY:Questions on Tuesdays: First\\, talk\\; and tea')
  expect(await text(coach)).not.toContain('Tuesdays')
  await perform(world, ana, changeMeeting, { cohortId, meetingId, revision: 1, day: '2035-12-10' })
  expect(await text(ben)).toContain('DTSTART:20351210T213000Z')
  await expect(perform(world, ana, changeMeeting, { cohortId, meetingId, revision: 2, from: '17:00' })).rejects.toMatchObject({
    code: 'meeting-ends-first',
  })
  expect(await noticesOf(ben)).toContain('cohort-date')
  await perform(world, ben, leaveCohort, { cohortId })
  expect(await text(ben)).not.toContain('Tuesdays')
})

test('a discussion may be followed without writing: one notice a day, none when muted; words are changed for ten minutes, removed, hidden with a reason', async () => {
  const { ana, ben, cleo, cohortId } = await aCohort()
  await perform(world, cleo, followCohort, { cohortId, isMuted: true })
  const { postId } = await perform(world, ben, writePost, { cohortId, body: '<script>alert(1)</script> What did you try?' })
  for (const body of ['One', 'Two', 'Three']) await perform(world, cleo, writePost, { cohortId, threadId: postId, body })
  await perform(world, ben, writePost, { cohortId, threadId: postId, body: 'Thank you' })
  expect((await noticesOf(ana)).filter((kind) => kind === 'cohort-discussion')).toHaveLength(1)
  expect(await noticesOf(cleo)).not.toContain('cohort-discussion')
  const readBy = async (person: typeof ana, now = world.now()) => {
    const { personId, isOrganizer } = await seenBy(person, cohortId)
    return (await findThreads(readsOf(world.db, person), cohortId, { personId, isOrganizer, now }, { before: null })).threads[0]
  }
  expect((await readBy(ana))?.replies.map(({ body }) => body)).toEqual(['One', 'Two', 'Three', 'Thank you'])
  await perform(world, ben, editPost, { cohortId, postId, body: 'What have you tried?' })
  await expect(perform(world, cleo, editPost, { cohortId, postId, body: 'Mine' })).rejects.toMatchObject({ code: 'not-your-words' })
  const later = { ...world, now: () => new Date(world.now().getTime() + 11 * 60_000) }
  await expect(perform(later, ben, editPost, { cohortId, postId, body: 'Late' })).rejects.toMatchObject({ code: 'post-too-old' })
  expect((await readBy(ben))?.isEditable).toBe(true)
  expect((await readBy(ben, later.now()))?.isEditable).toBe(false)

  await expect(perform(world, ana, hidePost, { cohortId, postId })).rejects.toMatchObject({ code: 'reason-needed' })
  await expect(perform(world, cleo, hidePost, { cohortId, postId, because: 'I say so' })).rejects.toMatchObject({
    code: 'not-an-organizer',
  })
  await perform(world, ana, hidePost, { cohortId, postId, because: 'It names a student.' })
  expect(await readBy(cleo)).toMatchObject({ body: null, isHidden: true, hiddenBecause: 'It names a student.' })
  expect(await readBy(ben)).toMatchObject({ body: 'What have you tried?' })
  await perform(world, ana, hidePost, { cohortId, postId, isHidden: false })
  await perform(world, ben, removePost, { cohortId, postId })
  expect(await readBy(ana)).toMatchObject({ body: null, isRemoved: true, replies: [{}, {}, {}, {}] })
  expect(await sql`select body from cohort_posts where id = ${postId}`.execute(world.db)).toMatchObject({ rows: [{ body: '' }] })
  for (const body of ['', '   \n', 'x'.repeat(100_000)])
    await expect(perform(world, ben, writePost, { cohortId, body })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(perform(world, ben, writePost, { cohortId, threadId: world.newId(), body: 'Where?' })).rejects.toMatchObject({
    code: 'post-missing',
  })
})

test('a long discussion is read page by page, with nothing left out or twice', async () => {
  const { ana, cohortId } = await aCohort()
  const reader = { personId: ana.id, isOrganizer: true, now: world.now() }
  const roots: string[] = []
  for (let index = 0; index < 7; index++)
    roots.unshift((await perform(world, ana, writePost, { cohortId, body: `Thread ${index}` })).postId)
  const read: string[] = []
  for (let before: string | null = null; ; ) {
    const { threads, next } = await findThreads(world.db, cohortId, reader, { before, size: 3 })
    read.push(...threads.map(({ id }) => id))
    if (!next) break
    before = next
  }
  expect(read).toEqual(roots)
  const threadId = roots[0] ?? ''
  for (let index = 0; index < 13; index++) await perform(world, ana, writePost, { cohortId, threadId, body: `Answer ${index}` })
  expect((await findThreads(world.db, cohortId, reader, { before: null, size: 1 })).threads[0]).toMatchObject({
    more: 3,
    replies: { length: 10 },
  })
  const first = await findThread(world.db, cohortId, threadId, reader, { after: null, size: 8 })
  const second = await findThread(world.db, cohortId, threadId, reader, { after: first?.next ?? null, size: 8 })
  expect([...(first?.thread.replies ?? []), ...(second?.thread.replies ?? [])].map(({ body }) => body)).toEqual(
    Array.from({ length: 13 }, (_, index) => `Answer ${index}`),
  )
})

test('shared work is seen by members while it is shared; each one’s part goes along with what they hand in', async () => {
  const { ana, ben, cleo, cohortId } = await aCohort()
  const begin = async (person: typeof ana) => {
    const { attemptId } = await perform(world, person, startAttempt, { achievementId: district.achievement.id })
    await perform(world, person, saveAnswer, { attemptId, requirementId: 'context', body: 'Twenty-six students. '.repeat(20), revision: 0 })
    return attemptId
  }
  const [anas, bens] = [await begin(ana), await begin(ben)]
  const { artifactId } = await perform(world, ana, addText, {
    attemptId: anas,
    requirementId: 'tally',
    name: 'Our tally',
    body: 'Seven spoke.',
  })
  const sees = async (person: typeof ana) => (await seeArtifact(readsOf(world.db, person), world.grants, person, artifactId))?.sight ?? null
  expect(await sees(ben)).toBeNull()
  await expect(perform(world, ben, shareWithCohort, { cohortId, artifactId })).rejects.toMatchObject({ code: 'artifact-missing' })
  const { shareId } = await perform(world, ana, shareWithCohort, { cohortId, artifactId, note: 'Both classes' })
  expect((await perform(world, ana, shareWithCohort, { cohortId, artifactId })).shareId).toBe(shareId)
  expect([await sees(ben), await sees(cleo), await sees(coach), await sees(neighborAdmin)]).toEqual([
    'named-copy',
    'named-copy',
    null,
    null,
  ])

  // Without a word on whose part was what, it isn't handed in.
  await expect(perform(world, ana, submitAttempt, { attemptId: anas })).rejects.toMatchObject({
    code: 'incomplete',
    fields: [{ field: 'tally' }],
  })
  await perform(world, ana, sayPart, { cohortId, shareId, words: 'I counted on Tuesday.' })
  await perform(world, ben, takeShared, { cohortId, shareId, attemptId: bens, requirementId: 'tally' })
  await perform(world, ben, takeShared, { cohortId, shareId, attemptId: bens, requirementId: 'tally' })
  await expect(perform(world, ben, takeShared, { cohortId, shareId, attemptId: anas, requirementId: 'tally' })).rejects.toMatchObject({
    code: 'attempt-missing',
  })
  await perform(world, ben, sayPart, { cohortId, shareId, words: 'I counted on Friday.' })
  const shown = await findShares(readsOf(world.db, cleo), cohortId)
  expect(shown).toMatchObject([
    { name: 'Our tally', body: 'Seven spoke.', parts: [{ words: 'I counted on Tuesday.' }, { words: 'I counted on Friday.' }] },
  ])
  for (const [person, attemptId, part] of [
    [ana, anas, 'I counted on Tuesday.'],
    [ben, bens, 'I counted on Friday.'],
  ] as const) {
    const { submissionId } = await perform(world, person, submitAttempt, { attemptId })
    const { evidence } = await world.db
      .selectFrom('submissions')
      .where('id', '=', submissionId)
      .select('evidence')
      .executeTakeFirstOrThrow()
    expect(evidence).toMatchObject({ artifacts: [{ part }] })
  }
  // What was handed in stays as it was.
  await perform(world, ana, sayPart, { cohortId, shareId, words: 'All of it.' })
  expect(await world.db.selectFrom('artifacts').where('id', '=', artifactId).select('part').executeTakeFirst()).toEqual({
    part: 'I counted on Tuesday.',
  })

  await expect(perform(world, cleo, endCohortShare, { cohortId, shareId })).rejects.toMatchObject({ kind: 'forbidden' })
  await perform(world, ana, withdrawAttempt, { attemptId: anas })
  expect([await sees(ben), await findShares(readsOf(world.db, ben), cohortId)]).toEqual([null, []])
  const kept = await world.db.selectFrom('artifacts').where('attemptId', '=', bens).select('body').execute()
  expect(kept).toEqual([{ body: 'Seven spoke.' }])
})

test('what a family takes back or asks to be deleted is hidden or gone also where a colleague took it over', async () => {
  const { ana, ben, cleo, cohortId } = await aCohort()
  const [anas, bens, cleos] = await Promise.all(
    [ana, ben, cleo].map(
      async (person) => (await perform(world, person, startAttempt, { achievementId: district.achievement.id })).attemptId,
    ),
  )
  if (!anas || !bens || !cleos) throw new Error('Each has begun.')
  const text = { attemptId: anas, requirementId: 'tally', name: 'Our tally', body: 'Mia spoke seven times.' }
  const { artifactId } = await perform(world, ana, addText, text)
  const take = async (person: typeof ana, attemptId: string, shareId: string) =>
    (await perform(world, person, takeShared, { cohortId, shareId, attemptId, requirementId: 'tally' })).artifactId
  const share = async (person: typeof ana, id: string) =>
    (await perform(world, person, shareWithCohort, { cohortId, artifactId: id })).shareId
  const taken = await take(ben, bens, await share(ana, artifactId))
  const again = await take(cleo, cleos, await share(ben, taken))
  const { id: classId } = await perform(world, ana, startClass, { name: 'Period 3', schoolYear: 2026, endsOn: '2099-06-30' })
  await perform(world, ana, addStudents, { classId, list: 'Mia Ruiz' })
  const mia = await world.db.selectFrom('students').where('classId', '=', classId).select(['id', 'codeSealed']).executeTakeFirstOrThrow()
  const code = openCode(world.keys, mia.id, mia.codeSealed)
  const say = (answer: 'given' | 'refused') =>
    perform(world, visitor, answerConsent, { code, name: 'A parent', answer, scopes: answer === 'given' ? ['work'] : [], until: 'open' })
  const name = (person: typeof ana, attemptId: string, id: string, work: string[]) =>
    perform(world, person, nameStudents, { attemptId, artifactId: id, seen: [], heard: [], work })
  await say('given')
  await name(ana, anas, artifactId, [mia.id])
  const held = async () => {
    const rows = await world.db
      .selectFrom('artifactHolds')
      .where('artifactId', 'in', [artifactId, taken, again])
      .select('artifactId')
      .execute()
    return rows.map(({ artifactId: id }) => [artifactId, taken, again].indexOf(id)).toSorted()
  }
  expect(await held()).toEqual([])
  await say('refused')
  expect(await held()).toEqual([0, 1, 2])
  // Nothing that a colleague says of their own classes lets it be seen again.
  await name(ben, bens, taken, [])
  expect(await held()).toEqual([0, 1, 2])
  await say('given')
  expect(await held()).toEqual([])
  await say('refused')
  await name(ana, anas, artifactId, [])
  expect(await held()).toEqual([])
  await name(ana, anas, artifactId, [mia.id])

  await perform(world, visitor, askDeletion, { code, name: 'A parent', note: '' })
  const { id: requestId } = await world.db
    .selectFrom('deletionRequests')
    .where('studentId', '=', mia.id)
    .select('id')
    .executeTakeFirstOrThrow()
  expect(await perform(world, ana, answerDeletion, { requestId, outcome: 'deleted' })).toEqual({ outcome: 'deleted', deleted: 3 })
  const left = await world.db
    .selectFrom('artifacts')
    .where('id', 'in', [artifactId, taken, again])
    .select(['body', 'expiredBecause'])
    .execute()
  expect(left).toEqual(Array.from({ length: 3 }, () => ({ body: null, expiredBecause: 'asked' })))
})

test('who shows something and leaves shows it no longer; the last organizer doesn’t leave others alone; an archived cohort is only read', async () => {
  const { ana, ben, cleo, cohortId } = await aCohort()
  const achievement = await anAchievement(world, home.id, smallDefinition({ title: 'Leaving' }))
  const { attemptId } = await perform(world, ben, startAttempt, { achievementId: achievement.id })
  const { artifactId } = await perform(world, ben, addText, { attemptId, requirementId: 'tally', body: 'Mine.' })
  await perform(world, ben, shareWithCohort, { cohortId, artifactId })
  await perform(world, ben, leaveCohort, { cohortId })
  expect(await findShares(world.db, cohortId)).toEqual([])
  await expect(seenBy(ben, cohortId)).rejects.toMatchObject({ kind: 'missing' })

  await expect(perform(world, ana, leaveCohort, { cohortId })).rejects.toMatchObject({ code: 'last-organizer' })
  await expect(perform(world, ana, setCohortOrganizer, { cohortId, personId: ana.id, isOrganizer: false })).rejects.toMatchObject({
    code: 'last-organizer',
  })
  await expect(perform(world, ana, removeFromCohort, { cohortId, personId: ana.id })).rejects.toMatchObject({ code: 'leave-instead' })
  await perform(world, ana, setCohortOrganizer, { cohortId, personId: cleo.id, isOrganizer: true })
  await perform(world, ana, leaveCohort, { cohortId })
  await perform(world, cleo, archiveCohort, { cohortId })
  await expect(perform(world, cleo, writePost, { cohortId, body: 'Anyone?' })).rejects.toMatchObject({ code: 'cohort-archived' })
  expect((await seenBy(cleo, cohortId)).archivedAt).not.toBeNull()
  await perform(world, cleo, archiveCohort, { cohortId, isArchived: false })
  await perform(world, cleo, leaveCohort, { cohortId })
  // Nobody is left: it rests.
  expect(await world.db.selectFrom('cohorts').where('id', '=', cohortId).select('archivedAt').executeTakeFirst()).toEqual({
    archivedAt: expect.any(Date),
  })
})

test('who leaves the organization leaves its cohorts, and who is forgotten leaves no words behind', async () => {
  const { ana, ben, cleo, cohortId } = await aCohort()
  await perform(world, ana, writePost, { cohortId, body: 'My words' })
  const { id: membershipId } = await world.db
    .selectFrom('memberships')
    .where('personId', '=', ben.id)
    .select('id')
    .executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId })
  expect((await findMembers(world.db, cohortId)).map(({ id }) => id)).not.toContain(ben.id)
  await sql`select erase_person(${ana.id})`.execute(world.db)
  expect(await findMembers(world.db, cohortId)).toMatchObject([{ id: cleo.id, isOrganizer: true }])
  expect(
    (await world.db.selectFrom('cohortPosts').where('cohortId', '=', cohortId).select('body').execute()).map(({ body }) => body),
  ).toEqual([''])
})

test('a micro-credential that is retired stays named, and is not chosen anew', async () => {
  const { ana, cohortId } = await aCohort()
  const { id } = await anAchievement(world, home.id, smallDefinition({ title: 'Soon retired' }))
  await perform(world, ana, changeCohort, { cohortId, revision: 1, achievementIds: [id] })
  await perform(world, district.author, retireAchievement, { achievementId: id, reason: 'Replaced by another one.' })
  expect(await findStudies(world.db, cohortId)).toMatchObject([{ id, isRetired: true }])
  await perform(world, ana, changeCohort, { cohortId, revision: 2, name: 'Still here', achievementIds: [id] })
  await expect(perform(world, ana, makeCohort, { organizationId: home.id, name: 'New', achievementIds: [id] })).rejects.toMatchObject({
    code: 'study-not-offered',
  })
  expect((await findCohorts(world.db, ana.id, world.now())).map(({ name }) => name)).toEqual(['Still here'])
  expect(neighbor.id).not.toBe(home.id)
})

test('a program takes part in its person’s name', async () => {
  const { ben, cohortId } = await aCohort()
  const program = await programOf(world, ben)
  expect((await program.ask('GET', `/cohorts/${cohortId}`)).body).toMatchObject({
    name: 'Questions on Tuesdays',
    isOrganizer: false,
    members: { length: 3 },
  })
  const { body } = await program.ask('POST', `/cohorts/${cohortId}/posts`, { body: 'By a program' })
  expect((await program.ask('GET', `/cohorts/${cohortId}/posts`)).body.items).toMatchObject([{ id: body.postId, body: 'By a program' }])
  expect((await program.ask('GET', '/cohorts')).body.items).toMatchObject([{ id: cohortId, isInvited: false }])
  expect((await (await programOf(world, coach)).ask('GET', `/cohorts/${cohortId}`)).status).toBe(404)
})
