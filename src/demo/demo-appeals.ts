import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import type { Definition } from '../definitions/achievements/definition.ts'
import { perform } from '../foundation/platform/command.ts'
import { decideAppeal } from '../judgment/appeals/decide-appeal.ts'
import { fileAppeal } from '../judgment/appeals/file-appeal.ts'
import { takeAppeal } from '../judgment/appeals/hear-appeal.ts'
import { saveScores } from '../judgment/assessment/save-scores.ts'
import { sayAcquaintance } from '../judgment/assessment/say-acquaintance.ts'
import { handedInSchema } from '../judgment/shown-evidence/handed-in.ts'
import type { DemoClock } from './demo-clock.ts'

/** That a decision is appealed against; days are counted back from now. */
export type DemoAppeal = {
  filed: number
  reason: string
  /** Who hears it, or may: they had no part in the work before. */
  hearerId: string
  /** That somebody has taken it, and what they made of it. */
  heard?: { from: number; decided?: DecidedAppeal }
}
type DecidedAppeal = { at: number; changes: boolean; finding: string; answer: string }
type OfCourse = { clock: DemoClock; earnerId: string; definition: Definition; notYet: readonly string[]; attemptId: () => string }

/** What is done about an appeal, and when. */
export function stepsOfAppeal({ filed, reason, hearerId, heard }: DemoAppeal, course: OfCourse) {
  const { clock, earnerId, definition, notYet, attemptId } = course
  let [appealId, assessmentId] = ['', '']
  const on = (daysAgo: number) => clock.at(clock.daysAgo(daysAgo))
  const filing = {
    daysAgo: filed,
    run: async () => {
      ;({ appealId } = await perform(on(filed), await clock.person(earnerId), fileAppeal, { attemptId: attemptId(), reason }))
    },
  }
  if (!heard) return [filing]
  const taking = {
    daysAgo: heard.from,
    run: async () => {
      const hearer = await clock.person(hearerId)
      ;({ assessmentId } = await perform(on(heard.from), hearer, takeAppeal, { appealId }))
      await perform(on(heard.from), hearer, sayAcquaintance, { assessmentId, knows: false })
    },
  }
  const { decided } = heard
  if (!decided) return [filing, taking]
  const deciding = {
    daysAgo: decided.at,
    run: async () => {
      const hearer = await clock.person(hearerId)
      const { evidence } = await clock.quiet.db
        .selectFrom('assessments')
        .innerJoin('submissions', 'submissions.id', 'assessments.submissionId')
        .where('assessments.id', '=', assessmentId)
        .select('evidence')
        .executeTakeFirstOrThrow()
      const { artifacts } = handedInSchema.parse(evidence)
      const placeOf = (requirementId: string) => {
        const artifact = artifacts.find((each) => each.requirementId === requirementId)
        return artifact ? { artifactId: artifact.id } : { requirementId }
      }
      const scores = criteriaOf(definition)
        .filter(({ id }) => notYet.includes(id))
        .map(({ id, requirement }) => ({
          criterionId: id,
          level: decided.changes ? ('demonstrated' as const) : ('approaching' as const),
          reason: decided.finding,
          nextStep: decided.changes ? '' : 'Choose two students, and send the one place in the work of each that shows it.',
          citation: placeOf(requirement.id),
        }))
      await perform(on(decided.at), hearer, saveScores, { assessmentId, scores })
      await perform(on(decided.at), hearer, decideAppeal, { assessmentId, answer: decided.answer })
    },
  }
  return [filing, taking, deciding]
}
