import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene, type Stage } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { passwordChanged } from './account-facts.ts'
import { mayChangeOwn } from './account-policy.ts'
import { newPassword } from './person-fields.ts'

/** What is kept of a new password, for a command to prepare: slow by design, so not in a transaction. */
export const hashed = async ({ accounts }: Stage, _actor: Actor, { password }: { password: string }) => ({
  passwordHash: await accounts.hashPassword(password),
})

/** Writes the hash of a password where the sign-in library looks for it. */
export async function writePassword({ db, now, newId }: Scene, personId: string, passwordHash: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('signInMethods')
    .set({ password: passwordHash, updatedAt: now })
    .where('personId', '=', personId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  await db
    .insertInto('signInMethods')
    .values({
      id: newId(),
      accountId: personId,
      providerId: 'credential',
      personId,
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
}

/** The person who acts, locked. @throws Refusal `sign-in-needed` */
export async function loadSelf({ db, actor }: Scene) {
  const personId = personIdOf(actor)
  if (!personId) throw unauthenticated()
  return db
    .selectFrom('people')
    .where('id', '=', personId)
    .select(['id as personId', 'name', 'email'])
    .forUpdate()
    .executeTakeFirstOrThrow(() => missing('person'))
}

/** Sets a password, and tells its owner by mail, so that a change by someone else doesn't stay unseen. */
export const setPassword = command({
  name: 'person.set-password',
  // A key that could do this would be as good as the account.
  reach: onPages,
  input: z.object({ password: newPassword }),
  prepare: hashed,
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, _input, self, { passwordHash }) {
    await writePassword(scene, self.personId, passwordHash)
    await postMail(scene, {
      to: self.email,
      personId: self.personId,
      kind: 'account',
      subject: 'Your password was changed',
      paragraphs: [
        `Hello ${self.name},`,
        'The password of your Laurel account was changed just now, and other browsers were signed out.',
        'If this was not you, ask for a sign-in link, set a new password, and tell your district.',
      ],
      button: { label: 'Open settings', url: `${scene.baseUrl}/settings` },
    })
  },
  record: (_input, { personId }) => fact(passwordChanged, { subjectId: personId }),
})
