import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { Sentence } from '../../foundation/words/format.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { mayChangeOwn } from '../accounts/account-policy.ts'
import { passwordTry } from '../accounts/guess-limits.ts'
import { loadSelf, requireOldPassword } from '../accounts/set-password.ts'
import { codeTry, contextOf, hashOfCode, newRecoveryCodes, takeCode } from './check-code.ts'
import { twoStepOff, twoStepOn } from './sign-in-facts.ts'

/** RFC 4226 asks for at least 16 bytes, and advises 20. */
const secretBytes = 20

const ofCode = z.object({ code: z.string().trim().max(40) })

export const beginTwoStep = command({
  name: 'two-step.begin',
  says: 'Begins to set up a second step: makes the secret for the app. Nothing is asked at sign-in until a code of it was typed.',
  // A key that could do this would be as good as the account.
  reach: onPages,
  limits: (actor) => [passwordTry(personIdOf(actor))],
  input: z.object({ oldPassword: z.string().max(1000).default('') }),
  prepare: (stage, actor, { oldPassword }, from) => requireOldPassword(stage, actor, oldPassword, from),
  load: loadSelf,
  may: mayChangeOwn,
  async run({ db, now, keys }, _input, { personId }) {
    const fresh = { secretSealed: keys.seal(randomBytes(secretBytes), contextOf(personId)), begunAt: now, trustedFrom: now, lastStep: 0 }
    const row = await db
      .insertInto('twoSteps')
      .values({ personId, ...fresh })
      .onConflict((on) => on.column('personId').doUpdateSet(fresh).where('twoSteps.confirmedAt', 'is', null))
      .returning('personId')
      .executeTakeFirst()
    if (!row) throw conflict('two-step-on', 'A second step is set up already. Turn it off first, to begin with another app.')
  },
  record: notAFact('Nothing is asked until it is confirmed; that is the fact.'),
})

/** New codes in place of all that there were. @returns them as they are shown, this once */
async function writeCodes({ db }: Pick<Scene, 'db'>, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await db.deleteFrom('recoveryCodes').where('personId', '=', personId).execute()
  await db
    .insertInto('recoveryCodes')
    .values(codes.map((code) => ({ personId, hash: hashOfCode(personId, code) })))
    .execute()
  return codes
}

export const tellOwner = (
  scene: Scene,
  { personId, name, email }: { personId: string; name: string; email: string },
  subject: Sentence,
  says: Sentence,
) =>
  postMail(scene, {
    to: email,
    personId,
    kind: 'account',
    subject,
    paragraphs: [
      sentence('Hello {name},', { name }),
      says,
      sentence('If this was not you, sign in, look at how your account is signed in to, and set a new password.'),
    ],
    button: { label: sentence('Open settings'), url: `${scene.baseUrl}/settings/sign-in` },
  })

export const confirmTwoStep = command({
  name: 'two-step.confirm',
  says: 'Turns the second step on, once a code of the app was typed. Gives ten recovery codes, shown this once; other browsers are signed out.',
  reach: onPages,
  limits: (actor) => [codeTry(personIdOf(actor))],
  input: ofCode,
  async prepare(_stage, _actor, _input, from) {
    return { presentId: (await from.session?.())?.id ?? null }
  },
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, { code }, self, { presentId }) {
    const { db, now } = scene
    await takeCode(scene, self.personId, code)
    const { numUpdatedRows } = await db
      .updateTable('twoSteps')
      .set({ confirmedAt: now })
      .where('personId', '=', self.personId)
      .where('confirmedAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n)
      throw conflict('two-step-on', 'A second step is set up already. Turn it off first, to begin with another app.')
    const others = db.deleteFrom('sessions').where('personId', '=', self.personId)
    await (presentId ? others.where('id', '!=', presentId) : others).execute()
    await tellOwner(
      scene,
      self,
      sentence('Your account asks for a second step now'),
      sentence(
        'From now on Laurel asks for a code of your app after your password or a link. Keep your recovery codes where your phone is not.',
      ),
    )
    return { codes: await writeCodes(scene, self.personId) }
  },
  record: (_input, { personId }) => fact(twoStepOn, { subjectId: personId }),
})

export const renewRecoveryCodes = command({
  name: 'two-step.renew-codes',
  says: 'Makes ten new recovery codes in place of those before, for who types a code of the app.',
  reach: onPages,
  limits: (actor) => [codeTry(personIdOf(actor))],
  input: ofCode,
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, { code }, { personId }) {
    await takeCode(scene, personId, code)
    return { codes: await writeCodes(scene, personId) }
  },
  record: notAFact('Codes are made again; that there is a second step has not changed.'),
})

/** Ends the second step of a person, whyever, and tells them. */
export async function endTwoStep(scene: Scene, self: { personId: string; name: string; email: string }): Promise<void> {
  const { db } = scene
  const { personId } = self
  await db.deleteFrom('twoStepResets').where('personId', '=', personId).execute()
  await db.deleteFrom('recoveryCodes').where('personId', '=', personId).execute()
  await db.deleteFrom('twoSteps').where('personId', '=', personId).execute()
  await tellOwner(
    scene,
    self,
    sentence('Your account asks for no second step any more'),
    sentence('Laurel no longer asks for a code after your password or a link.'),
  )
}

export const turnOffTwoStep = command({
  name: 'two-step.turn-off',
  says: 'Ends the second step, for who types a code of the app or a recovery code.',
  reach: onPages,
  limits: (actor) => [codeTry(personIdOf(actor))],
  input: ofCode,
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, { code }, self) {
    await takeCode(scene, self.personId, code)
    await endTwoStep(scene, self)
  },
  record: (_input, { personId }) => fact(twoStepOff, { subjectId: personId }),
})
