import { sql } from 'kysely'
import type { z } from 'zod'
import type { Accounts, Session } from './accounts.ts'
import type { Actor, Permission } from './actor.ts'
import { type Origin, origin, tabOf } from './asked-by.ts'
import { type Change, type Database, inTransaction, type OpenTransaction, readsOfAll, write } from './database.ts'
import { type Fact, type FactKind, type Facts, factsKept, type NotAFact } from './fact.ts'
import { faultsIn, inOurWords } from './field-faults.ts'
import type { Job, JobSender } from './jobs.ts'
import type { Keyring } from './keys.ts'
import type { Live } from './live.ts'
import { type CountedTry, counting } from './rate-limit.ts'
import { denied, invalid } from './refusal.ts'

import { isStorable } from './storable-text.ts'
import type { Staging, Store } from './store.ts'
import type { Threads } from './threads.ts'

/** What a command works with: one transaction, who asks, the time, and the way to ask for work after the commit. */
export type Scene = {
  db: OpenTransaction
  /** Sends a change whose outcome is not needed before the commit; its fault fails the whole command. What may be refused in words is executed instead. */
  write: (change: Change) => Promise<void>
  actor: Actor
  /** Through which door this was asked for. */
  from: From
  now: Date
  newId: () => string
  /** The public address of this instance, for links in letters. */
  baseUrl: string
  /** Seals what must not be readable in a copy of the database. */
  keys: Keyring
  /** Queues a job in this transaction: it exists if, and only if, the commit does. */
  later: <Data extends object>(job: Job<Data>, data: Data, options?: { after?: Date }) => Promise<void>
}

/** A way in from outside: the form of a page, the HTTP API, the operator's command line. */
export type Door = 'page' | 'rest' | 'cli'

/** Which doors open a command. What names none is done inside alone, by the system and its jobs. */
export type Reach = { readonly [door in Door]?: true }

/** What a person does on a page, a program may do for them, and the operator from the command line. */
export const everyDoor = { page: true, rest: true, cli: true } as const satisfies Reach
/** What only people do themselves, or a program in their name: the operator is nobody's earner and nobody's assessor. */
export const pageAndRest = { page: true, rest: true } as const satisfies Reach
/** What is done by a person at a browser and by nothing else; the command says why. */
export const onPages = { page: true } as const satisfies Reach
/** What only the system does: no door opens it. */
export const inside = {} as const satisfies Reach

/** A command that this door opens: a door takes no other, so that the wrong one is a fault of types and not of a request. */
export type OpenTo<Where extends Door> = { reach: { readonly [door in Where]: true } }

/** Whether a door opens a command, for the doors that go through the whole list. */
export const isOpenTo = <Where extends Door, Described extends { reach: Reach }>(
  where: Where,
  described: Described,
): described is Described & OpenTo<Where> => described.reach[where] === true

/** Through which door a command was asked for, and under which request. What names none comes from where the present work does. */
export type From<Where extends Origin['door'] = Origin['door']> = Origin & {
  door: Where
  /** The network address it came from, by which tries are counted. */
  clientAddress?: string
  /** The session at a browser, for what needs one that has just begun. */
  session?: () => Promise<Session | null>
}
/** Where tries are counted: what the system does by itself is none. */
const counted: readonly Origin['door'][] = ['page', 'rest', 'cli'] satisfies Door[]

/** What a door does in the transaction of a command, and may refuse the whole by. */
export type Around<Result> = {
  /** Before anything is looked at. */
  begin?: (scene: Scene) => Promise<void>
  /** Once what is touched is locked and the actor may, before it changes. */
  beforeRun?: (scene: Scene) => Promise<void>
  /** When all is done, before the commit. */
  finish?: (scene: Scene, result: Result) => Promise<void>
}

/**
 * One use-case, described once and reached by every door. `perform` carries it out.
 * Permission and the audit line are properties, so that neither can be forgotten.
 */
export type Command<Input extends z.ZodType, Loaded, Result, Prepared = undefined, Where extends Reach = Reach> = {
  name: string
  /** What it does, for who reads the source, asks the command line for help, or reads of the API. */
  says: string
  reach: Where
  /** The tries that are counted before anything else is done, whichever door they come by; null where none are. What the system does is not counted. */
  limits: ((actor: Actor, input: z.output<Input>, from: From) => readonly (CountedTry | null)[]) | null
  input: Input
  /**
   * What is slow or outside the database and is needed before the transaction: to hash a password, to take a file in. What comes of it is
   * handed to `load` and `run` and is no input, so no caller can bring a hash or a digest of their own.
   */
  prepare?: (stage: Stage, actor: Actor, input: z.output<Input>, from: From) => Promise<Prepared>
  /** What it touches, locked; refuses `missing` what is not there. */
  load: (scene: Scene, input: z.output<Input>, prepared: Prepared) => Promise<Loaded>
  /** Who may: pure, no database. */
  may: (actor: Actor, loaded: Loaded, input: z.output<Input>) => Permission
  /** What happens. */
  run: (scene: Scene, input: z.output<Input>, loaded: Loaded, prepared: Prepared) => Promise<Result>
  /** The facts that came of it, none where nothing changed; or why what it does is no fact at all. */
  record: ((input: z.output<Input>, loaded: Loaded, result: Result) => Facts) | NotAFact
}

export const command = <Input extends z.ZodType, Loaded, Result, Where extends Reach, Prepared = undefined>(
  description: Command<Input, Loaded, Result, Prepared, Where>,
) => description

/** What else comes of a command in the same transaction, and its facts. A later feature follows an earlier one, wired at the composition root. */
export type Follower = { command: string; follow: (scene: Scene, result: unknown) => Promise<Facts> }

/** Follows a command: `follow` gets what it gave, before the commit, and may refuse the whole. */
export const after = <Input extends z.ZodType, Loaded, Result, Prepared>(
  { name }: Command<Input, Loaded, Result, Prepared>,
  follow: (scene: Scene, result: Result) => Promise<Facts>,
  // The name ties the result to its type: only this command's results are handed on.
): Follower => ({ command: name, follow: (scene, result) => follow(scene, result as Result) })

/** What was made, and the facts that tell it. */
export type Made<What> = { made: What; facts: Facts }

/** Makes something in a transaction, and then what comes of it in turn; where nothing was made, nothing does. */
export const andThen =
  <Given, What>(
    make: (scene: Scene, given: Given) => Promise<Made<What> | null>,
    ...follows: readonly ((scene: Scene, made: What) => Promise<Facts>)[]
  ) =>
  async (scene: Scene, given: Given): Promise<Facts> => {
    const first = await make(scene, given)
    if (!first) return null
    const facts = listOf(first.facts)
    for (const follow of follows) facts.push(...listOf(await follow(scene, first.made)))
    return facts
  }

/** The same where several are made: what comes of each, one after the other. */
export const andThenEach =
  <Given, What>(
    make: (scene: Scene, given: Given) => Promise<Made<readonly What[]>>,
    ...follows: readonly ((scene: Scene, made: What) => Promise<Facts>)[]
  ) =>
  async (scene: Scene, given: Given): Promise<Facts> => {
    const { made, facts: first } = await make(scene, given)
    const facts = listOf(first)
    for (const each of made) for (const follow of follows) facts.push(...listOf(await follow(scene, each)))
    return facts
  }

/** The part of the World that `perform` needs. */
export type Stage = {
  db: Database
  jobs: JobSender
  followers: readonly Follower[]
  /** Every kind of fact there is. */
  factKinds: readonly FactKind[]
  fileThreads: Threads
  /** Threads in which documents of strangers are checked. */
  threads: Threads
  keys: Keyring
  config: {
    BASE_URL: string
    MAIL_FROM: string
    SIGN_UP: 'open' | 'invitation'
    MAX_UPLOAD_BYTES: number
    PERSON_EVIDENCE_BYTES: number
    ORGANIZATION_EVIDENCE_BYTES: number
    WEBHOOK_PRIVATE_HOSTS: readonly string[]
    VERIFY_PRIVATE_HOSTS: readonly string[]
  }
  /** Where files are while they arrive or are made. */
  staging: Staging
  /** Where they are kept. */
  store: Store
  accounts: Pick<Accounts, 'hashPassword' | 'passwordFits'>
  /** Tells pages that what they show has changed. */
  live: Pick<Live, 'stir'>
  now: () => Date
  newId: () => string
}

/** One transaction with all that work in it needs. Commands get theirs from `perform`; what founds an instance has no command. */
export const inScene = async <Result>(
  stage: Stage,
  actor: Actor,
  use: (scene: Scene) => Promise<Result>,
  from: From = origin(),
): Promise<Result> => {
  const result = await inTransaction(stage.db, async (db) => {
    const tab = tabOf()
    if (tab) await write(db, inTab(tab))
    return use({
      db,
      write: (change) => write(db, change),
      actor,
      from,
      now: stage.now(),
      newId: stage.newId,
      baseUrl: stage.config.BASE_URL,
      keys: stage.keys,
      later: (job, data, options) => stage.jobs.send(db, job, data, options),
    })
  })
  stage.live.stir()
  return result
}

/** The window it is done in, for the triggers that tell other pages (migrations/0037). */
const inTab = (tab: string): Change => ({ compile: (db) => sql`select set_config('laurel.tab', ${tab}, true)`.compile(db) })

/**
 * Carries out a command: parse, count tries, prepare, begin, load, may, run, followers, the facts of all of them, commit (jobs included).
 * @throws Refusal `invalid` for input that does not fit, `unauthenticated` or `forbidden` by the policy, `limited`, or what the command itself refuses;
 *   then nothing has changed
 */
export async function perform<Input extends z.ZodType, Loaded, Result, Prepared>(
  stage: Stage,
  actor: Actor,
  command: Command<Input, Loaded, Result, Prepared>,
  given: z.input<Input>,
  from: From = origin(),
  around: Around<Result> = {},
): Promise<Result> {
  const input = parse(command.input, given)
  const tries = counted.includes(from.door) ? (command.limits?.(actor, input, from) ?? []) : []
  return counting(stage.db, tries, async () => {
    // A command without this step takes nothing from it.
    const prepared = (await command.prepare?.({ ...stage, db: readsOfAll(stage.db) }, actor, input, from)) as Prepared
    return carryOut(stage, actor, command, input, prepared, from, around)
  })
}

/** What every door does: carries out a command that it opens, and says where it was asked for. It takes no other, by its type. */
export const performThrough = <Input extends z.ZodType, Loaded, Result, Prepared, Where extends Door>(
  from: From<Where>,
  stage: Stage,
  actor: Actor,
  command: Command<Input, Loaded, Result, Prepared> & OpenTo<Where>,
  given: z.input<Input>,
  around?: Around<Result>,
): Promise<Result> => perform(stage, actor, command, given, from, around)

/** The same for the demo’s seed, which has prepared many at once. No door has it, or a caller could bring a digest of somebody else’s. */
export const performPrepared = async <Input extends z.ZodType, Loaded, Result, Prepared>(
  stage: Stage,
  actor: Actor,
  command: Command<Input, Loaded, Result, Prepared>,
  given: z.input<Input>,
  prepared: Prepared,
): Promise<Result> => carryOut(stage, actor, command, parse(command.input, given), prepared, origin())

function parse<Input extends z.ZodType>(schema: Input, given: z.input<Input>): z.output<Input> {
  const parsed = schema.safeParse(given, inOurWords)
  if (!parsed.success) {
    throw invalid('input-invalid', 'Please check what you entered.', faultsIn(parsed.error))
  }
  if (!isStorable(parsed.data))
    throw invalid(
      'text-unstorable',
      'This text holds a character that can’t be kept, such as an invisible NUL. Please type that part again.',
    )
  return parsed.data
}

function carryOut<Input extends z.ZodType, Loaded, Result, Prepared>(
  stage: Stage,
  actor: Actor,
  { name, load, may, run, record }: Command<Input, Loaded, Result, Prepared>,
  input: z.output<Input>,
  prepared: Prepared,
  from: From,
  { begin, beforeRun, finish }: Around<Result> = {},
): Promise<Result> {
  const inThisScene = async (scene: Scene) => {
    await begin?.(scene)
    const loaded = await load(scene, input, prepared)
    const verdict = may(actor, loaded, input)
    if (!verdict.allowed) throw denied(actor, verdict)
    await beforeRun?.(scene)
    const result = await run(scene, input, loaded, prepared)
    const facts = 'notAFact' in record ? [] : listOf(record(input, loaded, result))
    for (const follower of stage.followers) if (follower.command === name) facts.push(...listOf(await follower.follow(scene, result)))
    await recordFacts(scene, facts)
    await finish?.(scene, result)
    return result
  }
  return inScene(stage, actor, inThisScene, from)
}

const listOf = (facts: Facts): Fact[] => (facts === null ? [] : 'kind' in facts ? [facts] : [...facts])

/** Records facts in a transaction: for `perform`, and for a job that changes what someone may ask about and has no command. */
export async function recordFacts(scene: Pick<Scene, 'write' | 'actor' | 'from' | 'now' | 'newId'>, facts: readonly Fact[]): Promise<void> {
  const kept = factsKept(facts, scene)
  if (kept) await scene.write(kept)
}
