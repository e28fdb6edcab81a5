import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { chooseLetters } from '../../foundation/mail/choose-letters.ts'
import { letterRefused } from '../../foundation/mail/mail-facts.ts'
import { operator, type Person, visitor } from '../../foundation/platform/actor.ts'
import { inScene, perform, recordFacts } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { makeKey } from '../../people/api-keys/make-key.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { readers } from '../../subscribers.ts'
import { anAttempt, fillAttempt } from '../../testing/attempt.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { programOf } from '../../testing/program.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { submitAttempt } from '../../work/attempts/submit-attempt.ts'
import { makeNotices, type Noticed } from './make-notices.ts'
import { countUnread, listNotices } from './notices.ts'
import { readAllNotices, readNotice } from './read-notices.ts'

const world = await aWorld({ WORKERS: 'false' })
await dispatchAll(world, readers)
const t = plainTextIn('en')
const hear = () => dispatchAll(world, readers)
const listed = async (person: Person) => (await listNotices(readsOf(world.db, person), person.id, { size: 50 })).notices
const says = async (person: Person) => (await listed(person)).map((notice) => t(notice.says))
const subjectsTo = async (person: Person) => (await lettersTo(world, person.email)).map(({ subject }) => subject)

test('who earns, keeps working or loses an award finds it among their notices, with the way to it, beside the letter that tells more', async () => {
  const district = await aDistrict(world)
  const award = await anAward(district)
  const again = await aSubmission(district, { earner: district.colleague })
  await aDecision(world, district.assessor, again, () => 'not-yet')
  await hear()
  expect(await listed(district.earner)).toMatchObject([{ kind: 'award-earned', to: `/awards/${award.id}`, readAt: null }])
  expect(await says(district.earner)).toEqual(['You earned “Wait time”.'])
  expect(await says(district.colleague)).toEqual(['An assessor has looked at your evidence for “Wait time” and named the next steps.'])
  expect(await subjectsTo(district.earner)).toEqual(['You earned “Wait time”'])
  await perform(world, district.admin, revokeAward, { id: award.id, reason: 'It was given by mistake.' })
  await hear()
  expect((await says(district.earner))[0]).toBe('Your award “Wait time” was taken back.')
  expect(await subjectsTo(district.earner)).toEqual(['You earned “Wait time”', 'Your award “Wait time” was taken back'])
})

test('what is handed in is confirmed to its earner, and told to the assessors of the issuer once a day, without a name', async () => {
  const district = await aDistrict(world)
  for (const earner of [district.earner, district.colleague, district.assessor]) {
    const attemptId = await anAttempt(district, earner)
    await fillAttempt(district, attemptId, earner)
    await perform(world, earner, submitAttempt, { attemptId })
  }
  await hear()
  expect(await says(district.earner)).toEqual([expect.stringMatching(/^Your evidence for “Wait time” has arrived. You have a decision by/)])
  expect(await says(district.secondAssessor)).toEqual(['New evidence waits to be assessed at Three Rivers.'])
  expect(await says(district.assessor)).toHaveLength(2)
  expect(await says(district.neighborAssessor)).toEqual([])
  expect(await says(district.coach)).toEqual([])
  // The receipt is a letter of the command; the queue is for the digest.
  expect(await subjectsTo(district.earner)).toEqual(['Handed in: “Wait time”'])
  expect(await subjectsTo(district.secondAssessor)).toEqual([])
  const kept = await world.db.selectFrom('notices').where('personId', '=', district.secondAssessor.id).selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain('Maya')
  expect(kept).toMatchObject([{ byLetter: 'digest' }])
})

test('a fact that is heard twice is one notice and one letter', async () => {
  const district = await aDistrict(world)
  const { secondAssessor: ruth } = district
  const [membership] = await world.db.selectFrom('memberships').where('personId', '=', ruth.id).select('id').execute()
  await perform(world, district.admin, changeMembership, { membershipId: membership?.id ?? '', roles: ['assessor', 'author'] })
  await hear()
  await world.db.updateTable('subscribers').set({ place: 0 }).where('name', '=', 'notices').execute()
  await hear()
  expect(await says(ruth)).toEqual(['Your roles or your school at Three Rivers have changed.'])
  expect(await subjectsTo(ruth)).toEqual(['Your roles or your school at Three Rivers have changed.'])
  await perform(world, district.admin, endMembership, { membershipId: membership?.id ?? '' })
  await hear()
  expect((await says(ruth))[0]).toBe('You no longer belong to Three Rivers.')
})

test('what opens an account is always told by letter; who wants no letters of a kind gets its notices all the same', async () => {
  const district = await aDistrict(world)
  await perform(world, district.earner, makeKey, { name: 'Own script', scopes: ['awards:read'], days: 30 })
  await perform(world, district.coach, chooseLetters, { ways: { membership: 'never' } })
  const [membership] = await world.db.selectFrom('memberships').where('personId', '=', district.coach.id).select('id').execute()
  await perform(world, district.admin, changeMembership, { membershipId: membership?.id ?? '', roles: ['coach', 'earner'] })
  await hear()
  expect(await subjectsTo(district.earner)).toEqual(['The API key “Own script” was made by your account.'])
  expect(await says(district.coach)).toHaveLength(1)
  expect(await subjectsTo(district.coach)).toEqual([])
})

test('admins hear of lost letters once a day, and a person of their own address once a month', async () => {
  const district = await aDistrict(world)
  const ids = await Promise.all(
    [1, 2, 3].map(async () => {
      const id = world.newId()
      await world.db
        .insertInto('messages')
        .values({
          id,
          kind: 'decision',
          toAddress: district.earner.email,
          personId: district.earner.id,
          organizationId: district.district.id,
          subject: 'x',
          bodyText: 'x',
          bodyHtml: 'x',
          createdAt: world.now(),
        })
        .execute()
      return id
    }),
  )
  await inScene(world, operator, (scene) =>
    recordFacts(
      scene,
      ids.map((subjectId) => fact(letterRefused, { organizationId: district.district.id, subjectId })),
    ),
  )
  await hear()
  expect(await says(district.admin)).toEqual(['E-mails of Three Rivers did not arrive.'])
  expect(await says(district.earner)).toEqual([`An e-mail to ${district.earner.email} did not arrive. Please check the address.`])
  // A letter that says that letters do not arrive would not arrive.
  expect(await subjectsTo(district.earner)).toEqual(['x', 'x', 'x'])
})

/** Notices without a fact, as a job makes them. */
const notice = (person: Person, cause: string, at = world.now()): Noticed => ({
  personId: person.id,
  kind: 'work-resting',
  cause,
  details: { attemptId: world.newId(), title: 'Wait time', day: '2027-03-02' },
  organizationId: null,
  at,
})
const make = (...noticed: Noticed[]) => inScene(world, { kind: 'system' }, (scene) => makeNotices(scene, noticed))

test('a notice is read, unread again and all at once; by its person alone, and nobody learns of another’s', async () => {
  const [maya, tom] = [await aPerson(world, 'Maya'), await aPerson(world, 'Tom')]
  await make(notice(maya, 'a'), notice(maya, 'b'), notice(tom, 'a'))
  const unread = (person: Person) => countUnread(readsOf(world.db, person), person.id)
  const [first] = await listed(maya)
  const noticeId = first?.id ?? ''
  expect(await perform(world, maya, readNotice, { noticeId })).toMatchObject({ to: first?.to })
  await perform(world, maya, readNotice, { noticeId })
  expect([await unread(maya), await unread(tom)]).toEqual([1, 1])
  await perform(world, maya, readNotice, { noticeId, isRead: false })
  expect(await unread(maya)).toBe(2)
  await expect(perform(world, tom, readNotice, { noticeId })).rejects.toMatchObject({ code: 'notice-missing' })
  await expect(perform(world, visitor, readNotice, { noticeId })).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(perform(world, maya, readNotice, { noticeId: 'x' })).rejects.toMatchObject({ code: 'input-invalid' })
  await perform(world, maya, readAllNotices, {})
  expect([await unread(maya), await unread(tom)]).toEqual([0, 1])
  expect((await listNotices(readsOf(world.db, maya), tom.id, { size: 10 })).notices, 'the second belt').toEqual([])
})

test('“read all” leaves what came after it was looked at', async () => {
  const maya = await aPerson(world, 'Maya')
  await make(notice(maya, 'seen'))
  const [seen] = await listed(maya)
  await make(notice(maya, 'new', new Date(Date.now() + 5)))
  await perform(world, maya, readAllNotices, { upTo: seen?.id })
  expect(await countUnread(world.db, maya.id)).toBe(1)
})

test('ten thousand notices of one person: the count stops at a hundred, and list, count and “read all” look at few rows or once at each', async () => {
  const maya = await aPerson(world, 'Maya')
  await sql`insert into notices (id, person_id, kind, cause, details, made_at)
    select gen_random_uuid(), ${maya.id}, 'password-changed', 'n' || n, '{}', now() - n * interval '1 minute' from generate_series(1, 10000) n`.execute(
    world.db,
  )
  const db = readsOf(world.db, maya)
  const began = performance.now()
  expect(await countUnread(db, maya.id)).toBe(100)
  const first = await listNotices(db, maya.id, { size: 30 })
  const second = await listNotices(db, maya.id, { size: 30, before: first.next })
  expect(new Set([...first.notices, ...second.notices].map(({ id }) => id)).size).toBe(60)
  expect(performance.now() - began).toBeLessThan(500)
  const { rows } = await sql<{
    'QUERY PLAN': string
  }>`explain select count(*) from (select id from notices where person_id = ${maya.id} and read_at is null limit 100) unread`.execute(
    world.db,
  )
  expect(JSON.stringify(rows)).toContain('notices_unread')
  await perform(world, maya, readAllNotices, {})
  expect(await countUnread(db, maya.id)).toBe(0)
})

test('what a newer one says all of is no longer unread', async () => {
  const district = await aDistrict(world)
  const waits = (day: number): Noticed => ({
    personId: district.assessor.id,
    kind: 'work-to-assess',
    cause: `day ${day}`,
    details: { organization: 'Three Rivers' },
    organizationId: district.district.id,
    at: new Date(Date.now() + day * 1000),
  })
  await make(waits(1))
  await make({ ...waits(2), organizationId: district.neighbor.id }, notice(district.assessor, 'other'))
  await make(waits(3), waits(4))
  await make(waits(4))
  const left = (await listed(district.assessor)).filter(({ readAt }) => readAt === null)
  expect(left.map(({ kind, organizationId }) => [kind, organizationId])).toEqual([
    ['work-to-assess', district.district.id],
    ['work-to-assess', district.neighbor.id],
    ['work-resting', null],
  ])
})

test('what is old news when it is heard is a notice and no letter', async () => {
  const maya = await aPerson(world, 'Maya')
  await perform(world, maya, chooseLetters, { ways: { stalled: 'at-once' } })
  await make(notice(maya, 'old', new Date(Date.now() - 3 * 86_400_000)), notice(maya, 'new'))
  expect(await says(maya)).toHaveLength(2)
  expect(await subjectsTo(maya)).toHaveLength(1)
})

test('a notice is written in the language of who reads it, also by a program in their name', async () => {
  const district = await aDistrict(world)
  await anAward(district)
  await hear()
  await world.db.updateTable('people').set({ locale: 'es' }).where('id', '=', district.earner.id).execute()
  const program = await programOf(world, { ...district.earner, locale: 'es' })
  await hear()
  const { body } = await program.ask('GET', '/notices')
  expect(body.items?.map(({ text }) => text)).toContain('Conseguiste «Wait time».')
  const count = await program.ask('GET', '/notices/count')
  expect(count.body).toEqual({ unread: body.items?.length, isMore: false })
  const item = body.items?.[0]
  expect((await program.ask('POST', `/notices/${item?.id}/read`, {})).status).toBe(204)
  expect((await program.ask('GET', '/notices?unread=true')).body.items).toHaveLength((body.items?.length ?? 0) - 1)
  expect((await program.ask('POST', `/notices/${world.newId()}/read`, {})).status).toBe(404)
  const settings = await program.ask('GET', '/notices/settings')
  const changed = await program.ask(
    'PATCH',
    '/notices/settings',
    { ways: { late: 'never' }, dailyHour: 6 },
    { 'If-Match': settings.headers.get('etag') ?? '' },
  )
  expect([changed.status, changed.body.dailyHour, (changed.body.ways as Record<string, string>).late]).toEqual([200, 6, 'never'])
  const wrong = await program.ask('PATCH', '/notices/settings', { ways: { decision: 'never' } }, { 'If-Match': '*' })
  expect(wrong.status).toBe(422)
})
