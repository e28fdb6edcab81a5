import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { type Command, command, inside, perform, type Scene } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { systemOnly } from '../../people/accounts/account-policy.ts'
import { firstOf, makeHeld } from '../awards/held-credentials.ts'
import { awardTaken } from './exchange-facts.ts'
import { type Exchange, lockExchange, requireNoPin, requireOpen } from './exchanges.ts'
import { readNonce } from './nonces.ts'
import { digestOf, newSecret, pinDigest } from './secrets.ts'

/** A wallet stands for whoever has the secret; the doors do this in the name of the system. */
export const byWallet = system

const secret = z.string().min(20).max(200)
/** A DID that a wallet proved to hold, or nobody's. */
const holder = z
  .string()
  .regex(/^did:key:z[1-9A-HJ-NP-Za-km-z]{20,200}$/)
  .nullable()

/** What is handed over: a second credential where the wallet proved a key and that is wanted, else the first. */
async function handOver(scene: Scene, exchange: Exchange, { by, taken }: { by: string | null; taken: 'vc-api' | 'oid4vci' }) {
  const { awardId, id, namesWallet } = exchange
  const named = namesWallet ? by : null
  const { first } = await firstOf(scene.db, awardId)
  const bytes = named === null ? first.bytes : await heldBytes(scene, awardId, named)
  await scene.db
    .updateTable('walletExchanges')
    .set({ takenAt: scene.now, takenBy: named, takenIn: taken, challenge: null })
    .where('id', '=', id)
    .execute()
  return { text: bytes.toString(), organizationId: exchange.organizationId, awardId, namesWallet: named !== null }
}

/** The first credential may name that very key already: then there is nothing to add. */
async function heldBytes(scene: Scene, awardId: string, by: string): Promise<Buffer> {
  const { first } = await firstOf(scene.db, awardId)
  const named = JSON.parse(first.bytes.toString()).credentialSubject?.id
  return named === by ? first.bytes : (await makeHeld(scene, { awardId, holder: by })).bytes
}

export const challengeWallet = command({
  name: 'exchange.challenge',
  says: 'Gives a wallet a challenge to sign with its key. Asked again it is another, and the one before counts no more.',
  reach: inside,
  limits: null,
  input: z.object({ secret }),
  load: ({ db }, input) => lockExchange(db, 'digest', input.secret),
  may: systemOnly,
  async run({ db, now }, _input, exchange) {
    requireOpen(exchange, now)
    requireNoPin(exchange)
    const challenge = newSecret()
    await db.updateTable('walletExchanges').set({ challenge }).where('id', '=', exchange.id).execute()
    return { challenge }
  },
  record: notAFact('A wallet that asks has not taken anything yet; what it takes is a fact.'),
})

export const takeByVcApi = command({
  name: 'exchange.take',
  says: 'Hands an award over to a wallet of the VC-API, once: naming the key that it proved for this challenge, or as it is.',
  reach: inside,
  limits: null,
  input: z.object({ secret, challenge: z.string().max(200).nullable(), holder }),
  load: ({ db }, input) => lockExchange(db, 'digest', input.secret),
  may: systemOnly,
  async run(scene, { challenge, holder: by }, exchange) {
    requireOpen(exchange, scene.now)
    requireNoPin(exchange)
    // What was proved for another challenge than the last proves nothing now.
    if (by !== null && (challenge === null || challenge !== exchange.challenge)) throw otherChallenge()
    return handOver(scene, exchange, { by, taken: 'vc-api' })
  },
  record: (_input, _exchange, { organizationId, awardId, namesWallet }) =>
    fact(awardTaken, { organizationId, subjectId: awardId }, { by: 'vc-api', namesWallet }),
})

const otherChallenge = () =>
  conflict('challenge-other', 'This was signed for another challenge, or one that was used. Begin the exchange again.')

/** How long a wallet has from its token to its credential. */
export const tokenSeconds = 300
const mostPinTries = 5

export const redeemCode = command({
  name: 'exchange.redeem-code',
  says: 'Gives a token of OID4VCI for a pre-authorized code, once. Of wrong transaction codes five are taken; then the offer is over.',
  reach: inside,
  limits: null,
  input: z.object({ code: secret, pin: z.string().max(20).nullable() }),
  load: ({ db }, { code }) => lockExchange(db, 'codeDigest', code),
  may: systemOnly,
  async run({ db, now }, { pin }, exchange) {
    requireOpen(exchange, now)
    if (exchange.codeUsedAt !== null) throw conflict('exchange-code-used', 'This code was used already.')
    const isWrong = exchange.pinDigest !== null && !(pin !== null && pinDigest(exchange.id, pin).equals(exchange.pinDigest))
    if (isWrong || (exchange.pinDigest === null && pin !== null)) {
      const tries = exchange.pinTries + 1
      // Kept, though nothing comes of it: or they could be tried without end.
      await db
        .updateTable('walletExchanges')
        .set({ pinTries: Math.min(tries, mostPinTries), ...(tries >= mostPinTries && { expiresAt: now }) })
        .where('id', '=', exchange.id)
        .execute()
      return { token: null }
    }
    const token = newSecret()
    const tokenExpiresAt = new Date(now.getTime() + tokenSeconds * 1000)
    await db
      .updateTable('walletExchanges')
      .set({ codeUsedAt: now, tokenDigest: digestOf(token), tokenExpiresAt })
      .where('id', '=', exchange.id)
      .execute()
    return { token }
  },
  record: notAFact('A token is not the award yet; what a wallet takes with it is a fact.'),
})

export const takeByToken = command({
  name: 'exchange.take-by-token',
  says: 'Hands an award over to a wallet of OID4VCI, once, naming the key that it proved. A nonce that was signed counts once.',
  reach: inside,
  limits: null,
  input: z.object({ token: secret, nonce: z.string().max(200).nullable(), holder }),
  load: ({ db }, { token }) => lockExchange(db, 'tokenDigest', token),
  may: systemOnly,
  async run(scene, { nonce, holder: by }, exchange) {
    requireOpen({ ...exchange, expiresAt: exchange.tokenExpiresAt ?? exchange.expiresAt }, scene.now)
    if (nonce !== null) {
      const ours = readNonce(scene.keys, nonce, scene.now)
      const fresh =
        ours &&
        (await scene.db
          .insertInto('usedNonces')
          .values(ours)
          .onConflict((onConflict) => onConflict.doNothing())
          .returning('expiresAt')
          .executeTakeFirst())
      if (!fresh) throw conflict('nonce-used', 'This nonce was signed already. Ask for another one.')
    }
    return handOver(scene, exchange, { by, taken: 'oid4vci' })
  },
  record: (_input, _exchange, { organizationId, awardId, namesWallet }) =>
    fact(awardTaken, { organizationId, subjectId: awardId }, { by: 'oid4vci', namesWallet }),
})

/** What the doors of wallets do with each: whoever has the secret is who it is for. */
const asWallet =
  <Input extends z.ZodType, Loaded, Result>(asked: Command<Input, Loaded, Result>) =>
  (world: World, given: z.input<Input>): Promise<Result> =>
    perform(world, byWallet, asked, given)

export const askWallet = asWallet(challengeWallet)
export const handByVcApi = asWallet(takeByVcApi)
export const giveToken = asWallet(redeemCode)
export const handByToken = asWallet(takeByToken)
