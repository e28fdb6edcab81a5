import { armor, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { passphraseRecipient } from '../../foundation/platform/passphrase-recipient.ts'
import { mayChangeOwn } from '../../people/accounts/account-policy.ts'
import { passwordTry } from '../../people/accounts/guess-limits.ts'
import { loadSelf, requireOldPassword } from '../../people/accounts/set-password.ts'
import { scryptWork } from './export-bounds.ts'
import { holderKeysExported } from './holder-key-facts.ts'
import { holderKeysOf, secretsOf } from './holder-keys.ts'
import { noKey } from './keep-holder-key.ts'

export const exportHolderKeys = command({
  name: 'holder-key.export',
  says: 'Gives a person their keys, sealed under a passphrase: a file of age that any program of age opens. Asks for proof that it is they.',
  reach: onPages,
  limits: (actor) => [passwordTry(personIdOf(actor))],
  input: z.object({
    oldPassword: z.string().max(1000).default(''),
    passphrase: z
      .string()
      .min(16, 'Choose a passphrase of at least 16 characters, such as five words.')
      .max(500, 'A passphrase has at most 500 characters.'),
  }),
  prepare: (stage, actor, { oldPassword }, from) => requireOldPassword(stage, actor, oldPassword, from),
  load: loadSelf,
  may: mayChangeOwn,
  async run({ db, keys, now }, { passphrase }, { personId }) {
    const [all, secrets] = await Promise.all([holderKeysOf(db, personId), secretsOf(db, keys, personId)])
    if (all.length === 0) throw noKey()
    const text = JSON.stringify({
      exportedAt: now,
      keys: all.map(({ id, did, madeAt, retiredAt }) => ({ did, secretKeyMultibase: secrets.get(id), madeAt, retiredAt })),
    })
    const encrypter = new Encrypter()
    encrypter.addRecipient(passphraseRecipient(passphrase, scryptWork))
    return { sealed: armor.encode(await encrypter.encrypt(text)), keys: all.length }
  },
  record: (_input, { personId }, { keys }) => fact(holderKeysExported, { subjectId: personId }, { keys }),
})
