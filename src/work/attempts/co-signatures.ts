import { createHash } from 'node:crypto'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'
import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'

/** How it stands with the signature of an artifact, by its last link: asked for, signed, or refused. */
export type CoSignature = {
  state: 'asked' | 'signed' | 'refused'
  /** What they saw; what the artifact is now may be another. */
  digest: string
  address: string
  askedAt: Date
  expiresAt: Date
  name: string
  position: string
  reason: string
  answeredAt: Date | null
}

/** The signature of each of these artifacts, by its id; none where nobody was asked. */
export async function findCoSignatures(db: Queryable, artifactIds: readonly string[]): Promise<Map<string, CoSignature>> {
  if (artifactIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('coSignatures')
    .where('artifactId', 'in', artifactIds)
    .where('endedAt', 'is', null)
    .distinctOn('artifactId')
    .orderBy('artifactId')
    .orderBy('id', 'desc')
    .select(['artifactId', 'digest', 'address', 'askedAt', 'expiresAt', 'name', 'position', 'reason', 'answeredAt'])
    .select(sql<'signed' | 'refused' | null>`answer`.as('answer'))
    .execute()
  return new Map(rows.map(({ artifactId, answer, ...row }) => [artifactId, { ...row, state: answer ?? 'asked' }]))
}

export type CoSignStanding = 'signed' | 'asked' | 'refused' | 'changed' | 'none'

/** How it stands with what an artifact is now: a word on something else than it is counts for nothing. */
export function coSignStandingOf(signature: CoSignature | null | undefined, digest: string): CoSignStanding {
  if (!signature) return 'none'
  return signature.digest === digest ? signature.state : 'changed'
}

/** What of an artifact is signed: the digest of its file, or of its words or its link, which have none of their own. */
export const signedDigestOf = ({
  digest,
  linkUrl,
  body,
}: {
  digest?: string | null
  linkUrl: string | null
  body: string | null
}): string => digest ?? createHash('sha256').update(canonicalizeJson({ linkUrl, body })).digest('hex')
