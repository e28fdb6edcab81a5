import { createHash } from 'node:crypto'
import { z } from 'zod'
import { command, inside, onPages } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { anyone, systemOnly } from '../../people/accounts/account-policy.ts'
import { digestOf, newSecret } from './secrets.ts'

/** What an answer came to, as the verifier reads it. */
export const answerShape = z.object({
  holder: z.string(),
  badges: z.array(
    z.object({ name: z.string(), issuer: z.string(), holds: z.enum(['holds', 'fails', 'unknown']), namesHolder: z.boolean() }),
  ),
})
export type HolderAnswer = z.output<typeof answerShape>

const askHours = 24

/** The secret of the link for the holder: made of that of the verifier, who alone reads the answer. */
export const askTokenOf = (secret: string): string => createHash('sha256').update(`ask ${secret}`).digest('base64url')

export const askHolder = command({
  name: 'holder-ask.make',
  says: 'Makes a challenge for who shows badges: a link that they answer once within a day. Anyone may ask.',
  reach: onPages,
  limits: (_actor, _input, { clientAddress }) => [{ key: `ask holder ${clientAddress}`, tries: 20, seconds: 3600 }],
  input: z.object({}),
  load: async () => ({}),
  may: anyone,
  async run({ db, now, newId }) {
    const secret = newSecret()
    await db
      .insertInto('holderAsks')
      .values({
        id: newId(),
        digest: digestOf(askTokenOf(secret)),
        secretDigest: digestOf(secret),
        challenge: newSecret(),
        madeAt: now,
        expiresAt: new Date(now.getTime() + askHours * 3_600_000),
      })
      .execute()
    return { secret }
  },
  record: notAFact('A verifier has no account, and asks about nobody known here.'),
})

/** A question by the link that its holder has, or by the address that its verifier has. @throws Refusal `question-missing` */
export const findAsk = async (db: Queryable, by: 'digest' | 'secretDigest', secret: string) => {
  const { answer, ...ask } = await db
    .selectFrom('holderAsks')
    .where(by, '=', digestOf(secret))
    .select(['id', 'challenge', 'expiresAt', 'answeredAt', 'answer'])
    .executeTakeFirstOrThrow(() => missing('question'))
  return { ...ask, answer: answer === null ? null : answerShape.parse(answer) }
}
export type Ask = Awaited<ReturnType<typeof findAsk>>

/** @throws Refusal for what was answered or ran out */
export function requireUnanswered({ answeredAt, expiresAt }: Pick<Ask, 'answeredAt' | 'expiresAt'>, now: Date): void {
  if (answeredAt !== null) throw conflict('question-answered', 'This question was answered already. Who asks can make another link.')
  if (expiresAt <= now) throw conflict('question-over', 'This question has run out. Who asks can make another link.')
}

export const recordHolderAnswer = command({
  name: 'holder-ask.record-answer',
  says: 'Keeps what an answer to a verifier came to, once its signature was checked.',
  reach: inside,
  limits: null,
  input: z.object({ token: z.string().max(200), answer: answerShape }),
  load: ({ db }, { token }) =>
    db
      .selectFrom('holderAsks')
      .where('digest', '=', digestOf(token))
      .select(['id', 'answeredAt', 'expiresAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('question')),
  may: systemOnly,
  async run({ db, now }, { answer }, ask) {
    requireUnanswered(ask, now)
    await db
      .updateTable('holderAsks')
      .set({ answeredAt: now, answer: JSON.stringify(answer) })
      .where('id', '=', ask.id)
      .execute()
  },
  record: notAFact('Who answers did so at the wallet that signed, where it is a fact of theirs.'),
})
