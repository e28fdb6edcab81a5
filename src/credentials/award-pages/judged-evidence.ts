import { createHash } from 'node:crypto'
import { sha256FromDigestMultibase } from '@laurel/openbadges/ob3/evidence'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'
import { z } from 'zod'
import type { Definition } from '../../definitions/achievements/definition.ts'
import type { Actor } from '../../foundation/platform/actor.ts'
import { type Queryable, readsOf, readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'
import { withheldIn } from '../../work/consent/withheld.ts'
import { seeArtifact } from '../../work/evidence/see-artifact.ts'
import { findLinkCopies } from '../../work/links/find-links.ts'
import { findCredential } from '../awards/awards.ts'

/** What is known of a piece of evidence by the digest that was signed: that it is the one that was judged, that it is another, or nothing. */
export type Proven = 'judged' | 'other' | 'unknown'
export type JudgedPiece = {
  id: string
  /** What it answers. */
  requirement: string
  kind: string
  name: string
  /** The digest that was signed; null where a text or a link was judged, which is part of the whole. */
  digest: string | null
  proven: Proven
  /** Since when its file is gone, and why. */
  gone: { since: Date; because: 'rule' | 'asked' } | null
  /** Since when it is there for its earner alone. */
  heldSince: Date | null
  /** What is handed out at `src` is not the file itself, but a copy without what it says of its author. */
  isCopy: boolean
  src: string | null
}
export type Judged = { whole: Proven; pieces: JudgedPiece[] }

/** What of a signed document is asked for here: which evidence it pins, and by which digest. */
const pinnedSchema = z.object({ relatedResource: z.array(z.object({ id: z.string(), digestMultibase: z.string() })).default([]) })
const handedIn = z.object({
  artifacts: z.array(z.looseObject({ id: z.uuid(), requirementId: z.string(), kind: z.string(), name: z.string() })),
})

/**
 * The evidence behind an award for those who may see it as it was handed in, each piece held against what was signed; null for everyone else.
 * Who assessed it without knowing whose it is gets none either: this page says the name.
 */
export async function findJudged(world: World, actor: Actor, awardId: string, { requirements }: Definition): Promise<Judged | null> {
  if (actor.kind !== 'person') return null
  // What an award rests on, and what became of it; whether this actor may see a piece of it, the grants say below.
  const all = readsOfAll(world.db)
  const submission = await all
    .selectFrom('awards')
    .innerJoin('decisions', 'decisions.id', 'awards.decisionId')
    .innerJoin('submissions', 'submissions.id', 'decisions.submissionId')
    .where('awards.id', '=', awardId)
    .where('awards.earnerName', '!=', '')
    .select(['submissions.id', 'submissions.attemptId', 'submissions.evidence'])
    .executeTakeFirst()
  if (!submission) return null
  const { artifacts } = handedIn.parse(submission.evidence)
  const pieces: JudgedPiece[] = []
  const [signed, withheld, pages] = await Promise.all([
    findPinned(all, awardId),
    withheldIn(all, submission.attemptId),
    findLinkCopies(all, submission.id),
  ])
  for (const { id, requirementId, kind, name } of artifacts) {
    const seen = await seeArtifact(readsOf(world.db, actor), world.grants, actor, id)
    if (!seen || seen.sight === 'clean-copy') continue
    const digest = signed?.get(id) ?? null
    const hidden = withheld.get(id)
    const page = pages.get(id)
    // What stands for a link is the copy of what it showed.
    const kept = seen.file?.digest ?? (page?.state === 'ready' ? page.digest : null)
    const isHere = kept !== null && (await world.store.has(kept))
    pieces.push({
      id,
      requirement: requirements.find((requirement) => requirement.id === requirementId)?.title ?? '',
      kind,
      name,
      digest,
      proven: digest === null || !isHere ? 'unknown' : kept === digest ? 'judged' : 'other',
      gone: hidden?.kind === 'expired' ? { since: hidden.since, because: hidden.because } : null,
      heldSince: hidden?.kind === 'held' ? hidden.since : null,
      isCopy: seen.sight === 'named-copy' && seen.copy?.state === 'ready' && seen.copy.digest !== seen.file?.digest,
      src: !isHere ? null : seen.file ? `/evidence/${id}` : `/evidence/${id}/copies/${page?.id}`,
    })
  }
  if (pieces.length === 0) return null
  const wholeSigned = signed?.get(submission.id)
  const wholeNow = createHash('sha256').update(canonicalizeJson(submission.evidence)).digest('hex')
  return { whole: wholeSigned === undefined ? 'unknown' : wholeSigned === wholeNow ? 'judged' : 'other', pieces }
}

/** The digests in the signed document, by what they are of; null while it is not signed. */
async function findPinned(db: Queryable, awardId: string): Promise<ReadonlyMap<string, string> | null> {
  const credential = await findCredential(db, awardId)
  if (!credential) return null
  const { relatedResource } = pinnedSchema.parse(JSON.parse(credential.bytes.toString('utf8')))
  return new Map(
    relatedResource.flatMap(({ id, digestMultibase }) => {
      const digest = sha256FromDigestMultibase(digestMultibase)
      return digest ? [[id.replace(/^urn:uuid:/, ''), Buffer.from(digest).toString('hex')] as const] : []
    }),
  )
}
