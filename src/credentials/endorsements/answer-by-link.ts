import { z } from 'zod'
import { postMail } from '../../foundation/mail/send-mail.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, onPages, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, forbidden, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { linkRefused } from '../../people/accounts/link-tokens.ts'
import { personName } from '../../people/accounts/person-fields.ts'
import { mailboxHash } from './ask-endorsement.ts'
import { endorsementGiven, endorsementRefused, endorsementWithdrawn } from './endorsement-facts.ts'
import { placeField, words } from './endorsement-fields.ts'
import { mayAnswerLink } from './endorsement-policy.ts'
import { findByLink } from './find-by-link.ts'
import { keepEndorsement, personAt } from './keep-endorsement.ts'
import { endEndorsement } from './withdraw-endorsement.ts'

/** Looks up what a link is for, its request locked: of two answers at once, one is first. */
async function loadLink({ db, now }: Scene, { token }: { token: string }) {
  const first = await findByLink(db, token, now)
  if (!first.request) throw linkRefused('unknown')
  await db.selectFrom('endorsementRequests').where('id', '=', first.request.id).select('id').forUpdate().execute()
  const { fault, request } = await findByLink(db, token, now)
  if (!request) throw linkRefused('unknown')
  return { fault, request }
}

const asked = { token: z.string().max(200) }
const perAddress = (_actor: unknown, _input: unknown, { clientAddress }: { clientAddress?: string }) => [
  { key: `endorse ${clientAddress ?? ''}`, tries: 60, seconds: 600 },
]

export const answerEndorsement = command({
  name: 'endorsement.answer',
  says: 'Endorses by the link of an e-mail, with a name and what one is; it is shown once whose it is has accepted it. Used once.',
  // The link in the letter is opened by its reader.
  reach: onPages,
  limits: perAddress,
  input: z.object({
    ...asked,
    name: personName,
    position: words.position,
    place: placeField,
    body: words.body,
    confirmed: z.boolean().default(false),
  }),
  load: loadLink,
  may: mayAnswerLink,
  async run(scene, { token, name, position, place, body, confirmed }, { fault, request }) {
    if (fault) throw linkRefused(fault)
    if (!confirmed) throw invalidAt('not-confirmed', 'confirmed', 'Tick that these are your own words.')
    const { db, now, actor } = scene
    const { subject, address } = request
    // Known by their account, where the mailbox belongs to one. Signed in as somebody else, it would be their words under this address.
    const personId = await personAt(db, address)
    const signedIn = personIdOf(actor)
    if (signedIn !== null && signedIn !== personId)
      throw signedIn === subject.earnerId
        ? forbidden('own-award', 'Nobody endorses an award of their own.')
        : conflict(
            'link-of-another',
            'This link was sent to an address that is none of your account. Add that address to your account first, or sign out and open the link again.',
          )
    const id = await keepEndorsement(scene, subject, {
      requestId: request.id,
      personId,
      byOrganizationId: null,
      address,
      name,
      position,
      place,
      body,
    })
    await db.updateTable('endorsementRequests').set({ answer: 'given', answeredAt: now }).where('id', '=', request.id).execute()
    const values = { title: subject.title, whose: subject.earnerName ?? subject.organization }
    // To the address itself: should somebody else have used the link, its reader hears of it and can end it.
    await postMail(scene, {
      to: address,
      organizationId: subject.organizationId,
      kind: 'endorsement-request',
      subject: sentence('Thank you for endorsing “{title}”', values),
      paragraphs: [
        sentence('Hello,'),
        sentence('Your words about “{title}” have arrived. {whose} reads them first and decides whether they are shown.', values),
        body,
        sentence('You can withdraw them at any time by the link, also if it was not you who wrote them.'),
      ],
      button: { label: sentence('See it, or withdraw it'), url: `${scene.baseUrl}/endorse/${token}` },
      secret: token,
    })
    return { id, of: subject.kind, about: subject.about, organizationId: subject.organizationId }
  },
  record: (_input, _loaded, { id, of, about, organizationId }) => fact(endorsementGiven, { organizationId, subjectId: id }, { of, about }),
})

export const refuseByLink = command({
  name: 'endorsement.refuse-by-link',
  says: 'Says by the link of an e-mail that one gives no endorsement, and where wished that this asker should not ask again.',
  // The link in the letter is opened by its reader.
  reach: onPages,
  limits: perAddress,
  input: z.object({ ...asked, never: z.boolean().default(false) }),
  load: loadLink,
  may: mayAnswerLink,
  async run(scene, { never }, { fault, request }) {
    // Also what was taken back or is too old may be refused for good.
    if (fault && !(never && fault !== 'used')) throw linkRefused(fault)
    await refuseRequest(scene, request, never)
    return { id: request.id }
  },
  record: (_input, { request }) =>
    fact(
      endorsementRefused,
      { organizationId: request.organizationId, subjectId: request.id },
      { of: request.subject.kind, about: request.about },
    ),
})

type Request = { id: string; kind: string; askedBy: string | null; organizationId: string; address: string }

/** Ends a request by a no, and keeps where wished that this asker does not ask again. */
export async function refuseRequest({ db, now, newId }: Scene, request: Request, never: boolean) {
  await db
    .updateTable('endorsementRequests')
    .set({ answer: 'refused', answeredAt: now })
    .where('id', '=', request.id)
    .where('answer', 'is', null)
    .execute()
  if (!never) return
  const personId = request.kind === 'award' ? request.askedBy : null
  await db
    .insertInto('endorsementRefusals')
    .values({
      id: newId(),
      personId,
      organizationId: personId === null ? request.organizationId : null,
      mailboxHash: await mailboxHash(db, request.address),
      refusedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const withdrawByLink = command({
  name: 'endorsement.withdraw-by-link',
  says: 'Withdraws by the link of an e-mail what was said by it. It is shown no more, and a check says that it was withdrawn.',
  // The link in the letter is opened by its reader.
  reach: onPages,
  limits: perAddress,
  input: z.object(asked),
  load: loadLink,
  may: mayAnswerLink,
  async run(scene, _input, { request }) {
    if (!request.given) throw missing('endorsement')
    await endEndorsement(scene, request.given.id)
    return { id: request.given.id, wasWithdrawn: request.given.withdrawnAt !== null }
  },
  record: (_input, { request }, { id, wasWithdrawn }) =>
    wasWithdrawn
      ? null
      : fact(
          endorsementWithdrawn,
          { organizationId: request.organizationId, subjectId: id },
          { of: request.subject.kind, about: request.about },
        ),
})
