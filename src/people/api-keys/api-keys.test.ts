import { expect, test } from 'vitest'
import { perform } from '../../foundation/platform/command.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'
import { changeMembership } from '../memberships/change-membership.ts'
import { keysOf } from './api-keys.ts'
import { makeKey } from './make-key.ts'
import { recognizeKey } from './recognize-key.ts'
import { revokeKey } from './revoke-key.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { admin, earner, district: home, neighbor } = district

const bearing = (secret: string) => new Headers({ Authorization: `Bearer ${secret}` })
const own = (name = 'Notebook') => perform(world, earner, makeKey, { name, scopes: ['work:read'], days: 30 })
const ofHome = () =>
  perform(world, admin, makeKey, { organizationId: home.id, name: 'HR', scopes: ['people:write', 'people:read'], days: 90 })

test('a secret is what scanners look for, and only its digest is kept', async () => {
  const { id, secret } = await own()
  expect(secret).toMatch(/^laurel_[A-Za-z0-9_-]{43}$/)
  const row = await world.db.selectFrom('apiKeys').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(secret.slice(7, 30))
  expect(row.hint).toBe(secret.slice(-4))
  const { rows } = await world.db
    .selectFrom('events')
    .where('subjectId', '=', id)
    .selectAll()
    .execute()
    .then((all) => ({ rows: all }))
  expect(rows.map(({ name }) => name)).toContain('api-key.made')
  expect(JSON.stringify(rows)).not.toContain(secret)
})

test('a person’s key is that person, with what they may at this moment', async () => {
  const lead = district.principal
  const { secret } = await perform(world, lead, makeKey, { name: 'Mine', scopes: ['people:read'], days: 1 })
  const membership = await world.db.selectFrom('memberships').where('personId', '=', lead.id).select('id').executeTakeFirstOrThrow()
  expect(await recognizeKey(world, bearing(secret))).toMatchObject({ kind: 'person', id: lead.id, memberships: [{ roles: ['principal'] }] })
  await perform(world, admin, changeMembership, { membershipId: membership.id, roles: ['earner'], schoolId: null })
  expect(await recognizeKey(world, bearing(secret))).toMatchObject({
    memberships: [{ roles: ['earner'] }],
    key: { scopes: ['people:read'] },
  })
})

test('an organization’s key stays when the admin who made it is none any more', async () => {
  const { secret } = await ofHome()
  await world.db
    .updateTable('memberships')
    .set({ roles: ['earner'] })
    .where('personId', '=', district.hr.id)
    .execute()
  expect(await recognizeKey(world, bearing(secret))).toMatchObject({
    kind: 'key',
    organizationId: home.id,
    key: { scopes: ['people:read', 'people:write'] },
  })
})

test.each([
  [
    'an own key in someone else’s organization',
    () => perform(world, admin, makeKey, { organizationId: neighbor.id, name: 'x', scopes: ['people:read'], days: 1 }),
    'not-an-admin',
  ],
  [
    'an earner, for the organization',
    () => perform(world, earner, makeKey, { organizationId: home.id, name: 'x', scopes: ['people:read'], days: 1 }),
    'not-an-admin',
  ],
  ['no scope', () => perform(world, earner, makeKey, { name: 'x', scopes: [], days: 1 }), 'input-invalid'],
  [
    'a scope that is none',
    () => perform(world, earner, makeKey, { name: 'x', scopes: ['all:write' as 'work:read'], days: 1 }),
    'input-invalid',
  ],
  ['forever', () => perform(world, earner, makeKey, { name: 'x', scopes: ['work:read'], days: 4000 }), 'input-invalid'],
  ['no name', () => perform(world, earner, makeKey, { name: '  ', scopes: ['work:read'], days: 1 }), 'input-invalid'],
  [
    'what is someone’s in person, for an organization',
    () => perform(world, admin, makeKey, { organizationId: home.id, name: 'x', scopes: ['work:read'], days: 1 }),
    'scope-of-people',
  ],
])('refused: %s', async (_what, make, code) => {
  await expect(make()).rejects.toMatchObject({ code })
})

test('a key makes and revokes no keys, not even itself', async () => {
  const { id, secret } = await own()
  const actor = await recognizeKey(world, bearing(secret))
  await expect(perform(world, actor, makeKey, { name: 'x', scopes: ['work:read'], days: 1 })).rejects.toMatchObject({
    code: 'keys-by-hand',
  })
  await expect(perform(world, actor, revokeKey, { keyId: id })).rejects.toMatchObject({ code: 'keys-by-hand' })
})

test('revoked, run out, cut short, or of nobody: each is refused by its name', async () => {
  const { id, secret } = await own()
  await perform(world, earner, revokeKey, { keyId: id })
  await perform(world, earner, revokeKey, { keyId: id })
  await expect(recognizeKey(world, bearing(secret))).rejects.toMatchObject({ code: 'key-revoked' })
  expect((await keysOf(world.db, { personId: earner.id }, world.now())).map((key) => key.id)).not.toContain(id)
  const short = await own()
  const later = new Date(Date.now() + 31 * 86_400_000)
  await expect(recognizeKey({ ...world, now: () => later }, bearing(short.secret))).rejects.toMatchObject({ code: 'key-expired' })
  for (const strange of [
    short.secret.slice(0, -1),
    `${short.secret}x`,
    'laurel_',
    'Basic abc',
    `laurel_${'A'.repeat(43)}`,
    'x'.repeat(5000),
  ])
    await expect(recognizeKey(world, bearing(strange))).rejects.toMatchObject({ code: 'key-unknown', kind: 'unauthenticated' })
  expect(await recognizeKey(world, new Headers())).toEqual({ kind: 'visitor' })
})

test('someone else’s key can’t be revoked, and is not told apart by more than that', async () => {
  const { id } = await own()
  await expect(perform(world, district.colleague, revokeKey, { keyId: id })).rejects.toMatchObject({ code: 'not-yours' })
  const { id: homes } = await ofHome()
  await expect(perform(world, district.neighborAdmin, revokeKey, { keyId: homes })).rejects.toMatchObject({ code: 'not-an-admin' })
})

test('when a key was last used is kept to the minute, by one write', async () => {
  const { id, secret } = await own()
  const usedAt = async () =>
    (await world.db.selectFrom('apiKeys').where('id', '=', id).select('lastUsedAt').executeTakeFirstOrThrow()).lastUsedAt?.getTime()
  const first = new Date()
  await recognizeKey({ ...world, now: () => first }, bearing(secret))
  await recognizeKey({ ...world, now: () => new Date(first.getTime() + 20_000) }, bearing(secret))
  expect(await usedAt()).toBe(first.getTime())
  await recognizeKey({ ...world, now: () => new Date(first.getTime() + 61_000) }, bearing(secret))
  expect(await usedAt()).toBe(first.getTime() + 61_000)
})
