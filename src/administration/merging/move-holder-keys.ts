import type { Scene } from '../../foundation/platform/command.ts'

const contextOf = (personId: string) => `holder:${personId}`

/**
 * The keys of the account that goes, sealed anew for the other: what names them is still theirs. Where that has a key in use, these no longer sign.
 * What was changed is kept with the merge, to be undone with the rest.
 */
export async function moveHolderKeys(
  { db, keys, now }: Pick<Scene, 'db' | 'keys' | 'now'>,
  mergeId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const held = await db
    .selectFrom('holderKeys')
    .where('personId', 'in', [from, to])
    .select(['id', 'personId', 'secretSealed', 'retiredAt', 'besideSince'])
    .execute()
  const hasOwn = held.some(({ personId, retiredAt, besideSince }) => personId === to && retiredAt === null && besideSince === null)
  for (const { id, secretSealed, retiredAt, besideSince } of held.filter(({ personId }) => personId === from)) {
    const rowKey = JSON.stringify({ id })
    const before = (columnName: string, value: unknown) => ({
      mergeId,
      tableName: 'holder_keys',
      columnName,
      rowKey,
      before: JSON.stringify(value),
    })
    const sealed = keys.seal(keys.unseal(secretSealed, contextOf(from)), contextOf(to))
    // Undone the other way around: a key in use comes back to its person before it is in use again.
    const rows = [before('retired_at', retiredAt), before('person_id', from), before('secret_sealed', `\\x${secretSealed.toString('hex')}`)]
    await db.insertInto('accountMergeRows').values(rows).execute()
    await db
      .updateTable('holderKeys')
      .set({ personId: to, secretSealed: sealed, ...(hasOwn && retiredAt === null && besideSince === null && { retiredAt: now }) })
      .where('id', '=', id)
      .execute()
  }
}
