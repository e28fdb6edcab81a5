import type { Person } from '../foundation/platform/actor.ts'
import type { Stage } from '../foundation/platform/command.ts'
import { newId } from '../foundation/platform/new-id.ts'
import type { World } from '../foundation/platform/world.ts'
import { findActor } from '../people/accounts/recognize.ts'

const day = 86_400_000

/** Lets the past of the demo happen: commands at any time, and no letter to an invented address. */
export type DemoClock = {
  now: Date
  /** The stage as it was at that time; ids follow the time too, so that lists are in the order of events. */
  at(time: Date): Stage
  /** The World as it is now, with the same quiet. */
  quiet: World
  /** A time before now. */
  daysAgo(days: number): Date
  /** A person as policies see them, asked for once. */
  person(id: string): Promise<Person>
}

/** A clock over a World whose mail and webhooks are not sent, and whose copies for assessors are made once it runs. */
export function demoClock(world: World): DemoClock {
  const now = world.now()
  const people = new Map<string, Person>()
  const quiet: World['jobs'] = {
    ...world.jobs,
    send: (db, job, data) => (/^(mail|rendition|webhook)\./.test(job.name) ? Promise.resolve() : world.jobs.send(db, job, data)),
  }
  return {
    now,
    quiet: { ...world, jobs: quiet },
    at: (time) => ({ ...world, jobs: quiet, now: () => time, newId: () => newId(time) }),
    daysAgo: (days) => new Date(now.getTime() - Math.round(days * day)),
    async person(id) {
      const known = people.get(id)
      if (known) return known
      const actor = await findActor(world.db, id)
      if (actor?.kind !== 'person') throw new Error('There is no such person in the demo.')
      people.set(id, actor)
      return actor
    },
  }
}
