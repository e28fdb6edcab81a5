import { z } from 'zod'
import { list, moment, type Operation, type ReadContext, read, rest } from '../doors/rest.ts'
import { organizationsWhere } from '../platform/actor.ts'
import { forbidden } from '../platform/refusal.ts'
import { listHeldAddresses } from './held-addresses.ts'
import { letterKinds } from './letter-kinds.ts'
import { findLetter, letterState, letterStates, listLetters } from './outbox.ts'
import { mayReadLetter } from './outbox-policy.ts'
import { releaseAddress } from './release-address.ts'
import { sendLetterAgain } from './send-letter-again.ts'
import { takeBounce } from './take-bounce.ts'

const letter = z
  .object({
    id: z.uuid(),
    kind: z.enum(letterKinds),
    toAddress: z.string(),
    subject: z.string().nullable().describe('Null where it would say what is for its reader alone.'),
    createdAt: moment,
    state: z
      .enum(letterStates)
      .describe(
        '`held` waits for the end of quiet hours; `refused` was never taken by the mail server; `bounced` came back after it was; `withheld` was not sent, since its address is held back.',
      ),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'Letter' })

type Kept = Awaited<ReturnType<typeof listLetters>>['letters'][number]

function shown({ actor, world, now }: ReadContext, letter: Kept) {
  const { id, kind, toAddress, subject, createdAt, lastError, personId } = letter
  const mailIsSent = Boolean(world.config.SMTP_URL)
  // A program has no part in the demo’s open outbox.
  const isReadable = mayReadLetter(actor, { kind, personId, toAddress }, { demo: false, mailIsSent: true })
  const state = letterState(letter, mailIsSent, now)
  return { id, kind, toAddress, subject: isReadable ? subject : null, createdAt, state, lastError: state === 'sent' ? null : lastError }
}

/** @throws Refusal `not-an-admin` */
function administered({ actor }: ReadContext): string[] {
  const organizationIds = organizationsWhere(actor, 'admin')
  if (organizationIds.length === 0) throw forbidden('not-an-admin', 'Only admins see the mail that was sent.')
  return organizationIds
}

const heldAddress = z
  .object({
    id: z.uuid(),
    organizationId: z.uuid().nullable(),
    address: z.string(),
    cameBack: z.boolean().describe('Whether an e-mail came back; else one was refused, and the next that is taken ends this.'),
    because: z.string().describe('The words of the mail server.'),
    heldAt: moment,
  })
  .meta({ id: 'HeldAddress' })

/** Letters, for programs: whether they arrived, never what they say. */
export const letterRest: readonly Operation[] = [
  list({
    id: 'listLetters',
    at: 'GET /letters',
    scope: 'letters:read',
    says: 'What your organizations wrote, the newest first, and whether it arrived.',
    query: {
      troubled: z.stringbool().default(false).describe('Only those that did not arrive: refused, tried again, come back, or withheld.'),
    },
    item: letter,
    find: async (reading, { troubled }, { after, size }) => {
      const { letters, next } = await listLetters(reading.db, administered(reading), { before: after, size, troubled })
      return { items: letters.map((each) => shown(reading, each)), next }
    },
  }),
  read({
    id: 'getLetter',
    at: 'GET /letters/{letterId}',
    scope: 'letters:read',
    says: 'One e-mail of your organizations.',
    query: { letterId: z.uuid() },
    answers: letter,
    find: async (reading, { letterId }) => shown(reading, await findLetter(reading.db, administered(reading), letterId)),
  }),
  rest(sendLetterAgain, {
    id: 'sendLetterAgain',
    at: 'POST /letters/{letterId}/resend',
    scope: 'letters:write',
    says: 'Sends an e-mail once more: one that the mail server did not take, or that its reader does not find; also to an address that is held back.',
  }),
  rest(takeBounce, {
    id: 'takeBounce',
    at: 'POST /letters/bounces',
    scope: 'letters:write',
    says: 'Reads a message in which a mail server says that an e-mail did not arrive (RFC 3464), and marks the e-mail it speaks of.',
    answers: z.object({
      letterIds: z.array(z.uuid()).describe('The e-mails that came back; none where it tells of a delay or of mail that is not ours.'),
    }),
  }),
  list({
    id: 'listHeldAddresses',
    at: 'GET /held-addresses',
    scope: 'letters:read',
    says: 'Addresses that get no more e-mails of your organizations, the newest first: a mail server refused one for good, or one came back.',
    query: {},
    item: heldAddress,
    find: async (reading, _query, { after, size }) => {
      const { held, next } = await listHeldAddresses(reading.db, administered(reading), { before: after, size })
      return { items: held, next }
    },
  }),
  rest(releaseAddress, {
    id: 'releaseAddress',
    at: 'POST /held-addresses/{heldAddressId}/release',
    scope: 'letters:write',
    says: 'Lets e-mails go to an address again.',
  }),
]
