import { z } from 'zod'
import type { AcceptanceKind, AcceptanceText } from '../../definitions/rules/acceptance.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { conflict } from '../../foundation/platform/refusal.ts'
import { dayIn } from '../../foundation/words/calendar.ts'
import { acceptanceAgreed, acceptanceDeclined, acceptanceWithdrawn } from './acceptance-facts.ts'
import { mayAgree, mayKeepAcceptances } from './acceptance-policy.ts'
import { applyAcceptances } from './apply-acceptances.ts'
import { checkProposal } from './check-proposal.ts'
import { findTarget } from './find-target.ts'
import { lockAcceptance } from './propose-acceptance.ts'

const nothingProposed = () =>
  conflict('no-proposal', 'Nothing waits for agreement here. Somebody may have agreed, or taken it back, already.')
const otherProposal = () =>
  conflict('proposal-changed', 'What is proposed has changed since you looked at it. Nothing was agreed; please read it again.')

export const agreeAcceptance = command({
  name: 'acceptance.agree',
  says: 'Agrees to what a colleague proposed to accept. From its day on it counts for work that begins; what was promised before stays.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    acceptanceId: z.uuid(),
    revision: z.number().int().min(1).describe('Which text you read: the revision of the proposal.'),
  }),
  load: lockAcceptance,
  may: mayAgree,

  async run({ db, actor, now, later }, { acceptanceId, revision }, { organizationId, issuerId, timeZone, proposal, ...of }) {
    if (!proposal || proposal.declinedAt) throw nothingProposed()
    if (proposal.revision !== revision) throw otherProposal()
    const kind = of.kind as AcceptanceKind
    const target = await findTarget(db, organizationId, { kind, id: of.achievementId ?? of.pathwayId ?? issuerId })
    const today = dayIn(timeZone, now)
    // Its day may have come while it waited: then it begins today.
    const from = proposal.effectiveFrom < today && actor.kind !== 'system' ? today : proposal.effectiveFrom
    const { text, reviewOn } = await checkProposal(
      db,
      { ...(proposal.text as unknown as AcceptanceText), effectiveFrom: from, reviewOn: proposal.reviewOn } as never,
      { organizationId, today, now, isSystem: actor.kind === 'system' },
    )
    const last = await db
      .selectFrom('acceptanceVersions')
      .where('acceptanceId', '=', acceptanceId)
      .orderBy('number', 'desc')
      .select('number')
      .executeTakeFirst()
    const number = (last?.number ?? 0) + 1
    await db
      .insertInto('acceptanceVersions')
      .values({
        acceptanceId,
        number,
        organizationId,
        issuerId: of.ofIssuer,
        outsideId: of.outsideId,
        achievements: of.outsideId === null ? target.achievements : null,
        text: JSON.stringify(text),
        effectiveFrom: from,
        reviewOn,
        until: text.endsAtReview ? reviewOn : null,
        proposedBy: proposal.proposedBy,
        agreedBy: personIdOf(actor),
        agreedAt: now,
      })
      .execute()
    await db.deleteFrom('acceptanceProposals').where('acceptanceId', '=', acceptanceId).execute()
    if (text.countsEarlier) {
      await db.insertInto('acceptancesToApply').values({ acceptanceId, number, fromDay: from }).execute()
      await later(applyAcceptances, {})
    }
    return { acceptanceId, number, effectiveFrom: from, kind, issuerId }
  },

  record: (_input, { organizationId }, { acceptanceId, number, effectiveFrom, kind, issuerId }) =>
    fact(acceptanceAgreed, { organizationId, subjectId: acceptanceId }, { kind, issuerId, number, effectiveFrom }),
})

export const declineAcceptance = command({
  name: 'acceptance.decline',
  says: 'Sends back what a colleague proposed to accept, with a reason. It stays written, to be changed and proposed again.',
  reach: pageAndRest,
  limits: null,
  input: z.object({
    acceptanceId: z.uuid(),
    reason: z
      .string()
      .trim()
      .min(1, 'Please say why, so that your colleague knows what to change.')
      .max(300, 'Please keep it under 300 characters.'),
  }),
  load: lockAcceptance,
  may: mayAgree,
  async run({ db, actor, now }, { acceptanceId, reason }, { proposal }) {
    if (!proposal || proposal.declinedAt) throw nothingProposed()
    await db
      .updateTable('acceptanceProposals')
      .set({ declinedBy: personIdOf(actor), declinedAt: now, declineReason: reason })
      .where('acceptanceId', '=', acceptanceId)
      .execute()
  },
  record: ({ acceptanceId }, { organizationId, kind, issuerId }) =>
    fact(acceptanceDeclined, { organizationId, subjectId: acceptanceId }, { kind, issuerId }),
})

export const withdrawAcceptance = command({
  name: 'acceptance.withdraw',
  says: 'Takes back what was proposed to accept. What was agreed before stays; what never was is gone.',
  reach: everyDoor,
  limits: null,
  input: z.object({ acceptanceId: z.uuid() }),
  load: lockAcceptance,
  may: mayKeepAcceptances,
  async run({ db }, { acceptanceId }, { proposal }) {
    if (!proposal) throw nothingProposed()
    await db.deleteFrom('acceptanceProposals').where('acceptanceId', '=', acceptanceId).execute()
    const { numDeletedRows } = await db
      .deleteFrom('acceptances')
      .where('id', '=', acceptanceId)
      .where((row) => row.not(row.exists(row.selectFrom('acceptanceVersions').where('acceptanceId', '=', acceptanceId).select('number'))))
      .executeTakeFirst()
    return { isGone: numDeletedRows > 0n }
  },
  record: ({ acceptanceId }, { organizationId, kind, issuerId }, { isGone }) =>
    fact(acceptanceWithdrawn, { organizationId, subjectId: acceptanceId }, { kind, issuerId, isGone }),
})
