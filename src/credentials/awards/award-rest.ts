import { z } from 'zod'
import { levels } from '../../definitions/achievements/levels.ts'
import { list, moment, type Operation, personAsking, read, rest } from '../../foundation/doors/rest.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { denied } from '../../foundation/platform/refusal.ts'
import { ownOrganization } from '../../people/organizations/own-organization.ts'
import { awardAddresses } from './award-addresses.ts'
import { maySeeAwardsOf } from './award-policy.ts'
import { awardsIssuedBy, awardsOf, findAward, refuseHidden } from './awards.ts'
import { hideAward } from './hide-award.ts'
import { holdAward } from './hold-award.ts'
import { listAward } from './list-award.ts'
import { revokeAward } from './revoke-award.ts'
import { seeAwards } from './see-award.ts'
import { liftSuspension, suspendAward } from './suspend-award.ts'

const award = z
  .object({
    id: z.uuid(),
    earnerName: z.string(),
    organizationId: z.uuid().describe('Who signed it.'),
    issuerName: z.string(),
    title: z.string(),
    versionId: z.uuid(),
    versionNumber: z.int().min(1),
    awardedAt: moment,
    expiresAt: moment.nullable(),
    signedAt: moment.nullable().describe('Null for the few seconds until it is signed.'),
    revokedAt: moment.nullable(),
    revocationReason: z.string().nullable(),
    suspendedAt: moment.nullable().describe('Since when it does not count for now; null where it does.'),
    suspensionReason: z.string().nullable(),
    listedAt: moment.nullable().describe('Since when search engines may list it.'),
    hiddenAt: moment
      .nullable()
      .describe('Since when its earner does not show it publicly; it is then told to them and to admins and HR of the issuer alone.'),
    page: z.string().describe('Its public page, which is also the credential for whom asks by `Accept`.'),
    ground: z
      .enum(['decision', 'pathway', 'elsewhere'])
      .describe('What it rests on: a decision made here, a completed pathway, or what was decided elsewhere and not weighed here.'),
    elsewhere: z
      .object({
        decidedOn: z.iso.date(),
        source: z.string(),
        link: z.string(),
        decision: z.string().describe('What was decided; empty where an old pilot tells no more than that it was.'),
        decidedBy: z.string(),
        narrative: z.string(),
      })
      .nullable()
      .describe('Of what was decided elsewhere: on which day, the import that tells of it, and its link where there is one.'),
    renewsId: z.uuid().nullable().describe('The award that it renews, which has a page of its own.'),
    renewedBy: z.uuid().nullable().describe('The award that renewed it and counts; null where there is none.'),
    results: z.record(z.string(), z.enum(levels)).describe('The levels that were reached, by criterion.'),
  })
  .meta({ id: 'Award' })

const oneAward = read({
  id: 'getAward',
  at: 'GET /awards/{awardId}',
  scope: null,
  says: 'An award as its public page tells it, for everyone who has its id.',
  query: { awardId: z.uuid() },
  answers: award,
  find: async ({ world, baseUrl, actor }, { awardId }) => {
    // What a public page tells of a decision is for everyone; the schema above says what that is.
    const { definition, results, ...found } = await findAward(readsOfAll(world.db), awardId)
    refuseHidden(actor, found)
    return { ...found, results: Object.fromEntries(results), title: definition.title, page: awardAddresses(baseUrl, awardId).page }
  },
})

const inList = z
  .object({
    id: z.uuid(),
    title: z.string(),
    category: z.string(),
    level: z.int().min(1).max(3),
    issuerName: z.string(),
    versionId: z.uuid(),
    awardedAt: moment,
    expiresAt: moment.nullable(),
    revokedAt: moment.nullable(),
    suspendedAt: moment.nullable(),
    signedAt: moment.nullable(),
    renewsId: z.uuid().nullable().describe('The award that it renews.'),
    renewedBy: z.uuid().nullable().describe('The award that renewed it and counts.'),
    ground: z.enum(['decision', 'pathway', 'elsewhere']).describe('What it rests on; what was decided elsewhere was not weighed here.'),
  })
  .meta({ id: 'AwardInList' })

const pageOf = <Row extends { id: string }>(rows: readonly Row[], size: number) => {
  const items = rows.slice(0, size)
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** Awards, for programs. */
export const awardRest: readonly Operation[] = [
  list({
    id: 'listAwards',
    at: 'GET /awards',
    scope: 'awards:read',
    says: 'Your awards, the newest first.',
    query: {},
    item: inList,
    find: async (reading, _query, { after, size }) =>
      pageOf(await awardsOf(reading.db, personAsking(reading).id, { before: after ?? undefined, limit: size + 1 }), size),
  }),
  list({
    id: 'listOrganizationAwards',
    at: 'GET /organizations/{organizationId}/awards',
    scope: 'awards:read',
    says: 'The awards that an organization issued, the newest first, for its admins and its HR.',
    query: { organizationId: z.uuid() },
    item: inList.extend({ earnerId: z.uuid(), earnerName: z.string(), achievementId: z.uuid() }).meta({ id: 'AwardIssued' }),
    find: async (reading, { organizationId }, { after, size }) => {
      await ownOrganization(reading, organizationId)
      const verdict = maySeeAwardsOf(reading.actor, organizationId)
      if (!verdict.allowed) throw denied(reading.actor, verdict)
      return pageOf(await awardsIssuedBy(reading.db, organizationId, { before: after ?? undefined, limit: size + 1 }), size)
    },
  }),
  oneAward,
  rest(revokeAward, {
    id: 'revokeAward',
    at: 'POST /awards/{id}/revoke',
    scope: 'awards:write',
    says: 'Takes an award back, for good, with a reason that everyone may read.',
    example: { input: { reason: 'Issued to the wrong person by mistake.' } },
  }),
  rest(holdAward, {
    id: 'holdAward',
    at: 'POST /awards/{id}/held',
    scope: 'work:write',
    says: 'Makes a second credential of an award of yours, which names your own key. The first stays as it is.',
    answers: z.object({ id: z.uuid(), heldId: z.uuid(), holder: z.string(), isNew: z.boolean() }),
  }),
  rest(suspendAward, {
    id: 'suspendAward',
    at: 'POST /awards/{id}/suspend',
    scope: 'awards:write',
    says: 'Suspends an award for now, with a reason that everyone may read.',
    example: { input: { reason: 'A question about the evidence is being looked into.' } },
  }),
  rest(liftSuspension, {
    id: 'liftSuspension',
    at: 'POST /awards/{id}/lift-suspension',
    scope: 'awards:write',
    says: 'Reinstates an award that was suspended, with a reason that everyone may read.',
    example: { input: { reason: 'The question was answered; the award stands as it was.' } },
  }),
  rest(listAward, {
    id: 'setListed',
    at: 'PUT /awards/{id}/listed',
    scope: 'awards:write',
    says: 'Lets search engines list the page of your award, or takes that back.',
    example: { input: { listed: true } },
  }),
  rest(hideAward, {
    id: 'setHidden',
    at: 'PUT /awards/{id}/hidden',
    scope: 'awards:write',
    says: 'Takes the public page of your award down, or shows it again. The award stands.',
    example: { input: { hidden: true } },
  }),
  rest(seeAwards, {
    id: 'seeAwards',
    at: 'POST /awards/seen',
    scope: 'awards:write',
    says: 'Keeps that your new awards were seen, so that home no longer opens with them.',
    example: { input: { ids: ['019acf3e-0000-7000-8000-000000000005'] } },
  }),
]
