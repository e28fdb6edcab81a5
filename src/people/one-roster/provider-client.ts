import { setTimeout as pause } from 'node:timers/promises'
import { OpenBadgesError } from '@laurel/openbadges/errors'
import { guardedGet, guardedPost, requireGuardedAddress } from '@laurel/openbadges/verify/guarded-loader'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { RosterVersion } from './roster-record.ts'

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

/** How often a page or a token is asked for again where the system is busy or could not be reached, and after how long. */
export type Patience = {
  triesWhereBusy?: number
  triesWhereUnreached?: number
  timeoutMilliseconds?: number
  pauseMs?: (asked: string | undefined, tried: number) => number
}
const longestPauseMs = 120_000
export type Things = 'orgs' | 'users'

/** Where its things lie: a base that names no path of OneRoster gets the one of its version. */
export const baseOf = ({ baseUrl, version }: Pick<Provider, 'baseUrl' | 'version'>): string => {
  const base = baseUrl.replace(/\/+$/, '')
  return /\/ims\/oneroster/i.test(base) ? base : `${base}${paths[version]}`
}

/** Whether an address may be asked, by its text alone. @throws OpenBadgesError `address-not-allowed` */
export const requireProviderAddress = (address: string, insecureHosts: readonly string[]): void =>
  requireGuardedAddress(address, { insecureHosts })

/** Asks a student system for its pages with a token, and for another one where that has run out. */
export function providerClient(
  provider: Provider,
  insecureHosts: readonly string[],
  { triesWhereBusy = 5, triesWhereUnreached = 2, timeoutMilliseconds = 60_000, pauseMs = usualPauseMs }: Patience = {},
) {
  const options = { insecureHosts, userAgent: 'Laurel-Rosters', timeoutMilliseconds }
  let token: string | null = null

  /** Asks until there is an answer of a system that is not busy. */
  async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
    for (let busy = 0, unreached = 0; ; ) {
      let answer: Answer
      try {
        answer = await ask()
      } catch (error) {
        if (!isPassing(error) || unreached >= triesWhereUnreached) throw faultOf(error)
        await pause(pauseMs(undefined, unreached++))
        continue
      }
      if ((answer.status !== 429 && answer.status < 500) || busy >= triesWhereBusy) return answer
      await pause(pauseMs(answer.headers?.['retry-after'], busy++))
    }
  }

  async function askToken(): Promise<string> {
    const { tokenUrl, clientId, secret, scope, version } = provider
    const body = Buffer.from(new URLSearchParams({ grant_type: 'client_credentials', scope: scope || usualScopes[version] }).toString())
    const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString('base64')
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', authorization: `Basic ${basic}` }
    const answer = await patiently(() => guardedPost(tokenUrl, { body, headers }, { ...options, maximumBytes: 100_000 }))
    if (answer.status !== 200)
      throw new ProviderFault(
        sentence('The address of the token answered {status}. Look at the client id, the secret and the scope.', {
          status: String(answer.status),
        }),
      )
    try {
      const { access_token: given } = JSON.parse(answer.text) as { access_token?: unknown }
      if (typeof given === 'string' && /^[\x21-\x7e]+$/.test(given)) return given
    } catch {
      // Said below: it is no token either way.
    }
    throw new ProviderFault(sentence('The address of the token gave no token.'))
  }

  async function page(things: Things, offset: number, since: Date | null, limit: number) {
    const query = new URLSearchParams({ limit: String(limit), offset: String(offset), sort: 'sourcedId', orderBy: 'asc' })
    if (since) query.set('filter', `dateLastModified>'${since.toISOString()}'`)
    const ask = async () => {
      token ??= await askToken()
      const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
      return patiently(() => guardedGet(`${baseOf(provider)}/${things}?${query}`, { headers }, { ...options, maximumBytes: 40_000_000 }))
    }
    let answer = await ask()
    if (answer.status === 401) {
      // A token lasts an hour, and a roster may take longer.
      token = null
      answer = await ask()
    }
    if (answer.status !== 200)
      throw new ProviderFault(
        sentence('The student system answered {status} when it was asked for {things}.', { status: String(answer.status), things }),
      )
    const count = answer.headers?.['x-total-count'] ?? ''
    return { items: itemsIn(answer.text, things), total: /^\d{1,9}$/.test(count) ? Number(count) : null }
  }

  return { page }
}

type Answer = { status: number; text: string; headers?: Readonly<Record<string, string>> }

function itemsIn(text: string, things: Things): unknown[] {
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
function usualPauseMs(asked: string | undefined, tried: number): number {
  const seconds = /^\d+$/.test(asked ?? '') ? Number(asked) : 2 ** tried
  return Math.min(seconds * 1000, longestPauseMs)
}

const isPassing = (error: unknown) => error instanceof OpenBadgesError && (error.code === 'unreachable' || error.code === 'timed-out')

function faultOf(error: unknown): unknown {
  if (!(error instanceof OpenBadgesError)) return error
  if (error.code === 'address-not-allowed')
    return new ProviderFault(sentence('That address lies in a private network or is no https, so it is not asked.'))
  if (error.code === 'response-too-large')
    return new ProviderFault(sentence('The student system answered with more than can be taken at once.'))
  return new ProviderFault(sentence('The student system could not be reached, or took too long to answer.'))
}
