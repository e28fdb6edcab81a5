import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { kudosRemoved, kudosReported, kudosReportSettled } from './feed-facts.ts'
import { mayKeepOwn, mayReportKudos, maySettleReport } from './feed-policy.ts'
import { isShownTo, loadKudos, personOf } from './load-moment.ts'

export const removeKudos = command({
  name: 'kudos.remove',
  says: 'Removes kudos that one got from one’s moment. Nobody is told why, and the same person gives nothing more to it.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid() }),
  async load(scene, { id }) {
    const found = await loadKudos(scene, id)
    return { ...found, personId: found.earnerId }
  },
  may: mayKeepOwn,
  async run({ db, now }, { id }, { removedAt, awardId }) {
    if (removedAt === null) await db.updateTable('kudos').set({ removedAt: now, removedBecause: 'earner' }).where('id', '=', id).execute()
    return { awardId }
  },
  record: ({ id }, { awardId, removedAt }) => (removedAt === null ? fact(kudosRemoved, { subjectId: id }, { awardId }) : null),
})

export const reportKudos = command({
  name: 'kudos.report',
  says: 'Asks the admins of the organization to look at kudos. They are hidden from who asks at once, and nobody learns who it was.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `kudos report ${personIdOf(actor) ?? 'key'}`, tries: 20, seconds: 86_400 }],
  input: z.object({
    id: z.uuid(),
    why: z.string().trim().max(500, 'Please shorten this to 500 characters.').default('').describe('For the admins alone.'),
  }),
  async load(scene, { id }) {
    const found = await loadKudos(scene, id)
    const personId = personOf(scene)
    const shown = await scene.db
      .selectFrom('moments')
      .where('awardId', '=', found.awardId)
      .where('organizationId', '=', found.organizationId)
      .where((of) => of.or([of('moments.earnerId', '=', personId), isShownTo(personId)]))
      .select('awardId')
      .executeTakeFirst()
    if (!shown || found.removedAt) throw missing('kudos')
    return found
  },
  may: mayReportKudos,
  async run(scene, { id, why }, { organizationId, awardId, giverId, sticker, note }) {
    const { db, now, newId } = scene
    const made = await db
      .insertInto('kudosReports')
      .values({
        id: newId(),
        organizationId,
        kudosId: id,
        awardId,
        giverId,
        reporterId: personOf(scene),
        sticker,
        note,
        why,
        reportedAt: now,
      })
      .onConflict((clash) => clash.columns(['kudosId', 'reporterId']).doNothing())
      .returning('id')
      .executeTakeFirst()
    return { reportId: made?.id ?? null, awardId, organizationId }
  },
  record: (_input, _kudos, { reportId, awardId, organizationId }) =>
    reportId === null ? null : fact(kudosReported, { organizationId, subjectId: reportId }, { awardId }),
})

export const settleReport = command({
  name: 'kudos.settle-report',
  says: 'Answers a report of kudos: they stay, or are removed with a reason that the person who gave them reads. All who reported them are told that somebody looked.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    reportId: z.uuid(),
    act: z.enum(['keep', 'remove']),
    reason: z
      .string()
      .trim()
      .max(500, 'Please shorten this to 500 characters.')
      .default('')
      .describe('For the person who gave them; needed to remove.'),
  }),
  async load({ db }, { reportId }) {
    const report = await db
      .selectFrom('kudosReports')
      .where('id', '=', reportId)
      .select(['organizationId', 'kudosId', 'awardId', 'giverId', 'settledAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('kudos report'))
    return report
  },
  may: maySettleReport,
  async run(scene, { act, reason }, report) {
    if (report.settledAt) throw conflict('report-settled', 'Another admin has looked at it meanwhile.')
    if (act === 'remove' && reason.length < 10)
      throw invalidAt('reason-needed', 'reason', 'Say why, in a sentence: the person who gave it reads it.')
    const { db, now } = scene
    const there = report.kudosId
      ? await db
          .selectFrom('kudos')
          .where('id', '=', report.kudosId)
          .where('removedAt', 'is', null)
          .select('id')
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (there && act === 'remove')
      await db.updateTable('kudos').set({ removedAt: now, removedBecause: 'admin', reason }).where('id', '=', there.id).execute()
    const outcome = act === 'keep' ? ('kept' as const) : there ? ('removed' as const) : ('gone' as const)
    const settled = await db
      .updateTable('kudosReports')
      .set({ settledAt: now, settledBy: personIdOf(scene.actor), outcome })
      .where('settledAt', 'is', null)
      .where(
        sql<boolean>`(kudos_id, award_id, giver_id) is not distinct from (${report.kudosId}::uuid, ${report.awardId}::uuid, ${report.giverId}::uuid)`,
      )
      .returning('id')
      .execute()
    return { settled: settled.map(({ id }) => id), outcome }
  },
  record: (_input, { organizationId, awardId }, { settled, outcome }) =>
    settled.map((subjectId) => fact(kudosReportSettled, { organizationId, subjectId }, { awardId, outcome })),
})
