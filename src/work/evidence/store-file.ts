import type { Stage } from '../../foundation/platform/command.ts'
import { type StagedFile, type StoredFile, storeAway } from '../../foundation/platform/store.ts'

type Storing = Pick<Stage, 'store' | 'db' | 'now'>
/** What is known of a file beside its bytes. */
export type FileFacts = { contentType: string; seconds: number | null; width?: number | null; height?: number | null }

/**
 * Stores a file that was looked at, and its row. The row comes first and fresh, so that no sweep takes the bytes before something points at them;
 * where storing took so long that the sweep came round, nothing is promised of them.
 */
export async function storeFile(
  { store, db, now }: Storing,
  staged: StagedFile,
  { contentType, seconds, width, height }: FileFacts,
): Promise<StoredFile> {
  const { digest, sizeBytes } = staged
  const size = width && height ? { width, height } : {}
  await db
    .insertInto('files')
    .values({ digest, sizeBytes, contentType, seconds, ...size, storedAt: now() })
    .onConflict((clash) => clash.column('digest').doUpdateSet({ ...size, storedAt: now() }))
    .execute()
  await store.keep(staged)
  const row = await db.updateTable('files').set({ storedAt: now() }).where('digest', '=', digest).returning('digest').executeTakeFirst()
  if (!row) throw storeAway('It took so long to store a file that its row was swept.')
  return { digest, sizeBytes }
}
