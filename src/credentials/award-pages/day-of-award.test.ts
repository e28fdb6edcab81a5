import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { setCalendar } from '../../people/organizations/set-calendar.ts'
import { linesOf } from '../../recognition/ledger/ledger.ts'
import { aDistrict } from '../../testing/district.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { findAward } from '../awards/awards.ts'
import { linkedInAddress } from './linkedin.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)

/** Earned at half past seven in the evening of New Year’s Eve, Eastern time. */
test.each([
  ['America/New_York', '01-01', '2026-12-31', 2026, ['2026', '12']],
  ['America/New_York', '07-01', '2026-12-31', 2026, ['2026', '12']],
  ['UTC', '01-01', '2027-01-01', 2027, ['2027', '1']],
  ['Asia/Tokyo', '01-01', '2027-01-01', 2027, ['2027', '1']],
])('in %s, with school years from %s, it is of %s', async (timeZone, schoolYearStart, day, year, month) => {
  await perform(world, district.admin, setCalendar, { organizationId: district.district.id, timeZone, schoolYearStart, yearlyHours: null })
  const { db, newId } = world
  await db
    .insertInto('valueRules')
    .values({
      id: newId(),
      organizationId: district.district.id,
      achievementId: district.achievement.id,
      currency: 'clock-hours',
      number: (await db.selectFrom('valueRules').select('id').execute()).length + 1,
      amount: '8',
      unit: 'h',
      effectiveFrom: '2020-01-01',
      setAt: new Date('2020-01-01'),
    })
    .execute()
  const decided = new Date('2027-01-01T00:30:00Z')
  const evening = { ...world, now: () => decided }
  const submission = await aSubmission(district, { submittedAt: new Date('2026-12-20T12:00:00Z') })
  const { decisionId } = await aDecision(evening, district.assessor, submission, () => 'demonstrated')
  const { id } = await db.selectFrom('awards').where('decisionId', '=', decisionId).select('id').executeTakeFirstOrThrow()
  const award = await findAward(db, id)
  expect(dayIn(award.timeZone, award.awardedAt)).toBe(day)
  // What is signed stays the moment itself.
  expect(award.awardedAt.toISOString()).toBe('2027-01-01T00:30:00.000Z')
  const linkedIn = new URL(linkedInAddress({ ...award, title: 'Wait time', page: 'https://laurel.example' })).searchParams
  expect([linkedIn.get('organizationName'), linkedIn.get('organizationId'), linkedIn.get('certId')]).toEqual([award.issuerName, null, id])
  const known = new URL(linkedInAddress({ ...award, issuerLinkedinId: '1234567', title: 'Wait time', page: 'https://laurel.example' }))
    .searchParams
  expect([known.get('organizationName'), known.get('organizationId')]).toEqual([null, '1234567'])
  expect([linkedIn.get('issueYear'), linkedIn.get('issueMonth')]).toEqual(month)
  const { lines } = await linesOf(db, district.earner.id)
  expect(lines[0]).toMatchObject({ awardId: id, schoolYear: year, timeZone })
})
