import type { CompiledQuery } from 'kysely'
import type { Change, OpenTransaction, Queryable } from './database.ts'

const slot = Symbol('slot')
/** Stands for a value that is given each time. */
type Slot = { [slot]: string }
const isSlot = (value: unknown): value is Slot => typeof value === 'object' && value !== null && slot in value

/** Said at once, the first time a query is built, so that no test of the feature is needed to find it. */
const misbuilt = (what: string) =>
  new Error(`A prepared query ${what}. It is built once for all values, so build it for each, or decide in SQL.`)

/** A value can be put where values go. Code that computes with it, compares its size or writes it into a text learns that it is none yet. */
const standIn = (name: string): Slot =>
  Object.defineProperty({ [slot]: name }, Symbol.toPrimitive, {
    value: () => {
      throw misbuilt(`computes with “${name}”`)
    },
  })
const refuseWhole = () => {
  throw misbuilt('takes all that is given at once')
}
const whole = { ownKeys: refuseWhole, has: refuseWhole }
const standIns = new Proxy({}, { ...whole, get: (_target, name) => standIn(String(name)) })
/** The same values as they decide the other way: a builder that asks whether there is one builds something else of these. */
const emptyOnes = new Proxy({}, { ...whole, get: () => '' })

type Query<Row> = { compile: () => CompiledQuery<Row> }

/**
 * A query that is built and compiled once and then only filled in: for what runs many times a second, where building it costs more than
 * sending it. `build` sees stand-ins in place of the values, so it may put them where values go, and nothing else: no deciding, no computing.
 * @throws Error the first time it is used, where it decides or computes all the same
 */
function template<Given extends object, Row>(
  build: (db: Queryable, given: Given) => Query<Row>,
): (db: Queryable, given: Given) => CompiledQuery<Row> {
  let made: CompiledQuery<Row> | undefined
  const built = (db: Queryable) => {
    const query = build(db, standIns as Given).compile()
    if (build(db, emptyOnes as Given).compile().sql !== query.sql) throw misbuilt('branches on what is given')
    return query
  }
  return (db, given) => {
    made ??= built(db)
    const values = given as Record<string, unknown>
    return { ...made, parameters: made.parameters.map((parameter) => (isSlot(parameter) ? values[parameter[slot]] : parameter)) }
  }
}

/** A prepared read: its rows for what is given. */
export function preparedRead<Given extends object, Row>(
  build: (db: Queryable, given: Given) => Query<Row>,
): (db: Queryable, given: Given) => Promise<Row[]> {
  const fill = template(build)
  return async (db, given) => (await db.executeQuery(fill(db, given))).rows
}

/** A prepared change, to be written with a command's `write`. */
export function preparedChange<Given extends object>(build: (db: Queryable, given: Given) => Query<unknown>): (given: Given) => Change {
  const fill = template(build)
  return (given) => ({ compile: (db: OpenTransaction) => fill(db, given) })
}
