import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { calibrationBegun } from './calibration-facts.ts'
import { mayCalibrate } from './calibration-policy.ts'
import { ruleOf } from './calibration-rules.ts'

export const goOnCalibrating = command({
  name: 'calibration.go-on',
  says: 'Opens the next anchor of a calibration, and begins one where none is open. Asked twice, it opens the same one.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ achievementId: z.uuid() }),

  load: ({ db }, { achievementId }) =>
    db
      .selectFrom('achievements')
      .where('id', '=', achievementId)
      .where('currentVersionId', 'is not', null)
      .select(['id', 'organizationId'])
      .executeTakeFirstOrThrow(() => missing('micro-credential')),

  may: mayCalibrate,

  async run({ db, actor, now, newId }, { achievementId }, { organizationId }) {
    const personId = personIdOf(actor)
    if (!personId) throw new Error('The policy lets only people calibrate.')
    // Two taps at once are one.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`calibration ${personId} ${achievementId}`}, 0))`.execute(db)
    const rule = await ruleOf(db, achievementId)
    const open = await db
      .selectFrom('calibrations')
      .where('personId', '=', personId)
      .where('achievementId', '=', achievementId)
      .where('endedAt', 'is', null)
      .select('id')
      .executeTakeFirst()
    if (open) {
      const inHand = await db
        .selectFrom('assessments')
        .where('calibrationId', '=', open.id)
        .where('finishedAt', 'is', null)
        .where('releasedAt', 'is', null)
        .select('id')
        .executeTakeFirst()
      if (inHand) return { assessmentId: inHand.id, calibrationId: open.id, began: false }
    }
    const anchors = await nextAnchors(db, { personId, achievementId, calibrationId: open?.id ?? null })
    const done = open ? await countFinished(db, open.id) : 0
    const next = anchors[0]
    if (!next || anchors.length < rule.anchors - done)
      throw conflict(
        'too-few-anchors',
        'This micro-credential has too few anchors that you could weigh: a calibration takes {needed}, and there {there, plural, =0 {are none} one {is one} other {are #}}. Its authors can add more.',
        { needed: rule.anchors, there: anchors.length + done },
      )
    const calibrationId = open?.id ?? newId()
    if (!open)
      await db.insertInto('calibrations').values({ id: calibrationId, organizationId, achievementId, personId, begunAt: now }).execute()
    const assessmentId = newId()
    await db
      .insertInto('assessments')
      .values({
        id: assessmentId,
        submissionId: next.submissionId,
        assessorId: personId,
        seat: 'calibration',
        calibrationId,
        claimedAt: now,
        // Whose it is matters to nobody here, so nobody is asked.
        knowsEarner: false,
      })
      .execute()
    return { assessmentId, calibrationId, began: !open }
  },

  record: ({ achievementId }, { organizationId }, { calibrationId, began }) =>
    began ? fact(calibrationBegun, { organizationId, subjectId: calibrationId }, { achievementId }) : null,
})

export const countFinished = async (db: OpenTransaction, calibrationId: string): Promise<number> => {
  const { count } = await db
    .selectFrom('assessments')
    .where('calibrationId', '=', calibrationId)
    .where('finishedAt', 'is not', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * The anchors someone can be given now: in use, not their own, none that they weighed or agreed on themselves, and none of this try. Those they
 * have not met come first, then those they met longest ago.
 */
export async function nextAnchors(
  db: OpenTransaction,
  { personId, achievementId, calibrationId }: { personId: string; achievementId: string; calibrationId: string | null },
) {
  const { rows } = await sql<{ anchorId: string; submissionId: string; isNew: boolean }>`
    select anchors.id as anchor_id, anchors.submission_id, met.last_at is null as is_new
    from anchors join attempts on attempts.id = anchors.attempt_id
      left join lateral (
        select max(claimed_at) as last_at from assessments
        where submission_id = anchors.submission_id and assessor_id = ${personId}::uuid and seat = 'calibration' and finished_at is not null
      ) met on true
    where anchors.achievement_id = ${achievementId}::uuid and anchors.state = 'in-use' and attempts.earner_id <> ${personId}::uuid
      and not exists (
        select from assessments join submissions on submissions.id = assessments.submission_id
        where submissions.attempt_id = anchors.attempt_id and assessor_id = ${personId}::uuid and seat <> 'calibration')
      and not exists (
        select from assessments where submission_id = anchors.submission_id and assessor_id = ${personId}::uuid and seat = 'calibration'
          and released_at is null and (finished_at is null or calibration_id = ${calibrationId}::uuid))
    order by met.last_at nulls first, anchors.id`.execute(db)
  return rows
}
