import { sql } from 'kysely'
import { z } from 'zod'
import { no, personIdOf, system, yes } from '../../foundation/platform/actor.ts'
import { command, everyDoor, inside, type Made, perform, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { awardRevoked, awardSuspended } from './award-facts.ts'
import { mayRevokeAward } from './award-policy.ts'
import { publicReason } from './public-reason.ts'
import { lockToTakeBack, takeBack } from './revoke-award.ts'
import { suspend } from './suspend-award.ts'
import { sweepBegun, sweepCalledOff, sweepChosen, sweepDone } from './sweep-facts.ts'

export const mostSwept = 20_000
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

export const chooseSweep = command({
  name: 'award-sweep.choose',
  says: 'Chooses many awards of an organization to be taken back or suspended for one public reason. Nothing happens to them before it starts.',
  reach: everyDoor,
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    kind: z.enum(['revoke', 'suspend']).describe('revoke: for good. suspend: for now.'),
    reason: publicReason,
    achievementId: z
      .union([z.literal(''), z.uuid()])
      .default('')
      .describe('All standing awards of this micro-credential.'),
    from: z
      .union([z.literal(''), z.iso.date()])
      .default('')
      .describe('Of those, awarded on this day or later.'),
    until: z
      .union([z.literal(''), z.iso.date()])
      .default('')
      .describe('Of those, awarded on this day or earlier.'),
    issueListId: z
      .union([z.literal(''), z.uuid()])
      .default('')
      .describe('All standing awards that went out by this list.'),
    text: z.string().max(2_000_000).default('').describe('Addresses or ids of awards, in any text.'),
  }),
  load: async (_scene, { organizationId }) => ({ organizationId }),
  may: mayRevokeAward,
  async run({ db, actor, now, newId }, { organizationId, kind, reason, achievementId, from, until, issueListId, text }) {
    const named = [...new Set((text.match(ids) ?? []).map((id) => id.toLowerCase()))]
    if (achievementId === '' && issueListId === '' && named.length === 0)
      throw invalidAt('sweep-of-nothing', 'text', 'Choose a micro-credential, or paste addresses of awards. Nothing was chosen yet.')
    if (named.length > mostSwept)
      throw invalidAt('sweep-too-large', 'text', 'These are more than {most} awards. Please split them.', { most: mostSwept })
    const sweepId = newId()
    await db
      .insertInto('awardSweeps')
      .values({ id: sweepId, organizationId, kind, reason, chosenBy: personIdOf(actor), chosenAt: now })
      .execute()
    const { numAffectedRows } = await sql`
      insert into award_sweep_rows (sweep_id, award_id)
      select ${sweepId}, awards.id from awards join organizations on organizations.id = awards.organization_id
      where awards.organization_id = ${organizationId}
        and not exists (select from revocations where revocations.award_id = awards.id)
        and (${kind} = 'revoke' or not exists (select from suspensions where suspensions.award_id = awards.id))
        and (${named}::uuid[] = '{}' or awards.id = any (${named}::uuid[]))
        and (${achievementId} = '' or awards.achievement_id = nullif(${achievementId}, '')::uuid)
        and (${issueListId} = '' or awards.elsewhere_id in (select id from decisions_elsewhere where list_id = nullif(${issueListId}, '')::uuid))
        and (${from} = '' or (awards.awarded_at at time zone organizations.time_zone)::date >= nullif(${from}, '')::date)
        and (${until} = '' or (awards.awarded_at at time zone organizations.time_zone)::date <= nullif(${until}, '')::date)
      order by awards.id limit ${mostSwept + 1}`.execute(db)
    const awards = Number(numAffectedRows ?? 0)
    if (awards === 0) throw invalidAt('sweep-of-nothing', 'text', 'No award of yours that stands is among these. Nothing was chosen.')
    if (awards > mostSwept)
      throw invalidAt('sweep-too-large', 'text', 'These are more than {most} awards. Please split them.', { most: mostSwept })
    return { sweepId, awards, kind }
  },
  record: (_input, { organizationId }, { sweepId, awards, kind }) =>
    fact(sweepChosen, { organizationId, subjectId: sweepId }, { kind, awards }),
})

const lockSweep = ({ db }: Scene, { sweepId }: { sweepId: string }) =>
  db
    .selectFrom('awardSweeps')
    .where('id', '=', sweepId)
    .select(['id', 'organizationId', 'reason', 'state', 'chosenBy'])
    .select((is) => is.ref('kind').$castTo<'revoke' | 'suspend'>().as('kind'))
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('award sweep'))

/** So long a sweep waits once it is begun: until then it can be called off. */
export const secondsToCallOff = 120

export const beginSweep = command({
  name: 'award-sweep.begin',
  says: 'Begins to take back or suspend the awards that were chosen, in two minutes: until then it can be called off. Everyone gets an e-mail with the reason.',
  reach: everyDoor,
  limits: null,
  input: z.object({ sweepId: z.uuid(), awards: z.int().min(1).describe('How many there are: the number that is shown.') }),
  load: lockSweep,
  may: mayRevokeAward,
  async run({ db, now, later }, { sweepId, awards: shown }, { state, kind }) {
    if (state !== 'open') throw conflict('sweep-begun', 'This was started or called off already.')
    const { awards } = await db
      .selectFrom('awardSweepRows')
      .where('sweepId', '=', sweepId)
      .select(sql<number>`count(*)::integer`.as('awards'))
      .executeTakeFirstOrThrow()
    if (awards !== shown)
      throw invalidAt(
        'sweep-changed',
        'awards',
        'There are {awards, plural, one {# award} other {# awards}} in it. Look once more, and begin then.',
        { awards },
      )
    const beginsAt = new Date(now.getTime() + secondsToCallOff * 1000)
    await db.updateTable('awardSweeps').set({ state: 'waiting', beginsAt }).where('id', '=', sweepId).execute()
    await later(sweepAwards, { sweepId }, { after: beginsAt })
    return { awards, kind, beginsAt }
  },
  record: ({ sweepId }, { organizationId }, { awards, kind }) => fact(sweepBegun, { organizationId, subjectId: sweepId }, { kind, awards }),
})

export const callOffSweep = command({
  name: 'award-sweep.call-off',
  says: 'Calls off that many awards are taken back or suspended, as long as it has not started.',
  reach: everyDoor,
  limits: null,
  input: z.object({ sweepId: z.uuid() }),
  load: lockSweep,
  may: mayRevokeAward,
  async run({ db }, { sweepId }, { state }) {
    if (state !== 'open' && state !== 'waiting')
      throw conflict('sweep-running', 'It has started already, or was called off. Nothing was changed.')
    await db.updateTable('awardSweeps').set({ state: 'canceled' }).where('id', '=', sweepId).execute()
    return {}
  },
  record: ({ sweepId }, { organizationId }) => fact(sweepCalledOff, { organizationId, subjectId: sweepId }),
})

/** Goes through the awards of a sweep in portions, from wherever it was broken off. */
export const sweepAwards = job({ name: 'award-sweep.run', data: z.object({ sweepId: z.uuid() }), atOnce: 1, expireSeconds: 3600 })
const portion = 25
type Swept = { awardId: string; organizationId: string }

/** The same scene, in which the same work is asked for once: a status list is signed again for all awards of a portion, not for each. */
function askingOnce(scene: Scene): Scene {
  const asked = new Set<string>()
  return {
    ...scene,
    async later(work, data, options) {
      const which = `${work.name} ${JSON.stringify(data)}`
      if (asked.has(which)) return
      asked.add(which)
      await scene.later(work, data, options)
    },
  }
}

export const sweepPortion = command({
  name: 'award-sweep.portion',
  says: 'Takes back or suspends the next awards of a sweep. What was taken back before is passed by.',
  reach: inside,
  limits: null,
  input: z.object({ sweepId: z.uuid() }),
  load: lockSweep,
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only Laurel itself goes through what was started.')),
  async run(
    whole,
    { sweepId },
    { state, kind, reason, chosenBy: by, organizationId },
  ): Promise<{ rows: number; revoked: Swept[]; facts: Fact[] }> {
    const scene = askingOnce(whole)
    const { db } = scene
    if (state !== 'waiting' && state !== 'running') return { rows: 0, revoked: [], facts: [] }
    if (state === 'waiting') await db.updateTable('awardSweeps').set({ state: 'running' }).where('id', '=', sweepId).execute()
    const rows = await db
      .selectFrom('awardSweepRows')
      .where('sweepId', '=', sweepId)
      .where('fate', '=', 'open')
      .orderBy('awardId')
      .limit(portion)
      .select('awardId')
      .execute()
    const done: string[] = []
    for (const { awardId } of rows) {
      const award = await lockToTakeBack(scene, { id: awardId })
      const isRevoked = await db.selectFrom('revocations').where('awardId', '=', awardId).select('awardId').executeTakeFirst()
      if (!isRevoked && (kind === 'revoke' ? await takeBack(scene, award, { by, reason }) : await suspend(scene, award, { by, reason })))
        done.push(awardId)
    }
    const all = rows.map(({ awardId }) => awardId)
    if (all.length > 0)
      await sql`update award_sweep_rows set fate = case when award_id = any (${done}::uuid[]) then 'done' else 'passed' end
        where sweep_id = ${sweepId} and award_id = any (${all}::uuid[])`.execute(db)
    const told = kind === 'revoke' ? awardRevoked : awardSuspended
    return {
      rows: rows.length,
      revoked: kind === 'revoke' ? done.map((awardId) => ({ awardId, organizationId })) : [],
      facts: done.map((awardId) => fact(told, { organizationId, subjectId: awardId })),
    }
  },
  record: (_input, _sweep, { facts }) => facts,
})

/** What a portion took back, for those who reverse what each brought. */
export const sweptBack = async (_scene: Scene, { revoked }: { revoked: Swept[] }): Promise<Made<Swept[]>> => ({
  made: revoked,
  facts: null,
})

export const finishSweep = command({
  name: 'award-sweep.finish',
  says: 'Says that all awards of a sweep were gone through.',
  reach: inside,
  limits: null,
  input: z.object({ sweepId: z.uuid() }),
  load: lockSweep,
  may: (actor) => (actor.kind === 'system' ? yes : no('system-only', 'Only Laurel itself goes through what was started.')),
  async run({ db, now }, { sweepId }, { state, kind }) {
    if (state !== 'running') return null
    const { awards } = await db
      .selectFrom('awardSweepRows')
      .where('sweepId', '=', sweepId)
      .where('fate', '=', 'done')
      .select(sql<number>`count(*)::integer`.as('awards'))
      .executeTakeFirstOrThrow()
    await db.updateTable('awardSweeps').set({ state: 'done', finishedAt: now }).where('id', '=', sweepId).execute()
    return { awards, kind }
  },
  record: ({ sweepId }, { organizationId }, done) => done && fact(sweepDone, { organizationId, subjectId: sweepId }, done),
})

/** The work behind `sweepAwards`. What is done is passed by, so twice it changes nothing. */
export const sweepingAwards = works(sweepAwards, async (world: World, { sweepId }) => {
  while ((await perform(world, system, sweepPortion, { sweepId })).rows > 0);
  await perform(world, system, finishSweep, { sweepId })
})
