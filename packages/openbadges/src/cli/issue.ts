import { didKey } from '../dids/did-key.ts'
import { OpenBadgesError } from '../errors.ts'
import { importSigningKey, type SigningKey } from '../keys/ed25519.ts'
import { decodeMultikey } from '../keys/multikey.ts'
import { importP256SigningKey, type P256SigningKey } from '../keys/p256.ts'
import { type AchievementCredentialInput, achievementCredential } from '../ob3/achievement-credential.ts'
import { hashedIdentity, newSalt } from '../ob3/identity-hash.ts'
import { badgeMandatoryPointers } from '../ob3/mandatory-pointers.ts'
import { signDocument } from '../proofs/sign.ts'
import { signForDisclosure } from '../proofs/sign-for-disclosure.ts'
import { issuerIdOf } from '../vc/credential.ts'
import { asObject, asText, type JsonObject } from '../vc/json.ts'
import { type Command, exactly, type Surroundings, textOf, UsageError, type Values } from './command.ts'
import { put, readObject, withPath } from './files.ts'

/** `openbadges issue`: see its help. */
export const issue: Command = {
  help: `openbadges issue <input.json> --key <key.json> [--email <address>] [--created <time>] [--out <file>]

  Builds the Open Badge 3.0 that input.json describes and signs it. The input has the members of AchievementCredentialInput
  (docs/ob3.md): achievement, recipient, results, evidence … What is left out is filled in: id with a new urn:uuid, the
  issuer's id with that of the key, validFrom with now.

  With a P-256 key the outcome is the holder's own copy, of which disclose makes badges that show a part.

  --key <key.json>        as keygen writes it
  --email <address>       the recipient's, put into the badge as a salted hash
  --created <time>        when it is signed, as 2026-11-22T18:00:00Z; now, if not given
  --mandatory <pointer>   with a P-256 key: a JSON Pointer to what must always be shown; may be given several times. If not
                          given: issuer, dates, status, name and criteria, and the recipient where nothing else names them
  --unsigned-document     signs input.json as it is: any JSON-LD credential
  --out <file>            writes the badge there instead of printing it; with --force over a file that is there
  --json                  one line of JSON

  openbadges issue input.json --key key.json --email ada@maple.example --out badge.json
  generate-input | openbadges issue - --key key.json | openbadges verify -

  A whole input.json:
  { "issuer": { "name": "Maple District" },
    "achievement": { "id": "https://badges.example/achievements/1", "name": "Wait time",
                     "description": "Gives time to think.", "criteria": { "narrative": "One lesson." } } }`,

  options: {
    key: { type: 'string' },
    email: { type: 'string' },
    created: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    'unsigned-document': { type: 'boolean' },
    mandatory: { type: 'string', multiple: true },
  },

  async run(words, values, surroundings) {
    const [path = ''] = exactly(words, 'the input file')
    const { key, verificationMethod } = await readAnyKey(values, surroundings)
    if (key.algorithm !== 'P-256' && values.mandatory !== undefined)
      throw new UsageError('--mandatory is for a P-256 key: with others a badge is shown whole.')
    const created = textOf(values, 'created') ?? surroundings.now()
    const input = await readObject(path, surroundings)
    const did = verificationMethod.split('#')[0] ?? ''
    const email = textOf(values, 'email')
    const signed = await withPath(path, async () => {
      const document = values['unsigned-document'] ? input : await badgeOf(input, did, email, created)
      const issuer = issuerIdOf(document)
      if (issuer?.startsWith('did:') && issuer !== did)
        throw new OpenBadgesError('invalid-input', `The issuer is ${issuer}, but the key belongs to ${did}: nobody could verify that.`)
      if (key.algorithm === 'Ed25519') return signDocument(document, { key, verificationMethod, created })
      const mandatoryPointers = Array.isArray(values.mandatory) ? values.mandatory.map(String) : badgeMandatoryPointers(document)
      return signForDisclosure(document, { key, verificationMethod, created, mandatoryPointers })
    })
    await put(JSON.stringify(signed, null, values.json ? 0 : 2), values, surroundings)
    return 0
  },
}

async function badgeOf(input: JsonObject, did: string, email: string | undefined, created: Date | string): Promise<JsonObject> {
  if (email === undefined && input.recipient === undefined)
    throw new OpenBadgesError('invalid-input', 'It names no recipient: write one into it, or give --email.')
  // The builder checks it: whatever is missing or of the wrong kind is refused by the name of its member.
  return achievementCredential({
    id: `urn:uuid:${crypto.randomUUID()}`,
    validFrom: created,
    ...input,
    issuer: typeof input.issuer === 'string' ? { id: input.issuer } : { id: did, ...asObject(input.issuer) },
    ...(email !== undefined && { recipient: { identities: [await hashedIdentity(email, newSalt())] } }),
  } as unknown as AchievementCredentialInput)
}

/** The Ed25519 key of `--key`, with the URL that proofs name it by. */
export async function readKey(values: Values, surroundings: Surroundings): Promise<{ key: SigningKey; verificationMethod: string }> {
  const { key, verificationMethod } = await readAnyKey(values, surroundings)
  if (key.algorithm === 'Ed25519') return { key, verificationMethod }
  throw new OpenBadgesError('invalid-key', `${textOf(values, 'key')}: It is a P-256 key, which signs badges to be shown in parts only.`)
}

/** The key of `--key`, of whichever kind. */
async function readAnyKey(
  values: Values,
  surroundings: Surroundings,
): Promise<{ key: SigningKey | P256SigningKey; verificationMethod: string }> {
  const path = textOf(values, 'key')
  if (path === undefined) throw new UsageError('--key is missing: the file that keygen wrote.')
  const file = await readObject(path, surroundings)
  return withPath(path, async () => {
    const secretKeyMultibase = asText(file.secretKeyMultibase)
    const publicKeyMultibase = asText(file.publicKeyMultibase)
    if (secretKeyMultibase === undefined) throw new OpenBadgesError('invalid-key', 'It has no secretKeyMultibase.')
    const pair = { secretKeyMultibase, ...(publicKeyMultibase !== undefined && { publicKeyMultibase }) }
    const isP256 = decodeMultikey(secretKeyMultibase).kind === 'p256-priv'
    const key = isP256 ? await importP256SigningKey(pair) : await importSigningKey(pair)
    const own = didKey(key.publicKeyMultibase).verificationMethod
    const verificationMethod = asText(file.verificationMethod) ?? own
    if (verificationMethod.startsWith('did:key:') && verificationMethod !== own)
      throw new OpenBadgesError('invalid-key', 'Its verificationMethod is a did:key of another key.')
    return { key, verificationMethod }
  })
}
