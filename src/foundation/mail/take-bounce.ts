import { z } from 'zod'
import { type Actor, holds, no, organizationsWhere, type Permission, signInFirst, yes } from '../platform/actor.ts'
import { command, type Scene } from '../platform/command.ts'
import { fact } from '../platform/fact.ts'
import { isId } from '../platform/is-id.ts'
import { invalidAt } from '../platform/refusal.ts'
import { holdAddress } from './held-addresses.ts'
import { letterBounced } from './mail-facts.ts'
import { readBounce } from './read-bounce.ts'

/** Admins may say what came back, and only their organization's letters are marked by it. */
function mayTakeBounces(actor: Actor): Permission {
  if (actor.kind === 'visitor') return signInFirst
  return actor.kind === 'operator' || organizationsWhere(actor, 'admin').length > 0
    ? yes
    : no('not-an-admin', 'Only admins say which e-mails came back.')
}

/** A report holds the letter again at most, and few are larger. */
const mostCharacters = 500_000

export const takeBounce = command({
  name: 'letter.take-bounce',
  says: 'Reads a message in which a mail server says that an e-mail did not arrive, and marks the e-mail it speaks of.',
  reach: { rest: true, cli: true },
  limits: null,
  input: z.object({
    message: z
      .string()
      .min(1)
      .max(mostCharacters, 'This is longer than any report of a mail server.')
      .describe('The message as it arrived, with its headers.'),
  }),
  load: async ({ db, actor }: Scene, { message }) => {
    const bounce = readBounce(message)
    if (!bounce) return { bounce: null, letter: null }
    const id = bounce.messageId.slice(1).split('@')[0] ?? ''
    if (!isId(id)) return { bounce, letter: null }
    const letter = await db
      .selectFrom('messages')
      .where('id', '=', id)
      .select(['id', 'organizationId', 'toAddress', 'bouncedAt'])
      .forUpdate()
      .executeTakeFirst()
    // What is another organization's is none of theirs, and they do not learn that there is such a letter.
    const isOurs = letter && (actor.kind === 'operator' || (letter.organizationId !== null && holds(actor, 'admin', letter.organizationId)))
    return { bounce, letter: isOurs ? letter : null }
  },
  may: mayTakeBounces,
  async run(scene, _input, { bounce, letter }) {
    if (!bounce)
      throw invalidAt('no-bounce', 'message', 'This is no message that says that an e-mail did not arrive, or it does not say which.')
    if (!letter || letter.bouncedAt) return { letterIds: [] }
    const { because, isOfAddress } = bounce
    await scene.db.updateTable('messages').set({ bouncedAt: scene.now, lastError: because }).where('id', '=', letter.id).execute()
    if (isOfAddress) await holdAddress(scene, letter, { cameBack: true, because })
    return { letterIds: [letter.id] }
  },
  record: (_input, { letter }, { letterIds }) =>
    letter && letterIds.length > 0 ? fact(letterBounced, { organizationId: letter.organizationId, subjectId: letter.id }) : null,
})
