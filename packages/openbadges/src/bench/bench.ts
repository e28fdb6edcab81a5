/**
 * How fast this library is, beside `@digitalbazaar/vc` with all contexts cached and beside raw Ed25519 of node:crypto, on one core.
 * Contestants take turns in short rounds of one run, so that a busy machine slows all of them alike; ratios are what to look at.
 *
 *   npm run bench -w packages/openbadges            a table
 *   npm run bench -w packages/openbadges -- --json  for machines
 */
import { generateKeyPairSync, sign as rawSign, verify as rawVerify } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { CompactSign, compactVerify, importJWK } from 'jose'
import { bakeReadyPng, readyPng } from '../baking/png.ts'
import { didKey } from '../dids/did-key.ts'
import { canonize, canonizeGenerally } from '../jsonld/canonize.ts'
import { bundledContext } from '../jsonld/contexts.ts'
import { generateKeyPair, importSigningKey, importVerifyingKey } from '../keys/ed25519.ts'
import { jwkOfMultikey } from '../keys/jwk.ts'
import { achievement } from '../ob3/achievement.ts'
import { achievementCredential } from '../ob3/achievement-credential.ts'
import { profile } from '../ob3/profile.ts'
import { decodeCompactJws, verifyJws } from '../proofs/jws.ts'
import { signDocument } from '../proofs/sign.ts'
import { signVcJwt } from '../proofs/vc-jwt.ts'
import { verifyProof } from '../proofs/verify-proof.ts'
import { newBitstring, packBitstring, setBit } from '../status/bitstring.ts'
import { statusListCredential } from '../status/status-list-credential.ts'
import { realisticBadge } from '../testing/badge-input.ts'
import { tinyPng } from '../testing/images.ts'
import { asObjects, type JsonObject } from '../vc/json.ts'
import { sealed } from '../vc/sealed.ts'
import { digitalBazaar } from './digital-bazaar.ts'

type Contestant = { readonly name: string; readonly run: () => unknown; done: number; cpuMicroseconds: number; wallMilliseconds: number }

/** Lets contestants take turns for about `seconds` each; answers operations per second of CPU time. */
async function race(contestants: Readonly<Record<string, () => unknown>>, seconds: number): Promise<Record<string, number>> {
  const field: Contestant[] = Object.entries(contestants).map(([name, run]) => ({
    name,
    run,
    done: 0,
    cpuMicroseconds: 0,
    wallMilliseconds: 0,
  }))
  for (const { run } of field) for (let warm = 0; warm < 30; warm++) await run()
  while (field.some(({ wallMilliseconds }) => wallMilliseconds < seconds * 1000)) {
    for (const one of field) {
      const cpu = process.cpuUsage()
      const started = performance.now()
      while (performance.now() - started < 60) {
        await one.run()
        one.done++
      }
      const { user, system } = process.cpuUsage(cpu)
      one.cpuMicroseconds += user + system
      one.wallMilliseconds += performance.now() - started
    }
  }
  return Object.fromEntries(field.map(({ name, done, cpuMicroseconds }) => [name, (done / cpuMicroseconds) * 1e6]))
}

const seconds = process.argv.includes('--quick') ? 0.5 : 3
const pair = await generateKeyPair()
const key = await importSigningKey(pair)
const verifying = await importVerifyingKey(pair.publicKeyMultibase)
const { did, verificationMethod } = didKey(pair.publicKeyMultibase)
const created = '2026-11-22T18:00:00Z'
const input = { ...realisticBadge(did), recipient: { ...realisticBadge(did).recipient, id: 'did:example:ada' } }
let number = 0
const parts = { achievement: sealed(achievement(input.achievement)), issuer: sealed(profile(input.issuer)) }
const next = () => achievementCredential({ ...input, ...parts, id: `https://badges.example/awards/${number++}` })

const signed = await signDocument(next(), { key, verificationMethod, created })
const text = JSON.stringify(signed)
const { proof: _proof, ...unsecured } = signed as JsonObject
const other = await digitalBazaar(pair, (url) => bundledContext(url))
const raw = generateKeyPairSync('ed25519')
const message = Buffer.alloc(64, 7)
const rawSignature = rawSign(null, message, raw.privateKey)

const signing = await race(
  {
    ours: async () => JSON.stringify(await signDocument(next(), { key, verificationMethod, created })),
    digitalBazaar: () => other.issue(next()),
    ed25519: () => rawSign(null, message, raw.privateKey),
  },
  seconds,
)
const verification = await race(
  {
    ours: async () => {
      const document = JSON.parse(text) as JsonObject
      const [found = {}] = asObjects(document.proof)
      if (!(await verifyProof(document, found, verifying))) throw new Error('does not verify')
    },
    digitalBazaar: () => other.verify(JSON.parse(text) as JsonObject),
    ed25519: () => rawVerify(null, message, raw.publicKey, rawSignature),
  },
  seconds,
)
const canonical = await race({ ours: () => canonize(unsecured), general: () => canonizeGenerally(unsecured) }, seconds / 2)

const bits = newBitstring()
for (let place = 0; place < 131_072; place += 37) setBit(bits, place, true)
const lists = await race(
  {
    ours: async () => {
      setBit(bits, number++ % 131_072, true)
      const list = await statusListCredential({ id: 'https://a.example/status/1', issuer: did, validFrom: created, bitstring: bits })
      return JSON.stringify(await signDocument(list, { key, verificationMethod, created }))
    },
    pack: () => packBitstring(bits),
    gzip: () => gzipSync(bits),
  },
  seconds / 2,
)
const picture = tinyPng([], 105)
const large = new Uint8Array([
  ...picture.subarray(0, picture.length - 12),
  ...padding(33_000 - picture.length),
  ...picture.subarray(picture.length - 12),
])
const ready = readyPng(large)
const baking = await race(
  {
    ours: () => bakeReadyPng(ready, text),
    allocateAndCopy: () => {
      const file = new Uint8Array(large.length + text.length)
      file.set(large)
      file.fill(0x20, large.length)
      return file
    },
  },
  seconds / 2,
)
const token = await signVcJwt(next(), { key, keyId: verificationMethod })
const joseKey = await importJWK({ ...(jwkOfMultikey(pair.publicKeyMultibase) as object) } as never, 'EdDSA')
const josePrivate = raw.privateKey
const payload = new TextEncoder().encode(JSON.stringify(unsecured))
const jwk = jwkOfMultikey(pair.publicKeyMultibase)
const tokens = await race(
  {
    sign: () => signVcJwt(unsecured, { key, keyId: verificationMethod }),
    joseSign: () => new CompactSign(payload).setProtectedHeader({ alg: 'EdDSA', kid: verificationMethod }).sign(josePrivate),
    verify: () => verifyJws(decodeCompactJws(token), jwk),
    joseVerify: async () => JSON.parse(new TextDecoder().decode((await compactVerify(token, joseKey)).payload)) as unknown,
  },
  seconds / 2,
)

function padding(length: number): Uint8Array {
  // An ancillary chunk, so that the file is as large as a real badge; its CRC is computed by the reader's own rules.
  return tinyPng([chunkOf(length - 12)]).subarray(33, 33 + length)
}
function chunkOf(length: number): Uint8Array {
  const png = bakeReadyPng(readyPng(tinyPng()), 'x'.repeat(Math.max(length - 24, 0)))
  return png.subarray(33, png.length - (tinyPng().length - 33))
}

const of = (table: Record<string, number>, name: string): number => table[name] ?? Number.NaN
const ratio = (one: number, two: number): number => Math.round((one / two) * 100) / 100
const report = {
  sign: {
    perSecond: Math.round(of(signing, 'ours')),
    ratioToDigitalBazaar: ratio(of(signing, 'ours'), of(signing, 'digitalBazaar')),
    ratioToEd25519: ratio(of(signing, 'ours'), of(signing, 'ed25519')),
  },
  verify: {
    perSecond: Math.round(of(verification, 'ours')),
    ratioToDigitalBazaar: ratio(of(verification, 'ours'), of(verification, 'digitalBazaar')),
    ratioToEd25519: ratio(of(verification, 'ours'), of(verification, 'ed25519')),
  },
  canonicalForm: {
    microseconds: Math.round(1e6 / of(canonical, 'ours')),
    generalMicroseconds: Math.round(1e6 / of(canonical, 'general')),
  },
  statusList: { perSecond: Math.round(of(lists, 'ours')), ratioToGzip: ratio(of(lists, 'ours'), of(lists, 'gzip')) },
  bake: { perSecond: Math.round(of(baking, 'ours')), ratioToCopy: ratio(of(baking, 'ours'), of(baking, 'allocateAndCopy')) },
  jwt: {
    signPerSecond: Math.round(of(tokens, 'sign')),
    signRatioToJose: ratio(of(tokens, 'sign'), of(tokens, 'joseSign')),
    verifyPerSecond: Math.round(of(tokens, 'verify')),
    verifyRatioToJose: ratio(of(tokens, 'verify'), of(tokens, 'joseVerify')),
  },
}
if (process.argv.includes('--json')) console.log(JSON.stringify(report))
else {
  console.log(`A badge of ${text.length} bytes; per second of CPU time, on Node ${process.version}.\n`)
  for (const [name, figures] of Object.entries(report)) {
    console.log(
      `${name.padEnd(14)} ${Object.entries(figures)
        .map(([figure, value]) => `${figure} ${value}`)
        .join('   ')}`,
    )
  }
}
