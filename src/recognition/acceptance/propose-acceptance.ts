import { sql } from 'kysely'
import { z } from 'zod'
import type { AcceptanceText } from '../../definitions/rules/acceptance.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, type Scene } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { whoStandsBehind } from '../../people/api-keys/who-stands-behind.ts'
import { lockOrganization } from '../../people/memberships/memberships.ts'
import { acceptanceProposed } from './acceptance-facts.ts'
import { mayKeepAcceptances } from './acceptance-policy.ts'
import { proposalSchema, targetSchema } from './acceptance-schema.ts'
import { checkProposal } from './check-proposal.ts'
import { findTarget, type Target } from './find-target.ts'

/** So much an organization may accept. */
const mostAcceptances = 500

export const proposeAcceptance = command({
  name: 'acceptance.propose',
  says: 'Proposes to accept a micro-credential, a pathway or everything of another organization, or to change what is accepted. It counts once a second person agrees.',
  reach: everyDoor,
  limits: null,

  input: z.object({ organizationId: z.uuid(), target: targetSchema, ...proposalSchema.shape }),

  async load({ db }, { organizationId, target }) {
    const { id } = await lockOrganization(db, organizationId)
    return { organizationId: id, target: await findTarget(db, id, target) }
  },

  may: mayKeepAcceptances,

  async run(scene, given, { target }) {
    const { db, actor, now } = scene
    const { organizationId } = given
    if (target.isOutside && given.value.how === 'rule') throw amountsOnly()
    const { timeZone } = await db.selectFrom('organizations').where('id', '=', organizationId).select('timeZone').executeTakeFirstOrThrow()
    const today = dayIn(timeZone, now)
    const { text, from, reviewOn } = await checkProposal(db, given, { organizationId, today, now, isSystem: actor.kind === 'system' })
    const { id, isNew } = await placeFor(scene, organizationId, target)
    const revision = await writeProposal(scene, { acceptanceId: id, organizationId, text, from, reviewOn })
    return { acceptanceId: id, isNew, revision }
  },

  record: ({ organizationId }, { target: { kind, id, issuerId, isOutside } }, { acceptanceId, isNew }) =>
    fact(acceptanceProposed, { organizationId, subjectId: acceptanceId }, { kind, issuerId: isOutside ? id : issuerId, isNew }),
})

/** A rule goes by levels and hours, which a badge from elsewhere has none of that are ours. */
const amountsOnly = () =>
  invalidAt(
    'outside-amounts',
    'value.ruleId',
    'For badges from elsewhere write the amounts themselves: a rule goes by what only yours have.',
  )

type Written = { acceptanceId: string; organizationId: string; text: AcceptanceText; from: string; reviewOn: string | null }

/** Writes what is proposed, in place of what was; gives the revision by which a second person names it. */
export async function writeProposal(
  { db, actor, now }: Scene,
  { acceptanceId, organizationId, text, from, reviewOn }: Written,
): Promise<number> {
  const proposed = {
    text: JSON.stringify(text),
    effectiveFrom: from,
    reviewOn,
    proposedBy: await whoStandsBehind(db, actor),
    proposedAt: now,
    declinedBy: null,
    declinedAt: null,
    declineReason: null,
  }
  const { revision } = await db
    .insertInto('acceptanceProposals')
    .values({ acceptanceId, organizationId, ...proposed })
    .onConflict((conflicting) =>
      conflicting.column('acceptanceId').doUpdateSet((row) => ({ ...proposed, revision: row('acceptanceProposals.revision', '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

/** The acceptance of a target: the one that there is, or a new one. */
export async function placeFor(
  { db, actor, now, newId }: Scene,
  organizationId: string,
  { kind, id: targetId, issuerId: issuer, isOutside }: Target,
) {
  const outsideId = isOutside ? targetId : null
  const issuerId = isOutside ? null : issuer
  const achievementId = kind === 'achievement' ? targetId : null
  const pathwayId = kind === 'pathway' ? targetId : null
  const known = await db
    .selectFrom('acceptances')
    .where('organizationId', '=', organizationId)
    .where('issuerId', 'is not distinct from', issuerId)
    .where('outsideId', 'is not distinct from', outsideId)
    .where('achievementId', 'is not distinct from', achievementId)
    .where('pathwayId', 'is not distinct from', pathwayId)
    .select('id')
    .executeTakeFirst()
  if (known) return { id: known.id, isNew: false }
  const { count } = await db
    .selectFrom('acceptances')
    .where('organizationId', '=', organizationId)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostAcceptances)
    throw conflict(
      'acceptances-many',
      'There are {count} acceptances already, which is as many as there can be. Accept whole issuers instead.',
      {
        count: Number(count),
      },
    )
  const id = newId()
  await db
    .insertInto('acceptances')
    .values({ id, organizationId, kind, issuerId, outsideId, achievementId, pathwayId, addedBy: personIdOf(actor), addedAt: now })
    .execute()
  return { id, isNew: true }
}

/** An acceptance, locked, with what waits to be agreed. @throws Refusal `acceptance-missing` */
export async function lockAcceptance({ db }: Pick<Scene, 'db'>, { acceptanceId }: { acceptanceId: string }) {
  const found = await db
    .selectFrom('acceptances')
    .innerJoin('organizations', 'organizations.id', 'acceptances.organizationId')
    .where('acceptances.id', '=', acceptanceId)
    .select(['acceptances.id', 'organizationId', 'acceptances.kind', 'achievementId', 'pathwayId', 'outsideId', 'timeZone'])
    .select(['acceptances.issuerId as ofIssuer', sql<string>`coalesce(acceptances.issuer_id, acceptances.outside_id)`.as('issuerId')])
    .forUpdate('acceptances')
    .executeTakeFirstOrThrow(() => missing('acceptance'))
  const proposal = await db.selectFrom('acceptanceProposals').where('acceptanceId', '=', acceptanceId).selectAll().executeTakeFirst()
  return { ...found, proposal: proposal ?? null, proposedBy: proposal?.proposedBy ?? null }
}
