import type { Person } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { answerRequest } from '../judgment/ladder/answer-request.ts'
import { askForRole } from '../judgment/ladder/ask-role.ts'
import { setLadder } from '../judgment/ladder/set-ladder.ts'
import { setAssessmentPay } from '../judgment/ladder/set-pay.ts'
import { setLead } from '../judgment/ladder/set-probation.ts'
import { findActor } from '../people/accounts/recognize.ts'
import type { DemoClock } from './demo-clock.ts'
import { readAndDecide } from './demo-reading.ts'
import type { DemoAchievement } from './seed-achievements.ts'
import { calibrate } from './seed-calibration.ts'
import type { Settled } from './seed-organizations.ts'

const fair = (achievements: readonly DemoAchievement[]) =>
  achievements.find(({ definition }) => definition.title === 'Assessing peers’ evidence fairly')
const grace = (clock: DemoClock, { people }: Settled) => clock.person(people.find(({ name }) => name === 'Grace Whitfield')?.id ?? '')

/** How people become assessors of the district, and what an assessment brings: forty dollars, an hour’s work, for what was taken in the last weeks. */
export async function seedLadderRules(clock: DemoClock, settled: Settled, achievements: readonly DemoAchievement[]): Promise<void> {
  const organizationId = settled.organizations['three-rivers']
  const admin = await grace(clock, settled)
  const asked = fair(achievements)
  const stage = clock.at(clock.daysAgo(45))
  await perform(stage, admin, setLadder, {
    organizationId,
    awards: asked ? [asked.id] : [],
    asksCalibration: true,
    probation: 5,
    probationAtOnce: 2,
  })
  await perform(stage, admin, setAssessmentPay, { organizationId, currency: 'money', amount: '40' })
}

/** A lead, somebody who has just asked to assess, and somebody on probation, with one assessment decided and one that waits for its pair. */
export async function seedLadder(
  world: World,
  clock: DemoClock,
  settled: Settled,
  achievements: readonly DemoAchievement[],
): Promise<void> {
  const organizationId = settled.organizations['three-rivers']
  const on = (daysAgo: number) => clock.at(clock.daysAgo(daysAgo))
  const admin = await grace(clock, settled)
  const assessors = settled.people.filter(
    ({ organization, roles, shows }) => organization === 'three-rivers' && roles.includes('assessor') && !shows,
  )
  const [, , , lead, paired] = assessors
  const leads = await world.db
    .selectFrom('memberships')
    .where('personId', '=', lead?.id ?? '')
    .where('organizationId', '=', organizationId)
    .select('id')
    .executeTakeFirstOrThrow()
  await perform(on(30), admin, setLead, { membershipId: leads.id, isLead: true })

  const earned = await world.db
    .selectFrom('awards')
    .where('achievementId', '=', fair(achievements)?.id ?? '')
    .where('awardedAt', '<', clock.daysAgo(10))
    .orderBy('id')
    .select('earnerId')
    .execute()
  const [newcomer, asks] = settled.people.filter(
    ({ id, roles, shows }) => !shows && roles.join() === 'earner' && earned.some(({ earnerId }) => earnerId === id),
  )
  if (!newcomer || !paired) return
  const ask = async (personId: string, daysAgo: number) =>
    perform(on(daysAgo), await clock.person(personId), askForRole, { organizationId })
  const { requestId } = await ask(newcomer.id, 9)
  await perform(on(8), admin, answerRequest, { requestId, answer: 'give' })
  // Asked for again: the clock knows them as they were.
  const assessor = (await findActor(world.db, newcomer.id)) as Person
  await calibrate(clock, achievements, assessor, 7)
  const waiting = await world.db
    .selectFrom('openSubmissions')
    .innerJoin('submissions', 'submissions.id', 'openSubmissions.submissionId')
    .innerJoin('attempts', 'attempts.id', 'submissions.attemptId')
    .where('openSubmissions.organizationId', '=', organizationId)
    .where('attempts.state', '=', 'submitted')
    .where('attempts.earnerId', 'not in', [newcomer.id, paired.id])
    .where('submissions.submittedAt', '>', clock.daysAgo(9))
    .where('submissions.submittedAt', '<', clock.daysAgo(4))
    .orderBy('submissions.id', 'desc')
    .select(['submissions.id', 'attempts.achievementId'])
    .execute()
  const single = waiting.flatMap(({ id: submissionId, achievementId }) => {
    const definition = achievements.find(({ id }) => id === achievementId)?.definition
    const { readers, decidedBy, approval } = definition?.assessment ?? {}
    return definition && readers === 1 && decidedBy === 'assessors' && !approval ? [{ world, submissionId, definition }] : []
  })
  const [decided, open] = single
  if (decided) {
    await readAndDecide({ ...decided, stage: on(3), assessor, seed: 4001 }, [])
    await readAndDecide({ ...decided, stage: on(2), assessor: await clock.person(paired.id), seed: 4002 }, [])
  }
  if (open) await readAndDecide({ ...open, stage: on(1), assessor, seed: 4003 }, [])
  if (asks) await ask(asks.id, 2)
}
