import type { Scene } from '../platform/command.ts'
import type { Recorded } from './chain.ts'

/** An event with its place in the order of all events. */
export type Told = Recorded & { place: number }

/**
 * Hears of facts after their commit, in the order of their subjects, each at least once. It works in a transaction that also moves its place
 * on, so what it writes is written once. Slow or remote work is a job that it sends. Listed in `src/subscribers.ts`.
 */
export type Subscriber = {
  /** Under which its place is kept: never changed. */
  name: string
  hear: (scene: Scene, events: readonly Told[]) => Promise<void>
}
