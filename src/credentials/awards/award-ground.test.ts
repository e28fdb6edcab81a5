import { expect, test } from 'vitest'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { findAwardFacts } from './sign-credential.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)

/** The row of a real award, to be kept again with something changed. */
const { id, submission } = await anAward(district)
const row = await world.db.selectFrom('awards').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
const keep = (change: Partial<typeof row>) =>
  world.db
    .insertInto('awards')
    .values({ ...row, id: world.newId(), statusIndex: (row.statusIndex + 1) % 131_072, ...change })
    .execute()

test('an award on a decision names the decision and its attempt', async () => {
  await expect(keep({ decisionId: null })).rejects.toThrow('awards_on_decisions')
  await expect(keep({ attemptId: null })).rejects.toThrow('awards_on_decisions')
})

test('an award on another ground rests on no decision, and none is given until its ground is built', async () => {
  for (const ground of ['pathway', 'elsewhere']) {
    await expect(keep({ ground })).rejects.toThrow('awards_on')
    await expect(keep({ ground, decisionId: null, attemptId: null })).rejects.toThrow('awards_on')
  }
  await expect(keep({ ground: 'a good word', decisionId: null, attemptId: null })).rejects.toThrow('awards_grounds')
})

test('nothing is awarded on a decision to keep working', async () => {
  const again = await aSubmission(district, { earner: district.assessor })
  const { decisionId, attemptId } = await aDecision(world, district.secondAssessor, again, () => 'not-yet')
  await expect(keep({ decisionId, attemptId })).rejects.toThrow('rests on an earned one of its own attempt')
})

test('the ground of an award gives the levels it left and what was handed in for it', async () => {
  const { ground } = await findAwardFacts(world.db, id, world.config.BASE_URL)
  expect(ground).toMatchObject({ kind: 'decision', submission: { id: submission.submissionId } })
  expect(new Set(ground.reached.map(({ level }) => level))).toEqual(new Set(['demonstrated']))
  expect(ground.submission.artifacts.length).toBeGreaterThan(0)
})
