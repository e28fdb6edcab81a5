import { expect, test } from 'vitest'
import { aWorld } from '../../testing/world.ts'

const cookieHeader = (cookies: string[]) => new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
const world = await aWorld()
const password = 'a long enough password'

test('who signed up signs in with that password, and no other', async () => {
  const id = await world.accounts.signUp({ name: 'Maya', email: 'maya@school.example', password })
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  const cookies = await world.accounts.signIn({ email: 'maya@school.example', password }, new Headers())
  expect(cookies?.join()).toContain('laurel_session=')
  expect(await world.accounts.personIn(cookieHeader(cookies ?? []))).toBe(id)
  expect(await world.accounts.signIn({ email: 'maya@school.example', password: 'not the password' }, new Headers())).toBeNull()
  expect(await world.accounts.signUp({ name: 'Maya again', email: 'maya@school.example', password })).toBeNull()
})

test('a sign-in link works once', async () => {
  const id = await world.accounts.signUp({ name: 'Ana', email: 'ana@school.example', password })
  const token = await world.accounts.makeLink('ana@school.example')
  const cookies = await world.accounts.redeemLink(token, new Headers())
  expect(await world.accounts.personIn(cookieHeader(cookies ?? []))).toBe(id)
  expect(await world.accounts.redeemLink(token, new Headers())).toBeNull()
  expect(await world.accounts.redeemLink('forged', new Headers())).toBeNull()
})

test('signing out everywhere ends every session', async () => {
  await world.accounts.signUp({ name: 'Ben', email: 'ben@school.example', password })
  const phone = cookieHeader((await world.accounts.signIn({ email: 'ben@school.example', password }, new Headers())) ?? [])
  const laptop = cookieHeader((await world.accounts.signIn({ email: 'ben@school.example', password }, new Headers())) ?? [])
  await world.accounts.signOutEverywhere(laptop)
  expect(await world.accounts.personIn(phone)).toBeNull()
  expect(await world.accounts.personIn(laptop)).toBeNull()
})

test('a password can be set again after the address was proved', async () => {
  const id = await world.accounts.signUp({ name: 'Cleo', email: 'cleo@school.example', password })
  await world.accounts.setPassword(id ?? '', 'another long password')
  expect(await world.accounts.signIn({ email: 'cleo@school.example', password }, new Headers())).toBeNull()
  expect(await world.accounts.signIn({ email: 'cleo@school.example', password: 'another long password' }, new Headers())).not.toBeNull()
})

test('a session that is begun without a password is one like any other', async () => {
  const id = (await world.accounts.signUp({ name: 'Dan', email: 'dan@school.example', password })) ?? ''
  const headers = new Headers({ 'user-agent': 'A browser', 'x-forwarded-for': '203.0.113.9' })
  const cookies = await world.accounts.openSession(id, headers)
  const byPassword = (await world.accounts.signIn({ email: 'dan@school.example', password }, headers)) ?? []
  const shape = (written: string[]) =>
    written.map((cookie) =>
      cookie
        .replace(/=[^;]+/, '=…')
        .split('; ')
        .toSorted(),
    )
  expect(shape(cookies)).toEqual(shape(byPassword))
  expect(await world.accounts.personIn(cookieHeader(cookies))).toBe(id)
  expect(world.accounts.sessionNamedIn(cookieHeader(cookies))).toMatch(/^\w{32}$/)
  const sessions = await world.db
    .selectFrom('sessions')
    .where('personId', '=', id)
    .orderBy('id')
    .select(['ipAddress', 'userAgent'])
    .execute()
  expect(sessions).toMatchObject([{ ipAddress: '203.0.113.9', userAgent: 'A browser' }, { userAgent: 'A browser' }])
})
