import type { Level } from '../definitions/achievements/definition.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import { decideSubmission } from '../judgment/assessment/decide-submission.ts'
import { saveScores } from '../judgment/assessment/save-scores.ts'
import { agreeLevels } from '../judgment/calibration/agree-levels.ts'
import { goOnCalibrating } from '../judgment/calibration/begin-calibration.ts'
import { setCalibrationRule } from '../judgment/calibration/set-calibration-rule.ts'
import { putAnchorToUse } from '../judgment/calibration/use-anchor.ts'
import { writeAnchor } from '../judgment/calibration/write-anchor.ts'
import { addText } from '../work/artifacts/add-artifact.ts'
import { saveAnswer } from '../work/artifacts/save-answer.ts'
import { anchorsOfGestures } from './anchors-of-gestures.ts'
import { anchorsOfQuestions } from './anchors-of-questions.ts'
import type { DemoClock } from './demo-clock.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import type { Settled } from './seed-organizations.ts'

/** An anchor as its authors would have written it: the work by requirement, and the levels with the reasons for them by criterion. */
export type DemoAnchor = {
  name: string
  agreedWith: string
  work: Readonly<Record<string, string>>
  levels: Readonly<Record<string, readonly [level: Level, reason: string]>>
}

const sets: Readonly<Record<string, readonly DemoAnchor[]>> = {
  'Probing questions and wait time': anchorsOfQuestions,
  'Gesture-based checks for understanding': anchorsOfGestures,
}

/**
 * Anchors for two micro-credentials, with an assessor who has qualified for one of them. None of it is asked of anybody: a queue that is closed, or
 * an anchor in it now and then, would be in the way of who tries the district out.
 */
export async function seedCalibration(clock: DemoClock, { people }: Settled, achievements: readonly DemoAchievement[]): Promise<void> {
  const called = (name: string) => {
    const person = people.find((each) => each.name === name)
    if (!person) throw new Error(`The demo district lacks ${name}.`)
    return clock.person(person.id)
  }
  const [author, admin, qualified] = [await called('Priya Raman'), await called('Grace Whitfield'), await called('Jonas Okafor')]
  for (const [title, anchors] of Object.entries(sets)) {
    const achievement = achievements.find(({ definition }) => definition.title === title)
    if (!achievement) throw new Error(`The demo district lacks “${title}”.`)
    for (const [index, { name, agreedWith, work, levels }] of anchors.entries()) {
      const stage = clock.at(clock.daysAgo(80 - index))
      const { anchorId, attemptId } = await perform(stage, author, writeAnchor, { achievementId: achievement.id, name })
      for (const [requirementId, body] of Object.entries(work)) {
        const requirement = achievement.definition.requirements.find(({ id }) => id === requirementId)
        if (requirement?.kind === 'artifact')
          await perform(stage, author, addText, { attemptId, requirementId, name: requirement.title, body })
        else await perform(stage, author, saveAnswer, { attemptId, requirementId, body, revision: 0 })
      }
      await perform(stage, author, agreeLevels, {
        anchorId,
        name,
        agreedWith,
        levels: Object.entries(levels).map(([criterionId, [level, reason]]) => ({ criterionId, level, reason })),
      })
      await perform(stage, author, putAnchorToUse, { anchorId })
    }
  }
  const questions = calibrated(achievements)
  await perform(clock.at(clock.daysAgo(70)), admin, setCalibrationRule, { achievementId: questions.id, withinCategory: true })
  await calibrate(clock, achievements, qualified, 60)
}

function calibrated(achievements: readonly DemoAchievement[]): DemoAchievement {
  const questions = achievements.find(({ definition }) => definition.title === 'Probing questions and wait time')
  if (!questions) throw new Error('The demo district lacks what is calibrated.')
  return questions
}

/** Weighs the three anchors that qualify, one a day, and sees one thing of them otherwise. */
export async function calibrate(clock: DemoClock, achievements: readonly DemoAchievement[], assessor: Person, from: number): Promise<void> {
  const questions = calibrated(achievements)
  for (let count = 0; count < 3; count++) {
    const stage = clock.at(clock.daysAgo(from - count))
    const { assessmentId } = await perform(stage, assessor, goOnCalibrating, { achievementId: questions.id })
    const { anchorName } = await stage.db
      .selectFrom('assessments')
      .innerJoin('anchors', 'anchors.submissionId', 'assessments.submissionId')
      .where('assessments.id', '=', assessmentId)
      .select('anchors.name as anchorName')
      .executeTakeFirstOrThrow()
    const anchor = anchorsOfQuestions.find(({ name }) => name === anchorName)
    const scores = Object.entries(anchor?.levels ?? {}).map(([criterionId, [level, why]], index) => ({
      criterionId,
      // One thing seen otherwise than it was agreed, on the same side of the line.
      level: count === 0 && index === 1 ? (level === 'demonstrated' ? ('extended' as const) : level) : level,
      // In words of their own, shorter than what was agreed.
      reason: `${why.split(/[.:;]/)[0]}: “${anchor?.work.reflection?.split('.')[0] ?? ''}”`,
      nextStep: level === 'not-yet' || level === 'approaching' ? 'Ask once, count to three before anyone speaks, and record that.' : '',
    }))
    await perform(stage, assessor, saveScores, { assessmentId, scores })
    await perform(stage, assessor, decideSubmission, { assessmentId })
  }
}
