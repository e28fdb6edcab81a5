import type { Queryable } from '../../foundation/platform/database.ts'
import { full, type Refusal } from '../../foundation/platform/refusal.ts'

type Limits = { PERSON_EVIDENCE_BYTES: number; ORGANIZATION_EVIDENCE_BYTES: number }

/** How many bytes more may be kept for an attempt, and the refusal of more than that. */
export type EvidenceRoom = { bytes: number; refusal: () => Refusal }

/**
 * What is left of the two limits that an attempt's evidence counts for: of the person who works on it, or whoever else brings something to it, and
 * of the organization.
 */
export async function evidenceRoom(db: Queryable, config: Limits, attemptId: string, personId?: string): Promise<EvidenceRoom> {
  const kept = await db
    .selectFrom('attempts')
    .innerJoin('achievements', 'achievements.id', 'attempts.achievementId')
    .leftJoin('personEvidence', (join) =>
      personId === undefined
        ? join.onRef('personEvidence.personId', '=', 'attempts.earnerId')
        : join.on('personEvidence.personId', '=', personId),
    )
    .leftJoin('organizationEvidence', (join) =>
      join.on(({ eb, fn }) =>
        eb('organizationEvidence.organizationId', '=', fn.coalesce('attempts.organizationId', 'achievements.organizationId')),
      ),
    )
    .where('attempts.id', '=', attemptId)
    .select(['personEvidence.bytes as personBytes', 'organizationEvidence.bytes as organizationBytes'])
    .executeTakeFirst()
  const ofPerson = config.PERSON_EVIDENCE_BYTES - (kept?.personBytes ?? 0)
  const ofOrganization = config.ORGANIZATION_EVIDENCE_BYTES - (kept?.organizationBytes ?? 0)
  return ofPerson <= ofOrganization
    ? { bytes: Math.max(0, ofPerson), refusal: () => personHasAll(config.PERSON_EVIDENCE_BYTES) }
    : { bytes: Math.max(0, ofOrganization), refusal: () => organizationHasAll(config.ORGANIZATION_EVIDENCE_BYTES) }
}

/** What is left of what one person may keep, for what is theirs and of no attempt. */
export async function personRoom(db: Queryable, { PERSON_EVIDENCE_BYTES: most }: Limits, personId: string): Promise<EvidenceRoom> {
  const kept = await db.selectFrom('personEvidence').where('personId', '=', personId).select('bytes').executeTakeFirst()
  return { bytes: Math.max(0, most - Number(kept?.bytes ?? 0)), refusal: () => personHasAll(most) }
}

const personHasAll = (most: number) =>
  full(
    'evidence-full-person',
    'With it, your evidence would be more than the {most, number, bytes} that one person can keep here. Remove what you no longer need; its room is free again some hours later.',
    { most },
  )

const organizationHasAll = (most: number) =>
  full(
    'evidence-full-organization',
    'With it, the evidence of your organization would be more than the {most, number, bytes} it can keep here. Please tell your admin.',
    { most },
  )
