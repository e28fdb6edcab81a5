import { expect, test } from 'vitest'
import { type AttemptStatus, statusSentence } from './status-sentence.ts'

const status = (changes: Partial<AttemptStatus> = {}): AttemptStatus => ({
  state: 'in_progress',
  startedAt: '2027-03-01T23:30:00Z',
  changedAt: '2027-03-02T10:00:00Z',
  today: '2027-03-05T10:00:00Z',
  timeZone: 'UTC',
  readers: 1,
  submission: { number: 1, submittedAt: '2027-03-03T23:59:00Z', dueOn: '2027-03-17' },
  decision: { decidedAt: '2027-03-16T08:00:00Z', criteriaShown: 3, criteria: 4 },
  ...changes,
})

test.each<[Partial<AttemptStatus>, string]>([
  [{}, 'Started on March 1.'],
  [{ parts: { ready: 2, begun: 0, of: 5 } }, 'Started on March 1. 2 of 5 parts ready.'],
  [{ parts: { ready: 2, begun: 1, of: 5 } }, 'Started on March 1. 2 of 5 parts ready, 1 started.'],
  [{ today: '2028-01-01' }, 'Started on March 1, 2027.'],
  [{ state: 'submitted' }, 'Handed in on March 3. One assessor. Decision by March 17.'],
  [{ state: 'submitted', readers: 2 }, 'Handed in on March 3. Two assessors. Decision by March 17.'],
  [{ state: 'submitted', today: '2027-03-17T23:59:00Z' }, 'Handed in on March 3. One assessor. Decision by March 17.'],
  [
    { state: 'submitted', today: '2027-03-18T00:00:00Z' },
    'Handed in on March 3. One assessor. The decision was due on March 17 and is late.',
  ],
  [{ state: 'in_assessment' }, 'Handed in on March 3. Being assessed now. Decision by March 17.'],
  [
    { state: 'submitted', submission: { number: 2, submittedAt: '2027-03-20', dueOn: '2027-04-05' } },
    'Handed in again on March 20. One assessor. Decision by April 5.',
  ],
  [{ state: 'returned' }, 'Decided on March 16: keep working. Still open: 1 of 4 criteria.'],
  [
    { state: 'returned', decision: { decidedAt: '2027-03-16', criteriaShown: 1, criteria: 4 } },
    'Decided on March 16: keep working. Still open: 3 of 4 criteria.',
  ],
  [{ state: 'earned' }, 'Earned on March 16.'],
  [{ state: 'withdrawn' }, 'Withdrawn on March 2.'],
])('%j reads as one sentence', (changes, sentence) => {
  expect(statusSentence('en', status(changes))).toBe(sentence)
})

test('days are those of who offers it: an evening in the west is not tomorrow, a morning in the east not yesterday', () => {
  const evening = { startedAt: '2027-03-02T03:30:00Z', today: '2027-03-05T10:00:00Z' }
  expect(statusSentence('en', status({ ...evening, timeZone: 'America/Los_Angeles' }))).toContain('Started on March 1.')
  expect(statusSentence('en', status({ ...evening, timeZone: 'Asia/Tokyo' }))).toContain('Started on March 2.')
  const due = { state: 'submitted' as const, today: '2027-03-18T02:00:00Z' }
  expect(statusSentence('en', status({ ...due, timeZone: 'America/New_York' }))).toContain('Decision by March 17.')
  expect(statusSentence('en', status({ ...due, timeZone: 'UTC' }))).toContain('is late')
})
