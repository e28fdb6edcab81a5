import { createHash } from 'node:crypto'
import { canonicalizeJson } from '@laurel/openbadges/proofs/jcs'
import { beforeEach, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { addDaysOff } from '../../people/calendar/change-days-off.ts'
import { setWorkingDays } from '../../people/calendar/set-working-days.ts'
import { anAttempt, fillAttempt, keepWorking } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { told } from '../../testing/told.ts'
import { aWorld } from '../../testing/world.ts'
import { addText } from '../artifacts/add-artifact.ts'
import { submitAttempt } from './submit-attempt.ts'
import { withdrawAttempt } from './withdraw-attempt.ts'

const world = await aWorld({ WORKERS: 'false' })
let district: Awaited<ReturnType<typeof aDistrict>>
let attemptId: string
beforeEach(async () => {
  district = await aDistrict(world)
  attemptId = await anAttempt(district)
})
const submit = (unchanged = false) =>
  perform({ ...world, now: () => new Date('2027-03-03T09:00:00Z') } satisfies World, district.earner, submitAttempt, {
    attemptId,
    unchanged,
  })
const submissions = () => world.db.selectFrom('submissions').where('attemptId', '=', attemptId).orderBy('number').selectAll().execute()

test('handing in freezes what is there, with its digest, what is to be judged and the day of the decision', async () => {
  await fillAttempt(district, attemptId)
  const { number, dueOn } = await submit()
  // Ten working days after a Wednesday.
  expect([number, dueOn]).toEqual([1, '2027-03-17'])
  const [submission] = await submissions()
  expect(submission).toMatchObject({ openCriteria: ['waits', 'talk'], dueOn: '2027-03-17' })
  expect(submission?.evidence).toMatchObject({
    answers: [{ requirementId: 'context' }],
    artifacts: [
      {
        requirementId: 'tally',
        kind: 'text',
        name: 'Tally',
        body: 'Seven spoke on Tuesday, eleven on Friday.',
        digest: null,
        studentMedia: 'unanswered',
      },
    ],
  })
  expect(submission?.digest).toBe(
    createHash('sha256')
      .update(canonicalizeJson(submission?.evidence as never))
      .digest('hex'),
  )
  const { state } = await world.db.selectFrom('attempts').where('id', '=', attemptId).select('state').executeTakeFirstOrThrow()
  expect(state).toBe('submitted')
})

test('a holiday and a break of who offers it are passed over; a calendar that changes later changes no promise', async () => {
  await fillAttempt(district, attemptId)
  const off = (firstDay: string, lastDay: string | null = null) =>
    perform(world, district.admin, addDaysOff, { organizationId: district.district.id, firstDay, lastDay, name: 'Closed' })
  await off('2027-03-08', '2027-03-12')
  expect((await submit()).dueOn).toBe('2027-03-24')
  await off('2027-03-24')
  await perform(world, district.admin, setWorkingDays, { organizationId: district.district.id, weekdays: ['monday'], holidaysOf: null })
  expect((await submissions()).map(({ dueOn }) => dueOn)).toEqual(['2027-03-24'])
})

test('the earner gets a letter that says until when', async () => {
  await fillAttempt(district, attemptId)
  await submit()
  const letter = await world.db.selectFrom('messages').where('personId', '=', district.earner.id).selectAll().executeTakeFirstOrThrow()
  expect(letter.subject).toBe('Handed in: “Wait time”')
  expect(letter.bodyText).toContain('by March 17, 2027')
  expect(letter.bodyText).toContain(`http://laurel.example/work/${attemptId}`)
})

test('what is not whole is not handed in, and the list says what is missing', async () => {
  await expect(told(submit())).resolves.toMatchObject({
    code: 'incomplete',
    fields: [
      { field: 'context', message: 'Context: No answer yet.' },
      { field: 'tally', message: 'Tally: Nothing in it yet.' },
    ],
  })
  expect(await submissions()).toEqual([])
})

test('handed in twice, or at once from two tabs, there is one submission and a kind word', async () => {
  await fillAttempt(district, attemptId)
  const answers = await Promise.allSettled([submit(), submit(), submit()])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const answer of answers)
    if (answer.status === 'rejected')
      expect(answer.reason).toMatchObject({ kind: 'conflict', code: 'already-handed-in', message: expect.stringContaining('It is safe') })
  expect(await submissions()).toHaveLength(1)
  const letters = await world.db.selectFrom('messages').where('personId', '=', district.earner.id).select('id').execute()
  expect(letters).toHaveLength(1)
})

test('nobody hands in another’s work, nor what was withdrawn', async () => {
  await fillAttempt(district, attemptId)
  await expect(perform(world, district.admin, submitAttempt, { attemptId })).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'not-your-work',
  })
  await perform(world, district.earner, withdrawAttempt, { attemptId })
  await expect(submit()).rejects.toMatchObject({ code: 'withdrawn' })
})

test('a new submission keeps what was there; one beyond the limit is refused', async () => {
  const achievement = await anAchievement(world, district.district.id, smallDefinition({ title: 'Once more', resubmission: { limit: 1 } }))
  const limited = { ...district, achievement }
  attemptId = await anAttempt(limited)
  await fillAttempt(limited, attemptId)
  await submit()
  await keepWorking(limited, attemptId, { waits: 'demonstrated', talk: 'approaching' })
  expect(await submit(true)).toMatchObject({ number: 2 })
  const [first, second] = await submissions()
  expect(second?.openCriteria).toEqual(['talk'])
  expect(second?.evidence).toEqual(first?.evidence)
  await keepWorking(limited, attemptId, { waits: 'demonstrated', talk: 'approaching' })
  await expect(submit(true)).rejects.toMatchObject({ kind: 'conflict', code: 'no-more-submissions' })
})

test('work as the assessor saw it already goes in again only when that is meant', async () => {
  await fillAttempt(district, attemptId)
  await submit()
  await keepWorking(district, attemptId, { waits: 'demonstrated', talk: 'approaching' })
  await expect(submit()).rejects.toMatchObject({ kind: 'invalid', code: 'unchanged', fields: [{ field: 'unchanged' }] })
  await perform(world, district.earner, addText, { attemptId, requirementId: 'tally', name: 'More', body: 'Twelve spoke today.' })
  await world.db
    .updateTable('artifacts')
    .set({ removedAt: world.now() })
    .where('name', '=', 'Tally')
    .where('attemptId', '=', attemptId)
    .execute()
  expect(await submit()).toMatchObject({ number: 2 })
})
