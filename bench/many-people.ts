import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { fillDistrict, startOutside, type Worker } from '../e2e/busy-district.ts'
import { seeded } from '../e2e/kill-at-random.ts'
import { startMember, startShared } from '../e2e/several.ts'
import { ensureBuilt } from '../src/ensure-built.ts'

/**
 * Many people at once: each signs in at a moment of the first minutes, then reads, writes and adds files as people do, with pauses of some seconds,
 * until the end. One Laurel with its PostgreSQL, its workers and the load on one machine. `npm run bench:many-people -- --people 500 --sign-in 300 --then 180`
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '500' },
    /** Seconds over which they sign in. */
    'sign-in': { type: 'string', default: '300' },
    /** Seconds for which all of them work. */
    // biome-ignore lint/suspicious/noThenProperty: it is an option's name, never awaited.
    then: { type: 'string', default: '180' },
    /** The longest pause between two things one person does, in seconds. */
    pause: { type: 'string', default: '10' },
  },
})
const people = Number(values.people)
const signInMs = Number(values['sign-in']) * 1000
const pauseMs = Number(values.pause) * 1000
const random = seeded(1)

type Kind = 'sign in' | 'home' | 'catalog' | 'work' | 'an attempt' | 'save' | 'upload'
const seen = new Map<Kind, { times: number[]; statuses: Map<number, number> }>()
let isOver = false

/** Asks once, and again after as long as it is told where the server is busy, as browsers do. */
async function ask(kind: Kind, url: string, good: number, init: () => RequestInit): Promise<Response | null> {
  const of = seen.get(kind) ?? { times: [], statuses: new Map<number, number>() }
  seen.set(kind, of)
  for (;;) {
    const began = performance.now()
    const response = await fetch(url, { redirect: 'manual', ...init() }).catch(() => null)
    const status = response?.status ?? 0
    of.statuses.set(status, (of.statuses.get(status) ?? 0) + 1)
    const text = await response
      ?.clone()
      .text()
      .catch(() => '')
    if (status === good) {
      of.times.push(performance.now() - began)
      return response
    }
    if (status !== 503 || text === undefined || isOver) return null
    await wait(Number(response?.headers.get('retry-after') ?? 5) * 1000)
  }
}

async function person({ person: { email }, password, key }: Worker, url: string, achievementId: string): Promise<void> {
  await wait(random() * signInMs)
  const own = { Origin: 'http://laurel.example' }
  const form = () => new URLSearchParams({ intent: 'password', email, password })
  const signedIn = await ask('sign in', `${url}/sign-in`, 303, () => ({ method: 'POST', headers: own, body: form() }))
  const cookie = signedIn?.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  if (!cookie) return
  const headers = { ...own, Cookie: cookie, Accept: 'text/html' }
  const program = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const started = await fetch(`${url}/api/v1/attempts`, { method: 'POST', headers: program, body: JSON.stringify({ achievementId }) })
  const { attemptId } = (await started.json()) as { attemptId?: string }
  const at = `${url}/work/${attemptId}`
  let revision = 0
  while (!isOver) {
    await wait(random() * pauseMs)
    const chance = random()
    if (chance < 0.2) await ask('home', `${url}/`, 200, () => ({ headers }))
    else if (chance < 0.35) await ask('catalog', `${url}/catalog`, 200, () => ({ headers }))
    else if (chance < 0.5) await ask('work', `${url}/work`, 200, () => ({ headers }))
    else if (chance < 0.65) await ask('an attempt', at, 200, () => ({ headers }))
    else if (chance < 0.95) {
      const body = () =>
        new URLSearchParams({ body: `Twenty-six students. ${'So far. '.repeat(60)}${revision}`, revision: String(revision) })
      const saved = await ask('save', `${at}/answers/context`, 200, () => ({
        method: 'POST',
        headers: { ...headers, Accept: 'application/json' },
        body: body(),
      }))
      revision = ((await saved?.json()) as { saved: { revision: number } } | undefined)?.saved.revision ?? revision
    } else {
      const file = new FormData()
      file.set('requirementId', 'tally')
      file.set(
        'file',
        new File([Buffer.alloc(300_000, `Of ${attemptId}, ${revision}. Seven spoke. `)], 'tally.txt', { type: 'text/plain' }),
      )
      await ask('upload', `${at}/artifacts`, 201, () => ({
        method: 'POST',
        headers: { ...headers, Accept: 'application/json' },
        body: file,
      }))
    }
  }
}

await ensureBuilt()
const outside = await startOutside()
const shared = await startShared(outside.environment)
const district = await fillDistrict(shared, outside.hookUrl, { earners: people, assessors: 0, achievements: 20 })
const laurel = await startMember(shared, 'laurel', true)
await laurel.ready()
process.stdout.write(`${people} people, signing in over ${values['sign-in']} s, then at work for ${values.then} s\n`)
const all = district.earners.map((each, number) =>
  person(each, laurel.url, district.achievementIds[number % district.achievementIds.length] ?? '').catch((error: unknown) =>
    process.stdout.write(`someone stopped: ${error}\n`),
  ),
)
await wait(signInMs + Number(values.then) * 1000)
isOver = true
await Promise.all(all)
for (const [kind, { times, statuses }] of seen) {
  const ordered = times.sort((one, other) => one - other)
  const atShare = (share: number) => `${Math.round(ordered[Math.floor(share * (ordered.length - 1))] ?? 0)} ms`
  const counted = [...statuses].map(([status, count]) => `${status || 'no answer'}: ${count}`).join(', ')
  process.stdout.write(`${kind.padEnd(12)} p50 ${atShare(0.5).padStart(8)}  p99 ${atShare(0.99).padStart(8)}  ${counted}\n`)
}
const faults = [...seen.values()]
  .flatMap(({ statuses }) => [...statuses])
  .filter(([status]) => status === 0 || (status >= 500 && status !== 503))
const away = [...seen.values()].reduce((sum, { statuses }) => sum + (statuses.get(503) ?? 0), 0)
process.stdout.write(`${faults.reduce((sum, [, count]) => sum + count, 0)} faults (5xx or no answer), ${away} asked to come again (503)\n`)
await laurel.terminate()
await shared.stop()
await outside.stop()
