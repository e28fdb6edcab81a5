import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { listen } from '../doors/listen.ts'
import { createLog } from '../platform/log.ts'
import { csvAnswer } from './csv-answer.ts'

/** An endless list, over a real line: a page of it is there once the test lets it be. */
const asked: (number | null)[] = []
const gates = new Map<number, PromiseWithResolvers<void>>()
const gateOf = (number: number) => {
  const gate = gates.get(number) ?? Promise.withResolvers<void>()
  gates.set(number, gate)
  return gate
}
let left: Promise<unknown> = Promise.resolve()
const server = await listen(
  async (request: Request) => {
    if (request.url.endsWith('/other')) return new Response('here')
    left = once(request.signal, 'abort')
    return csvAnswer({
      name: 'steps',
      head: ['Step'],
      async page(from: number | null) {
        asked.push(from)
        const number = from ?? 0
        await gateOf(number).promise
        return { rows: [number], next: number + 1 }
      },
      cells: (number) => [`step ${number}`],
    })
  },
  { PORT: 0, HOST: '127.0.0.1' },
  createLog('error', () => undefined),
)
afterAll(() => void server.close())
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

test('the first rows come before the last are read, and when the browser leaves nothing more is', async () => {
  const leaving = new AbortController()
  gateOf(0).resolve()
  const response = await fetch(address, { signal: leaving.signal })
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="steps.csv"')
  const reader = response.body?.pipeThrough(new TextDecoderStream('utf-8', { ignoreBOM: true })).getReader()
  // The second page is not there yet.
  expect(await reader?.read()).toEqual({ done: false, value: '\uFEFFStep\r\nstep 0\r\n' })
  gateOf(1).resolve()
  expect(await reader?.read()).toEqual({ done: false, value: 'step 1\r\n' })

  leaving.abort()
  await expect(reader?.read()).rejects.toThrow()
  await left
  // What was being read when the browser left is the last.
  gateOf(2).resolve()
  gateOf(3).resolve()
  expect(await (await fetch(`${address}/other`)).text()).toBe('here')
  expect(asked).toEqual([null, 1, 2])
})

test('a fault at the first page is told, and one in between breaks the file off', async () => {
  const brokenAt = (at: number) =>
    csvAnswer({
      name: 'steps',
      head: ['Step'],
      async page(from: number | null) {
        if ((from ?? 0) === at) throw new Error('The list is gone.')
        return { rows: [from ?? 0], next: (from ?? 0) + 1 }
      },
      cells: (number) => [String(number)],
    })
  await expect(brokenAt(0)).rejects.toThrow('The list is gone.')
  await expect((await brokenAt(3)).text()).rejects.toThrow('The list is gone.')
})

test('an empty list is its headings', async () => {
  const answer = await csvAnswer({ name: 'none', head: ['A', 'B'], page: async () => ({ rows: [], next: null }), cells: () => [] })
  expect(await answer.text()).toBe('A,B\r\n')
})
