import { didWeb } from '@laurel/openbadges/dids/did-web'
import { armor, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { command } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { passphraseRecipient } from '../../foundation/platform/passphrase-recipient.ts'
import { issuerKeysOf } from '../../people/organizations/issuer-keys.ts'
import { issuerAddresses } from '../awards/award-addresses.ts'
import { issuerKeysExported } from './issuer-key-facts.ts'
import { mayHandleIssuerKeys } from './issuer-key-policy.ts'
import { lockIssuer } from './rotate-key.ts'

/** Work for who tries passphrases: 2 to this power. Each step more doubles what opening it once costs, a third of a second here. */
const scryptWork = 16

export const exportIssuerKeys = command({
  name: 'issuer-key.export',
  says: 'Gives all signing keys of an organization, sealed under a passphrase: a file of age that any program of age opens.',
  reach: { page: true, cli: true },
  limits: null,
  input: z.object({
    organizationId: z.uuid(),
    passphrase: z
      .string()
      .min(16, 'Choose a passphrase of at least 16 characters, such as five words.')
      .max(500, 'A passphrase has at most 500 characters.'),
  }),
  load: (scene, { organizationId }) => lockIssuer(scene, organizationId),
  may: mayHandleIssuerKeys,
  async run({ db, keys, baseUrl, now }, { organizationId, passphrase }, { slug }) {
    const did = didWeb(issuerAddresses(baseUrl, slug).home)
    const secrets = new Map(
      (await db.selectFrom('issuerKeys').where('organizationId', '=', organizationId).select(['id', 'secretSealed']).execute()).map(
        ({ id, secretSealed }) => [id, keys.unseal(secretSealed, organizationId).toString()],
      ),
    )
    const all = await issuerKeysOf(db, organizationId)
    const text = JSON.stringify({
      issuer: did,
      exportedAt: now,
      keys: all.map(({ id, name, publicMultibase, createdAt, retiredAt, compromisedSince }) => ({
        id: `${did}#${name}`,
        publicKeyMultibase: publicMultibase,
        secretKeyMultibase: secrets.get(id),
        createdAt,
        retiredAt,
        compromisedSince,
      })),
    })
    const encrypter = new Encrypter()
    encrypter.addRecipient(passphraseRecipient(passphrase, scryptWork))
    return { sealed: armor.encode(await encrypter.encrypt(text)), keys: all.length }
  },
  record: (_input, { organizationId }, { keys }) => fact(issuerKeysExported, { organizationId, subjectId: organizationId }, { keys }),
})
