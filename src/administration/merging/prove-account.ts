import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { type Actor, personIdOf, system } from '../../foundation/platform/actor.ts'
import { command, inside, onPages, perform } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import type { CountedTry } from '../../foundation/platform/rate-limit.ts'
import { invalid, unauthenticated } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { mayChangeOwn, systemOnly } from '../../people/accounts/account-policy.ts'
import { letterBy, letterTo, mayHaveLetter } from '../../people/accounts/letter-limits.ts'
import { hashLinkToken, linkRefused, newLinkToken } from '../../people/accounts/link-tokens.ts'
import { findPersonByAddress } from '../../people/accounts/people.ts'
import { address } from '../../people/accounts/person-fields.ts'
import { isHeldAddress } from '../../people/accounts/release-address.ts'
import { loadSelf } from '../../people/accounts/set-password.ts'
import { acceptPasskey, longestResponse } from '../../people/sign-in-methods/check-passkey.ts'
import { keepLink, keepProof, ownAlready, proveByToken, refuseSecondStep } from './account-proofs.ts'

const seconds = 15 * 60
const triesBy = (actor: Actor): CountedTry | null => {
  const personId = personIdOf(actor)
  return personId === null ? null : { key: `merge proofs by ${personId}`, tries: 20, seconds }
}

export const proveByPassword = command({
  name: 'account-merge.prove-by-password',
  says: 'Shows by its password that another account is one’s own too. Whether there is such an account is not said.',
  // By hand alone: a key that leaks must not join accounts.
  reach: onPages,
  limits: (actor, { email }) => [triesBy(actor), { key: `merge tries at ${email}`, tries: 10, seconds, whenRight: 'forget-all' }],
  input: z.object({ email: address, password: z.string().max(1000) }),
  async prepare({ db, accounts }, actor, { email, password }) {
    if (!personIdOf(actor)) throw unauthenticated()
    const other = await findPersonByAddress(db, email)
    // An address that nobody has takes as long.
    const fits = other ? await accounts.passwordFits(other.id, password) : await accounts.hashPassword(password).then(() => false)
    if (!other || !fits)
      throw invalid('merge-not-proved', 'This e-mail address and password do not belong together. Try again, or ask for a link.')
    return { otherId: other.id }
  },
  load: loadSelf,
  may: mayChangeOwn,
  run: async (scene, _input, { personId }, { otherId }) => ({
    proofId: await keepProof(scene, { askerId: personId, otherId, way: 'password' }),
  }),
  record: notAFact('That somebody could merge accounts changes nothing; the merge itself is the fact.'),
})

export const proveByPasskey = command({
  name: 'account-merge.prove-by-passkey',
  says: 'Shows by a passkey of it that another account is one’s own too.',
  reach: onPages,
  limits: (actor) => [triesBy(actor)],
  input: z.object({ credential: z.string().max(longestResponse) }),
  load: loadSelf,
  may: mayChangeOwn,
  async run(scene, { credential }, { personId }) {
    const here = { keys: scene.keys, config: { BASE_URL: scene.baseUrl }, now: () => scene.now }
    const other = await acceptPasskey(here, scene.db, { text: credential, purpose: 'prove', askerId: personId })
    return { proofId: await keepProof(scene, { askerId: personId, otherId: other.personId, way: 'passkey' }) }
  },
  record: notAFact('That somebody could merge accounts changes nothing; the merge itself is the fact.'),
})

/** Makes a link and writes it to the address, if another account has it. */
const makeProofLink = job({ name: 'merging.make-proof-link', data: z.object({ askerId: z.uuid(), address: z.string() }), atOnce: 10 })

export const askForProofLink = command({
  name: 'account-merge.ask-for-link',
  says: 'Asks for a link at an address of another account. Whether anyone has the address is looked up only later, in a job.',
  reach: onPages,
  limits: (actor, { email }) => [triesBy(actor), letterTo(email), letterBy(personIdOf(actor))],
  input: z.object({ email: address }),
  async load(scene, { email }) {
    const self = await loadSelf(scene)
    const own = await scene.db
      .selectFrom('personAddresses')
      .where('personId', '=', self.personId)
      .where('address', '=', email)
      .where('verifiedAt', 'is not', null)
      .select('id')
      .executeTakeFirst()
    if (own) throw ownAlready()
    return self
  },
  may: mayChangeOwn,
  run: ({ later }, { email }, { personId }) => later(makeProofLink, { askerId: personId, address: email }),
  record: notAFact('Whether anyone has the address is looked up later, and told to its reader alone.'),
})

export const sendProofLink = command({
  name: 'account-merge.send-link',
  says: 'Writes the e-mail by which who reads it shows that an account is theirs.',
  reach: inside,
  limits: null,
  input: z.object({ askerId: z.uuid(), otherId: z.uuid(), address: z.string() }),
  load: async () => null,
  may: systemOnly,
  async run(scene, { askerId, otherId, address: to }) {
    const { token, hash } = newLinkToken()
    await keepLink(scene, { askerId, otherId, hash })
    await postMail(scene, {
      to,
      personId: otherId,
      kind: 'address',
      subject: sentence('Bring your two accounts together'),
      paragraphs: [
        // No name: who asked is somebody whom its reader need not know.
        sentence('Hello,'),
        sentence(
          'Someone, probably you, wants to make one account of this one and another of theirs. Open this link within 20 minutes, in the browser in which you are signed in to the other. You will see what moves before anything does.',
        ),
        sentence('If you did not ask for this, there is nothing to do: nothing happens.'),
      ],
      button: { label: sentence('This account is mine'), url: `${scene.baseUrl}/settings/merge/link?token=${token}` },
      secret: token,
    })
  },
  record: notAFact('The letter itself is listed in the outbox.'),
})

/** The work behind `makeProofLink`. */
export const makingProofLinks = works(makeProofLink, async (world: World, { askerId, address: asked }) => {
  const other = await findPersonByAddress(world.db, asked)
  // Who asked is told nothing of it, or they would learn which addresses there are.
  if (!other || other.id === askerId || (await isHeldAddress(world.db, asked)) || !(await mayHaveLetter(world.db, other.id))) return
  await perform(world, system, sendProofLink, { askerId, otherId: other.id, address: asked })
})

export const proveByLink = command({
  name: 'account-merge.prove-by-link',
  says: 'Shows by the link in an e-mail to its address that another account is one’s own too, where one is signed in to the first.',
  reach: onPages,
  limits: (actor) => [triesBy(actor)],
  input: z.object({ token: z.string().max(200) }),
  async load({ db, now }, { token }) {
    const proof = await db
      .selectFrom('accountProofs')
      .where('tokenHash', '=', hashLinkToken(token))
      .select(['id', 'askerId as personId', 'otherId', 'expiresAt'])
      .forUpdate()
      .executeTakeFirst()
    if (!proof) throw linkRefused('unknown')
    if (proof.expiresAt < now) throw linkRefused('expired')
    return proof
  },
  may: mayChangeOwn,
  async run({ db, now }, _input, { id, otherId }) {
    await refuseSecondStep(db, otherId)
    await proveByToken(db, now, id)
    return { proofId: id }
  },
  record: notAFact('That somebody could merge accounts changes nothing; the merge itself is the fact.'),
})
