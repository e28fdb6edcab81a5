import { sql } from 'kysely'
import type { Scene } from '../../foundation/platform/command.ts'
import { lackingScopes, neededScopes, standingOf } from './consent-standing.ts'

/** Artifacts with what colleagues took over from them in a cohort, however often; what was taken from comes before what was taken. */
export async function withTakenOver({ db }: Pick<Scene, 'db'>, artifactIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ artifactId: string }>`
    select artifact_id from with_taken_over(${[...artifactIds]}::uuid[]) order by steps, artifact_id`.execute(db)
  return rows.map(({ artifactId }) => artifactId)
}

/** Hides artifacts from all but their earners, and with them what was taken over. */
export async function holdBack({ db, now }: Pick<Scene, 'db' | 'now'>, artifactIds: readonly string[]): Promise<void> {
  if (artifactIds.length === 0) return
  const held = await withTakenOver({ db }, artifactIds)
  await db
    .insertInto('artifactHolds')
    .values(held.map((artifactId) => ({ artifactId, because: 'consent-withdrawn', heldAt: now })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Lets an artifact be seen again, and what was taken over from it, each where the families of everyone in it allow it. */
export async function letBeSeen({ db }: Pick<Scene, 'db'>, artifactId: string): Promise<void> {
  for (const each of await withTakenOver({ db }, [artifactId]))
    if (await isAllowed({ db }, each)) await db.deleteFrom('artifactHolds').where('artifactId', '=', each).execute()
}

/** Whether everyone in an artifact is allowed to be, as they are in it, and what it was taken from is not held back itself. */
async function isAllowed({ db }: Pick<Scene, 'db'>, artifactId: string): Promise<boolean> {
  const source = await db
    .selectFrom('artifacts')
    .innerJoin('cohortShares', 'cohortShares.id', 'artifacts.ofShareId')
    .innerJoin('artifactHolds', 'artifactHolds.artifactId', 'cohortShares.artifactId')
    .where('artifacts.id', '=', artifactId)
    .select('artifactHolds.artifactId')
    .executeTakeFirst()
  if (source) return false
  const present = await db
    .selectFrom('artifactStudents')
    .innerJoin('artifacts', 'artifacts.id', 'artifactStudents.artifactId')
    .where('artifactId', '=', artifactId)
    .select(['studentId', 'kind', 'seen', 'heard', 'work'])
    .execute()
  const standings = await Promise.all(
    present.map(async (row) => ({ row, standing: standingOf(await lastSaid({ db }, row.studentId), '0000-00-00') })),
  )
  return standings.every(({ row, standing }) => lackingScopes(standing, neededScopes(row.kind, row)).length === 0)
}

/** What was said last of a student. */
export const lastSaid = ({ db }: Pick<Scene, 'db'>, studentId: string) =>
  db
    .selectFrom('consents')
    .where('studentId', '=', studentId)
    .orderBy('id', 'desc')
    .limit(1)
    .select(['id', 'answer', 'scopes', 'basis', 'until', 'saidBy', 'saidName', 'note', 'recordedAt'])
    .executeTakeFirst()
