import nodemailer from 'nodemailer'
import { z } from 'zod'
import type { Scene } from '../platform/command.ts'
import { job, works } from '../platform/jobs.ts'
import type { World } from '../platform/world.ts'
import { writeMail } from './write-mail.ts'

/** Sends one message that a command wrote. */
export const sendMail = job({ name: 'mail.send', data: z.object({ messageId: z.uuid() }), retryLimit: 16 })

export type Letter = {
  to: string
  organizationId?: string | null
  personId?: string | null
  subject: string
  /** Paragraphs of plain text. */
  paragraphs: string[]
  button?: { label: string; url: string }
}

/** Writes a message in the command's transaction; it is sent after the commit, and tried again until it is. */
export async function postMail({ db, now, newId, later }: Scene, letter: Letter): Promise<void> {
  const id = newId()
  const { text, html } = writeMail(letter)
  await db
    .insertInto('messages')
    .values({
      id,
      organizationId: letter.organizationId ?? null,
      personId: letter.personId ?? null,
      toAddress: letter.to,
      subject: letter.subject.replace(/[\r\n]+/g, ' '),
      bodyText: text,
      bodyHtml: html,
      createdAt: now,
    })
    .execute()
  await later(sendMail, { messageId: id })
}

/** The work behind `sendMail`. Without SMTP the message stays where /outbox shows it. */
export const sendingMail = works(sendMail, async (world: World, { messageId }) => {
  const message = await world.db.selectFrom('messages').where('id', '=', messageId).selectAll().executeTakeFirst()
  if (!message || message.sentAt || !world.config.SMTP_URL) return
  const transport = nodemailer.createTransport(world.config.SMTP_URL, { from: world.config.MAIL_FROM })
  try {
    await transport.sendMail({
      to: message.toAddress,
      subject: message.subject,
      text: message.bodyText,
      html: message.bodyHtml,
      // The same id at every try, so that a server which took it twice shows it once.
      messageId: `<${message.id}@${new URL(world.config.BASE_URL).hostname}>`,
    })
    await world.db.updateTable('messages').set({ sentAt: world.now(), lastError: null }).where('id', '=', messageId).execute()
  } catch (error) {
    await world.db
      .updateTable('messages')
      .set((row) => ({ tries: row('tries', '+', 1), lastError: error instanceof Error ? error.message : String(error) }))
      .where('id', '=', messageId)
      .execute()
    throw error
  } finally {
    transport.close()
  }
})
