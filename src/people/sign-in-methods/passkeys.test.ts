import { expect, test } from 'vitest'
import type { Person } from '../../foundation/platform/actor.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { type From, perform, performThrough } from '../../foundation/platform/command.ts'
import { anAuthenticator } from '../../testing/authenticator.ts'
import { aPerson } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aWeb } from '../../testing/web.ts'
import { aWorld } from '../../testing/world.ts'
import { recognize } from '../accounts/recognize.ts'
import { makeChallenge, readChallenge } from './challenge.ts'
import { addPasskey, removePasskey, renamePasskey } from './keep-passkeys.ts'
import { passkeysOf } from './passkeys.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'

const world = await aWorld()
const base = world.config.BASE_URL
const from = { headers: new Headers({ 'user-agent': 'A browser' }), clientAddress: '10.0.0.1' }
const headersOf = (cookies: string[]) => new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

const challengeFor = async (person: Person): Promise<string> => {
  const answer = await aWeb(world, person).request('/settings/sign-in/passkey.json')
  return (await answer.json()).challenge
}
const challengeToSignIn = async (): Promise<string> =>
  (await (await aWeb(world, visitor).request('/sign-in/passkey.json')).json()).challenge

async function aPasskey(person: Person, name = 'My phone') {
  const device = anAuthenticator(base)
  await perform(world, person, addPasskey, { credential: device.make({ challenge: await challengeFor(person) }), name })
  return device
}
const signedIn = async (credential: string) => recognize(world, headersOf(await signInByPasskey(world, credential, from)))
const refusalOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'in',
    (error: { code: string }) => error.code,
  )

test('a passkey signs its owner in without an address, and its owner is told that it was added', async () => {
  const maya = await aPerson(world, 'Maya Ortiz')
  const device = await aPasskey(maya)
  expect(await signedIn(device.use({ challenge: await challengeToSignIn() }))).toMatchObject({ id: maya.id })
  expect(await passkeysOf(world.db, maya.id)).toMatchObject([{ name: 'My phone', lastUsedAt: expect.any(Date), isSynced: false }])
  await world.jobs.settle()
  expect((await lettersTo(world, maya.email)).at(-1)?.subject).toBe('A passkey was added to your account')
})

test('what was signed is good once, also of several at the same moment, and for five minutes', async () => {
  const ana = await aPerson(world, 'Ana')
  const device = await aPasskey(ana)
  const credential = device.use({ challenge: await challengeToSignIn() })
  const tries = await Promise.all([1, 2, 3].map(() => refusalOf(signInByPasskey(world, credential, from))))
  expect(tries.toSorted()).toEqual(['in', 'passkey-late', 'passkey-late'])
  const challenge = await challengeToSignIn()
  const late = { ...world, now: () => new Date(Date.now() + 5 * 60_000 + 1000) }
  expect(await refusalOf(signInByPasskey(late, device.use({ challenge }), from))).toBe('passkey-late')
})

test('a challenge is good for what it was made for alone, and one that was made elsewhere for nothing', async () => {
  const bea = await aPerson(world, 'Bea')
  const other = await aPerson(world, 'Other')
  const device = await aPasskey(bea)
  const now = world.now()
  for (const challenge of [
    await challengeFor(bea),
    makeChallenge(world.keys, now, { purpose: 'prove', personId: bea.id }),
    makeChallenge({ derive: () => 'another instance' }, now, { purpose: 'sign-in', personId: null }),
    Buffer.alloc(38).toString('base64url'),
    '',
  ])
    expect(await refusalOf(signInByPasskey(world, device.use({ challenge }), from))).toBe('passkey-refused')
  const foreign = anAuthenticator(base).make({ challenge: await challengeFor(other) })
  expect(await refusalOf(perform(world, bea, addPasskey, { credential: foreign, name: 'Mine' }))).toBe('passkey-unreadable')
  expect(readChallenge(world.keys, 'x'.repeat(51), { purpose: 'sign-in', personId: null })).toBeNull()
})

test('a passkey that is not known, signed by another key, for another host, or used without its owner’s finger is refused in the same words', async () => {
  const cleo = await aPerson(world, 'Cleo')
  const device = await aPasskey(cleo)
  const stranger = anAuthenticator(base)
  const challenge = await challengeToSignIn()
  const own = JSON.parse(device.use({ challenge }))
  const forged = JSON.parse(stranger.use({ challenge }))
  const elsewhere = JSON.parse(anAuthenticator('https://evil.example').use({ challenge }))
  for (const credential of [
    stranger.use({ challenge }),
    JSON.stringify({ ...forged, id: own.id, rawId: own.id }),
    JSON.stringify({ ...elsewhere, id: own.id, rawId: own.id }),
    device.use({ challenge, verified: false }),
    '',
    'null',
    '{"id":1}',
    '['.repeat(20_001),
    JSON.stringify({ id: own.id, response: null }),
  ])
    expect(await refusalOf(signInByPasskey(world, credential, from))).toBe('passkey-refused')
  expect(await signedIn(JSON.stringify(own))).toMatchObject({ id: cleo.id })
})

test('one whose count goes back has been copied, and is refused', async () => {
  const dora = await aPerson(world, 'Dora')
  const device = await aPasskey(dora)
  const use = async (count: number) => refusalOf(signInByPasskey(world, device.use({ challenge: await challengeToSignIn(), count }), from))
  expect([await use(5), await use(6), await use(6), await use(3), await use(7)]).toEqual([
    'in',
    'in',
    'passkey-refused',
    'passkey-refused',
    'in',
  ])
})

test('the same passkey is on one account, and nobody’s is touched by someone else', async () => {
  const eva = await aPerson(world, 'Eva')
  const fay = await aPerson(world, 'Fay')
  const device = await aPasskey(eva)
  const again = device.make({ challenge: await challengeFor(fay) })
  expect(await refusalOf(perform(world, fay, addPasskey, { credential: again, name: 'Hers' }))).toBe('passkey-known')
  const [passkey] = await passkeysOf(world.db, eva.id)
  const passkeyId = passkey?.id ?? ''
  expect(await refusalOf(perform(world, fay, removePasskey, { passkeyId }))).toBe('passkey-missing')
  expect(await refusalOf(perform(world, fay, renamePasskey, { passkeyId, name: 'Mine' }))).toBe('passkey-missing')
  expect(await refusalOf(perform(world, visitor, removePasskey, { passkeyId }))).toBe('sign-in-needed')
})

test('a passkey lost with the phone is removed at another browser, and opens nothing after', async () => {
  const gia = await aPerson(world, 'Gia')
  const device = await aPasskey(gia, 'Lost phone')
  const [passkey] = await passkeysOf(world.db, gia.id)
  await perform(world, gia, renamePasskey, { passkeyId: passkey?.id ?? '', name: '  The  lost one ' })
  expect(await passkeysOf(world.db, gia.id)).toMatchObject([{ name: 'The lost one' }])
  await perform(world, gia, removePasskey, { passkeyId: passkey?.id ?? '' })
  expect(await refusalOf(signInByPasskey(world, device.use({ challenge: await challengeToSignIn() }), from))).toBe('passkey-refused')
  await world.jobs.settle()
  expect((await lettersTo(world, gia.email)).at(-1)?.subject).toBe('A passkey was removed from your account')
})

test('at a browser that was left open, one is added only with the password; what the device made is kept for the next try', async () => {
  const hal = await aPerson(world, 'Hal')
  await world.accounts.setPassword(hal.id, 'three calm herons')
  const credential = anAuthenticator(base).make({ challenge: await challengeFor(hal) })
  const old: From<'page'> = {
    door: 'page',
    requestId: null,
    session: async () => ({ id: world.newId(), signedInAt: new Date(world.now().getTime() - 3_600_000) }),
  }
  const add = (oldPassword: string) => refusalOf(performThrough(old, world, hal, addPasskey, { credential, name: 'Mine', oldPassword }))
  expect([await add(''), await add('three calm herons'), await add('three calm herons')]).toEqual(['password-wrong', 'in', 'passkey-late'])
})

test('many ways to write nothing are refused as input', async () => {
  const ivy = await aPerson(world, 'Ivy')
  for (const [credential, name] of [
    ['', 'Mine'],
    ['{}', 'Mine'],
    [JSON.stringify({ response: { clientDataJSON: 'bm9uZQ' } }), 'Mine'],
    ['x'.repeat(30_000), 'Mine'],
    ['{}', ' '],
    ['{}', 'x'.repeat(61)],
  ] as const)
    expect(await refusalOf(perform(world, ivy, addPasskey, { credential, name }))).toMatch(/^(?:input-invalid|passkey-unreadable)$/)
  expect(await passkeysOf(world.db, ivy.id)).toEqual([])
})
