import { asList, asObject, asText, type JsonObject } from '../vc/json.ts'
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
    return holds(`The key it was signed with belongs to ${quote(holder)}.`)
  if (!/^(https?:|did:web:)/.test(holder)) return fails(`It was signed by someone else than ${quote(holder)}, whom it names as its holder.`)
  const listed = await Promise.all(keys.map((key) => ownerLists(holder, key, purpose, fetch)))
  if (listed.includes('yes')) return holds(`${quote(holder)} lists the key it was signed with.`)
  if (listed.includes('unknown')) return unknown(`Nothing at ${quote(holder)} confirms that the key it was signed with is theirs.`)
  return fails(`${quote(holder)} lists its keys, and the one it was signed with is not among them.`)
}
