import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { hideAward } from '../../credentials/awards/hide-award.ts'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { liftSuspension, suspendAward } from '../../credentials/awards/suspend-award.ts'
import { createWeb } from '../../foundation/doors/web.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { origin } from '../../foundation/platform/asked-by.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf, readsOfAll } from '../../foundation/platform/database.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { leastPeople } from '../../recognition/reports/withhold.ts'
import { readers } from '../../subscribers.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aWorld, ownerOf } from '../../testing/world.ts'
import { cardApi } from './card-api.ts'
import { chooseFeed, leaveOut } from './choose-feed.ts'
import { findCard } from './find-card.ts'
import { findGatherings, findOwnMoments, whereToAsk } from './find-choices.ts'
import { findGiven, findKudos, findLatestKudos, findReceived } from './find-kudos.ts'
import { findFeed } from './find-moments.ts'
import { findReports } from './find-reports.ts'
import { changeKudos, giveKudos, takeBackKudos } from './give-kudos.ts'
import { makeCard, withdrawCard } from './keep-card.ts'
import { muteFeed, unmuteFeed } from './mute-feed.ts'
import { removeKudos, reportKudos, settleReport } from './report-kudos.ts'

let now = new Date('2026-03-02T15:00:00Z')
const world = await aWorld({ WORKERS: 'false' })
world.now = () => now
const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000)
}
const district = await aDistrict(world)
const { district: home, neighbor, neighborAdmin, admin, coach, schoolId, stranger } = district
const slice = { size: 50 }

const aColleague = (name: string, at: string | null = schoolId) =>
  aPerson(world, name, [{ organizationId: home.id, schoolId: at, roles: ['earner'] }])
/** Somebody who earned something and shows it to everyone of the district. */
async function shownAward(name = 'Maya Shows', shownTo: 'nobody' | 'school' | 'organization' = 'organization') {
  const earner = await aColleague(name)
  const { id: awardId } = await anAward(district, { earner, achievement: await anAchievement(world, home.id) })
  await perform(world, earner, chooseFeed, { organizationId: home.id, shownTo })
  return { earner, awardId }
}
const idsFor = async (viewer: Person, where: { schoolId?: string; pathwayId?: string } = {}, organizationId = home.id) =>
  (await findFeed(readsOf(world.db, viewer), viewer.id, { organizationId, ...where }, slice)).items.map(({ awardId }) => awardId)
const give = (giver: Person, awardId: string, more: { note?: string; outside?: boolean } = {}) =>
  perform(world, giver, giveKudos, { awardId, sticker: 'sun', note: 'The questions wait.', ...more })
const saidTo = async (viewer: Person, awardId: string) =>
  (await findKudos(readsOf(world.db, viewer), viewer.id, { awardId, organizationId: home.id }, slice)).items
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

test('nothing is shown before its earner chose it, and then to whom they chose', async () => {
  const elsewhere = world.newId()
  await world.db
    .insertInto('organizations')
    .values({
      id: elsewhere,
      kind: 'school',
      parentId: home.id,
      slug: `oak-${elsewhere.slice(-6)}`,
      name: 'Oak',
      shortName: 'Oak',
      createdAt: now,
    })
    .execute()
  const { earner, awardId } = await shownAward('Ida Chooses', 'nobody')
  const [near, far] = [await aColleague('Near One'), await aColleague('Far One', elsewhere)]
  expect(await idsFor(near)).not.toContain(awardId)
  await perform(world, earner, chooseFeed, { organizationId: home.id, shownTo: 'school' })
  expect(await idsFor(near)).toContain(awardId)
  expect(await idsFor(earner)).toContain(awardId)
  expect(await idsFor(far)).not.toContain(awardId)
  await perform(world, earner, chooseFeed, { organizationId: home.id, shownTo: 'organization' })
  expect(await idsFor(far)).toContain(awardId)
  expect(await idsFor(far, { schoolId: elsewhere })).not.toContain(awardId)
  expect(await idsFor(far, { schoolId })).toContain(awardId)
  await perform(world, earner, leaveOut, { awardId, out: true })
  expect(await idsFor(far)).not.toContain(awardId)
  expect((await findOwnMoments(readsOf(world.db, earner), earner.id, slice)).items).toMatchObject([{ id: awardId, isOut: true }])
  await perform(world, earner, leaveOut, { awardId, out: false })
  expect(await idsFor(far)).toContain(awardId)
  await perform(world, earner, chooseFeed, { organizationId: home.id, shownTo: 'nobody' })
  for (const someone of [near, far, earner]) expect(await idsFor(someone)).not.toContain(awardId)
})

test('it shows what was earned in the last thirty days and from then on, and asks once', async () => {
  const earner = await aColleague('Una Asked')
  const old = await anAward(district, { earner, achievement: await anAchievement(world, home.id) })
  expect(await whereToAsk(readsOf(world.db, earner), earner, now)).toMatchObject({ organizationId: home.id, shownTo: 'nobody' })
  later(24 * 40)
  expect(await whereToAsk(readsOf(world.db, earner), earner, now)).toBeNull()
  const lately = await anAward(district, { earner, achievement: await anAchievement(world, home.id) })
  later(24)
  await perform(world, earner, chooseFeed, { organizationId: home.id, shownTo: 'organization' })
  expect(await whereToAsk(readsOf(world.db, earner), earner, now)).toBeNull()
  const after = await anAward(district, { earner, achievement: await anAchievement(world, home.id) })
  const seen = await idsFor(coach)
  expect(seen).toContain(lately.id)
  expect(seen).toContain(after.id)
  expect(seen).not.toContain(old.id)
  await perform(world, earner, leaveOut, { awardId: old.id, out: false })
  expect(await idsFor(coach)).toContain(old.id)
  expect(seen).toEqual(seen.toSorted().reverse())
})

test('what is hidden, suspended, taken back, or of somebody who left is gone at once, with what was said', async () => {
  const { earner, awardId } = await shownAward('Hal Hides')
  await give(coach, awardId)
  const seen = async () => [(await idsFor(coach)).includes(awardId), (await saidTo(admin, awardId)).length]
  expect(await seen()).toEqual([true, 1])
  await perform(world, earner, hideAward, { id: awardId, hidden: true })
  expect(await seen()).toEqual([false, 0])
  expect(await refusal(give(admin, awardId))).toBe('moment-missing')
  await perform(world, earner, hideAward, { id: awardId, hidden: false })
  await perform(world, admin, suspendAward, { id: awardId, reason: 'A question is being looked into.' })
  expect(await seen()).toEqual([false, 0])
  await perform(world, admin, liftSuspension, { id: awardId, reason: 'The question is answered.' })
  expect(await seen()).toEqual([true, 1])
  const membership = await world.db.selectFrom('memberships').where('personId', '=', earner.id).select('id').executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId: membership.id })
  expect(await seen()).toEqual([false, 0])
  await world.db.updateTable('memberships').set({ endedAt: null }).where('id', '=', membership.id).execute()
  expect(await seen()).toEqual([true, 1])
  await perform(world, admin, revokeAward, { id: awardId, reason: 'The evidence was of somebody else.' })
  expect(await seen()).toEqual([false, 0])
})

test('a colleague gives once, changes it for a day, and takes it back', async () => {
  const { earner, awardId } = await shownAward()
  const { id } = await give(coach, awardId)
  expect(await saidTo(earner, awardId)).toMatchObject([{ sticker: 'sun', note: 'The questions wait.', giver: coach.name }])
  // Sent twice it is one; other words are no second one.
  expect(await give(coach, awardId)).toMatchObject({ id, isNew: false })
  expect(await refusal(give(coach, awardId, { note: 'Something else.' }))).toBe('kudos-given')
  expect(await refusal(give(earner, awardId))).toBe('own-moment')
  await perform(world, coach, changeKudos, { id, sticker: '', note: 'Better words.' })
  expect(await saidTo(admin, awardId)).toMatchObject([{ sticker: null, note: 'Better words.' }])
  expect(await refusal(perform(world, admin, changeKudos, { id, note: 'Mine.' }))).toBe('not-the-giver')
  later(25)
  expect(await refusal(perform(world, coach, changeKudos, { id, note: 'Too late.' }))).toBe('kudos-too-old')
  await perform(world, coach, takeBackKudos, { id })
  expect(await saidTo(earner, awardId)).toEqual([])
  expect(await refusal(perform(world, coach, takeBackKudos, { id }))).toBe('kudos-missing')
  expect(await give(coach, awardId)).toMatchObject({ isNew: true })
})

test('of ten at once one is kept', async () => {
  const { awardId } = await shownAward()
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => give(coach, awardId)))
  expect(answers.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await saidTo(admin, awardId)).toHaveLength(1)
})

test('bad words are refused or made harmless at the door', async () => {
  const { awardId } = await shownAward()
  const giver = await aColleague('Bea Words')
  for (const given of [
    { sticker: '', note: '' },
    { sticker: '', note: ' \u202e\u200b ' },
  ])
    expect(await refusal(perform(world, giver, giveKudos, { awardId, ...given } as never))).toBe('kudos-empty')
  for (const given of [{ sticker: 'skull' }, { note: 'x'.repeat(281) }, { note: 7 }, { awardId: 'no-id' }])
    expect(await refusal(perform(world, giver, giveKudos, { awardId, ...given } as never))).toBe('input-invalid')
  await perform(world, giver, giveKudos, { awardId, note: '<script>alert(1)</script>\u202e\n\u0007 two   lines' })
  expect(await saidTo(admin, awardId)).toMatchObject([{ note: '<script>alert(1)</script> two lines' }])
})

test('other districts, visitors and people who belong nowhere find nothing and give nothing', async () => {
  const { awardId } = await shownAward()
  await give(coach, awardId)
  for (const outsider of [neighborAdmin, stranger]) {
    expect(await idsFor(outsider)).toEqual([])
    expect(await saidTo(outsider, awardId)).toEqual([])
    expect(await refusal(give(outsider, awardId))).toBe('moment-missing')
  }
  expect(await refusal(perform(world, { kind: 'visitor' }, giveKudos, { awardId, sticker: 'sun' }))).toBe('sign-in-needed')
  expect(await refusal(perform(world, neighborAdmin, chooseFeed, { organizationId: home.id, shownTo: 'organization' }))).toBe(
    'organization-missing',
  )
  expect(await refusal(perform(world, coach, leaveOut, { awardId, out: true }))).toBe('not-yours')
  const leaver = await aColleague('Lea Leaves')
  const { id } = await give(leaver, awardId)
  await world.db.updateTable('memberships').set({ endedAt: now }).where('personId', '=', leaver.id).execute()
  expect((await saidTo(admin, awardId)).map((one) => one.id)).not.toContain(id)
  expect(await refusal(give({ ...leaver, memberships: [] }, awardId, { note: 'Once more' }))).toBe('moment-missing')
  expect(await refusal(perform(world, district.hr, chooseFeed, { organizationId: neighbor.id, shownTo: 'organization' }))).toBe(
    'organization-missing',
  )
})

test('who mutes somebody, a school or a pathway does not see it, and a muted giver is seen by nobody on one’s own moments', async () => {
  const { earner, awardId } = await shownAward('Mo Muted')
  const viewer = await aColleague('Vi Viewer')
  await perform(world, viewer, muteFeed, { kind: 'person', id: earner.id })
  expect(await idsFor(viewer)).not.toContain(awardId)
  expect(await idsFor(coach)).toContain(awardId)
  const mute = await world.db.selectFrom('feedMutes').where('personId', '=', viewer.id).select('id').executeTakeFirstOrThrow()
  expect(await refusal(perform(world, coach, unmuteFeed, { muteId: mute.id }))).toBe('not-yours')
  await perform(world, viewer, unmuteFeed, { muteId: mute.id })
  expect(await idsFor(viewer)).toContain(awardId)
  await perform(world, viewer, muteFeed, { kind: 'school', id: schoolId })
  await perform(world, viewer, muteFeed, { kind: 'school', id: schoolId })
  expect(await idsFor(viewer)).toEqual([])
  // The earner mutes the giver: nobody is shown it any more but who gave it, who is not told.
  await give(coach, awardId)
  await perform(world, earner, muteFeed, { kind: 'person', id: coach.id })
  expect(await saidTo(earner, awardId)).toEqual([])
  expect(await saidTo(admin, awardId)).toEqual([])
  expect(await saidTo(coach, awardId)).toHaveLength(1)
  expect(await refusal(perform(world, viewer, muteFeed, { kind: 'person', id: viewer.id }))).toBe('muted-oneself')
  expect(await refusal(perform(world, viewer, muteFeed, { kind: 'person', id: stranger.id }))).toBe('person-missing')
})

test('the earner removes what they got, and it is not given again', async () => {
  const { earner, awardId } = await shownAward()
  const { id } = await give(coach, awardId)
  expect(await refusal(perform(world, coach, removeKudos, { id }))).toBe('not-yours')
  await perform(world, earner, removeKudos, { id })
  await perform(world, earner, removeKudos, { id })
  for (const someone of [earner, admin]) expect(await saidTo(someone, awardId)).toEqual([])
  expect((await findReceived(readsOf(world.db, earner), earner.id, slice)).items).toEqual([])
  expect(await refusal(give(coach, awardId))).toBe('kudos-not-shown')
  expect((await findGiven(readsOf(world.db, coach), coach.id, slice, now)).items.find((one) => one.id === id)).toMatchObject({
    removedReason: null,
  })
  await perform(world, coach, takeBackKudos, { id })
  expect(await world.db.selectFrom('kudos').where('id', '=', id).select(['note', 'sticker']).executeTakeFirst()).toEqual({
    note: null,
    sticker: null,
  })
})

test('what is reported is gone for who asked, an admin looks, and each is told their part', async () => {
  const { earner, awardId } = await shownAward('Rae Reports')
  const other = await aColleague('Otis Other')
  const { id } = await give(coach, awardId, { note: 'Finally!' })
  expect(await refusal(perform(world, coach, reportKudos, { id }))).toBe('own-kudos')
  expect(await refusal(perform(world, neighborAdmin, reportKudos, { id }))).toBe('kudos-missing')
  for (const reporter of [earner, other, other]) await perform(world, reporter, reportKudos, { id, why: 'It reads like scorn.' })
  expect(await saidTo(earner, awardId)).toEqual([])
  expect(await saidTo(admin, awardId)).toHaveLength(1)
  // Reworded meanwhile, the admin reads what was reported.
  await perform(world, coach, changeKudos, { id, note: 'Well done.' })
  const waiting = (await findReports(readsOf(world.db, admin), home.id, slice)).items
  expect(waiting).toMatchObject([{ note: 'Finally!', giver: coach.name, why: 'It reads like scorn.' }])
  expect(JSON.stringify(waiting)).not.toContain(other.id)
  expect((await findReports(readsOf(world.db, district.hr), home.id, slice)).items).toEqual([])
  const reportId = waiting[0]?.id ?? ''
  for (const someone of [coach, neighborAdmin, district.hr])
    expect(await refusal(perform(world, someone, settleReport, { reportId, act: 'keep' }))).toBe('not-an-admin')
  expect(await refusal(perform(world, admin, settleReport, { reportId, act: 'remove' }))).toBe('reason-needed')
  await perform(world, admin, settleReport, { reportId, act: 'remove', reason: 'It can be read as scorn. Say what was good.' })
  expect(await refusal(perform(world, admin, settleReport, { reportId, act: 'keep' }))).toBe('report-settled')
  expect((await findReports(readsOf(world.db, admin), home.id, slice)).items).toEqual([])
  expect(await saidTo(admin, awardId)).toEqual([])
  expect((await findGiven(readsOf(world.db, coach), coach.id, slice, now)).items.find((one) => one.id === id)).toMatchObject({
    removedReason: 'It can be read as scorn. Say what was good.',
  })
  await dispatchAll(world, readers)
  const told = async (person: Person) =>
    (await world.db.selectFrom('notices').where('personId', '=', person.id).orderBy('id').select('kind').execute()).map(({ kind }) => kind)
  expect(await told(other)).toContain('kudos-looked-at')
  expect(await told(earner)).toEqual(expect.arrayContaining(['kudos-looked-at']))
  expect(await told(coach)).toContain('kudos-removed')
  expect(await told(admin)).toContain('kudos-reported')
})

test('kudos are told once a day for an award, however many give some, and never of somebody who is muted', async () => {
  const { earner, awardId } = await shownAward('Nia Noticed')
  const muted = await aColleague('Max Muted')
  await perform(world, earner, muteFeed, { kind: 'person', id: muted.id })
  await give(muted, awardId)
  await dispatchAll(world, readers)
  const notices = async () =>
    (
      await world.db
        .selectFrom('notices')
        .where('personId', '=', earner.id)
        .where('kind', '=', 'kudos-given')
        .select('aboutPersonId')
        .execute()
    ).map(({ aboutPersonId }) => aboutPersonId)
  expect(await notices()).toEqual([])
  for (const giver of [coach, admin, district.hr]) await give(giver, awardId)
  await dispatchAll(world, readers)
  expect(await notices()).toEqual([coach.id])
})

test('a thousand kudos page by key, and beside a moment stand a few', async () => {
  const { earner, awardId } = await shownAward('Tia Thousand')
  await sql`with fresh as (
      insert into people (id, name, email) select gen_random_uuid(), 'Giver ' || n, 'giver' || n || '@many.example' from generate_series(1, 1000) n returning id
    ), here as (
      insert into memberships (id, person_id, organization_id, roles, started_at) select gen_random_uuid(), id, ${home.id}, '{earner}', now() from fresh returning person_id
    ) insert into kudos (id, organization_id, award_id, earner_id, giver_id, sticker, outside, given_at)
      select gen_random_uuid(), ${home.id}, ${awardId}, ${earner.id}, person_id, 'cup', false, now() from here`.execute(ownerOf(world))
  const db = readsOf(world.db, earner)
  const found: string[] = []
  for (let before: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof findKudos>> = await findKudos(
      db,
      earner.id,
      { awardId, organizationId: home.id },
      { before, size: 90 },
    )
    found.push(...page.items.map(({ id }) => id))
    if (!page.next) break
    before = page.next
  }
  expect(new Set(found).size).toBe(1000)
  const beside = await findLatestKudos(db, earner.id, home.id, [awardId], 6)
  expect(beside.get(awardId)).toMatchObject({ hasMore: true })
  expect(beside.get(awardId)?.items).toHaveLength(6)
})

test('where people earned something together is told only of enough of them', async () => {
  const oak = world.newId()
  await world.db
    .insertInto('organizations')
    .values({
      id: oak,
      kind: 'school',
      parentId: home.id,
      slug: `elm-${oak.slice(-6)}`,
      name: 'Elm School',
      shortName: 'Elm',
      createdAt: now,
    })
    .execute()
  const achievement = await anAchievement(world, home.id, smallDefinition({ title: 'Together' }))
  const schools = async (viewer: Person) => (await findGatherings(readsOf(world.db, viewer), home.id, now)).schools.map(({ name }) => name)
  for (let count = 1; count <= leastPeople; count++) {
    expect(await schools(coach)).not.toContain('Elm School')
    await anAward(district, { earner: await aColleague(`Elm ${count}`, oak), achievement })
  }
  expect(await schools(coach)).toContain('Elm School')
  expect(await schools(neighborAdmin)).toEqual([])
  later(24 * 61)
  expect(await schools(coach)).not.toContain('Elm School')
})

test('a card shows what its givers agreed to, as it is now, and is withdrawn at once', async () => {
  const web = createWeb({
    world,
    recognize: async () => coach,
    resources: [],
    documents: [cardApi],
    pages: async () => new Response('the page'),
    files: async () => null,
  })
  const { earner, awardId } = await shownAward('Cai Card')
  const { id: yes } = await give(coach, awardId, { outside: true, note: 'For <b>everyone</b>' })
  const { id: no } = await give(admin, awardId)
  expect(await refusal(perform(world, earner, makeCard, { awardId, kudosIds: [no] }))).toBe('kudos-not-outside')
  expect(await refusal(perform(world, coach, makeCard, { awardId, kudosIds: [yes] }))).toBe('not-yours')
  const { id } = await perform(world, earner, makeCard, { awardId, kudosIds: [yes, yes] })
  expect(await perform(world, earner, makeCard, { awardId, kudosIds: [yes] })).toMatchObject({ id, isNew: false })
  const look = async () => {
    const answer = await web.request(`/embed/kudos/${id}`)
    return { status: answer.status, html: await answer.text(), headers: answer.headers }
  }
  const first = await look()
  expect(first.status).toBe(200)
  expect(first.html).toContain('For &lt;b&gt;everyone&lt;/b&gt;')
  expect(first.html).toContain(coach.name)
  expect(first.html).not.toContain(admin.name)
  expect(first.html).not.toMatch(/<script|<form|javascript:/)
  expect(first.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors \*.*sandbox/)
  expect(first.headers.get('set-cookie')).toBeNull()
  expect(first.headers.get('cache-control')).toBe('no-store')
  expect((await web.request('/stickers/sun.svg')).headers.get('content-type')).toBe('image/svg+xml')
  expect((await web.request('/stickers/skull.svg')).status).toBe(404)
  expect((await web.request(`/embed/kudos/${id}/card.png`)).headers.get('content-type')).toBe('image/png')
  // Other words are off the card until they are chosen.
  await perform(world, coach, changeKudos, { id: yes, outside: true, note: 'Other words' })
  expect((await look()).html).not.toMatch(/everyone|Other words/)
  await perform(world, earner, makeCard, { awardId, kudosIds: [yes] })
  expect((await look()).html).toContain('Other words')
  await perform(world, coach, changeKudos, { id: yes, outside: false, note: 'Other words' })
  expect((await look()).html).not.toContain('Other words')
  await perform(world, earner, hideAward, { id: awardId, hidden: true })
  expect((await look()).status).toBe(404)
  expect(await refusal(perform(world, earner, makeCard, { awardId, kudosIds: [] }))).toBe('award-not-shown')
  await perform(world, earner, hideAward, { id: awardId, hidden: false })
  expect((await look()).status).toBe(200)
  await perform(world, earner, withdrawCard, { cardId: id })
  expect((await look()).status).toBe(404)
  expect(await findCard(readsOfAll(world.db), 'nonsense')).toBeNull()
})

test('who is forgotten is in nothing of it, and nothing they said stays', async () => {
  const { earner, awardId } = await shownAward('Fay Forgotten')
  const giver = await aColleague('Gus Gone')
  const { id } = await give(giver, awardId, { note: 'Words of Gus' })
  await perform(world, earner, reportKudos, { id, why: 'Words of Fay' })
  await world.db.updateTable('people').set({ erasedAt: now }).where('id', '=', giver.id).execute()
  expect(
    await world.db.selectFrom('kudosReports').where('awardId', '=', awardId).select(['note', 'giverId', 'outcome']).executeTakeFirst(),
  ).toEqual({
    note: null,
    giverId: null,
    outcome: 'gone',
  })
  await give(coach, awardId)
  await world.db.updateTable('people').set({ erasedAt: now }).where('id', '=', earner.id).execute()
  for (const table of ['kudos', 'moments', 'feedChoices'] as const)
    expect(
      await world.db
        .selectFrom(table)
        .where(table === 'feedChoices' ? 'personId' : ('earnerId' as never), '=', earner.id)
        .selectAll()
        .execute(),
      table,
    ).toEqual([])
  expect(await world.db.selectFrom('kudosReports').where('awardId', '=', awardId).select(['why', 'reporterId']).executeTakeFirst()).toEqual(
    {
      why: '',
      reporterId: null,
    },
  )
})

test('giving has its measure', async () => {
  const { awardId } = await shownAward()
  const giver = await aColleague('Lou Limit')
  const page = { ...origin(), door: 'page' as const }
  const codes: string[] = []
  for (let count = 0; count < 61; count++) codes.push(await refusal(perform(world, giver, giveKudos, { awardId, sticker: 'sun' }, page)))
  expect(codes.slice(0, 60).every((code) => code === 'done')).toBe(true)
  expect(codes[60]).toBe('too-many-tries')
})
