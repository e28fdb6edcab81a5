import type { DemoAppeal } from './demo-appeals.ts'
import type { DemoAchievement } from './seed-achievements.ts'

/** How one attempt goes; days are counted back from now. `undefined` has not happened yet. */
export type Course = {
  earnerId: string
  position: string
  /** Of a named person: it is told in words written for it. */
  own?: boolean
  achievement: DemoAchievement
  route: 'start' | 'already'
  started: number
  /** The parts to which notes and a photo are added in which students are masked. */
  masked?: { notes: string; photo: string }
  /** How many requirements are done, where it is not handed in. */
  done?: number
  /** That the last decision is appealed against. */
  appeal?: DemoAppeal
  rounds: { submitted: number; reading?: { from: number; decided?: number; notYet: readonly string[]; differs?: boolean } }[]
}
