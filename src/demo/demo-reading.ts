import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import type { Definition, Level } from '../definitions/achievements/definition.ts'
import type { Person } from '../foundation/platform/actor.ts'
import { perform, type Stage } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { decideSubmission } from '../judgment/assessment/decide-submission.ts'
import { saveScores } from '../judgment/assessment/save-scores.ts'
import { sayAcquaintance } from '../judgment/assessment/say-acquaintance.ts'
import { takeAsCoach } from '../judgment/coach-decides/take-as-coach.ts'
import { claimSubmission } from '../judgment/queue/claim-submission.ts'
import { takesArtifacts } from '../work/attempts/open-parts.ts'
import { chanceFrom } from './chance.ts'
import { fullNextStep, messageOf, reasonOpen, reasonShown } from './comment-slots.ts'
import { commentsFor, isOwnComment } from './comments.ts'

/** An assessor at work, on one submission of one definition; `own` is for what the named persons get. */
export type AtReading = {
  world: World
  stage: Stage
  assessor: Person
  submissionId: string
  definition: Definition
  seed: number
  own?: boolean
}

/** Takes a submission and scores its open criteria; those in `notYet` with a next step, the others as shown. */
export async function readDemo(reading: AtReading, notYet: readonly string[], only?: number): Promise<string> {
  const { world, stage, assessor, submissionId, definition, seed, own = false } = reading
  const chance = chanceFrom(seed)
  const { assessmentId } =
    definition.assessment.decidedBy === 'coach'
      ? await perform(stage, assessor, takeAsCoach, { submissionId })
      : await perform(stage, assessor, claimSubmission, { submissionId })
  if (definition.assessment.blind) await perform(stage, assessor, sayAcquaintance, { assessmentId, knows: false })
  const { evidence, openCriteria } = await world.db
    .selectFrom('submissions')
    .where('id', '=', submissionId)
    .select([
      'openCriteria',
      (row) => row.ref('evidence').$castTo<{ artifacts: { id: string; requirementId: string; kind: string }[] }>().as('evidence'),
    ])
    .executeTakeFirstOrThrow()
  const open = criteriaOf(definition).filter(({ id }) => openCriteria.includes(id))
  const scores = open.slice(0, only).map(({ id, name, requirement }) => {
    const said = commentOn({ id, name }, seed, own)
    const level: Level = notYet.includes(id) ? 'approaching' : chance.next() < 0.25 ? 'extended' : 'demonstrated'
    const artifact = evidence.artifacts.find(({ requirementId }) => requirementId === requirement.id)
    const moment = artifact && (artifact.kind === 'video' || artifact.kind === 'audio') ? { seconds: chance.between(1, 9) } : {}
    return {
      criterionId: id,
      level,
      reason: level === 'approaching' ? said.open : said.shown,
      citation: artifact ? { artifactId: artifact.id, ...moment } : { requirementId: requirement.id },
      nextStep: level === 'approaching' ? said.nextStep : '',
    }
  })
  if (scores.length > 0) await perform(stage, assessor, saveScores, { assessmentId, scores })
  return assessmentId
}

/** What an assessor says of a criterion, for either outcome. */
export function commentOn({ id, name }: { id: string; name: string }, seed: number, own: boolean) {
  const { strength, nextStep } = commentsFor(id, seed)
  const finding = isOwnComment(id) ? strength : `${name}: ${strength.slice(0, 1).toLowerCase()}${strength.slice(1)}`
  return {
    shown: own ? finding : reasonShown(finding, id, seed),
    open: reasonOpen(id, seed),
    nextStep: own ? nextStep : fullNextStep(nextStep, id, seed),
  }
}

/** Reads the whole of a submission and decides. */
export async function readAndDecide(reading: AtReading, notYet: readonly string[]): Promise<void> {
  const assessmentId = await readDemo(reading, notYet)
  const message = messageOf(notYet.length === 0, reading.seed)
  const reopens = Object.fromEntries(notYet.map((id) => [id, reopenedFor(reading, id)]))
  await perform(reading.stage, reading.assessor, decideSubmission, { assessmentId, message, reopens })
}

/** Where the next step of a criterion can be done: what asks for one more piece opens a part that takes one. */
export function reopenedFor({ definition, seed }: Pick<AtReading, 'definition' | 'seed'>, criterionId: string): string[] {
  const own = definition.requirements.filter(({ criteria }) => criteria.some(({ id }) => id === criterionId))
  const { opens } = commentsFor(criterionId, seed)
  if (opens) return [...opens]
  const pieces = own.some(takesArtifacts) || isOwnComment(criterionId) ? [] : definition.requirements.filter(takesArtifacts).slice(0, 1)
  return [...own, ...pieces].map(({ id }) => id)
}
