import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { type Actor, personIdOf } from '../../foundation/platform/actor.ts'
import { command, type From, onPages, type Scene, type Stage } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { invalidAt, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { passwordChanged } from './account-facts.ts'
import { mayChangeOwn } from './account-policy.ts'
import { passwordTry } from './guess-limits.ts'
import { hasPassword } from './people.ts'
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
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => missing('person'))
}

/** Someone who has just signed in, be it by a link because the password is lost, need not know the old one. */
const freshMinutes = 20

/** Whether a person has to show that they know the password so far before they set another. */
export async function asksForOldPassword({ db, now }: Pick<Stage, 'db' | 'now'>, personId: string, { session }: From): Promise<boolean> {
  const [present, has] = await Promise.all([session?.(), hasPassword(db, personId)])
  const isFresh = present && now().getTime() - present.signedInAt.getTime() < freshMinutes * 60_000
  return has && !isFresh
}

/** Lets nobody go on who neither signed in just now nor knows the password. @throws Refusal `password-wrong` */
export async function requireOldPassword(stage: Stage, actor: Actor, oldPassword: string, from: From): Promise<void> {
  const personId = personIdOf(actor)
  if (!personId || !(await asksForOldPassword(stage, personId, from))) return
  if (await stage.accounts.passwordFits(personId, oldPassword)) return
  throw invalidAt('password-wrong', 'oldPassword', 'This is not your password. If it is lost, sign out and ask for a sign-in link.')
}

export const setPassword = command({
  name: 'person.set-password',
  says: "Sets a password, signs other browsers out, and tells its owner by mail, so that a change by someone else doesn't stay unseen.",
  // A key that could do this would be as good as the account.
  reach: onPages,
  limits: (actor) => [passwordTry(personIdOf(actor))],
  input: z.object({ oldPassword: z.string().max(1000).default(''), password: newPassword }),
  async prepare(stage, actor, input, from) {
    await requireOldPassword(stage, actor, input.oldPassword, from)
    const present = await from.session?.()
    return { ...(await hashed(stage, actor, input)), sessionId: present?.id ?? null }
  },
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, _input, self, { passwordHash, sessionId }) {
    await writePassword(scene, self.personId, passwordHash)
    const sessions = scene.db.deleteFrom('sessions').where('personId', '=', self.personId)
    // Whoever knew the old one, or read the mail, may have asked that the second step end: the letter about it advises a new password.
    await scene.db.deleteFrom('twoStepResets').where('personId', '=', self.personId).execute()
    await scene.db.updateTable('twoSteps').set({ trustedFrom: scene.now }).where('personId', '=', self.personId).execute()
    await (sessionId ? sessions.where('id', '!=', sessionId) : sessions).execute()
    await postMail(scene, {
      to: self.email,
      personId: self.personId,
      kind: 'account',
      subject: sentence('Your password was changed'),
      paragraphs: [
        sentence('Hello {name},', { name: self.name }),
        sentence('The password of your Laurel account was changed just now, and other browsers were signed out.'),
        sentence('If this was not you, ask for a sign-in link, set a new password, and tell your district.'),
      ],
      button: { label: sentence('Open settings'), url: `${scene.baseUrl}/settings` },
    })
  },
  record: (_input, { personId }) => fact(passwordChanged, { subjectId: personId }),
})
