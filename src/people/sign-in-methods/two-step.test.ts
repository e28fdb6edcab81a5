import { expect, test, vi } from 'vitest'
import { type Person, system, visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { aPerson } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aWorld } from '../../testing/world.ts'
import { recognize } from '../accounts/recognize.ts'
import { isHalf } from '../accounts/second-step.ts'
import { setPassword } from '../accounts/set-password.ts'
import { signIn, signInByLink } from '../accounts/sign-in.ts'
import { contextOf } from './check-code.ts'
import { findTwoStep } from './find-two-step.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { askTwoStepReset, endingDueSteps, takeBackTwoStepReset } from './reset-two-step.ts'
import { endOtherSessions } from './sessions.ts'
import { base32, codeAt, stepOf, stepOfCode } from './totp.ts'
import { beginTwoStep, confirmTwoStep, renewRecoveryCodes, turnOffTwoStep } from './two-step.ts'

const world = await aWorld()
const password = 'three calm herons'
// Passwords are hashed slowly, by design.
vi.setConfig({ testTimeout: 60_000 })
const headersOf = (cookies: readonly string[]) => new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
const from = (cookies: readonly string[] = []) => ({ headers: headersOf(cookies), clientAddress: '10.0.0.1' })
const refusalOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

/** A moment so many half minutes from now: each code is good once. */
const later = (steps: number) => ({ ...world, now: () => new Date(Date.now() + steps * 30_000) })
async function codeOf(person: Person, steps = 0): Promise<string> {
  const { secretSealed } = await world.db
    .selectFrom('twoSteps')
    .where('personId', '=', person.id)
    .select('secretSealed')
    .executeTakeFirstOrThrow()
  return codeAt(world.keys.unseal(secretSealed, contextOf(person.id)), stepOf(later(steps).now()))
}
async function withTwoSteps(name: string) {
  const person = await aPerson(world, name)
  await world.accounts.setPassword(person.id, password)
  await perform(world, person, beginTwoStep, { oldPassword: password })
  const { codes } = await perform(world, person, confirmTwoStep, { code: await codeOf(person) })
  return { person, codes }
}

test('codes are those of RFC 6238, and one of the minute around now is taken', () => {
  const secret = Buffer.from('12345678901234567890')
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const) {
    expect(codeAt(secret, Math.floor(seconds / 30))).toBe(code)
    expect(stepOfCode(secret, code, new Date(seconds * 1000 + 30_000))).toBe(Math.floor(seconds / 30))
    expect(stepOfCode(secret, code, new Date(seconds * 1000 + 90_000))).toBeNull()
  }
  expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  for (const nothing of ['', '12345', '1234567', 'abcdef', '１２３４５６']) expect(stepOfCode(secret, nothing, new Date())).toBeNull()
})

test('after the password or a link a code is asked, each good once; a browser that is trusted is not asked', async () => {
  const { person, codes } = await withTwoSteps('Maya')
  expect(codes).toHaveLength(10)
  const half = await signIn(world, { email: person.email, password }, from())
  expect(isHalf(half)).toBe(true)
  expect(await recognize(world, headersOf(half))).toEqual(visitor)
  const byLink = (await signInByLink(world, await world.accounts.makeLink(person.email), new Headers())) ?? []
  expect([isHalf(byLink), byLink.length]).toEqual([true, 1])
  expect(await world.db.selectFrom('sessions').where('personId', '=', person.id).select('id').execute()).toEqual([])

  const code = await codeOf(person, 1)
  const tries = await Promise.all(
    [1, 2, 3].map(() => finishSignIn(later(1), { code, trust: true }, headersOf(half)).catch((error) => error.code)),
  )
  expect(tries.filter((one) => one === 'code-wrong')).toHaveLength(2)
  const cookies = tries.find((one) => one !== 'code-wrong') as string[]
  expect(await recognize(world, headersOf(cookies))).toMatchObject({ id: person.id })
  // The session ended that the password had begun, and none is left of it.
  expect(await world.db.selectFrom('sessions').where('personId', '=', person.id).select('id').execute()).toHaveLength(1)

  const trusted = cookies.filter((cookie) => cookie.startsWith('laurel_trusted='))
  expect(isHalf(await signIn(later(3), { email: person.email, password }, from(trusted)))).toBe(false)
  const other = await withTwoSteps('Other')
  expect(isHalf(await signIn(world, { email: other.person.email, password }, from(trusted)))).toBe(true)
  await perform(later(4), person, endOtherSessions, {})
  expect(isHalf(await signIn(later(5), { email: person.email, password }, from(trusted)))).toBe(true)
})

test('a recovery code stands for a lost phone, once; new ones end those before', async () => {
  const { person, codes } = await withTwoSteps('Ana')
  const half = async () => headersOf(await signIn(world, { email: person.email, password }, from()))
  const [first = '', second = ''] = codes
  expect(await refusalOf(finishSignIn(world, { code: first.toUpperCase(), trust: false }, await half()))).toBe('done')
  expect(await refusalOf(finishSignIn(world, { code: first, trust: false }, await half()))).toBe('code-wrong')
  expect(await findTwoStep(world, readsOf(world.db, person), person)).toMatchObject({ isOn: true, secret: null, codesLeft: 9 })
  await perform(later(1), person, renewRecoveryCodes, { code: await codeOf(person, 1) })
  expect(await refusalOf(finishSignIn(world, { code: second, trust: false }, await half()))).toBe('code-wrong')
  const stranger = await withTwoSteps('Stranger')
  expect(await refusalOf(finishSignIn(world, { code: stranger.codes[0] ?? '', trust: false }, await half()))).toBe('code-wrong')
})

test('guesses are few, and without a right password there is nothing to guess at', async () => {
  const { person } = await withTwoSteps('Bea')
  const half = headersOf(await signIn(world, { email: person.email, password }, from()))
  for (let guess = 0; guess < 10; guess++)
    expect(await refusalOf(finishSignIn(world, { code: `00000${guess}`, trust: false }, half))).toBe('code-wrong')
  expect(await refusalOf(finishSignIn(later(1), { code: await codeOf(person, 1), trust: false }, half))).toBe('too-many-tries')
  for (const none of [
    new Headers(),
    new Headers({ cookie: 'laurel_half=forged' }),
    new Headers({ cookie: `laurel_half=${'x'.repeat(5000)}` }),
  ])
    expect(await refusalOf(finishSignIn(world, { code: '000000', trust: false }, none))).toBe('second-step-late')
  expect(await refusalOf(finishSignIn(later(21), { code: '000000', trust: false }, half))).toBe('second-step-late')
})

test('phone and codes lost: it ends after a week in which every address was told, unless its owner takes it back', async () => {
  const { person } = await withTwoSteps('Cleo')
  await world.db
    .insertInto('personAddresses')
    .values({ id: world.newId(), personId: person.id, address: 'cleo@home.example', addedAt: world.now(), verifiedAt: world.now() })
    .execute()
  await perform(world, system, askTwoStepReset, { personId: person.id })
  await perform(later(100), system, askTwoStepReset, { personId: person.id })
  await world.jobs.settle()
  for (const address of [person.email, 'cleo@home.example'])
    expect(
      (await lettersTo(world, address)).filter(({ subject }) => subject === 'Somebody asked to end the second step of your account'),
    ).toHaveLength(1)
  const inSixDays = { ...world, now: () => new Date(Date.now() + 6 * 86_400_000) }
  const inAWeek = { ...world, now: () => new Date(Date.now() + 7 * 86_400_000 + 1000) }
  await endingDueSteps.work(inSixDays, {})
  expect(isHalf(await signIn(world, { email: person.email, password }, from()))).toBe(true)
  await perform(world, person, takeBackTwoStepReset, {})
  await endingDueSteps.work(inAWeek, {})
  expect(isHalf(await signIn(world, { email: person.email, password }, from()))).toBe(true)
  await perform(world, system, askTwoStepReset, { personId: person.id })
  await endingDueSteps.work(inAWeek, {})
  expect(isHalf(await signIn(world, { email: person.email, password }, from()))).toBe(false)
  await expect(perform(world, person, askTwoStepReset, { personId: person.id })).rejects.toMatchObject({ kind: 'missing' })
})

test('a new password ends what was asked to end the second step, as the letter about it advises', async () => {
  const { person } = await withTwoSteps('Cora')
  await perform(world, system, askTwoStepReset, { personId: person.id })
  await perform(world, person, setPassword, { oldPassword: password, password: 'four calm herons' })
  await endingDueSteps.work({ ...world, now: () => new Date(Date.now() + 8 * 86_400_000) }, {})
  expect(isHalf(await signIn(world, { email: person.email, password: 'four calm herons' }, from()))).toBe(true)
})

test('it is turned off with a code, and set up again with another secret', async () => {
  const { person } = await withTwoSteps('Dora')
  expect(await refusalOf(perform(world, person, beginTwoStep, { oldPassword: password }))).toBe('two-step-on')
  expect(await refusalOf(perform(world, person, turnOffTwoStep, { code: '000000' }))).toBe('code-wrong')
  await perform(later(1), person, turnOffTwoStep, { code: await codeOf(person, 1) })
  expect(isHalf(await signIn(world, { email: person.email, password }, from()))).toBe(false)
  await perform(world, person, beginTwoStep, { oldPassword: password })
  const { address, isOn } = await findTwoStep(world, readsOf(world.db, person), person)
  expect([isOn, address]).toEqual([
    false,
    expect.stringMatching(/^otpauth:\/\/totp\/laurel\.example%3A.+\?secret=[A-Z2-7]{32}&issuer=Laurel$/),
  ])
  // Set up and not confirmed, it asks nothing.
  expect(isHalf(await signIn(world, { email: person.email, password }, from()))).toBe(false)
})
