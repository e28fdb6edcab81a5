import type { Queryable } from '../../foundation/platform/database.ts'
import type { PictureSize } from '../../foundation/ui/picture-room.ts'
import { formatOf, type Showing, showingOf } from '../evidence/file-formats.ts'
import type { LinkState } from './check-link.ts'
import type { CopyFault } from './record-link-copy.ts'

/** A copy of what a link showed when it was handed in, or how far it is. */
export type LinkCopy = {
  id: string
  title: string
  digest: string | null
  fetchedAt: Date | null
} & (
  | { state: 'waiting' }
  | { state: 'failed'; because: CopyFault }
  | { state: 'expired' }
  /** `clean`: how far the form of it is that leaves out what a file says of its author; null where it needs none. */
  | ({ state: 'ready'; showing: Showing; sizeBytes: number; ending: string; clean: 'ready' | 'waiting' | 'failed' | null } & PictureSize)
)

/** What is known of the pages behind these links, by artifact; nothing of an address that was changed since. */
export async function findLinkStates(
  db: Queryable,
  artifacts: readonly { id: string; linkUrl: string | null }[],
): Promise<Map<string, LinkState>> {
  const asked = new Map(artifacts.flatMap(({ id, linkUrl }) => (linkUrl === null ? [] : [[id, linkUrl]])))
  if (asked.size === 0) return new Map()
  const rows = await db
    .selectFrom('linkChecks')
    .where('artifactId', 'in', [...asked.keys()])
    .select(['artifactId', 'url', 'state'])
    .execute()
  return new Map(rows.flatMap(({ artifactId, url, state }) => (asked.get(artifactId) === url ? [[artifactId, state as LinkState]] : [])))
}

/** The copies of the links of a submission, by artifact. */
export async function findLinkCopies(db: Queryable, submissionId: string): Promise<Map<string, LinkCopy>> {
  const rows = await db
    .selectFrom('linkCopies')
    .leftJoin('files', 'files.digest', 'linkCopies.fileDigest')
    .leftJoin('renditions', (join) => join.onRef('renditions.ofDigest', '=', 'files.digest').on('renditions.kind', '=', 'clean'))
    .where('submissionId', '=', submissionId)
    .select(['linkCopies.id', 'artifactId', 'linkCopies.state', 'linkCopies.because', 'title', 'linkCopies.digest', 'fetchedAt'])
    .select(['files.contentType', 'files.sizeBytes', 'files.width', 'files.height', 'renditions.state as cleanState'])
    .execute()
  return new Map(rows.map(({ artifactId, ...row }) => [artifactId, copyOf(row)]))
}

type Row = {
  id: string
  state: string
  because: string | null
  title: string
  digest: string | null
  fetchedAt: Date | null
  contentType: string | null
  sizeBytes: number | null
  width: number | null
  height: number | null
  cleanState: string | null
}

function copyOf({ id, state, because, title, digest, fetchedAt, contentType, sizeBytes, width, height, cleanState }: Row): LinkCopy {
  const copy = { id, title, digest, fetchedAt }
  if (state === 'failed') return { ...copy, state, because: because as CopyFault }
  if (state === 'waiting') return { ...copy, state }
  if (contentType === null || sizeBytes === null) return { ...copy, state: 'expired' }
  const clean = cleanState === 'ready' || cleanState === 'failed' ? cleanState : 'waiting'
  const showing = showingOf(contentType)
  const ending = formatOf(contentType)?.endings[0] ?? ''
  return { ...copy, state: 'ready', showing, sizeBytes, width, height, ending, clean: showing === 'text' ? null : clean }
}
