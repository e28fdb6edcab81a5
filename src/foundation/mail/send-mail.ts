import type { Insertable } from 'kysely'
import { z } from 'zod'
import type { Scene } from '../platform/command.ts'
import { mapGivingWay } from '../platform/give-way.ts'
import { job } from '../platform/jobs.ts'
import { preparedChange } from '../platform/prepared.ts'
import type { Messages } from '../platform/schema.ts'
import type { Locale, Sentence } from '../words/format.ts'
import type { LetterKind } from './letter-kinds.ts'
import { findReaders, type Readers } from './letter-readers.ts'
import { isChosen } from './letter-ways.ts'
import { sealSecret, secretMark, stopMark } from './link-secret.ts'
import { writeMail } from './write-mail.ts'

/** How often a message is tried again before it waits for an admin: with the doubling pauses, about six hours. */
export const mailRetries = 16

/** Sends one message that a command wrote; `anyway` where a person asked for just this one, though its address is held back. */
export const sendMail = job({
  name: 'mail.send',
  data: z.object({ messageId: z.uuid(), anyway: z.boolean().optional() }),
  atOnce: 20,
  retryLimit: mailRetries,
})

export type Letter = {
  to: string
  organizationId?: string | null
  personId?: string | null
  /** Says who may look at it in the outbox, and whether its reader may do without it. */
  kind: LetterKind
  /** The language it is written in; where it is not said, that of the person it goes to, and English to whom nobody knows. */
  locale?: Locale
  subject: Sentence
  /** A public picture, the same for every reader of such a letter, and what it says to those who don't see it. */
  picture?: { url: string; alt: Sentence }
  /** Paragraphs of plain text: ours as sentences, what someone else has written as it is. */
  paragraphs: (Sentence | string)[]
  /** A list under the paragraphs, each with the way to what it tells of. */
  items?: readonly { says: Sentence; url: string }[]
  button?: { label: Sentence; url: string }
  /** The part of the button's address that makes it stand for its reader. It is kept sealed, and only until the letter is sent. */
  secret?: string
  /** Whom an answer goes to, and who sent it by us, where a person did. */
  replyTo?: string
  sentFor?: string
  /** A person asked for just this letter once more: it goes out though its address is held back. */
  anyway?: boolean
}

/** Asks for many messages to be sent, so that a command which writes thousands queues them with a few rows. */
export const sendMails = job({ name: 'mail.send-many', data: z.object({ messageIds: z.array(z.uuid()) }), atOnce: 20 })
const atOnce = 100

/**
 * Writes a message in the command's transaction; it is sent after the commit, and tried again until it is. Who has much to ask first may ask for
 * its reader together with that, by `findReaders`.
 */
export const postMail = (scene: Scene, letter: Letter, readers?: Readers): Promise<void> => postMails(scene, [letter], readers)

type MessageRow = Required<
  Pick<Insertable<Messages>, 'id' | 'kind' | 'toAddress' | 'subject' | 'bodyText' | 'bodyHtml' | 'createdAt' | 'locale'>
> & {
  organizationId: string | null
  personId: string | null
  secretSealed: Buffer | null
  sendAfter: Date | null
  replyTo: string | null
  sentFor: string | null
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
    sendAfter: given.sendAfter,
    replyTo: given.replyTo,
    sentFor: given.sentFor,
    createdAt: given.createdAt,
  }),
)

const withoutSecret = ({ button, secret, anyway: _anyway, replyTo: _replyTo, sentFor: _sentFor, ...letter }: Letter) => ({
  ...letter,
  ...(button && { button: secret ? { ...button, url: button.url.replaceAll(secret, () => secretMark) } : button }),
})

/**
 * Writes many messages, each sent and tried again by itself. What its reader does not want, or only in their digest, is not written; what is
 * written in their quiet hours goes out after them.
 */
export async function postMails(scene: Scene, letters: readonly Letter[], known?: Readers): Promise<void> {
  const { db, write, now, newId, later, keys, baseUrl } = scene
  const readers = known ?? (await findReaders(db, letters, now))
  const wanted = letters.filter((letter) => readers.wants(letter))
  for (let start = 0; start < wanted.length; start += atOnce) {
    const messages = await mapGivingWay(wanted.slice(start, start + atOnce), (letter) => {
      const locale = readers.localeOf(letter)
      const foot =
        letter.personId && (isChosen(letter.kind) || letter.kind === 'digest')
          ? { settings: `${baseUrl}/settings/notices`, stop: stopMark }
          : null
      const { subject, text, html } = writeMail({ ...withoutSecret(letter), sender: readers.senderOf(letter), foot }, locale)
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
        sendAfter: readers.heldUntil(letter),
        replyTo: letter.replyTo ?? null,
        sentFor: letter.sentFor ?? null,
        createdAt: now,
      }
    })
    const [only, ...others] = messages
    if (only && others.length === 0) {
      await write(insertMessage(only))
      await later(
        sendMail,
        { messageId: only.id, ...(wanted[start]?.anyway && { anyway: true }) },
        only.sendAfter ? { after: only.sendAfter } : {},
      )
    } else {
      await write(db.insertInto('messages').values(messages))
      await later(sendMails, { messageIds: messages.map(({ id }) => id) })
    }
  }
}
