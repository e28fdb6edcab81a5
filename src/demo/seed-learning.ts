import { definitionSchema } from '../definitions/achievements/definition.ts'
import { perform } from '../foundation/platform/command.ts'
import { dayIn } from '../foundation/words/calendar.ts'
import { addMeeting } from '../learning/cohorts/cohort-meetings.ts'
import { inviteToCohort, joinCohort, renewCohortLink } from '../learning/cohorts/cohort-membership.ts'
import { addCohortUnit } from '../learning/cohorts/cohort-plan.ts'
import { writePost } from '../learning/cohorts/cohort-posts.ts'
import { makeCohort } from '../learning/cohorts/make-cohort.ts'
import { addLogEntry } from '../learning/log/add-entry.ts'
import { markPlanUnit } from '../work/plans/change-plan.ts'
import { findPlan } from '../work/plans/plan.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Settled } from './seed-organizations.ts'

const units = [
  { title: 'Count our own seconds', minutes: 60, task: 'Record ten minutes in your class. Bring one number: how long is your silence?' },
  { title: 'Five probes for next week', minutes: 45, task: 'Write them together, by subject.' },
  { title: 'Visit each other', minutes: 45, task: 'In pairs. The visitor writes down only what students say.' },
  { title: 'What changed?', minutes: 60, task: 'Second recording. Compare, and choose what to hand in.' },
]

const words = [
  'I counted: 0.8 seconds on average. I would have said three. How is it in your rooms?',
  'Mine was 1.1, and shorter after a wrong answer. That one stung.',
  'In the lab it is longer, because they look at the thing and not at me. Maybe that is the trick.',
  'I taped a small clock to the back wall. It helps me more than any card.',
]

const log = [
  [2, 'Podcast on wait time while driving', 35, 'https://listen.example/wait-time', 'Ask better questions', 'questions'],
  [5, 'Watched Ana’s clip on probing questions twice', 20, '', 'Ask better questions', 'questions, video'],
  [11, 'Chat with the librarian about sources for the debate', 15, '', 'Whole-class discourse', 'talk'],
  [19, 'Edcamp session: exit tickets that are read', 50, '', '', 'assessment'],
  [33, 'Chapter 4 on academic talk', 45, 'https://read.example/academic-talk', 'Language goals', 'literacy, book'],
  [47, 'MOOC, week 2: how feedback is heard', 90, 'https://mooc.example/feedback/2', '', 'feedback'],
  [52, 'MOOC, week 1: how feedback is heard', 90, 'https://mooc.example/feedback/1', '', 'feedback'],
] as const

/** A coach and five teachers who study together, a teacher’s log, and a plan that is under way. */
export async function seedLearning(clock: DemoClock, { organizations, people }: Settled): Promise<void> {
  const coach = people.find(({ organization, roles }) => organization === 'three-rivers' && roles.includes('coach'))
  const maya = people.find(({ name }) => name === 'Maya Ortiz')
  if (!coach || !maya) throw new Error('The demo has a coach, and Maya Ortiz.')
  const others = people.filter(({ organization, roles, shows }) => organization === 'three-rivers' && roles.join() === 'earner' && !shows)
  const organizer = await clock.person(coach.id)
  const study = await clock.quiet.db.selectFrom('achievements').where('slug', 'like', 'probing-questions%').select('id').executeTakeFirst()
  const { cohortId } = await perform(clock.at(clock.daysAgo(30)), organizer, makeCohort, {
    organizationId: organizations['three-rivers'],
    name: 'Questions that wait',
    about: 'Six of us, every second week after school. We count, we try, we visit each other. Reading along is welcome.',
    achievementIds: study ? [study.id] : [],
  })
  const { address } = await perform(clock.at(clock.daysAgo(30)), organizer, renewCohortLink, { cohortId })
  const secret = String(address).split('/').at(-1) ?? ''
  const learner = await clock.person(maya.id)
  const members = [learner, ...(await Promise.all(others.slice(10, 13).map(({ id }) => clock.person(id))))]
  for (const [index, member] of members.entries()) await perform(clock.at(clock.daysAgo(29 - index)), member, joinCohort, { secret })
  await perform(clock.at(clock.daysAgo(2)), organizer, inviteToCohort, { cohortId, personIds: others.slice(13, 14).map(({ id }) => id) })
  for (const unit of units) await perform(clock.at(clock.daysAgo(28)), organizer, addCohortUnit, { cohortId, ...unit })
  const dates = [
    { ahead: -12, title: 'Our seconds', place: 'Library, Northside Middle' },
    { ahead: 2, title: 'Five probes for next week', place: 'Library, Northside Middle' },
    { ahead: 16, title: 'After the visits', place: 'https://call.example/questions-that-wait' },
  ]
  for (const { ahead, title, place } of dates)
    await perform(clock.at(clock.daysAgo(20)), organizer, addMeeting, {
      cohortId,
      title,
      place,
      day: dayIn('America/Chicago', new Date(clock.now.getTime() + ahead * 86_400_000)),
      from: '15:45',
      until: '16:45',
    })
  await seedDiscussion(clock, cohortId, members)
  for (const [days, line, minutes, linkUrl, purpose, tags] of log)
    await perform(clock.at(clock.daysAgo(days)), learner, addLogEntry, { line, minutes, linkUrl, purpose, tags })
  await tickOff(clock, learner)
}

type Members = readonly Awaited<ReturnType<DemoClock['person']>>[]

async function seedDiscussion(clock: DemoClock, cohortId: string, members: Members): Promise<void> {
  let threadId: string | undefined
  for (const [index, body] of words.entries()) {
    const author = members[index % members.length]
    if (!author) continue
    const post: { postId: string } = await perform(clock.at(clock.daysAgo(11 - index * 0.7)), author, writePost, {
      cohortId,
      body,
      ...(threadId && { threadId }),
    })
    threadId ??= post.postId
  }
  const [first, second] = members
  if (second)
    await perform(clock.at(clock.daysAgo(3)), second, writePost, { cohortId, body: 'Who can be visited on Thursday, third hour?' })
  if (first)
    await perform(clock.at(clock.daysAgo(1)), first, writePost, {
      cohortId,
      body: 'My second recording is done. Longest silence: six seconds. They talked to each other.',
    })
}

/** The first session of what Maya has in work is done. */
async function tickOff(clock: DemoClock, learner: Members[number]): Promise<void> {
  const attempts = await clock.quiet.db
    .selectFrom('attempts')
    .innerJoin('achievementVersions', 'achievementVersions.id', 'attempts.versionId')
    .where('earnerId', '=', learner.id)
    .where('state', 'in', ['in_progress', 'returned'])
    .select(['attempts.id', 'achievementVersions.definition'])
    .execute()
  for (const { id: attemptId, definition } of attempts) {
    const { next } = await findPlan(clock.quiet.db, { id: attemptId, definition: definitionSchema.parse(definition) })
    if (next) await perform(clock.at(clock.daysAgo(4)), learner, markPlanUnit, { attemptId, unitId: next.id, state: 'done' })
  }
}
