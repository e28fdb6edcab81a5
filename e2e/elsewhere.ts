import { createServer } from 'node:http'
import { didKey } from '@laurel/openbadges/dids/did-key'
import { didWeb, didWebDocument } from '@laurel/openbadges/dids/did-web'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { type AchievementCredentialInput, achievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import { newBitstring, setBit } from '@laurel/openbadges/status/bitstring'
import { bitstringStatusListEntry } from '@laurel/openbadges/status/status-entry'
import { statusListCredential } from '@laurel/openbadges/status/status-list-credential'

const validFrom = new Date('2026-01-15T12:00:00Z')
const statusPlace = 94_567

/**
 * An issuer of another system: known by its key alone, or by its site, an address of this machine that a browser may not ask because it is
 * none of the public Internet, and the product may because the tests say so.
 */
export async function someoneElse(site?: string) {
  const pair = await generateKeyPair()
  const key = await importSigningKey(pair)
  const did = site ? didWeb(site) : didKey(pair.publicKeyMultibase).did
  const verificationMethod = site ? `${did}#key-1` : didKey(pair.publicKeyMultibase).verificationMethod
  const sign = { key, verificationMethod, created: validFrom }
  return {
    did,
    didDocument: didWebDocument(didWeb(site ?? 'https://none.example'), [{ name: 'key-1', publicKeyMultibase: pair.publicKeyMultibase }]),
    /** A badge as JSON, with a place in a status list if one is named. */
    async badge({
      name = 'Sailing',
      statusList,
      evidence,
    }: {
      name?: string
      statusList?: string
      evidence?: AchievementCredentialInput['evidence']
    } = {}) {
      const badge = achievementCredential({
        id: 'urn:uuid:6f2e33e5-7a29-4155-840a-59483ba10164',
        issuer: { id: did, name: `Sea School ${name === 'Sailing' ? '' : name}`.trim() },
        validFrom,
        recipient: { id: 'did:example:ada' },
        achievement: { id: 'urn:uuid:0d1f3a52-7f0e-4d57-8a51-0c6a4f2be701', name, description: name, criteria: { narrative: name } },
        ...(statusList && { status: bitstringStatusListEntry(statusList, statusPlace) }),
        ...(evidence && { evidence }),
      })
      return JSON.stringify(await signDocument(badge, sign))
    },
    /** Its status list as JSON, with that badge taken back or not. */
    async statusList(id: string, isTakenBack: boolean) {
      const bitstring = newBitstring()
      setBit(bitstring, statusPlace, isTakenBack)
      return JSON.stringify(await signDocument(await statusListCredential({ id, issuer: did, validFrom, bitstring }), sign))
    },
  }
}

/** Serves JSON at a port of this machine, by path; gives what ends it. */
export async function serve(port: number, pages: Record<string, string>): Promise<() => void> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? '']
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(page)
  })
  await new Promise<void>((done) => server.listen(port, done))
  return () => {
    server.closeAllConnections()
    server.close()
  }
}
