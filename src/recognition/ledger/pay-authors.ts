import { settleAuthored } from '../../definitions/rules/authored.ts'
import { amountText } from '../../definitions/rules/exact.ts'
import { publishedRules } from '../../definitions/rules/published-rules.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { schoolYearOf } from '../../foundation/words/calendar.ts'
import { asAuthored, authoredWork } from './authored-work.ts'
import { ledgerLineWritten } from './ledger-facts.ts'

/**
 * Writes what a micro-credential brings who began it, once its first version is published: by the rules of the organization that offers it, those
 * of the day on which it was begun. A later version brings nothing, nor does a copy of what is there already; a second time it changes nothing.
 */
export async function payAuthor({ db, now, newId }: Scene, { versionId, number }: { versionId: string; number: number }): Promise<Fact[]> {
  const work = number === 1 ? await authoredWork(db).where('version.id', '=', versionId).executeTakeFirst() : undefined
  if (!work) return []
  const { personId, organizationId, beganAt } = work
  const authored = asAuthored(work)
  const { beganOn, on, roles, schoolId, groupId } = authored
  const rules = await publishedRules(db, [organizationId])
  const entries = settleAuthored(authored, rules)
  if (entries.length === 0) return []
  const schoolYear = schoolYearOf(on, work.schoolYearStart)
  const facts = JSON.stringify({ beganOn, on, schoolYear, roles, schoolId, groupId })
  const written = await db
    .insertInto('ledgerLines')
    .values(
      entries.map(({ rule, amount, reasons }) => ({
        id: newId(),
        cause: 'authoring',
        personId,
        organizationId,
        versionId,
        takenAt: beganAt,
        ruleId: rule.id,
        ruleNumber: rule.number,
        currency: rule.text.currency,
        unit: rule.unit,
        amount: amountText(amount),
        fullAmount: amountText(amount),
        reasons: JSON.stringify(reasons),
        facts,
        recordedAt: now,
        schoolYear,
      })),
    )
    .onConflict((conflict) => conflict.columns(['versionId', 'currency']).where('cause', '=', 'authoring').doNothing())
    .returning(['id', 'currency', 'amount', 'unit'])
    .execute()
  return written.map(({ id, ...line }) => fact(ledgerLineWritten, { organizationId, subjectId: id }, { ...line, personId, awardId: null }))
}
