import fc from 'fast-check'
import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aReading, aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { decideSubmission } from '../assessment/decide-submission.ts'
import { saveScores } from '../assessment/save-scores.ts'
import { activeTime } from './active-time.ts'
import { countTime } from './count-time.ts'
import { findMinutes } from './find-minutes.ts'
import { restMs } from './time-limits.ts'
import { readWorkload } from './workload.ts'

const world = await aWorld({ WORKERS: 'false' })
const minute = 60_000

test('what is seen and touched counts; what lies open, is hidden or goes backwards does not', () => {
  const time = activeTime(0)
  time.touched(0)
  expect(time.take(minute)).toBe(60)
  // Nothing is done for an hour: some minutes of it count.
  expect(time.take(60 * minute)).toBe(restMs / 1000 - 60)
  time.seen(60 * minute, false)
  time.touched(61 * minute)
  expect(time.take(62 * minute)).toBe(0)
  time.seen(62 * minute, true)
  expect(time.take(62 * minute + 5000)).toBe(5)
  // A clock that goes backwards takes nothing and gives nothing.
  expect(time.take(10 * minute)).toBe(0)
  time.touched(10 * minute)
  expect(time.take(10 * minute + 3000)).toBe(3)
  time.giveBack(3)
  expect(time.take(10 * minute + 3000)).toBe(3)
})

test('whatever comes in whatever order, no more is counted than has passed', () => {
  const event = fc.record({ by: fc.integer({ min: 0, max: 10 * minute }), act: fc.constantFrom('touched', 'seen', 'hidden', 'take') })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const time = activeTime(0)
      let now = 0
      let sum = 0
      for (const { by, act } of events) {
        now += by
        if (act === 'touched') time.touched(now)
        else if (act === 'take') sum += time.take(now)
        else time.seen(now, act === 'seen')
      }
      return sum * 1000 <= now
    }),
  )
})

test('two windows count one time once, and a word that comes late or from a wrong clock counts nothing more', async () => {
  const district = await aDistrict(world)
  const work = await aSubmission(district)
  const assessmentId = await aSeat(world, district.assessor, work.submissionId)
  const began = world.now().getTime()
  const tell = (after: number, seconds: number, who = district.assessor) =>
    perform({ ...world, now: () => new Date(began + after) }, who, countTime, { assessmentId, seconds })
  expect(await tell(minute, 60)).toEqual({ seconds: 60 })
  expect(await tell(minute + 100, 60)).toEqual({ seconds: 60 })
  expect(await tell(2 * minute, 600)).toEqual({ seconds: 120 })
  // The clock of the server goes back an hour.
  expect(await tell(-60 * minute, 60)).toEqual({ seconds: 120 })
  expect(await tell(2 * minute + 1000, 60)).toEqual({ seconds: 121 })
  for (const seconds of [0, -5, 1.5, 100_000]) await expect(tell(3 * minute, seconds)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(tell(3 * minute, 60, district.secondAssessor)).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await findMinutes(world.db, [assessmentId])).toEqual(new Map())
  await perform(world, district.assessor, saveScores, { assessmentId, scores: fullScores(work, () => 'demonstrated') })
  await perform(world, district.assessor, decideSubmission, { assessmentId })
  expect(await tell(10 * minute, 60)).toEqual({ seconds: 121 })
  expect(await findMinutes(readsOf(world.db, district.assessor), [assessmentId])).toEqual(new Map([[assessmentId, 2]]))
  for (const who of [district.earner, district.admin, district.secondAssessor])
    expect(await findMinutes(readsOf(world.db, who), [assessmentId])).toEqual(new Map())
})

test('admins are told the middle by micro-credential, and nothing of a few or of any person', async () => {
  const district = await aDistrict(world)
  const organizationId = district.district.id
  const third = await aPerson(world, 'Third assessor', [{ organizationId, roles: ['assessor'] }])
  const people = [district.assessor, district.secondAssessor, third]
  const read = () => readWorkload({ world, actor: district.admin, organizationId }, { size: 100 })
  const minutes = async () => (await read()).rows.find(({ achievementId }) => achievementId === district.achievement.id)?.minutes
  for (let number = 0; number < 5; number++) {
    expect(await minutes()).toBeUndefined()
    const earner = await aPerson(world, `Teacher ${number}`, [{ organizationId, roles: ['earner'] }])
    const work = await aSubmission(district, { earner })
    const assessor = people[number % 3] ?? third
    const { assessmentId } = await aReading(world, assessor, work, () => 'demonstrated')
    await world.db
      .insertInto('timeOnTask')
      .values({ assessmentId, achievementId: district.achievement.id, seconds: (number + 1) * 600, countedUntil: world.now() })
      .execute()
  }
  expect(await minutes()).toBe(30)
  expect(JSON.stringify(await read())).not.toContain(third.id)
  for (const actor of [district.assessor, district.neighborAdmin])
    await expect(readWorkload({ world, actor, organizationId })).rejects.toMatchObject({ kind: 'forbidden' })
})
