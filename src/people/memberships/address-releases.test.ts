import { beforeEach, describe, expect, test } from 'vitest'
import { visitor } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { aDistrict, aPerson } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { addAddress } from '../accounts/addresses.ts'
import { askForLink } from '../accounts/ask-for-link.ts'
import { keepAddress, releaseDays, releasingDueAddresses } from '../accounts/release-address.ts'
import { askForRelease, callOffRelease, releasesOf } from './ask-for-release.ts'
import { endMembership } from './end-membership.ts'

const world = await aWorld()
const district = await aDistrict(world)
const { admin, neighborAdmin } = district
const organizationId = district.district.id
const dayMs = 86_400_000
const later = (days: number) => ({ ...world, now: () => new Date(Date.now() + days * dayMs) }) satisfies World
let count = 0
let leaver = district.earner
beforeEach(async () => {
  count++
  leaver = await aPerson(world, 'Lea Ver', [{ organizationId, roles: ['earner'] }])
  await world.db.deleteFrom('messages').execute()
})

const addOwn = (address: string, verifiedAt: Date = new Date(Date.now() - 100 * dayMs)) =>
  world.db
    .insertInto('personAddresses')
    .values({ id: world.newId(), personId: leaver.id, address, addedAt: verifiedAt, verifiedAt })
    .execute()
const letters = async () => {
  await world.jobs.settle()
  const sent = await world.db.selectFrom('messages').orderBy('id').select(['toAddress', 'kind', 'bodyText']).execute()
  return sent.map(({ toAddress, kind, bodyText }) => ({ to: toAddress, kind, bodyText }))
}
const ask = (email = leaver.email, actor = admin) => perform(world, actor, askForRelease, { organizationId, email })
const addressesOf = async () =>
  (await world.db.selectFrom('personAddresses').where('personId', '=', leaver.id).orderBy('addedAt').select('address').execute()).map(
    ({ address }) => address,
  )
const linkTo = async (email: string) => {
  await perform(world, visitor, askForLink, { email })
  return (await letters()).filter(({ kind }) => kind === 'sign-in-link').map(({ to }) => to)
}

describe('of somebody who has another way in', () => {
  test('no link goes to the mailbox from then on; after three weeks the address leaves, and the account stays whole', async () => {
    await addOwn(`lea-${count}@home.example`)
    await perform(world, admin, endMembership, {
      membershipId: (await world.db.selectFrom('memberships').where('personId', '=', leaver.id).select('id').executeTakeFirstOrThrow()).id,
    })
    await world.jobs.settle()
    await world.db.deleteFrom('messages').execute()
    await ask()
    expect((await letters()).map(({ to }) => to)).toEqual([`lea-${count}@home.example`])
    expect(await linkTo(leaver.email)).toEqual([])
    expect(await linkTo(leaver.email.replace('@', '+again@'))).toEqual([])
    expect(await linkTo(`lea-${count}@home.example`)).toEqual([`lea-${count}@home.example`])
    await releasingDueAddresses.work(later(releaseDays - 1), {})
    expect(await addressesOf()).toContain(leaver.email)
    await releasingDueAddresses.work(later(releaseDays + 1), {})
    expect(await addressesOf()).toEqual([`lea-${count}@home.example`])
    const { email } = await world.db.selectFrom('people').where('id', '=', leaver.id).select('email').executeTakeFirstOrThrow()
    expect(email).toBe(`lea-${count}@home.example`)
    expect(await world.db.selectFrom('sessions').where('personId', '=', leaver.id).select('id').execute()).toEqual([])
    expect(await releasesOf(world.db, organizationId, { limit: 1 })).toMatchObject([{ outcome: 'released', address: leaver.email }])
    // The new reader of the mailbox can have an account of their own with it.
    const next = await aPerson(world, 'The Next', [])
    await perform(world, next, addAddress, { email: leaver.email })
    expect((await letters()).at(-1)).toMatchObject({ to: leaver.email, kind: 'address' })
  })

  test('its owner says that it is still theirs: it stays, links go there again, and it is not asked again soon', async () => {
    await addOwn(`lea-${count}@home.example`)
    const { releaseId } = await ask()
    await expect(perform(world, district.earner, keepAddress, { releaseId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(perform(world, admin, keepAddress, { releaseId })).rejects.toMatchObject({ kind: 'forbidden' })
    await perform(world, leaver, keepAddress, { releaseId })
    expect(await linkTo(leaver.email)).toEqual([leaver.email])
    await expect(ask()).rejects.toMatchObject({ code: 'address-kept' })
    await releasingDueAddresses.work(later(releaseDays + 1), {})
    expect(await addressesOf()).toContain(leaver.email)
    await expect(perform(world, leaver, keepAddress, { releaseId })).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('of somebody who has no other way in', () => {
  test('nothing is held and nothing released until they have had another address for a week; the letter names nobody', async () => {
    await ask()
    const [letter, ...others] = await letters()
    expect([letter?.to, others]).toEqual([leaver.email, []])
    expect(letter?.bodyText).not.toContain(leaver.name)
    expect(await linkTo(leaver.email)).toEqual([leaver.email])
    await releasingDueAddresses.work(later(releaseDays + 30), {})
    expect(await addressesOf()).toEqual([leaver.email])
    // Who reads the mailbox today and adds an address of theirs gets nothing released within the week.
    await addOwn(`fresh-${count}@home.example`, new Date(Date.now() + (releaseDays + 25) * dayMs))
    await releasingDueAddresses.work(later(releaseDays + 30), {})
    expect(await addressesOf()).toContain(leaver.email)
    await releasingDueAddresses.work(later(releaseDays + 33), {})
    expect(await addressesOf()).toEqual([`fresh-${count}@home.example`])
  })

  test('another spelling of the same mailbox is no other way in', async () => {
    await addOwn(leaver.email.replace('@', '+badges@'))
    await ask()
    await releasingDueAddresses.work(later(releaseDays + 30), {})
    expect(await addressesOf()).toContain(leaver.email)
  })
})

describe('of somebody whose every mailbox is asked back', () => {
  test('one of them stays a way in, and neither is released before a third has been confirmed for a week', async () => {
    const second = `second-${count}@school.example`
    await addOwn(second)
    await ask()
    await ask(second)
    expect(await linkTo(leaver.email)).toEqual([])
    expect(await linkTo(second)).toEqual([second])
    await releasingDueAddresses.work(later(releaseDays + 30), {})
    expect(await addressesOf()).toHaveLength(2)
    await addOwn(`third-${count}@home.example`)
    await releasingDueAddresses.work(later(releaseDays + 30), {})
    expect(await addressesOf()).toEqual([`third-${count}@home.example`])
  })

  test('who takes the other one off gets links again: nobody is locked out', async () => {
    const home = `gone-${count}@home.example`
    await addOwn(home)
    await ask()
    expect(await linkTo(leaver.email)).toEqual([])
    await world.db.deleteFrom('personAddresses').where('address', '=', home).execute()
    expect(await linkTo(leaver.email)).toEqual([leaver.email])
  })
})

describe('who may not', () => {
  test('an address of their own life is not asked back, whoever they belong to; one that the organization invited is', async () => {
    const home = `own-${count}@home.example`
    await addOwn(home)
    await expect(ask(home)).rejects.toMatchObject({ code: 'address-not-yours' })
    // The answer is the same for one that nobody has.
    await expect(ask(`nobody-${count}@home.example`)).rejects.toMatchObject({ code: 'address-not-yours' })
    expect(await letters()).toEqual([])
    await world.db
      .updateTable('people')
      .set({ email: `boss-${count}@gmail.com` })
      .where('id', '=', admin.id)
      .execute()
    await addOwn(`lea-${count}@gmail.com`)
    await expect(ask(`lea-${count}@gmail.com`)).rejects.toMatchObject({ code: 'address-not-yours' })
    await world.db.updateTable('people').set({ email: admin.email }).where('id', '=', admin.id).execute()
    await world.db
      .insertInto('invitations')
      .values({
        id: world.newId(),
        organizationId,
        address: home,
        name: '',
        roles: ['earner'],
        tokenHash: home,
        invitedAt: world.now(),
        expiresAt: world.now(),
        acceptedAt: world.now(),
        acceptedBy: leaver.id,
      })
      .execute()
    await ask(home)
  })

  test('admins ask about their own people only, once, and not about themselves; nobody else asks', async () => {
    await expect(
      perform(world, neighborAdmin, askForRelease, { organizationId: district.neighbor.id, email: leaver.email }),
    ).rejects.toMatchObject({ code: 'address-missing' })
    await expect(ask(leaver.email, neighborAdmin)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(ask(leaver.email, leaver)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(ask('nobody@school.example')).rejects.toMatchObject({ code: 'address-missing' })
    await expect(ask(admin.email)).rejects.toMatchObject({ code: 'address-own' })
    const { releaseId } = await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'release-asked' })
    await expect(perform(world, neighborAdmin, callOffRelease, { releaseId })).rejects.toMatchObject({ kind: 'forbidden' })
    await perform(world, admin, callOffRelease, { releaseId })
    await ask()
  })
})
