import type { Queryable } from '../../foundation/platform/database.ts'

/** Why an artifact that was handed in is not shown: a family took its consent back, its file is gone, or what tells whose it is is being masked. */
export type Withheld =
  | { kind: 'held'; since: Date }
  | { kind: 'masking' }
  | { kind: 'expired'; since: Date; because: 'rule' | 'asked'; digest: string | null }

/** The artifacts of an attempt that are not shown to who weighs them, and why. */
export async function withheldIn(db: Queryable, attemptId: string): Promise<Map<string, Withheld>> {
  const rows = await db
    .selectFrom('artifacts')
    .where('attemptId', '=', attemptId)
    .select(['artifacts.id', 'expiredAt', 'expiredBecause', 'expiredDigest'])
    // Asked for each of the few of an attempt: joined, the whole table would be gone through for the few that are held.
    .select((of) => of.selectFrom('artifactHolds').whereRef('artifactId', '=', 'artifacts.id').select('heldAt').as('heldAt'))
    .execute()
  return new Map(
    rows.flatMap(({ id, heldAt, expiredAt, expiredBecause, expiredDigest }): [string, Withheld][] => {
      if (expiredAt)
        return [[id, { kind: 'expired', since: expiredAt, because: expiredBecause === 'asked' ? 'asked' : 'rule', digest: expiredDigest }]]
      return heldAt ? [[id, { kind: 'held', since: heldAt }]] : []
    }),
  )
}
