import { expect, test, vi } from 'vitest'
import { doneOnce } from './sent-twice.ts'

const form = (fields: Record<string, string | File>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}
const by = (personId: string, address: string) => ({ personId, address })
const leading = () => new Response(null, { status: 303, headers: { Location: '/made' } })

test('a button pressed twice does what it does once, and both presses lead to the same place', async () => {
  const work = vi.fn(async () => leading())
  const first = doneOnce(by('maya', '/authoring/new'), form({ title: 'Wait time' }), work)
  const second = doneOnce(by('maya', '/authoring/new'), form({ title: 'Wait time' }), work)
  await first
  const third = await doneOnce(by('maya', '/authoring/new'), form({ title: 'Wait time' }), work)
  for (const answer of [await first, await second, third]) expect(answer.headers.get('location')).toBe('/made')
  expect(work).toHaveBeenCalledTimes(1)
})

test('other words, another person, another page, a file, or nobody known: each is done', async () => {
  const work = vi.fn(async () => leading())
  await Promise.all([
    doneOnce(by('ana', '/a'), form({ title: 'One' }), work),
    doneOnce(by('ana', '/a'), form({ title: 'Two' }), work),
    doneOnce(by('tom', '/a'), form({ title: 'One' }), work),
    doneOnce(by('ana', '/b'), form({ title: 'One' }), work),
    doneOnce(null, form({ title: 'One' }), work),
    doneOnce(null, form({ title: 'One' }), work),
    doneOnce(by('ana', '/a'), form({ file: new File(['x'], 'x.txt') }), work),
    doneOnce(by('ana', '/a'), form({ file: new File(['x'], 'x.txt') }), work),
  ])
  expect(work).toHaveBeenCalledTimes(8)
})

test('what was refused or failed may be sent again at once; two at once share it', async () => {
  const work = vi.fn(async () => ({ refused: true }))
  await Promise.all([doneOnce(by('ben', '/c'), form({ a: '1' }), work), doneOnce(by('ben', '/c'), form({ a: '1' }), work)])
  expect(work).toHaveBeenCalledTimes(1)
  await doneOnce(by('ben', '/c'), form({ a: '1' }), work)
  expect(work).toHaveBeenCalledTimes(2)
  const failing = vi.fn(() => Promise.reject(new Error('The store is away.')))
  await expect(doneOnce(by('ben', '/d'), form({ a: '1' }), failing)).rejects.toThrow('away')
  await expect(doneOnce(by('ben', '/d'), form({ a: '1' }), failing)).rejects.toThrow('away')
  expect(failing).toHaveBeenCalledTimes(2)
})

test('what was taken out, brought back and taken out again is taken out twice, however quickly', async () => {
  const done: string[] = []
  const press = (intent: string) =>
    doneOnce(by('cho', '/work/1'), form({ intent, artifactId: 'a' }), async () => {
      done.push(intent)
      return leading()
    })
  for (const intent of ['remove', 'restore', 'remove']) await press(intent)
  expect(done).toEqual(['remove', 'restore', 'remove'])
})
