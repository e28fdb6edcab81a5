import { asList, asObject, asText, type JsonObject } from '../vc/json.ts'
import { told } from '../words.ts'
import { type Answer, fails, holds, notApplicable, quote, unknown } from './finding.ts'
import type { Fetch } from './load.ts'
import { ownerLists, type Purpose, type ResolvedKey } from './resolve-key.ts'

/** Whether one of the keys that a presentation is signed with is its holder's, where a holder is named: by being its did:key, or by its own document. */
export async function checkHolder(
  presentation: JsonObject,
  keys: readonly ResolvedKey[],
  fetch: Fetch,
  purpose: Purpose = 'authentication',
): Promise<Answer> {
  const [named, ...more] = asList(presentation.holder)
  if (named === undefined) return notApplicable('It does not name its holder.')
  const holder = asText(named) ?? asText(asObject(named)?.id)
  if (holder === undefined || more.length > 0) return fails('It does not name its holder as the standard asks.')
  if (keys.some((key) => key.controller === holder && key.confirmed))
    return holds(told('The key it was signed with belongs to {holder}.', { holder: quote(holder) }))
  if (!/^(https?:|did:web:)/.test(holder))
    return fails(told('It was signed by someone else than {holder}, whom it names as its holder.', { holder: quote(holder) }))
  const listed = await Promise.all(keys.map((key) => ownerLists(holder, key, purpose, fetch)))
  if (listed.includes('yes')) return holds(told('{holder} lists the key it was signed with.', { holder: quote(holder) }))
  if (listed.includes('unknown'))
    return unknown(told('Nothing at {holder} confirms that the key it was signed with is theirs.', { holder: quote(holder) }))
  return fails(told('{holder} lists its keys, and the one it was signed with is not among them.', { holder: quote(holder) }))
}
