import { subjectOf } from '../vc/credential.ts'
import { asObjects, asText, type JsonObject } from '../vc/json.ts'
import { told } from '../words.ts'
import { tryProof } from './check-proof.ts'
import { disguiseIn } from './disguise.ts'
import { type Answer, cannotTell, holds, quote } from './finding.ts'
import type { ReadInput } from './read-input.ts'
import type { ResolvedKey } from './resolve-key.ts'
import type { Scene } from './scene.ts'
import type { Verification } from './verify-credential.ts'

type Signed = { readonly answer: Answer; readonly key?: ResolvedKey; readonly created?: string; readonly domain?: string }

/**
 * Whether who showed a badge signed for it with the key that it names. What was presented together is signed once, and looked at once.
 *
 * Only a badge whose own proof holds names anybody, and only a key that is the named one by itself (did:key) speaks: no further document is asked for.
 */
export function shownBy(scene: Scene): (read: ReadInput, verified: Verification) => Promise<Answer | undefined> {
  const known = new Map<JsonObject, Promise<Signed>>()
  return async ({ presentation }, { findings, credential }) => {
    const named = asText(credential && subjectOf(credential)?.id)
    const isProven = findings.some(({ check, outcome }) => check === 'proof' && outcome === 'holds')
    if (!presentation || !isProven || !named?.startsWith('did:key:')) return undefined
    const signed = known.get(presentation) ?? signatureOf(presentation, scene)
    known.set(presentation, signed)
    const { answer, key, created, domain } = await signed
    if (!key) return answer
    if (!key.confirmed || key.controller !== named)
      return cannotTell('What it came in was signed with another key than the one that this badge names.')
    return holds(
      domain === undefined
        ? told('It was shown signed by the key that this badge names, by its own date on {created}.', { created: created ?? '' })
        : told('It was shown signed by the key that this badge names, for {domain}, by its own date on {created}.', {
            created: created ?? '',
            domain: quote(domain),
          }),
    )
  }
}

async function signatureOf(presentation: JsonObject, { fetch, allowed, now }: Scene): Promise<Signed> {
  const [proof, ...more] = asObjects(presentation.proof)
  if (!proof || more.length > 0) return { answer: cannotTell('What it came in does not carry exactly one signature of who showed it.') }
  if (disguiseIn(presentation) !== undefined)
    return { answer: cannotTell('What it came in hides what it says, so its signature was not looked at.', 'json-ld-unsafe') }
  const { answer, key } = await tryProof(presentation, proof, { fetch, allowed, documentHash: undefined, now, purpose: 'authentication' })
  if (!key) return { answer: cannotTell('Who showed it could not be told: the signature around it does not hold.', answer.code) }
  const domain = asText(proof.domain)
  return { answer, key, created: asText(proof.created) ?? '', ...(domain !== undefined && { domain }) }
}
