import { expect, test } from 'vitest'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { recognize } from './recognize.ts'

const world = await aWorld({ WORKERS: 'false' })
const { earner } = await aDistrict(world)
const aSession = async () => {
  const cookies = await world.accounts.redeemLink(await world.accounts.makeLink(earner.email), new Headers())
  const [pair = ''] = (cookies ?? []).map((cookie) => cookie.split(';')[0] ?? '')
  return pair
}
const who = async (cookie: string) => {
  const actor = await recognize(world, new Headers({ cookie }))
  return actor.kind === 'person' ? actor.name : actor.kind
}
const ends = (at: Date) => world.db.updateTable('sessions').set({ expiresAt: at }).where('personId', '=', earner.id).execute()
const days = (number: number) => new Date(Date.now() + number * 86_400_000)

test('a session’s cookie says who asks and their roles by organization, whatever stands beside it', async () => {
  const cookie = await aSession()
  expect(await recognize(world, new Headers({ cookie: `theme=dark; ${cookie}; other=1` }))).toEqual(earner)
  expect(await recognize(world, new Headers())).toEqual({ kind: 'visitor' })
})

test('a cookie that this instance did not write is nobody’s', async () => {
  const cookie = await aSession()
  const [name, value = ''] = cookie.split('=')
  const [token, signature = ''] = decodeURIComponent(value).split('.')
  const forged = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`
  for (const written of [
    `${token}.${forged}`,
    `${token}`,
    `${token}.`,
    `.${signature}`,
    `x${token}.${signature}`,
    `${token}.${signature.slice(0, -4)}`,
    `${token}.${signature}.${signature}`,
    '%E0%A4%A.%E0%A4%A',
    'a'.repeat(8000),
  ])
    expect(await who(`${name}=${encodeURIComponent(written)}`), written).toBe('visitor')
  expect(await who(`${name}=%E0%A4%A.%E0%A4%A`)).toBe('visitor')
  expect(await who(`not_${name}=${value}`)).toBe('visitor')
  expect(await who(cookie)).toBe(earner.name)
})

test('a cookie of great length and many dots costs no time', async () => {
  const cookie = await aSession()
  const name = cookie.split('=')[0]
  const began = performance.now()
  for (const dots of ['%2E'.repeat(5200), '%2e'.repeat(5200), '.'.repeat(15_000)])
    for (const end of ['!', '\u00e9']) expect(await who(`${name}=${dots}${end}`)).toBe('visitor')
  expect(performance.now() - began).toBeLessThan(100)
})

test('a signature is taken in the one spelling in which it was written', async () => {
  const cookie = await aSession()
  for (const more of ['=', '%3D', '%3D%3D%3D', '-', '%20']) expect(await who(cookie + more), more).toBe('visitor')
  expect(await who(cookie.replaceAll('%2B', '-').replaceAll('%2F', '_').replace(/%3D$/, ''))).toBe('visitor')
  expect(await who(cookie)).toBe(earner.name)
})

test('a session that ended is nobody’s, and is cleared away', async () => {
  const cookie = await aSession()
  await ends(days(-1))
  expect(await who(cookie)).toBe('visitor')
  const left = await world.db.selectFrom('sessions').where('personId', '=', earner.id).selectAll().execute()
  expect(left.filter(({ token }) => cookie.includes(token))).toEqual([])
})

test('a session in use is renewed, once a day', async () => {
  const cookie = await aSession()
  await ends(days(10))
  expect(await who(cookie)).toBe(earner.name)
  const { expiresAt } = await world.db
    .selectFrom('sessions')
    .where('personId', '=', earner.id)
    .orderBy('expiresAt', 'desc')
    .select('expiresAt')
    .executeTakeFirstOrThrow()
  expect(Math.round((expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(30)
  expect(await who(cookie)).toBe(earner.name)
})

test('signed out everywhere means at once', async () => {
  const cookie = await aSession()
  await world.accounts.signOutEverywhere(new Headers({ cookie }))
  expect(await who(cookie)).toBe('visitor')
})
