import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { type AnyGrant, grant } from '../../foundation/platform/grant.ts'
import { showsOriginalInstead } from '../../work/evidence/file-formats.ts'
import type { NotShown } from './not-shown.ts'

/** What speaks against showing a row of `artifacts`, the first that does, in SQL; null where nothing does. Asked again whenever it is to be shown. */
const fault = sql<NotShown | null>`case
  when artifacts.expired_at is not null then 'expired'
  when exists (select from artifact_holds where artifact_holds.artifact_id = artifacts.id) then 'held'
  when exists (select from artifacts as copies where copies.masked_from = artifacts.id and copies.removed_at is null) then 'masked'
  when artifacts.removed_at is not null then 'removed'
  when artifacts.student_media = 'consent-held' or exists (select from artifact_students where artifact_students.artifact_id = artifacts.id) then 'students'
end`

/** What an earner handed in and was judged for an award: in a JSON list, beside its artifacts. */
const behind = sql`awards
  join decisions on decisions.id = awards.decision_id
  join submissions on submissions.id = decisions.submission_id
  cross join lateral jsonb_array_elements(submissions.evidence -> 'artifacts') with ordinality as handed (piece, at)
  join artifacts on artifacts.id = (piece ->> 'id')::uuid
  join attempts on attempts.id = artifacts.attempt_id and attempts.earner_id = awards.earner_id`

export type Piece = { awardId: string; id: string; requirementId: string; kind: string; name: string; note: string; fault: NotShown | null }

/** The evidence behind some awards of a person, in the order in which it was handed in, and what speaks against showing it. */
export async function findPieces(db: Queryable, personId: string, awardIds: readonly string[]): Promise<Piece[]> {
  if (awardIds.length === 0) return []
  const { rows } = await sql<Piece & { contentType: string | null; copy: string | null }>`
    select awards.id as "awardId", artifacts.id, artifacts.requirement_id as "requirementId", artifacts.kind, artifacts.name, artifacts.note,
      files.content_type as "contentType", renditions.state as copy, ${fault} as fault
    from ${behind}
    left join files on files.digest = artifacts.file_digest
    left join renditions on renditions.of_digest = files.digest and renditions.kind = 'clean'
    where awards.id = any(${[...awardIds]}::uuid[]) and awards.earner_id = ${personId}
    order by awards.id, handed.at`.execute(db)
  return rows.map(({ contentType, copy, ...piece }) => ({
    ...piece,
    fault: piece.fault ?? (copy === 'failed' && contentType !== null && !showsOriginalInstead(contentType) ? 'not-clean' : null),
  }))
}

/**
 * Who holds the link of a share sees the evidence that was chosen for it: the copy without what a file says beside its content, and only while nothing
 * speaks against it. The secret says who may, whoever asks; so it is handed to `seeArtifact` for that share alone.
 */
export const grantOfShare = (shareId: string): AnyGrant =>
  grant<Record<string, never>>({
    grounds: () => sql`(
      select '[{}]'::jsonb from share_evidence
        join share_items on share_items.id = share_evidence.item_id
        join shares on shares.id = share_items.share_id
        join awards on awards.id = share_items.award_id
      where share_evidence.artifact_id = artifacts.id and shares.id = ${shareId} and shares.withdrawn_at is null
        and shares.person_id = attempts.earner_id and awards.earner_id = attempts.earner_id
        and not exists (select from award_hidings where award_hidings.award_id = awards.id) and ${fault} is null
      limit 1)`,
    sight: () => 'named-copy',
  })

export type ShownPiece = {
  awardId: string
  id: string
  requirementId: string
  name: string
  note: string
  linkUrl: string | null
  body: string | null
  contentType: string | null
  sizeBytes: number | null
  width: number | null
  height: number | null
  /** How far the form is that others are shown; null where there is nothing to wait for. */
  copy: 'waiting' | 'failed' | null
}

/** The evidence that a share shows now: what was chosen, as far as nothing speaks against it. */
export async function findShownPieces(db: Queryable, shareId: string): Promise<ShownPiece[]> {
  const { rows } = await sql<ShownPiece & { digest: string | null; state: string | null }>`
    select awards.id as "awardId", artifacts.id, artifacts.requirement_id as "requirementId", artifacts.name, artifacts.note, artifacts.link_url as "linkUrl",
      artifacts.body, files.digest, files.content_type as "contentType", files.size_bytes::float8 as "sizeBytes", files.width, files.height,
      renditions.state
    from ${behind}
    join share_items on share_items.award_id = awards.id and share_items.share_id = ${shareId}
    join share_evidence on share_evidence.item_id = share_items.id and share_evidence.artifact_id = artifacts.id
    left join files on files.digest = artifacts.file_digest
    left join renditions on renditions.of_digest = files.digest and renditions.kind = 'clean'
    where ${fault} is null
    order by awards.id, handed.at`.execute(db)
  return rows.map(({ digest, state, ...piece }) => ({
    ...piece,
    copy:
      digest === null || state === 'ready'
        ? null
        : state !== 'failed'
          ? 'waiting'
          : showsOriginalInstead(piece.contentType ?? '')
            ? null
            : 'failed',
  }))
}
