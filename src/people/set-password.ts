import { z } from 'zod'
import { postMail } from '../mail/send-mail.ts'
import { personIdOf } from '../platform/actor.ts'
import { command, type Scene } from '../platform/command.ts'
import { missing, unauthenticated } from '../platform/refusal.ts'
import { mayChangeOwn } from './account-policy.ts'

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

/** Sets her password, and tells her by mail, so that a change that was not hers doesn't stay unseen. */
export const setPassword = command({
  name: 'person.set-password',
  input: z.object({ passwordHash: z.string().min(1) }),
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, { passwordHash }, self) {
    await writePassword(scene, self.personId, passwordHash)
    await postMail(scene, {
      to: self.email,
      personId: self.personId,
      subject: 'Your password was changed',
      paragraphs: [
        `Hello ${self.name},`,
        'The password of your Laurel account was changed just now, and other browsers were signed out.',
        'If this was not you, ask for a sign-in link, set a new password, and tell your district.',
      ],
      button: { label: 'Open settings', url: `${scene.baseUrl}/settings` },
    })
  },
  record: (_input, { personId }) => ({ subjectId: personId }),
})
