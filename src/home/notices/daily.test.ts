import { expect, test } from 'vitest'
import { chooseLetters } from '../../foundation/mail/choose-letters.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { inScene, perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { claimSubmission } from '../../judgment/queue/claim-submission.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { findingDigests, writingDigest } from './digest.ts'
import { findingResting } from './find-resting.ts'
import { lookingAhead } from './look-ahead.ts'
import { makeNotices, type Noticed } from './make-notices.ts'
import { listNotices } from './notices.ts'
import { readAllNotices } from './read-notices.ts'

const world = await aWorld({ WORKERS: 'false' })
const t = plainTextIn('en')
/** The World as it is at a time; jobs that are sent are done at once, as often as is asked. */
function worldAt(text: string, times = 1): World {
  const now = new Date(text)
  const here: World = {
    ...world,
    now: () => now,
    jobs: {
      ...world.jobs,
      async send(_db, { name }, data) {
        if (name === 'notices.write-digest') for (let time = 0; time < times; time++) due.push(data)
      },
    },
  }
  const due: object[] = []
  return Object.assign(here, { due })
}
/** Looks for digests, then writes those that are due: all at once, as several processes would. */
async function digestsAt(text: string, times = 1): Promise<void> {
  const here = worldAt(text, times) as World & { due: object[] }
  await findingDigests.work(here, {})
  await Promise.all(here.due.map((data) => writingDigest.work(here, data as never)))
}
const notice = (person: Person, cause: string, at: string): Noticed => ({
  personId: person.id,
  kind: 'work-resting',
  cause,
  details: { attemptId: world.newId(), title: `Title ${cause}`, day: '2027-03-02' },
  organizationId: null,
  at: new Date(at),
})
const make = (at: string, ...noticed: Noticed[]) => inScene(worldAt(at), { kind: 'system' }, (scene) => makeNotices(scene, noticed))
const says = async (person: Person) => (await listNotices(world.db, person.id, { size: 50 })).notices.map((each) => t(each.says))

test('the digest comes once a day at its hour in the zone of its reader, with what they have not read, however often it is asked for', async () => {
  const maya = await aPerson(world, 'Maya')
  await perform(world, maya, chooseLetters, { timeZone: 'America/Chicago', dailyHour: 18 })
  await make('2027-03-02T15:00:00Z', notice(maya, 'one', '2027-03-02T15:00:00Z'), notice(maya, 'two', '2027-03-02T15:01:00Z'))
  await digestsAt('2027-03-02T23:45:00Z')
  expect(await lettersTo(world, maya.email), 'it is a quarter to six there').toEqual([])
  await digestsAt('2027-03-03T00:00:00Z', 4)
  await digestsAt('2027-03-03T00:15:00Z', 4)
  const letters = await lettersTo(world, maya.email)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ kind: 'digest', subject: '2 notices from Laurel' })
  expect(letters[0]?.text).toMatch(/Title two[\s\S]*http:\/\/laurel\.example\/work\/[\s\S]*Title one/)
  expect(letters[0]?.html).toMatch(/<li[\s\S]*Title two/)
  // What comes after it waits for the next day.
  await make('2027-03-03T00:30:00Z', notice(maya, 'three', '2027-03-03T00:30:00Z'))
  await digestsAt('2027-03-03T00:45:00Z')
  expect(await lettersTo(world, maya.email)).toHaveLength(1)
  await digestsAt('2027-03-04T00:00:00Z')
  expect((await lettersTo(world, maya.email)).map(({ subject }) => subject)).toEqual([
    '2 notices from Laurel',
    'Your work on “Title three” has rested since March 2, 2027. All of it is still there.',
  ])
})

test('an hour moved to later on the same day brings no second digest; what was read or is wanted no more is in none', async () => {
  const maya = await aPerson(world, 'Maya')
  await perform(world, maya, chooseLetters, { timeZone: 'UTC', dailyHour: 7 })
  await make('2027-03-02T06:00:00Z', notice(maya, 'one', '2027-03-02T06:00:00Z'))
  await digestsAt('2027-03-02T07:00:00Z')
  await perform(world, maya, chooseLetters, { dailyHour: 20 })
  await make('2027-03-02T12:00:00Z', notice(maya, 'two', '2027-03-02T12:00:00Z'))
  await digestsAt('2027-03-02T20:00:00Z')
  expect(await lettersTo(world, maya.email)).toHaveLength(1)
  await perform(world, maya, readAllNotices, {})
  await digestsAt('2027-03-03T20:00:00Z')
  expect(await lettersTo(world, maya.email)).toHaveLength(1)
  await make('2027-03-04T12:00:00Z', notice(maya, 'three', '2027-03-04T12:00:00Z'))
  await perform(world, maya, chooseLetters, { ways: { stalled: 'never' } })
  await digestsAt('2027-03-04T20:00:00Z')
  expect(await lettersTo(world, maya.email)).toHaveLength(1)
})

test('a digest names thirty, says that there is more, and waits for quiet hours to end', async () => {
  const maya = await aPerson(world, 'Maya')
  await perform(world, maya, chooseLetters, { timeZone: 'UTC', dailyHour: 7, quietFrom: 22, quietUntil: 9 })
  await make('2027-03-02T05:00:00Z', ...Array.from({ length: 40 }, (_, index) => notice(maya, `n${index}`, '2027-03-02T05:00:00Z')))
  await digestsAt('2027-03-02T07:00:00Z')
  const [letter] = await lettersTo(world, maya.email)
  expect(letter?.text.match(/Title n/g)).toHaveLength(30)
  expect(letter?.text).toContain('There is more among your notices: http://laurel.example/notices')
  expect(letter?.sendAfter).toEqual(new Date('2027-03-02T09:00:00Z'))
  await digestsAt('2027-03-03T07:00:00Z')
  expect(await lettersTo(world, maya.email)).toHaveLength(1)
})

test('assessors hear a week and a day ahead of what they hold, of what nobody has taken, and of what is late; earners and admins of what is late; each once', async () => {
  const district = await aDistrict(world)
  const { assessor, secondAssessor, earner, colleague, admin } = district
  await world.db.updateTable('organizations').set({ timeZone: 'America/New_York' }).where('id', '=', district.district.id).execute()
  const taken = await aSubmission(district, { dueOn: '2027-03-17' })
  await aSubmission(district, { earner: colleague, dueOn: '2027-03-17' })
  await perform(world, assessor, claimSubmission, { submissionId: taken.submissionId })
  const look = async (text: string) => {
    for (let times = 0; times < 2; times++) await lookingAhead.work(worldAt(text), {})
  }
  await look('2027-03-09T14:00:00Z')
  expect(await says(assessor)).toEqual([])
  await look('2027-03-10T09:00:00Z')
  expect(await says(assessor), 'it is four in the morning there').toEqual([])
  await look('2027-03-10T14:00:00Z')
  await look('2027-03-12T14:00:00Z')
  const due = 'Your decision on evidence for “Wait time” is due on March 17, 2027.'
  expect(await says(assessor)).toEqual([due])
  await look('2027-03-16T14:00:00Z')
  await look('2027-03-17T14:00:00Z')
  const waiting = 'One submission that nobody has taken is due on March 17, 2027 at Three Rivers.'
  expect((await says(assessor)).toSorted()).toEqual([waiting, due, due])
  expect(await says(secondAssessor)).toEqual([waiting])
  // A quarter past four on the next day at Greenwich is still the day it is due there.
  await look('2027-03-18T03:15:00Z')
  expect(await says(earner)).toEqual([])
  for (const day of [18, 19, 20]) await look(`2027-03-${day}T14:00:00Z`)
  expect(await says(earner)).toEqual(['The decision on your evidence for “Wait time” was due on March 17, 2027 and has not been made yet.'])
  expect(await says(colleague)).toHaveLength(1)
  expect((await says(assessor))[0]).toBe('Your decision on evidence for “Wait time” was due on March 17, 2027.')
  expect(await says(admin)).toEqual(['2 decisions at Three Rivers were due on March 17, 2027 and not made.'])
  expect(await says(district.neighborAdmin)).toEqual([])
  expect((await lettersTo(world, earner.email)).map(({ kind }) => kind)).toEqual(['late'])
})

test('work at rest is told to its earner after a month, to an assessor and the admins after a week; once for each rest', async () => {
  const district = await aDistrict(world)
  const { earner, colleague, assessor, admin } = district
  const began = new Date('2027-01-04T15:00:00Z')
  const attemptId = world.newId()
  await world.db
    .insertInto('attempts')
    .values({
      id: attemptId,
      achievementId: district.achievement.id,
      versionId: district.achievement.versionId,
      earnerId: earner.id,
      organizationId: district.district.id,
      state: 'in_progress',
      route: 'start',
      startedAt: began,
      changedAt: began,
    })
    .execute()
  await world.db
    .insertInto('answers')
    .values({ attemptId, requirementId: 'context', body: 'Seven spoke.', savedAt: new Date('2027-01-20T15:00:00Z') })
    .execute()
  const submission = await aSubmission(district, { earner: colleague, dueOn: '2027-09-01', submittedAt: began })
  await perform(worldAt('2027-02-10T15:00:00Z'), assessor, claimSubmission, { submissionId: submission.submissionId })
  const look = async (text: string) => {
    for (let times = 0; times < 2; times++) await findingResting.work(worldAt(text), {})
  }
  await look('2027-02-10T16:00:00Z')
  expect([await says(earner), await says(assessor), await says(admin)]).toEqual([[], [], []])
  for (const day of [20, 21, 22]) await look(`2027-02-${day}T16:00:00Z`)
  expect(await says(earner)).toEqual(['Your work on “Wait time” has rested since January 20, 2027. All of it is still there.'])
  expect(await says(assessor)).toEqual([
    'You have evidence for “Wait time” in your hands, and nothing of it has been scored since February 10, 2027.',
  ])
  expect(await says(admin)).toEqual([
    'One submission rests with assessors at Three Rivers: taken, and not scored for a week or more.',
    'One submission rests with assessors at Three Rivers: taken, and not scored for a week or more.',
  ])
  // It goes on, and rests again.
  await world.db
    .updateTable('answers')
    .set({ savedAt: new Date('2027-03-01T15:00:00Z') })
    .where('attemptId', '=', attemptId)
    .execute()
  await look('2027-03-20T16:00:00Z')
  expect(await says(earner)).toHaveLength(1)
  await look('2027-04-02T16:00:00Z')
  expect(await says(earner)).toHaveLength(2)
})
