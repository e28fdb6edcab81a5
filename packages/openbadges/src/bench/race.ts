import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** How often a contestant came round per second of processor time, and of the clock. */
export type Pace = { readonly perCpuSecond: number; readonly perSecond: number }

type Round = { readonly done: number; readonly cpuMicroseconds: number; readonly wallMilliseconds: number }

/**
 * Lets contestants take turns in rounds of 60 milliseconds, so that a busy machine slows all of them alike, for about `seconds` each. Each
 * has a process of its own; processor time is that of the whole process, with its collector of garbage and its thread pool.
 *
 * @param name of the race in `contestants.ts`, @param names of who runs
 */
export async function race<Name extends string>(name: string, names: readonly Name[], seconds: number): Promise<Record<Name, Pace>> {
  const field = names.map((one) => ({
    one,
    child: fork(new URL('contestant.ts', import.meta.url), [name, one]),
    done: 0,
    cpuMicroseconds: 0,
    wallMilliseconds: 0,
  }))
  try {
    await Promise.all(field.map(({ child }) => said(child)))
    // The first rounds of each make the machine code that all others run on.
    for (const { child } of field) await turn(child, 1500)
    while (field.some(({ wallMilliseconds }) => wallMilliseconds < seconds * 1000)) {
      for (const one of field) {
        const { done, cpuMicroseconds, wallMilliseconds } = await turn(one.child, 60)
        one.done += done
        one.cpuMicroseconds += cpuMicroseconds
        one.wallMilliseconds += wallMilliseconds
      }
    }
  } finally {
    for (const { child } of field) child.kill()
  }
  const paces = field.map(({ one, done, cpuMicroseconds, wallMilliseconds }): [Name, Pace] => [
    one,
    { perCpuSecond: (done / cpuMicroseconds) * 1e6, perSecond: (done / wallMilliseconds) * 1000 },
  ])
  return Object.fromEntries(paces) as Record<Name, Pace>
}

async function turn(child: ChildProcess, milliseconds: number): Promise<Round> {
  const answer = said(child)
  child.send(milliseconds)
  return (await answer) as Round
}

async function said(child: ChildProcess): Promise<unknown> {
  const heard = new AbortController()
  const ended = once(child, 'exit', heard).then(() => {
    throw new Error('A contestant has left the race.')
  })
  ended.catch(() => undefined)
  try {
    const [message] = (await Promise.race([once(child, 'message', heard), ended])) as [unknown]
    return message
  } finally {
    // Whatever was not heard is listened for no more, or a long race gathers thousands of listeners.
    heard.abort()
  }
}
