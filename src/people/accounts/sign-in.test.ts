import { sql } from 'kysely'
import { RouterContextProvider } from 'react-router'
import { expect, test, vi } from 'vitest'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { plainTextIn } from '../../foundation/words/format.ts'
import { aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { askForLink } from './ask-for-link.ts'
import { knownBrowserIn } from './known-browser.ts'
import { addressesOf } from './people.ts'
import { signIn, signInByLink, signInsLeft } from './sign-in.ts'

const world = await aWorld()
const password = 'three calm herons'
// Passwords are hashed slowly, by design.
vi.setConfig({ testTimeout: 60_000 })

async function anAccount(name: string) {
  const person = await aPerson(world, name)
  await world.accounts.setPassword(person.id, password)
  return person
}
const cookieOf = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ')
const from = (clientAddress: string, cookies: readonly string[] = []) => ({
  clientAddress,
  headers: new Headers(cookies.length > 0 ? { cookie: cookieOf(cookies) } : {}),
})
const tryIn = async (email: string, given: string, where: ReturnType<typeof from>): Promise<string> =>
  signIn(world, { email, password: given }, where).then(
    () => 'in',
    (error: { code: string }) => error.code,
  )
/** So many tries are counted, without the seconds that hashing as many passwords takes. */
const counted = (key: string, tries: number) =>
  sql`insert into rate_limits (key, tries, window_end) values (${key}, ${tries}, now() + interval '14 minutes')`.execute(world.db)
/** What sixty wrong tries from as many networks leave behind. */
async function attack(email: string) {
  await sql`delete from rate_limits where key = ${`sign-in account ${email}`}`.execute(world.db)
  await counted(`sign-in account ${email}`, 60)
}
const onlyBrowser = (cookies: readonly string[]) => cookies.filter((cookie) => cookie.startsWith('laurel_browser='))

test('sixty-one wrong tries from one address keep nobody out elsewhere, and only that address until it waits', async () => {
  const { email } = await anAccount('Maya Ortiz')
  const codes: string[] = []
  for (let count = 0; count < 61; count++) codes.push(await tryIn(email, `wrong ${count}`, from('203.0.113.9')))
  expect(codes.slice(0, 10)).toEqual(Array(10).fill('sign-in-wrong'))
  expect(new Set(codes.slice(10))).toEqual(new Set(['too-many-tries']))
  expect(await tryIn(email, password, from('203.0.113.9'))).toBe('too-many-tries')
  expect(await tryIn(email, password, from('198.51.100.1'))).toBe('in')
})

test('while strangers try from many networks, the right password lets in, from a known browser and an unknown one', async () => {
  const person = await anAccount('Ana Reyes')
  const known = onlyBrowser(await signIn(world, { email: person.email, password }, from('10.1.1.1')))
  await attack(person.email)
  await Promise.all([1, 2, 3, 4, 5].map((count) => tryIn(person.email, `wrong ${count}`, from('192.0.2.3'))))
  expect(await tryIn(person.email, password, from('198.51.100.77'))).toBe('in')
  expect(await tryIn(person.email, password, from('10.1.1.1', known))).toBe('in')
  // Even where the attack comes from.
  expect(await tryIn(person.email, password, from('192.0.2.3'))).toBe('too-many-tries')
  expect(await tryIn(person.email, password, from('192.0.2.3', known))).toBe('in')
})

test('an account under attack gives each unknown network five tries, and all at once find no gap', async () => {
  const { email } = await anAccount('Bea Lind')
  await attack(email)
  const codes = await Promise.all(Array.from({ length: 20 }, (_, count) => tryIn(email, `wrong ${count}`, from('203.0.113.50'))))
  expect(codes.filter((code) => code === 'sign-in-wrong')).toHaveLength(5)
})

test('a known browser has ten tries of its own, is known for its people only, and forged it is unknown', async () => {
  const cleo = await anAccount('Cleo Park')
  const dora = await anAccount('Dora Quist')
  const first = await signIn(world, { email: cleo.email, password }, from('10.2.2.2'))
  const both = onlyBrowser(await signIn(world, { email: dora.email, password }, from('10.2.2.2', onlyBrowser(first))))
  const browser = (cookies: readonly string[]) => knownBrowserIn(world, from('', cookies).headers)
  expect(browser(both)).toMatchObject({ id: browser(first)?.id })
  expect([cleo, dora].map(({ id }) => browser(both)?.knows(id))).toEqual([true, true])
  expect(browser(first)?.knows(dora.id)).toBe(false)
  expect(both.join()).not.toContain(cleo.id)

  await Promise.all(Array.from({ length: 25 }, () => tryIn(cleo.email, 'wrong', from('203.0.113.60', both))))
  expect(await tryIn(cleo.email, password, from('203.0.113.60', both))).toBe('too-many-tries')
  expect(await tryIn(dora.email, password, from('203.0.113.60', both))).toBe('in')

  const [cookie = ''] = both
  for (const forged of [cookie.replace('=', '=x'), 'laurel_browser=', 'laurel_browser=.', `laurel_browser=${'a.'.repeat(5000)}`])
    expect(browser([forged])).toBeNull()
  const later = { ...world, now: () => new Date(Date.now() + 181 * 86_400_000) }
  expect(knownBrowserIn(later, from('', both).headers)).toBeNull()
})

test('a browser is known from a sign-in by link, too', async () => {
  const person = await anAccount('Edo Fenn')
  const cookies = await signInByLink(world, await world.accounts.makeLink(person.email), new Headers())
  expect(knownBrowserIn(world, from('', cookies ?? []).headers)?.knows(person.id)).toBe(true)
  expect(await signInByLink(world, 'forged', new Headers())).toBeNull()
})

test('a school behind one address signs in however often it is right, also when only one wrong try is left', async () => {
  const { email } = await anAccount('Fern Hale')
  await counted('sign-in client 10.9.9.9', 199)
  const codes = []
  for (let count = 0; count < 4; count++) codes.push(await tryIn(email, password, from('10.9.9.9')))
  expect(codes).toEqual(['in', 'in', 'in', 'in'])
  expect([await tryIn(email, 'wrong', from('10.9.9.9')), await tryIn(email, password, from('10.9.9.9'))]).toEqual([
    'sign-in-wrong',
    'too-many-tries',
  ])
})

test('a flood is refused unread, but not in a known browser behind the same address', async () => {
  const person = await anAccount('Iris Bell')
  const known = onlyBrowser(await signIn(world, { email: person.email, password }, from('10.8.8.8')))
  const clientAddress = '203.0.113.88'
  await counted(`sign-in door client ${clientAddress}`, 2000)
  const send = (cookies: readonly string[]) => {
    const request = new Request('http://laurel.example/sign-in', { method: 'POST', headers: from('', cookies).headers })
    const context = new RouterContextProvider()
    const form = async () => new FormData()
    context.set(pageContext, {
      world,
      db: world.db,
      actor: visitor,
      requestId: '',
      nonce: '',
      clientAddress,
      form,
      noted: {},
      sent: request,
      locale: 'en',
      t: plainTextIn('en'),
    })
    return signInsLeft({ request, context })
  }
  await expect(send([])).rejects.toMatchObject({ code: 'too-many-tries' })
  await expect(send(['laurel_browser=forged.zzzzzzzz.x'])).rejects.toMatchObject({ code: 'too-many-tries' })
  await send(known)
})

test('an unknown address is refused in the same way and as often as a known one', async () => {
  const { email } = await anAccount('Gia Moss')
  const answers = async (address: string, network: string) => {
    const codes: string[] = []
    await counted(`sign-in account ${address} client ${network}`, 8)
    for (let count = 0; count < 3; count++) codes.push(await tryIn(address, 'wrong password', from(network)))
    await attack(address)
    await counted(`sign-in account ${address} client ${network}.new`, 3)
    for (let count = 0; count < 3; count++) codes.push(await tryIn(address, 'wrong password', from(`${network}.new`)))
    return codes
  }
  expect(await answers(email, '172.16.1')).toEqual(await answers('nobody@school.example', '172.16.2'))
})

test('six letters with a link reach one person in a quarter of an hour, however many addresses they have and networks ask', async () => {
  const person = await anAccount('Hal Ives')
  const second = 'hal@home.example'
  await world.db
    .insertInto('personAddresses')
    .values({ id: world.newId(), personId: person.id, address: second, addedAt: world.now(), verifiedAt: world.now() })
    .execute()
  expect((await addressesOf(world.db, person.id)).length).toBeGreaterThan(1)
  for (let count = 0; count < 5; count++) for (const email of [person.email, second]) await perform(world, visitor, askForLink, { email })
  await world.jobs.settle()
  const letters = await world.db.selectFrom('messages').where('personId', '=', person.id).select('id').execute()
  expect(letters).toHaveLength(6)
})
