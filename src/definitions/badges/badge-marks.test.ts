import { expect, test } from 'vitest'
import { badgeMarks, findMarks, resolveMark } from './badge-marks.ts'

test('there are marks enough to choose from, each with its own name and word', () => {
  expect(badgeMarks.length).toBeGreaterThanOrEqual(100)
  expect(new Set(badgeMarks.map(({ name }) => name)).size).toBe(badgeMarks.length)
  expect(new Set(badgeMarks.map(({ word }) => word)).size).toBe(badgeMarks.length)
})

test('plain words find a mark', () => {
  expect(findMarks('gesture').map(({ name }) => name)).toEqual(['hand'])
  expect(findMarks('Restorative').map(({ name }) => name)).toEqual(['heart-handshake'])
  expect(findMarks('wait time').map(({ name }) => name)).toContain('hourglass')
  expect(findMarks('zzz')).toEqual([])
  expect(findMarks(' ')).toEqual(badgeMarks)
})

test('an icon’s other names mean the same mark', () => {
  expect(resolveMark('bar-chart-3')).toBe('chart-column')
  expect(resolveMark('message-circle-question')).toBe('message-circle-question-mark')
  expect(resolveMark('nothing-of-the-kind')).toBe('award')
})
