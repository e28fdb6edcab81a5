import { expect, test } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { type From, perform, performThrough } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { recognize } from '../accounts/recognize.ts'
import { browserOf } from './browser-words.ts'
import { endOtherSessions, endSession, sessionsOf } from './sessions.ts'

const world = await aWorld()
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'
const laptop =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0'
const open = async (personId: string, agent: string) => {
  const cookies = await world.accounts.openSession(personId, new Headers({ 'user-agent': agent }))
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}

test('a browser is called by what it says of itself, and one that says nothing is not known', () => {
  expect(browserOf(phone)).toEqual({ browser: 'Safari', system: 'iPhone' })
  expect(browserOf(laptop)).toEqual({ browser: 'Edge', system: 'Windows' })
  expect(browserOf('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toEqual({
    browser: 'Firefox',
    system: 'Linux',
  })
  for (const nothing of [null, '', 'curl/8', '<script>alert(1)</script>'.repeat(1000)])
    expect(browserOf(nothing)).toEqual({ browser: null, system: null })
})

test('sessions are seen by their owner, this one marked, and ended one by one or all others at once', async () => {
  const [maya, ana] = [await aPerson(world, 'Maya'), await aPerson(world, 'Ana')]
  const [here, there, third] = [await open(maya.id, laptop), await open(maya.id, phone), await open(maya.id, 'curl/8')]
  const present = (await world.accounts.sessionIn(here))?.id ?? ''
  const list = () => sessionsOf(readsOf(world.db, maya), maya.id, world.now(), present)
  const [first, ...others] = await list()
  expect(first).toMatchObject({ id: present, browser: 'Edge', isPresent: true })
  expect(others.map(({ system }) => system).toSorted()).toEqual(['iPhone', null])

  const onPhone = others.find(({ system }) => system === 'iPhone')?.id ?? ''
  await expect(perform(world, ana, endSession, { sessionId: onPhone })).rejects.toMatchObject({ code: 'session-missing' })
  await expect(perform(world, visitor, endSession, { sessionId: onPhone })).rejects.toMatchObject({ code: 'sign-in-needed' })
  await perform(world, maya, endSession, { sessionId: onPhone })
  expect(await recognize(world, there)).toEqual(visitor)
  expect(await recognize(world, third)).toMatchObject({ id: maya.id })
  await expect(perform(world, maya, endSession, { sessionId: onPhone })).rejects.toMatchObject({ code: 'session-missing' })

  const from: From<'page'> = { door: 'page', requestId: null, session: () => world.accounts.sessionIn(here) }
  await performThrough(from, world, maya, endOtherSessions, {})
  expect(await recognize(world, third)).toEqual(visitor)
  expect(await recognize(world, here)).toMatchObject({ id: maya.id })
  expect(await list()).toHaveLength(1)
})
