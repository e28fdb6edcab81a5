import { describe, expect, test } from 'vitest'
import { fitOf, gradesIn, readPosition, subjectsIn } from './fits.ts'

describe('grades', () => {
  test.each([
    ['Grade 4', [{ from: 4, to: 4 }]],
    ['4th grade teacher', [{ from: 4, to: 4 }]],
    ['Third-grade teacher', [{ from: 3, to: 3 }]],
    ['Teachers of grades K to 8', [{ from: 0, to: 8 }]],
    ['K–5 reading', [{ from: 0, to: 5 }]],
    ['Pre-K and kindergarten teachers', [{ from: -1, to: 0 }]],
    ['Pre-kindergarten', [{ from: -1, to: -1 }]],
    ['Teachers of mathematics, grades 3 to 12.', [{ from: 3, to: 12 }]],
    ['Teachers of any subject, grade 3 and up.', [{ from: 3, to: 12 }]],
    ['Middle school science', [{ from: 6, to: 8 }]],
    ['Teachers of any grade and subject', []],
    ['15 to 20 minutes, grade 99', []],
    ['Primary sources and high expectations', []],
    ['', []],
    ['💥'.repeat(500), []],
  ])('“%s”', (text, grades) => {
    expect(gradesIn(text)).toEqual(grades)
  })
})

test('subjects by the words that schools use for them; English learners are no English lessons', () => {
  expect([...subjectsIn('Biology teacher')]).toEqual(['science'])
  expect([...subjectsIn('Grade 6 Mathematics')]).toEqual(['mathematics'])
  expect([...subjectsIn('Teachers of English learners in any grade')]).toEqual(['English learners'])
  expect([...subjectsIn('ELL teacher')]).toEqual(['English learners'])
  expect([...subjectsIn('Teachers of history, civics and English')]).toEqual(['social studies', 'English language arts'])
  expect([...subjectsIn('Teachers of any grade and subject')]).toEqual([])
})

describe('a position', () => {
  test('says its subject, and its grades by itself or by the school', () => {
    expect(readPosition([{ title: 'Biology teacher', school: 'Three Rivers High' }])).toMatchObject({
      words: 'Biology teacher',
      grades: [{ from: 9, to: 12 }],
    })
    expect(readPosition([{ title: 'Grade 4', school: 'Northside Middle School' }])?.grades).toEqual([{ from: 4, to: 4 }])
  })
  test.each([[[]], [[{ title: '', school: 'Northside Middle' }]], [[{ title: 'Data analyst', school: null }]]])(
    'is not known where it says neither',
    (held) => {
      expect(readPosition(held)).toBeNull()
    },
  )
})

test('what names my subject comes before what only names my grade, and what is for other grades last', () => {
  const position = readPosition([{ title: 'Grade 6 mathematics', school: 'Northside Middle' }])
  if (!position) throw new Error('The position was not read.')
  const score = (text: string) => fitOf({ subjects: subjectsIn(text), grades: gradesIn(text) }, position).score
  const [both, subject, grade, anyone, others] = [
    'Teachers of mathematics, grades 3 to 12',
    'Teachers of mathematics',
    'Teachers of grades 5 to 8',
    'Teachers of any grade',
    'Teachers of grades K to 3',
  ].map(score)
  expect([both, subject, grade, anyone, others].map((one, index, all) => index === 0 || Number(all[index - 1]) > Number(one))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
})
