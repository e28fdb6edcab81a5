import type { CompiledQuery } from 'kysely'
import type { Change, Queryable, Scope } from './database.ts'

const slot = Symbol('slot')
/** Stands for a value that is given each time. */
type Slot = { [slot]: string }
const isSlot = (value: unknown): value is Slot => typeof value === 'object' && value !== null && slot in value
const standIns = new Proxy({}, { get: (_target, name): Slot => ({ [slot]: String(name) }) })

type Query<Row> = { compile: () => CompiledQuery<Row> }

/**
 * A query that is built and compiled once and then only filled in: for what runs many times a second, where building it costs more than
 * sending it. `build` sees stand-ins in place of the values, so it may put them where values go, and nothing else: no deciding, no computing.
 */
function template<Given extends object, Row>(
  build: (db: Queryable, given: Given) => Query<Row>,
): (db: Queryable, given: Given) => CompiledQuery<Row> {
  let made: CompiledQuery<Row> | undefined
  return (db, given) => {
    made ??= build(db, standIns as Given).compile()
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
  return (given) => ({ compile: (db: Scope) => fill(db, given) })
}
