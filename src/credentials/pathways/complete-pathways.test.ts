import { expect, test } from 'vitest'
import { publishPathway } from '../../definitions/pathways/publish-pathway.ts'
import { retirePathway } from '../../definitions/pathways/retire-pathway.ts'
import { savePathway } from '../../definitions/pathways/save-pathway.ts'
import { startPathway } from '../../definitions/pathways/start-pathway.ts'
import { perform } from '../../foundation/platform/command.ts'
import { decideSubmission } from '../../judgment/assessment/decide-submission.ts'
import { saveScores } from '../../judgment/assessment/save-scores.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from '../../testing/district.ts'
import { aPathway, pathwayText, thisOne } from '../../testing/pathway.ts'
import { aSeat, fullScores } from '../../testing/scores.ts'
import { aSubmission } from '../../testing/submission.ts'
import { aWorld } from '../../testing/world.ts'
import { revokeAward } from '../awards/revoke-award.ts'
import { findAwardFacts } from '../awards/sign-credential.ts'
import { beginPathway } from './begin-pathway.ts'
import { findOwnPathways } from './find-progress.ts'

const world = await aWorld()
const district = await aDistrict(world)
const home = district.district.id
let pieces = 'Piece '
/** A micro-credential of the district of its own for each test. */
const aPiece = (level: 1 | 2 | 3 = 1) => {
  pieces += 'a'
  return anAchievement(world, home, smallDefinition({ title: pieces, level, category: pieces }))
}
const anEarner = () => aPerson(world, 'Nell Earner', [{ organizationId: home, schoolId: district.schoolId, roles: ['earner'] }])
type Piece = Awaited<ReturnType<typeof aPiece>>
type Earner = Awaited<ReturnType<typeof anEarner>>
const earn = (earner: Earner, achievement: Piece) => anAward(district, { earner, achievement })

const milestonesOf = (earner: Earner) =>
  world.db
    .selectFrom('awards')
    .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .where('earnerId', '=', earner.id)
    .where('ground', '=', 'pathway')
    .orderBy('awards.id')
    .select(['awards.id', 'version.title', 'awards.achievementId', 'revocations.reason'])
    .execute()
const titlesOf = async (earner: Earner) => (await milestonesOf(earner)).map(({ title }) => title)
const lettersTo = (earner: Earner) =>
  world.db.selectFrom('messages').where('personId', '=', earner.id).orderBy('id').select(['subject', 'kind']).execute()

test('the last piece awards the milestone by itself, once, with a letter and a signed credential that names the pieces', async () => {
  const [one, two, earner] = [await aPiece(), await aPiece(), await anEarner()]
  await aPathway(district, pathwayText([{ pieces: [thisOne(one.id), thisOne(two.id)] }], { title: 'Two of them' }))
  await earn(earner, one)
  expect(await titlesOf(earner)).toEqual([])
  const { names, pathways } = await findOwnPathways(world.db, earner.id, world.now())
  expect(pathways).toMatchObject([{ title: 'Two of them', progress: { done: 1, needed: 2 }, next: { piece: { achievementId: two.id } } }])
  expect(names[two.id]?.title).toBe(two.definition.title)

  await earn(earner, two)
  const [milestone] = await milestonesOf(earner)
  expect(await titlesOf(earner)).toEqual(['Two of them'])
  expect((await lettersTo(earner)).map(({ subject }) => subject)).toContain('You earned “Two of them”')
  await world.jobs.settle()
  const facts = await findAwardFacts(world.db, milestone?.id ?? '', world.config.BASE_URL)
  expect(facts.ground).toMatchObject({ kind: 'pathway', awards: [{ title: one.definition.title }, { title: two.definition.title }] })
  const signed = await world.db
    .selectFrom('credentials')
    .where('awardId', '=', milestone?.id ?? '')
    .select('digest')
    .executeTakeFirst()
  expect(signed?.digest).toBeTruthy()

  // Earned again by another way, it stays one.
  await earn(earner, await aPiece())
  expect(await titlesOf(earner)).toEqual(['Two of them'])
})

test('one award completes two pathways, and the milestone of one completes a third around it', async () => {
  const [shared, other, earner] = [await aPiece(), await aPiece(), await anEarner()]
  const inner = await aPathway(district, pathwayText([{ pieces: [thisOne(shared.id)] }], { title: 'Inner' }))
  await aPathway(district, pathwayText([{ needs: 1, pieces: [thisOne(shared.id), thisOne(other.id)] }], { title: 'Beside' }))
  await aPathway(
    district,
    pathwayText([{ pieces: [{ id: 'p', kind: 'pathway', pathwayId: inner.pathwayId }] }, { pieces: [thisOne(shared.id)] }], {
      title: 'Outer',
    }),
  )
  await earn(earner, shared)
  expect((await titlesOf(earner)).sort()).toEqual(['Beside', 'Inner', 'Outer'])
})

test('two awards at once that each lack the other give one milestone', async () => {
  const earner = await anEarner()
  const both = [await aPiece(), await aPiece()]
  await aPathway(district, pathwayText([{ pieces: both.map(({ id }) => thisOne(id)) }], { title: 'At once' }))
  const ready = await Promise.all(
    both.map(async (achievement) => {
      const submission = await aSubmission(district, { earner, achievement })
      const assessmentId = await aSeat(world, district.assessor, submission.submissionId)
      await perform(world, district.assessor, saveScores, { assessmentId, scores: fullScores(submission, () => 'demonstrated') })
      return assessmentId
    }),
  )
  await Promise.all(ready.map((assessmentId) => perform(world, district.assessor, decideSubmission, { assessmentId, outcome: 'earned' })))
  expect(await titlesOf(earner)).toEqual(['At once'])
})

test('who is under way keeps their version; the newest is theirs once they take it', async () => {
  const [one, two, three, earner] = [await aPiece(), await aPiece(), await aPiece(), await anEarner()]
  const { pathwayId } = await aPathway(district, pathwayText([{ pieces: [thisOne(one.id), thisOne(two.id)] }], { title: 'Changing' }))
  await earn(earner, one)
  const next = pathwayText([{ pieces: [thisOne(one.id), thisOne(three.id)] }], { title: 'Changed' })
  const { revision } = await perform(world, district.author, savePathway, { pathwayId, revision: 1, text: next })
  await perform(world, district.author, publishPathway, { pathwayId, revision })
  await world.jobs.settle()
  expect((await findOwnPathways(world.db, earner.id, world.now())).pathways).toMatchObject([{ title: 'Changing', number: 1 }])

  const late = await anEarner()
  await earn(late, one)
  await earn(late, three)
  expect(await titlesOf(late)).toEqual(['Changed'])

  await earn(earner, three)
  expect(await titlesOf(earner)).toEqual([])
  await perform(world, earner, beginPathway, { pathwayId })
  expect(await titlesOf(earner)).toEqual(['Changed'])
})

test('who has all of it before it is published is awarded once it is', async () => {
  const [one, earner, part] = [await aPiece(2), await anEarner(), await anEarner()]
  await earn(earner, one)
  await earn(part, one)
  const { category } = one.definition
  await aPathway(
    district,
    pathwayText([{ pieces: [thisOne(one.id), { id: 'any', kind: 'level', level: 2, category, count: 1 }] }], { title: 'Held already' }),
  )
  await world.jobs.settle()
  expect(await titlesOf(earner)).toEqual(['Held already'])
  expect(await titlesOf(part)).toEqual(['Held already'])
})

test('counted work completes it when the last assessment is finished', async () => {
  const assessor = await aPerson(world, 'Ines Assessor', [
    { organizationId: home, schoolId: district.schoolId, roles: ['earner', 'assessor'] },
  ])
  const one = await aPiece()
  await aPathway(district, pathwayText([{ pieces: [{ id: 'w', kind: 'assessments', count: 2 }] }], { title: 'Two weighed' }))
  const weigh = async () => {
    await anAward({ ...district, assessor }, { earner: await anEarner(), achievement: one })
    await world.jobs.settle()
  }
  await weigh()
  expect(await titlesOf(assessor)).toEqual([])
  await weigh()
  expect(await titlesOf(assessor)).toEqual(['Two weighed'])
})

test('an award taken back takes the milestone with it, and what rests on that, with a letter; earned again, it comes again', async () => {
  const [one, two, earner] = [await aPiece(), await aPiece(), await anEarner()]
  const inner = await aPathway(district, pathwayText([{ pieces: [thisOne(one.id), thisOne(two.id)] }], { title: 'Goes' }))
  await aPathway(district, pathwayText([{ pieces: [{ id: 'p', kind: 'pathway', pathwayId: inner.pathwayId }] }], { title: 'Around it' }))
  const { id } = await earn(earner, one)
  await earn(earner, two)
  expect((await titlesOf(earner)).sort()).toEqual(['Around it', 'Goes'])
  await perform(world, district.admin, revokeAward, { id, reason: 'The recording showed another class.' })
  expect((await milestonesOf(earner)).map(({ reason }) => reason)).toEqual([
    expect.stringContaining(one.definition.title),
    expect.stringContaining('Goes'),
  ])
  expect((await lettersTo(earner)).map(({ subject }) => subject)).toContain('Your milestone “Goes” was taken back')

  await earn(earner, one)
  expect((await milestonesOf(earner)).filter(({ reason }) => reason === null).map(({ title }) => title)).toEqual(['Goes', 'Around it'])
})

test('a milestone stays where its pathway says so, or where what is left is enough', async () => {
  const [one, two, earner] = [await aPiece(), await aPiece(), await anEarner()]
  await aPathway(district, pathwayText([{ pieces: [thisOne(one.id)] }], { title: 'Stays', whenTakenBack: 'stays' }))
  await aPathway(district, pathwayText([{ needs: 1, pieces: [thisOne(one.id), thisOne(two.id)] }], { title: 'Either' }))
  const { id } = await earn(earner, one)
  await earn(earner, two)
  await perform(world, district.admin, revokeAward, { id, reason: 'The recording showed another class.' })
  expect((await milestonesOf(earner)).map(({ reason }) => reason)).toEqual([null, null])
  expect((await lettersTo(earner)).map(({ subject }) => subject)).toContain('Your milestone “Stays” stays yours')
  const kept = await world.db.selectFrom('events').where('name', '=', 'pathway.kept').select('id').execute()
  expect(kept.length).toBe(1)
})

test('a milestone that an admin took back themselves does not come back with the next award', async () => {
  const [one, earner] = [await aPiece(), await anEarner()]
  await aPathway(district, pathwayText([{ pieces: [thisOne(one.id)] }], { title: 'By hand' }))
  await earn(earner, one)
  const [milestone] = await milestonesOf(earner)
  await perform(world, district.admin, revokeAward, { id: milestone?.id ?? '', reason: 'It was given by a mistake of ours.' })
  await earn(earner, await aPiece())
  expect((await milestonesOf(earner)).length).toBe(1)
})

test('a retired pathway is begun by nobody, and completed by who is under way', async () => {
  const [one, two, under, late] = [await aPiece(), await aPiece(), await anEarner(), await anEarner()]
  const { pathwayId } = await aPathway(district, pathwayText([{ pieces: [thisOne(one.id), thisOne(two.id)] }], { title: 'Retired' }))
  await earn(under, one)
  await perform(world, district.author, retirePathway, { pathwayId })
  await expect(perform(world, late, beginPathway, { pathwayId })).rejects.toMatchObject({ code: 'pathway-retired' })
  for (const earner of [under, late]) await earn(earner, two)
  await earn(late, one)
  expect([await titlesOf(under), await titlesOf(late)]).toEqual([['Retired'], []])
})

test('what does not hold together is not published, also where it leads back to itself through others', async () => {
  const one = await aPiece()
  const faulty = pathwayText([{ needs: 2, pieces: [thisOne(one.id)] }])
  await expect(aPathway(district, faulty)).rejects.toMatchObject({ code: 'pathway-incomplete' })
  const first = await aPathway(district, pathwayText([{ pieces: [thisOne(one.id)] }], { title: 'First' }))
  const around = (pathwayId: string) => pathwayText([{ pieces: [{ id: 'p', kind: 'pathway', pathwayId }] }], { title: 'Second' })
  const second = await aPathway(district, around(first.pathwayId))
  const draft = { pathwayId: first.pathwayId, revision: 1, text: around(second.pathwayId) }
  const { revision } = await perform(world, district.author, savePathway, draft)
  await expect(perform(world, district.author, savePathway, draft)).rejects.toMatchObject({ code: 'draft-changed' })
  await expect(perform(world, district.author, publishPathway, { pathwayId: first.pathwayId, revision })).rejects.toMatchObject({
    code: 'pathway-incomplete',
  })
  const unpublished = await perform(world, district.author, startPathway, { organizationId: home })
  await expect(aPathway(district, around(unpublished.pathwayId))).rejects.toMatchObject({ code: 'pathway-incomplete' })
})

const startsOf = async (earner: Earner) =>
  (
    await world.db
      .selectFrom('pathwayStarts')
      .innerJoin('pathwayVersions as version', 'version.id', 'pathwayStarts.versionId')
      .where('personId', '=', earner.id)
      .orderBy('version.title')
      .select('version.title')
      .execute()
  ).map(({ title }) => title)

test('nobody is under way by an award that counts for nothing there', async () => {
  const [low, high, earner] = [await aPiece(1), await aPiece(3), await anEarner()]
  const any = (category: string) => ({ id: 'any', kind: 'level' as const, level: 3 as const, category, count: 2 })
  await earn(earner, low)
  await aPathway(district, pathwayText([{ pieces: [any('')] }], { title: 'High ones' }))
  await aPathway(district, pathwayText([{ pieces: [any('Elsewhere')] }], { title: 'High ones elsewhere' }))
  await aPathway(district, pathwayText([{ pieces: [{ id: 'w', kind: 'assessments', count: 400 }] }], { title: 'Only work' }))
  await world.jobs.settle()
  await earn(earner, await aPiece(1))
  expect(await startsOf(earner)).toEqual([])
  await earn(earner, high)
  expect(await startsOf(earner)).toEqual(['High ones'])
})

test('a pathway of others, made of what they do not give, is begun by a click alone', async () => {
  const [one, two, early, earner] = [await aPiece(), await aPiece(), await anEarner(), await anEarner()]
  await earn(early, one)
  const neighborAuthor = await aPerson(world, 'Noa Author', [{ organizationId: district.neighbor.id, roles: ['author'] }])
  const theirs = await anAchievement(world, district.neighbor.id, smallDefinition({ title: 'Theirs' }))
  const text = (title: string, ...ids: string[]) => pathwayText([{ needs: 1, pieces: ids.map((id) => thisOne(id)) }], { title })
  const neighbors = { ...district, author: neighborAuthor, district: district.neighbor }
  const { pathwayId } = await aPathway(neighbors, text('Of others', one.id))
  await aPathway(neighbors, text('With one of theirs', theirs.id, two.id))
  await world.jobs.settle()
  await earn(earner, one)
  expect([await titlesOf(early), await titlesOf(earner)]).toEqual([[], []])
  await perform(world, earner, beginPathway, { pathwayId })
  expect(await titlesOf(earner)).toEqual(['Of others'])
  // What the organization of the pathway gave itself begins it, for whomever.
  await anAward({ ...district, assessor: district.neighborAssessor }, { earner: early, achievement: theirs })
  expect(await titlesOf(early)).toEqual(['With one of theirs'])
})

test('a milestone that an admin took back stays so, also where a piece of it goes later and is earned again', async () => {
  const [one, earner] = [await aPiece(), await anEarner()]
  await aPathway(district, pathwayText([{ pieces: [thisOne(one.id)] }], { title: 'First by hand' }))
  const { id } = await earn(earner, one)
  const [milestone] = await milestonesOf(earner)
  const reason = 'It was given by a mistake of ours.'
  await perform(world, district.admin, revokeAward, { id: milestone?.id ?? '', reason })
  await perform(world, district.admin, revokeAward, { id, reason: 'The recording showed another class.' })
  expect((await lettersTo(earner)).filter(({ subject }) => subject.includes('Your milestone'))).toEqual([])
  await earn(earner, one)
  expect(await milestonesOf(earner)).toMatchObject([{ reason }])
})
