import type { Queryable } from '../../foundation/platform/database.ts'
import { type Overview, overviewSchema, type PreviewFacts, previewSchema, type ThumbnailFacts, thumbnailsSchema } from './media-facts.ts'

/** What there is of a recording beside the file itself, as far as the jobs are. */
export type MediaOf = {
  overview: Overview | null
  /** Which picture stands for it: the one that was made here, or the one that came from its sender's browser. */
  poster: 'poster' | 'preview' | null
  /** What its sender's browser made of it, for what was not made here. */
  preview: PreviewFacts | null
  thumbnails: ThumbnailFacts | null
  /** The form that every browser plays: made as a file of its own, or the original, which is one already. */
  playable: { state: 'waiting'; progress: number | null } | { state: 'failed'; because: string } | { state: 'made' | 'original' }
  /** Changes with what is shown, so that a browser asks again. */
  mark: string
}

/** Which of these artifacts have captions, in which language. */
export async function findCaptions(
  db: Queryable,
  artifactIds: readonly string[],
): Promise<Map<string, { language: string; revision: number }>> {
  if (artifactIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('captions')
    .where('artifactId', 'in', artifactIds)
    .select(['artifactId', 'language', 'revision'])
    .execute()
  return new Map(rows.map(({ artifactId, ...captions }) => [artifactId, captions]))
}

/** The captions that recordings were handed in with, by artifact: what was written since is not in them. */
export async function findFrozenCaptions(
  db: Queryable,
  submissionId: string,
): Promise<Map<string, { language: string; submissionId: string }>> {
  const rows = await db
    .selectFrom('submissionCaptions')
    .where('submissionId', '=', submissionId)
    .select(['artifactId', 'language'])
    .execute()
  return new Map(rows.map(({ artifactId, language }) => [artifactId, { language, submissionId }]))
}

/** What there is of these recordings, by digest; none of what is no recording. */
export async function findMedia(db: Queryable, digests: readonly (string | null | undefined)[]): Promise<Map<string, MediaOf>> {
  const asked = [...new Set(digests.filter((digest): digest is string => typeof digest === 'string'))]
  const found = new Map<string, MediaOf>()
  if (asked.length === 0) return found
  const rows = await db
    .selectFrom('renditions')
    .where('ofDigest', 'in', asked)
    .where('kind', 'in', ['overview', 'poster', 'preview', 'thumbnails', 'playable'])
    .select(['ofDigest', 'kind', 'state', 'because', 'digest', 'found', 'progress'])
    .execute()
  for (const digest of asked) {
    const own = new Map(rows.filter(({ ofDigest }) => ofDigest === digest).map((row) => [row.kind, row]))
    const playable = own.get('playable')
    if (!playable) continue
    const preview = previewSchema.safeParse(own.get('preview')?.found).data ?? null
    const thumbnails = thumbnailsSchema.safeParse(own.get('thumbnails')?.found)
    found.set(digest, {
      overview: overviewSchema.safeParse(own.get('overview')?.found).data ?? null,
      poster: posterOf(own.get('poster')?.state === 'ready', preview),
      preview,
      thumbnails: thumbnails.data ?? null,
      playable:
        playable.state === 'ready'
          ? { state: playable.digest === digest ? 'original' : 'made' }
          : playable.state === 'failed'
            ? { state: 'failed', because: playable.because ?? 'damaged' }
            : { state: 'waiting', progress: playable.progress },
      mark: (playable.digest ?? digest).slice(0, 8),
    })
  }
  return found
}

/** One that was chosen goes before one that was made here, and that before one that a browser took. */
function posterOf(isMade: boolean, preview: PreviewFacts | null): MediaOf['poster'] {
  if (preview?.hasPoster && (preview.isChosen || !isMade)) return 'preview'
  return isMade ? 'poster' : null
}
