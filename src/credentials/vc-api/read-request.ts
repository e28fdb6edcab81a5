import { OpenBadgesError } from '@laurel/openbadges/errors'
import { asObject, defaultJsonBounds, type JsonObject, parseJson } from '@laurel/openbadges/vc/json'
import type { HttpContext } from '../../foundation/doors/http.ts'
import { type Problem, parsingProblem } from './problem-details.ts'

/** The largest request that is read, in bytes. */
export const largestRequest = 4_000_000

/** A record of sixty badges has some 10,000 values. Each may cost the general JSON-LD library a tenth of a millisecond, for every link of a chain. */
const bounds = { ...defaultJsonBounds, maximumLength: largestRequest, maximumValues: 12_000 }

/** A request that is answered with problems instead of being carried out. */
export class Unacceptable extends Error {
  readonly status: 400 | 413 | 415 | 503
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[], status: 400 | 413 | 415 | 503 = 400) {
    super(problems[0]?.detail)
    this.name = 'Unacceptable'
    this.status = status
    this.problems = problems
  }
}

const unreadable = (detail: string, status?: 413 | 415) => new Unacceptable([parsingProblem(detail)], status)

/** The body of a request: a JSON object within bounds of size, depth and members. @throws Unacceptable */
export async function readRequest({ req }: HttpContext): Promise<JsonObject> {
  const type = req.header('content-type') ?? ''
  if (!/^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(type)) throw unreadable('The request is not declared as application/json.', 415)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await req.arrayBuffer())
  } catch {
    throw unreadable('The request is not UTF-8.')
  }
  try {
    const body = asObject(parseJson(text, bounds))
    if (body) return body
  } catch (error) {
    if (error instanceof OpenBadgesError) throw unreadable(error.message)
    throw error
  }
  throw unreadable('The request is not a JSON object.')
}

/** Options of a request; whatever this instance does not know of is left aside, as VC-API asks. */
export type Options = {
  checks: readonly string[] | undefined
  challenge: string | undefined
  domain: string | readonly string[] | undefined
  expectedProofPurpose: string | undefined
  cryptosuite: string | undefined
  mandatoryPointers: readonly string[] | undefined
  selectivePointers: readonly string[] | undefined
  credentialStatus: JsonObject | undefined
}

/** Reads the options that this instance knows of. @throws Unacceptable for one of the wrong kind: to leave it aside would be to answer another question */
export function readOptions(body: JsonObject): Options {
  const options = body.options === undefined ? {} : asObject(body.options)
  if (!options) throw unreadable('/options is not an object.')
  const wrong = (name: string, what: string) => unreadable(`/options/${name} is not ${what}.`)
  const text = (name: string): string | undefined => {
    const value = options[name]
    if (value !== undefined && typeof value !== 'string') throw wrong(name, 'a text')
    return value
  }
  const textList = (name: string): readonly string[] | undefined => {
    const value = options[name]
    if (value === undefined) return undefined
    if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) throw wrong(name, 'a list of texts')
    return value
  }
  const credentialStatus = asObject(options.credentialStatus)
  if (options.credentialStatus !== undefined && !credentialStatus) throw wrong('credentialStatus', 'an object')
  return {
    checks: textList('checks'),
    challenge: text('challenge'),
    domain: Array.isArray(options.domain) ? textList('domain') : text('domain'),
    expectedProofPurpose: text('expectedProofPurpose'),
    cryptosuite: text('cryptosuite'),
    mandatoryPointers: textList('mandatoryPointers'),
    selectivePointers: textList('selectivePointers'),
    credentialStatus,
  }
}
