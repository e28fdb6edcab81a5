import { expect, test } from 'vitest'
import { hashLinkToken } from '../people/link-tokens.ts'
import { addressesOf, findPersonByAddress } from '../people/people.ts'
import { visitor } from '../platform/actor.ts'
import { perform } from '../platform/command.ts'
import { aDistrict, aPerson } from '../testing/district.ts'
import { aWorld } from '../testing/world.ts'
import { acceptInvitation, joinByInvitation } from './accept-invitation.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { countInvitations, findInvitationByToken, listInvitations } from './invitations.ts'
import { invitePeople } from './invite-people.ts'
import { membershipsOf } from './memberships.ts'
import { renewInvitation, resendInvitation } from './resend-invitation.ts'

const world = await aWorld()
const { district, neighbor, schoolId, admin, earner, author, neighborAdmin } = await aDistrict(world)
const password = 'three calm herons'

const invite = (...people: { email: string; name?: string; schoolId?: string | null; roles?: ('earner' | 'coach' | 'admin')[] }[]) =>
  perform(world, admin, invitePeople, {
    organizationId: district.id,
    people: people.map((person) => ({ roles: ['earner' as const], ...person })),
  })
async function tokenFor(address: string): Promise<string> {
  const letter = await world.db.selectFrom('messages').where('toAddress', '=', address).orderBy('id', 'desc').selectAll().executeTakeFirst()
  return /invitations\/(\S+)/.exec(letter?.bodyText ?? '')?.[1] ?? ''
}

test('who has no account makes one with the invitation, and its address is hers', async () => {
  await invite({ email: 'New@School.example', name: 'New Teacher', schoolId, roles: ['earner', 'coach'] })
  const token = await tokenFor('new@school.example')
  const { personId } = await perform(world, visitor, joinByInvitation, { token, name: 'Nell Teacher', password })
  expect(await membershipsOf(world.db, personId)).toMatchObject([
    { slug: district.slug, roles: ['earner', 'coach'], school: 'Northside Middle' },
  ])
  expect(await addressesOf(world.db, personId)).toMatchObject([
    { address: 'new@school.example', isPrimary: true, verifiedAt: expect.any(Date) },
  ])
  await expect(perform(world, visitor, joinByInvitation, { token, name: 'Twice', password })).rejects.toMatchObject({
    code: 'link-used',
  })
})

test('who has an account under another address accepts with it, and the invited address becomes hers too', async () => {
  const guest = await aPerson(world, 'Guest Coach', [{ organizationId: neighbor.id, roles: ['coach'] }])
  await invite({ email: 'guest@district.example', roles: ['coach'] })
  await perform(world, guest, acceptInvitation, { token: await tokenFor('guest@district.example') })
  expect((await membershipsOf(world.db, guest.id)).map(({ slug }) => slug).sort()).toEqual([district.slug, neighbor.slug].sort())
  expect(await findPersonByAddress(world.db, 'guest@district.example')).toMatchObject({ id: guest.id })
})

test('a member who accepts keeps what she was and gains what she is offered', async () => {
  await invite({ email: 'maya.other@district.example', roles: ['coach'] })
  await perform(world, earner, acceptInvitation, { token: await tokenFor('maya.other@district.example') })
  expect(await membershipsOf(world.db, earner.id)).toMatchObject([{ roles: ['earner', 'coach'] }])
})

test('an invitation to an address of one account is not taken by another', async () => {
  const owner = await aPerson(world, 'Right Person')
  await invite({ email: owner.email })
  const token = await tokenFor(owner.email)
  await expect(perform(world, author, acceptInvitation, { token })).rejects.toMatchObject({ code: 'invitation-elsewhere' })
  await expect(perform(world, visitor, joinByInvitation, { token, name: 'X', password })).rejects.toMatchObject({
    code: 'address-taken',
  })
  await expect(perform(world, visitor, acceptInvitation, { token })).rejects.toMatchObject({ kind: 'unauthenticated' })
  await perform(world, owner, acceptInvitation, { token })
})

test('forged, cancelled and replaced links say so and change nothing', async () => {
  const guest = await aPerson(world, 'Late Guest')
  await expect(perform(world, guest, acceptInvitation, { token: 'forged' })).rejects.toMatchObject({ code: 'link-unknown' })
  await invite({ email: 'late@school.example' })
  const first = await tokenFor('late@school.example')
  const { invitations } = await listInvitations(world.db, district.id, {})
  const invitationId = invitations.find(({ address }) => address === 'late@school.example')?.id ?? ''
  await perform(world, admin, resendInvitation, { invitationId })
  await expect(perform(world, guest, acceptInvitation, { token: first })).rejects.toMatchObject({ code: 'link-unknown' })
  const second = await tokenFor('late@school.example')
  await expect(perform(world, neighborAdmin, cancelInvitation, { invitationId })).rejects.toMatchObject({ code: 'not-an-admin' })
  await perform(world, admin, cancelInvitation, { invitationId })
  await expect(perform(world, guest, acceptInvitation, { token: second })).rejects.toMatchObject({ code: 'link-cancelled' })
  await expect(perform(world, visitor, renewInvitation, { token: second })).rejects.toMatchObject({ code: 'link-cancelled' })
})

test('an invitation that is too old is renewed by a letter to the invited address only', async () => {
  await invite({ email: 'slow@school.example' })
  const old = await tokenFor('slow@school.example')
  const later = { ...world, now: () => new Date(Date.now() + 31 * 86_400_000) }
  await expect(perform(later, visitor, joinByInvitation, { token: old, name: 'Slow', password })).rejects.toMatchObject({
    code: 'link-expired',
  })
  expect(await findInvitationByToken(world.db, old, later.now())).toMatchObject({ fault: 'expired' })
  await perform(later, visitor, renewInvitation, { token: old })
  await perform(later, visitor, joinByInvitation, { token: await tokenFor('slow@school.example'), name: 'Slow', password })
})

test('accepted in two tabs at once, it is one membership', async () => {
  const twice = await aPerson(world, 'Twice Clicked')
  await invite({ email: 'twice@school.example' })
  const token = await tokenFor('twice@school.example')
  const tries = await Promise.allSettled([1, 2, 3].map(() => perform(world, twice, acceptInvitation, { token })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await membershipsOf(world.db, twice.id)).toHaveLength(1)
})

test('members are not invited again, and the same list sent twice or at once leaves one invitation each', async () => {
  const before = await countInvitations(world.db, district.id)
  const list = [{ email: earner.email }, { email: 'one@list.example' }, { email: 'two@list.example' }]
  const results = await Promise.all([invite(...list), invite(...list)])
  expect(results[0]).toEqual({ invited: 2, members: 1 })
  expect(await countInvitations(world.db, district.id)).toBe(before + 2)
})

test('only admins invite, only into their own organization, and only into its own schools', async () => {
  const people = [{ email: 'x@school.example', roles: ['earner' as const] }]
  await expect(perform(world, author, invitePeople, { organizationId: district.id, people })).rejects.toMatchObject({
    code: 'not-an-admin',
  })
  await expect(perform(world, admin, invitePeople, { organizationId: neighbor.id, people })).rejects.toMatchObject({
    code: 'not-an-admin',
  })
  await expect(
    perform(world, neighborAdmin, invitePeople, {
      organizationId: neighbor.id,
      people: [{ ...people[0], email: 'x@school.example', roles: ['earner'], schoolId }],
    }),
  ).rejects.toMatchObject({ code: 'school-elsewhere' })
})

test('script in a name is escaped in the letter, and the database keeps no link', async () => {
  await invite({ email: 'script@school.example', name: '<img src=x onerror=alert(1)>' })
  const letter = await world.db
    .selectFrom('messages')
    .where('toAddress', '=', 'script@school.example')
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(letter.bodyHtml).not.toContain('<img')
  const token = await tokenFor('script@school.example')
  const row = await world.db.selectFrom('invitations').where('address', '=', 'script@school.example').selectAll().executeTakeFirstOrThrow()
  expect(row.tokenHash).toBe(hashLinkToken(token))
})

test('five thousand are invited at once', async () => {
  const crowd = Array.from({ length: 5000 }, (_, number) => ({ email: `teacher${number}@crowd.example` }))
  const began = performance.now()
  expect(await invite(...crowd)).toEqual({ invited: 5000, members: 0 })
  const ms = performance.now() - began
  expect(ms, `${Math.round(ms)} ms`).toBeLessThan(20_000)
  console.info(`5,000 invitations: ${Math.round(ms)} ms`)
}, 60_000)
