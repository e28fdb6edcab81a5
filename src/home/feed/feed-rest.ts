import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { ownOrganization } from '../../people/organizations/own-organization.ts'
import { chooseFeed, leaveOut } from './choose-feed.ts'
import { audiences } from './feed-fields.ts'
import { maySettleReport } from './feed-policy.ts'
import { findChoices, findMutes } from './find-choices.ts'
import { findGiven, findKudos, findReceived } from './find-kudos.ts'
import { findFeed, findMoment } from './find-moments.ts'
import { findReports } from './find-reports.ts'
import { changeKudos, giveKudos, takeBackKudos } from './give-kudos.ts'
import { makeCard, withdrawCard } from './keep-card.ts'
import { mutedKinds, muteFeed, unmuteFeed } from './mute-feed.ts'
import { removeKudos, reportKudos, settleReport } from './report-kudos.ts'
import { stickerNames } from './stickers.ts'

const inFeed = z
  .object({
    awardId: z.uuid(),
    organizationId: z.uuid(),
    earnerId: z.uuid(),
    earner: z.string(),
    title: z.string(),
    competency: z.string(),
    issuer: z.string(),
    schoolId: z.uuid().nullable(),
    school: z.string().nullable(),
    ground: z
      .enum(['decision', 'pathway', 'elsewhere'])
      .describe('What it rests on: a decision here, a completed pathway, or what was decided elsewhere.'),
    isFirstAtSchool: z.boolean().describe('Whether nobody at that school had earned it before.'),
    awardedAt: moment,
  })
  .meta({ id: 'Moment' })
const sticker = z.enum(stickerNames).nullable()
const given = { id: z.uuid(), awardId: z.uuid(), sticker, note: z.string().nullable(), givenAt: moment }
const ofMoment = z.object({ ...given, giverId: z.uuid(), giver: z.string() }).meta({ id: 'Kudos' })
const got = z
  .object({ ...given, giverId: z.uuid(), giver: z.string(), title: z.string(), outside: z.boolean() })
  .meta({ id: 'KudosReceived' })
const gave = z
  .object({
    ...given,
    earner: z.string(),
    title: z.string(),
    outside: z.boolean(),
    removedReason: z.string().nullable().describe('Why an admin removed it; null where none did.'),
  })
  .meta({ id: 'KudosGiven' })
const report = z
  .object({
    id: z.uuid(),
    earner: z.string(),
    giver: z.string().nullable(),
    title: z.string(),
    sticker,
    note: z.string().nullable(),
    why: z.string(),
    reportedAt: moment,
    isGone: z.boolean().describe('Whether it was taken back meanwhile.'),
  })
  .meta({ id: 'KudosReport' })

const reads = { scope: 'awards:read' } as const
const writes = { scope: 'awards:write' } as const
const made = z.object({ id: z.uuid() })

/** What colleagues show each other, for programs. */
export const feedRest: readonly Operation[] = [
  list({
    id: 'listMoments',
    at: 'GET /feed',
    ...reads,
    says: 'What colleagues at an organization of yours have earned and chosen to show, the newest first, but for what you muted.',
    query: {
      organizationId: z.uuid().optional().describe('Without it, where you have belonged longest.'),
      schoolId: z.uuid().optional(),
      pathwayId: z.uuid().optional(),
    },
    item: inFeed,
    find: async (reading, { organizationId, schoolId, pathwayId }, { after, size }) => {
      const person = personAsking(reading)
      const at = organizationId ?? person.memberships[0]?.organizationId
      if (!at) return { items: [], next: null }
      await ownOrganization(reading, at)
      const found = await findFeed(
        reading.db,
        person.id,
        { organizationId: at, schoolId: schoolId ?? null, pathwayId: pathwayId ?? null },
        { before: after, size },
      )
      return { ...found, items: found.items.map((one) => ({ ...one, isFirstAtSchool: Boolean(one.isFirstAtSchool) })) }
    },
  }),
  list({
    id: 'listKudos',
    at: 'GET /feed/{awardId}/kudos',
    ...reads,
    says: 'What colleagues gave to a moment that is shown to you.',
    query: { awardId: z.uuid() },
    item: ofMoment,
    find: async (reading, { awardId }, { after, size }) => {
      const { id } = personAsking(reading)
      return findKudos(reading.db, id, await findMoment(reading.db, id, awardId), { before: after, size })
    },
  }),
  list({
    id: 'listKudosReceived',
    at: 'GET /kudos/received',
    ...reads,
    says: 'What colleagues gave you, the newest first.',
    query: {},
    item: got,
    find: (reading, _query, { after, size }) => findReceived(reading.db, personAsking(reading).id, { before: after, size }),
  }),
  list({
    id: 'listKudosGiven',
    at: 'GET /kudos/given',
    ...reads,
    says: 'What you gave, the newest first.',
    query: {},
    item: gave,
    find: (reading, _query, { after, size }) => findGiven(reading.db, personAsking(reading).id, { before: after, size }, reading.now),
  }),
  list({
    id: 'listKudosReports',
    at: 'GET /organizations/{organizationId}/kudos-reports',
    ...reads,
    says: 'Kudos that somebody asked the admins to look at, the oldest first. Who asked is not told.',
    query: { organizationId: z.uuid() },
    item: report,
    find: async (reading, { organizationId }, { after, size }) => {
      await ownOrganization(reading, organizationId)
      const verdict = maySettleReport(reading.actor, { organizationId, giverId: null })
      if (!verdict.allowed) throw denied(reading.actor, verdict)
      return findReports(reading.db, organizationId, { after, size })
    },
  }),
  read({
    id: 'getFeedChoices',
    at: 'GET /feed/choices',
    ...reads,
    says: 'To whom you show what you earn, at each organization of yours, and what you have muted.',
    query: {},
    answers: z.object({
      choices: z.array(z.object({ organizationId: z.uuid(), name: z.string(), shownTo: z.enum(audiences), hasChosen: z.boolean() })),
      mutes: z.array(z.object({ id: z.uuid(), kind: z.enum(mutedKinds), name: z.string() })),
    }),
    find: async (reading) => {
      const person = personAsking(reading)
      const [choices, mutes] = await Promise.all([findChoices(reading.db, person), findMutes(reading.db, person.id)])
      return { choices, mutes }
    },
  }),
  rest(chooseFeed, {
    id: 'chooseFeed',
    at: 'PUT /feed/choices/{organizationId}',
    ...writes,
    says: 'Chooses to whom of an organization you show what you earn.',
    example: { input: { shownTo: 'school' } },
  }),
  rest(leaveOut, {
    id: 'leaveOutMoment',
    at: 'PUT /feed/{awardId}/left-out',
    ...writes,
    says: 'Leaves one award of yours out of what colleagues see, or shows it, also an earlier one.',
    example: { input: { out: true } },
  }),
  rest(giveKudos, {
    id: 'giveKudos',
    at: 'POST /feed/{awardId}/kudos',
    ...writes,
    says: 'Gives a sticker, a note or both to a moment of a colleague, with your name.',
    status: 201,
    answers: made,
    example: { input: { sticker: 'lantern', note: 'Your wait time changed how I ask.' } },
  }),
  rest(changeKudos, {
    id: 'changeKudos',
    at: 'PUT /kudos/{id}',
    ...writes,
    says: 'Changes what you gave, within a day.',
    example: { input: { sticker: 'sun', note: '' } },
  }),
  rest(takeBackKudos, { id: 'takeBackKudos', at: 'DELETE /kudos/{id}', ...writes, says: 'Takes back what you gave.' }),
  rest(removeKudos, {
    id: 'removeKudos',
    at: 'POST /kudos/{id}/remove',
    ...writes,
    says: 'Removes kudos that you got from your moment.',
  }),
  rest(reportKudos, {
    id: 'reportKudos',
    at: 'POST /kudos/{id}/reports',
    ...writes,
    says: 'Asks the admins of the organization to look at kudos. You don’t see them any more.',
    example: { input: { why: 'It is meant as a joke, and does not read like one.' } },
  }),
  rest(settleReport, {
    id: 'settleKudosReport',
    at: 'POST /kudos-reports/{reportId}/settle',
    ...writes,
    says: 'Keeps kudos that were reported, or removes them with a reason.',
    example: { input: { act: 'keep' } },
  }),
  rest(muteFeed, {
    id: 'muteFeed',
    at: 'POST /feed/mutes',
    ...writes,
    says: 'Mutes a person, a school or a pathway among the moments that you see.',
    example: { input: { kind: 'person', id: '019acf3e-0000-7000-8000-000000000005' } },
  }),
  rest(unmuteFeed, { id: 'unmuteFeed', at: 'DELETE /feed/mutes/{muteId}', ...writes, says: 'Shows again what you had muted.' }),
  rest(makeCard, {
    id: 'makeKudosCard',
    at: 'PUT /kudos-cards/{awardId}',
    ...writes,
    says: 'Makes a card of an award of yours for other sites, with the kudos that you choose, or chooses other ones. It is at `/embed/kudos/{id}`.',
    answers: made,
    example: { input: { kudosIds: [] } },
  }),
  rest(withdrawCard, {
    id: 'withdrawKudosCard',
    at: 'DELETE /kudos-cards/{cardId}',
    ...writes,
    says: 'Withdraws a card from other sites, at once.',
  }),
]
