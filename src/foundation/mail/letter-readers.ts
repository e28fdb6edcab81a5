import { sql } from 'kysely'
import type { OpenTransaction } from '../platform/database.ts'
import { isLocale, type Locale } from '../words/format.ts'
import { isUrgent, type LetterKind } from './letter-kinds.ts'
import { waysOf } from './letter-ways.ts'
import { quietUntil } from './quiet-hours.ts'

/** What of a letter says whose it is. */
type Addressed = { kind: LetterKind; locale?: Locale; personId?: string | null; organizationId?: string | null }

/** What is to be known of those who read some letters, and of those who write them. */
export type Readers = {
  localeOf: (letter: Addressed) => Locale
  /** Whether its reader wants this letter, by itself and now. */
  wants: (letter: Addressed) => boolean
  /** The end of the quiet hours it was written in; null where it goes out at once. */
  heldUntil: (letter: Addressed) => Date | null
  senderOf: (letter: Addressed) => { name: string; accent: string } | null
}

/** The zone of where a person began first, in SQL. */
export const firstZone = sql<string | null>`(
  select organizations.time_zone from memberships join organizations on organizations.id = memberships.organization_id
  where memberships.person_id = people.id and memberships.ended_at is null order by memberships.started_at, memberships.id limit 1)`

const distinct = (ids: readonly (string | null | undefined)[]) => [...new Set(ids.flatMap((id) => id ?? []))]

/** Looks up the readers and senders of some letters, in three small reads that leave together. */
export async function findReaders(db: OpenTransaction, letters: readonly Addressed[], now: Date): Promise<Readers> {
  const personIds = distinct(letters.map(({ personId }) => personId))
  const organizationIds = distinct(letters.map(({ organizationId }) => organizationId))
  const [people, wayOf, organizations] = await Promise.all([
    personIds.length === 0
      ? []
      : db
          .selectFrom('people')
          .leftJoin('letterHours', 'letterHours.personId', 'people.id')
          .where('people.id', 'in', personIds)
          .select(['people.id', 'people.locale', 'letterHours.timeZone', 'letterHours.quietFrom', 'letterHours.quietUntil'])
          .select(firstZone.as('firstZone'))
          .execute(),
    waysOf(db, distinct(letters.map(({ kind, personId }) => (isUrgent(kind) ? null : personId)))),
    organizationIds.length === 0
      ? []
      : db.selectFrom('organizations').where('id', 'in', organizationIds).select(['id', 'name', 'accent']).execute(),
  ])
  const readers = new Map(people.map((person) => [person.id, person]))
  const senders = new Map(organizations.map(({ id, name, accent }) => [id, { name, accent }]))
  return {
    localeOf({ locale, personId }) {
      const own = personId ? readers.get(personId)?.locale : null
      return locale ?? (isLocale(own) ? own : 'en')
    },
    wants: ({ kind, personId }) => !personId || wayOf(personId, kind) === 'at-once',
    heldUntil({ kind, personId }) {
      const reader = personId && !isUrgent(kind) ? readers.get(personId) : undefined
      if (!reader || reader.quietFrom === null || reader.quietUntil === null) return null
      const zone = reader.timeZone ?? reader.firstZone ?? 'UTC'
      return quietUntil({ zone, from: reader.quietFrom, until: reader.quietUntil }, now)
    },
    senderOf: ({ organizationId }) => (organizationId ? (senders.get(organizationId) ?? null) : null),
  }
}
