import { sql } from 'kysely'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { hashLinkToken, type LinkFault } from '../../people/accounts/link-tokens.ts'
import { isInHand } from '../attempts/attempt-states.ts'
import { signedDigestOf } from '../attempts/co-signatures.ts'
import { showsOriginalInstead } from '../evidence/file-formats.ts'

export type CoSignFault = LinkFault | 'changed' | 'held'

/**
 * What a link asks to be signed, and what keeps it from being signed: it is forged or replaced, used, too old, taken back with the work, held back
 * since a family took its consent back, or the artifact is another one by now.
 */
export async function findByToken(db: Queryable, token: string, now: Date) {
  const row = await db
    .selectFrom('coSignatures')
    .innerJoin('attempts', 'attempts.id', 'coSignatures.attemptId')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .innerJoin('organizations', 'organizations.id', 'achievements.organizationId')
    .innerJoin('people', 'people.id', 'attempts.earnerId')
    .innerJoin('artifacts', 'artifacts.id', 'coSignatures.artifactId')
    .leftJoin('files', 'files.digest', 'artifacts.fileDigest')
    .leftJoin('renditions', (join) => join.onRef('renditions.ofDigest', '=', 'files.digest').on('renditions.kind', '=', 'clean'))
    .leftJoin('files as copies', 'copies.digest', 'renditions.digest')
    .leftJoin('artifactHolds', 'artifactHolds.artifactId', 'artifacts.id')
    .where('coSignatures.tokenHash', '=', hashLinkToken(token.slice(0, 200)))
    .select([
      'coSignatures.id',
      'coSignatures.artifactId',
      'coSignatures.attemptId',
      'coSignatures.requirementId',
      'coSignatures.digest as askedDigest',
    ])
    .select([
      'coSignatures.expiresAt',
      'coSignatures.endedAt',
      'coSignatures.answeredAt',
      'coSignatures.name as signer',
      'coSignatures.position',
    ])
    .select(sql<'signed' | 'refused' | null>`co_signatures.answer`.as('answer'))
    .select([
      'attempts.state',
      'attempts.versionId',
      'attempts.earnerId',
      'people.name as earner',
      'achievements.organizationId',
      'organizations.name as organization',
      'organizations.timeZone',
    ])
    .select([
      'artifacts.name',
      'artifacts.note',
      'artifacts.kind',
      'artifacts.linkUrl',
      'artifacts.body',
      'artifacts.removedAt',
      'artifacts.expiredAt',
      'artifactHolds.heldAt',
    ])
    .select(['files.digest', 'files.contentType', 'files.sizeBytes', 'files.width', 'files.height'])
    .select(['renditions.state as copyState', 'copies.digest as copyDigest', 'copies.sizeBytes as copyBytes'])
    .executeTakeFirst()
  if (!row) return { fault: 'unknown' as const, asked: null }
  const { title, requirements } = await findVersionText(db, row.versionId)
  const requirement = requirements.find(({ id }) => id === row.requirementId)
  const asked = {
    ...row,
    title,
    part: requirement?.title ?? '',
    instructions: requirement?.instructions ?? '',
    who: requirement?.coSignature?.who ?? '',
    /** How far the form of a file is that they are shown; null where there is nothing to wait for. */
    copy: copyOf(row),
  }
  return { fault: faultOf(row, now), asked }
}

/** Nobody but who added a file is shown what it says beside its content; of a document of which no such copy can be made, the document. */
function copyOf({ digest, contentType, copyState }: { digest: string | null; contentType: string | null; copyState: string | null }) {
  if (digest === null || copyState === 'ready') return null
  if (copyState === 'failed') return showsOriginalInstead(contentType ?? '') ? null : ('failed' as const)
  return 'waiting' as const
}

type Standing = {
  answer: string | null
  endedAt: Date | null
  expiresAt: Date
  removedAt: Date | null
  expiredAt: Date | null
  heldAt: Date | null
  state: string
  askedDigest: string
  digest: string | null
  linkUrl: string | null
  body: string | null
}

function faultOf(row: Standing, now: Date): CoSignFault | null {
  if (row.answer) return 'used'
  if (row.endedAt) return 'unknown'
  if (row.expiresAt <= now) return 'expired'
  if (row.removedAt || row.expiredAt || !isInHand(row.state)) return 'cancelled'
  if (row.heldAt) return 'held'
  return signedDigestOf(row) === row.askedDigest ? null : 'changed'
}
