import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { namesWebPage } from '../../foundation/mail/names-web-page.ts'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { type OpenTransaction, violates } from '../../foundation/platform/database.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { newLinkToken } from '../../people/accounts/link-tokens.ts'
import { isOwnMailbox } from '../../people/accounts/people.ts'
import { address } from '../../people/accounts/person-fields.ts'
import { endorsementAsked, endorsementRequestEnded } from './endorsement-facts.ts'
import { kindField, requestDays, subjectField } from './endorsement-fields.ts'
import { mayKeepEndorsements } from './endorsement-policy.ts'
import { findSubject, requireOpen, type Subject } from './find-subject.ts'

/** How often a mailbox is written to in a day, whoever asks: nobody is flooded from here. */
const mostForMailbox = 5
/** How many answers one thing waits for at once. */
const mostWaiting = 20

export const askEndorsement = command({
  name: 'endorsement.ask',
  says: 'Asks somebody by e-mail to endorse an award, a micro-credential or an organization, with or without an account. They are reminded once.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `endorsement ${personIdOf(actor) ?? 'key'}`, tries: 20, seconds: 86_400 }],
  input: z.object({
    kind: kindField,
    subjectId: subjectField,
    address,
    note: z
      .string()
      .trim()
      .max(1000, 'Please shorten this to 1,000 characters.')
      .refine((text) => !namesWebPage(text), 'Please leave addresses of web pages out: the button leads to what you ask about.')
      .default(''),
  }),
  load: ({ db }, { kind, subjectId }) => findSubject(db, kind, subjectId),
  may: mayKeepEndorsements,
  async run(scene, { address: to, note }, subject) {
    const { db, now, newId, actor } = scene
    requireOpen(subject)
    await refuseOwnAddress(db, subject, to)
    await refuseUnwanted(db, subject, personIdOf(actor), to)
    const { token, hash } = newLinkToken()
    const id = newId()
    const { kind, awardId, versionId, organizationId } = subject
    try {
      await db
        .insertInto('endorsementRequests')
        .values({
          id,
          kind,
          awardId: kind === 'award' ? awardId : null,
          versionId: kind === 'achievement' ? versionId : null,
          organizationId,
          askedBy: personIdOf(actor),
          address: to,
          note,
          tokenHash: hash,
          askedAt: now,
          expiresAt: new Date(now.getTime() + requestDays * 86_400_000),
        })
        .execute()
    } catch (error) {
      if (violates(error, 'endorsement_requests_one_open'))
        throw conflict('endorsement-asked', 'They have been asked already and can still answer. They are reminded once by themselves.')
      throw error
    }
    await postRequest(scene, {
      to,
      token,
      note,
      subject,
      asker: await askerOf(db, actor.kind === 'person' ? actor.id : null, subject),
      isReminder: false,
    })
    return { id, of: kind, about: subject.about, organizationId }
  },
  record: (_input, _subject, { id, of, about, organizationId }) => fact(endorsementAsked, { organizationId, subjectId: id }, { of, about }),
})

/** An address of one’s own, or whatever arrives in the same mailbox. */
async function refuseOwnAddress(db: OpenTransaction, { earnerId }: Subject, to: string) {
  if (earnerId !== null && (await isOwnMailbox(db, earnerId, to)))
    throw invalidAt('own-address', 'address', 'This is an address of your own. Somebody else endorses.')
}

/** Who said that they don’t want to be asked by this person again, who was written to often today, and what already waits for many. */
async function refuseUnwanted(db: OpenTransaction, subject: Subject, personId: string | null, to: string) {
  const refusal = await db
    .selectFrom('endorsementRefusals')
    .where('mailboxHash', '=', await mailboxHash(db, to))
    .$if(subject.kind === 'award', (query) => query.where('personId', '=', personId))
    .$if(subject.kind !== 'award', (query) => query.where('organizationId', '=', subject.organizationId))
    .select('id')
    .executeTakeFirst()
  if (refusal)
    throw conflict('endorsement-not-wanted', 'They would rather not be asked for an endorsement from here again. Nothing was sent.')
  const { rows } = await sql<{ today: number; waiting: number; given: boolean }>`
    select (select count(*)::int from endorsement_requests where mailbox_of(address) = mailbox_of(${to}) and asked_at > now() - interval '1 day') as today,
      (select count(*)::int from endorsement_requests where about = ${subject.about} and answer is null and ended_at is null and expires_at > now()) as waiting,
      exists (select from endorsements where about = ${subject.about} and mailbox_of(address) = mailbox_of(${to}) and withdrawn_at is null and voided_at is null) as given`.execute(
    db,
  )
  const { today = 0, waiting = 0, given = false } = rows[0] ?? {}
  if (given) throw conflict('endorsed-already-by', 'They have endorsed this already.')
  if (today >= mostForMailbox)
    throw conflict('address-asked-enough', 'This address has got several such e-mails today. Please try again tomorrow.')
  if (waiting >= mostWaiting)
    throw conflict('endorsements-waiting', 'You wait for many answers already. Take one back, or ask again when some have come.')
}

/** A mailbox as it is kept of who does not want to be asked: recognized, never read. */
export async function mailboxHash(db: OpenTransaction, to: string): Promise<string> {
  const { rows } = await sql<{ mailbox: string }>`select mailbox_of(${to}) as mailbox`.execute(db)
  return createHash('sha256')
    .update(rows[0]?.mailbox ?? to)
    .digest('hex')
}

/** Who is named as asking: the earner by name, else the organization. */
async function askerOf(db: OpenTransaction, personId: string | null, { kind, organization }: Subject): Promise<string> {
  if (kind !== 'award' || personId === null) return organization
  const { name } = await db.selectFrom('people').where('id', '=', personId).select('name').executeTakeFirstOrThrow()
  return name
}

type Request = { to: string; token: string; note: string; subject: Subject; asker: string; isReminder: boolean }

/** The letter that asks, or asks once more. */
export async function postRequest(scene: Scene, { to, token, note, subject, asker, isReminder }: Request) {
  const { kind, title, organizationId, organization } = subject
  const values = { asker, title, organization, days: requestDays }
  await postMail(scene, {
    to,
    organizationId,
    kind: 'endorsement-request',
    subject: isReminder
      ? sentence('A reminder: {asker} asks you for an endorsement', values)
      : sentence('{asker} asks you for an endorsement', values),
    paragraphs: [
      sentence('Hello,'),
      kind === 'award'
        ? sentence(
            '{asker} has earned “{title}” from {organization} and asks you, as somebody who knows their work, to say something about it.',
            values,
          )
        : kind === 'achievement'
          ? sentence('{organization} offers the micro-credential “{title}” and asks you what you say of it.', values)
          : sentence('{organization} issues micro-credentials and asks you what you say of it.', values),
      ...(note === '' ? [] : [sentence('{asker} writes:', values), note]),
      sentence(
        'The link shows what it is about. You say in your own words what you know, with your name and what you are, or that you would rather not. You need no account. It stands for {days} days.',
        values,
      ),
      isReminder
        ? sentence('This is the only reminder.')
        : sentence('If you don’t know {asker}, leave this e-mail as it is: you are reminded once, and nothing else happens.', values),
    ],
    button: { label: sentence('Look and answer'), url: `${scene.baseUrl}/endorse/${token}` },
    secret: token,
  })
}

export const endEndorsementRequest = command({
  name: 'endorsement.end-request',
  says: 'Takes back what was asked of somebody. The link in their e-mail answers nothing any more.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid() }),
  async load({ db }, { id }) {
    const request = await db
      .selectFrom('endorsementRequests')
      .where('id', '=', id)
      .select(['kind', 'about', 'askedBy', 'organizationId', 'answer', 'endedAt'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('request for an endorsement'))
    // The table takes no other kind.
    const kind = request.kind as 'award' | 'achievement' | 'organization'
    return { ...request, kind, earnerId: kind === 'award' ? request.askedBy : null }
  },
  may: mayKeepEndorsements,
  async run({ db, now }, { id }, { answer, endedAt }) {
    if (answer !== null) throw conflict('endorsement-answered', 'They have answered already.')
    if (endedAt === null) await db.updateTable('endorsementRequests').set({ endedAt: now }).where('id', '=', id).execute()
    return { id }
  },
  record: ({ id }, { kind, about, organizationId, endedAt }) =>
    endedAt === null ? fact(endorsementRequestEnded, { organizationId, subjectId: id }, { of: kind, about }) : null,
})
