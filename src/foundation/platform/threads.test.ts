import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { openThreads, type ThreadLimits } from './threads.ts'

// A thread that does what it is told: answer, ask, throw, or keep busy for good.
const folder = mkdtempSync(join(tmpdir(), 'laurel-threads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const module = pathToFileURL(join(folder, 'worker.mjs'))
writeFileSync(
  module,
  `import { serveAsThread } from ${JSON.stringify(new URL('./thread.ts', import.meta.url).href)}
serveAsThread(async ({ say, ask, busy, fill, fail }, home) => {
  if (busy) for (;;) Math.random()
  if (fill) for (const all = [];;) all.push(new Array(1e6).fill(fill))
  if (fail) throw Object.assign(new TypeError('It cannot.'), { code: 'E_CANNOT' })
  return ask === undefined ? say : { told: await home(ask, new AbortController().signal).catch((error) => [error.of, error.code, error.message]) }
})`,
)
const nothing = () => Promise.reject(new Error('Nothing is asked.'))
function threads(limits: ThreadLimits = {}) {
  const opened = openThreads(module, { computeMs: 700, ...limits })
  afterAll(() => opened.close())
  return opened
}

test('does work, asks the process what it needs, and tells of errors by their names', async () => {
  const { run } = threads({ computeMs: 20_000 })
  expect(await run({ say: new Uint8Array([1, 2]) }, nothing)).toEqual(new Uint8Array([1, 2]))
  expect(await run({ ask: 6 }, async (question) => Number(question) * 7)).toEqual({ told: 42 })
  expect(await run({ ask: 6 }, nothing)).toEqual({ told: ['Error', undefined, 'Nothing is asked.'] })
  await expect(run({ fail: true }, nothing)).rejects.toMatchObject({ of: 'TypeError', code: 'E_CANNOT', message: 'It cannot.' })
})

test('gives up what never ends, tells what was beside it once more, and goes on', async () => {
  const { run } = threads()
  let answer: (value: string) => void = () => {}
  let times = 0
  const beside = run({ ask: 'late' }, () => {
    times++
    return times === 1 ? new Promise((resolve) => (answer = resolve)) : Promise.resolve('again')
  })
  const endless = run({ busy: true }, nothing)
  await expect(endless).rejects.toMatchObject({ name: 'GivenUp', why: 'too-long' })
  expect(await beside).toEqual({ told: 'again' })
  answer('too late')
  expect(await run({ say: 'next' }, nothing)).toBe('next')
})

test('waiting for an answer is no work', async () => {
  const { run } = threads()
  const slowly = () => new Promise((resolve) => setTimeout(() => resolve('there'), 1500))
  expect(await run({ ask: 'slow' }, slowly)).toEqual({ told: 'there' })
})

test('one that fills the memory is given up, and the process lives', async () => {
  const { run } = threads({ computeMs: 30_000, megabytes: 32 })
  await expect(run({ fill: 1 }, nothing)).rejects.toMatchObject({ why: 'too-long' })
  expect(await run({ say: 'here' }, nothing)).toBe('here')
})

test('takes no more at once than it may, and refuses the rest', async () => {
  const { run } = threads({ maximumJobs: 2, computeMs: 20_000 })
  const both = [run({ say: 1 }, nothing), run({ say: 2 }, nothing)]
  await expect(run({ say: 3 }, nothing)).rejects.toMatchObject({ why: 'too-many' })
  expect(await Promise.all(both)).toEqual([1, 2])
  expect(await run({ say: 4 }, nothing)).toBe(4)
})

test('what is open when it closes is given up, and an idle thread ends by itself', async () => {
  const closing = openThreads(module)
  const open = run(closing)
  await closing.close()
  expect(await open).toMatchObject({ name: 'GivenUp' })
  const { run: again } = threads({ idleMs: 1, computeMs: 20_000 })
  for (const say of [1, 2]) expect(await again({ say }, nothing)).toBe(say)

  function run(of: typeof closing) {
    return of.run({ busy: true }, nothing).catch((error: unknown) => error)
  }
})
