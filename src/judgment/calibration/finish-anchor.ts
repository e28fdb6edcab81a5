import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { countFinished } from './begin-calibration.ts'
import { anchorWeighed, calibrationEnded, qualificationLapsed } from './calibration-facts.ts'
import { ruleOf } from './calibration-rules.ts'
import { driftWindow, hasDrifted, isCloseEnough, sumOf } from './compare-levels.ts'
import { findComparisons } from './find-comparisons.ts'

type Weighed = { assessmentId: string; submissionId: string; organizationId: string; achievementId: string; personId: string }

/**
 * An assessor has finished an anchor: compared with what was agreed, it counts toward their calibration or, met in the queue, toward drift.
 * Nothing comes of it for anyone else.
 */
export async function finishAnchor(scene: Scene, { assessmentId, submissionId, ...who }: Weighed): Promise<Fact[]> {
  const { db, now } = scene
  const { calibrationId } = await db
    .updateTable('assessments')
    .set({ finishedAt: now })
    .where('id', '=', assessmentId)
    .returning('calibrationId')
    .executeTakeFirstOrThrow()
  const weighed = fact(anchorWeighed, { organizationId: who.organizationId, subjectId: submissionId }, { assessmentId })
  const came = calibrationId ? await endWhenDone(scene, calibrationId, who) : await lapseWhenDrifted(scene, who)
  return came ? [weighed, came] : [weighed]
}

type Who = Omit<Weighed, 'assessmentId' | 'submissionId'>

/** The last anchor of a try says whether its assessor is qualified. */
async function endWhenDone(
  { db, now }: Scene,
  calibrationId: string,
  { organizationId, achievementId, personId }: Who,
): Promise<Fact | null> {
  const rule = await ruleOf(db, achievementId)
  if ((await countFinished(db, calibrationId)) < rule.anchors) return null
  const { criteria, exact, crossed } = sumOf(await findComparisons(db, { calibrationId }))
  const came = { criteria, exact, crossed, isQualified: isCloseEnough({ criteria, exact, crossed }, rule) }
  await db
    .updateTable('calibrations')
    .set({ endedAt: now, ...came })
    .where('id', '=', calibrationId)
    .execute()
  if (came.isQualified)
    await db
      .insertInto('qualifications')
      .values({ personId, achievementId, organizationId, calibrationId, since: now })
      .onConflict((clash) => clash.columns(['personId', 'achievementId']).doUpdateSet({ calibrationId, since: now, lapsedAt: null }))
      .execute()
  return fact(calibrationEnded, { organizationId, subjectId: calibrationId }, { achievementId, ...came })
}

/** Who has drifted from what was agreed talks it over and calibrates again before more of it is theirs; what they hold, they may finish. */
async function lapseWhenDrifted({ db, now }: Scene, { organizationId, achievementId, personId }: Who): Promise<Fact | null> {
  const held = await db
    .selectFrom('qualifications')
    .where('personId', '=', personId)
    .where('achievementId', '=', achievementId)
    .where('lapsedAt', 'is', null)
    .select('since')
    .forUpdate()
    .executeTakeFirst()
  if (!held) return null
  const met = await findComparisons(db, { metSince: held.since, personId, achievementId }, driftWindow)
  if (!hasDrifted(met, await ruleOf(db, achievementId))) return null
  await db
    .updateTable('qualifications')
    .set({ lapsedAt: now })
    .where('personId', '=', personId)
    .where('achievementId', '=', achievementId)
    .execute()
  return fact(qualificationLapsed, { organizationId, subjectId: achievementId }, { personId })
}
