import { z } from 'zod'
import { acceptanceKinds } from '../../definitions/rules/acceptance.ts'
import { list, moment, type Operation, type ReadContext, read, rest } from '../../foundation/doors/rest.ts'
import { denied, missing } from '../../foundation/platform/refusal.ts'
import { mayKeepAcceptances } from './acceptance-policy.ts'
import { agreeAcceptance, declineAcceptance, withdrawAcceptance } from './agree-acceptance.ts'
import { endAcceptance } from './end-acceptance.ts'
import { exportAcceptances } from './export-list.ts'
import { findAcceptance, findAcceptances, findAcceptedAt } from './find-acceptances.ts'
import { importAcceptances } from './import-list.ts'
import { nameOutside } from './name-outside.ts'
import { previewAcceptance } from './preview-acceptance.ts'
import { proposeAcceptance } from './propose-acceptance.ts'

const acceptanceId = '019acf3e-0000-7000-8000-000000000003'
const day = z.iso.date().nullable()
const isPlace = (text: string | null) => (text && z.uuid().safeParse(text).success ? text : null)

function requireKeeper({ actor }: ReadContext, organizationId: string): void {
  const may = mayKeepAcceptances(actor, { organizationId })
  if (!may.allowed) throw denied(actor, may)
}

const said = z.looseObject({ value: z.looseObject({ how: z.string() }), reason: z.string() })
const thing = {
  id: z.uuid(),
  kind: z.enum(acceptanceKinds),
  targetId: z.uuid().describe('Of the micro-credential, the pathway or the issuer.'),
  title: z.string(),
  issuerId: z.uuid(),
  issuerName: z.string(),
}
const listed = {
  ...thing,
  standing: z.enum(['waiting', 'sent-back', 'in-force', 'to-come', 'over']),
  hasProposal: z.boolean().describe('Something waits for a second person.'),
  number: z.int().nullable().describe('The version that is shown; null where none was agreed.'),
  from: z.iso.date(),
  reviewOn: day,
  until: day.describe('The last day on which work may begin under it.'),
  isReviewDue: z.boolean(),
  text: said,
}

const oneAcceptance = read({
  id: 'getAcceptance',
  at: 'GET /acceptances/{acceptanceId}',
  scope: 'value:read',
  says: 'What one of your organizations accepts: every version, and what waits for a second person.',
  query: { acceptanceId: z.uuid() },
  answers: z
    .object({
      ...listed,
      organizationId: z.uuid(),
      versions: z.array(
        z.object({
          number: z.int(),
          text: said,
          from: z.iso.date(),
          reviewOn: day,
          until: day,
          endReason: z.string().nullable(),
          proposedBy: z.string().nullable(),
          agreedBy: z.string().nullable(),
          agreedAt: moment,
        }),
      ),
      proposal: z
        .object({
          text: said,
          from: z.iso.date(),
          reviewOn: day,
          revision: z.int(),
          proposedBy: z.string().nullable(),
          declineReason: z.string().nullable(),
        })
        .nullable(),
    })
    .meta({ id: 'Acceptance' }),
  find: async (reading, given) => {
    const found = await findAcceptance(reading.db, given.acceptanceId, reading.now)
    if (!mayKeepAcceptances(reading.actor, found).allowed) throw missing('acceptance')
    return found
  },
})

/** What organizations accept of others, for programs. */
export const acceptanceRest: readonly Operation[] = [
  list({
    id: 'listAcceptances',
    at: 'GET /organizations/{organizationId}/acceptances',
    scope: 'value:read',
    says: 'What one of your organizations accepts of others, the newest first.',
    query: { organizationId: z.uuid(), words: z.string().max(200).optional().describe('Words in the title or the name of the issuer.') },
    item: z.object(listed).meta({ id: 'ListedAcceptance' }),
    find: async (reading, { organizationId, words }, { after, size }) => {
      requireKeeper(reading, organizationId)
      const { acceptances, next } = await findAcceptances(reading.db, {
        organizationId,
        now: reading.now,
        words: words ?? '',
        after: isPlace(after),
        size,
      })
      return { items: acceptances, next }
    },
  }),
  oneAcceptance,
  rest(nameOutside, {
    id: 'nameOutsideIssuer',
    at: 'POST /organizations/{organizationId}/outside-offers',
    scope: 'value:write',
    says: 'Names an issuer that is not here, or one of its badges, by what its badges call it, so that it can be proposed to accept it.',
    answers: z.object({ kind: z.enum(['outside-issuer', 'outside-badge']), id: z.uuid() }),
    example: { input: { issuer: 'https://badges.example/issuers/7', issuerName: 'Example University' } },
  }),
  rest(proposeAcceptance, {
    id: 'proposeAcceptance',
    at: 'POST /organizations/{organizationId}/acceptances',
    scope: 'value:write',
    says: 'Proposes to accept something of another organization, or to change what is accepted. It counts once a second person agrees.',
    status: 201,
    answers: z.object({ acceptanceId: z.uuid(), isNew: z.boolean(), revision: z.int() }),
    example: {
      input: {
        target: { kind: 'issuer', id: '019acf3e-0000-7000-8000-000000000005' },
        value: { how: 'amounts', amounts: [{ currency: 'clock-hours', amount: '5' }] },
        reason: 'The same rubric, weighed by two assessors.',
        reviewOn: '2028-06-30',
      },
      answer: { acceptanceId, isNew: true, revision: 1 },
    },
  }),
  rest(agreeAcceptance, {
    id: 'agreeAcceptance',
    at: 'POST /acceptances/{acceptanceId}/agree',
    scope: 'value:write',
    says: 'Agrees to what a colleague proposed. Nobody agrees to what they proposed themselves.',
    answers: z.looseObject({ acceptanceId: z.uuid(), number: z.int(), effectiveFrom: z.iso.date() }),
    example: { input: { revision: 1 } },
  }),
  rest(declineAcceptance, {
    id: 'declineAcceptance',
    at: 'POST /acceptances/{acceptanceId}/decline',
    scope: 'value:write',
    says: 'Sends back what a colleague proposed, with a reason.',
    example: { input: { reason: 'Nine hours are too many.' } },
  }),
  rest(withdrawAcceptance, {
    id: 'withdrawAcceptance',
    at: 'DELETE /acceptances/{acceptanceId}/proposal',
    scope: 'value:write',
    says: 'Takes back what was proposed. What was agreed before stays.',
    answers: z.object({ isGone: z.boolean().describe('Nothing was ever agreed, so the whole is gone.') }),
  }),
  rest(endAcceptance, {
    id: 'endAcceptance',
    at: 'POST /acceptances/{acceptanceId}/end',
    scope: 'value:write',
    says: 'Gives an acceptance its last day, with a reason. Who starts by that day keeps what was promised.',
    answers: z.looseObject({ acceptanceId: z.uuid(), number: z.int(), until: z.iso.date() }),
    example: { input: { until: '2027-06-30', reason: 'They changed the rubric.' } },
  }),
  read({
    id: 'previewAcceptance',
    at: 'GET /acceptances/{acceptanceId}/preview',
    scope: 'value:read',
    says: 'Whom what is proposed, or else in force, concerns by awards from before, and what it brings them at once.',
    query: { acceptanceId: z.uuid() },
    answers: z.object({
      people: z.int(),
      awards: z.int(),
      sums: z.array(z.object({ currency: z.string(), amount: z.string() })),
      isPart: z.boolean().describe('There are more people than were looked at.'),
    }),
    find: async (reading, given) => {
      const found = await findAcceptance(reading.db, given.acceptanceId, reading.now)
      if (!mayKeepAcceptances(reading.actor, found).allowed) throw missing('acceptance')
      return previewAcceptance(reading.world, {
        ...found,
        acceptanceId: found.id,
        text: found.proposal?.text ?? found.text,
        now: reading.now,
      })
    },
  }),
  rest(exportAcceptances, {
    id: 'signAcceptanceList',
    at: 'POST /organizations/{organizationId}/acceptance-list',
    scope: 'value:write',
    says: 'Signs what an organization accepts as a file, for another organization or for everyone.',
    answers: z.object({ list: z.looseObject({}).describe('The signed list, to be handed on as it is.'), entries: z.int() }),
    example: { input: { for: 'did:web:laurel.example:issuers:lakeshore', validDays: 90 } },
  }),
  rest(importAcceptances, {
    id: 'takeAcceptanceList',
    at: 'POST /organizations/{organizationId}/acceptance-list/import',
    scope: 'value:write',
    says: 'Checks a signed list of another organization and holds it against what is accepted here. What `take` names is proposed; without it nothing is saved.',
    answers: z.object({
      signer: z.object({ id: z.string(), name: z.string(), isOfHere: z.boolean() }),
      validUntil: z.iso.date(),
      taken: z.int(),
      entries: z.array(
        z.looseObject({
          at: z.int(),
          kind: z.enum(acceptanceKinds),
          title: z.string(),
          issuerName: z.string(),
          standing: z.enum(['new', 'same', 'differs', 'own', 'not-here']),
        }),
      ),
    }),
    example: { input: { list: '{"type":["VerifiableCredential","LaurelAcceptanceList"]}' } },
  }),
  list({
    id: 'listAcceptedAt',
    at: 'GET /organizations/{organizationId}/accepted-at',
    scope: 'value:read',
    says: 'Where what an organization offers is accepted, as far as those who accept it show it.',
    query: { organizationId: z.uuid() },
    item: z
      .object({ ...thing, placeId: z.uuid(), place: z.string(), from: z.iso.date(), until: day, text: said })
      .meta({ id: 'AcceptedAt' }),
    find: async (reading, { organizationId }, { after, size }) => {
      const { places, next } = await findAcceptedAt(reading.db, {
        issuerId: organizationId,
        now: reading.now,
        after: isPlace(after),
        size,
      })
      return { items: places, next }
    },
  }),
]
