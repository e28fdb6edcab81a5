import { readsOfAll } from '../../foundation/platform/database.ts'
import type { World } from '../../foundation/platform/world.ts'

type Holder = Pick<World, 'config' | 'keys' | 'now'>

const minutesHalf = 10
export const daysTrusted = 30

const isSafe = ({ config }: Holder) => config.BASE_URL.startsWith('https:')
const nameOf = (holder: Holder, name: string) => (isSafe(holder) ? `__Host-${name}` : name)
const half = 'laurel_half'
const trusted = 'laurel_trusted'
const longest = 600

/** A cookie that only this instance can read, and that says whom it is about and since when. */
function writeCookie(holder: Holder, name: string, personId: string, seconds: number): string {
  const sealed = holder.keys.seal(Buffer.from(JSON.stringify({ personId, at: holder.now().getTime() })), name).toString('base64url')
  return `${nameOf(holder, name)}=${sealed}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${isSafe(holder) ? '; Secure' : ''}`
}

function readCookie(holder: Holder, name: string, headers: Headers, seconds: number): { personId: string; at: Date } | null {
  const start = `${nameOf(holder, name)}=`
  const written = headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length)
  // Nonce and code alone are 28 bytes.
  if (!written || written.length > longest || Buffer.from(written, 'base64url').length <= 28) return null
  try {
    const { personId, at } = JSON.parse(holder.keys.unseal(Buffer.from(written, 'base64url'), name).toString())
    return holder.now().getTime() - at < seconds * 1000 ? { personId, at: new Date(at) } : null
  } catch {
    // Forged, cut off or of another instance: as if it were not there.
    return null
  }
}

/** Says that password or link were right, and the code is still to come. It signs nobody in. */
const halfCookie = (holder: Holder, personId: string) => writeCookie(holder, half, personId, minutesHalf * 60)

/** Who has only the second step to go. */
export const halfSignedIn = (holder: Holder, headers: Headers): string | null =>
  readCookie(holder, half, headers, minutesHalf * 60)?.personId ?? null

export const endHalf = (holder: Holder): string =>
  `${nameOf(holder, half)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSafe(holder) ? '; Secure' : ''}`

/** This browser is not asked for a code for thirty days. */
export const trustCookie = (holder: Holder, personId: string) => writeCookie(holder, trusted, personId, daysTrusted * 86_400)

/** Whether these cookies are of somebody whose code is still to come. */
export const isHalf = (cookies: readonly string[]): boolean => cookies.some((cookie) => /^(?:__Host-)?laurel_half=[^;]/.test(cookie))

/** Whether a code is asked of somebody, in the browser that these headers are of. */
export async function asksSecondStep(world: World, personId: string, headers: Headers): Promise<boolean> {
  const step = await readsOfAll(world.db)
    .selectFrom('twoSteps')
    .where('personId', '=', personId)
    .where('confirmedAt', 'is not', null)
    .select('trustedFrom')
    .executeTakeFirst()
  if (!step) return false
  const known = readCookie(world, trusted, headers, daysTrusted * 86_400)
  return !(known && known.personId === personId && known.at > step.trustedFrom)
}

/** What somebody gets whose password or link was right: their session, or where a code is asked only what says so, and the session ends at once. */
export async function orHalf(world: World, cookies: string[], personId: string, headers: Headers): Promise<string[] | null> {
  if (!(await asksSecondStep(world, personId, headers))) return null
  await world.accounts.signOut(new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') }))
  return [halfCookie(world, personId)]
}
