import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { auditCheck } from './administration/activity/audit-check.ts'
import { dispatchAll } from './foundation/events/dispatcher.ts'
import { readMark, writeMark } from './foundation/live/mark.ts'
import { type Letter, postMails } from './foundation/mail/send-mail.ts'
import { system } from './foundation/platform/actor.ts'
import { inScene, perform } from './foundation/platform/command.ts'
import { listNotices } from './home/notices/notices.ts'
import { recognize } from './people/accounts/recognize.ts'
import { signIn } from './people/accounts/sign-in.ts'
import { addSchools } from './people/organizations/add-schools.ts'
import { readers } from './subscribers.ts'
import { anAward } from './testing/award.ts'
import { aDistrict, aPerson } from './testing/district.ts'
import { aMailServer } from './testing/mail-server.ts'
import { aWorld } from './testing/world.ts'

/** The clock of this process is set an hour off, and jumps back, while that of PostgreSQL goes right: what depends on it, and what comes of that. */
const server = await aMailServer()
const world = await aWorld({ SMTP_URL: server.url, MAIL_FROM: 'Laurel <laurel@district.example>', LOG_LEVEL: 'silent' })
const district = await aDistrict(world)
const hour = 3_600_000
const off = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms, shouldAdvanceTime: true })
afterEach(() => void vi.useRealTimers())

const letter = (to: string): Letter => ({
  to,
  organizationId: district.district.id,
  kind: 'account',
  subject: { text: 'Hello' },
  paragraphs: [{ text: 'Hello' }],
})

test('a letter that is written while the clock is an hour ahead, or behind, goes out at once', async () => {
  for (const [name, ms] of [
    ['ahead', hour],
    ['behind', -hour],
  ] as const) {
    off(ms)
    await inScene(world, system, (scene) => postMails(scene, [letter(`${name}@school.example`)]))
    vi.useRealTimers()
    await expect.poll(() => server.to(`${name}@school.example`).length, { timeout: 20_000 }).toBe(1)
  }
}, 60_000)

test('who signed in stays so when the clock jumps an hour either way, and the tries of an hour ahead keep nobody out', async () => {
  const person = await aPerson(world, 'Ines Clock')
  await world.accounts.setPassword(person.id, 'three calm herons')
  const from = { headers: new Headers(), clientAddress: '203.0.113.7' }
  const sessionAt = async (ms: number) => {
    off(ms)
    const cookies = await signIn(world, { email: person.email, password: 'three calm herons' }, from)
    vi.useRealTimers()
    return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
  }
  for (const begun of [hour, 0, -hour]) {
    const headers = await sessionAt(begun)
    for (const later of [0, hour, -hour]) {
      off(later)
      expect(await recognize(world, headers), `begun at ${begun}, asked at ${later}`).toMatchObject({ kind: 'person', id: person.id })
      vi.useRealTimers()
    }
  }
}, 60_000)

test('facts keep the order in which they were committed, their chain holds, and each is heard once, though the clock jumped back between them', async () => {
  const add = (name: string) => perform(world, district.admin, addSchools, { organizationId: district.district.id, names: [name] })
  off(hour)
  await add('Ahead')
  await dispatchAll(world, readers)
  vi.useRealTimers()
  await add('Right')
  off(-hour)
  await add('Behind')
  vi.useRealTimers()
  await dispatchAll(world, readers)
  const { rows } = await sql<{ at: Date; place: number }>`select events.at, place from events join event_places on event_id = events.id
    where name = 'organization.schools-added' and chain = ${district.district.id} order by place`.execute(world.db)
  expect(rows).toHaveLength(3)
  const hours = rows.map(({ at }) => Math.round((at.getTime() - Date.now()) / hour) || 0)
  expect(hours).toEqual([1, 0, -1])
  const [report] = (await auditCheck(world.db, district.district.slug)) ?? []
  expect(report).toMatchObject({ broken: null, waiting: 0 })
}, 60_000)

test('an award of an hour ahead is signed, told of once, and its earner sees the notice among the first when the clock is right again', async () => {
  off(hour)
  const { id } = await anAward(district)
  vi.useRealTimers()
  await world.jobs.settle()
  await dispatchAll(world, readers)
  await world.jobs.settle()
  const { rows } = await sql<{ signed: number }>`select count(*)::int as signed from credentials where award_id = ${id}`.execute(world.db)
  expect(rows).toEqual([{ signed: 1 }])
  const { notices } = await listNotices(world.db, district.earner.id, { size: 20 })
  expect(notices.filter(({ kind }) => kind === 'award-earned')).toHaveLength(1)
}, 60_000)

test('a page that was read while the clock was ahead reads itself anew, rather than hear nothing', async () => {
  const at = (ms: number) => readMark(writeMark({ at: Date.now() + ms, snapshot: '5:9:' }), Date.now())
  expect(at(hour)).toBeNull()
  expect(at(-hour)).toBeNull()
  expect(at(30_000)).not.toBeNull()
  expect(at(-30_000)).not.toBeNull()
})
