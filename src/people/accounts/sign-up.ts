import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { command, onPages, type Scene, type Stage } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { forbidden } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { accountAskedFor, accountCreated } from './account-facts.ts'
import { anyone } from './account-policy.ts'
import { createPerson } from './create-person.ts'
import { linkTry } from './guess-limits.ts'
import { forgetSignUp, signUpLetter } from './letter-limits.ts'
import { hashLinkToken, type LinkFault, linkRefused, newLinkToken } from './link-tokens.ts'
import { findPersonByAddress } from './people.ts'
import { address, browserLocale, newPassword, personName } from './person-fields.ts'
import { hashed } from './set-password.ts'

const hoursGood = 24

/** @throws Refusal `sign-up-closed` where accounts begin with an invitation */
async function requireOpen({ config }: Stage): Promise<void> {
  if (config.SIGN_UP !== 'open')
    throw forbidden('sign-up-closed', 'Accounts begin with an invitation here. Please ask your district for one.')
}

/** It is made once the link in the mail has shown that the address is theirs, and takes its password only then, so that nobody can wait with a password of their own under an address of someone else. The answer never says whether the address is known. */
export const askToSignUp = command({
  name: 'person.ask-to-sign-up',
  says: 'Asks for an account.',
  // A visitor asks at a browser, and is answered by letter.
  reach: onPages,
  limits: (_actor, { email }, from) => signUpLetter(email, from),
  input: z.object({ name: personName, email: address, to: z.string().max(2000).default('/'), locale: browserLocale }),
  prepare: requireOpen,
  load: async ({ db }, { email }) => ({ present: await findPersonByAddress(db, email) }),
  may: anyone,
  async run(scene, { name, email, to, locale }, { present }) {
    const { db, now, newId, baseUrl } = scene
    if (present) {
      await postMail(scene, {
        to: email,
        personId: present.id,
        kind: 'account',
        subject: sentence('You already have a Laurel account'),
        paragraphs: [
          sentence('Hello {name},', { name: present.name }),
          sentence(
            'Someone, probably you, asked for an account with this address. You have one already: sign in with your password, or ask for a sign-in link.',
          ),
          sentence('If it was not you, there is nothing to do.'),
        ],
        button: { label: sentence('Sign in'), url: `${baseUrl}/sign-in` },
      })
      return null
    }
    const id = newId()
    const { token, hash } = newLinkToken()
    const expiresAt = new Date(now.getTime() + hoursGood * 3_600_000)
    await db.insertInto('signUps').values({ id, address: email, name, returnTo: to, tokenHash: hash, askedAt: now, expiresAt }).execute()
    await postMail(scene, {
      to: email,
      ...(locale && { locale }),
      kind: 'sign-up',
      subject: sentence('Confirm your address for Laurel'),
      paragraphs: [
        // Nobody has shown yet that this address is theirs: what a stranger typed, the name too, is not sent to it in the district's name.
        sentence('Hello,'),
        sentence(
          'One more step to your Laurel account: open this link within {hours, plural, one {# hour} other {# hours}} and choose a password.',
          { hours: hoursGood },
        ),
        sentence('If you did not ask for an account, there is nothing to do: without this step there is none.'),
      ],
      button: { label: sentence('Confirm address'), url: `${baseUrl}/sign-up/confirm?token=${token}` },
      secret: token,
    })
    return id
  },
  record: (_input, _loaded, id) => (id === null ? null : fact(accountAskedFor, { subjectId: id })),
})

/** What a sign-up link stands for now. */
export async function findSignUp(
  db: Queryable,
  token: string,
  now: Date,
): Promise<{ fault: LinkFault } | { fault: null; address: string; name: string }> {
  const row = await db.selectFrom('signUps').where('tokenHash', '=', hashLinkToken(token)).selectAll().executeTakeFirst()
  if (!row) return { fault: 'unknown' }
  if (row.confirmedAt) return { fault: 'used' }
  return row.expiresAt < now ? { fault: 'expired' } : { fault: null, address: row.address, name: row.name }
}

async function loadSignUp({ db, now }: Scene, { token }: { token: string }) {
  const row = await db.selectFrom('signUps').where('tokenHash', '=', hashLinkToken(token)).selectAll().forUpdate().executeTakeFirst()
  if (!row) throw linkRefused('unknown')
  if (row.confirmedAt) throw linkRefused('used')
  if (row.expiresAt < now) throw linkRefused('expired')
  return row
}

/** @throws Refusal `link-…`, `address-taken`, `sign-up-closed` */
export const confirmSignUp = command({
  name: 'person.confirm-sign-up',
  says: 'Makes the account that was asked for: the link shows that the address is theirs.',
  // Its token comes in a letter, which a person opens in a browser.
  reach: onPages,
  limits: (_actor, _input, from) => [linkTry(from)],
  input: z.object({ token: z.string(), password: newPassword, locale: browserLocale }),
  async prepare(stage, actor, input) {
    await requireOpen(stage)
    return hashed(stage, actor, input)
  },
  load: loadSignUp,
  may: anyone,
  async run(scene, { locale }, signUp, { passwordHash }) {
    const personId = await createPerson(scene, { name: signUp.name, address: signUp.address, passwordHash, locale })
    await forgetSignUp(scene.db, scene.from)
    await scene.db.updateTable('signUps').set({ confirmedAt: scene.now }).where('id', '=', signUp.id).execute()
    return { personId, email: signUp.address, returnTo: signUp.returnTo }
  },
  record: (_input, _signUp, { personId }) => fact(accountCreated, { subjectId: personId }),
})
