import { OpenBadgesError } from '@laurel/openbadges/errors'
import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import type { Load, Loaded } from '@laurel/openbadges/verify/load'
import { recentlyUsed } from '../../foundation/platform/recently-used.ts'
import type { World } from '../../foundation/platform/world.ts'
import { withOwnDocuments } from '../verification/own-documents.ts'
import { maximumBadgeBytes } from './import-bounds.ts'

/** So long one address may take. Nobody waits at a screen for it, and a site that is down is asked again. */
const addressMs = 6000
/** So long everything together may take that one badge names. */
const allMs = 15_000
/** So long a site that did not answer is not asked for the next badge: a hundred badges of one dead site would take minutes. */
const restMs = 60_000

/** Hosts that did not answer, until when they are left alone. */
const resting = recentlyUsed<number>(500)

/** Asks for what a badge names, and keeps what was answered: the bytes that lie at an address are what was brought. */
export function importLoader({ db, config }: Pick<World, 'db' | 'config'>): {
  load: Load
  answers: { address: string; answer: Loaded }[]
  asked: string[]
} {
  const ends = AbortSignal.timeout(allMs)
  const elsewhere = guardedLoader({
    insecureHosts: config.VERIFY_PRIVATE_HOSTS,
    maximumBytes: maximumBadgeBytes,
    timeoutMilliseconds: addressMs,
    userAgent: `Laurel wallet (+${config.BASE_URL})`,
  })
  const answers: { address: string; answer: Loaded }[] = []
  const asked: string[] = []
  const load = withOwnDocuments({ db, config }, async (address, { accept, signal }) => {
    const host = URL.parse(address)?.host ?? ''
    // A clock of the process: what rests does so for all badges, whatever day a test says it is.
    if ((resting.get(host) ?? 0) > Date.now()) throw new OpenBadgesError('timed-out', 'The address took too long to answer.')
    try {
      return await elsewhere(address, { accept, signal: AbortSignal.any([signal, ends]) })
    } catch (error) {
      if (error instanceof OpenBadgesError && error.code === 'timed-out' && !ends.aborted) resting.set(host, Date.now() + restMs)
      throw error
    }
  })
  return {
    answers,
    asked,
    load: async (address, options) => {
      asked.push(address)
      const answer = await load(address, options)
      answers.push({ address, answer })
      return answer
    },
  }
}
