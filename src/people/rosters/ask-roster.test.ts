import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { factKinds } from '../../facts.ts'
import { dispatchAll } from '../../foundation/events/dispatcher.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { formatSentence } from '../../foundation/words/format.ts'
import type { Sentence } from '../../foundation/words/sentence.ts'
import { noticeSubscriber } from '../../home/notices/notice-subscriber.ts'
import { aDistrict } from '../../testing/district.ts'
import { lettersTo } from '../../testing/letters.ts'
import { aOneRosterProvider, type ProviderUser } from '../../testing/one-roster-provider.ts'
import { workOnRoster } from '../../testing/roster.ts'
import { aWorld } from '../../testing/world.ts'
import { agreeRoster, cancelRoster } from './agree-roster.ts'
import { askRoster, connectRoster, tryRoster } from './connect-roster.ts'
import { workingOfNight } from './roster-night.ts'
import { mapRoster, setRoster } from './set-roster.ts'
import { undoRoster } from './undo-roster.ts'
import { writingToInvited } from './write-to-invited.ts'

const maple = await aOneRosterProvider()
afterAll(maple.close)
const world = await aWorld({ WORKERS: 'false', VERIFY_PRIVATE_HOSTS: maple.origin })
type Here = Awaited<ReturnType<typeof aDistrict>>

const staff = ({ earner, colleague, coach, admin }: Here): ProviderUser[] => [
  { id: 'u1', name: 'Maya Ortiz', email: earner.email },
  { id: 'u2', name: 'Tom Berg', email: colleague.email },
  { id: 'u3', name: 'Ana Lindqvist', email: coach.email },
  { id: 'u4', name: 'Grace Whitfield', email: admin.email, role: 'districtAdministrator' },
]
beforeEach(() => {
  Object.assign(maple.state, { most: 2, lasts: Number.POSITIVE_INFINITY })
  maple.state.orgs = [
    { id: 'd1', name: 'Three Rivers', type: 'district' },
    { id: 'o1', name: 'Northside Middle School' },
    { id: 'o2', name: 'Willow Creek' },
  ]
  maple.faults.length = 0
})
const change = (id: string, changes: Partial<ProviderUser>) => {
  maple.state.users = maple.state.users.map((one) => (one.id === id ? { ...one, ...changes } : one))
}

const connection = (organizationId: string) => ({
  organizationId,
  baseUrl: maple.origin,
  tokenUrl: `${maple.origin}/token`,
  clientId: 'laurel',
  secret: maple.state.secret,
})
const syncOf = (syncId: string) => world.db.selectFrom('rosterSyncs').where('id', '=', syncId).selectAll().executeTakeFirstOrThrow()
const saysOf = async (syncId: string) => formatSentence('en', (await syncOf(syncId)).says as unknown as Sentence)
const syncsOf = (organizationId: string) =>
  world.db
    .selectFrom('rosterSyncs')
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .select(['id', 'state', 'isNightly'])
    .execute()
const changesOf = async (syncId: string) => {
  const rows = await world.db.selectFrom('rosterChanges').where('syncId', '=', syncId).orderBy('place').selectAll().execute()
  return rows.map(({ name, kinds, fate }) => `${name}: ${kinds.join('+')} (${fate})`)
}
const memberOf = (personId: string) =>
  world.db
    .selectFrom('memberships')
    .leftJoin('organizations', 'organizations.id', 'schoolId')
    .where('personId', '=', personId)
    .select(['endedAt', 'organizations.name as school'])
    .executeTakeFirstOrThrow()
const noticesOf = async ({ id }: { id: string }) => {
  await dispatchAll(world, { kinds: factKinds, subscribers: [noticeSubscriber] })
  const rows = await world.db.selectFrom('notices').where('personId', '=', id).orderBy('madeAt').select('kind').execute()
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('roster-'))
}

/** A district whose student system was asked once, by hand, and agreed to. */
async function connected(people: (here: Here) => ProviderUser[] = staff) {
  const here = await aDistrict(world)
  maple.state.users = people(here)
  const { admin, district } = here
  await world.db.updateTable('organizations').set({ timeZone: 'America/Denver' }).where('id', '=', district.id).execute()
  await perform(world, admin, connectRoster, connection(district.id))
  const { syncId } = await perform(world, admin, askRoster, { organizationId: district.id })
  await workOnRoster(world, syncId)
  await perform(world, admin, mapRoster, { organizationId: district.id })
  await workOnRoster(world, syncId, true)
  await perform(world, admin, agreeRoster, { syncId, leaves: (await syncOf(syncId)).leaves })
  await workOnRoster(world, syncId)
  expect(await syncOf(syncId)).toMatchObject({ state: 'taken' })
  return { ...here, first: syncId }
}
/** Like a district whose system is asked every night; a sync of the night at that time, if there is one. */
const nightly = ({ admin, district }: Here, asksWhole = true) =>
  perform(world, admin, connectRoster, { ...connection(district.id), secret: '', isNightly: true, asksWhole })
async function nightOf({ district }: Here, at: string): Promise<string | null> {
  const before = (await syncsOf(district.id)).length
  const night: World = { ...world, now: () => new Date(at) }
  await workingOfNight.work(night, {})
  const syncs = await syncsOf(district.id)
  const begun = syncs.length > before ? (syncs.at(-1)?.id ?? null) : null
  if (begun) await workOnRoster(night, begun)
  return begun
}
const resting = ({ district }: Here) =>
  world.db.updateTable('rosterSources').set({ isNightly: false }).where('organizationId', '=', district.id).execute()

describe('trying it', () => {
  test('says what the system has, or why it can’t be asked, and keeps nothing', async () => {
    const here = await aDistrict(world)
    const { admin, district, hr, neighborAdmin } = here
    maple.state.users = staff(here)
    const trying = () => perform(world, admin, tryRoster, { organizationId: district.id })
    await expect(trying()).rejects.toMatchObject({ code: 'roster-unconnected' })
    await expect(perform(world, admin, askRoster, { organizationId: district.id })).rejects.toMatchObject({ code: 'roster-unconnected' })
    await perform(world, admin, connectRoster, connection(district.id))
    expect(await trying()).toEqual({ orgs: 3, users: 4, names: ['Three Rivers', 'Northside Middle School'], fault: null })
    for (const other of [hr, neighborAdmin])
      await expect(perform(world, other, tryRoster, { organizationId: district.id })).rejects.toMatchObject({ code: 'not-an-admin' })

    await perform(world, admin, connectRoster, { ...connection(district.id), secret: 'wrong' })
    const { fault, ...rest } = await trying()
    expect(rest).toEqual({ orgs: null, users: null, names: [] })
    expect(formatSentence('en', fault as Sentence)).toBe(
      'The address of the token answered 401. Look at the client id, the secret and the scope.',
    )
    expect(await syncsOf(district.id)).toEqual([])
  })

  test('a private address is refused where it is set up, and the secret goes to no other address than it was given for', async () => {
    const { admin, district } = await aDistrict(world)
    const with_ = (more: object) => perform(world, admin, connectRoster, { ...connection(district.id), ...more })
    for (const baseUrl of ['http://127.0.0.1:5432', 'https://10.0.0.8/ims/oneroster', 'https://localhost', 'http://sis.example'])
      await expect(with_({ baseUrl })).rejects.toMatchObject({ code: 'roster-address' })
    await expect(with_({ tokenUrl: 'https://169.254.169.254/latest' })).rejects.toMatchObject({ code: 'roster-address' })
    await expect(with_({ secret: '' })).rejects.toMatchObject({ code: 'roster-secret' })
    await with_({})
    await with_({ secret: '', scope: 'roster' })
    await expect(with_({ secret: '', tokenUrl: 'https://other.example/token' })).rejects.toMatchObject({ code: 'roster-secret' })
    const { secretSealed } = await world.db
      .selectFrom('rosterSources')
      .where('organizationId', '=', district.id)
      .select('secretSealed')
      .executeTakeFirstOrThrow()
    expect(Buffer.from(secretSealed ?? '').includes(maple.state.secret)).toBe(false)
  })

  test('an address that was allowed once and is private now is not asked', async () => {
    const here = await connected()
    const closed: World = { ...world, config: { ...world.config, VERIFY_PRIVATE_HOSTS: [] } }
    const { syncId } = await perform(closed, here.admin, askRoster, { organizationId: here.district.id })
    await workOnRoster(closed, syncId)
    expect([(await syncOf(syncId)).state, await saysOf(syncId)]).toEqual([
      'faulty',
      'That address lies in a private network or is no https, so it is not asked.',
    ])
  })
})

describe('asking it by hand', () => {
  test.each(['1.1', '1.2'] as const)('of %s, the whole is compared, taken in and undone like a folder', async (version) => {
    const here = await aDistrict(world)
    const { admin, district, earner, colleague } = here
    maple.state.users = [
      ...staff(here),
      { id: 'u8', name: 'Nell New', email: `Nell.${version}@maple.example`, orgs: ['o2', 'o1'] },
      { id: 'u9', name: 'Kai Kid', email: 'kai@maple.example', role: 'student' },
    ]
    await perform(world, admin, connectRoster, { ...connection(district.id), version })
    await perform(world, admin, mapRoster, { organizationId: district.id })
    const ask = async () => {
      const { syncId } = await perform(world, admin, askRoster, { organizationId: district.id })
      await workOnRoster(world, syncId)
      return syncId
    }
    const syncId = await ask()
    expect(await syncOf(syncId)).toMatchObject({
      state: 'open',
      mode: 'bulk',
      version,
      system: '127.0.0.1',
      outsiders: 1,
      faults: 0,
      leaves: 0,
    })
    expect(await changesOf(syncId)).toEqual([
      'Three Rivers: noted (open)',
      'Northside Middle: school-found (open)',
      'Willow Creek: school-new (open)',
      'Maya Ortiz: found (open)',
      'Tom Berg: found (open)',
      'Ana Lindqvist: found (open)',
      'Grace Whitfield: found (open)',
      'Nell New: new+several (open)',
    ])
    await perform(world, admin, agreeRoster, { syncId, leaves: 0 })
    await workOnRoster(world, syncId)
    expect(await syncOf(await ask())).toMatchObject({ state: 'same', counts: {} })

    change('u1', { orgs: ['o2'] })
    maple.state.users = maple.state.users.filter(({ id }) => id !== 'u2')
    const next = await ask()
    expect(await changesOf(next)).toEqual(['Maya Ortiz: moved (open)', 'Tom Berg: left (open)'])
    await perform(world, admin, agreeRoster, { syncId: next, leaves: 1 })
    await workOnRoster(world, next)
    expect([await memberOf(earner.id), await memberOf(colleague.id)]).toMatchObject([
      { school: 'Willow Creek', endedAt: null },
      { endedAt: expect.any(Date) },
    ])
    await perform(world, admin, undoRoster, { syncId: next })
    await workOnRoster(world, next)
    expect([await memberOf(earner.id), await memberOf(colleague.id)]).toMatchObject([{ school: 'Northside Middle' }, { endedAt: null }])
  })

  test('a token that runs out in the middle is renewed; one page that fails leaves everything as it is', async () => {
    const here = await connected()
    const { admin, district, colleague } = here
    maple.state.users = maple.state.users.filter(({ id }) => id !== 'u2')
    maple.state.lasts = 1
    maple.faults.push({ things: 'users', offset: 2, status: 403 })
    const ask = async () => {
      const { syncId } = await perform(world, admin, askRoster, { organizationId: district.id })
      await workOnRoster(world, syncId)
      return syncId
    }
    const failed = await ask()
    expect([(await syncOf(failed)).state, await saysOf(failed)]).toEqual([
      'faulty',
      'The student system answered 403 when it was asked for users.',
    ])
    expect(await world.db.selectFrom('rosterRows').where('syncId', '=', failed).select('kind').execute()).toEqual([])
    expect(await memberOf(colleague.id)).toMatchObject({ endedAt: null })
    expect(await noticesOf(admin)).toEqual([])
    const asked = await ask()
    expect(await changesOf(asked)).toEqual(['Tom Berg: left (open)'])
    await perform(world, admin, cancelRoster, { syncId: asked })
  })
})

describe('by night', () => {
  test('it is asked once, between two and five in the zone of the organization, also after being off', async () => {
    const here = await connected()
    expect(await nightOf(here, '2027-01-12T09:15:00Z')).toBeNull()
    await nightly(here)
    expect(await nightOf(here, '2027-01-12T08:59:00Z')).toBeNull()
    const night = await nightOf(here, '2027-01-12T09:15:00Z')
    expect(await syncOf(night ?? '')).toMatchObject({ state: 'same', isNightly: true, beganBy: null })
    expect(await nightOf(here, '2027-01-12T09:30:00Z')).toBeNull()
    expect(await nightOf(here, '2027-01-12T11:45:00Z')).toBeNull()
    // It was off until shortly before five, and a whole night.
    expect(await nightOf(here, '2027-01-13T11:59:00Z')).not.toBeNull()
    expect(await nightOf(here, '2027-01-14T12:00:00Z')).toBeNull()
    expect(await nightOf(here, '2027-01-15T09:00:00Z')).not.toBeNull()
    // Clocks go forward at two.
    expect(await nightOf(here, '2027-03-14T08:59:00Z')).toBeNull()
    expect(await nightOf(here, '2027-03-14T09:00:00Z')).not.toBeNull()
    expect(await noticesOf(here.admin)).toEqual([])
    await resting(here)
  })

  test('at once in two processes it begins once, and a roster that waits keeps its place', async () => {
    const here = await connected()
    await nightly(here)
    const at: World = { ...world, now: () => new Date('2027-01-12T09:15:00Z') }
    await Promise.all([1, 2, 3].map(() => workingOfNight.work(at, {})))
    const begun = (await syncsOf(here.district.id)).filter(({ isNightly }) => isNightly)
    expect(begun).toHaveLength(1)
    change('u2', { gone: true })
    await workOnRoster(world, begun[0]?.id ?? '')
    expect(await memberOf(here.colleague.id)).toMatchObject({ endedAt: expect.any(Date) })
    change('u1', { orgs: ['o2'] })
    const { syncId } = await perform(world, here.admin, askRoster, { organizationId: here.district.id })
    await workOnRoster(world, syncId)
    expect(await nightOf(here, '2027-01-13T09:15:00Z')).toBeNull()
    expect(await syncOf(syncId)).toMatchObject({ state: 'open' })
    await perform(world, here.admin, cancelRoster, { syncId })
    await resting(here)
  })

  test('what is small goes on by itself: two moves and one leaver, of the whole', async () => {
    const here = await connected()
    await nightly(here)
    change('u1', { orgs: ['o2'] })
    change('u3', { orgs: ['o2'] })
    maple.state.users = maple.state.users.filter(({ id }) => id !== 'u2')
    const night = (await nightOf(here, '2027-01-12T09:15:00Z')) ?? ''
    expect(await changesOf(night)).toEqual(['Maya Ortiz: moved (taken)', 'Tom Berg: left (taken)', 'Ana Lindqvist: moved (taken)'])
    expect(await syncOf(night)).toMatchObject({ state: 'taken', agreedBy: null, leaves: 1, holds: [] })
    expect(await noticesOf(here.admin)).toEqual([])
    await perform(world, here.admin, undoRoster, { syncId: night })
    await workOnRoster(world, night)
    expect(await memberOf(here.colleague.id)).toMatchObject({ endedAt: null })
    // It rests, or it would bring it all again.
    expect(await nightOf(here, '2027-01-13T09:15:00Z')).toBeNull()
  })

  test('asked for what has changed only, who is not told of stays', async () => {
    const here = await connected()
    await nightly(here, false)
    const later = new Date(Date.now() + 3_600_000).toISOString()
    change('u1', { orgs: ['o2'], changed: later })
    change('u2', { gone: true, changed: later })
    maple.asked.length = 0
    const night = (await nightOf(here, '2027-01-12T09:15:00Z')) ?? ''
    expect(await syncOf(night)).toMatchObject({ state: 'taken', mode: 'delta', leaves: 1, faults: 0 })
    expect(await changesOf(night)).toEqual(['Maya Ortiz: moved (taken)', 'Tom Berg: left (taken)'])
    expect([await memberOf(here.earner.id), await memberOf(here.coach.id)]).toMatchObject([
      { school: 'Willow Creek', endedAt: null },
      { school: 'Northside Middle', endedAt: null },
    ])
    const filters = () => maple.asked.flatMap((line) => /filter=(.+)$/.exec(line)?.[1] ?? [])
    const { beganAt } = await syncOf(here.first)
    const hourBefore = (moment: Date) => `dateLastModified>'${new Date(moment.getTime() - 3_600_000).toISOString()}'`
    expect(new Set(filters())).toEqual(new Set([hourBefore(beganAt)]))
    // The next night asks from this one on.
    maple.asked.length = 0
    await nightOf(here, '2027-01-13T09:15:00Z')
    expect(new Set(filters())).toEqual(new Set([hourBefore((await syncOf(night)).beganAt)]))
    await resting(here)
  })

  test('what would take access from too many waits, and the admins are told; so is a system that can’t be asked', async () => {
    const here = await connected()
    await nightly(here)
    maple.state.users = staff(here).filter(({ id }) => id === 'u4')
    const night = (await nightOf(here, '2027-01-12T09:15:00Z')) ?? ''
    expect(await syncOf(night)).toMatchObject({ state: 'open', leaves: 3, holds: ['leaves'] })
    expect(await memberOf(here.earner.id)).toMatchObject({ endedAt: null })
    expect(await noticesOf(here.admin)).toEqual(['roster-waits'])
    await expect(perform(world, here.admin, agreeRoster, { syncId: night, leaves: 0 })).rejects.toMatchObject({ code: 'roster-leaves' })
    await perform(world, here.admin, cancelRoster, { syncId: night })

    maple.faults.push({ things: 'token', status: 401 })
    const failed = (await nightOf(here, '2027-01-13T09:15:00Z')) ?? ''
    expect((await syncOf(failed)).state).toBe('faulty')
    expect(await noticesOf(here.admin)).toEqual(['roster-waits', 'roster-unread'])
    expect(await noticesOf(here.neighborAdmin)).toEqual([])
    expect(await noticesOf(here.hr)).toEqual([])
    await resting(here)
  })

  test('a limit that an admin set is the one that holds', async () => {
    const here = await connected()
    await perform(world, here.admin, setRoster, { organizationId: here.district.id, mostPeople: 0 })
    await nightly(here)
    change('u2', { gone: true })
    const night = (await nightOf(here, '2027-01-12T09:15:00Z')) ?? ''
    expect(await syncOf(night)).toMatchObject({ state: 'open', leaves: 1, holds: ['leaves'] })
    await resting(here)
  })
})

describe('letters to who is invited', () => {
  const nell = (at: string) => ({ id: 'u8', name: 'Nell New', email: `nell.${at}@maple.example` })
  const queued = async (organizationId: string) => {
    await writingToInvited.work(world, { organizationId })
  }

  test('as soon as they are invited: once, with a link that is theirs', async () => {
    const here = await connected()
    await perform(world, here.admin, setRoster, { organizationId: here.district.id, letters: 'once' })
    await nightly(here)
    maple.state.users.push(nell('once'))
    const night = (await nightOf(here, '2027-01-12T09:15:00Z')) ?? ''
    expect(await changesOf(night)).toEqual(['Nell New: new (taken)'])
    await Promise.all([queued(here.district.id), queued(here.district.id)])
    const letters = await lettersTo(world, 'nell.once@maple.example')
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain('Three Rivers')
    await resting(here)
  })

  test('on a day: not before, and from seven in the morning on', async () => {
    const here = await connected()
    maple.state.users.push(nell('day'))
    const { syncId } = await perform(world, here.admin, askRoster, { organizationId: here.district.id })
    await workOnRoster(world, syncId)
    await perform(world, here.admin, agreeRoster, { syncId, leaves: 0 })
    await workOnRoster(world, syncId)
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
    await perform(world, here.admin, setRoster, { organizationId: here.district.id, letters: 'day', lettersOn: day })
    await world.db.updateTable('organizations').set({ timeZone: 'UTC' }).where('id', '=', here.district.id).execute()
    const sent: string[] = []
    const at = async (moment: string) => {
      sent.length = 0
      const send: World['jobs']['send'] = async (_db, job) => void sent.push(job.name)
      await workingOfNight.work({ ...world, jobs: { ...world.jobs, send }, now: () => new Date(moment) }, {})
      return [...sent]
    }
    const before = new Date(new Date(day).getTime() - 86_400_000).toISOString().slice(0, 10)
    expect([await at(`${before}T12:00:00Z`), await at(`${day}T06:59:00Z`), await at(`${day}T07:00:00Z`)]).toEqual([
      [],
      [],
      ['roster.write'],
    ])
    expect(await lettersTo(world, 'nell.day@maple.example')).toEqual([])
    await queued(here.district.id)
    await queued(here.district.id)
    expect(await lettersTo(world, 'nell.day@maple.example')).toHaveLength(1)
    await perform(world, here.admin, setRoster, { organizationId: here.district.id })
  })
})

test('by the queue itself it goes from asking to waiting for a person, and from their word to the end', async () => {
  const working = await aWorld({ VERIFY_PRIVATE_HOSTS: maple.origin })
  const here = await aDistrict(working)
  const { admin, district } = here
  maple.state.users = [...staff(here), { id: 'u8', name: 'Nell New', email: 'nell.queue@maple.example' }]
  await perform(working, admin, connectRoster, connection(district.id))
  await perform(working, admin, mapRoster, { organizationId: district.id })
  await perform(working, admin, setRoster, { organizationId: district.id, letters: 'once' })
  const { syncId } = await perform(working, admin, askRoster, { organizationId: district.id })
  await working.jobs.settle()
  const stateOf = async () =>
    (await working.db.selectFrom('rosterSyncs').where('id', '=', syncId).select('state').executeTakeFirstOrThrow()).state
  expect(await stateOf()).toBe('open')
  await perform(working, admin, agreeRoster, { syncId, leaves: 0 })
  await working.jobs.settle()
  expect(await stateOf()).toBe('taken')
  expect(await lettersTo(working, 'nell.queue@maple.example')).toHaveLength(1)
})
