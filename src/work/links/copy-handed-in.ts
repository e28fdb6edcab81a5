import type { Scene } from '../../foundation/platform/command.ts'
import { copyLink } from './link-jobs.ts'

type Handed = { id: string; requirementId: string; linkUrl: string | null }

/**
 * Asks, with a submission, for copies of what its links show. Those of parts that are open are copied now; of a part that was judged before, the copy
 * that was judged is kept on. Handing in does not wait for any of it.
 */
export async function copyHandedIn(
  { db, now, newId, later }: Scene,
  {
    submissionId,
    attemptId,
    artifacts,
    open,
  }: { submissionId: string; attemptId: string; artifacts: readonly Handed[]; open: readonly string[] },
): Promise<void> {
  const links = artifacts.flatMap(({ linkUrl, ...artifact }) => (linkUrl === null ? [] : [{ ...artifact, linkUrl }]))
  if (links.length === 0) return
  const before = await db
    .selectFrom('linkCopies')
    .innerJoin('submissions', 'submissions.id', 'linkCopies.submissionId')
    .where('submissions.attemptId', '=', attemptId)
    .where('state', '=', 'ready')
    .orderBy('submissions.number', 'desc')
    .select(['artifactId', 'url', 'title', 'linkCopies.digest', 'fileDigest', 'fetchedAt'])
    .execute()
  for (const { id: artifactId, requirementId, linkUrl: url } of links) {
    const judged = open.includes(requirementId) ? undefined : before.find((copy) => copy.artifactId === artifactId && copy.url === url)
    const copyId = newId()
    const row = { id: copyId, submissionId, artifactId, url, dueAt: now }
    await db
      .insertInto('linkCopies')
      .values(judged ? { ...judged, ...row, state: 'ready' } : row)
      .execute()
    if (!judged) await later(copyLink, { copyId })
  }
}
