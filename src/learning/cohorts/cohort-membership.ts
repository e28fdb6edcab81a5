import { sql } from 'kysely'
import { z } from 'zod'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict, forbidden, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import {
  cohortDeclined,
  cohortInvited,
  cohortJoined,
  cohortLeft,
  cohortLinkRemoved,
  cohortLinkRenewed,
  cohortMemberRemoved,
  cohortOrganizerSet,
  cohortOrganizerUnset,
  inCohort,
} from './cohort-facts.ts'
import { mayAnswer, mayFollowLink, mayOrganize, mayTakePart } from './cohort-policy.ts'
import { joinAddress, joinHashOf, newJoinSecret } from './join-link.ts'
import { itsOwn, type LoadedCohort, loadCohort, mostMembers, perHour, requireLive } from './load-cohort.ts'

const ofCohort = z.object({ cohortId: z.uuid() })
const ofMember = z.object({ cohortId: z.uuid(), personId: z.uuid() })

/** @throws Refusal `cohort-full` where there would be more than study together */
async function requirePlaces({ db }: Scene, cohortId: string, more: number): Promise<void> {
  const { count } = await db
    .selectFrom('cohortMembers')
    .where('cohortId', '=', cohortId)
    .where('leftAt', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) + more > mostMembers)
    throw conflict('cohort-full', 'A cohort has {most} members at most. Make a second one, or make room.', { most: mostMembers })
}

export const inviteToCohort = command({
  name: 'cohort.invite',
  says: 'Invites people of the organization into a cohort. Each says yes or no.',
  reach: pageAndRest,
  limits: perHour('invite', 100),
  input: z.object({
    cohortId: z.uuid(),
    personIds: z.array(z.uuid()).min(1, 'Choose someone.').max(50, 'Invite 50 people at a time at most.'),
  }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayOrganize,
  async run(scene, { cohortId, personIds: given }, cohort) {
    requireLive(cohort)
    const { db, now } = scene
    const personIds = [...new Set(given)]
    const known = await db
      .selectFrom('memberships')
      .where('organizationId', '=', cohort.organizationId)
      .where('endedAt', 'is', null)
      .where('personId', 'in', personIds)
      .groupBy('personId')
      .select('personId')
      .execute()
    if (known.length < personIds.length)
      throw invalidAt(
        'not-of-organization',
        'personIds',
        'Someone you chose is not of your organization. Give them the link to join instead.',
      )
    const there = await db
      .selectFrom('cohortMembers')
      .where('cohortId', '=', cohortId)
      .where('personId', 'in', personIds)
      .where('leftAt', 'is', null)
      .select('personId')
      .execute()
    const invited = personIds.filter((id) => !there.some(({ personId }) => personId === id))
    await requirePlaces(scene, cohortId, invited.length)
    const row = { invitedBy: cohort.me.personId, invitedAt: now, joinedAt: null, leftAt: null }
    if (invited.length > 0)
      await db
        .insertInto('cohortMembers')
        .values(invited.map((personId) => ({ cohortId, personId, ...row })))
        .onConflict((clash) => clash.columns(['cohortId', 'personId']).doUpdateSet(row))
        .execute()
    return { cohortId, cohort: cohort.name, organizationId: cohort.organizationId, invited, by: cohort.me.personId }
  },
  record: (_input, { id }, { invited }) => invited.map((personId) => inCohort(cohortInvited, id, { personId })),
})

export const answerCohort = command({
  name: 'cohort.answer',
  says: 'Says yes or no to an invitation into a cohort.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ cohortId: z.uuid(), accepts: z.boolean() }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayAnswer,
  async run({ db, now }, { cohortId, accepts }, { me }) {
    if (me.hasJoined) return { cohortId, isIn: true }
    await db
      .updateTable('cohortMembers')
      .set(accepts ? { joinedAt: now } : { leftAt: now })
      .where('cohortId', '=', cohortId)
      .where('personId', '=', me.personId)
      .execute()
    return { cohortId, isIn: accepts }
  },
  record: ({ accepts }, { id, me }) => (me.hasJoined ? null : inCohort(accepts ? cohortJoined : cohortDeclined, id)),
})

/** What a link to join leads to; asked before and while joining. @throws Refusal `missing` where it is none, or none any more */
export async function findByLink({ db }: { db: Queryable }, secret: string) {
  return db
    .selectFrom('cohorts')
    .innerJoin('organizations', 'organizations.id', 'cohorts.organizationId')
    .where('joinHash', '=', joinHashOf(secret))
    .select(['cohorts.id', 'cohorts.name', 'cohorts.about', 'cohorts.organizationId', 'cohorts.allowsOutside', 'cohorts.archivedAt'])
    .select('organizations.name as organization')
    .executeTakeFirstOrThrow(() => missing('cohort'))
}

export const joinCohort = command({
  name: 'cohort.join',
  says: 'Joins a cohort by its link. Who is in it already stays in it once.',
  reach: pageAndRest,
  limits: perHour('join', 60),
  input: z.object({ secret: z.string().min(1).max(100) }),
  load: async (scene, { secret }) => findByLink(scene, secret),
  may: mayFollowLink,
  async run(scene, _input, cohort) {
    const { db, actor, now } = scene
    if (actor.kind !== 'person') throw new Error('The policy lets only people join.')
    const cohortId = cohort.id
    await db.selectFrom('cohorts').where('id', '=', cohortId).select('id').forUpdate().execute()
    const there = await db
      .selectFrom('cohortMembers')
      .where('cohortId', '=', cohortId)
      .where('personId', '=', actor.id)
      .select(['joinedAt', 'leftAt'])
      .executeTakeFirst()
    if (there?.joinedAt && !there.leftAt) return { cohortId, joined: false }
    requireLive(cohort)
    const isOfIt = actor.memberships.some(({ organizationId }) => organizationId === cohort.organizationId)
    if (!isOfIt && !cohort.allowsOutside)
      throw forbidden('cohort-of-others', 'This cohort is for people of {organization}. Ask its organizer to open it to others.', {
        organization: cohort.organization,
      })
    await requirePlaces(scene, cohortId, there && !there.leftAt ? 0 : 1)
    await db
      .insertInto('cohortMembers')
      .values({ cohortId, personId: actor.id, joinedAt: now })
      .onConflict((clash) => clash.columns(['cohortId', 'personId']).doUpdateSet({ joinedAt: now, leftAt: null }))
      .execute()
    return { cohortId, joined: true }
  },
  record: (_input, { id }, { joined }) => (joined ? inCohort(cohortJoined, id) : null),
})

export const renewCohortLink = command({
  name: 'cohort.renew-link',
  says: 'Gives a cohort a new link to join, or takes it away. The one before leads nowhere from then on.',
  reach: pageAndRest,
  limits: perHour('link', 30),
  input: z.object({ cohortId: z.uuid(), isOff: z.boolean().default(false).describe('Takes the link away instead.') }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayOrganize,
  async run({ db, keys, baseUrl }, { cohortId, isOff }, cohort) {
    requireLive(cohort)
    const { secret, ...kept } = newJoinSecret(keys, cohortId)
    await db
      .updateTable('cohorts')
      .set(isOff ? { joinHash: null, joinSealed: null } : kept)
      .where('id', '=', cohortId)
      .execute()
    return { cohortId, address: isOff ? null : joinAddress(baseUrl, secret) }
  },
  record: ({ isOff }, { id }) => inCohort(isOff ? cohortLinkRemoved : cohortLinkRenewed, id),
})

const leave = ({ db, now }: Scene, personId: string, cohortId: string) =>
  sql`select leave_cohorts(${personId}, array[${cohortId}::uuid], ${now})`.execute(db)

/** Others that are in it, and whether one of them organizes. */
async function othersIn({ db }: Scene, { id, me }: LoadedCohort) {
  const rows = await db
    .selectFrom('cohortMembers')
    .where('cohortId', '=', id)
    .where('personId', '<>', me.personId)
    .where('joinedAt', 'is not', null)
    .where('leftAt', 'is', null)
    .select('isOrganizer')
    .execute()
  return { any: rows.length > 0, organizer: rows.some(({ isOrganizer }) => isOrganizer) }
}

/** @throws Refusal `last-organizer` while others would be left without one */
export const leaveCohort = command({
  name: 'cohort.leave',
  says: 'Leaves a cohort. What one showed there is shown no more; what one wrote stays, unless it is removed before.',
  reach: pageAndRest,
  limits: null,
  input: ofCohort,
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayTakePart,
  async run(scene, { cohortId }, cohort) {
    const others = await othersIn(scene, cohort)
    if (cohort.me.isOrganizer && others.any && !others.organizer)
      throw conflict('last-organizer', 'You are its only organizer. Make someone else an organizer first, or archive the cohort.')
    await leave(scene, cohort.me.personId, cohortId)
    return { cohortId }
  },
  record: (_input, { id }) => inCohort(cohortLeft, id),
})

/** Loads a cohort with someone in it. @throws Refusal `missing` */
async function loadMember(scene: Scene, { cohortId, personId }: z.output<typeof ofMember>) {
  const cohort = await loadCohort(scene, cohortId)
  const member = await scene.db
    .selectFrom('cohortMembers')
    .where('cohortId', '=', cohortId)
    .where('personId', '=', personId)
    .where('leftAt', 'is', null)
    .select(['personId', 'isOrganizer', 'joinedAt'])
    .executeTakeFirstOrThrow(() => missing('member'))
  return { ...cohort, member }
}

export const removeFromCohort = command({
  name: 'cohort.remove-member',
  says: 'Takes someone out of a cohort, or an invitation back.',
  reach: pageAndRest,
  limits: null,
  input: ofMember,
  load: loadMember,
  may: mayOrganize,
  async run(scene, { cohortId, personId }, { me }) {
    if (personId === me.personId) throw conflict('leave-instead', 'To go yourself, leave the cohort.')
    await leave(scene, personId, cohortId)
    return { cohortId }
  },
  record: ({ personId }, { id }) => inCohort(cohortMemberRemoved, id, { personId }),
})

export const setCohortOrganizer = command({
  name: 'cohort.set-organizer',
  says: 'Makes a member an organizer, or no longer.',
  reach: pageAndRest,
  limits: null,
  input: ofMember.extend({ isOrganizer: z.boolean() }),
  load: loadMember,
  may: mayOrganize,
  async run(scene, { cohortId, personId, isOrganizer }, { member, ...cohort }) {
    if (!member.joinedAt) throw conflict('not-joined-yet', 'They have not answered the invitation yet.')
    if (!isOrganizer && personId === cohort.me.personId && !(await othersIn(scene, cohort)).organizer)
      throw conflict('last-organizer', 'You are its only organizer. Make someone else an organizer first, or archive the cohort.')
    await scene.db
      .updateTable('cohortMembers')
      .set({ isOrganizer })
      .where('cohortId', '=', cohortId)
      .where('personId', '=', personId)
      .execute()
    return { cohortId }
  },
  record: ({ personId, isOrganizer }, { id, member }) =>
    isOrganizer === member.isOrganizer ? null : inCohort(isOrganizer ? cohortOrganizerSet : cohortOrganizerUnset, id, { personId }),
})

export const followCohort = command({
  name: 'cohort.follow',
  says: 'Chooses whether one is told of what is new in a cohort. Muted, one still reads and writes.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ cohortId: z.uuid(), isMuted: z.boolean() }),
  load: (scene, { cohortId }) => loadCohort(scene, cohortId),
  may: mayTakePart,
  async run({ db }, { cohortId, isMuted }, { me }) {
    await db.updateTable('cohortMembers').set({ isMuted }).where('cohortId', '=', cohortId).where('personId', '=', me.personId).execute()
    return { cohortId }
  },
  record: itsOwn,
})

/** Where someone belongs no longer, cohorts that are not open to others end for them too. A follower of the end of a membership. */
export async function leaveCohortsOf({ db, now }: Scene, { personId, organizationId }: { personId: string; organizationId: string }) {
  const still = await db
    .selectFrom('memberships')
    .where('personId', '=', personId)
    .where('organizationId', '=', organizationId)
    .where('endedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (still) return []
  const left = await db
    .selectFrom('cohorts')
    .innerJoin('cohortMembers', 'cohortMembers.cohortId', 'cohorts.id')
    .where('organizationId', '=', organizationId)
    .where('allowsOutside', '=', false)
    .where('personId', '=', personId)
    .where('leftAt', 'is', null)
    .orderBy('cohorts.id')
    .select('cohorts.id')
    .execute()
  const ids = left.map(({ id }) => id)
  await sql`select leave_cohorts(${personId}, ${ids}::uuid[], ${now})`.execute(db)
  return ids.map((id) => inCohort(cohortMemberRemoved, id, { personId }))
}
