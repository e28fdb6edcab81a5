import { sql } from 'kysely'
import { z } from 'zod'
import { type Actor, keyOf, personIdOf } from './actor.ts'
import type { Origin } from './asked-by.ts'
import type { Change } from './database.ts'
import { preparedChange } from './prepared.ts'

/** A kind of fact, described once beside its feature: what programs, pages and the audit trail know of it. */
export type FactKind<Details extends z.ZodObject = z.ZodObject> = {
  /** Its subject and what happened, in the past tense: `award.issued`. */
  name: string
  /** What kind of thing it happened to. */
  subject: string
  /** What else it says. Never what someone wrote, showed or was told of their work: facts leave for other programs. */
  details: Details
  /** The details that tell of a person: names, ids of people. They enter the chain as keyed digests, so that they can be forgotten. */
  personal: readonly string[]
  /** What happened, for people. */
  sentence: string
  /** Whether who did it is told to nobody: on their own work, which some weigh who must not know whose it is. */
  isNameless?: boolean
}

type Described<Details extends z.ZodObject> = Pick<FactKind, 'name' | 'subject' | 'sentence' | 'isNameless'> & {
  details?: Details
  personal?: readonly (keyof z.output<Details> & string)[]
}

/** Describes a kind of fact. It is listed in `src/facts.ts`. */
export const factKind = <Details extends z.ZodObject = z.ZodObject<Record<never, never>>>({
  details,
  personal = [],
  ...rest
}: Described<Details>): FactKind<Details> => ({
  ...rest,
  // Without details there are none to fit a shape.
  details: details ?? (z.object({}) as unknown as Details),
  personal,
})

/** Something that happened, as a command tells it; who did it, when, and through which door is added by `perform`. */
export type Fact = { kind: FactKind; organizationId: string | null; subjectId: string | null; details: Record<string, unknown> }
/** What came of one command: a fact, several in their order, or none where nothing changed. */
export type Facts = Fact | readonly Fact[] | null

type About = { organizationId?: string | null; subjectId: string | null }

/** A fact of a kind: where, about what, and its details where the kind has any. */
export const fact = <Details extends z.ZodObject>(
  kind: FactKind<Details>,
  { organizationId = null, subjectId }: About,
  ...details: Record<never, never> extends z.output<Details> ? [details?: z.output<Details>] : [details: z.output<Details>]
): Fact => ({ kind: kind as unknown as FactKind, organizationId, subjectId, details: details[0] ?? {} })

/** Said in place of `record` by a command that changes nothing others could ask about, with the reason. */
export type NotAFact = { notAFact: string }
export const notAFact = (because: string): NotAFact => ({ notAFact: because })

type Kept = {
  facts: string
  actorKind: string
  actorId: string | null
  keyId: string | null
  door: string
  requestId: string | null
  at: Date
}

/** One statement however many there are. Their place in the order of all events is given after the commit, where nobody waits for it. */
const insertFacts = preparedChange((db, { facts, actorKind, actorId, keyId, door, requestId, at }: Kept) => ({
  compile: () =>
    sql`
      with given as materialized (
        select * from jsonb_to_recordset(${facts}::jsonb)
          as given (id uuid, name text, "subjectKind" text, "subjectId" uuid, "organizationId" uuid, details jsonb)
      ), kept as (
        insert into events (id, name, subject_kind, subject_id, organization_id, details, actor_kind, actor_id, key_id, door, request_id, at)
        select id, name, "subjectKind", "subjectId", "organizationId", details,
          ${actorKind}::text, ${actorId}::uuid, ${keyId}::uuid, ${door}::text, ${requestId}::text, ${at}::timestamptz
        from given
      )
      insert into unordered_events (event_id) select id from given`.compile(db),
}))

/** Who did it, when, and where they asked. */
type By = { actor: Actor; from: Origin; now: Date; newId: () => string }

/** The rows of these facts; null where there are none. */
export function factsKept(facts: readonly Fact[], { actor, from, now, newId }: By): Change | null {
  if (facts.length === 0) return null
  const rows = facts.map(({ kind, organizationId, subjectId, details }) => ({
    id: newId(),
    name: kind.name,
    subjectKind: kind.subject,
    subjectId,
    organizationId,
    details,
  }))
  const key = keyOf(actor)
  return insertFacts({
    facts: JSON.stringify(rows),
    // A program in a person's name is a program, and says whose.
    actorKind: key ? 'key' : actor.kind,
    actorId: personIdOf(actor),
    keyId: key?.id ?? null,
    door: from.door,
    requestId: from.requestId,
    at: now,
  })
}
