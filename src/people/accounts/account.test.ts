import { expect, test } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { type From, perform, performThrough } from '../../foundation/platform/command.ts'
import { addWords } from '../../foundation/words/format.ts'
import { spanish } from '../../foundation/words/messages/es/all.ts'
import { aPerson } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aWorld } from '../../testing/world.ts'
import { addAddress, confirmAddress, promoteAddress, removeAddress } from './addresses.ts'
import { askForLink } from './ask-for-link.ts'
import { chooseLocale } from './choose-locale.ts'
import { addressesOf, findPersonByAddress } from './people.ts'
import { recognize } from './recognize.ts'
import { renamePerson } from './rename-person.ts'
import { setPassword } from './set-password.ts'
import { signIn } from './sign-in.ts'
import { askToSignUp, confirmSignUp, findSignUp } from './sign-up.ts'

const world = await aWorld()
const password = 'three calm herons'
const from = { headers: new Headers(), clientAddress: '10.0.0.1' }
const headersOf = (cookies: string[]) => new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

async function linkIn(address: string): Promise<{ path: string; token: string }> {
  await world.jobs.settle()
  const text = (await lettersTo(world, address)).at(-1)?.text ?? ''
  const url = new URL(/https?:\S+$/.exec(text.trim())?.[0] ?? 'http://none')
  return { path: url.pathname, token: url.searchParams.get('token') ?? '' }
}
async function signUp(name: string, email: string) {
  await perform(world, visitor, askToSignUp, { name, email })
  const { token } = await linkIn(email.toLowerCase())
  return perform(world, visitor, confirmSignUp, { token, password })
}
async function actorOf(email: string) {
  const actor = await recognize(world, headersOf(await signIn(world, { email, password }, from)))
  if (actor.kind !== 'person') throw new Error('Nobody is signed in.')
  return actor
}

test('an account begins with the link in the mail, and its owner signs in with the password', async () => {
  const { returnTo } = await signUp('Maya Ortiz', 'Maya@School.example')
  expect(returnTo).toBe('/')
  expect(await actorOf(' maya@school.EXAMPLE ')).toMatchObject({ name: 'Maya Ortiz', email: 'maya@school.example' })
})

test('who asks for an account in Spanish gets a Spanish letter, and the account keeps the language of the browser that opened it', async () => {
  addWords('es', spanish)
  const email = 'lucia@school.example'
  await perform(world, visitor, askToSignUp, { name: 'Lucía', email, locale: 'es' })
  const { token } = await linkIn(email)
  expect((await lettersTo(world, email)).at(-1)?.subject).toBe(spanish['Confirm your address for Laurel'])
  await perform(world, visitor, confirmSignUp, { token, password, locale: 'es' })
  expect(await actorOf(email)).toMatchObject({ locale: 'es' })
})

test('before the link is used there is nobody to sign in as, so no password can lie in wait', async () => {
  await perform(world, visitor, askToSignUp, { name: 'Eve', email: 'victim@school.example' })
  expect(await findPersonByAddress(world.db, 'victim@school.example')).toBeUndefined()
})

test('a sign-up link works once, not when forged, and not after a day', async () => {
  await signUp('Ana', 'ana@school.example')
  const used = await linkIn('ana@school.example')
  await expect(perform(world, visitor, confirmSignUp, { token: used.token, password })).rejects.toMatchObject({ code: 'link-used' })
  await expect(perform(world, visitor, confirmSignUp, { token: 'forged', password })).rejects.toMatchObject({ code: 'link-unknown' })
  await perform(world, visitor, askToSignUp, { name: 'Bea', email: 'bea@school.example' })
  const late = { ...world, now: () => new Date(Date.now() + 25 * 3_600_000) }
  const { token } = await linkIn('bea@school.example')
  await expect(perform(late, visitor, confirmSignUp, { token, password })).rejects.toMatchObject({ code: 'link-expired' })
  expect(await findSignUp(world.db, token, late.now())).toEqual({ fault: 'expired' })
})

test('the link used in two tabs at once makes one account', async () => {
  await perform(world, visitor, askToSignUp, { name: 'Cleo', email: 'cleo@school.example' })
  const { token } = await linkIn('cleo@school.example')
  const tries = await Promise.allSettled([1, 2, 3].map(() => perform(world, visitor, confirmSignUp, { token, password })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('signing up with a known address answers the same and tells only the one who reads its mail', async () => {
  const answers = await Promise.all(
    ['maya@school.example', 'nobody-yet@school.example'].map((email) => perform(world, visitor, askToSignUp, { name: 'Guess', email })),
  )
  expect(answers).toHaveLength(2)
  expect((await lettersTo(world, 'maya@school.example')).at(-1)?.subject).toBe('You already have a Laurel account')
})

test('a sign-in link comes by mail, works once, and is asked for without saying whether the address is known', async () => {
  await perform(world, visitor, askForLink, { email: 'maya@school.example', to: '/work' })
  await perform(world, visitor, askForLink, { email: 'unknown@school.example' })
  const { path, token } = await linkIn('maya@school.example')
  expect(path).toBe('/sign-in/link')
  const cookies = await world.accounts.redeemLink(token, new Headers())
  expect(await recognize(world, headersOf(cookies ?? []))).toMatchObject({ name: 'Maya Ortiz' })
  expect(await world.accounts.redeemLink(token, new Headers())).toBeNull()
  expect(await lettersTo(world, 'unknown@school.example')).toEqual([])
})

test('two who ask for a link at once both get one', async () => {
  const tokens = await Promise.all([1, 2, 3].map(() => world.accounts.makeLink('maya@school.example')))
  expect(new Set(tokens).size).toBe(3)
})

test('a wrong password and an unknown address are told apart by nobody, and guessing is slowed down', async () => {
  const wrong = (email: string) =>
    signIn(world, { email, password: 'not the password' }, { ...from, clientAddress: '10.9.9.9' }).catch((error) => error)
  const [known, unknown] = [await wrong('maya@school.example'), await wrong('not-there@school.example')]
  expect([known.code, known.message]).toEqual([unknown.code, unknown.message])
  for (let tries = 2; tries <= 10; tries++) await wrong('maya@school.example')
  expect(await wrong('maya@school.example')).toMatchObject({ kind: 'limited', code: 'too-many-tries' })
  await expect(actorOf('maya@school.example')).resolves.toMatchObject({ name: 'Maya Ortiz' })
})

test('a second address counts once it is confirmed by its owner, signs in, and can take the place of the first', async () => {
  await signUp('Dora', 'dora@school.example')
  const dora = await actorOf('dora@school.example')
  await perform(world, dora, addAddress, { email: 'dora@home.example' })
  await expect(signIn(world, { email: 'dora@home.example', password }, from)).rejects.toMatchObject({ code: 'sign-in-wrong' })
  const { token } = await linkIn('dora@home.example')
  const ana = await actorOf('ana@school.example')
  await expect(perform(world, ana, confirmAddress, { token })).rejects.toMatchObject({ code: 'not-yours' })
  await expect(perform(world, visitor, confirmAddress, { token })).rejects.toMatchObject({ kind: 'unauthenticated' })
  await perform(world, dora, confirmAddress, { token })
  await expect(perform(world, dora, confirmAddress, { token })).rejects.toMatchObject({ code: 'link-unknown' })
  expect(await actorOf('dora@home.example')).toMatchObject({ id: dora.id })

  const [primary, second] = await addressesOf(world.db, dora.id)
  await expect(perform(world, dora, removeAddress, { addressId: primary?.id ?? '' })).rejects.toMatchObject({ code: 'address-primary' })
  await expect(perform(world, ana, promoteAddress, { addressId: second?.id ?? '' })).rejects.toMatchObject({ kind: 'missing' })
  await perform(world, dora, promoteAddress, { addressId: second?.id ?? '' })
  await perform(world, dora, removeAddress, { addressId: primary?.id ?? '' })
  expect(await actorOf('dora@home.example')).toMatchObject({ id: dora.id, email: 'dora@home.example' })
  await expect(actorOf('dora@school.example')).rejects.toMatchObject({ code: 'sign-in-wrong' })
})

test("nobody takes an address that is someone else's", async () => {
  const ana = await actorOf('ana@school.example')
  await perform(world, ana, addAddress, { email: 'maya@school.example' })
  const { token } = await linkIn('maya@school.example')
  await expect(perform(world, ana, confirmAddress, { token })).rejects.toMatchObject({ code: 'address-taken' })
})

test('an address that was added but not confirmed does not keep its owner from using it', async () => {
  const ana = await actorOf('ana@school.example')
  await perform(world, ana, addAddress, { email: 'fern@school.example' })
  await signUp('Fern', 'fern@school.example')
  expect(await actorOf('fern@school.example')).toMatchObject({ name: 'Fern' })
})

test('a new password works, the old one does not, and its owner is told by mail', async () => {
  await signUp('Gia', 'gia@school.example')
  const gia = await actorOf('gia@school.example')
  await perform(world, gia, setPassword, { oldPassword: password, password: 'another calm heron' })
  await expect(signIn(world, { email: 'gia@school.example', password }, from)).rejects.toMatchObject({ code: 'sign-in-wrong' })
  expect(await signIn(world, { email: 'gia@school.example', password: 'another calm heron' }, from)).not.toHaveLength(0)
  expect((await lettersTo(world, 'gia@school.example')).at(-1)?.subject).toBe('Your password was changed')
})

test('who chose a language gets letters in it, and keeps it in every browser; one that does not exist is refused', async () => {
  await signUp('Lupe', 'lupe@school.example')
  const lupe = await actorOf('lupe@school.example')
  await expect(perform(world, lupe, chooseLocale, { locale: 'tlh' as 'es' })).rejects.toMatchObject({ fields: [{ field: 'locale' }] })
  await perform(world, lupe, chooseLocale, { locale: 'es' })
  expect(await actorOf('lupe@school.example')).toMatchObject({ locale: 'es' })
  await perform(world, lupe, setPassword, { oldPassword: password, password: 'another calm heron' })
  const letter = (await lettersTo(world, 'lupe@school.example')).at(-1)
  expect(letter?.subject).toBe('Tu contraseña cambió')
  expect(letter?.text).toMatch(/^Hola, Lupe:/)
  const { bodyHtml, locale } = await world.db
    .selectFrom('messages')
    .where('personId', '=', lupe.id)
    .orderBy('createdAt', 'desc')
    .select(['bodyHtml', 'locale'])
    .executeTakeFirstOrThrow()
  expect([locale, /<html lang="(\w+)"/.exec(bodyHtml)?.[1]]).toEqual(['es', 'es'])
})

test('a password is changed by who knows it, or has just signed in; guesses are counted, and the right one forgets them', async () => {
  await signUp('Hana', 'hana@school.example')
  const hana = await actorOf('hana@school.example')
  const at = (minutesAgo: number): From<'page'> => ({
    door: 'page',
    requestId: null,
    session: async () => ({ id: world.newId(), signedInAt: new Date(world.now().getTime() - minutesAgo * 60_000) }),
  })
  const change = (oldPassword: string | undefined, from: From<'page'>) =>
    performThrough(from, world, hana, setPassword, { oldPassword, password: 'another calm heron' })
  await expect(change(undefined, at(21))).rejects.toMatchObject({ code: 'password-wrong', fields: [{ field: 'oldPassword' }] })
  for (let guess = 1; guess < 9; guess++) await expect(change(`guess ${guess}`, at(21))).rejects.toMatchObject({ code: 'password-wrong' })
  await change(password, at(21))
  for (let guess = 0; guess < 10; guess++) await expect(change(`guess ${guess}`, at(21))).rejects.toMatchObject({ code: 'password-wrong' })
  await expect(change('another calm heron', at(21))).rejects.toMatchObject({ code: 'too-many-tries' })
  await world.db.deleteFrom('rateLimits').where('key', '=', `password ${hana.id}`).execute()
  await change(undefined, at(1))
})

test('a new password signs out every browser but the one where it was set', async () => {
  await signUp('Ivo', 'ivo@school.example')
  const ivo = await actorOf('ivo@school.example')
  for (const _browser of [1, 2]) await signIn(world, { email: 'ivo@school.example', password }, from)
  const sessions = () => world.db.selectFrom('sessions').where('personId', '=', ivo.id).select(['id', 'createdAt']).execute()
  const [here] = await sessions()
  if (!here) throw new Error('There is no session.')
  const session = async () => ({ id: here.id, signedInAt: here.createdAt })
  await performThrough({ door: 'page', requestId: null, session }, world, ivo, setPassword, { password: 'another calm heron' })
  expect(await sessions()).toEqual([here])
})

test('a letter to an address that nobody has shown to be theirs holds no word that someone typed', async () => {
  const lure = 'You won: http://evil.example/prize'
  await perform(world, visitor, askToSignUp, { name: lure, email: 'victim.one@school.example', to: '/catalog?you-won=evil.example' })
  const ana = await actorOf('ana@school.example')
  await perform(world, ana, renamePerson, { name: lure })
  await perform(world, { ...ana, name: lure }, addAddress, { email: 'victim.two@school.example' })
  await perform(world, visitor, askForLink, { email: 'maya@school.example', to: '/you/won?see=http://evil.example' })
  await perform(world, ana, renamePerson, { name: 'Ana' })
  await world.jobs.settle()
  for (const to of ['victim.one@school.example', 'victim.two@school.example', 'maya@school.example']) {
    const { subject, bodyText, bodyHtml } = (await lettersTo(world, to)).at(-1) ?? {}
    expect(`${subject} ${bodyText} ${bodyHtml}`).not.toMatch(/evil|won/)
    expect(bodyText).toContain('http://laurel.example/')
  }
})

test('where accounts begin with an invitation nobody signs up, not with an older link either', async () => {
  await perform(world, visitor, askToSignUp, { name: 'Early', email: 'early@school.example' })
  const { token } = await linkIn('early@school.example')
  const closed = { ...world, config: { ...world.config, SIGN_UP: 'invitation' as const } }
  await expect(perform(closed, visitor, confirmSignUp, { token, password })).rejects.toMatchObject({ code: 'sign-up-closed' })
  await expect(perform(closed, visitor, askToSignUp, { name: 'Late', email: 'late@school.example' })).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'sign-up-closed',
  })
  expect(await lettersTo(world, 'late@school.example')).toEqual([])
  await perform(world, visitor, confirmSignUp, { token, password })
})

test('an address with a line break is none, so nobody is copied in', async () => {
  const person = await aPerson(world, 'Hal')
  await expect(perform(world, person, addAddress, { email: 'a@b.example\r\nBcc: c@d.example' })).rejects.toMatchObject({ kind: 'invalid' })
})
