import { randomInt } from 'node:crypto'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { findPromising } from '../../people/calendar/find-calendar.ts'
import { workingDaysAfter } from '../../people/calendar/working-days.ts'
import { nextAnchors } from './begin-calibration.ts'
import { ruleOf } from './calibration-rules.ts'

/**
 * Now and then who opens the next submission gets an anchor instead, which looks like any other until they have finished it: one in as many as
 * the rule says, only where nobody may know whose work it is, and only one that they have not met. The submission that waited goes on waiting.
 * @returns the assessment, or null where this time it is none
 */
export async function placeSeed(
  { db, now, newId }: Scene,
  {
    achievementId,
    versionId,
    organizationId,
    personId,
  }: { achievementId: string; versionId: string; organizationId: string; personId: string },
): Promise<{ assessmentId: string; submissionId: string } | null> {
  const { seedPercent } = await ruleOf(db, achievementId)
  if (seedPercent === 0 || randomInt(100) >= seedPercent) return null
  const { assessment } = await findVersionText(db, versionId)
  if (!assessment.blind) return null
  const held = await db
    .selectFrom('assessments')
    .where('assessorId', '=', personId)
    .where('seat', '=', 'calibration')
    .where('calibrationId', 'is', null)
    .where('finishedAt', 'is', null)
    .where('releasedAt', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (held) return null
  const anchors = await nextAnchors(db, { personId, achievementId, calibrationId: null })
  const anchor = anchors.find(({ isNew }) => isNew)
  if (!anchor) return null
  const assessmentId = newId()
  const { today, calendar } = await findPromising(db, organizationId, now)
  const dueOn = workingDaysAfter(today, assessment.decisionDays, calendar)
  await db
    .insertInto('assessments')
    .values({ id: assessmentId, submissionId: anchor.submissionId, assessorId: personId, seat: 'calibration', claimedAt: now, dueOn })
    .execute()
  return { assessmentId, submissionId: anchor.submissionId }
}
