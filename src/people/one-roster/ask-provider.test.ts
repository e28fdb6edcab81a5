import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { formatSentence } from '../../foundation/words/format.ts'
import { aOneRosterProvider } from '../../testing/one-roster-provider.ts'
import { askProvider, tryProvider } from './ask-provider.ts'
import { type Patience, type Provider, ProviderFault } from './provider-client.ts'

const maple = await aOneRosterProvider()
afterAll(maple.close)
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `u${String(at).padStart(4, '0')}`, name: `Nell N${at}`, email: `n${at}@maple.example` }))
beforeEach(() => {
  Object.assign(maple.state, { secret: 'maple & syrup: 100%', most: 100, lasts: Number.POSITIVE_INFINITY, counts: true, stuck: false })
  maple.state.orgs = [
    { id: 'd1', name: 'Maple', type: 'district' },
    { id: 'o1', name: 'Northside Middle School' },
  ]
  maple.state.users = people(250)
  maple.faults.length = 0
  maple.asked.length = 0
})

const provider = (more: Partial<Provider> = {}): Provider => ({
  version: '1.2',
  baseUrl: maple.origin,
  tokenUrl: `${maple.origin}/token`,
  clientId: 'laurel',
  secret: 'maple & syrup: 100%',
  scope: '',
  ...more,
})
const insecureHosts = [maple.origin]
const soon: Patience = { pauseMs: () => 1 }
async function asking(more: Partial<Provider> = {}, { since = null, patience = soon }: { since?: Date | null; patience?: Patience } = {}) {
  const told: string[] = []
  let outsiders = 0
  const faults: string[] = []
  for await (const piece of askProvider(provider(more), { insecureHosts, since, knows: (id) => id === 'u0000', patience })) {
    if (piece.is === 'record') told.push(piece.record.isGone ? `${piece.record.sourcedId} is gone` : piece.record.sourcedId)
    if (piece.is === 'outsider') outsiders++
    if (piece.is === 'fault') faults.push(formatSentence('en', piece.fault.says))
  }
  return { told, outsiders, faults }
}
const saying = async (asked: Promise<unknown>): Promise<string> => {
  const error = await asked.catch((caught) => caught)
  if (!(error instanceof ProviderFault)) throw error ?? new Error('It was asked to the end.')
  return formatSentence('en', error.says)
}

test.each(['1.1', '1.2'] as const)('everybody of a system of %s is told once, page by page', async (version) => {
  maple.state.users.push({ id: 'u9999', name: 'Kai Kid', email: '', role: 'student' })
  const { told, outsiders, faults } = await asking({ version })
  expect([told.length, new Set(told).size, outsiders, faults]).toEqual([252, 252, 1, []])
  const at = version === '1.1' ? '/ims/oneroster/v1p1' : '/ims/oneroster/rostering/v1p2'
  expect(maple.asked.map((line) => line.replace(/&sort.*/, ''))).toEqual([
    'POST /token',
    `GET ${at}/orgs?limit=1000&offset=0`,
    ...[0, 100, 200].map((offset) => `GET ${at}/users?limit=1000&offset=${offset}`),
  ])
})

test('without a count the end is an empty page; a base that names its path is taken as it is', async () => {
  maple.state.counts = false
  expect((await asking({ baseUrl: `${maple.origin}/ims/oneroster/rostering/v1p2/` })).told).toHaveLength(252)
  expect(maple.asked.at(-1)).toContain('offset=250')
})

test('what has changed since is asked for by date, and who is gone is told', async () => {
  const changed = '2026-09-02T08:00:00.000Z'
  Object.assign(maple.state.users[3] ?? {}, { changed, gone: true })
  Object.assign(maple.state.users[4] ?? {}, { changed, name: 'Nell Newname' })
  // Whoever worked there and is a student now has left.
  Object.assign(maple.state.users[0] ?? {}, { changed, role: 'student' })
  expect((await asking({}, { since: new Date('2026-09-01T00:00:00Z') })).told).toEqual(['u0000 is gone', 'u0003 is gone', 'u0004'])
  expect(maple.asked).toContainEqual(expect.stringContaining("filter=dateLastModified>'2026-09-01T00:00:00.000Z'"))
})

test('a token that runs out in the middle is asked for again, also right after a busy answer', async () => {
  maple.state.lasts = 2
  const before = maple.tokens()
  maple.faults.push({ things: 'users', offset: 100, status: 429, headers: { 'Retry-After': '0' } })
  expect((await asking()).told).toHaveLength(252)
  expect(maple.tokens() - before).toBe(2)
})

test.each([429, 500, 502, 503, 504])('where it answers %i it is asked again, and goes on', async (status) => {
  for (let times = 0; times < 5; times++) maple.faults.push({ things: 'users', offset: 100, status })
  maple.faults.push({ things: 'token', status })
  expect((await asking()).told).toHaveLength(252)
})

test('how long it asks to wait is kept to, within bounds', async () => {
  const asked: (string | undefined)[] = []
  maple.faults.push({ things: 'orgs', status: 503, headers: { 'Retry-After': '7' } }, { things: 'orgs', status: 429 })
  const pauseMs = (after: string | undefined) => {
    asked.push(after)
    return 1
  }
  await asking({}, { patience: { pauseMs } })
  expect(asked).toEqual(['7', undefined])
})

test('an answer that was cut off or never came is asked for again', async () => {
  maple.faults.push({ things: 'users', offset: 100, does: 'cuts off' }, { things: 'users', offset: 200, does: 'hangs' })
  expect((await asking({}, { patience: { ...soon, timeoutMilliseconds: 300 } })).told).toHaveLength(252)
})

describe('what is no whole roster is none', () => {
  const unreached = 'The student system could not be reached, or took too long to answer.'
  test('a page that fails for good', async () => {
    for (let times = 0; times < 6; times++) maple.faults.push({ things: 'users', offset: 200, status: 503 })
    expect(await saying(asking())).toBe('The student system answered 503 when it was asked for users.')
    maple.faults.push({ things: 'users', offset: 200, status: 403 })
    expect(await saying(asking())).toBe('The student system answered 403 when it was asked for users.')
  })
  test('a page that is cut off each time, or takes too long each time', async () => {
    for (let times = 0; times < 3; times++) maple.faults.push({ things: 'users', offset: 200, does: 'cuts off' })
    expect(await saying(asking())).toBe(unreached)
    for (let times = 0; times < 3; times++) maple.faults.push({ things: 'orgs', does: 'hangs' })
    expect(await saying(asking({}, { patience: { ...soon, timeoutMilliseconds: 100 } }))).toBe(unreached)
  })
  test('the same page again and again, with a count and without', async () => {
    maple.state.stuck = true
    expect(await saying(asking())).toBe('The student system has 250 users and gave 100. A part of a roster is not taken for the whole.')
    maple.state.counts = false
    expect(await saying(asking())).toBe('The student system gave the same orgs again and again, so the rest of them is not known.')
  })
  test('a list that became shorter meanwhile; one that became longer is', async () => {
    const shorter = askProvider(provider(), { insecureHosts, knows: () => false })
    const reading = (async () => {
      for await (const piece of shorter)
        if (piece.is === 'record' && piece.record.sourcedId === 'u0050') maple.state.users = maple.state.users.slice(1)
    })()
    expect(await saying(reading)).toBe('The roster became shorter while it was read, so it is not taken for the whole. Ask again.')
    maple.state.users = people(250)
    let told = 0
    for await (const piece of askProvider(provider(), { insecureHosts, knows: () => false })) {
      if (piece.is === 'record') told++
      if (piece.is === 'record' && piece.record.sourcedId === 'u0050')
        maple.state.users = [{ id: 'a0', name: 'Ada First', email: '' }, ...maple.state.users]
    }
    expect(told).toBeGreaterThanOrEqual(252)
  })
  test('another secret, another scope, no token', async () => {
    const look = (status: number) => `The address of the token answered ${status}. Look at the client id, the secret and the scope.`
    expect(await saying(asking({ secret: 'wrong' }))).toBe(look(401))
    expect(await saying(asking({ scope: 'everything' }))).toBe(look(400))
    expect(await saying(asking({ tokenUrl: `${maple.origin}/nowhere` }))).toBe(look(401))
    maple.faults.push({ things: 'token', status: 200 })
    expect(await saying(asking())).toBe('The address of the token gave no token.')
  })
  test('a token that is never good', async () => {
    maple.state.lasts = 0
    expect(await saying(asking())).toBe('The student system answered 401 when it was asked for orgs.')
  })
  test('what is no list', async () => {
    maple.faults.push({ things: 'orgs', status: 200 })
    expect(await saying(asking())).toBe('What the student system answered has no list of orgs.')
    expect(await saying(asking({ baseUrl: `${maple.origin}/other/ims/oneroster` }))).toBe(
      'The student system answered 404 when it was asked for orgs.',
    )
  })
})

test('a private address is not asked where the operator named no such host, and neither is its token’s', async () => {
  const refused = 'That address lies in a private network or is no https, so it is not asked.'
  for (const more of [{}, { baseUrl: maple.origin.replace('http:', 'https:') }, { tokenUrl: 'https://10.0.0.1/token' }])
    expect(await saying(tryProvider(provider(more), []))).toBe(refused)
  expect(maple.asked).toEqual([])
})

test('trying it asks for the first of each once, and does not wait', async () => {
  expect(await tryProvider(provider(), insecureHosts)).toEqual({ orgs: 2, users: 250, names: ['Maple', 'Northside Middle School'] })
  maple.state.counts = false
  expect(await tryProvider(provider({ version: '1.1' }), insecureHosts)).toMatchObject({ orgs: 2, users: null })
  maple.faults.push({ things: 'orgs', status: 503, headers: { 'Retry-After': '3600' } })
  expect(await saying(tryProvider(provider(), insecureHosts))).toBe('The student system answered 503 when it was asked for orgs.')
})
