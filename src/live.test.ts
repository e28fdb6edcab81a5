import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { createWeb } from './foundation/doors/web.ts'
import { liveDoor } from './foundation/live/live-door.ts'
import { readMark, writeMark } from './foundation/live/mark.ts'
import { type Actor, type Person, visitor } from './foundation/platform/actor.ts'
import { inTabOf } from './foundation/platform/asked-by.ts'
import { perform } from './foundation/platform/command.ts'
import { saveScores } from './judgment/assessment/save-scores.ts'
import { claimSubmission } from './judgment/queue/claim-submission.ts'
import { aDistrict, aPerson } from './testing/district.ts'
import { aSeat } from './testing/scores.ts'
import { aSubmission } from './testing/submission.ts'
import { aWorld, ownerOf } from './testing/world.ts'
import { topicKinds } from './topics.ts'
import { withdrawAttempt } from './work/attempts/withdraw-attempt.ts'

const world = await aWorld({ WORKERS: 'false' })
const { db } = world
const people = await aDistrict(world)
const { district, earner, assessor, secondAssessor, neighborAssessor } = people

/** Work of someone who has none yet, handed in. */
async function handedIn() {
  const author = await aPerson(world, 'Ben Adeyemi', [{ organizationId: district.id, roles: ['earner'] }])
  return { author, ...(await aSubmission(people, { earner: author })) }
}

type Told = { event: string; id: string | null; data: string }
type Line = { status: number; next: () => Promise<Told | 'over'>; leave: () => Promise<void> }
const open: Line[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((line) => line.leave()))
})

/** Listens as someone does whose session says, at each moment, who they are. */
async function listen(
  who: () => Actor,
  topics: readonly string[],
  after = '',
  most?: { all: number; each: number },
  door?: ReturnType<typeof doorFor>,
): Promise<Line> {
  const leaving = new AbortController()
  const response = await (door ?? doorFor(who, most)).request(`/live?${new URLSearchParams({ topics: topics.join(' '), after })}`, {
    headers: { Accept: 'text/event-stream' },
    signal: leaving.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const line: Line = {
    status: response.status,
    async next() {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const fields = text.slice(0, end).split('\n')
          text = text.slice(end + 2)
          const field = (name: string) => fields.find((each) => each.startsWith(`${name}: `))?.slice(name.length + 2)
          if (field('event')) return { event: String(field('event')), id: field('id') ?? null, data: field('data') ?? '' }
          continue
        }
        const read = await reader?.read()
        if (!read || read.done) return 'over'
        text += read.value
      }
    },
    async leave() {
      leaving.abort()
      await reader?.cancel().catch(() => undefined)
    },
  }
  open.push(line)
  return line
}

const doorFor = (who: () => Actor, most = { all: 50, each: 50 }) =>
  createWeb({
    world,
    recognize: async () => who(),
    resources: [liveDoor({ topics: topicKinds, recognize: async () => who(), most, beatMs: 40, gatherMs: 1 })],
    pages: async () => new Response('A page.'),
    files: async () => null,
  })

const topicsIn = (told: Told | 'over') =>
  told === 'over' ? told : (JSON.parse(told.data) as { topic: string }[]).map(({ topic }) => topic).sort()
const markNow = async () => writeMark(await world.live.mark())

test('who looks at the queue is told when something is handed in and when a colleague takes it', async () => {
  const line = await listen(() => secondAssessor, [`queue:${district.id}`], await markNow())
  const { submissionId } = await handedIn()
  world.live.stir()
  expect(topicsIn(await line.next())).toEqual([`queue:${district.id}`])
  await perform(world, assessor, claimSubmission, { submissionId })
  expect(topicsIn(await line.next())).toEqual([`queue:${district.id}`])
})

test('what changed between reading a page and listening is told, in whatever order it was committed', async () => {
  const { author, submissionId, attemptId } = await handedIn()
  const after = await markNow()
  // It began before the mark was taken, and is committed after.
  const early = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const late = ownerOf(world)
    .transaction()
    .execute(async (transaction) => {
      await sql`insert into live_changes (topic) values (${`queue:${district.id}`})`.execute(transaction)
      begun.resolve()
      await early.promise
    })
  await begun.promise
  const between = await markNow()
  await perform(world, assessor, claimSubmission, { submissionId })
  early.resolve()
  await late
  for (const mark of [after, between]) {
    const line = await listen(() => author, [`attempt:${attemptId}`], mark)
    expect(topicsIn(await line.next())).toEqual([`attempt:${attemptId}`])
    const queue = await listen(() => assessor, [`queue:${district.id}`], mark)
    expect(topicsIn(await queue.next())).toEqual([`queue:${district.id}`])
  }
})

test('an event bears a mark from which the browser goes on, and nothing is told again from there', async () => {
  const { author, submissionId, attemptId } = await handedIn()
  const line = await listen(() => author, [`attempt:${attemptId}`], await markNow())
  await perform(world, assessor, claimSubmission, { submissionId })
  const told = await line.next()
  if (told === 'over') throw new Error('It ended.')
  await line.leave()
  const again = await listen(() => author, [`attempt:${attemptId}`], told.id ?? '')
  await perform(world, author, withdrawAttempt, { attemptId })
  const next = await again.next()
  expect(topicsIn(next)).toEqual([`attempt:${attemptId}`])
  expect(next === 'over' ? null : next.id).not.toBe(told.id)
})

test('a mark of long ago, or no mark at all, is answered by “stale”, and the page reads itself anew', async () => {
  const old = { at: Date.now() - 3_600_000, snapshot: '100:100:' }
  for (const after of [writeMark(old), 'nonsense', `${Date.now()}.9:8:7;drop`]) {
    const line = await listen(() => earner, [`person:${earner.id}`], after)
    expect(await line.next()).toMatchObject({ event: 'stale' })
  }
  expect(readMark(writeMark({ at: 1_700_000_000_000, snapshot: '5:9:6,7' }), 1_700_000_000_500)).toEqual({
    at: 1_700_000_000_000,
    snapshot: '5:9:6,7',
  })
})

test('it says in which window it was done', async () => {
  const { submissionId } = await handedIn()
  const assessmentId = await aSeat(world, assessor, submissionId)
  const line = await listen(() => assessor, [`assessment:${assessmentId}`], await markNow())
  const criterionId = people.achievement.definition.requirements.flatMap(({ criteria }) => criteria)[0]?.id ?? ''
  await inTabOf('window-one', () => perform(world, assessor, saveScores, { assessmentId, scores: [{ criterionId, reason: 'Clear.' }] }))
  const told = await line.next()
  expect(told === 'over' ? told : JSON.parse(told.data)).toEqual([{ topic: `assessment:${assessmentId}`, tabs: ['window-one'] }])
})

test('nobody hears of what they may not see: another’s attempt, another seat, another organization’s queue', async () => {
  const { author, submissionId, attemptId } = await handedIn()
  const assessmentId = await aSeat(world, assessor, submissionId)
  const everything = [`attempt:${attemptId}`, `submission:${submissionId}`, `assessment:${assessmentId}`, `queue:${district.id}`]
  const hears = async (who: Person) => {
    const line = await listen(() => who, [...everything, `person:${who.id}`, `person:${people.hr.id}`], await markNow())
    const criterionId = people.achievement.definition.requirements.flatMap(({ criteria }) => criteria)[0]?.id ?? ''
    await perform(world, assessor, saveScores, { assessmentId, scores: [{ criterionId, reason: `Seen by ${who.name}.` }] })
    for (const topic of [
      `attempt:${attemptId}`,
      `submission:${submissionId}`,
      `queue:${district.id}`,
      `person:${earner.id}`,
      `person:${who.id}`,
    ])
      await sql`insert into live_changes (topic) values (${topic})`.execute(ownerOf(world))
    world.live.stir()
    const heard = new Set<string>()
    while (!heard.has(`person:${who.id}`)) for (const topic of topicsIn(await line.next())) heard.add(topic)
    return [...heard].filter((topic) => topic !== `person:${who.id}`).sort()
  }
  expect(await hears(author)).toEqual([`attempt:${attemptId}`])
  expect(await hears(assessor)).toEqual([`assessment:${assessmentId}`, `queue:${district.id}`, `submission:${submissionId}`])
  expect(await hears(secondAssessor)).toEqual([`queue:${district.id}`])
  expect(await hears(neighborAssessor)).toEqual([])
  expect(await hears(people.admin)).toEqual([])
  expect(await hears(people.principal)).toEqual([])
})

test('who may hear is asked again each time: a role that is lost, and a session that ended, end it', async () => {
  let now: Actor = secondAssessor
  const line = await listen(() => now, [`queue:${district.id}`, `person:${secondAssessor.id}`], await markNow())
  now = { ...secondAssessor, memberships: [] }
  await sql`insert into live_changes (topic) values (${`queue:${district.id}`}), (${`person:${secondAssessor.id}`})`.execute(ownerOf(world))
  world.live.stir()
  expect(topicsIn(await line.next())).toEqual([`person:${secondAssessor.id}`])
  now = visitor
  expect(await line.next()).toBe('over')
})

test('signing out ends what every window of that person hears, at once', async () => {
  const now: { actor: Actor } = { actor: earner }
  const line = await listen(
    () => now.actor,
    [`person:${earner.id}`],
    await markNow(),
    undefined,
    doorFor(() => now.actor, { all: 9, each: 9 }),
  )
  await db
    .insertInto('sessions')
    .values({
      id: randomUUID(),
      personId: earner.id,
      token: randomUUID(),
      expiresAt: new Date(Date.now() + 60_000),
      createdAt: new Date(),
      updatedAt: new Date(),
    })
    .execute()
  now.actor = visitor
  await db.deleteFrom('sessions').where('personId', '=', earner.id).execute()
  world.live.stir()
  expect(await line.next()).toBe('over')
})

test('a visitor is refused, and what is no topic is not watched', async () => {
  expect((await listen(() => visitor, [`queue:${district.id}`])).status).toBe(401)
  for (const topics of [
    [],
    ['queue:nowhere'],
    ['secret:019ac000-0000-7000-8000-00000000dead'],
    [`queue:${district.id}:more`],
    ['__proto__:x'],
  ])
    expect((await listen(() => assessor, topics)).status).toBe(204)
  expect(
    (
      await listen(
        () => assessor,
        Array.from({ length: 41 }, () => `queue:${randomUUID()}`),
      )
    ).status,
  ).toBe(422)
})

test('so many lines of one person, and of all, and no more; who leaves makes room', async () => {
  const door = doorFor(() => earner, { all: 3, each: 2 })
  const topics = [`person:${earner.id}`]
  const first = await listen(() => earner, topics, '', undefined, door)
  await listen(() => earner, topics, '', undefined, door)
  expect((await listen(() => earner, topics, '', undefined, door)).status).toBe(503)
  await first.leave()
  await vi.waitFor(async () => expect((await listen(() => earner, topics, '', undefined, door)).status).toBe(200))
})

test('who reads nothing is let go, and what waits for them does not grow', async () => {
  const door = doorFor(() => earner, { all: 1, each: 1 })
  const response = await door.request(`/live?topics=person:${earner.id}`)
  expect(response.status).toBe(200)
  // Nothing of it is read; its room is free again by itself.
  await vi.waitFor(async () => expect((await listen(() => earner, [`person:${earner.id}`], '', undefined, door)).status).toBe(200), 5000)
})

test('when the line to the database is cut, nothing that happens meanwhile is lost', async () => {
  const line = await listen(() => earner, [`person:${earner.id}`], await markNow())
  const heard = new Set<string>()
  const { rows } = await sql<{
    ended: number
  }>`select count(pg_terminate_backend(pid)) as ended from pg_stat_activity where application_name = 'laurel live' and datname = current_database()`.execute(
    ownerOf(world),
  )
  expect(rows[0]?.ended).toBeGreaterThan(0)
  await sql`insert into live_changes (topic) values (${`person:${earner.id}`})`.execute(ownerOf(world))
  for (const topic of topicsIn(await line.next())) heard.add(topic)
  expect([...heard]).toEqual([`person:${earner.id}`])
  expect(await db.selectFrom('liveChanges').select('topic').limit(1).execute()).toHaveLength(1)
})
