import { personIdOf } from '../../foundation/platform/actor.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import type { Myself } from './cohort-policy.ts'

/** Whether one is told of what is new changes nothing for anybody else. */
export const itsOwn = notAFact('Whether a member is told of what is new is their own setting.')

/** A lecture has more listeners; people who study together do not. */
export const mostMembers = 200

/**
 * A cohort with who asks in it, locked while it changes. For whoever is neither in it nor invited there is none.
 * @throws Refusal `missing`
 */
export async function loadCohort({ db, actor }: Scene, cohortId: string) {
  const found = await db
    .selectFrom('cohorts')
    .innerJoin('organizations', 'organizations.id', 'cohorts.organizationId')
    .innerJoin('cohortMembers as mine', 'mine.cohortId', 'cohorts.id')
    .where('cohorts.id', '=', cohortId)
    .where('mine.personId', '=', personIdOf(actor))
    .where('mine.leftAt', 'is', null)
    .select([
      'cohorts.id',
      'cohorts.organizationId',
      'cohorts.name',
      'cohorts.about',
      'cohorts.allowsOutside',
      'cohorts.archivedAt',
      'cohorts.revision',
      'organizations.timeZone',
      'mine.personId',
      'mine.isOrganizer',
      'mine.joinedAt',
    ])
    .forUpdate('cohorts')
    .executeTakeFirstOrThrow(() => missing('cohort'))
  const { personId, isOrganizer, joinedAt, ...cohort } = found
  const me: Myself = { personId, isOrganizer, hasJoined: joinedAt !== null }
  return { ...cohort, me }
}
export type LoadedCohort = Awaited<ReturnType<typeof loadCohort>>

/** @throws Refusal `cohort-archived` where it only rests to be read */
export function requireLive({ archivedAt }: { archivedAt: Date | null }): void {
  if (archivedAt) throw conflict('cohort-archived', 'This cohort is archived: it can be read, and an organizer can bring it back.')
}

/** What is counted where someone could do it without end. */
export const perHour = (what: string, tries: number) => (actor: Parameters<typeof personIdOf>[0]) => [
  { key: `cohort ${what} ${personIdOf(actor) ?? ''}`, tries, seconds: 3600 },
]
