import { expect, test, vi } from 'vitest'
import { awardsOf } from '../../credentials/awards/awards.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { anAuthenticator } from '../../testing/authenticator.ts'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aWorld } from '../../testing/world.ts'
import { addAddress, confirmAddress, promoteAddress, removeAddress } from '../accounts/addresses.ts'
import { addressesOf } from '../accounts/people.ts'
import { recognize } from '../accounts/recognize.ts'
import { signIn } from '../accounts/sign-in.ts'
import { endMembership } from '../memberships/end-membership.ts'
import { makeChallenge } from './challenge.ts'
import { addPasskey } from './keep-passkeys.ts'
import { addressToOutlive, putAwayLastingWay } from './lasting-way.ts'
import { signInByPasskey } from './sign-in-by-passkey.ts'

const world = await aWorld()
const district = await aDistrict(world)
const { earner, colleague, admin } = district
// Passwords are hashed slowly, by design.
vi.setConfig({ testTimeout: 60_000 })
const from = { headers: new Headers(), clientAddress: '10.0.0.1' }
const headersOf = (cookies: string[]) => new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })

test('who earns with the one address of their district is asked for a way of their own, until they have one or put it away', async () => {
  expect(await addressToOutlive(readsOf(world.db, colleague), colleague.id)).toBeNull()
  await anAward(district, { earner: colleague })
  expect(await addressToOutlive(readsOf(world.db, colleague), colleague.id)).toBe(colleague.email)
  await perform(world, colleague, putAwayLastingWay, {})
  expect(await addressToOutlive(readsOf(world.db, colleague), colleague.id)).toBeNull()
})

test('an account outlives the membership and the address of its district: by passkey and by an address of one’s own', async () => {
  await anAward(district)
  expect(await addressToOutlive(readsOf(world.db, earner), earner.id)).toBe(earner.email)
  await world.accounts.setPassword(earner.id, 'three calm herons')
  const device = anAuthenticator(world.config.BASE_URL)
  const challenge = makeChallenge(world.keys, world.now(), { purpose: 'register', personId: earner.id })
  await perform(world, earner, addPasskey, { credential: device.make({ challenge }), name: 'My phone', oldPassword: 'three calm herons' })
  expect(await addressToOutlive(readsOf(world.db, earner), earner.id)).toBeNull()

  const { id: membershipId } = await world.db
    .selectFrom('memberships')
    .where('personId', '=', earner.id)
    .select('id')
    .executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId })
  const use = () => device.use({ challenge: makeChallenge(world.keys, world.now(), { purpose: 'sign-in', personId: null }) })
  const left = await recognize(world, headersOf(await signInByPasskey(world, use(), from)))
  expect(left).toMatchObject({ id: earner.id, memberships: [] })
  if (left.kind !== 'person') throw new Error('Nobody is signed in.')
  expect(await awardsOf(readsOf(world.db, left), left.id, { limit: 5 })).toHaveLength(1)

  // The district deleted the mailbox: signed in by passkey, they add an address of their own and take the old one off.
  await perform(world, left, addAddress, { email: 'maya@home.example' })
  await world.jobs.settle()
  const token = /token=([\w-]+)/.exec((await lettersTo(world, 'maya@home.example')).at(-1)?.text ?? '')?.[1] ?? ''
  await perform(world, left, confirmAddress, { token })
  const [district_, own] = await addressesOf(world.db, left.id)
  await perform(world, left, promoteAddress, { addressId: own?.id ?? '' })
  await perform(world, left, removeAddress, { addressId: district_?.id ?? '' })
  expect(await recognize(world, headersOf(await signInByPasskey(world, use(), from)))).toMatchObject({ id: earner.id })
  const byAddress = await signIn(world, { email: 'maya@home.example', password: 'three calm herons' }, from)
  expect(await recognize(world, headersOf(byAddress))).toMatchObject({ id: earner.id, email: 'maya@home.example' })
})
