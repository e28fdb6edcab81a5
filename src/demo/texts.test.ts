import { expect, test } from 'vitest'
import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import { additionOf, answerTo } from './answers.ts'
import { messageOf } from './comment-slots.ts'
import { coursesOf, numberOfRound } from './courses.ts'
import { demoDefinitions } from './demo-definitions.ts'
import { commentOn } from './demo-reading.ts'
import { outsiders, staffOfThreeRivers } from './people.ts'
import { fits, gradeOf } from './who-fits.ts'

const people = [...staffOfThreeRivers(), ...outsiders].map((person) => ({ ...person, id: person.email }))
const achievements = demoDefinitions.map((one, index) => ({ id: String(index), ...one }))
const organizations = { 'three-rivers': 'a', lakeshore: 'b', 'cedar-state': 'c', 'open-classroom': 'd' }
const courses = coursesOf({ organizations, people }, achievements)

type Said = { text: string; where: string }
const said: Said[] = courses.flatMap(({ achievement: { definition }, position, own = false, rounds }, course) =>
  rounds.flatMap(({ reading }, round) => {
    const number = numberOfRound(course, round)
    const where = `${definition.title}, course ${course}, round ${round}`
    const notYet = rounds[round - 1]?.reading?.notYet ?? []
    const answers = definition.requirements
      .filter(({ kind, criteria }) => kind !== 'artifact' && (round === 0 || criteria.some(({ id }) => notYet.includes(id))))
      .map(({ id }) => answerTo(definition.title, id, { position, number, own }) + (round > 0 ? additionOf({ position, number }) : ''))
    const open = criteriaOf(definition).filter(({ id }) => round === 0 || notYet.includes(id))
    const reasons = reading
      ? open.map(({ id, name }) => {
          const { shown, open: stillOpen, nextStep } = commentOn({ id, name }, number, own)
          return reading.notYet.includes(id) ? `${stillOpen} ${nextStep}` : shown
        })
      : []
    const message = reading?.decided === undefined ? [] : [messageOf(reading.notYet.length === 0, number)]
    return [...answers, ...reasons, ...message].map((text) => ({ text, where }))
  }),
)

test('no two submissions share an answer, a reason, a next step or a message', () => {
  const before = new Map<string, string>()
  const twice = said.flatMap(({ text, where }) => {
    const other = before.get(text)
    before.set(text, where)
    return other ? [`${other} and ${where}: ${text}`] : []
  })
  expect(said.length).toBeGreaterThan(1000)
  expect(twice).toEqual([])
})

test('nothing that is said has a part left open, or spaces and marks that stand wrong', () => {
  for (const { text, where } of said) expect(text, where).not.toMatch(/[{}|]| {2}| [,.]|\.\.|^[a-z]|(?<!\b[A-Z])[.?] [a-z]/)
})

test('someone unknown is never “she” or “he”: what assessors say names nobody’s sex', () => {
  for (const { definition } of achievements)
    for (const { id, name } of criteriaOf(definition))
      for (const own of [true, false]) {
        const { shown, open, nextStep } = commentOn({ id, name }, 4, own)
        expect(`${shown} ${open} ${nextStep}`).not.toMatch(/\b(?:she|her|hers|he|him|his)\b/i)
      }
  for (const { definition } of achievements) expect(JSON.stringify(definition)).not.toMatch(/\b(?:she|hers?|herself|he|him|his|himself)\b/i)
})

test('everyone works on something that fits what they teach', () => {
  for (const { own, position, achievement } of courses)
    if (!own) expect(fits(position, achievement.definition.title, achievement.definition.audience), position).toBe(true)
  expect(fits('Kindergarten', 'Turning data into next-day teaching', '')).toBe(false)
  expect(fits('Human resources', 'Any', 'Teachers of any grade.')).toBe(false)
  expect(fits('Grade 10 history', 'Any', 'Teachers of mathematics, grades 3 to 12.')).toBe(false)
  expect(fits('Grade 10 mathematics', 'Any', 'Teachers of mathematics, grades 3 to 12.')).toBe(true)
  expect([gradeOf('Pre-kindergarten'), gradeOf('Kindergarten'), gradeOf('Grade 11 physics'), gradeOf('Counselor')]).toEqual([
    -1,
    0,
    11,
    null,
  ])
})

test('an answer is about the class of its writer', () => {
  const from = (position: string) => answerTo('Any', 'setting', { position, number: 12 })
  expect(from('Grade 9 chemistry')).toMatch(/my grade 9 chemistry class/)
  expect(from('Kindergarten')).toMatch(/kindergarten/)
})

test('work waits, some of it too long, and some is held past its day', () => {
  const rounds = courses.flatMap(({ rounds: all }) => all.slice(-1))
  expect(rounds.filter(({ reading }) => !reading).length).toBeGreaterThan(10)
  expect(rounds.filter(({ reading, submitted }) => !reading && submitted > 21).length).toBeGreaterThanOrEqual(3)
  expect(
    rounds.filter(({ reading, submitted }) => reading && reading.decided === undefined && submitted > 21).length,
  ).toBeGreaterThanOrEqual(2)
  expect(rounds.filter(({ reading }) => reading?.decided !== undefined && reading.decided < 30).length).toBeGreaterThan(10)
})
