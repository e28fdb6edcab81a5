import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { anAttempt, fillAttempt, keepWorking } from '../../testing/attempt.ts'
import { aDistrict, anAchievement, smallDefinition } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { checkSelf } from '../attempts/check-self.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { startAttempt } from '../attempts/start-attempt.ts'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { addLink, addText } from './add-artifact.ts'
import { changeArtifact, removeArtifact, restoreArtifact } from './change-artifact.ts'
import { saveAnswer } from './save-answer.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { earner, colleague } = district
let attemptId: string
beforeAll(async () => {
  attemptId = await anAttempt(district)
})
const save = (body: string, revision: number) => perform(world, earner, saveAnswer, { attemptId, requirementId: 'context', body, revision })
const link = (linkUrl: string, name = '') => perform(world, earner, addLink, { attemptId, requirementId: 'tally', linkUrl, name })

test('two tabs that write the same answer: the later hears of the other text, and neither is lost', async () => {
  expect(await save('From the phone', 0)).toMatchObject({ revision: 1 })
  await expect(save('From the laptop', 0)).rejects.toMatchObject({
    code: 'answer-changed',
    kept: { revision: 1, values: { body: 'From the phone' } },
  })
  expect(await save('From the phone', 0)).toMatchObject({ revision: 1 })
  expect(await save('From the laptop, having seen the phone’s', 1)).toMatchObject({ revision: 2 })
})

test('an answer keeps line breaks and marks, and loses only what no text has', async () => {
  await save('<script>alert(1)</script>\r\nÜber “Fragen” \0\ud800 🎉', 2)
  const { answers } = await findEvidence(world.db, [attemptId])
  expect(answers[0]?.body).toBe('<script>alert(1)</script>\nÜber “Fragen” \ufffd 🎉')
})

test.each([
  ['example.org/clip', 'https://example.org/clip'],
  ['  https://example.org/a b  ', null],
  ['http://example.org', 'http://example.org'],
  ['javascript:alert(1)', null],
  ['data:text/html,<script>1</script>', null],
  ['ftp://example.org/x', null],
  ['https://maya:secret@example.org', null],
  ['https://localhost/x', null],
  ['not an address', null],
  ['', null],
])('the link %j is kept as %j', async (given, kept) => {
  const adding = link(given)
  if (kept === null) return expect(adding).rejects.toMatchObject({ kind: 'invalid', fields: [{ field: 'linkUrl' }] })
  const { artifactId } = await adding
  const { linkUrl } = await world.db.selectFrom('artifacts').where('id', '=', artifactId).select('linkUrl').executeTakeFirstOrThrow()
  expect(linkUrl).toBe(kept)
})

test('an artifact is renamed and noted, with the same care for two tabs', async () => {
  const { artifactId } = await link('https://example.org/slides', 'Slides')
  const change = (name: string, revision: number) => perform(world, earner, changeArtifact, { attemptId, artifactId, name, revision })
  expect(await change('Slides\nof the\u202e lesson', 1)).toMatchObject({ revision: 2 })
  await expect(change('Something else', 1)).rejects.toMatchObject({
    code: 'artifact-changed',
    kept: { revision: 2, values: { name: 'Slides of the lesson' } },
  })
})

test('a removed artifact is gone from the work and comes back as it was', async () => {
  const { artifactId } = await link('https://example.org/undo', 'Undo me')
  const names = async () => (await findEvidence(world.db, [attemptId])).artifacts.map(({ name }) => name)
  await perform(world, earner, removeArtifact, { attemptId, artifactId })
  expect(await names()).not.toContain('Undo me')
  await perform(world, earner, restoreArtifact, { attemptId, artifactId })
  expect(await names()).toContain('Undo me')
})

test('nobody else changes an earner’s work, and nothing is put where it is not asked for', async () => {
  await expect(
    perform(world, colleague, saveAnswer, { attemptId, requirementId: 'context', body: 'x', revision: 0 }),
  ).rejects.toMatchObject({ code: 'not-your-work' })
  await expect(perform(world, earner, saveAnswer, { attemptId, requirementId: 'tally', body: 'x', revision: 0 })).rejects.toMatchObject({
    code: 'no-answer-asked',
  })
  await expect(perform(world, earner, saveAnswer, { attemptId, requirementId: 'nothing', body: 'x', revision: 0 })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(perform(world, earner, addText, { attemptId, requirementId: 'context', body: 'x' })).rejects.toMatchObject({
    code: 'kind-not-asked',
  })
  await expect(perform(world, earner, addText, { attemptId, requirementId: 'tally', body: '  \n ' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(perform(world, earner, checkSelf, { attemptId, levels: { nonsense: 'extended' } })).rejects.toMatchObject({
    code: 'criterion-unknown',
  })
  const other = await anAttempt(district, colleague)
  const { artifactId } = await link('https://example.org/mine')
  await expect(perform(world, colleague, removeArtifact, { attemptId: other, artifactId })).rejects.toMatchObject({ kind: 'missing' })
})

test('where no student may be seen, consent is no way around it', async () => {
  const definition = smallDefinition({ title: 'No footage' })
  const [, tally] = definition.requirements
  if (tally) tally.studentMedia = 'not-allowed'
  const achievement = await anAchievement(world, district.district.id, definition)
  const { attemptId: id } = await perform(world, earner, startAttempt, { achievementId: achievement.id })
  const { artifactId } = await perform(world, earner, addLink, { attemptId: id, requirementId: 'tally', linkUrl: 'example.org' })
  const say = (studentMedia: 'no-students' | 'consent-held') =>
    perform(world, earner, changeArtifact, { attemptId: id, artifactId, studentMedia, revision: 1 })
  await expect(say('consent-held')).rejects.toMatchObject({ code: 'students-not-allowed', fields: [{ field: 'studentMedia' }] })
  expect(await say('no-students')).toMatchObject({ revision: 2 })
})

test('what earners think of their own work is kept by criterion, the last word counts', async () => {
  await perform(world, earner, checkSelf, { attemptId, levels: { waits: 'approaching', talk: 'extended' } })
  await perform(world, earner, checkSelf, { attemptId, levels: { waits: 'demonstrated' } })
  const rows = await world.db
    .selectFrom('selfChecks')
    .where('attemptId', '=', attemptId)
    .orderBy('criterionId')
    .select(['criterionId', 'level'])
    .execute()
  expect(rows).toEqual([
    { criterionId: 'talk', level: 'extended' },
    { criterionId: 'waits', level: 'demonstrated' },
  ])
})

test('while it is with the assessors nothing in it changes; after “keep working” only what was not shown does', async () => {
  const definition = smallDefinition({ title: 'Two parts' })
  const [context, tally] = definition.requirements
  if (!context || !tally) throw new Error('The small definition has two parts.')
  context.criteria = [{ ...tally.criteria[0], id: 'knows', name: 'Knows the class' } as (typeof tally.criteria)[number]]
  tally.count = { from: 1, to: 2 }
  const achievement = await anAchievement(world, district.district.id, definition)
  const two = { ...district, achievement }
  const id = await anAttempt(two)
  await fillAttempt(two, id)
  await perform(world, earner, submitAttempt, { attemptId: id })
  const write = (body: string, revision = 1) =>
    perform(world, earner, saveAnswer, { attemptId: id, requirementId: 'context', body, revision })
  await expect(write('Too late')).rejects.toMatchObject({ kind: 'conflict', code: 'handed-in' })

  await keepWorking(two, id, { knows: 'demonstrated', waits: 'demonstrated', talk: 'approaching' })
  await expect(write('Shown already')).rejects.toMatchObject({ code: 'part-shown' })
  await perform(world, earner, addText, { attemptId: id, requirementId: 'tally', body: 'New tally.' }).then(({ artifactId }) =>
    expect(artifactId).toBeTruthy(),
  )
  const again = await perform(world, earner, submitAttempt, { attemptId: id })
  expect(again.number).toBe(2)
  const { openCriteria } = await world.db
    .selectFrom('submissions')
    .where('id', '=', again.submissionId)
    .select('openCriteria')
    .executeTakeFirstOrThrow()
  expect(openCriteria).toEqual(['talk'])
})
