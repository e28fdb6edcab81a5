import { sql } from 'kysely'
import type { Queryable } from '../../foundation/platform/database.ts'
import { conflict, type Refusal } from '../../foundation/platform/refusal.ts'

/** Why somebody must not weigh a piece of work, the plainest first. */
export const conflictKinds = [
  'related-account',
  'own-coaching',
  'seen-in-cohort',
  'supervisor',
  'own-school',
  'declared-conflict',
  'other-seat',
  'saw-whose',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

type Work = { submissionId: string; attemptId: string; earnerId: string; organizationId: string }

/** Why this assessor must not weigh this work, as a command sees it; null where nothing speaks against it. The same that `barred_earners` and `barred_submissions` leave out of a queue. */
export async function findConflict(
  db: Queryable,
  assessorId: string,
  { submissionId, attemptId, earnerId, organizationId }: Work,
): Promise<ConflictKind | null> {
  const { rows } = await sql<{ kind: ConflictKind | null }>`
    with accounts as materialized (select accounts_of(${assessorId}::uuid) as ids)
    select case
      when ${earnerId}::uuid = any (accounts.ids) then 'related-account'
      when exists (select from coach_shares where coach_id = any (accounts.ids) and (attempt_id = ${attemptId}::uuid
        or (earner_id = ${earnerId}::uuid and stopped_at is null))) then 'own-coaching'
      when exists (select from cohort_members mine
        join cohort_shares on cohort_shares.cohort_id = mine.cohort_id
        join artifacts on artifacts.id = cohort_shares.artifact_id or artifacts.of_share_id = cohort_shares.id
        where mine.person_id = any (accounts.ids) and mine.joined_at is not null and artifacts.attempt_id = ${attemptId}::uuid) then 'seen-in-cohort'
      when exists (select from memberships mine join memberships theirs on theirs.school_id = mine.school_id
        where mine.person_id = any (accounts.ids) and theirs.person_id = ${earnerId}::uuid and mine.ended_at is null and theirs.ended_at is null
          and 'principal' = any (mine.roles)) then 'supervisor'
      when exists (select from assessing_rules where organization_id = ${organizationId}::uuid and bars_own_school)
        and exists (select from memberships mine join memberships theirs on theirs.school_id = mine.school_id
          where mine.person_id = any (accounts.ids) and theirs.person_id = ${earnerId}::uuid and mine.ended_at is null and theirs.ended_at is null) then 'own-school'
      when exists (select from conflicts where assessor_id = any (accounts.ids) and earner_id = ${earnerId}::uuid and ended_at is null) then 'declared-conflict'
      when exists (select from open_seats where open_seats.submission_id = ${submissionId}::uuid and assessor_id = any (accounts.ids)
        and assessor_id <> ${assessorId}::uuid) then 'other-seat'
      when exists (select from leaks where leaks.submission_id = ${submissionId}::uuid and marked_by = any (accounts.ids) and rule = 'hand-back') then 'saw-whose'
    end as kind from accounts`.execute(db)
  return rows[0]?.kind ?? null
}

const refusals: Record<ConflictKind, () => Refusal> = {
  'related-account': () =>
    conflict('related-account', 'This work comes from another account of the same mailbox as yours, so another assessor will take it.'),
  'own-coaching': () => conflict('own-coaching', 'You coach the person whose work this is, so another assessor will take it.'),
  'seen-in-cohort': () =>
    conflict('seen-in-cohort', 'Some of this work was shared in a cohort of yours, so another assessor will take it.'),
  supervisor: () => conflict('supervisor', 'You lead the school that this work comes from, so another assessor will take it.'),
  'own-school': () =>
    conflict(
      'own-school',
      'This work comes from a school that you belong to. Your organization asks that someone from elsewhere weighs it.',
    ),
  'declared-conflict': () =>
    conflict(
      'declared-conflict',
      'A conflict of interest is declared between you and the person whose work this is. Another assessor will take it.',
    ),
  'other-seat': () =>
    conflict(
      'other-seat',
      'Another account of the same mailbox as yours weighs this work already. Someone else takes the seat that is free.',
    ),
  'saw-whose': () => conflict('saw-whose', 'You handed this back because it told you whose it is, so another assessor will take it.'),
}

/** The same for an admin who would give it to them. What either side declared is not told. */
const refusalsForAdmins: Record<ConflictKind, () => Refusal> = {
  'related-account': () => conflict('related-account', 'This assessor and the earner have the same mailbox.'),
  'own-coaching': () => conflict('own-coaching', 'This assessor coaches the person whose work it is.'),
  'seen-in-cohort': () => conflict('seen-in-cohort', 'This assessor saw some of it in a cohort.'),
  supervisor: () => conflict('supervisor', 'This assessor leads the school that it comes from.'),
  'own-school': () => conflict('own-school', 'This assessor belongs to the school that it comes from.'),
  'declared-conflict': () => conflict('declared-conflict', 'A conflict of interest keeps this assessor from it.'),
  'other-seat': () => conflict('other-seat', 'Another account of the same mailbox weighs it already.'),
  'saw-whose': () => conflict('saw-whose', 'This assessor handed it back because it told whose it is.'),
}

/** @throws Refusal whose code is the kind of conflict, said to the assessor, or to an admin who would give it to them */
export async function refuseConflict(db: Queryable, assessorId: string, work: Work, isForAdmin = false): Promise<void> {
  const kind = await findConflict(db, assessorId, work)
  if (kind) throw (isForAdmin ? refusalsForAdmins : refusals)[kind]()
}
