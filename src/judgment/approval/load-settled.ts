import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'

/** A submission that may wait to be signed off, locked together with its attempt. @throws Refusal `missing` */
export async function loadSettled({ db }: Scene, { submissionId }: { submissionId: string }) {
  const found = await db
    .selectFrom('submissions')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .where('submissions.id', '=', submissionId)
    .select(['submissions.id as submissionId', 'attempts.id as attemptId', 'attempts.state', 'attempts.earnerId', 'attempts.versionId'])
    .select(['attempts.achievementId', 'achievements.organizationId'])
    .forUpdate('attempts')
    .executeTakeFirstOrThrow(() => missing('submission'))
  const [settled, assessors] = await Promise.all([
    db.selectFrom('settledSubmissions').where('submissionId', '=', submissionId).select(['assessmentId', 'outcome']).executeTakeFirst(),
    db
      .selectFrom('assessments')
      .where('submissionId', '=', submissionId)
      .where('releasedAt', 'is', null)
      .where('seat', '<>', 'calibration')
      .select(['id', 'assessorId', 'seat'])
      .execute(),
  ])
  return { ...found, settled: settled ?? null, assessors, assessorIds: assessors.map(({ assessorId }) => assessorId) }
}

/** Refuses what waits for nobody's word any more: it was signed off, sent back or taken back meanwhile. */
export function requireSettled({ settled, state }: Awaited<ReturnType<typeof loadSettled>>) {
  if (!settled || state !== 'in_assessment')
    throw conflict(
      'not-to-sign-off',
      'This does not wait to be signed off any more: somebody has, it was sent back, or it was taken back. Nothing was changed.',
    )
  return settled
}
