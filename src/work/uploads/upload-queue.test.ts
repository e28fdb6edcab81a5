import { expect, test } from 'vitest'
import { nextToSend, reduceSending, type Sending, speedometer } from './upload-queue.ts'

const file = new File(['0123456789'], 'clip.mp4', { lastModified: 1 })
const chosen = (because: string | null = null) => reduceSending([], { kind: 'chosen', files: [{ id: 'a', file, because }] })
const after = (list: Sending[], ...happenings: Parameters<typeof reduceSending>[1][]) => happenings.reduce(reduceSending, list)
const moved = (sentBytes: number) => ({ kind: 'moved', id: 'a', sentBytes, secondsLeft: null }) as const

test('a file waits, goes, is checked when all of it is sent, and leaves the list when it is added', () => {
  const sending = after(chosen(), { kind: 'became', id: 'a', state: 'sending' }, moved(4))
  expect(sending).toMatchObject([{ state: 'sending', sentBytes: 4 }])
  expect(after(sending, moved(10))).toMatchObject([{ state: 'checking' }])
  expect(after(sending, { kind: 'became', id: 'a', state: 'done' }, { kind: 'gone', id: 'a' })).toEqual([])
})

test('a paused file keeps what was sent, and what comes late of it does not set it going', () => {
  const paused = after(chosen(), { kind: 'became', id: 'a', state: 'sending' }, moved(4), { kind: 'became', id: 'a', state: 'paused' })
  expect(after(paused, moved(6))).toMatchObject([{ state: 'paused', sentBytes: 4 }])
  expect(after(paused, { kind: 'became', id: 'a', state: 'waiting' })).toMatchObject([{ state: 'waiting', sentBytes: 4 }])
})

test('a file that is too large is never sent, and says so', () => {
  expect(chosen('Too large.')).toMatchObject([{ state: 'stopped', because: 'Too large.' }])
})

test('a file that is chosen twice goes once; after it stopped it may be chosen again', () => {
  const again = { kind: 'chosen', files: [{ id: 'b', file }] } as const
  expect(after(chosen(), again)).toHaveLength(1)
  expect(after(chosen('Too large.'), again)).toHaveLength(2)
})

test('two go at once, the others wait', () => {
  const files = ['a', 'b', 'c', 'd'].map((id) => ({ id, file: new File(['x'], `${id}.pdf`, { lastModified: 1 }) }))
  const four = reduceSending([], { kind: 'chosen', files })
  expect(nextToSend(four).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(nextToSend(after(four, { kind: 'became', id: 'a', state: 'sending' })).map(({ id }) => id)).toEqual(['b'])
  const paused = after(four, { kind: 'became', id: 'a', state: 'paused' }, { kind: 'became', id: 'b', state: 'sending' })
  expect(nextToSend(paused).map(({ id }) => id)).toEqual(['c'])
})

test('the time left follows the last seconds, and is not known at once', () => {
  const left = speedometer()
  expect(left(0, 0, 1000)).toBeNull()
  expect(left(500, 50, 1000)).toBeNull()
  expect(left(2000, 200, 1000)).toBeCloseTo(8)
  expect(left(20_000, 200, 1000)).toBeNull()
})
