import { Agent, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { ServerType } from '@hono/node-server'
import { expect, test } from 'vitest'
import { createLog } from '../platform/log.ts'
import { followWork } from './drain.ts'
import { listen } from './listen.ts'

const log = createLog('silent')
const portOf = (server: ServerType) => (server.address() as AddressInfo).port
const long = { answerMs: 20_000, uploadMs: 20_000 }

/** A server whose answers wait for `finish`, and how many it has begun. */
async function slowServer() {
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const begun: string[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const server = await listen(
    async (asked) => {
      begun.push(asked.url)
      for (const each of waiting) if (begun.length >= each.count) each.resolve()
      const body = await asked.text()
      await finished
      return new Response(`kept ${body.length}`)
    },
    { PORT: 0, HOST: '127.0.0.1' },
    log,
  )
  const hasBegun = (count: number) =>
    begun.length >= count ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({ count, resolve }))
  return { server, work: followWork(server), url: `http://127.0.0.1:${portOf(server)}`, finish, hasBegun }
}

test('what is being answered is answered, nothing new is taken, and no connection stays', async () => {
  const { server, work, url, finish, hasBegun } = await slowServer()
  const saves = Array.from({ length: 30 }, (_, index) => fetch(`${url}/save/${index}`, { method: 'POST', body: 'a word' }))
  await hasBegun(30)
  const drained = work.drain(long)
  await expect(fetch(`${url}/new`)).rejects.toThrow()
  finish()
  for (const save of saves) expect(await (await save).text()).toBe('kept 6')
  expect(await drained).toBe(0)
  const open = await new Promise<number>((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )
  expect(open).toBe(0)
})

test('what comes over a kept connection just as the server is stopped is answered, and is the last there', async () => {
  const { work, url, finish } = await slowServer()
  finish()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (path: string) =>
    new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
      const asked = request(`${url}${path}`, { method: 'POST', agent }, (response) => {
        response.resume().once('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }))
      })
      asked.once('error', reject).end('a word')
    })
  expect(await ask('/first')).toEqual({ status: 200, connection: 'keep-alive' })
  const drained = work.drain({ ...long, quietMs: 20_000 })
  expect(await ask('/second')).toEqual({ status: 200, connection: 'close' })
  await expect(ask('/third')).rejects.toThrow('ECONNREFUSED')
  // It ends with the last connection, not after the whole wait.
  expect(await drained).toBe(0)
  agent.destroy()
})

test('a file that is arriving has longer than an answer', async () => {
  const { work, url, finish, hasBegun } = await slowServer()
  finish()
  const sending = request(`${url}/upload`, { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x' } })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    sending.once('response', (response) => resolve(response.resume().statusCode))
    sending.once('error', reject)
  })
  sending.write('the first half, ')
  await hasBegun(1)
  expect(work.inHand()).toEqual({ answers: 0, uploads: 1 })
  const drained = work.drain({ answerMs: 1, uploadMs: 20_000 })
  sending.end('and the second')
  expect(await answered).toBe(200)
  expect(await drained).toBe(0)
})

test('what does not end within the limit is cut off and told', async () => {
  const { work, url, hasBegun } = await slowServer()
  const stuck = fetch(`${url}/stuck`).catch(() => 'cut')
  await hasBegun(1)
  expect(await work.drain({ answerMs: 10, uploadMs: 20_000 })).toBe(1)
  expect(await stuck).toBe('cut')
})

test('a connection that says nothing, or never all of it, is given back', async () => {
  const server = await listen(async (asked) => new Response(await asked.text()), { PORT: 0, HOST: '127.0.0.1' }, log, {
    quietMs: 150,
    headersMs: 30_000,
    wholeMs: 60_000,
  })
  const closed = (says: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(portOf(server), '127.0.0.1', () => socket.write(says)).resume()
      socket.once('close', () => resolve())
      socket.once('error', () => undefined)
    })
  await Promise.all([closed(''), closed('GET / HT'), closed('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\nonly this')])
  server.close()
})
