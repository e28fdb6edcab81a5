import { guardedLoader } from '@laurel/openbadges/verify/guarded-loader'
import type { Fetch } from '@laurel/openbadges/verify/load'
import { boundedFetch } from '@laurel/openbadges/verify/load'
import { ownerLists, type ResolvedKey, resolveKey } from '@laurel/openbadges/verify/resolve-key'
import type { Stage } from '../../foundation/platform/command.ts'
import type { World } from '../../foundation/platform/world.ts'
import { withOwnDocuments } from './own-documents.ts'

/** What is needed to ask who signed a file. */
export type AskingSigner = Pick<World, 'db'> & { config: Pick<Stage['config'], 'BASE_URL' | 'MAIL_FROM' | 'VERIFY_PRIVATE_HOSTS'> }

/**
 * The key that signed a file, where its issuer’s own document lists it. `away` says that nobody could be asked just now; `unproven`, that the key is
 * not one of theirs.
 */
export async function resolveSigner(
  { db, config }: AskingSigner,
  { issuerId, method }: { issuerId: string; method: string },
): Promise<ResolvedKey | 'away' | 'unproven'> {
  const elsewhere = guardedLoader({
    insecureHosts: config.VERIFY_PRIVATE_HOSTS,
    maximumBytes: 1_000_000,
    timeoutMilliseconds: 8000,
    userAgent: `Laurel (+${config.BASE_URL})`,
  })
  const fetch: Fetch = boundedFetch(withOwnDocuments({ db, config }, elsewhere), { maximumLoads: 6, timeoutMilliseconds: 9000 })
  const key = await resolveKey(method, 'assertionMethod', fetch)
  if ('because' in key) return key.gone || key.disowned ? 'unproven' : 'away'
  // A key that somebody else shows proves nothing of this issuer.
  if (!key.confirmed || key.controller !== issuerId) return 'unproven'
  const lists = issuerId.startsWith('did:key:') ? 'yes' : await ownerLists(issuerId, key, 'assertionMethod', fetch)
  return lists === 'no' || typeof lists === 'object' ? 'unproven' : key
}
