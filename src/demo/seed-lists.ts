import { suspendAward } from '../credentials/awards/suspend-award.ts'
import { chooseSweep } from '../credentials/awards/sweep-awards.ts'
import { approveList, proposeList } from '../credentials/issue-by-list/approve-list.ts'
import { bringList } from '../credentials/issue-by-list/bring-list.ts'
import { finishList, sendListPortion } from '../credentials/issue-by-list/send-list.ts'
import { system } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

/** What was decided elsewhere: a list of last spring that has gone out, and one that waits for a second person. And one award is suspended for now. */
export async function seedLists(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const organizationId = organizations['three-rivers'] ?? ''
  const named = (name: string) => people.find((one) => one.organization === 'three-rivers' && one.name === name)
  const admin = await clock.person(named('Grace Whitfield')?.id ?? '')
  const hr = await clock.person(named('Samuel Reyes')?.id ?? '')
  const { id: achievementId } = await clock.quiet.db
    .selectFrom('achievements')
    .innerJoin('achievementVersions as version', 'version.id', 'achievements.currentVersionId')
    .where('achievements.organizationId', '=', organizationId)
    .where('version.title', '=', 'Turning data into next-day teaching')
    .select('achievements.id')
    .executeTakeFirstOrThrow()
  const day = (ago: number) => clock.daysAgo(ago).toISOString().slice(0, 10)

  const stage = clock.at(clock.daysAgo(16))
  const row = (name: string, narrative: string) => `${name}\t${named(name)?.email ?? ''}\t${narrative}\thttps://sites.example/mentor-board`
  const { listId } = await perform(stage, admin, bringList, {
    organizationId,
    achievementId,
    name: 'Mentor board, spring',
    evidence: 'Each brought two cycles of exit tickets with the lessons that came of them; the mentor board read both.',
    decidedOn: day(40),
    text: [
      'Name\tE-mail\tWhat they showed\tLink',
      row('Helen Brooks', 'Regrouped a class twice in one week, by what two exit tickets had shown.'),
      row('Jonas Okafor', 'Showed with three students’ work why the second lesson began elsewhere.'),
      'Rosa Delgado\trosa.delgado@lakeside.example\tPlanned the next day by a wall of sticky notes.\t',
    ].join('\n'),
  })
  await perform(stage, admin, proposeList, { listId, leaves: 0 })
  // What goes out is made here, on that day, and not by the queue.
  const byHand = {
    ...stage,
    jobs: {
      send: (...[db, job, data]: Parameters<typeof stage.jobs.send>) =>
        job.name === 'issue-list.send' ? Promise.resolve() : stage.jobs.send(db, job, data),
    },
  }
  await perform(byHand, hr, approveList, {
    listId,
    decision: 'Both cycles show that the next lesson followed from what students had shown the day before.',
    decidedBy: 'Mentor board of Three Rivers',
  })
  await perform(stage, system, sendListPortion, { listId })
  await perform(stage, system, finishList, { listId })

  const later = clock.at(clock.daysAgo(1))
  const { listId: waiting } = await perform(later, admin, bringList, {
    organizationId,
    achievementId,
    name: 'State science panel',
    evidence: 'Each handed in a unit plan and a filmed lesson, which the panel weighed by the state’s rubric.',
    decidedOn: day(6),
    text: ['ana.lindqvist', 'maya.ortiz', 'tom.keller'].map((one) => `${one}@threerivers.example`).join('\n'),
  })
  const { others } = await later.db
    .selectFrom('issueRows')
    .where('listId', '=', waiting)
    .where('fate', '<>', 'ready')
    .select(({ fn }) => fn.countAll<number>().as('others'))
    .executeTakeFirstOrThrow()
  await perform(later, admin, proposeList, { listId: waiting, leaves: Number(others) })

  await perform(later, admin, chooseSweep, {
    organizationId,
    kind: 'suspend',
    issueListId: '',
    achievementId,
    reason: 'The rubric of this micro-credential is being looked at again; we say by Friday what that means.',
  })
  const looked = await later.db
    .selectFrom('awards')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .innerJoin('people', 'people.id', 'awards.earnerId')
    .where('awards.organizationId', '=', organizationId)
    .where('awards.ground', '=', 'decision')
    .where('revocations.awardId', 'is', null)
    .where('people.email', 'not in', ['maya.ortiz@threerivers.example'])
    .orderBy('awards.id', 'desc')
    .select('awards.id')
    .executeTakeFirst()
  if (looked)
    await perform(later, admin, suspendAward, {
      id: looked.id,
      reason: 'A colleague asked whose recording this is. We are finding out, and expect to know within a week.',
    })
}
