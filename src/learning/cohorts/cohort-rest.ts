import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { addMeeting, changeMeeting, removeMeeting } from './cohort-meetings.ts'
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
import { addCohortUnit, changeCohortUnit, moveCohortUnit, removeCohortUnit } from './cohort-plan.ts'
import { editPost, hidePost, removePost, writePost } from './cohort-posts.ts'
import { endCohortShare, sayPart, shareWithCohort, takeShared } from './cohort-shares.ts'
import { findCohorts, findMeetings, findMembers, findOwnCohort, findStudies, findUnits } from './find-cohorts.ts'
import { findThread, findThreads } from './find-posts.ts'
import { findShares } from './find-shares.ts'
import { archiveCohort, changeCohort, makeCohort } from './make-cohort.ts'

const cohortInList = z
  .object({
    id: z.uuid(),
    name: z.string(),
    organization: z.string(),
    isOrganizer: z.boolean(),
    isInvited: z.boolean(),
    isArchived: z.boolean(),
  })
  .meta({ id: 'CohortInList' })
const cohort = z
  .object({
    id: z.uuid(),
    name: z.string(),
    about: z.string(),
    organizationId: z.uuid(),
    timeZone: z.string().describe('In which its dates are.'),
    allowsOutside: z.boolean(),
    isOrganizer: z.boolean(),
    isMuted: z.boolean(),
    archivedAt: moment.nullable(),
    revision: z.int(),
    studies: z.array(z.object({ id: z.uuid(), slug: z.string(), title: z.string(), isRetired: z.boolean() })),
    units: z.array(
      z.object({ id: z.uuid(), title: z.string(), minutes: z.int(), task: z.string(), linkUrl: z.string().nullable(), revision: z.int() }),
    ),
    meetings: z.array(
      z.object({ id: z.uuid(), title: z.string(), place: z.string(), startsAt: moment, endsAt: moment, revision: z.int() }),
    ),
    members: z.array(z.object({ id: z.uuid(), name: z.string(), isOrganizer: z.boolean(), hasJoined: z.boolean() })),
  })
  .meta({ id: 'Cohort' })
const post = z
  .object({
    id: z.uuid(),
    threadId: z.uuid().nullable(),
    authorId: z.uuid(),
    author: z.string(),
    body: z.string().nullable().describe('Null where it was removed, or hidden from you.'),
    postedAt: moment,
    editedAt: moment.nullable(),
    isHidden: z.boolean(),
    hiddenBecause: z.string().nullable(),
  })
  .meta({ id: 'CohortPost' })

const one = '/cohorts/{cohortId}' as const
const reads = { scope: 'work:read' } as const
const writes = { scope: 'work:write' } as const
const made = <Name extends string>(name: Name) => z.object({ [name]: z.uuid() })

const ofPeople: readonly Operation[] = [
  rest(makeCohort, {
    id: 'makeCohort',
    at: 'POST /cohorts',
    ...writes,
    says: 'Makes a cohort in an organization of yours.',
    status: 201,
    answers: made('cohortId'),
  }),
  rest(changeCohort, {
    id: 'changeCohort',
    at: `PATCH ${one}`,
    ...writes,
    says: 'Changes a cohort that you organize. What is left out stays; the revision is the one you saw.',
  }),
  rest(archiveCohort, { id: 'archiveCohort', at: `POST ${one}/archive`, ...writes, says: 'Archives a cohort, or brings it back.' }),
  rest(inviteToCohort, { id: 'inviteToCohort', at: `POST ${one}/invitations`, ...writes, says: 'Invites people of the organization.' }),
  rest(answerCohort, { id: 'answerCohort', at: `POST ${one}/answer`, ...writes, says: 'Says yes or no to an invitation of yours.' }),
  rest(joinCohort, {
    id: 'joinCohort',
    at: 'POST /cohorts/join',
    ...writes,
    says: 'Joins a cohort by the secret of its link.',
    answers: made('cohortId'),
  }),
  rest(renewCohortLink, {
    id: 'renewCohortLink',
    at: `POST ${one}/link`,
    ...writes,
    says: 'Gives a cohort a new link to join, or takes it away.',
    answers: z.object({ address: z.url().nullable() }),
  }),
  rest(leaveCohort, { id: 'leaveCohort', at: `POST ${one}/leave`, ...writes, says: 'Leaves a cohort.' }),
  rest(removeFromCohort, {
    id: 'removeFromCohort',
    at: `DELETE ${one}/members/{personId}`,
    ...writes,
    says: 'Takes someone out of a cohort that you organize.',
  }),
  rest(setCohortOrganizer, {
    id: 'setCohortOrganizer',
    at: `POST ${one}/members/{personId}/organizer`,
    ...writes,
    says: 'Makes a member an organizer, or no longer.',
  }),
  rest(followCohort, { id: 'followCohort', at: `POST ${one}/follow`, ...writes, says: 'Mutes a cohort for you, or follows it again.' }),
]

const ofPlan: readonly Operation[] = [
  rest(addCohortUnit, {
    id: 'addCohortUnit',
    at: `POST ${one}/units`,
    ...writes,
    says: 'Adds a session to its plan.',
    status: 201,
    answers: made('unitId'),
  }),
  rest(changeCohortUnit, {
    id: 'changeCohortUnit',
    at: `PATCH ${one}/units/{unitId}`,
    ...writes,
    says: 'Changes a session. What is left out stays; the revision is the one you saw.',
  }),
  rest(moveCohortUnit, {
    id: 'moveCohortUnit',
    at: `POST ${one}/units/{unitId}/place`,
    ...writes,
    says: 'Puts a session in another place.',
  }),
  rest(removeCohortUnit, {
    id: 'removeCohortUnit',
    at: `DELETE ${one}/units/{unitId}`,
    ...writes,
    says: 'Takes a session out of its plan.',
  }),
  rest(addMeeting, {
    id: 'addCohortMeeting',
    at: `POST ${one}/meetings`,
    ...writes,
    says: 'Adds a date.',
    status: 201,
    answers: made('meetingId'),
  }),
  rest(changeMeeting, {
    id: 'changeCohortMeeting',
    at: `PATCH ${one}/meetings/{meetingId}`,
    ...writes,
    says: 'Changes a date. What is left out stays; the revision is the one you saw.',
  }),
  rest(removeMeeting, { id: 'removeCohortMeeting', at: `DELETE ${one}/meetings/{meetingId}`, ...writes, says: 'Takes a date out.' }),
]

const ofDiscussion: readonly Operation[] = [
  list({
    id: 'listCohortThreads',
    at: `GET ${one}/posts`,
    ...reads,
    says: 'What began the threads of its discussion, the latest first.',
    query: { cohortId: z.uuid() },
    item: post,
    find: async (reading, { cohortId }, { after, size }) => {
      const { personId, isOrganizer } = await findOwnCohort(reading.db, personAsking(reading), cohortId)
      const { threads, next } = await findThreads(
        reading.db,
        cohortId,
        { personId, isOrganizer, now: reading.now },
        { before: after, size },
      )
      return { items: threads, next }
    },
  }),
  list({
    id: 'listCohortReplies',
    at: `GET ${one}/posts/{threadId}/replies`,
    ...reads,
    says: 'The answers in one thread, in their order.',
    query: { cohortId: z.uuid(), threadId: z.uuid() },
    item: post,
    find: async (reading, { cohortId, threadId }, { after, size }) => {
      const { personId, isOrganizer } = await findOwnCohort(reading.db, personAsking(reading), cohortId)
      const found = await findThread(reading.db, cohortId, threadId, { personId, isOrganizer, now: reading.now }, { after, size })
      return { items: found?.thread.replies ?? [], next: found?.next ?? null }
    },
  }),
  rest(writePost, {
    id: 'writeCohortPost',
    at: `POST ${one}/posts`,
    ...writes,
    says: 'Writes in its discussion.',
    status: 201,
    answers: made('postId'),
  }),
  rest(editPost, {
    id: 'editCohortPost',
    at: `PATCH ${one}/posts/{postId}`,
    ...writes,
    says: 'Puts a post of yours right, within ten minutes.',
  }),
  rest(removePost, {
    id: 'removeCohortPost',
    at: `DELETE ${one}/posts/{postId}`,
    ...writes,
    says: 'Removes the words of a post of yours.',
  }),
  rest(hidePost, {
    id: 'hideCohortPost',
    at: `POST ${one}/posts/{postId}/hide`,
    ...writes,
    says: 'Hides a post with a reason, or shows it again; for organizers.',
  }),
]

const ofShares: readonly Operation[] = [
  read({
    id: 'listCohortShares',
    at: `GET ${one}/shares`,
    ...reads,
    says: 'What is shown to a cohort, with each one’s part.',
    query: { cohortId: z.uuid() },
    answers: z.object({
      shares: z.array(
        z.object({
          id: z.uuid(),
          artifactId: z.uuid(),
          name: z.string(),
          note: z.string(),
          sharedBy: z.uuid(),
          sharedAt: moment,
          parts: z.array(z.object({ personId: z.uuid(), name: z.string(), words: z.string() })),
        }),
      ),
    }),
    find: async (reading, { cohortId }) => {
      await findOwnCohort(reading.db, personAsking(reading), cohortId)
      return { shares: await findShares(reading.db, cohortId) }
    },
  }),
  rest(shareWithCohort, {
    id: 'shareWithCohort',
    at: `POST ${one}/shares`,
    ...writes,
    says: 'Shows an artifact of yours to a cohort.',
    status: 201,
    answers: made('shareId'),
  }),
  rest(endCohortShare, { id: 'endCohortShare', at: `DELETE ${one}/shares/{shareId}`, ...writes, says: 'Shows it no longer.' }),
  rest(sayPart, { id: 'sayCohortPart', at: `PUT ${one}/shares/{shareId}/part`, ...writes, says: 'Says what part of it was yours.' }),
  rest(takeShared, {
    id: 'takeCohortShare',
    at: `POST ${one}/shares/{shareId}/take`,
    ...writes,
    says: 'Takes it into an attempt of yours.',
    status: 201,
    answers: made('artifactId'),
  }),
]

/** Cohorts, for programs in a person's name. */
export const cohortRest: readonly Operation[] = [
  list({
    id: 'listCohorts',
    at: 'GET /cohorts',
    ...reads,
    says: 'Your cohorts, and those you are invited into.',
    query: {},
    item: cohortInList,
    find: async (reading) => {
      const cohorts = await findCohorts(reading.db, personAsking(reading).id, reading.now)
      return {
        items: cohorts.map(({ joinedAt, archivedAt, ...found }) => ({
          ...found,
          isInvited: joinedAt === null,
          isArchived: archivedAt !== null,
        })),
        next: null,
      }
    },
  }),
  read({
    id: 'getCohort',
    at: `GET ${one}`,
    ...reads,
    says: 'One of your cohorts: its plan, dates and members. Its dates are also in the calendar of your due dates.',
    query: { cohortId: z.uuid() },
    answers: cohort,
    find: async (reading, { cohortId }) => {
      const found = await findOwnCohort(reading.db, personAsking(reading), cohortId)
      const [studies, units, { ahead, over }, members] = await Promise.all([
        findStudies(reading.db, cohortId),
        findUnits(reading.db, cohortId),
        findMeetings(reading.db, found, reading.now),
        findMembers(reading.db, cohortId),
      ])
      return { ...found, studies, units, meetings: [...ahead, ...over], members }
    },
  }),
  ...ofPeople,
  ...ofPlan,
  ...ofDiscussion,
  ...ofShares,
]
