import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { publishPathway } from '../../definitions/pathways/publish-pathway.ts'
import { lockPathway } from '../../definitions/pathways/save-pathway.ts'
import { inScene, perform } from '../../foundation/platform/command.ts'
import { decideSubmission } from '../../judgment/assessment/decide-submission.ts'
import { saveScores } from '../../judgment/assessment/save-scores.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aPathway, pathwayText, thisOne } from '../../testing/pathway.ts'
import { aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { beginPathway } from './begin-pathway.ts'

const world = await aWorld()
const district = await aDistrict(world)
const home = district.district.id
const aPiece = () => anAchievement(world, home, smallDefinition({ title: 'One of the pieces' }))
const anEarner = () => aPerson(world, 'Nell Earner', [{ organizationId: home, schoolId: district.schoolId, roles: ['earner'] }])
type Earner = Awaited<ReturnType<typeof anEarner>>

const standing = (earner: Earner) =>
  world.db
    .selectFrom('awards')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('earnerId', '=', earner.id)
    .where('ground', '=', 'pathway')
    .where('revocations.awardId', 'is', null)
    .select('awards.id')
    .execute()

/** So many statements wait for what another holds. */
const waiting = (count: number) =>
  expect
    .poll(
      async () =>
        (await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db)).rows
          .length,
      { timeout: 10_000 },
    )
    .toBe(count)
/** While nobody else can change what this person earned. */
const whileHeld = (earner: Earner, during: () => Promise<void>) =>
  world.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('ledger ' || ${earner.id}::text, 0))`.execute(db)
    await during()
  })

test('beginning while a piece is taken back leaves no milestone that rests on it', async () => {
  const [one, whose] = [await aPiece(), await anEarner()]
  const { id } = await anAward(district, { earner: whose, achievement: one })
  const { pathwayId } = await aPathway(district, pathwayText([{ pieces: [thisOne(one.id)] }], { title: 'While it goes' }))
  let [revoking, beginning]: Promise<unknown>[] = []
  await whileHeld(whose, async () => {
    revoking = perform(world, district.admin, revokeAward, { id, reason: 'The recording showed another class.' })
    await waiting(1)
    beginning = perform(world, whose, beginPathway, { pathwayId })
    await waiting(2)
  })
  await Promise.all([revoking, beginning])
  expect(await standing(whose)).toEqual([])
})

test('the last piece decided while the first is taken back waits in order, never in a circle', async () => {
  const [one, two, earner] = [await aPiece(), await aPiece(), await anEarner()]
  await aPathway(district, pathwayText([{ pieces: [thisOne(one.id), thisOne(two.id)] }], { title: 'In a circle' }))
  const { id } = await anAward(district, { earner, achievement: one })
  const submission = await aSubmission(district, { earner, achievement: two })
  const assessmentId = await aSeat(world, district.assessor, submission.submissionId)
  await perform(world, district.assessor, saveScores, { assessmentId, scores: fullScores(submission, () => 'demonstrated') })
  let [deciding, revoking]: Promise<unknown>[] = []
  await whileHeld(earner, async () => {
    deciding = perform(world, district.assessor, decideSubmission, { assessmentId, outcome: 'earned' })
    await waiting(1)
    revoking = perform(world, district.admin, revokeAward, { id, reason: 'The recording showed another class.' })
    await waiting(2)
  })
  await Promise.all([deciding, revoking])
  expect(await standing(earner)).toEqual([])
})

test('two pathways published in the same moment, each around the other, do not both stand', async () => {
  const one = await aPiece()
  const published = await Promise.all(
    ['One of two', 'Other of two'].map(async (title) => {
      const { pathwayId } = await aPathway(district, pathwayText([{ pieces: [thisOne(one.id)] }], { title }))
      return pathwayId
    }),
  )
  const drafts = await Promise.all(
    published.map(async (pathwayId, at) => {
      const other = published[1 - at] ?? ''
      const text = pathwayText([{ pieces: [{ id: 'p', kind: 'pathway', pathwayId: other }] }], { title: `Around ${at}` })
      await world.db
        .updateTable('pathways')
        .set({ draft: JSON.stringify(text), draftRevision: 2 })
        .where('id', '=', pathwayId)
        .execute()
      return pathwayId
    }),
  )
  const came = await Promise.allSettled(
    drafts.map((pathwayId) => perform(world, district.author, publishPathway, { pathwayId, revision: 2 })),
  )
  expect(came.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(came.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'pathway-incomplete' } })
})

test('a pathway that is being written does not keep its earners waiting', async () => {
  const [one, two, earner] = [await aPiece(), await aPiece(), await anEarner()]
  const { pathwayId } = await aPathway(district, pathwayText([{ pieces: [thisOne(one.id), thisOne(two.id)] }], { title: 'In work' }))
  await inScene(world, district.author, async (scene) => {
    // What saving and publishing begin with.
    await lockPathway(scene, { pathwayId })
    await anAward(district, { earner, achievement: one })
  })
  const begun = await world.db.selectFrom('pathwayStarts').where('personId', '=', earner.id).select('pathwayId').execute()
  expect(begun).toEqual([{ pathwayId }])
})
