import { chanceFrom } from './chance.ts'
import type { EvidenceKey } from './evidence.ts'
import { fullComments } from './full-comments.ts'

/** What assessors and coaches wrote. A strength says what is there; a next step says what to try and how much new evidence is enough. */
/** `opens` names the requirements in which the next step can be done, where that is not the criterion’s own alone. */
export type CriterionComment = { strength: string; nextStep: string; opens?: readonly string[] }

/** A remark at a moment of a recording. */
export type Moment = {
  evidence: EvidenceKey
  at: number
  kind: 'strength' | 'suggestion' | 'question' | 'note'
  criterionId: string
  text: string
}

export const moments: readonly Moment[] = [
  {
    evidence: 'discourse-clip-a',
    at: 38,
    kind: 'strength',
    criterionId: 'students-talk',
    text: 'Four students before the teacher speaks again.',
  },
  {
    evidence: 'discourse-clip-a',
    at: 77,
    kind: 'note',
    criterionId: 'students-talk',
    text: 'You hand the idea to the class with its owner’s name on it.',
  },
  {
    evidence: 'discourse-clip-a',
    at: 117,
    kind: 'strength',
    criterionId: 'turns-shared',
    text: 'A student notices who has not spoken. That is the norm at work.',
  },
  {
    evidence: 'discourse-clip-a',
    at: 134,
    kind: 'strength',
    criterionId: 'claims-have-reasons',
    text: 'Iris disagrees by name and gives the reason in the same breath.',
  },
  {
    evidence: 'discourse-clip-a',
    at: 145,
    kind: 'strength',
    criterionId: 'claims-have-reasons',
    text: 'Sam asks for the reason without a prompt.',
  },
  {
    evidence: 'discourse-clip-a',
    at: 189,
    kind: 'suggestion',
    criterionId: 'turns-shared',
    text: 'Two tables have not spoken; what in the norms would bring them in?',
  },
  {
    evidence: 'discourse-clip-b',
    at: 58,
    kind: 'strength',
    criterionId: 'claims-have-reasons',
    text: '“I looked at the whole and not at each.” A change of mind, said aloud.',
  },
  {
    evidence: 'discourse-clip-b',
    at: 110,
    kind: 'strength',
    criterionId: 'students-talk',
    text: 'A classmate invites Dana in, and waits.',
  },
  {
    evidence: 'discourse-clip-b',
    at: 146,
    kind: 'question',
    criterionId: 'students-talk',
    text: 'What would have happened if you had waited here once more?',
  },
  {
    evidence: 'gesture-clip',
    at: 3,
    kind: 'strength',
    criterionId: 'everyone-answers',
    text: 'All at once, against the chest. Nobody looks round.',
  },
  {
    evidence: 'gesture-clip',
    at: 6.4,
    kind: 'strength',
    criterionId: 'lesson-changes',
    text: 'You say the count and change the plan within ten seconds.',
  },
  {
    evidence: 'gesture-clip',
    at: 11.8,
    kind: 'question',
    criterionId: 'lesson-changes',
    text: 'One still shows A. Did you get there before the lesson ended?',
  },
  {
    evidence: 'wait-time-clip',
    at: 3,
    kind: 'strength',
    criterionId: 'first-wait',
    text: 'Five seconds of real silence, with two hands already up.',
  },
  {
    evidence: 'wait-time-clip',
    at: 10.2,
    kind: 'strength',
    criterionId: 'probes',
    text: '“Lighter than what” takes up the student’s own word.',
  },
]

const strengths = [
  'this is clearly there, and found without looking for it.',
  'the piece you chose is an ordinary one, which makes it the more convincing.',
  'it took a second look, and the small note in the margin is the evidence.',
  'it is shown more than once, and not by one person alone.',
]
const nextSteps = [
  'You tell us about it and we would like to see it. One more piece that shows it is enough; all the rest stands.',
  'We see it in one place, where you had planned it. Add one place where you had not; half a page or a minute will do.',
  'What you did is clear, and what it led to is not. Add what the learners did next, in their own words or work. Nothing else needs to be new.',
  'The rubric asks for both halves, and we found the first. Read the words under “Demonstrated” once more and add only the half that is missing.',
]

/** The comments for a criterion: its own, or believable ones by chance. */
export function commentsFor(criterionId: string, seed: number): CriterionComment {
  const chance = chanceFrom(seed)
  return fullComments[criterionId] ?? { strength: chance.pick(strengths), nextStep: chance.pick(nextSteps) }
}

/** Whether a criterion has comments that were written for it. */
export const isOwnComment = (criterionId: string): boolean => Object.hasOwn(fullComments, criterionId)
