import { get, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Laurel } from '../e2e/laurel.ts'
import type { Person } from '../src/foundation/platform/actor.ts'
import { perform } from '../src/foundation/platform/command.ts'
import type { World } from '../src/foundation/platform/world.ts'
import { anAttempt } from '../src/testing/attempt.ts'
import { aDistrict, aPerson } from '../src/testing/district.ts'
import { addText } from '../src/work/artifacts/add-artifact.ts'
import { shareClip } from '../src/work/coaching/share-clip.ts'
import { cookiesOf, password, percentile, withFilled } from './filled.ts'
import { processorSeconds } from './process-time.ts'

/**
 * Pages of clips that stay open: how much of one core a thousand take of the process that serves them, at rest and while something is said each
 * second; and how long a comment takes from the press of its author to the other's page, read anew. `npm run bench:live -- --pages 1000 --comments 200`
 */
const number = (name: string, otherwise: number) => Number(new RegExp(`--${name}[ =](\\d+)`).exec(process.argv.join(' '))?.[1] ?? otherwise)
const [pages, comments, seconds] = [number('pages', 1000), number('comments', 200), number('seconds', 30)]
/** So many windows of one person may listen, and so much each pair shares. */
const clipsOfPair = 10

type Pair = { earner: Person; coach: Person; clips: string[] }

async function fill(world: World): Promise<Pair[]> {
  const district = await aDistrict(world)
  const pairs: Pair[] = []
  for (let at = 0; at < pages / (2 * clipsOfPair); at++) {
    // A number as letters, as names and addresses take them.
    const letters = [...String(at)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')
    const join = (role: 'earner' | 'coach') =>
      aPerson(world, `${role} ${letters}`, [{ organizationId: district.district.id, roles: [role] }])
    const [earner, coach] = [await join('earner'), await join('coach')]
    for (const person of [earner, coach]) await world.accounts.setPassword(person.id, password)
    const attemptId = await anAttempt(district, earner)
    const clips: string[] = []
    for (let clip = 0; clip < clipsOfPair; clip++) {
      const { artifactId } = await perform(world, earner, addText, {
        attemptId,
        requirementId: 'tally',
        name: `Tally ${clip}`,
        body: 'Seven spoke.',
      })
      await perform(world, earner, shareClip, { artifactId, coachId: coach.id })
      clips.push(artifactId)
    }
    pairs.push({ earner, coach, clips })
  }
  return pairs
}

/** A page that is open: tells of what changes in one clip. */
type Line = { next: () => Promise<void>; close: () => void }

function listen({ url }: Laurel, cookie: string, clip: string): Promise<Line> {
  return new Promise((opened, failed) => {
    let heard: () => void = () => undefined
    const asked = get(`${url}/live?topics=clip:${clip}`, { headers: { cookie }, agent: false }, (response) => {
      if (response.statusCode !== 200) return failed(new Error(`Listening was answered by ${response.statusCode}.`))
      response.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('event: changed')) heard()
      })
      opened({
        next: () =>
          new Promise((resolve) => {
            heard = resolve
          }),
        close: () => asked.destroy(),
      })
    })
    asked.on('error', failed)
  })
}

/** Reads a page as an open one does, or sends its form. */
function ask(url: string, cookie: string, form?: URLSearchParams): Promise<string> {
  return new Promise((resolve, reject) => {
    const body = form?.toString()
    const asked = request(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie,
          origin: new URL(url).origin,
          ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        response.on('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error(`${url} gave ${response.statusCode}.`))))
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

async function share(pid: number, forSeconds: number, work: () => Promise<unknown>): Promise<string> {
  const before = processorSeconds(pid)
  const began = performance.now()
  await Promise.all([work(), wait(forSeconds * 1000)])
  return `${(((processorSeconds(pid) - before) / ((performance.now() - began) / 1000)) * 100).toFixed(1)} %`
}

process.stdout.write(`Filling a district, so that ${pages} pages can be open …\n`)
await withFilled(3997, fill, async (laurel, pairs) => {
  const pid = laurel.process.pid ?? 0
  const signedIn: { coach: string; earner: string; clips: string[] }[] = []
  for (const { earner, coach, clips } of pairs)
    signedIn.push({ earner: await cookiesOf(laurel, earner.email), coach: await cookiesOf(laurel, coach.email), clips })
  const rooms = signedIn.flatMap(({ earner, coach, clips }) => clips.map((clip) => ({ earner, coach, clip })))
  const post = async ({ coach, clip }: (typeof rooms)[number], body: string) =>
    ask(`${laurel.url}/coaching/${clip}.data`, coach, new URLSearchParams({ intent: 'write', kind: 'note', body }))
  // What every later one finds compiled and planned.
  for (const room of rooms.slice(0, 20)) await post(room, 'A beginning.')

  process.stdout.write(`${'at rest, no page open'.padEnd(52)}${await share(pid, seconds, async () => undefined)} of a core\n`)
  const lines = new Map<string, Line>()
  const all: Line[] = []
  for (const { earner, coach, clip } of rooms) {
    const own = await listen(laurel, earner, clip)
    lines.set(clip, own)
    all.push(own, await listen(laurel, coach, clip))
  }
  // What opening them took is no part of holding them.
  await wait(3000)
  process.stdout.write(
    `${`${all.length} pages open, nothing said`.padEnd(52)}${await share(pid, seconds, async () => undefined)} of a core\n`,
  )
  const talk = async () => {
    for (let at = 0; at < seconds; at++) {
      const room = rooms[(at * 7) % rooms.length]
      if (room) await Promise.all([post(room, `In passing, ${at}.`), wait(1000)])
    }
  }
  process.stdout.write(`${`${all.length} pages open, a comment each second`.padEnd(52)}${await share(pid, seconds, talk)} of a core\n`)

  const times: number[] = []
  const heardAfter: number[] = []
  for (let at = 0; at < comments; at++) {
    const room = rooms[(at * 13) % rooms.length]
    const line = room && lines.get(room.clip)
    if (!room || !line) throw new Error('There is no such room.')
    const words = `Seen at ${at} of ${comments}.`
    const began = performance.now()
    const isHeard = line.next()
    const isPosted = post(room, words)
    await isHeard
    heardAfter.push(performance.now() - began)
    const page = await ask(`${laurel.url}/coaching/${room.clip}.data`, room.earner)
    if (!page.includes(words)) throw new Error('The page was told and did not have the comment.')
    times.push(performance.now() - began)
    await isPosted
    await wait(100)
  }
  const told = (what: string, values: readonly number[]) =>
    `${what.padEnd(52)}p50 ${percentile(values, 50).toFixed(0)} ms, p99 ${percentile(values, 99).toFixed(0)} ms\n`
  process.stdout.write(told('posted until the other page hears of it', heardAfter))
  process.stdout.write(told('posted until it is on the other page', times))
  for (const line of all) line.close()
})
