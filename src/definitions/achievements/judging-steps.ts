import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { type WorkingCalendar, workingDaysAfter } from '../../people/calendar/working-days.ts'
import type { Definition } from './definition.ts'

/** What happens between handing in and the decision, in this order. */
export const judgingSteps = ['check', 'coach', 'assessment', 'approval'] as const
export type JudgingStep = (typeof judgingSteps)[number]
/** A step with the day by which it is promised. */
export type PromisedStep = { step: JudgingStep; dueOn: string }

type Assessment = Definition['assessment']

/** The steps that a definition asks for, each with its working days. */
export function stepsOf({ check, decidedBy, decisionDays, approval }: Assessment): { step: JudgingStep; days: number }[] {
  return [
    ...(check ? [{ step: 'check' as const, days: check.days }] : []),
    { step: decidedBy === 'coach' ? 'coach' : 'assessment', days: decisionDays },
    ...(approval ? [{ step: 'approval' as const, days: approval.days }] : []),
  ]
}

/** Within how many working days of handing in there is a decision. */
export const daysToDecision = (assessment: Assessment): number => stepsOf(assessment).reduce((sum, { days }) => sum + days, 0)

/** By when each step is promised to what is handed in on a day; the last one is the day of the decision. One step begins where the one before it ends. */
export function promiseSteps(assessment: Assessment, today: string, calendar: WorkingCalendar): PromisedStep[] {
  let day = today
  return stepsOf(assessment).map(({ step, days }) => {
    day = workingDaysAfter(day, days, calendar)
    return { step, dueOn: day }
  })
}

/** How what is handed in is judged and by when, whole, in one sentence. */
export function judgingInWords(assessment: Assessment): Sentence {
  const values = {
    readers: assessment.readers,
    blind: String(assessment.blind),
    check: assessment.check?.days ?? 0,
    approval: String(assessment.approval !== null),
    days: daysToDecision(assessment),
  }
  if (assessment.decidedBy === 'coach')
    return sentence(
      'The coach who saw your practice decides, openly: they say of each criterion whether you have shown it{approval, select, true {, and an admin signs it off} other {}}; you have a decision within {days, plural, one {# working day} other {# working days}} of handing in.',
      values,
    )
  return sentence(
    '{readers, plural, one {One assessor weighs} =2 {Two assessors weigh} other {# assessors weigh}} it{blind, select, true { without knowing your name} other {}}{readers, plural, one {} other {, each without seeing the others}}{check, plural, =0 {} one {, once somebody has looked within # working day whether everything is there} other {, once somebody has looked within # working days whether everything is there}}{approval, select, true {, and an admin signs the decision off} other {}}; you have a decision within {days, plural, one {# working day} other {# working days}} of handing in.',
    values,
  )
}

/** What a step is called, on every page the same for whoever waits for it and whoever does it. */
export function stepWords(step: JudgingStep, { readers }: Pick<Assessment, 'readers'>): Sentence {
  if (step === 'check') return sentence('Somebody looks whether everything is there')
  if (step === 'coach') return sentence('The coach who saw the practice decides')
  if (step === 'approval') return sentence('An admin signs it off')
  return sentence('{readers, plural, one {One assessor weighs} =2 {Two assessors weigh} other {# assessors weigh}} it', { readers })
}
