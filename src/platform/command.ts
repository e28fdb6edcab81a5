import type { z } from 'zod'
import { type Actor, personIdOf, type Verdict } from './actor.ts'
import { type Change, type Database, inTransaction, type Scope, write } from './database.ts'
import type { Job, JobSender } from './jobs.ts'
import type { Keyring } from './keys.ts'
import { preparedChange } from './prepared.ts'
import { forbidden, invalid, unauthenticated } from './refusal.ts'
import { isStorable } from './storable-text.ts'

/** What a command works with: one transaction, who asks, the time, and the way to ask for work after the commit. */
export type Scene = {
  db: Scope
  /** Sends a change whose outcome is not needed before the commit; its fault fails the whole command. What may be refused in words is executed instead. */
  write: (change: Change) => Promise<void>
  actor: Actor
  now: Date
  newId: () => string
  /** The public address of this instance, for links in letters. */
  baseUrl: string
  /** Seals what must not be readable in a copy of the database. */
  keys: Keyring
  /** Queues a job in this transaction: it exists if, and only if, the commit does. */
  later: <Data extends object>(job: Job<Data>, data: Data, options?: { after?: Date }) => Promise<void>
}

/** What an event says: where it happened, on what, and what changed where that matters. */
export type Fact = { organizationId?: string | null; subjectId: string | null; details?: Record<string, unknown> }

/**
 * One use-case, described once and reached by every door. `perform` carries it out.
 * Permission and the audit line are properties, so that neither can be forgotten.
 */
export type Command<Input extends z.ZodType, Loaded, Result> = {
  name: string
  input: Input
  /** What it touches, locked; refuses `missing` what is not there. */
  load: (scene: Scene, input: z.output<Input>) => Promise<Loaded>
  /** Who may: pure, no database. */
  may: (actor: Actor, loaded: Loaded, input: z.output<Input>) => Verdict
  /** What happens. */
  run: (scene: Scene, input: z.output<Input>, loaded: Loaded) => Promise<Result>
  /** What the event will say, or null where nothing changed. */
  record: (input: z.output<Input>, loaded: Loaded, result: Result) => Fact | null
}

export const command = <Input extends z.ZodType, Loaded, Result>(description: Command<Input, Loaded, Result>) => description

/** What else comes of a command in the same transaction. A later feature follows an earlier one, wired at the composition root. */
export type Follower = { command: string; follow: (scene: Scene, result: unknown) => Promise<void> }

/** Follows a command: `follow` gets what it gave, before the commit, and may refuse the whole. */
export const after = <Input extends z.ZodType, Loaded, Result>(
  { name }: Command<Input, Loaded, Result>,
  follow: (scene: Scene, result: Result) => Promise<void>,
  // The name ties the result to its type: only this command's results are handed on.
): Follower => ({ command: name, follow: (scene, result) => follow(scene, result as Result) })

/** The part of the World that `perform` needs. */
export type Stage = {
  db: Database
  jobs: JobSender
  followers: readonly Follower[]
  keys: Keyring
  config: { BASE_URL: string }
  now: () => Date
  newId: () => string
}

type EventRow = {
  id: string
  name: string
  actorId: string | null
  organizationId: string | null
  subjectId: string | null
  details: string
  at: Date
}
const insertEvent = preparedChange((db, { id, name, actorId, organizationId, subjectId, details, at }: EventRow) =>
  db.insertInto('events').values({ id, name, actorId, organizationId, subjectId, details, at }),
)

/** One transaction with all that work in it needs. Commands get theirs from `perform`; what founds an instance has no command. */
export const inScene = <Result>(stage: Stage, actor: Actor, use: (scene: Scene) => Promise<Result>): Promise<Result> =>
  inTransaction(stage.db, (db) =>
    use({
      db,
      write: (change) => write(db, change),
      actor,
      now: stage.now(),
      newId: stage.newId,
      baseUrl: stage.config.BASE_URL,
      keys: stage.keys,
      later: (job, data, options) => stage.jobs.send(db, job, data, options),
    }),
  )

/**
 * Carries out a command: parse, begin, load, may, run, one events row, commit (jobs included).
 * @throws Refusal `invalid` for input that does not fit, `unauthenticated` or `forbidden` by the policy, or what the command itself refuses;
 *   then nothing has changed
 */
export async function perform<Input extends z.ZodType, Loaded, Result>(
  stage: Stage,
  actor: Actor,
  { name, input: schema, load, may, run, record }: Command<Input, Loaded, Result>,
  given: z.input<Input>,
): Promise<Result> {
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
    throw invalid('input-invalid', 'Please check what you entered.', fields)
  }
  if (!isStorable(parsed.data))
    throw invalid(
      'text-unstorable',
      'This text holds a character that can’t be kept, such as an invisible NUL. Please type that part again.',
    )
  const input = parsed.data
  return inScene(stage, actor, async (scene) => {
    const { now } = scene
    const loaded = await load(scene, input)
    const verdict = may(actor, loaded, input)
    if (!verdict.allowed) throw actor.kind === 'visitor' ? unauthenticated() : forbidden(verdict.code, verdict.because)
    const result = await run(scene, input, loaded)
    const fact = record(input, loaded, result)
    if (fact) {
      const { organizationId = null, subjectId, details = {} } = fact
      const id = stage.newId()
      await scene.write(
        insertEvent({ id, name, actorId: personIdOf(actor), organizationId, subjectId, details: JSON.stringify(details), at: now }),
      )
    }
    for (const follower of stage.followers) if (follower.command === name) await follower.follow(scene, result)
    return result
  })
}
