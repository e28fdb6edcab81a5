import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { anAttempt } from '../../testing/attempt.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { addText } from '../artifacts/add-artifact.ts'
import { saveAnswer } from '../artifacts/save-answer.ts'
import { findEvidence } from '../attempts/collected-evidence.ts'
import { addStudents } from '../consent/add-students.ts'
import { startClass } from '../consent/start-class.ts'
import { findNames, maskText, nameIndex } from './find-names.ts'
import { maskNames, placeOf } from './mask-names.ts'
import { namesInWork } from './names-in-work.ts'

const index = nameIndex(
  ['Ana María Ruiz', 'Jordan Lee', 'Will Baker', 'José Peña', 'May Cruz', "Siobhán O'Neill", 'Xi Wu', 'Noor'].map((name) => ({ name })),
)
const found = (text: string) => findNames(text, index).map(({ found: what, sure }) => (sure ? what : `${what}?`))

test.each([
  ['Then Jordan Lee answered.', ['Jordan Lee']],
  ['Jose Pena and JOSÉ PEÑA, and josé’s notes', ['Jose Pena', 'JOSÉ PEÑA', 'josé’s?']],
  ['Ana María Ruiz, then María, then Ruiz', ['Ana María Ruiz', 'María', 'Ruiz']],
  ['We will see in May. Will said so, may be.', ['May?', 'Will?']],
  ['We crossed the Jordan River.', ['Jordan?']],
  ['Siobhan O’Neill’s table', ['Siobhan']],
  ['Anaconda, Leeds, bakery: no one is in them', []],
  ['Noor spoke.', ['Noor']],
  [
    'Write to ana.ruiz@school.example or 555-010-1234, student ID: 1029384',
    ['ana.ruiz@school.example', '555-010-1234', 'student ID: 1029384'],
  ],
  ['She lives at 12 Maple Street, he at Calle Bolívar 14.', ['12 Maple Street', 'Calle Bolívar 14']],
  ['', []],
])('in “%s” it finds %j', (text, expected) => {
  const names = found(text)
  for (const each of expected) expect(names.map((name) => name.replace('?', ''))).toEqual(expect.arrayContaining([each.replace('?', '')]))
  expect(names).toHaveLength(expected.length)
})

test('a long text takes no longer than a moment, whatever stands in it', () => {
  const long = `${'Jordan Lee spoke, and then another student answered at length. '.repeat(2400)}Will Baker`
  const began = performance.now()
  expect(findNames(long, index).length).toBe(500)
  findNames('a'.repeat(500_000), index)
  findNames(`${'1-'.repeat(200_000)}@`, index)
  expect(performance.now() - began).toBeLessThan(8000)
})

test('a mask takes the place of what was found, and of nothing else', () => {
  const text = 'Ana María Ruiz told José Peña.'
  expect(maskText(text, findNames(text, index), '[student]')).toBe('[student] told [student].')
  expect(
    maskText(
      'abc',
      [
        { start: 1, end: 2 },
        { start: 0, end: 2 },
      ],
      '-',
    ),
  ).toBe('-c')
})

test('names of one’s own classes are found in answers and texts and masked, and what changed meanwhile is left alone', async () => {
  const world = await aWorld({ WORKERS: 'false' })
  const district = await aDistrict(world)
  const { earner, colleague } = district
  const { id: classId } = await perform(world, earner, startClass, { name: 'Period 3', schoolYear: 2026, endsOn: '2099-06-30' })
  await perform(world, earner, addStudents, { classId, list: 'Jordan Lee\nJosé Peña' })
  const attemptId = await anAttempt(district)
  await perform(world, earner, saveAnswer, { attemptId, requirementId: 'context', body: 'Jordan Lee spoke twice.', revision: 0 })
  const { artifactId } = await perform(world, earner, addText, { attemptId, requirementId: 'tally', name: 'Tally', body: 'Pena: 7' })
  const look = async () => namesInWork(world.db, earner.id, await findEvidence(world.db, [attemptId]))
  const texts = await look()
  const places = texts.flatMap(({ key, revision, findings }) => findings.map((finding) => placeOf(key, revision, finding)))
  expect(texts.map(({ findings }) => findings.map(({ found: what }) => what))).toEqual([['Jordan Lee'], ['Pena']])
  expect(await namesInWork(world.db, colleague.id, await findEvidence(world.db, [attemptId]))).toEqual([])
  const mask = (who: typeof earner, what: string[]) => perform(world, who, maskNames, { attemptId, places: what })
  await expect(mask(colleague, places)).rejects.toMatchObject({ code: 'not-your-work' })
  await expect(mask(earner, [])).rejects.toMatchObject({ code: 'places-none' })
  await expect(mask(earner, ['answer:context:1:0-9999999'])).rejects.toMatchObject({ code: 'text-changed' })
  await expect(mask(earner, ['answer:context; drop'])).rejects.toMatchObject({ code: 'input-invalid' })
  await mask(earner, places)
  const after = await findEvidence(world.db, [attemptId])
  expect([after.answers[0]?.body, after.artifacts[0]?.body]).toEqual(['[student] spoke twice.', '[student]: 7'])
  expect(after.artifacts[0]?.id).not.toBe(artifactId)
  await expect(mask(earner, places)).rejects.toMatchObject({ code: expect.stringMatching(/text-changed|missing/) })
  expect(await look()).toEqual([])
})
