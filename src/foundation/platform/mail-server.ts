import nodemailer from 'nodemailer'

/** A letter as the mail server gets it. */
export type Outgoing = {
  to: string
  subject: string
  text: string
  html: string
  replyTo?: string
  messageId: string
  headers: Record<string, string>
}

/**
 * What came of sending: the server took it, or says that it never takes this letter, and whether it says so of the address rather than of this text.
 * Anything else is thrown, to be tried again.
 */
export type Taken = { taken: true } | { taken: false; because: string; isOfAddress: boolean }

export type MailServer = {
  send: (letter: Outgoing) => Promise<Taken>
  close: () => void
}

/**
 * The mail server, by one connection that is kept while there is something to send: a thousand letters greet it once. SMTP_URL may say
 * otherwise, as in `smtp://host:587?maxConnections=3`. A server that hangs is left within half a minute.
 */
export function openMailServer(url: string, from: string): MailServer {
  const transport = nodemailer.createTransport(
    {
      url,
      pool: true,
      maxConnections: 1,
      maxMessages: 500,
      // What was sent on a connection that broke is tried again by its job, under the same id.
      maxRequeues: 0,
      idleTimeout: 10_000,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 30_000,
    },
    { from },
  )
  return {
    async send(letter) {
      try {
        await transport.sendMail(letter)
        return { taken: true }
      } catch (error) {
        if (isForGood(error)) return { taken: false, because: error.message, isOfAddress: isOfAddress(error) }
        throw error
      }
    },
    close: () => transport.close(),
  }
}

/**
 * Whether the server refused this very recipient or text for good (RFC 5321 §4.2.1: 5yz), or there can be no such recipient. A refused sign-in,
 * sender or relay (RFC 3463: x.7.z) is a fault of the settings, which an operator mends: those letters wait.
 */
function isForGood(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const { responseCode, command } = error as Error & { responseCode?: unknown; command?: unknown }
  if (/^Invalid recipient/.test(error.message)) return true
  if (typeof responseCode !== 'number' || responseCode < 500 || /\b5\.7\.\d/.test(error.message)) return false
  return command === 'RCPT TO' || command === 'DATA'
}

/** Whether what was refused for good is the address: before the text was seen, or because there can be none such. */
const isOfAddress = (error: Error): boolean =>
  ('command' in error && error.command === 'RCPT TO') || /^Invalid recipient/.test(error.message)
