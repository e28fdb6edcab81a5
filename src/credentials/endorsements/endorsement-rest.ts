import { z } from 'zod'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { ownOrganization } from '../../people/organizations/own-organization.ts'
import { acceptEndorsement, declineEndorsement, hideEndorsement } from './accept-endorsement.ts'
import { askEndorsement, endEndorsementRequest } from './ask-endorsement.ts'
import { endorsedKinds } from './endorsement-fields.ts'
import { mayKeepEndorsements } from './endorsement-policy.ts'
import { endorsementStates, findGiven, findReceived, findRequests } from './find-endorsements.ts'
import { findEndorsement } from './find-public.ts'
import { giveEndorsement, refuseEndorsement } from './give-endorsement.ts'
import { endorsementAddress } from './sign-endorsement.ts'
import { withdrawEndorsement } from './withdraw-endorsement.ts'

const inList = z
  .object({
    id: z.uuid(),
    kind: z.enum(endorsedKinds),
    title: z.string(),
    name: z.string(),
    position: z.string(),
    place: z.string(),
    byOrganization: z.string().nullable().describe('The organization that says it itself.'),
    domain: z.string().nullable().describe('Where the address is to which the link went by which it was given.'),
    body: z.string(),
    givenAt: moment,
    state: z.enum(endorsementStates),
  })
  .meta({ id: 'Endorsement' })

const shown = z
  .object({
    id: z.uuid(),
    kind: z.enum(endorsedKinds),
    about: z.uuid(),
    title: z.string(),
    name: z.string(),
    position: z.string(),
    place: z.string(),
    byOrganization: z.string().nullable(),
    body: z.string().nullable().describe('Null once it was withdrawn.'),
    givenAt: moment,
    withdrawnAt: moment.nullable(),
    signedAt: moment.nullable(),
    page: z.string().describe('Its public page, which is also the credential for whom asks by `Accept`.'),
  })
  .meta({ id: 'EndorsementShown' })

const asked = z
  .object({
    id: z.uuid(),
    kind: z.enum(endorsedKinds),
    about: z.uuid(),
    title: z.string(),
    address: z.string(),
    note: z.string(),
    askedAt: moment,
    expiresAt: moment,
    remindedAt: moment.nullable(),
    answer: z.enum(['given', 'refused']).nullable(),
  })
  .meta({ id: 'EndorsementRequest' })

const reads = { scope: 'awards:read' } as const
const writes = { scope: 'awards:write' } as const
const made = z.object({ id: z.uuid() })
const one = '/endorsements/{id}' as const

/** Endorsements, for programs. */
export const endorsementRest: readonly Operation[] = [
  list({
    id: 'listEndorsements',
    at: 'GET /endorsements',
    ...reads,
    says: 'What others said of your awards, the newest first, whatever you decided about it.',
    query: {},
    item: inList,
    find: (reading, _query, { after, size }) => findReceived(reading.db, { earnerId: personAsking(reading).id }, { before: after, size }),
  }),
  list({
    id: 'listGivenEndorsements',
    at: 'GET /endorsements/given',
    ...reads,
    says: 'What you said of others.',
    query: {},
    item: inList,
    find: (reading, _query, { after, size }) => findGiven(reading.db, { personId: personAsking(reading).id }, { before: after, size }),
  }),
  list({
    id: 'listEndorsementRequests',
    at: 'GET /endorsements/requests',
    ...reads,
    says: 'Whom you asked about your awards: who has not answered, and who would rather not.',
    query: {},
    item: asked,
    find: (reading, _query, { after, size }) => findRequests(reading.db, { earnerId: personAsking(reading).id }, { before: after, size }),
  }),
  list({
    id: 'listOrganizationEndorsements',
    at: 'GET /organizations/{organizationId}/endorsements',
    ...reads,
    says: 'What others said of an organization and its micro-credentials, for its authors and admins.',
    query: { organizationId: z.uuid() },
    item: inList,
    find: async (reading, { organizationId }, { after, size }) => {
      await ownOrganization(reading, organizationId)
      const verdict = mayKeepEndorsements(reading.actor, { kind: 'organization', earnerId: null, organizationId })
      if (!verdict.allowed) throw denied(reading.actor, verdict)
      return findReceived(reading.db, { organizationId }, { before: after, size })
    },
  }),
  read({
    id: 'getEndorsement',
    at: `GET ${one}`,
    scope: null,
    says: 'An endorsement as its public page tells it, for everyone who has its id.',
    query: { id: z.uuid() },
    answers: shown,
    find: async ({ db, baseUrl, world }, { id }) => {
      const found = await findEndorsement(db, id, world.db)
      return {
        ...found,
        title: found.subject.title,
        byOrganization: found.byName,
        body: found.withdrawnAt ? null : found.body,
        page: endorsementAddress(baseUrl, id),
      }
    },
  }),
  rest(askEndorsement, {
    id: 'askEndorsement',
    at: 'POST /endorsements/requests',
    ...writes,
    says: 'Asks somebody by e-mail to endorse an award of yours, or what is your organization’s own.',
    status: 201,
    answers: made,
    example: {
      input: { kind: 'award', subjectId: '019acf3e-0000-7000-8000-000000000005', address: 'd.whitcomb@university.example', note: '' },
    },
  }),
  rest(endEndorsementRequest, {
    id: 'endEndorsementRequest',
    at: 'DELETE /endorsements/requests/{id}',
    ...writes,
    says: 'Takes back what you asked of somebody.',
  }),
  rest(refuseEndorsement, {
    id: 'refuseEndorsement',
    at: 'POST /endorsements/requests/{id}/refuse',
    ...writes,
    says: 'Says that you give no endorsement of what you were asked about.',
    example: { input: { never: false } },
  }),
  rest(giveEndorsement, {
    id: 'giveEndorsement',
    at: 'POST /endorsements',
    ...writes,
    says: 'Endorses an award in person, or a micro-credential or an organization in the name of yours.',
    status: 201,
    answers: made,
    example: {
      input: {
        kind: 'award',
        subjectId: '019acf3e-0000-7000-8000-000000000005',
        position: 'Instructional coach',
        body: 'I have sat in these lessons twice, and the questions wait.',
      },
    },
  }),
  rest(acceptEndorsement, {
    id: 'acceptEndorsement',
    at: `POST ${one}/accept`,
    ...writes,
    says: 'Accepts an endorsement: it is signed and shown.',
  }),
  rest(declineEndorsement, {
    id: 'declineEndorsement',
    at: `POST ${one}/decline`,
    ...writes,
    says: 'Declines an endorsement; nobody ever sees it.',
  }),
  rest(hideEndorsement, {
    id: 'hideEndorsement',
    at: `PUT ${one}/hidden`,
    ...writes,
    says: 'Shows an accepted endorsement no more, or again.',
    example: { input: { hidden: true } },
  }),
  rest(withdrawEndorsement, {
    id: 'withdrawEndorsement',
    at: `POST ${one}/withdraw`,
    ...writes,
    says: 'Withdraws an endorsement that you gave, for good.',
  }),
]
