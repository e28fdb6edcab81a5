import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { system } from '../../foundation/platform/actor.ts'
import { command, inside, onPages, perform } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { World } from '../../foundation/platform/world.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { signInLinkSent } from './account-facts.ts'
import { anyone, systemOnly } from './account-policy.ts'
import { letterAsked, letterTo, mayHaveLetter } from './letter-limits.ts'
import { findPersonByAddress } from './people.ts'
import { address } from './person-fields.ts'
import { isHeldAddress } from './release-address.ts'

const linkAsked = z.object({ address: z.string(), to: z.string() })

/** Makes a sign-in link and writes it to the address, if someone has it. */
export const makeSignInLink = job({ name: 'people.make-sign-in-link', data: linkAsked, atOnce: 20 })

export const askForLink = command({
  name: 'person.ask-for-link',
  says: 'Asks for a link that signs in. Whether anyone has the address is looked up only later, in a job, so that neither the answer nor the time it takes says so.',
  // A visitor asks at a browser, and is answered by letter.
  reach: onPages,
  limits: (_actor, { email }, from) => [letterTo(email), letterAsked(from)],
  input: z.object({ email: address, to: z.string().max(2000).default('/') }),
  load: async () => null,
  may: anyone,
  run: ({ later }, { email, to }) => later(makeSignInLink, { address: email, to }),
  record: notAFact('Whether anyone has the address is looked up later; the letter that is then sent is the fact.'),
})

/** The person who asks need not be the one who gets the letter, so where it leads back to must be an address of ours and can't be a sentence. */
const isPlainPlace = (path: string): boolean => /^(\/[\w-]{1,80}){1,4}$/.test(path)

export const sendSignInLink = command({
  name: 'person.send-sign-in-link',
  says: 'Writes the e-mail with a sign-in link that was made.',
  reach: inside,
  limits: null,
  input: z.object({ personId: z.uuid(), name: z.string(), address: z.string(), token: z.string(), to: z.string() }),
  load: async () => null,
  may: systemOnly,
  run(scene, { personId, name, address: to, token, to: returnTo }) {
    // Where it leads back to may be an invitation, whose own secret is in its address.
    const secret = `${new URLSearchParams({ token, ...(isPlainPlace(returnTo) && { to: returnTo }) })}`
    return postMail(scene, {
      to,
      personId,
      kind: 'sign-in-link',
      subject: sentence('Your sign-in link'),
      paragraphs: [
        sentence('Hello {name},', { name }),
        sentence('This link signs you in to Laurel. It works once, for 20 minutes.'),
        sentence('If you did not ask for it, there is nothing to do; nobody else can see it.'),
      ],
      button: {
        label: sentence('Sign in'),
        url: `${scene.baseUrl}/sign-in/link?${secret}`,
      },
      secret,
    })
  },
  record: ({ personId }) => fact(signInLinkSent, { subjectId: personId }),
})

/** The work behind `makeSignInLink`. */
export const makingSignInLinks = works(makeSignInLink, async (world: World, { address: asked, to }) => {
  const person = await findPersonByAddress(world.db, asked)
  // The person who asked is told nothing of it, or they would learn which addresses are one person's.
  // A mailbox that was given to somebody else opens no account that is another's.
  if (!person || (await isHeldAddress(world.db, asked)) || !(await mayHaveLetter(world.db, person.id))) return
  const token = await world.accounts.makeLink(person.email)
  await perform(world, system, sendSignInLink, { personId: person.id, name: person.name, address: asked, token, to })
})
