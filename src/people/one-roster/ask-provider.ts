import { setTimeout as pause } from 'node:timers/promises'
import { OpenBadgesError } from '@laurel/openbadges/errors'
import { guardedGet, guardedPost, requireGuardedAddress } from '@laurel/openbadges/verify/guarded-loader'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { readJson } from './read-json.ts'
import type { RosterPiece, RosterVersion } from './roster-record.ts'

/** A student system that is asked by OneRoster’s REST, as a program of the district: OAuth 2 client credentials. */
export type Provider = { version: RosterVersion; baseUrl: string; tokenUrl: string; clientId: string; secret: string; scope: string }

/** Why a student system could not be asked. Nothing of what it said before is used. */
export class ProviderFault extends Error {
  readonly says: Sentence
  constructor(says: Sentence) {
    super(says.text)
    this.name = 'ProviderFault'
    this.says = says
  }
}

export const usualScopes: Record<RosterVersion, string> = {
  '1.1': 'https://purl.imsglobal.org/spec/or/v1p1/scope/roster-core.readonly',
  '1.2': 'https://purl.imsglobal.org/spec/or/v1p2/scope/roster-core.readonly',
}
const paths: Record<RosterVersion, string> = { '1.1': '/ims/oneroster/v1p1', '1.2': '/ims/oneroster/rostering/v1p2' }

/** So many things are asked for at once; what a system gives less of, it is asked for again. */
const pageSize = 1000
const mostThings = 2_000_000
const tries = 5
const longestPauseMs = 120_000

type Asking = {
  insecureHosts: readonly string[]
  /** A time since which something must have changed to be told; null for everybody. */
  since?: Date | null
  knows: (sourcedId: string) => boolean
  /** At most so many of each, to try it. */
  most?: number
}

/** Where its things lie: a base that names no path of OneRoster gets the one of its version. */
export const baseOf = ({ baseUrl, version }: Pick<Provider, 'baseUrl' | 'version'>): string => {
  const base = baseUrl.replace(/\/+$/, '')
  return /\/ims\/oneroster/i.test(base) ? base : `${base}${paths[version]}`
}

/** Whether an address may be asked, by its text alone. @throws OpenBadgesError `address-not-allowed` */
export const requireProviderAddress = (address: string, insecureHosts: readonly string[]): void =>
  requireGuardedAddress(address, { insecureHosts })

/** What a student system says, one thing after the other, as a folder would. @throws ProviderFault where it can’t be asked to the end */
export async function* askProvider(
  provider: Provider,
  { insecureHosts, since = null, knows, most = mostThings }: Asking,
): AsyncGenerator<RosterPiece> {
  const client = clientOf(provider, insecureHosts)
  const mode = since ? 'delta' : 'bulk'
  yield { is: 'begins', version: provider.version, mode, isEveryOrg: mode === 'bulk', system: new URL(provider.baseUrl).hostname }
  for (const [kind, things] of [
    ['org', 'orgs'],
    ['user', 'users'],
  ] as const) {
    let line = 0
    for await (const given of client.all(things, since, most)) {
      line++
      const read = readJson(kind, given, knows)
      if ('says' in read) yield { is: 'fault', fault: { file: things, line, sourcedId: read.sourcedId, says: read.says, stops: false } }
      else if ('isOutsider' in read) yield { is: 'outsider' }
      else yield { is: 'record', record: { file: things, line, sourcedId: read.sourcedId, ...read.told } }
    }
  }
}

/** What a system says it has, for who sets it up. @throws ProviderFault */
export async function tryProvider(
  provider: Provider,
  insecureHosts: readonly string[],
): Promise<{ orgs: number | null; users: number | null; names: string[] }> {
  const client = clientOf(provider, insecureHosts)
  const [orgs, users] = [await client.page('orgs', 0, null, 3), await client.page('users', 0, null, 3)]
  return {
    orgs: orgs.total ?? (orgs.items.length < 3 ? orgs.items.length : null),
    users: users.total ?? (users.items.length < 3 ? users.items.length : null),
    names: orgs.items.map((one) => String((one as { name?: unknown })?.name ?? '').slice(0, 120)).filter(Boolean),
  }
}

function clientOf(provider: Provider, insecureHosts: readonly string[]) {
  const options = { insecureHosts, userAgent: 'Laurel-Rosters', timeoutMilliseconds: 60_000 }
  let token: string | null = null

  async function page(things: 'orgs' | 'users', offset: number, since: Date | null, limit: number) {
    const query = new URLSearchParams({ limit: String(limit), offset: String(offset), sort: 'sourcedId', orderBy: 'asc' })
    if (since) query.set('filter', `dateLastModified>'${since.toISOString()}'`)
    for (let tried = 0; ; tried++) {
      token ??= await askToken(provider, options)
      const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
      const answer = await reach(() =>
        guardedGet(`${baseOf(provider)}/${things}?${query}`, { headers }, { ...options, maximumBytes: 40_000_000 }),
      )
      const isBusy = answer.status === 429 || answer.status === 503
      if (tried < tries && isBusy) {
        await pause(pauseMs(answer.headers['retry-after'], tried))
        continue
      }
      if (tried === 0 && answer.status === 401) {
        token = null
        continue
      }
      if (answer.status !== 200)
        throw new ProviderFault(
          sentence('The student system answered {status} when it was asked for {things}.', { status: String(answer.status), things }),
        )
      const total = /^\d+$/.test(answer.headers['x-total-count'] ?? '') ? Number(answer.headers['x-total-count']) : null
      return { items: itemsIn(answer.text, things), total }
    }
  }

  async function* all(things: 'orgs' | 'users', since: Date | null, most: number): AsyncGenerator<unknown> {
    let offset = 0
    for (;;) {
      const { items, total } = await page(things, offset, since, Math.min(pageSize, most))
      yield* items
      offset += items.length
      if (items.length === 0 && total !== null && offset < total)
        throw new ProviderFault(
          sentence(
            'The student system has {total, number} {things} and gave {given, number}. A part of a roster is not taken for the whole.',
            { total, things, given: offset },
          ),
        )
      // Without a count, an empty page is the end: a system may give fewer at once than it was asked for.
      if (items.length === 0 || (total !== null && offset >= total) || offset >= most) return
    }
  }
  return { page, all }
}

function itemsIn(text: string, things: 'orgs' | 'users'): unknown[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new ProviderFault(sentence('What the student system answered for {things} is cut off or no JSON.', { things }))
  }
  const items = typeof parsed === 'object' && parsed !== null && things in parsed ? (parsed as Record<string, unknown>)[things] : null
  if (!Array.isArray(items)) throw new ProviderFault(sentence('What the student system answered has no list of {things}.', { things }))
  return items
}

/** As long as it asks for, within bounds; else longer each time. */
function pauseMs(asked: string | undefined, tried: number): number {
  const seconds = /^\d+$/.test(asked ?? '') ? Number(asked) : 2 ** tried
  return Math.min(seconds * 1000, longestPauseMs)
}

type Options = { insecureHosts: readonly string[]; userAgent: string; timeoutMilliseconds: number }

async function askToken({ tokenUrl, clientId, secret, scope, version }: Provider, options: Options): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: scope || usualScopes[version] })
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString('base64')
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', authorization: `Basic ${basic}` }
  const answer = await reach(() =>
    guardedPost(tokenUrl, { body: Buffer.from(body.toString()), headers }, { ...options, maximumBytes: 100_000 }),
  )
  if (answer.status !== 200)
    throw new ProviderFault(
      sentence('The address of the token answered {status}. Look at the client id, the secret and the scope.', {
        status: String(answer.status),
      }),
    )
  try {
    const { access_token: token } = JSON.parse(answer.text) as { access_token?: unknown }
    if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token)) return token
  } catch {
    // Said below: it is no token either way.
  }
  throw new ProviderFault(sentence('The address of the token gave no token.'))
}

async function reach<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof OpenBadgesError)) throw error
    if (error.code === 'address-not-allowed')
      throw new ProviderFault(sentence('That address lies in a private network or is no https, so it is not asked.'))
    if (error.code === 'response-too-large')
      throw new ProviderFault(sentence('The student system answered with more than can be taken at once.'))
    throw new ProviderFault(sentence('The student system could not be reached, or took too long to answer.'))
  }
}
