import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { didKey } from '@laurel/openbadges/dids/did-key'
import { generateKeyPair, importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { assertion, badgeClass, issuer2 } from '@laurel/openbadges/ob2/documents'
import { achievementCredential } from '@laurel/openbadges/ob3/achievement-credential'
import { hashedIdentity } from '@laurel/openbadges/ob3/identity-hash'
import { signDocument } from '@laurel/openbadges/proofs/sign'
import type { JsonObject } from '@laurel/openbadges/vc/json'

/** What a place of another site answers. */
export type SitePage = {
  body: unknown
  type?: string
  status?: number
  headers?: Record<string, string>
  afterMs?: number
  hangs?: boolean
}

/** A site of somebody else's that gives badges as Badgr, Moodle or Open Badge Factory do: pages by path, changed while a test goes on; at a port that was named, or any. */
export async function anotherSite(at?: { port: number }) {
  const pages = new Map<string, SitePage>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const page = pages.get(path)
    if (page?.hangs) return
    const { body } = page ?? { body: 'Not here.' }
    const bytes = body instanceof Uint8Array ? body : typeof body === 'string' ? body : JSON.stringify(body)
    const answer = () =>
      response
        .writeHead(page ? (page.status ?? 200) : 404, { 'Content-Type': page?.type ?? 'application/json', ...page?.headers })
        .end(bytes)
    if (page?.afterMs) setTimeout(answer, page.afterMs)
    else answer()
  }).listen(at?.port ?? 0, at ? 'localhost' : '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  const origin = `http://${at ? 'localhost' : '127.0.0.1'}:${port}`
  return {
    origin,
    pages,
    asked,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
export type OtherSite = Awaited<ReturnType<typeof anotherSite>>

type OlderBadge = { email: string; name?: string; title?: string; issuedOn?: Date; expires?: Date }

/** A hosted badge of Open Badges 2.0 on that site, with its class and issuer; gives the assertion. */
export async function hostedBadge(
  { origin, pages }: OtherSite,
  { email, name = 'one', title = 'Asking well', issuedOn, expires }: OlderBadge,
) {
  const at = (path: string) => `${origin}/${path}`
  const profile = issuer2({ id: at('issuer'), name: 'Mesa Academy', url: origin, email: 'badges@mesa.example' })
  const kind = badgeClass({
    id: at(`class/${encodeURIComponent(title)}`),
    name: title,
    description: 'Asks, and waits.',
    image: at('badge.png'),
    criteria: { narrative: 'Two lessons.' },
    issuer: profile.id,
  })
  const given = await assertion({
    id: at(`assertion/${name}`),
    recipient: { email, salt: 'salt-1' },
    badge: kind.id,
    issuedOn: issuedOn ?? new Date('2025-03-01T12:00:00Z'),
    ...(expires && { expires }),
  })
  for (const [id, body] of [
    [profile.id, profile],
    [kind.id, kind],
    [given.id, given],
  ] as const)
    pages.set(new URL(id).pathname, { body })
  return given
}

/** An issuer that needs no site: its name is its key. */
export async function keyIssuer(name = 'Harbor University') {
  const key = await importSigningKey(await generateKeyPair())
  const { did, verificationMethod } = didKey(key.publicKeyMultibase)
  type Given = {
    email?: string
    subjectId?: string
    id?: string
    title?: string
    achievementId?: string
    validFrom?: Date
    validUntil?: Date
    name?: string
    image?: string
  }
  const whole = async ({ email, subjectId, id, title = 'Reading data', achievementId, validFrom, validUntil, image }: Given) =>
    achievementCredential({
      id: id ?? `urn:uuid:${crypto.randomUUID()}`,
      issuer: { id: did, name, url: 'https://harbor.example' },
      validFrom: validFrom ?? new Date('2026-02-03T10:00:00Z'),
      ...(validUntil && { validUntil }),
      recipient: {
        ...(subjectId !== undefined && { id: subjectId }),
        ...(email !== undefined && { identities: [await hashedIdentity(email, 'harbor')] }),
      },
      achievement: {
        id: achievementId ?? `https://harbor.example/achievements/${encodeURIComponent(title)}`,
        name: title,
        description: 'Reads what a class shows.',
        criteria: { narrative: 'One term of data.' },
        ...(image !== undefined && { image: { id: image } }),
      },
    })
  const unsigned = async (given: Given): Promise<JsonObject> => {
    const made = await whole(given)
    return (given.name === undefined ? made : { ...made, credentialSubject: { ...made.credentialSubject, name: given.name } }) as never
  }
  return {
    did,
    key,
    verificationMethod,
    unsigned,
    badge: async (given: Given = {}) =>
      JSON.stringify(await signDocument(await unsigned(given), { key, verificationMethod, created: new Date('2026-02-03T10:00:00Z') })),
  }
}
