import type { Load, Loaded } from '@laurel/openbadges/verify/load'
import type { Stage } from '../../foundation/platform/command.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isRefusal, statusOf } from '../../foundation/platform/refusal.ts'
import { findAssertion, findBadgeClass, findIssuerProfile } from '../award-pages/hosted-badges.ts'
import { fallbackAddress, findDidDocument, findStatusList } from '../award-pages/issuer-documents.ts'
import { findCredential, refuseHiddenFile } from '../awards/awards.ts'
import { findCredentialToken } from '../awards/credential-token.ts'
import { findHeld } from '../awards/held-credentials.ts'
import { findSignedEndorsement } from '../endorsements/signed-endorsement.ts'
import { findOwnDocument } from '../trust-lists/find-own-list.ts'
import { ownPath } from './own-addresses.ts'

/** What only asks who signed a file has no more than the first: no token is made for it. */
type Here = Stage | (Pick<Stage, 'db'> & { config: Pick<Stage['config'], 'BASE_URL' | 'MAIL_FROM'> })

const encoder = new TextEncoder()
const found = (document: unknown): Loaded => ({
  status: 200,
  contentType: 'application/json',
  bytes: encoder.encode(typeof document === 'string' ? document : JSON.stringify(document)),
})
const nothing = (status: number): Loaded => ({ status, contentType: 'text/plain', bytes: new Uint8Array() })

/** What this instance itself answers at one of its addresses, as far as badges are concerned. */
async function answerOwn(here: Here, path: string): Promise<Loaded> {
  const { db, config } = here
  const baseUrl = config.BASE_URL
  const [, first = '', second = '', third = '', fourth = '', ...more] = path.split('/')
  if (first === 'awards' && third === 'held' && more.length === 0) {
    await refuseHiddenFile(db, second)
    return found((await findHeld(readsOfAll(db), second, fourth)).bytes.toString())
  }
  const rest = fourth === '' ? more : [fourth, ...more]
  if (rest.length > 0) return nothing(404)
  if (first === 'issuers' && third === 'trust.json') return found((await findOwnDocument(readsOfAll(db), second, null)).document)
  if (first === 'issuers' && third === 'did.json') return found(await findDidDocument(db, second, baseUrl))
  if (first === 'status' && !third) {
    const { credential } = await findStatusList(db, second)
    return credential ? found(credential) : nothing(503)
  }
  if (first === 'endorsements' && !third) {
    // Over HTTP what was withdrawn answers 410; here its list says so.
    const { signed } = await findSignedEndorsement(readsOfAll(db), second.replace(/\.json$/, ''))
    return signed ? found(signed.document) : nothing(503)
  }
  if (first === 'awards' && !third) {
    const id = second.replace(/\.(json|jwt|png|svg)$/, '')
    await refuseHiddenFile(db, id)
    if (second.endsWith('.jwt')) {
      const kept = 'jobs' in here ? await findCredentialToken(here, id) : null
      return kept ? { status: 200, contentType: 'application/vc+jwt', bytes: encoder.encode(kept.token) } : nothing(503)
    }
    const credential = await findCredential(db, id)
    return credential ? found(credential.bytes.toString()) : nothing(503)
  }
  if (first === 'ob2' && second === 'assertions') {
    // Over HTTP what was taken back answers 410, which a verifier may not read further; here its reason is to be read.
    return found((await findAssertion(db, third, baseUrl)).document)
  }
  if (first === 'ob2' && second === 'badges') return found(await findBadgeClass(db, third, baseUrl))
  if (first === 'ob2' && second === 'issuers') return found(await findIssuerProfile(db, third, baseUrl, fallbackAddress(config.MAIL_FROM)))
  return nothing(404)
}

/**
 * A loader that reads this instance's own documents where they are, without a request to itself: behind a proxy it may not even reach its
 * public address, and a private one would be refused. Everything else goes to `elsewhere`.
 */
export const withOwnDocuments =
  (here: Here, elsewhere: Load): Load =>
  async (address, options) => {
    const path = ownPath(address, here.config.BASE_URL)
    if (path === null) return elsewhere(address, options)
    try {
      return await answerOwn(here, path)
    } catch (error) {
      if (isRefusal(error)) return nothing(statusOf[error.kind])
      throw error
    }
  }
