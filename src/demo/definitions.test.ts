import { expect, test } from 'vitest'
import { criteriaOf } from '../definitions/achievements/criteria-of.ts'
import { type Definition, estimatedHours } from '../definitions/achievements/definition.ts'
import { findGaps } from '../definitions/achievements/gaps.ts'
import { levels } from '../definitions/achievements/levels.ts'
import { checkQuality } from '../definitions/authoring/quality.ts'
import { markPaths } from '../definitions/badges/badge-mark-paths.ts'
import { categoryNames } from '../definitions/badges/categories.ts'
import { takesArtifacts } from '../work/attempts/open-parts.ts'
import { written } from './answer-slots.ts'
import { commentedCriteria, isOwnComment } from './comments.ts'
import { demoDefinitions, fullDefinitions } from './demo-definitions.ts'
import { reopenedFor } from './demo-reading.ts'
import { evidenceFor } from './evidence-plan.ts'
import { demoValueOf, fullValues } from './values.ts'

const full = fullDefinitions
const short = demoDefinitions.filter(({ isFull }) => !isFull).map(({ definition }) => definition)
const all = [...full, ...short]
const byTitle = (title: string): Definition => {
  const found = all.find((definition) => definition.title === title)
  if (!found) throw new Error(`No definition is called “${title}”.`)
  return found
}

test('ten full micro-credentials and about a hundred shorter ones, each with a title of its own', () => {
  expect(full).toHaveLength(10)
  expect(short.length).toBeGreaterThanOrEqual(95)
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  expect(new Set(all.map(({ competency }) => competency)).size).toBe(all.length)
})

test.each(all)('“$title” can be published as it is', (definition) => {
  const value = demoValueOf(definition)
  expect(findGaps(definition, [{ amount: value.hours }])).toEqual([])
})

test.each(all)('the competency of “$title” is one sentence that begins with a verb', ({ competency }) => {
  expect(competency).toMatch(/^[A-Z][a-z]+s\b[^.]*\.$/)
  expect(competency).not.toMatch(/^(Students|Teachers|This|Its|Lessons|Skills|Questions)\b/)
})

test.each(all)('every criterion of “$title” has four levels that say different things', (definition) => {
  const criteria = criteriaOf(definition)
  expect(criteria.length).toBeGreaterThanOrEqual(2)
  for (const { levels: text } of criteria) {
    expect(new Set(levels.map((level) => text[level].trim())).size).toBe(4)
    for (const level of levels) expect(text[level]).toMatch(/^\S.{6,}[.]$/s)
  }
})

test.each(full)('“$title” leaves nothing for the quality check to ask', (definition) => {
  expect(checkQuality(definition).filter(({ holds }) => !holds)).toEqual([])
})

test.each(all)('the badge of “$title” carries a known mark', ({ badge }) => {
  expect(Object.keys(markPaths)).toContain(badge.mark)
})

test('every category and every level has something to offer, and four issuers offer it', () => {
  for (const category of categoryNames)
    expect(all.filter((definition) => definition.category === category).length).toBeGreaterThanOrEqual(6)
  for (const level of [1, 2, 3]) expect(all.filter((definition) => definition.level === level).length).toBeGreaterThanOrEqual(15)
  expect(new Set(demoDefinitions.filter(({ isFull }) => !isFull).map(({ issuer }) => issuer))).toEqual(
    new Set(['three-rivers', 'lakeshore', 'cedar-state', 'open-classroom']),
  )
})

test('time and worth are those of the demo district', () => {
  const told = full.map((definition) => {
    const { hours, money } = demoValueOf(definition)
    return `${definition.level} ${definition.sessions.count}×${definition.sessions.minutes} ${hours} h${money ? ` $${money}` : ''}`
  })
  expect(told).toEqual([
    '1 2×45 8 h $200',
    '1 3×60 10 h $200',
    '2 4×60 15 h $300',
    '2 5×75 15 h $400',
    '2 4×90 15 h $400',
    '2 4×60 12 h $300',
    '3 6×60 20 h $600',
    '2 4×60 12 h $300',
    '1 1×45 2 h',
    '3 5×60 15 h',
  ])
  expect(Object.keys(fullValues)).toEqual(full.map(({ title }) => title))
  for (const definition of short) expect(Number(demoValueOf(definition).hours)).toBeGreaterThanOrEqual(estimatedHours(definition))
})

test('restorative practice takes no pictures or recordings of students', () => {
  const { requirements } = byTitle('Restorative practice for classroom culture')
  const artifacts = requirements.filter(({ kind }) => kind !== 'question')
  expect(artifacts.every(({ studentMedia, accepts }) => studentMedia === 'not-allowed' && !accepts.includes('video'))).toBe(true)
})

test('bloodborne pathogen response expires after a year, needs a nurse and is open to paraprofessionals', () => {
  const definition = byTitle('Bloodborne pathogen response')
  expect(definition.validity.months).toBe(12)
  expect(definition.audience).toMatch(/paraprofessionals/)
  expect(definition.requirements.some(({ title }) => /co-signed by a nurse/.test(title))).toBe(true)
})

test('productive whole-class discourse is judged by the criteria the district knows', () => {
  const names = criteriaOf(byTitle('Productive whole-class discourse')).map(({ name }) => name)
  expect(names.slice(0, 4)).toEqual(['Students talk to each other', 'Claims have reasons', 'Turns are shared', 'Norms are lived'])
})

test.each(full)('everything “$title” asks for has an answer or a file, and everything it judges a comment', (definition) => {
  const answers = written[definition.title] ?? {}
  for (const requirement of definition.requirements) {
    const { fitting: files } = evidenceFor(definition.title, requirement)
    expect(requirement.id in answers || files.length >= requirement.count.from, requirement.title).toBe(true)
    const asked = requirement.wordGuide
    const words = (answers[requirement.id]?.[0] ?? '').split(/\s+/).length
    if (asked && requirement.id in answers) expect(words, requirement.title).toBeGreaterThan(asked.from * 0.5)
  }
  for (const { id } of criteriaOf(definition)) expect(commentedCriteria).toContain(id)
  expect(Object.keys(answers).filter((id) => !definition.requirements.some((requirement) => requirement.id === id))).toEqual([])
})

test('a next step opens parts that are there, and one that asks for a piece opens one that takes it', () => {
  for (const definition of all)
    for (const { id } of criteriaOf(definition))
      for (const seed of [1, 2, 3, 4]) {
        const opened = reopenedFor({ definition, seed }, id).map((part) => definition.requirements.find((one) => one.id === part))
        expect(opened.length).toBeGreaterThan(0)
        expect(opened).not.toContain(undefined)
        if (!isOwnComment(id)) expect(opened.some((part) => part && takesArtifacts(part))).toBe(true)
      }
})
