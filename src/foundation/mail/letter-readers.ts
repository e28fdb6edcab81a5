import { sql } from 'kysely'
import type { OpenTransaction } from '../platform/database.ts'
import { preparedRead } from '../platform/prepared.ts'
import { isLocale, type Locale } from '../words/format.ts'
import { isUrgent, type LetterKind } from './letter-kinds.ts'
import { isChosen, waysOf } from './letter-ways.ts'
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

const findPeople = preparedRead((db, given: { personIds: readonly string[] }) =>
  db
    .selectFrom('people')
    .leftJoin('letterHours', 'letterHours.personId', 'people.id')
    .where(sql<boolean>`people.id = any(${given.personIds}::uuid[])`)
    .select(['people.id', 'people.locale', 'letterHours.timeZone', 'letterHours.quietFrom', 'letterHours.quietUntil'])
    // Few have quiet hours, and most of those a zone of their own: only for the others is it looked up.
    .select(
      sql<string | null>`case when letter_hours.quiet_from is not null and letter_hours.time_zone is null then ${firstZone} end`.as(
        'firstZone',
      ),
    ),
)
const findSenders = preparedRead((db, given: { organizationIds: readonly string[] }) =>
  db.selectFrom('organizations').where(sql<boolean>`id = any(${given.organizationIds}::uuid[])`).select(['id', 'name', 'accent']),
)

/** Looks up the readers and senders of some letters, in small reads that leave together. Only letters that may be chosen are asked of how they are wanted. */
export async function findReaders(db: OpenTransaction, letters: readonly Addressed[], now: Date): Promise<Readers> {
  const personIds = distinct(letters.map(({ personId }) => personId))
  const organizationIds = distinct(letters.map(({ organizationId }) => organizationId))
  const [people, wayOf, organizations] = await Promise.all([
    personIds.length === 0 ? [] : findPeople(db, { personIds }),
    waysOf(db, distinct(letters.map(({ kind, personId }) => (isChosen(kind) ? personId : null)))),
    organizationIds.length === 0 ? [] : findSenders(db, { organizationIds }),
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
