import type { Scene } from '../../foundation/platform/command.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'

/** An appeal with what a command on it needs, locked together with its attempt, so that one act at a time is done to either. @throws Refusal `missing` */
export async function loadAppeal({ db }: Pick<Scene, 'db'>, { appealId }: { appealId: string }) {
  // First the attempt, as everything that is done to it begins with that; who waited here finds the appeal as it is then.
  const attempt = await db
    .selectFrom('attempts')
    .where('attempts.id', '=', ({ selectFrom }) => selectFrom('appeals').where('appeals.id', '=', appealId).select('attemptId'))
    .select(['id as attemptId', 'state', 'earnerId', 'achievementId', 'versionId'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('appeal'))
  const appeal = await db
    .selectFrom('appeals')
    .where('id', '=', appealId)
    .select(['id as appealId', 'organizationId', 'submissionId', 'decisionId', 'awardId', 'revokedAt', 'dueOn', 'withdrawnAt', 'decidedAt'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('appeal'))
  return { ...attempt, ...appeal, against: appeal.awardId === null ? ('decision' as const) : ('revocation' as const) }
}
export type LoadedAppeal = Awaited<ReturnType<typeof loadAppeal>>

/** @throws Refusal `appeal-withdrawn`, `appeal-decided` */
export function requireOpenAppeal({ withdrawnAt, decidedAt }: Pick<LoadedAppeal, 'withdrawnAt' | 'decidedAt'>): void {
  if (withdrawnAt) throw conflict('appeal-withdrawn', 'This appeal was withdrawn. Nothing was changed.')
  if (decidedAt) throw conflict('appeal-decided', 'This appeal is already decided. Nothing was changed.')
}
