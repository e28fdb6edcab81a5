import { z } from 'zod'
import { type Approver, approverKinds } from '../../definitions/rules/rule.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, everyDoor, pageAndRest, type Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { conflict, forbidden, invalidAt, missing } from '../../foundation/platform/refusal.ts'
import { ledgerLineReversed } from '../ledger/ledger-facts.ts'
import { lockLedgerOf, settleOf } from '../ledger/settle-ledger.ts'
import { lineApproved, lineRefusalLifted, lineRefused } from './approval-facts.ts'
import { mayApproveLine, mayLiftRefusal } from './approval-policy.ts'
import { findWaiting } from './find-waiting.ts'

const chainSchema = z.array(z.object({ who: z.enum(approverKinds), personId: z.uuid().nullable() }))

/**
 * A line that has a chain, locked: first the ledger of whom it pays, as by whatever writes in it, so that what takes the line back meanwhile, or
 * follows it, has the same state. @throws Refusal `ledger-line-missing`
 */
async function lockLine({ db }: Scene, { lineId }: { lineId: string }) {
  const { personId: paid } = await db
    .selectFrom('linesToApprove')
    .where('lineId', '=', lineId)
    .whereRef('rootId', '=', 'lineId')
    .select('personId')
    .executeTakeFirstOrThrow(() => missing('ledger line'))
  await lockLedgerOf(db, paid)
  const found = await db
    .selectFrom('linesToApprove')
    .innerJoin('ledgerLines', 'ledgerLines.id', 'linesToApprove.lineId')
    .where('linesToApprove.lineId', '=', lineId)
    .whereRef('linesToApprove.rootId', '=', 'linesToApprove.lineId')
    .select(['lineId', 'linesToApprove.organizationId', 'linesToApprove.personId', 'approvers', 'step', 'state', 'stands'])
    .select(['awardId', 'schoolYear'])
    .forUpdate('linesToApprove')
    .executeTakeFirstOrThrow(() => missing('ledger line'))
  const chain: Approver[] = chainSchema.parse(found.approvers)
  return { ...found, chain }
}

/** Takes a refused line back that no award brought, and that nothing works out again. */
async function takeBackUnearned({ db, now, newId }: Scene, { lineId, year }: { lineId: string; year: number }): Promise<Fact[]> {
  const line = await db.selectFrom('ledgerLines').where('id', '=', lineId).where('awardId', 'is', null).selectAll().executeTakeFirst()
  if (!line) return []
  const { id: _id, fullAmount: _full, period: _period, ...kept } = line
  const id = newId()
  const amount = `-${line.amount}`
  const reasons = JSON.stringify([{ code: 'line-refused' }])
  await db
    .insertInto('ledgerLines')
    .values({
      ...kept,
      id,
      cause: 'reversal',
      amount,
      reasons,
      facts: line.facts === null ? null : JSON.stringify(line.facts),
      reversesId: lineId,
      recordedAt: now,
      schoolYear: year,
    })
    .execute()
  const { awardId, personId, currency, unit, organizationId } = line
  return [fact(ledgerLineReversed, { organizationId, subjectId: id }, { awardId, personId, currency, amount, unit, reversesId: lineId })]
}

export const decideLine = command({
  name: 'ledger-line.decide',
  says: 'Approves a line of the ledger at the step that it has reached, or refuses it with a reason; then it brings nothing. By who holds the step, who stands in for them, or, where nobody else is left, HR or an admin.',
  reach: pageAndRest,
  limits: null,

  input: z.object({
    lineId: z.uuid(),
    step: z.number().int().min(1).max(10).describe('The step that is decided, counted from one: what has moved on meanwhile is refused.'),
    answer: z.enum(['approve', 'refuse'], 'Choose one of the two.'),
    /** To whom it would pay, and to HR. */
    reason: z.string().trim().max(1000, 'Please keep the reason under 1,000 characters.').default(''),
  }),

  async load(scene, input) {
    const { actor, db, now } = scene
    const line = await lockLine(scene, input)
    const personId = personIdOf(actor)
    if (!personId) return { ...line, way: null, decided: [] }
    const [{ lines }, decided] = await Promise.all([
      findWaiting(db, personId, now, { lineIds: [input.lineId] }),
      db.selectFrom('lineApprovals').where('lineId', '=', input.lineId).select(['step', 'isApproved', 'approverId']).execute(),
    ])
    return { ...line, way: lines[0] ?? null, decided }
  },

  may: (actor, { personId, way, decided }) =>
    mayApproveLine(actor, { personId, isAble: way !== null || decided.some(({ approverId }) => approverId === personIdOf(actor)) }),

  async run(scene, { lineId, step, answer, reason }, line): Promise<Fact[]> {
    const { db, actor, now, newId } = scene
    const isApproved = answer === 'approve'
    const before = line.decided.find((one) => one.step === step)
    if (before) {
      // A form that is sent twice says it once.
      if (before.approverId === personIdOf(actor) && before.isApproved === isApproved) return []
      throw conflict('step-decided', 'Somebody decided this step already. Nothing was changed.')
    }
    if (line.state === 'refused') throw conflict('line-refused-already', 'Somebody refused this line meanwhile. Nothing was changed.')
    if (!line.stands)
      throw conflict('line-gone', 'This line was taken back meanwhile, so there is nothing to approve. Nothing was changed.')
    if (step !== line.step)
      throw conflict(
        'step-not-reached',
        'Those before you have not approved this yet. It comes to you once they have. Nothing was changed.',
      )
    if (!line.way) throw forbidden('step-not-yours', 'The next step is for somebody else to approve. Nothing was changed.')
    if (!isApproved && reason === '') throw invalidAt('reason-needed', 'reason', 'Say why not. Whom it would pay reads it, and so does HR.')
    const { inPlaceOf } = line.way
    await db
      .insertInto('lineApprovals')
      .values({ id: newId(), lineId, step, isApproved, approverId: personIdOf(actor), inPlaceOf, reason, decidedAt: now })
      .execute()
    const next = line.chain[step]
    await db
      .updateTable('linesToApprove')
      .set(
        !isApproved
          ? { state: 'refused' }
          : next
            ? { step: step + 1, who: next.who, approverId: next.who === 'person' ? next.personId : null }
            : { state: 'approved' },
      )
      .where('rootId', '=', lineId)
      .execute()
    const { organizationId, personId } = line
    const told = { personId, step, inPlaceOf }
    const subject = { organizationId, subjectId: lineId }
    if (isApproved) return [fact(lineApproved, subject, { ...told, isLast: !next })]
    return [
      fact(lineRefused, subject, told),
      ...(await takeBackUnearned(scene, { lineId, year: line.schoolYear })),
      ...(await settleOf(scene, { personId, organizationId })),
    ]
  },

  record: (_input, _loaded, facts) => facts,
})

export const liftRefusal = command({
  name: 'ledger-line.lift-refusal',
  says: 'Lets what an approver refused be worked out and approved again, from the first step on. What was refused, and why, stays readable.',
  reach: everyDoor,
  limits: null,
  input: z.object({ lineId: z.uuid() }),
  load: lockLine,
  may: mayLiftRefusal,

  async run(scene, { lineId }, { state, organizationId, personId, awardId }): Promise<Fact[]> {
    if (state !== 'refused') return []
    if (awardId === null)
      throw conflict(
        'refusal-stays',
        'What writing a micro-credential brought is worked out once, so this stays refused. HR can adjust it by hand. Nothing was changed.',
      )
    await scene.db.updateTable('linesToApprove').set({ state: 'waiting' }).where('rootId', '=', lineId).execute()
    const lifted = fact(lineRefusalLifted, { organizationId, subjectId: lineId }, { personId })
    return [lifted, ...(await settleOf(scene, { personId, organizationId }))]
  },

  record: (_input, _loaded, facts) => facts,
})
