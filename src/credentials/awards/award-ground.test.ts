import { expect, test } from 'vitest'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aDecision } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { composeCredential } from './compose-credential.ts'
import { findAwardFacts } from './sign-credential.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)

/** The row of a real award, to be kept again with something changed. */
const { id, submission } = await anAward(district)
const row = await world.db.selectFrom('awards').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
let place = 0
const keep = (change: Partial<typeof row>) =>
  world.db
    .insertInto('awards')
    .values({ ...row, id: world.newId(), statusIndex: (row.statusIndex + ++place) % 131_072, ...change })
    .execute()

test('an award on a decision names the decision and its attempt', async () => {
  await expect(keep({ decisionId: null })).rejects.toThrow('awards_on_decisions')
  await expect(keep({ attemptId: null })).rejects.toThrow('awards_on_decisions')
})

test('an award on another ground rests on no decision, and none is given without its ground', async () => {
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
  if (ground.kind !== 'decision') throw new Error('It was decided.')
  expect(new Set(ground.reached.map(({ level }) => level))).toEqual(new Set(['demonstrated']))
  expect(ground.submission.artifacts.length).toBeGreaterThan(0)
})

/** What an import would keep, as its last step does. */
async function decidedElsewhere(change: Partial<{ personId: string }> = {}) {
  const importId = world.newId()
  await world.db
    .insertInto('pilotImports')
    .values({
      id: importId,
      organizationId: row.organizationId,
      name: 'Pilot',
      state: 'new',
      source: 'who,what',
      digest: 'x',
      broughtAt: world.now(),
    })
    .execute()
  const id = world.newId()
  await world.db
    .insertInto('decisionsElsewhere')
    .values({
      id,
      importId,
      line: 2,
      organizationId: row.organizationId,
      personId: row.earnerId,
      versionId: row.versionId,
      decidedOn: '2026-05-04',
      source: 'Pilot',
      link: 'https://sites.example/ana',
      gives: '[]',
      madeAt: world.now(),
      ...change,
    })
    .execute()
  return id
}

test('what was decided elsewhere has no levels and no evidence of here, and its credential says so first', async () => {
  const elsewhereId = await decidedElsewhere()
  const awardId = world.newId()
  await keep({ id: awardId, ground: 'elsewhere', decisionId: null, attemptId: null, elsewhereId })
  const facts = await findAwardFacts(world.db, awardId, world.config.BASE_URL)
  expect(facts.ground).toEqual({
    kind: 'elsewhere',
    elsewhere: { decidedOn: '2026-05-04', source: 'Pilot', link: 'https://sites.example/ana', decision: '', decidedBy: '', narrative: '' },
  })
  const credential = await composeCredential(facts, world.config.BASE_URL)
  expect(credential.description).toContain('Decided elsewhere on May 4, 2026')
  expect(credential.description).toContain('It was not weighed here')
  expect(credential.credentialSubject).not.toHaveProperty('result')
  expect(credential.evidence).toMatchObject([{ id: 'https://sites.example/ana', name: 'Decided elsewhere', genre: 'Decided elsewhere' }])
})

test('what was decided of somebody else is no ground for an award', async () => {
  const elsewhereId = await decidedElsewhere({ personId: district.assessor.id })
  await expect(keep({ ground: 'elsewhere', decisionId: null, attemptId: null, elsewhereId })).rejects.toThrow('for the person it was about')
})
