import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { addWords } from '../../foundation/words/format.ts'
import { spanish } from '../../foundation/words/messages/es/all.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aWorld } from '../../testing/world.ts'
import { hashLinkToken } from '../accounts/link-tokens.ts'
import { addressesOf, findPersonByAddress } from '../accounts/people.ts'
import { endMembership } from '../memberships/end-membership.ts'
import { countInvitations, findInvitationByToken, isOtherName, listInvitations } from '../memberships/invitations.ts'
import { membershipsOf } from '../memberships/memberships.ts'
import { acceptInvitation, joinByInvitation } from './accept-invitation.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { invitePeople } from './invite-people.ts'
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
  const letters = await lettersTo(world, address)
  return /invitations\/(\S+)/.exec(letters.at(-1)?.text ?? '')?.[1] ?? ''
}

test('who has no account makes one with the invitation, and its address is theirs', async () => {
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

test('who has an account under another address accepts with it, and the invited address becomes theirs too', async () => {
  const guest = await aPerson(world, 'Guest Coach', [{ organizationId: neighbor.id, roles: ['coach'] }])
  await invite({ email: 'guest@district.example', roles: ['coach'] })
  await perform(world, guest, acceptInvitation, { token: await tokenFor('guest@district.example') })
  expect((await membershipsOf(world.db, guest.id)).map(({ slug }) => slug).sort()).toEqual([district.slug, neighbor.slug].sort())
  expect(await findPersonByAddress(world.db, 'guest@district.example')).toMatchObject({ id: guest.id })
})

test('a member who accepts keeps what they were and gains what they are offered', async () => {
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

test('two people who accept invitations of two organizations to one address at once: one has it, the other is told so', async () => {
  for (let round = 0; round < 5; round++) {
    const email = `shared.${round}@school.example`
    const [first, second] = [await aPerson(world, 'First Reader'), await aPerson(world, 'Second Reader')]
    await invite({ email })
    const ours = await tokenFor(email)
    await perform(world, neighborAdmin, invitePeople, { organizationId: neighbor.id, people: [{ email, roles: ['earner'] }] })
    const theirs = await tokenFor(email)
    const tries = await Promise.allSettled([
      perform(world, first, acceptInvitation, { token: ours }),
      perform(world, second, acceptInvitation, { token: theirs }),
    ])
    expect(tries.map((tried) => (tried.status === 'fulfilled' ? 'joined' : tried.reason.code)).sort()).toEqual([
      'invitation-elsewhere',
      'joined',
    ])
  }
})

test('one person who accepts two invitations of one organization at once is one member with both roles', async () => {
  for (let round = 0; round < 5; round++) {
    const person = await aPerson(world, 'Two Letters')
    await invite({ email: `one.${round}@letters.example` }, { email: `two.${round}@letters.example`, roles: ['coach'] })
    const tokens = [await tokenFor(`one.${round}@letters.example`), await tokenFor(`two.${round}@letters.example`)]
    await Promise.all(tokens.map((token) => perform(world, person, acceptInvitation, { token })))
    expect(await membershipsOf(world.db, person.id)).toMatchObject([{ roles: ['earner', 'coach'] }])
  }
})

test('what an admin offered who is none any more stands for plain roles, and for others only once an admin sends it again', async () => {
  const leaving = await aPerson(world, 'Leaving Admin', [{ organizationId: district.id, roles: ['admin'] }])
  const people = [
    { email: 'plain@later.example', roles: ['earner' as const, 'coach' as const] },
    { email: 'back.door@later.example', roles: ['admin' as const] },
  ]
  await perform(world, leaving, invitePeople, { organizationId: district.id, people })
  const [plain, backDoor] = [await tokenFor('plain@later.example'), await tokenFor('back.door@later.example')]
  expect(await findInvitationByToken(world.db, backDoor, world.now())).toMatchObject({ fault: null })
  const membership = await world.db.selectFrom('memberships').where('personId', '=', leaving.id).select('id').executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId: membership.id })
  expect(await findInvitationByToken(world.db, backDoor, world.now())).toMatchObject({ fault: 'unbacked' })
  await expect(perform(world, leaving, acceptInvitation, { token: backDoor })).rejects.toMatchObject({ code: 'link-unbacked' })
  await perform(world, visitor, joinByInvitation, { token: plain, name: 'Plain Teacher', password })

  await perform(world, visitor, renewInvitation, { token: backDoor })
  const renewed = await tokenFor('back.door@later.example')
  await expect(perform(world, visitor, joinByInvitation, { token: renewed, name: 'X', password })).rejects.toMatchObject({
    code: 'link-unbacked',
  })
  const { invitations } = await listInvitations(world.db, district.id, {})
  const invitationId = invitations.find(({ address }) => address === 'back.door@later.example')?.id ?? ''
  await perform(world, admin, resendInvitation, { invitationId })
  await perform(world, visitor, joinByInvitation, { token: await tokenFor('back.door@later.example'), name: 'New Admin', password })
})

test.each([
  ['Maya Ortiz', 'Kit Vale', true],
  ['Maya Ortiz', 'maya ortiz', false],
  ['Maya Ortiz', 'Ortiz, Maya L.', false],
  ['José Núñez', 'Jose Nunez', false],
  ['Maya Ortiz', 'Maya Oliva', true],
  ['Maya Ortiz', '', false],
  ['王芳', '李娜', true],
])('%s and %s are other names: %s', (name, other, isOther) => {
  expect(isOtherName(name, other)).toBe(isOther)
})

test('members are not invited again, and the same list sent twice or at once leaves one invitation each', async () => {
  const before = await countInvitations(world.db, district.id)
  const list = [{ email: earner.email }, { email: 'one@list.example' }, { email: 'two@list.example' }]
  const results = await Promise.all([invite(...list), invite(...list)])
  expect(results[0]).toMatchObject({ invited: 2, members: 1 })
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
  expect(JSON.stringify(letter)).not.toContain(token)
})

test('five thousand are invited at once', async () => {
  const crowd = Array.from({ length: 5000 }, (_, number) => ({ email: `teacher${number}@crowd.example` }))
  const statements = vi.spyOn(pg.Client.prototype, 'query')
  expect(await invite(...crowd)).toMatchObject({ invited: 5000, members: 0 })
  // Many rows in each: asked one by one, it would be thousands.
  expect(statements.mock.calls.length).toBeGreaterThan(10)
  expect(statements.mock.calls.length).toBeLessThan(1000)
  statements.mockRestore()
}, 60_000)

test('an invitation is written in the language that its inviter chose, and one that is sent again in that of who sends it', async () => {
  addWords('es', spanish)
  const email = 'lucia@school.example'
  const subjects = async () => {
    const rows = await world.db.selectFrom('messages').where('toAddress', '=', email).orderBy('id').select(['locale', 'subject']).execute()
    return rows.map(({ locale, subject }) => [locale, subject.includes('te invita')])
  }
  const { invitationIds } = await perform(world, { ...admin, locale: 'es' }, invitePeople, {
    organizationId: district.id,
    people: [{ email, roles: ['earner'] }],
  })
  expect(await subjects()).toEqual([['es', true]])
  await perform(world, admin, resendInvitation, { invitationId: invitationIds[0] ?? '' })
  expect(await subjects()).toEqual([
    ['es', true],
    ['en', false],
  ])
})

test('an inviter who chose no language writes in that of the page they invite from', async () => {
  const sentTo = async (email: string) =>
    (await world.db.selectFrom('messages').where('toAddress', '=', email).select('locale').execute()).map(({ locale }) => locale)
  const people = [{ email: 'marisol@school.example', roles: ['earner' as const] }]
  const { invitationIds } = await perform(world, admin, invitePeople, { organizationId: district.id, people, locale: 'es' })
  expect(await sentTo('marisol@school.example')).toEqual(['es'])
  await perform(world, admin, resendInvitation, { invitationId: invitationIds[0] ?? '', locale: 'es' })
  expect(await sentTo('marisol@school.example')).toEqual(['es', 'es'])
  await expect(perform(world, admin, invitePeople, { organizationId: district.id, people, locale: 'xx' as 'es' })).rejects.toMatchObject({
    kind: 'invalid',
  })
})
