import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { World } from '../../foundation/platform/world.ts'

/**
 * A browser in which someone has signed in before. Its cookie signs nobody in: it lets the owner of an account go on trying there while
 * strangers try passwords elsewhere ("device cookies", OWASP).
 */
export type KnownBrowser = {
  /** Names the browser for counting; random, and it says nothing about anyone. */
  id: string
  knows: (personId: string) => boolean
}

type Holder = Pick<World, 'config' | 'keys' | 'now'>

const daysKnown = 180
/** So many people of a shared computer are remembered; the person who was there longest ago is forgotten first. */
const mostPeople = 10
const longest = 400

const cookieName = ({ config }: Holder) => (config.BASE_URL.startsWith('https:') ? '__Host-laurel_browser' : 'laurel_browser')

const codeOf = ({ keys }: Holder, text: string) => createHmac('sha256', keys.derive('known browsers')).update(text).digest('base64url')

/** What the cookie says of a person: not who it is, and in each browser something else. */
const markOf = (world: Holder, id: string, personId: string) => codeOf(world, `${id} ${personId}`).slice(0, 16)

/** Cookie: id, last day as milliseconds in base 36, a mark for each person, and the code over all of it, with dots between. */
function readCookie(world: Holder, headers: Headers): { id: string; marks: string[] } | null {
  const start = `${cookieName(world)}=`
  const written = headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length)
  if (!written || written.length > longest) return null
  const dot = written.lastIndexOf('.')
  const body = written.slice(0, dot)
  const given = Buffer.from(written.slice(dot + 1))
  const expected = Buffer.from(codeOf(world, body))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const [id = '', until = '', ...marks] = body.split('.')
  return Number.parseInt(until, 36) > world.now().getTime() ? { id, marks } : null
}

/** The browser a request comes from, if someone has signed in with it lately. */
export function knownBrowserIn(world: Holder, headers: Headers): KnownBrowser | null {
  const cookie = readCookie(world, headers)
  return cookie && { id: cookie.id, knows: (personId) => cookie.marks.includes(markOf(world, cookie.id, personId)) }
}

/** The cookie by which the browser of someone who has just signed in is known from now on. It outlives the session. */
export function knownBrowserCookie(world: Holder, headers: Headers, personId: string): string {
  const { id, marks } = readCookie(world, headers) ?? { id: randomBytes(12).toString('base64url'), marks: [] }
  const mark = markOf(world, id, personId)
  const until = (world.now().getTime() + daysKnown * 86_400_000).toString(36)
  const body = [id, until, mark, ...marks.filter((other) => other !== mark).slice(0, mostPeople - 1)].join('.')
  const secure = world.config.BASE_URL.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(world)}=${body}.${codeOf(world, body)}; Max-Age=${daysKnown * 86_400}; Path=/; HttpOnly; SameSite=Lax${secure}`
}
