import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { violates } from '../../foundation/platform/database.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { conflict, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { mayChangeOwn } from '../accounts/account-policy.ts'
import { passwordTry } from '../accounts/guess-limits.ts'
import { loadSelf, requireOldPassword } from '../accounts/set-password.ts'
import { spendChallenge } from './challenge.ts'
import { longestResponse, readNewPasskey } from './check-passkey.ts'
import { passkeyAdded, passkeyRemoved } from './sign-in-facts.ts'

const mostPasskeys = 20

const passkeyName = z
  .string()
  .trim()
  .transform((name) => name.replace(/\s+/g, ' '))
  .pipe(z.string().min(1, 'Please give it a name, such as “My phone”.').max(60, 'A name has at most 60 characters.'))

export const addPasskey = command({
  name: 'passkey.add',
  says: 'Adds a passkey that a browser has just made. Who adds it has signed in just now or knows the password, and is told by mail.',
  // A key that could do this would be as good as the account.
  reach: onPages,
  limits: (actor) => [passwordTry(personIdOf(actor))],
  input: z.object({ credential: z.string().max(longestResponse), name: passkeyName, oldPassword: z.string().max(1000).default('') }),
  async prepare(stage, actor, { credential, oldPassword }, from) {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    await requireOldPassword(stage, actor, oldPassword, from)
    return readNewPasskey(stage, credential, personId)
  },
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, { name }, self, { challenge, ...made }) {
    const { db, now, newId, baseUrl } = scene
    await spendChallenge(db, now, challenge)
    const { count } = await db
      .selectFrom('passkeys')
      .where('personId', '=', self.personId)
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (count >= mostPasskeys)
      throw conflict('passkeys-many', 'An account has at most {most} passkeys. Remove one first.', { most: mostPasskeys })
    try {
      await db
        .insertInto('passkeys')
        .values({ id: newId(), personId: self.personId, name, addedAt: now, ...made })
        .execute()
    } catch (error) {
      if (violates(error, 'passkeys_credential_id_key')) throw conflict('passkey-known', 'This passkey is on an account already.')
      throw error
    }
    await postMail(scene, {
      to: self.email,
      personId: self.personId,
      kind: 'account',
      subject: sentence('A passkey was added to your account'),
      paragraphs: [
        sentence('Hello {name},', { name: self.name }),
        sentence('You can sign in to Laurel with the passkey “{passkey}” from now on.', { passkey: name }),
        sentence('If you did not add it, remove it in your settings, and set a new password.'),
      ],
      button: { label: sentence('Open settings'), url: `${baseUrl}/settings/sign-in` },
    })
  },
  record: (_input, { personId }) => fact(passkeyAdded, { subjectId: personId }),
})

const ofPasskey = z.object({ passkeyId: z.uuid() })

async function loadPasskey({ db, actor }: Pick<Scene, 'db'> & { actor: Actor }, { passkeyId }: z.output<typeof ofPasskey>) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  // Other people's do not exist here.
  return db
    .selectFrom('passkeys')
    .innerJoin('people', 'people.id', 'passkeys.personId')
    .where('passkeys.id', '=', passkeyId)
    .where('personId', '=', personId)
    .select(['passkeys.id', 'passkeys.name', 'personId', 'people.email', 'people.name as personName'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('passkey'))
}

export const renamePasskey = command({
  name: 'passkey.rename',
  says: 'Changes what a passkey is called in its owner’s list.',
  reach: onPages,
  limits: null,
  input: ofPasskey.extend({ name: passkeyName }),
  load: loadPasskey,
  may: mayChangeOwn,
  run: async ({ db }, { passkeyId, name }) => {
    await db.updateTable('passkeys').set({ name }).where('id', '=', passkeyId).execute()
  },
  record: notAFact('What someone calls their own passkey is nobody’s to know.'),
})

export const removePasskey = command({
  name: 'passkey.remove',
  says: 'Takes a passkey off the account: it no longer signs anyone in. Its owner is told by mail.',
  reach: onPages,
  limits: null,
  input: ofPasskey,
  load: loadPasskey,
  may: mayChangeOwn,
  async run(scene, { passkeyId }, { personId, email, name, personName }) {
    await scene.db.deleteFrom('passkeys').where('id', '=', passkeyId).execute()
    await postMail(scene, {
      to: email,
      personId,
      kind: 'account',
      subject: sentence('A passkey was removed from your account'),
      paragraphs: [
        sentence('Hello {name},', { name: personName }),
        sentence('The passkey “{passkey}” no longer signs in to Laurel.', { passkey: name }),
        sentence('If this was not you, sign in, look at how your account is signed in to, and set a new password.'),
      ],
      button: { label: sentence('Open settings'), url: `${scene.baseUrl}/settings/sign-in` },
    })
  },
  record: (_input, { personId }) => fact(passkeyRemoved, { subjectId: personId }),
})
