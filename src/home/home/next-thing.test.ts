import { expect, test } from 'vitest'
import { type HomeFacts, nextThing } from './next-thing.ts'

const today = '2027-03-17'
const nothing: HomeFacts = {
  attempts: [],
  taken: [],
  waiting: { count: 0, late: 0 },
  drafts: [],
  organizations: [],
  earns: true,
  assesses: false,
  coaching: null,
}
const attempt = (state: 'in_progress' | 'submitted' | 'returned') => ({
  id: state,
  title: 'Wait time',
  versionId: 'v',
  message: null,
  status: {
    state,
    startedAt: today,
    changedAt: today,
    today,
    readers: 1 as const,
    timeZone: 'UTC',
    submission: null,
    decision: state === 'returned' ? { decidedAt: today, criteriaShown: 3, criteria: 4 } : null,
  },
})
const review = (dueOn: string) => ({ assessmentId: 'a', title: 'Wait time', dueOn, open: 4, scored: 1 })
const run = (changes: Partial<HomeFacts['organizations'][number]>) => ({
  slug: 's',
  shortName: 'S',
  published: 1,
  members: 9,
  late: 0,
  held: 1,
  assessors: 3,
  ...changes,
})
const next = (facts: Partial<HomeFacts>) => nextThing({ ...nothing, ...facts }, today)

test('what only lacks a criterion comes before what was begun', () => {
  expect(next({ attempts: [attempt('in_progress'), attempt('returned')] })).toMatchObject({ kind: 'revise', open: 1, of: 4 })
  expect(next({ attempts: [attempt('submitted'), attempt('in_progress')] })).toMatchObject({ kind: 'go-on' })
})

test('a review that is due comes before everything, for someone else waits', () => {
  expect(next({ attempts: [attempt('returned')], taken: [review(today)] }).kind).toBe('review')
  expect(next({ attempts: [attempt('returned')], taken: [review('2027-03-20')] }).kind).toBe('revise')
  expect(next({ attempts: [attempt('in_progress')], taken: [review('2027-03-20')] }).kind).toBe('review')
})

test('late submissions come before own work, others after it', () => {
  expect(next({ attempts: [attempt('in_progress')], waiting: { count: 3, late: 1 } }).kind).toBe('read')
  expect(next({ attempts: [attempt('in_progress')], waiting: { count: 3, late: 0 } }).kind).toBe('go-on')
  expect(next({ drafts: [{ id: 'd', title: '' }], waiting: { count: 3, late: 0 } }).kind).toBe('read')
})

test('an admin of a new district publishes, then invites; everyone else is shown the catalog', () => {
  expect(next({ organizations: [run({ published: 0, members: 1 })] }).kind).toBe('publish')
  expect(next({ organizations: [run({ members: 1 })] })).toEqual({ kind: 'invite', slug: 's' })
  expect(next({ organizations: [run({})], attempts: [attempt('submitted')] }).kind).toBe('browse')
  expect(next({}).kind).toBe('browse')
})

test('who runs an organization hears first what is late in it, and who earns nowhere is not asked what they can show', () => {
  expect(next({ organizations: [run({}), run({ slug: 'late', late: 2 })], attempts: [attempt('in_progress')] })).toEqual({
    kind: 'late',
    slug: 'late',
    organization: 'S',
    late: 2,
    held: 1,
    assessors: 3,
  })
  expect(next({ organizations: [run({ late: 2 })], attempts: [attempt('returned')] }).kind).toBe('revise')
  expect(next({ earns: false }).kind).toBe('nothing')
})
