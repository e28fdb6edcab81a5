import { asObject, asText, parseJson } from '@laurel/openbadges/vc/json'
import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { invalidAt, isRefusal } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { ownPath } from '../verification/own-addresses.ts'
import { findAsk, requireUnanswered } from './ask-holder.ts'
import { domainOf } from './did-auth.ts'

/** What somebody asks to be signed: for whom, and where the answer goes; of a question of this instance, by which link. */
export type Question = { challenge: string; domain: string; link: string | null; token: string | null }

/** Reads a question: the address of a link, of this instance or another, or the request itself in JSON. @throws Refusal `question-unreadable` and others */
export async function readQuestion(world: World, given: string): Promise<Question> {
  const text = given.trim()
  if (text.length > 20_000) throw unreadable()
  const url = /^https?:\/\/\S+$/i.test(text) ? URL.parse(text) : null
  if (!url) return { ...requestIn(text), link: null, token: null }
  const own = /^\/asks\/([\w-]{43})$/.exec(ownPath(url.href, world.config.BASE_URL) ?? '')?.[1]
  if (own) {
    const ask = await findAsk(readsOfAll(world.db), 'digest', own)
    requireUnanswered(ask, world.now())
    return { challenge: ask.challenge, domain: domainOf(world.config.BASE_URL), link: url.href, token: own }
  }
  const question = requestIn(await fetched(world, url.href))
  // Who asks at one place for signatures to another would have people sign in their name.
  if (![url.origin, url.host].includes(question.domain))
    throw invalidAt('question-for-another', 'question', 'This link asks you to sign for another site than its own, so nothing is signed.')
  return { ...question, link: url.href, token: null }
}

const unreadable = () =>
  invalidAt(
    'question-unreadable',
    'question',
    'There is no question in this. Paste the link that you were given, or the whole request in JSON.',
  )

async function fetched(world: World, address: string): Promise<string> {
  const load = guardedLoader({
    insecureHosts: world.config.VERIFY_PRIVATE_HOSTS,
    maximumBytes: 100_000,
    timeoutMilliseconds: 8000,
    userAgent: 'Laurel',
  })
  try {
    const { status, bytes } = await load(address, { accept: 'application/json', signal: AbortSignal.timeout(10_000) })
    if (status === 200) return new TextDecoder().decode(bytes)
  } catch (error) {
    if (isRefusal(error)) throw error
  }
  throw invalidAt(
    'question-away',
    'question',
    'This link does not answer just now, or has no question any more. Try again, or ask for a new link.',
  )
}

function requestIn(text: string): { challenge: string; domain: string } {
  try {
    const body = asObject(parseJson(text))
    const request = asObject(body?.verifiablePresentationRequest) ?? body
    const [challenge, domain] = [asText(request?.challenge), asText(request?.domain)]
    if (challenge && domain && challenge.length <= 500 && domain.length <= 500) return { challenge, domain }
  } catch {
    // Whatever is wrong with it, it is told as one thing: there is no question in it.
  }
  throw unreadable()
}
