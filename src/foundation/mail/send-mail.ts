import type { Insertable } from 'kysely'
import nodemailer from 'nodemailer'
import { z } from 'zod'
import type { Scene } from '../platform/command.ts'
import type { OpenTransaction } from '../platform/database.ts'
import { job, works } from '../platform/jobs.ts'
import { preparedChange } from '../platform/prepared.ts'
import type { Messages } from '../platform/schema.ts'
import type { World } from '../platform/world.ts'
import { isLocale, type Locale, type Sentence } from '../words/format.ts'
import type { LetterKind } from './letter-kinds.ts'
import { isSpent, sealSecret, secretMark, wholeLetter } from './link-secret.ts'
import { writeMail } from './write-mail.ts'

/** How often a message is tried again before it waits for an admin: with the doubling pauses, about six hours. */
export const mailRetries = 16

/** Sends one message that a command wrote. */
export const sendMail = job({ name: 'mail.send', data: z.object({ messageId: z.uuid() }), atOnce: 20, retryLimit: mailRetries })

export type Letter = {
  to: string
  organizationId?: string | null
  personId?: string | null
  /** Says who may look at it in the outbox. */
  kind: LetterKind
  /** The language it is written in; where it is not said, that of the person it goes to, and English to whom nobody knows. */
  locale?: Locale
  subject: Sentence
  /** Whose letter it is, over the text of its HTML: the name of an organization. */
  sender?: string
  /** A public picture, the same for every reader of such a letter, and what it says to those who don't see it. */
  picture?: { url: string; alt: Sentence }
  /** Paragraphs of plain text: ours as sentences, what someone else has written as it is. */
  paragraphs: (Sentence | string)[]
  button?: { label: Sentence; url: string }
  /** The part of the button's address that makes it stand for its reader. It is kept sealed, and only until the letter is sent. */
  secret?: string
}

/** Asks for many messages to be sent, so that a command which writes thousands queues them with a few rows. */
export const sendMails = job({ name: 'mail.send-many', data: z.object({ messageIds: z.array(z.uuid()) }), atOnce: 20 })
const atOnce = 500

/** Writes a message in the command's transaction; it is sent after the commit, and tried again until it is. */
export const postMail = (scene: Scene, letter: Letter): Promise<void> => postMails(scene, [letter])

type MessageRow = Required<
  Pick<Insertable<Messages>, 'id' | 'kind' | 'toAddress' | 'subject' | 'bodyText' | 'bodyHtml' | 'createdAt' | 'locale'>
> & {
  organizationId: string | null
  personId: string | null
  secretSealed: Buffer | null
}
/** Most letters go out alone, with what was done. */
const insertMessage = preparedChange((db, given: MessageRow) =>
  db.insertInto('messages').values({
    id: given.id,
    organizationId: given.organizationId,
    personId: given.personId,
    toAddress: given.toAddress,
    subject: given.subject,
    bodyText: given.bodyText,
    bodyHtml: given.bodyHtml,
    locale: given.locale,
    kind: given.kind,
    secretSealed: given.secretSealed,
    createdAt: given.createdAt,
  }),
)

const withoutSecret = ({ button, secret, ...letter }: Letter) => ({
  ...letter,
  ...(button && { button: secret ? { ...button, url: button.url.replaceAll(secret, () => secretMark) } : button }),
})

/** The languages of the people that letters go to, where a letter does not say its own. */
async function localesOf(db: OpenTransaction, letters: readonly Letter[]): Promise<(personId: string | null | undefined) => Locale> {
  const ids = [...new Set(letters.flatMap(({ locale, personId }) => (locale || !personId ? [] : [personId])))]
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('people').where('id', 'in', ids).where('locale', 'is not', null).select(['id', 'locale']).execute()
  const known = new Map(rows.map(({ id, locale }) => [id, locale]))
  return (personId) => {
    const locale = personId ? known.get(personId) : null
    return isLocale(locale) ? locale : 'en'
  }
}

/** Writes many messages, each sent and tried again by itself. */
export async function postMails({ db, write, now, newId, later, keys }: Scene, letters: readonly Letter[]): Promise<void> {
  const localeOf = await localesOf(db, letters)
  for (let start = 0; start < letters.length; start += atOnce) {
    const messages = letters.slice(start, start + atOnce).map((letter) => {
      const locale = letter.locale ?? localeOf(letter.personId)
      const { subject, text, html } = writeMail(withoutSecret(letter), locale)
      const id = newId()
      return {
        id,
        kind: letter.kind,
        organizationId: letter.organizationId ?? null,
        personId: letter.personId ?? null,
        toAddress: letter.to,
        subject: subject.replace(/[\r\n]+/g, ' '),
        locale,
        bodyText: text,
        bodyHtml: html,
        secretSealed: letter.secret ? sealSecret(keys, id, letter.secret) : null,
        createdAt: now,
      }
    })
    const [only, ...others] = messages
    if (only && others.length === 0) {
      await write(insertMessage(only))
      await later(sendMail, { messageId: only.id })
    } else {
      await write(db.insertInto('messages').values(messages))
      await later(sendMails, { messageIds: messages.map(({ id }) => id) })
    }
  }
}

/** The work behind `sendMails`. */
export const sendingMails = works(sendMails, (world: World, { messageIds }) =>
  world.db.transaction().execute(async (db) => {
    for (const messageId of messageIds) await world.jobs.send(db, sendMail, { messageId })
  }),
)

/** The work behind `sendMail`. Without SMTP the message stays where /outbox shows it. */
export const sendingMail = works(sendMail, async (world: World, { messageId }) => {
  const message = await world.db.selectFrom('messages').where('id', '=', messageId).selectAll().executeTakeFirst()
  if (!message || message.sentAt || !world.config.SMTP_URL) return
  // A link that opens nothing is no use to anyone.
  if (isSpent(message)) return
  const { text, html } = wholeLetter(world.keys, message)
  const transport = nodemailer.createTransport(world.config.SMTP_URL, { from: world.config.MAIL_FROM })
  try {
    await transport.sendMail({
      to: message.toAddress,
      subject: message.subject,
      text,
      html,
      // The same id at every try, so that a server which took it twice shows it once.
      messageId: `<${message.id}@${new URL(world.config.BASE_URL).hostname}>`,
    })
    await world.db
      .updateTable('messages')
      .set({ sentAt: world.now(), lastError: null, secretSealed: null })
      .where('id', '=', messageId)
      .execute()
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
