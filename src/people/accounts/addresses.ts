import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { violates } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { addressAdded, addressConfirmed, addressPromoted, addressRemoved } from './account-facts.ts'
import { mayChangeOwn } from './account-policy.ts'
import { letterBy, letterTo } from './letter-limits.ts'
import { hashLinkToken, linkRefused, newLinkToken } from './link-tokens.ts'
import { address } from './person-fields.ts'
import { loadSelf } from './set-password.ts'

const daysGood = 3
const mostAddresses = 10

export const addAddress = command({
  name: 'address.add',
  says: 'Adds an address; it counts once the link in the mail was opened by its owner, signed in. Asking again sends a new link.',
  // A key that could do this would be as good as the account.
  reach: onPages,
  limits: (actor, { email }) => [letterTo(email), letterBy(personIdOf(actor))],
  input: z.object({ email: address }),
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, { email }, self) {
    const { db, now, newId, baseUrl } = scene
    const own = await db.selectFrom('personAddresses').where('personId', '=', self.personId).select(['address', 'verifiedAt']).execute()
    const present = own.find((row) => row.address === email)
    if (present?.verifiedAt) throw conflict('address-yours', 'This address is on your account already.')
    if (!present && own.length >= mostAddresses)
      throw conflict('addresses-many', 'An account has at most {most} addresses.', { most: mostAddresses })
    const { token, hash } = newLinkToken()
    const tokenUntil = new Date(now.getTime() + daysGood * 86_400_000)
    const id = newId()
    await db
      .insertInto('personAddresses')
      .values({ id, personId: self.personId, address: email, addedAt: now, tokenHash: hash, tokenUntil })
      .onConflict((row) => row.columns(['personId', 'address']).doUpdateSet({ tokenHash: hash, tokenUntil }))
      .execute()
    await postMail(scene, {
      to: email,
      personId: self.personId,
      kind: 'address',
      subject: sentence('Confirm this address for Laurel'),
      paragraphs: [
        // No name: it is what someone typed, and whose address this is nobody has shown yet.
        sentence('Hello,'),
        sentence(
          'Someone, probably you, added this address to their Laurel account. Open this link within {days, plural, one {# day} other {# days}}, in a browser in which you are signed in.',
          { days: daysGood },
        ),
        sentence('If you did not add it, there is nothing to do.'),
      ],
      button: { label: sentence('Confirm address'), url: `${baseUrl}/settings/addresses/confirm?token=${token}` },
      secret: token,
    })
  },
  record: (_input, { personId }) => fact(addressAdded, { subjectId: personId }),
})

/** @throws Refusal `link-…`, `address-taken` */
export const confirmAddress = command({
  name: 'address.confirm',
  says: "Shows by the link in an e-mail that an address is its owner's.",
  // Its token comes in a letter, which a person opens in a browser.
  reach: onPages,
  limits: null,
  input: z.object({ token: z.string() }),
  async load({ db, now }, { token }) {
    const row = await db
      .selectFrom('personAddresses')
      .where('tokenHash', '=', hashLinkToken(token))
      .select(['id', 'personId', 'address', 'tokenUntil'])
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw linkRefused('unknown')
    if (!row.tokenUntil || row.tokenUntil < now) throw linkRefused('expired')
    return row
  },
  may: mayChangeOwn,
  async run({ db, now }, _input, row) {
    try {
      await db.updateTable('personAddresses').set({ verifiedAt: now, tokenHash: null, tokenUntil: null }).where('id', '=', row.id).execute()
    } catch (error) {
      if (violates(error, 'person_addresses_verified')) {
        throw conflict('address-taken', 'This address belongs to another account. Sign in there and remove it first.')
      }
      throw error
    }
    return { address: row.address }
  },
  record: (_input, row) => fact(addressConfirmed, { subjectId: row.personId }, { addressId: row.id }),
})

const ofAddress = z.object({ addressId: z.uuid() })

async function loadAddress({ db, actor }: Scene, { addressId }: z.output<typeof ofAddress>) {
  return db
    .selectFrom('personAddresses')
    .innerJoin('people', 'people.id', 'personAddresses.personId')
    .where('personAddresses.id', '=', addressId)
    .where('people.id', '=', scopeOf(actor))
    .select([
      'personAddresses.id',
      'people.id as personId',
      'people.name',
      'people.email',
      'personAddresses.address',
      'personAddresses.verifiedAt',
    ])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('address'))
}

// Other people's addresses do not exist here.
const scopeOf = (actor: Actor) => personIdOf(actor) ?? '00000000-0000-0000-0000-000000000000'

export const promoteAddress = command({
  name: 'address.promote',
  says: 'Makes one of the addresses the one that mail goes to and badges are issued to.',
  // A key that could do this would be as good as the account.
  reach: onPages,
  limits: null,
  input: ofAddress,
  load: loadAddress,
  may: mayChangeOwn,
  async run(scene, _input, row) {
    if (!row.verifiedAt) throw conflict('address-unconfirmed', 'Confirm this address first.')
    try {
      await scene.db
        .updateTable('people')
        .set({ email: row.address, emailVerified: true, updatedAt: scene.now })
        .where('id', '=', row.personId)
        .execute()
    } catch (error) {
      if (violates(error, 'people_email_key')) throw conflict('address-taken', 'This address belongs to another account.')
      throw error
    }
    if (row.email === row.address) return
    await postMail(scene, {
      to: row.email,
      personId: row.personId,
      kind: 'account',
      subject: sentence('Your Laurel mail goes elsewhere now'),
      paragraphs: [
        sentence('Hello {name},', { name: row.name }),
        sentence('From now on Laurel writes to {address}. If this was not you, sign in and change it back, and set a new password.', {
          address: row.address,
        }),
      ],
      button: { label: sentence('Open settings'), url: `${scene.baseUrl}/settings` },
    })
  },
  record: (_input, row) => (row.email === row.address ? null : fact(addressPromoted, { subjectId: row.personId }, { addressId: row.id })),
})

export const removeAddress = command({
  name: 'address.remove',
  says: 'Takes an address off the account. The one that mail goes to stays until another has taken its place.',
  // A key that could do this would be as good as the account.
  reach: onPages,
  limits: null,
  input: ofAddress,
  load: loadAddress,
  may: mayChangeOwn,
  async run(scene, _input, row) {
    if (row.email === row.address) throw conflict('address-primary', 'Mail goes to this address. Choose another for that first.')
    await scene.db.deleteFrom('personAddresses').where('id', '=', row.id).execute()
    if (!row.verifiedAt) return
    await postMail(scene, {
      to: row.address,
      personId: row.personId,
      kind: 'account',
      subject: sentence('This address was removed from Laurel'),
      paragraphs: [
        sentence('Hello {name},', { name: row.name }),
        sentence('This address is no longer on your Laurel account. If this was not you, sign in, add it again and set a new password.'),
      ],
      button: { label: sentence('Open settings'), url: `${scene.baseUrl}/settings` },
    })
  },
  record: (_input, row) => fact(addressRemoved, { subjectId: row.personId }, { addressId: row.id }),
})
