import { expect, test } from 'vitest'
import { reduceSending, type Sending } from './upload-queue.ts'

const file = new File(['0123456789'], 'clip.mp4')
const chosen = (because: string | null = null) => reduceSending([], { kind: 'chosen', files: [{ id: 'a', file, because }] })
const after = (list: Sending[], ...happenings: Parameters<typeof reduceSending>[1][]) => happenings.reduce(reduceSending, list)

test('a file waits, goes, is checked when all of it is sent, and leaves the list when it is added', () => {
  const sending = after(chosen(), { kind: 'became', id: 'a', state: 'sending' }, { kind: 'moved', id: 'a', sentBytes: 4 })
  expect(sending).toMatchObject([{ state: 'sending', sentBytes: 4 }])
  expect(after(sending, { kind: 'moved', id: 'a', sentBytes: 10 })).toMatchObject([{ state: 'checking' }])
  expect(after(sending, { kind: 'became', id: 'a', state: 'done' }, { kind: 'gone', id: 'a' })).toEqual([])
})

test('a lost file stays with nothing sent, and waits again when tried again', () => {
  const lost = after(chosen(), { kind: 'moved', id: 'a', sentBytes: 4 }, { kind: 'became', id: 'a', state: 'stopped', because: null })
  expect(lost).toMatchObject([{ state: 'stopped', because: null }])
  expect(after(lost, { kind: 'became', id: 'a', state: 'waiting' })).toMatchObject([{ state: 'waiting', sentBytes: 0 }])
})

test('a file that is too large is never sent, and says so', () => {
  expect(chosen('Too large.')).toMatchObject([{ state: 'stopped', because: 'Too large.' }])
})
