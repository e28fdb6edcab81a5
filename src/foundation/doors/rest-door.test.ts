import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { revokeKey } from '../../people/api-keys/revoke-key.ts'
import { aDistrict } from '../../testing/district.ts'
import { askApi, programFor, programOf } from '../../testing/program.ts'
import { aWorld } from '../../testing/world.ts'
import { perform } from '../platform/command.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
const { admin, earner, district: home, neighbor, neighborAdmin } = district
const lead = await programOf(world, admin)
const hr = await programFor(world, admin, home.id)
const own = `/organizations/${home.id}`
const said = { name: 'Three Rivers', shortName: 'Rivers', description: '', url: '', email: '', accent: '#1d6b4f' }

test('what is there is answered with its tag, and not sent twice', async () => {
  const { status, body, headers } = await lead.ask('GET', own)
  expect(status).toBe(200)
  expect(body).toMatchObject({ id: home.id, name: 'Three Rivers' })
  const again = await lead.ask('GET', own, undefined, { 'If-None-Match': headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test('without a key, with a wrong one, and with one for something else', async () => {
  expect(await askApi(world, null, 'GET', own)).toMatchObject({ status: 401, body: { code: 'key-needed' } })
  const wrong = await askApi(world, 'laurel_nonsense', 'GET', own)
  expect(wrong).toMatchObject({ status: 401, body: { code: 'key-unknown', type: expect.stringContaining('/problems/key-unknown') } })
  expect(wrong.headers.get('www-authenticate')).toContain('Bearer')
  expect(wrong.headers.get('content-type')).toContain('application/problem+json')
  const reader = await programOf(world, admin, ['organizations:read'])
  expect(await reader.ask('PUT', own, said, { 'If-Match': '*' })).toMatchObject({ status: 403, body: { code: 'scope-needed' } })
})

test('a person’s key may no more than the person; an organization’s no more than its scopes, and nothing elsewhere', async () => {
  const program = await programOf(world, earner)
  expect(await program.ask('PUT', own, said, { 'If-Match': '*' })).toMatchObject({ status: 403, body: { code: 'not-an-admin' } })
  expect(await hr.ask('PUT', own, said, { 'If-Match': '*' })).toMatchObject({ status: 200 })
  for (const path of [`/organizations/${neighbor.id}`, `/organizations/${neighbor.id}/schools`, `/organizations/${world.newId()}`])
    expect(await hr.ask('GET', path)).toMatchObject({ status: 404, body: { code: 'organization-missing' } })
  expect(await hr.ask('PUT', `/organizations/${neighbor.id}`, said, { 'If-Match': '*' })).toMatchObject({ status: 404 })
})

test('a change says which text it is of: none is 428, an old one 412, and the right one answers with the new tag', async () => {
  const before = (await lead.ask('GET', own)).headers.get('etag') ?? ''
  expect(await lead.ask('PUT', own, said)).toMatchObject({ status: 428, body: { code: 'if-match-needed' } })
  const changed = await lead.ask('PUT', own, { ...said, description: 'Ten schools.' }, { 'If-Match': before })
  expect(changed).toMatchObject({ status: 200, body: { description: 'Ten schools.' } })
  expect(changed.headers.get('etag')).not.toBe(before)
  expect(await lead.ask('PUT', own, said, { 'If-Match': before })).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } })
  expect((await lead.ask('GET', own)).headers.get('etag')).toBe(changed.headers.get('etag'))
})

test('of two changes to one text at once, one is made and the other told', async () => {
  const tag = (await lead.ask('GET', own)).headers.get('etag') ?? ''
  const both = await Promise.all(['One.', 'Two.'].map((description) => lead.ask('PUT', own, { ...said, description }, { 'If-Match': tag })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
})

const schools = (program: typeof hr, names: string, name: string) =>
  program.ask('POST', `${own}/schools`, { names: [names] }, { 'Idempotency-Key': name })

test('a request with a name is done once, also when it comes twice at once from two clients', async () => {
  const many = await Promise.all(Array.from({ length: 6 }, () => schools(hr, 'Once Elementary', 'once')))
  expect(many.map(({ status, body }) => [status, body])).toEqual(many.map(() => [200, { added: 1 }]))
  expect(many.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(5)
  const events = await world.db.selectFrom('events').where('name', '=', 'organization.schools-added').select('id').execute()
  expect(events).toHaveLength(1)
})

test('another body under the same name is refused, and another key has names of its own', async () => {
  await schools(hr, 'First Elementary', 'reused')
  expect(await schools(hr, 'Second Elementary', 'reused')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
  expect(await schools(lead, 'Third Elementary', 'reused')).toMatchObject({ status: 200, body: { added: 1 } })
})

test('a refusal under a name stays the same answer', async () => {
  const id = world.newId()
  const send = () => hr.ask('PUT', `/schools/${id}`, { name: 'Late' }, { 'If-Match': '*', 'Idempotency-Key': 'late' })
  expect(await send()).toMatchObject({ status: 404, body: { code: 'school-missing' } })
  await world.db
    .insertInto('organizations')
    .values({ id, kind: 'school', parentId: home.id, slug: 'late', name: 'Early', shortName: 'Early', createdAt: world.now() })
    .execute()
  const again = await send()
  expect(again).toMatchObject({ status: 404, body: { code: 'school-missing' } })
})

test('after a day a name is free again', async () => {
  await schools(hr, 'Old Elementary', 'old')
  await world.db
    .updateTable('keptAnswers')
    .set({ keptAt: new Date(Date.now() - 86_500_000) })
    .where('name', '=', 'old')
    .execute()
  const again = await schools(hr, 'New Elementary', 'old')
  expect(again).toMatchObject({ status: 200, body: { added: 1 } })
  expect(again.headers.get('idempotency-replayed')).toBeNull()
})

test.each(['', ' ', 'a b', 'x'.repeat(201), 'é'])('the name “%s” is none', async (name) => {
  const { status } = await schools(hr, 'Nameless Elementary', name).catch(() => ({ status: 422 }))
  expect([200, 422]).toContain(status)
  if (name.length > 1) expect(status).toBe(422)
})

test('a key that is revoked in the middle of a request finishes no write', async () => {
  const program = await programFor(world, admin, home.id)
  const { id } = district.achievement
  const given = { organizationId: home.id, currency: 'clock-hours', amount: '8' }
  const rules = () => world.db.selectFrom('valueRules').where('achievementId', '=', id).selectAll().execute()
  // What it changes is held, so that the request stands in its middle until the key is gone.
  let asked: ReturnType<typeof program.ask> | undefined
  await world.db.transaction().execute(async (db) => {
    await db.selectFrom('achievements').where('id', '=', id).select('id').forUpdate().execute()
    asked = program.ask('POST', `/achievements/${id}/value-rules`, given, { 'Idempotency-Key': 'ghost' })
    await waitsForLock()
    await perform(world, admin, revokeKey, { keyId: program.keyId })
  })
  expect(await asked).toMatchObject({ status: 401, body: { code: 'key-revoked' } })
  expect(await rules()).toEqual([])
  expect(await program.ask('GET', own)).toMatchObject({ status: 401, body: { code: 'key-revoked' } })
})

test('a key is revoked while it writes what the revocation names too: both end, one after the other', async () => {
  const program = await programFor(world, admin, home.id)
  const writes = Array.from({ length: 8 }, (_, turn) => program.ask('POST', `${own}/schools`, { names: [`Turn ${turn}`] }))
  await perform(world, admin, revokeKey, { keyId: program.keyId })
  for (const { status } of await Promise.all(writes)) expect([200, 401]).toContain(status)
})

/** Until some statement waits for a row that another holds. */
async function waitsForLock() {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity where wait_event_type = 'Lock' and query like '%achievements%'`.execute(
      world.db,
    )
    if (rows.length > 0) return
  }
}

test.each([
  ['no JSON', 'nonsense', 'json-unreadable'],
  ['a list', '[1]', 'json-unreadable'],
  ['a text', '"x"', 'json-unreadable'],
  ['null', 'null', 'json-unreadable'],
  ['half a document', '{"names": "a', 'json-unreadable'],
  ['a well of brackets', `{"names":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'json-unreadable'],
  ['nothing', undefined, 'input-invalid'],
  ['a number for a text', { names: 7 }, 'input-invalid'],
  ['a NUL', { names: ['a\u0000b'] }, 'text-unstorable'],
])('%s is refused', async (_what, body, code) => {
  expect(await hr.ask('POST', `${own}/schools`, body)).toMatchObject({ status: 422, body: { code } })
})

test('what is no JSON, too large, at no address or by another method', async () => {
  const text = await hr.ask('POST', `${own}/schools`, 'names=x', { 'Content-Type': 'application/x-www-form-urlencoded' })
  expect(text).toMatchObject({ status: 415, body: { code: 'json-needed' } })
  expect(await hr.ask('POST', `${own}/schools`, { names: ['x'.repeat(3_000_000)] })).toMatchObject({ status: 413 })
  expect(await hr.ask('GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 'operation-missing' } })
  const patched = await hr.ask('PATCH', own, {})
  expect(patched.status).toBe(405)
  expect(patched.headers.get('allow')).toBe('GET, PUT')
  expect(await hr.ask('GET', '/organizations/nonsense')).toMatchObject({ status: 422, body: { errors: [{ field: 'organizationId' }] } })
  expect(await hr.ask('GET', `${own}?colour=green`)).toMatchObject({ status: 422 })
})

test('each answer says how many requests are left, and the one too many is told when to go on', async () => {
  const few = { ...world, config: { ...world.config, API_REQUESTS_PER_MINUTE: 3 } }
  const { secret } = await programOf(world, neighborAdmin)
  const all = []
  for (let turn = 0; turn < 4; turn++) all.push(await askApi(few, secret, 'GET', '/organizations'))
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(all.map(({ headers }) => headers.get('ratelimit')?.replace(/t=\d+/, 't'))).toEqual([
    '"requests";r=2;t',
    '"requests";r=1;t',
    '"requests";r=0;t',
    '"requests";r=0;t',
  ])
  expect(all[3]?.headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60')
  expect(Number(all[3]?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('any site may ask: there is no cookie that it could use', async () => {
  const { status, headers } = await askApi(world, null, 'OPTIONS', own, undefined, {
    Origin: 'https://hr.example',
    'Access-Control-Request-Method': 'PUT',
    'Access-Control-Request-Headers': 'authorization,if-match',
  })
  expect(status).toBe(204)
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('access-control-allow-credentials')).toBeNull()
})
