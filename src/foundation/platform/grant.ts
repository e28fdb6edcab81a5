import type { RawBuilder } from 'kysely'
import type { Actor } from './actor.ts'

/**
 * As what a file may be seen: as it was added, which is for its earner alone; or its clean copy, which leaves out what it says of its author and
 * of the place where it was made, under its own name or under one that says nothing.
 */
export type Sight = 'original' | 'named-copy' | 'clean-copy'

/**
 * One reason for which people may see artifacts. Each feature that has one brings it to the composition root (`grants`), so that the feature
 * that keeps the files knows none of them.
 */
export type Grant<Ground> = {
  /**
   * What speaks for this actor, as SQL beside a row of `artifacts` joined with its `attempts`: a JSON array with one object for each ground;
   * null or empty where there is none.
   */
  grounds: (actor: Actor) => RawBuilder<readonly Ground[] | null>
  /** As what the artifact may be seen on such a ground. Pure. */
  sight: (ground: Ground) => Sight
}
/** A grant among others: what its grounds hold, it alone knows. */
export type AnyGrant = { grounds: (actor: Actor) => RawBuilder<unknown>; sight: (ground: never) => Sight }

export const grant = <Ground>(description: Grant<Ground>): Grant<Ground> => description
