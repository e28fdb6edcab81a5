import { importSigningKey } from '@laurel/openbadges/keys/ed25519'
import { armor, Decrypter } from 'age-encryption'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { passphraseIdentity } from '../../foundation/platform/passphrase-recipient.ts'
import { conflict, invalidAt, unauthenticated } from '../../foundation/platform/refusal.ts'
import { mayChangeOwn } from '../../people/accounts/account-policy.ts'
import { loadSelf } from '../../people/accounts/set-password.ts'
import { mostKeys, scryptWork } from './export-bounds.ts'
import { holderKeysBrought } from './holder-key-facts.ts'
import { didOf, holderKeysOf, keepBroughtKey } from './holder-keys.ts'

const fileSchema = z.object({
  keys: z
    .array(
      z.object({
        did: z.string().max(500),
        secretKeyMultibase: z.string().max(200),
        madeAt: z.coerce.date(),
        retiredAt: z.coerce.date().nullish(),
      }),
    )
    .min(1)
    .max(mostKeys),
})

export const bringHolderKeys = command({
  name: 'holder-key.bring',
  says: 'Brings the keys that a person took along from another Laurel: sealed, with their passphrase. What names them is then known to be theirs.',
  reach: onPages,
  // Each try is work, and a passphrase must not be found by trying.
  limits: (actor) => [{ key: `bring keys ${personIdOf(actor) ?? ''}`, tries: 10, seconds: 3600 }],
  input: z.object({
    file: z.string().min(1, 'Paste the sealed keys.').max(100_000),
    passphrase: z.string().min(1, 'Enter the passphrase.').max(500),
  }),
  async prepare(_stage, actor, { file, passphrase }) {
    if (!personIdOf(actor)) throw unauthenticated()
    return readKeys(await unsealed(file, passphrase))
  },
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, _input, { personId }, brought) {
    const there = await holderKeysOf(scene.db, personId)
    const own = new Set(there.map(({ did }) => did))
    const others = await scene.db
      .selectFrom('holderKeys')
      .where(
        'publicMultibase',
        'in',
        brought.map(({ publicMultibase }) => publicMultibase),
      )
      .where('personId', '!=', personId)
      .select('id')
      .executeTakeFirst()
    if (others)
      throw conflict('holder-key-elsewhere', 'Another account here has this key. If that is yours too, make one of the two under Settings.')
    const fresh = brought.filter(({ publicMultibase }) => !own.has(didOf(publicMultibase)))
    if (there.length + fresh.length > mostKeys) throw conflict('holder-keys-many', 'You have made 50 keys already, and no more are made.')
    let hasCurrent = there.some(({ retiredAt, besideSince }) => retiredAt === null && besideSince === null)
    for (const key of fresh) {
      const isInUse = key.retiredAt === null
      await keepBroughtKey(scene, personId, { ...key, isBeside: isInUse && hasCurrent })
      hasCurrent ||= isInUse
    }
    return { personId, keys: fresh.length }
  },
  record: (_input, { personId }, { keys }) => (keys > 0 ? fact(holderKeysBrought, { subjectId: personId }, { keys }) : null),
})

async function unsealed(sealed: string, passphrase: string): Promise<string> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(passphraseIdentity(passphrase, scryptWork))
    return await decrypter.decrypt(armor.decode(sealed.trim()), 'text')
  } catch {
    // What is wrong, a wrong passphrase or another file, the form of age does not tell apart for good reason.
    throw invalidAt(
      'holder-keys-sealed',
      'passphrase',
      'This does not open with this passphrase. Paste the whole text that begins with “-----BEGIN AGE ENCRYPTED FILE-----”, as you saved it there.',
    )
  }
}

const notKeys = () =>
  invalidAt('holder-keys-unreadable', 'file', 'This opens, and there are no keys of a Laurel in it. Nothing was brought.')

/** The keys in an opened file, each only where its two halves belong together. */
async function readKeys(text: string) {
  let parsed: z.output<typeof fileSchema>
  try {
    parsed = fileSchema.parse(JSON.parse(text))
  } catch {
    throw notKeys()
  }
  const keys = []
  for (const { did, secretKeyMultibase, madeAt, retiredAt } of parsed.keys) {
    const publicMultibase = did.replace(/^did:key:/, '')
    try {
      await importSigningKey({ secretKeyMultibase, publicKeyMultibase: publicMultibase })
    } catch {
      throw notKeys()
    }
    keys.push({ publicMultibase, secretKeyMultibase, madeAt, retiredAt: retiredAt ?? null })
  }
  return [...new Map(keys.map((key) => [key.publicMultibase, key])).values()]
}
