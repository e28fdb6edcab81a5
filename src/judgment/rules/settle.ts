import type { Definition, Level } from '../../definitions/achievements/definition.ts'
import { levels as levelOrder } from '../../definitions/achievements/levels.ts'
import { isIndependent, type Seat, seats } from '../../definitions/achievements/seats.ts'
import { isShown } from '../../work/attempts/open-parts.ts'
import type { JudgedLevel } from './carry-forward.ts'
import { type Outcome, outcomeOf, type Weighed } from './pass-rule.ts'

/** A finished assessment: what one seat made of every open criterion. */
export type Reading = { assessmentId: string; seat: Seat; levels: readonly JudgedLevel[] }

/** How many read independently, and what calls for an adjudicator where they differ. */
export type SettlingRule = {
  assessors: number
  /** So many levels apart on one criterion; null where that never matters. */
  levelsApart: number | null
  /** The rule above looks at essential criteria alone. */
  essentialOnly: boolean
  /** One would have it earned and another would not. */
  outcomes: boolean
}

/** The rule by which a definition says that its submissions are settled. */
export const settlingRuleOf = ({ readers, settling }: Definition['assessment']): SettlingRule => ({ assessors: readers, ...settling })

/** What the readings are held against: the version's pass rule and criteria, which of them are open, and what was shown before. */
export type Rubric = {
  passRule: Definition['passRule']
  criteria: readonly Weighed[]
  open: readonly string[]
  carried: readonly { criterionId: string; level: Level }[]
}

export type Settlement =
  | { is: 'waiting'; seats: Seat[] }
  /** Where they differ; of the outcome alone where no criterion is named. */
  | { is: 'adjudicate'; criteria: string[] }
  /** Agreed by all who read independently, or decided: by the only one, or by the adjudicator. `restsOn` names the readings. */
  | { is: 'agreed' | 'decided'; outcome: Outcome; levels: JudgedLevel[]; restsOn: string[] }

/**
 * What comes of the readings of a submission. Pure, and the same in whatever order they came: who finished first has no more to say.
 * Where those who agree are not quite of one mind, each criterion gets the level in the middle, of two the lower: with its reason and its
 * next step. If that would make another outcome than they had in mind, it is settled by an adjudicator, whatever the rule says.
 * Practice never counts.
 */
export function settle(given: readonly Reading[], rule: SettlingRule, rubric: Rubric): Settlement {
  const readings = given.toSorted((a, b) => seats.indexOf(a.seat) - seats.indexOf(b.seat))
  const independent = readings.filter(({ seat }) => isIndependent(seat))
  const needed = seats.slice(0, rule.assessors)
  const waiting = needed.filter((seat) => !independent.some((reading) => reading.seat === seat))
  if (waiting.length > 0) return { is: 'waiting', seats: waiting }

  const outcomeBy = (levels: readonly JudgedLevel[]) => {
    const levelOf = new Map([...rubric.carried, ...levels].map(({ criterionId, level }) => [criterionId, level]))
    return outcomeOf(rubric.passRule, rubric.criteria, (id) => levelOf.get(id))
  }
  const adjudicator = readings.find(({ seat }) => seat === 'adjudicator')
  const alone = adjudicator ?? (independent.length === 1 ? independent[0] : undefined)
  if (alone) {
    const restsOn = [...independent, ...(adjudicator ? [adjudicator] : [])].map(({ assessmentId }) => assessmentId)
    const levels = openLevels(alone, rubric.open)
    return { is: 'decided', outcome: outcomeBy(levels), levels, restsOn }
  }

  const apart = rubric.open.filter((id) => differ(id, independent, rule, rubric))
  const outcomes = new Set(independent.map((reading) => outcomeBy(openLevels(reading, rubric.open))))
  if (apart.length > 0 || (rule.outcomes && outcomes.size > 1)) return { is: 'adjudicate', criteria: apart }
  const levels = middleOf(independent, rubric.open)
  const outcome = outcomeBy(levels)
  if (outcomes.size === 1 && !outcomes.has(outcome))
    return { is: 'adjudicate', criteria: rubric.open.filter((id) => straddles(id, independent)) }
  return { is: 'agreed', outcome, levels, restsOn: independent.map(({ assessmentId }) => assessmentId) }
}

/** On which criteria those differ who weigh it independently, so that an adjudicator settles them; none where they agree. */
export function apartOn(readings: readonly Reading[], rule: SettlingRule, rubric: Rubric): string[] {
  const settlement = settle(
    readings.filter(({ seat }) => isIndependent(seat)),
    rule,
    rubric,
  )
  return settlement.is === 'adjudicate' ? settlement.criteria : []
}

/** What they come to together on each open criterion: the level in the middle, of two the lower, with its reason. */
export const middleOf = (readings: readonly Reading[], open: readonly string[]): JudgedLevel[] =>
  open.flatMap((id) => middle(readings.flatMap((reading) => reading.levels.filter((each) => each.criterionId === id))))

const openLevels = ({ levels }: Reading, open: readonly string[]) => levels.filter(({ criterionId }) => open.includes(criterionId))

const heightOf = ({ level }: { level: Level }) => levelOrder.indexOf(level)

const heightsOn = (criterionId: string, readings: readonly Reading[]) =>
  readings.flatMap(({ levels }) => levels.filter((each) => each.criterionId === criterionId).map(heightOf))

function differ(
  criterionId: string,
  readings: readonly Reading[],
  { levelsApart, essentialOnly }: SettlingRule,
  { criteria }: Rubric,
): boolean {
  if (levelsApart === null) return false
  if (essentialOnly && !criteria.some(({ id, essential }) => id === criterionId && essential)) return false
  const heights = heightsOn(criterionId, readings)
  return Math.max(...heights) - Math.min(...heights) >= levelsApart
}

/** Whether one would have a criterion shown and another would not. */
const straddles = (criterionId: string, readings: readonly Reading[]) =>
  new Set(readings.flatMap(({ levels }) => levels.filter((each) => each.criterionId === criterionId).map(({ level }) => isShown(level))))
    .size > 1

/** The one in the middle by height, of an even number the lower of both. */
function middle(judged: readonly JudgedLevel[]): JudgedLevel[] {
  const found = judged.toSorted((a, b) => heightOf(a) - heightOf(b))[Math.floor((judged.length - 1) / 2)]
  return found ? [found] : []
}
