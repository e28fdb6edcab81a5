import { generateKeyPairSync, sign as rawSign, verify as rawVerify } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { importJWK, jwtVerify, SignJWT } from 'jose'
import { bakeReadyPng, readyPng } from '../baking/png.ts'
import { clrCredential } from '../clr2/clr-credential.ts'
import { didKey } from '../dids/did-key.ts'
import { canonize, canonizeGenerally } from '../jsonld/canonize.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { generateKeyPair, importSigningKey, importVerifyingKey } from '../keys/ed25519.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { achievement } from '../ob3/achievement.ts'
import { type AchievementCredential, achievementCredential } from '../ob3/achievement-credential.ts'
import { profile } from '../ob3/profile.ts'
import { decodeCompactJws, verifyJws } from '../proofs/jws.ts'
import { signDocument } from '../proofs/sign.ts'
import type { SignManyOptions } from '../proofs/sign-many.ts'
import { signVcJwt } from '../proofs/vc-jwt.ts'
import { verifyProof } from '../proofs/verify-proof.ts'
import { newBitstring, setBit } from '../status/bitstring.ts'
import { statusListCredential } from '../status/status-list-credential.ts'
import { type BadgeInput, realisticBadge } from '../testing/badge-input.ts'
import { pngChunk, tinyPng } from '../testing/images.ts'
import { asObjects, type JsonObject } from '../vc/json.ts'
import { jsonText } from '../vc/json-text.ts'
import { sealed } from '../vc/sealed.ts'
import { verifyCredential } from '../verify/verify-credential.ts'
import { digitalBazaar } from './digital-bazaar.ts'
import { digitalCredentials } from './digital-credentials.ts'

// What is raced, and the material for it: the same in every process that loads this.
const pair = await generateKeyPair()
const key = await importSigningKey(pair)
const verifying = await importVerifyingKey(pair.publicKeyMultibase)
const { did, verificationMethod } = didKey(pair.publicKeyMultibase)
const created = '2026-11-22T18:00:00Z'
const options = { key, verificationMethod, created }
const badge = realisticBadge(did) as BadgeInput
const input: BadgeInput = { ...badge, recipient: { ...badge.recipient, id: 'did:example:ada' } }
const parts = { achievement: sealed(achievement(input.achievement)), issuer: sealed(profile(input.issuer)) }
let number = 0
export const next = (): AchievementCredential =>
  achievementCredential({ ...input, ...parts, id: `https://badges.example/awards/${number++}` })
const written = (document: JsonObject): string => {
  const made = jsonText(document)
  // A text that is only strung together has some of its work still before it, until it is searched for the first time.
  made.indexOf('\u0000')
  return made
}

const signed = await signDocument(next(), options)
const text = JSON.stringify(signed)
const { proof: _proof, ...unsecured } = JSON.parse(text) as JsonObject
const bazaar = await digitalBazaar(pair, bundledContext)
const consortium = await digitalCredentials(pair, bundledContext)
const raw = generateKeyPairSync('ed25519')
const message = Buffer.alloc(64, 7)
const rawSignature = rawSign(null, message, raw.privateKey)

const sign = {
  ours: async () => written(await signDocument(next(), options)),
  bazaar: () => bazaar.issue(next()),
  consortium: () => consortium.issue(next()),
  ed25519: () => rawSign(null, message, raw.privateKey),
}
const now = new Date('2026-12-01T00:00:00Z')
const verify = {
  ours: async () => {
    const document = JSON.parse(text) as JsonObject
    const [found = {}] = asObjects(document.proof)
    if (!(await verifyProof(document, found, verifying))) throw new Error('does not verify')
  },
  everyCheck: () => verifyCredential(text, { now }),
  bazaar: () => bazaar.verify(JSON.parse(text) as JsonObject),
  consortium: () => consortium.verify(JSON.parse(text) as JsonObject),
  ed25519: () => rawVerify(null, message, raw.publicKey, rawSignature),
}
const canonicalForm = { ours: () => canonize(unsecured), general: () => canonizeGenerally(unsecured) }

// A record of two badges, which the general libraries had to judge until graphs were taken, too.
const second = await signDocument(achievementCredential({ ...input, id: 'https://badges.example/awards/b' }), options)
const record: JsonObject = clrCredential({
  id: 'https://badges.example/records/1',
  name: 'Record of Ada',
  issuer: input.issuer,
  validFrom: created,
  recipient: { id: 'did:example:ada' },
  credentials: [signed, second],
})
const canonicalFormOfRecord = { ours: () => canonize(record), general: () => canonizeGenerally(record) }

// One place in a hundred, anywhere, as places are given at random.
const bits = newBitstring()
let draw = 20261122
for (let set = 0; set < 1310; set++) {
  draw = (Math.imul(draw, 1103515245) + 12345) & 0x7fffffff
  setBit(bits, (draw >> 8) % 131_072, true)
}
const statusList = {
  ours: async () => {
    const place = (number++ * 7919) % 131_072
    setBit(bits, place, true)
    const list = await statusListCredential({ id: 'https://a.example/status/1', issuer: did, validFrom: created, bitstring: bits })
    setBit(bits, place, false)
    return written(await signDocument(list, options))
  },
  gzip: () => gzipSync(bits),
}
// As large as a real badge, by a chunk of its own.
const large = tinyPng([pngChunk('prVt', new Uint8Array(32_900 - tinyPng().length))])
const ready = readyPng(large)
const bake = {
  ours: () => bakeReadyPng(ready, text),
  allocateAndCopy: () => {
    const file = new Uint8Array(large.length + text.length)
    file.set(large)
    file.fill(0x20, large.length)
    return file
  },
}
const token = await signVcJwt(next(), { key, keyId: verificationMethod })
const jwk = jwkOfMultikey(pair.publicKeyMultibase)
const joseKey = await importJWK(jwk as object, 'EdDSA')
const jwt = {
  sign: () => signVcJwt(unsecured, { key, keyId: verificationMethod }),
  joseSign: () => new SignJWT(unsecured).setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: verificationMethod }).sign(raw.privateKey),
  verify: () => verifyJws(decodeCompactJws(token), jwk),
  joseVerify: () => jwtVerify(token, joseKey, { currentDate: now }),
}

/** To sign many with. */
export const manyOptions: SignManyOptions = { key: pair, verificationMethod, created }

/** How long the badge is, in letters. */
export const badgeLength: number = text.length

/** The races, and who runs in each. */
export const races: Readonly<Record<string, Readonly<Record<string, () => unknown>>>> = {
  sign,
  verify,
  canonicalForm,
  canonicalFormOfRecord,
  statusList,
  bake,
  jwt,
}
