import { system } from '../platform/actor.ts'
import { inScene, recordFacts } from '../platform/command.ts'
import { fact } from '../platform/fact.ts'
import { works } from '../platform/jobs.ts'
import type { World } from '../platform/world.ts'
import { goesAnyway, holdAddress } from './held-addresses.ts'
import type { LetterKind } from './letter-kinds.ts'
import { isSpent, wholeLetter } from './link-secret.ts'
import { addressReleased, letterRefused } from './mail-facts.ts'
import { sendMail, sendMails } from './send-mail.ts'
import { stopAddress } from './stop-address.ts'

/** The work behind `sendMails`. */
export const sendingMails = works(sendMails, async (world: World, { messageIds }) => {
  const held = await world.db
    .selectFrom('messages')
    .where('id', 'in', messageIds)
    .where('sendAfter', 'is not', null)
    .select(['id', 'sendAfter'])
    .execute()
  const after = new Map(held.map(({ id, sendAfter }) => [id, sendAfter]))
  await world.db.transaction().execute(async (db) => {
    for (const messageId of messageIds) {
      const until = after.get(messageId)
      await world.jobs.send(db, sendMail, { messageId }, until ? { after: until } : {})
    }
  })
})

/** The work behind `sendMail`. Without a mail server the message stays where /outbox shows it. */
export const sendingMail = works(sendMail, async (world: World, { messageId, anyway }) => {
  const message = await world.db
    .selectFrom('messages')
    .leftJoin('heldAddresses as held', (join) =>
      join.onRef('held.address', '=', 'messages.toAddress').onRef('held.organizationId', 'is not distinct from', 'messages.organizationId'),
    )
    .where('messages.id', '=', messageId)
    .selectAll('messages')
    .select(['held.id as heldId', 'held.because as heldBecause', 'held.cameBack'])
    .executeTakeFirst()
  if (!message || message.sentAt || message.refusedAt || !world.mail) return
  // A link that opens nothing is no use to anyone.
  if (isSpent(message)) return
  const { personId } = message
  // Only what postMails wrote is here.
  const kind = message.kind as LetterKind
  if (message.heldId && !anyway && !goesAnyway(kind)) {
    await world.db
      .updateTable('messages')
      .set({ withheldAt: world.now(), lastError: message.heldBecause })
      .where('id', '=', messageId)
      .execute()
    return
  }
  const stop = personId ? stopAddress(world, personId, kind) : null
  const { text, html } = wholeLetter(world.keys, message, stop ?? undefined)
  try {
    const answer = await world.mail.send({
      to: message.toAddress,
      subject: message.subject,
      text,
      html,
      ...(message.replyTo && { replyTo: message.replyTo }),
      // The same id at every try, so that a server which took it twice shows it once, and what comes back names it.
      messageId: `<${message.id}@${new URL(world.config.BASE_URL).hostname}>`,
      headers: {
        // RFC 3834: no machine answers it.
        'Auto-Submitted': 'auto-generated',
        // RFC 8058: mail programs have a button for it, which asks nothing else.
        ...(stop && { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    })
    if (answer.taken) {
      await world.db
        .updateTable('messages')
        .set({ sentAt: world.now(), lastError: null, secretSealed: null })
        .where('id', '=', messageId)
        .execute()
      if (message.heldId && !message.cameBack) await release(world, message.heldId)
      return
    }
    await inScene(world, system, async (scene) => {
      await scene.db
        .updateTable('messages')
        .set((row) => ({ refusedAt: scene.now, tries: row('tries', '+', 1), lastError: answer.because }))
        .where('id', '=', messageId)
        .execute()
      await recordFacts(scene, [fact(letterRefused, { organizationId: message.organizationId, subjectId: messageId })])
      if (answer.isOfAddress) await holdAddress(scene, message, { cameBack: false, because: answer.because })
    })
  } catch (error) {
    await world.db
      .updateTable('messages')
      .set((row) => ({ tries: row('tries', '+', 1), lastError: error instanceof Error ? error.message : String(error) }))
      .where('id', '=', messageId)
      .execute()
    throw error
  }
})

/** An address whose server takes a letter again needs nobody to say so. One that comes back later was taken before, too. */
const release = (world: World, heldId: string) =>
  inScene(world, system, async (scene) => {
    const gone = await scene.db
      .deleteFrom('heldAddresses')
      .where('id', '=', heldId)
      .returning(['letterId', 'organizationId'])
      .executeTakeFirst()
    if (gone) await recordFacts(scene, [fact(addressReleased, { organizationId: gone.organizationId, subjectId: gone.letterId })])
  })
