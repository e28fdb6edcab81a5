import { sql } from 'kysely'
import { z } from 'zod'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, missing } from '../../foundation/platform/refusal.ts'
import { refuseRequest } from './answer-by-link.ts'
import { endorsementGiven, endorsementRefused } from './endorsement-facts.ts'
import { type EndorsedKind, kindField, placeField, subjectField, words } from './endorsement-fields.ts'
import { mayEndorse, mayRefuseRequest } from './endorsement-policy.ts'
import { findSubject } from './find-subject.ts'
import { keepEndorsement } from './keep-endorsement.ts'

export const giveEndorsement = command({
  name: 'endorsement.give',
  says: 'Endorses an award in person, or a micro-credential or an organization in the name of one’s own. It is shown once whose it is has accepted it.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `endorsing ${personIdOf(actor) ?? 'key'}`, tries: 30, seconds: 86_400 }],
  input: z.object({
    kind: kindField,
    subjectId: subjectField,
    byOrganizationId: z.uuid().optional().describe('In whose name, of a micro-credential or an organization.'),
    position: words.position,
    place: placeField,
    body: words.body,
  }),
  async load({ db }, { kind, subjectId, byOrganizationId }) {
    const subject = await findSubject(db, kind, subjectId)
    return { ...subject, byOrganizationId: kind === 'award' ? null : (byOrganizationId ?? null) }
  },
  may: mayEndorse,
  async run(scene, { position, place, body }, { byOrganizationId, ...subject }) {
    const { db, now, actor } = scene
    const personId = personIdOf(actor)
    // Who was asked by e-mail and says it here has answered; by two ways nobody says it twice.
    const answered =
      personId === null || byOrganizationId !== null
        ? null
        : await db
            .updateTable('endorsementRequests')
            .set({ answer: 'given', answeredAt: now })
            .where('about', '=', subject.about)
            .where('answer', 'is', null)
            .where('endedAt', 'is', null)
            .where(
              sql<boolean>`mailbox_of(address) in (select mailbox_of(own.address) from person_addresses own where own.person_id = ${personId} and own.verified_at is not null)`,
            )
            .returning('id')
            .executeTakeFirst()
    const id = await keepEndorsement(scene, subject, {
      requestId: answered?.id ?? null,
      personId,
      byOrganizationId,
      address: null,
      name: actor.kind === 'person' ? actor.name : '',
      position,
      place,
      body,
    })
    return { id, of: subject.kind, about: subject.about, organizationId: subject.organizationId }
  },
  record: (_input, _subject, { id, of, about, organizationId }) => fact(endorsementGiven, { organizationId, subjectId: id }, { of, about }),
})

export const refuseEndorsement = command({
  name: 'endorsement.refuse',
  says: 'Says that one gives no endorsement of what one was asked about, and where wished that this asker should not ask again.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ id: z.uuid(), never: z.boolean().default(false) }),
  async load({ db }, { id }) {
    const request = await db
      .selectFrom('endorsementRequests')
      .where('id', '=', id)
      .select(['id', 'kind', 'about', 'askedBy', 'organizationId', 'address', 'answer'])
      .forUpdate()
      .executeTakeFirstOrThrow(() => missing('request for an endorsement'))
    const asked = await db
      .selectFrom('personAddresses')
      .where('verifiedAt', 'is not', null)
      .where(sql<boolean>`mailbox_of(address) = mailbox_of(${request.address})`)
      .select('personId')
      .execute()
    // The table takes no other kind.
    return { ...request, kind: request.kind as EndorsedKind, askedIds: asked.map(({ personId }) => personId) }
  },
  may: mayRefuseRequest,
  async run(scene, { id, never }, request) {
    if (request.answer !== null) throw conflict('endorsement-answered-by-you', 'You have answered already.')
    await refuseRequest(scene, request, never)
    return { id }
  },
  record: ({ id }, { kind, about, organizationId }) => fact(endorsementRefused, { organizationId, subjectId: id }, { of: kind, about }),
})
