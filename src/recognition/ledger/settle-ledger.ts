import { sql } from 'kysely'
import { amountText } from '../../definitions/rules/exact.ts'
import { firstDayOf } from '../../definitions/rules/raises.ts'
import { settle } from '../../definitions/rules/settle.ts'
import type { Scene } from '../../foundation/platform/command.ts'
import type { OpenTransaction } from '../../foundation/platform/database.ts'
import { type Fact, fact } from '../../foundation/platform/fact.ts'
import { preparedChange, preparedRead } from '../../foundation/platform/prepared.ts'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { compareLines, type Difference } from './compare-lines.ts'
import { calendarOf, type HistoryRow, historyOfAward, historyOfPerson, readHistory } from './earned-history.ts'
import { ledgerLineRestored, ledgerLineReversed, ledgerLineWritten } from './ledger-facts.ts'

/** One award of a person at a time, until the commit: what it brings depends on what came before. */
const waitForOthers = preparedRead((db, given: { awardId: string }) => ({
  compile: () =>
    sql`select pg_advisory_xact_lock(hashtextextended('ledger ' || earner_id::text, 0)) from awards where id = ${given.awardId}::uuid`.compile(
      db,
    ),
}))

const insertLines = preparedChange((db, given: { lines: string }) => ({
  compile: () =>
    sql`insert into ledger_lines (id, cause, person_id, organization_id, award_id, value_rule_id, rule_id, rule_number, currency, unit, amount,
        full_amount, reasons, facts, turn, reverses_id, recorded_at, school_year, period, acceptance_id, acceptance_number, imported_id)
      select id, cause, person_id, organization_id, award_id, value_rule_id, rule_id, rule_number, currency, unit, amount,
        full_amount, reasons, facts, turn, reverses_id, recorded_at, school_year, period, acceptance_id, acceptance_number, imported_id
      from jsonb_populate_recordset(null::ledger_lines, ${given.lines}::jsonb)`.compile(db),
}))

/**
 * Lets the ledger say what it should of whoever earned an award, by the rules of the organization that promised it and of those that accept it
 * (`settle`), in the transaction of whatever changed: the award is new, was taken back, or stands again. What is to be changed is taken back by a
 * line of its own and written anew; where nothing is, nothing is written. For who earned nowhere there is nobody who would give.
 */
export async function settleLedger(scene: Scene, { awardId }: { awardId: string }): Promise<Fact[]> {
  const { db, now } = scene
  // The read goes out with the lock and sees what those left who held it.
  const [, histories] = await Promise.all([waitForOthers(db, { awardId }), historyOfAward(db, { awardId, now })])
  const facts = []
  for (const history of histories) facts.push(...(await settleHistory(scene, history, awardId)))
  return facts
}

/**
 * The same of a person where no award changed, but the day, as when a school year began and what is added to pay every year is due; or what the
 * organization accepts, or that they came.
 */
export async function settleOf(scene: Scene, { personId, organizationId }: { personId: string; organizationId: string }): Promise<Fact[]> {
  await lockLedgerOf(scene.db, personId)
  const [history] = await historyOfPerson(scene.db, { personId, organizationId, now: scene.now })
  return history ? settleHistory(scene, history, null) : []
}

/** One change of a person’s ledger at a time, until the commit. */
export const lockLedgerOf = (db: OpenTransaction, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('ledger ' || ${personId}::text, 0))`.execute(db)

async function settleHistory(scene: Scene, history: HistoryRow, awardId: string | null): Promise<Fact[]> {
  const { now, newId, write } = scene
  const { personId, organizationId, timeZone, schoolYearStart, lines } = history
  const { earned, rules, revoked } = readHistory(history, awardId)
  const differences = compareLines(settle({ earned, rules, calendar: calendarOf(history, now) }), lines, revoked)
  if (differences.length === 0) return []
  const imported = new Set(history.awards.filter(({ isImported }) => isImported).map(({ id }) => id))
  const awards = new Map(earned.map((award) => [award.id, award]))
  const today = dayIn(timeZone, now)
  const common = { person_id: personId, organization_id: organizationId, recorded_at: now }
  const year = schoolYearOf(today, schoolYearStart)
  // Ids of one millisecond have no order; lines are read in theirs.
  const ids = differences.map(newId).sort()
  const rows = differences.map((difference, at) => ({
    id: ids[at] ?? newId(),
    ...common,
    ...countsIn(difference, { year, month: `${today.slice(0, 7)}-01`, start: schoolYearStart }),
    ...columnsOf(difference, imported),
  }))
  await write(
    insertLines({
      lines: JSON.stringify(
        rows.map((row, at) => {
          const difference = differences[at]
          const award = difference?.kind === 'write' ? awards.get(difference.entry.earnedId) : undefined
          if (!award) return row
          const { beganOn, on, schoolYear, yearStart = schoolYearStart, roles, schoolId, groupId = null } = award
          return { ...row, facts: { beganOn, on, schoolYear, yearStart, roles, schoolId, groupId } }
        }),
      ),
    }),
  )
  return rows.map(({ id, award_id, currency, amount, unit, reverses_id, cause }) => {
    const told = { awardId: award_id, personId, currency, amount, unit }
    const subject = { organizationId, subjectId: id }
    if (reverses_id === null) return fact(ledgerLineWritten, subject, told)
    return fact(cause === 'reversal' ? ledgerLineReversed : ledgerLineRestored, subject, { ...told, reversesId: reverses_id })
  })
}

/** In which school year and month a line counts: those of its day; of what was given before, those in which it was; of a raise those in which it is paid. What takes a line back is never before it. */
function countsIn(difference: Difference, now: { year: number; month: string; start: string }) {
  if (difference.kind !== 'write') {
    const { isOpening, line } = difference
    // What was given before it came here counts in the year in which it was given, and so does what takes it back.
    return { school_year: isOpening ? line.schoolYear : Math.max(now.year, line.schoolYear), period: null }
  }
  const { paidIn, reasons } = difference.entry
  const [why] = reasons
  if (why?.code === 'opening') return { school_year: paidIn, period: `${why.on.slice(0, 7)}-01` }
  if (paidIn === null) return { school_year: now.year, period: null }
  const begins = `${firstDayOf(paidIn, now.start).slice(0, 7)}-01`
  return { school_year: paidIn, period: begins > now.month ? begins : null }
}

/** What a line says that comes of a difference. */
function columnsOf(difference: Difference, imported: ReadonlySet<string>) {
  if (difference.kind === 'write') {
    const { entry, turn } = difference
    return {
      cause: entry.cause,
      award_id: imported.has(entry.earnedId) ? null : entry.earnedId,
      imported_id: imported.has(entry.earnedId) ? entry.earnedId : null,
      value_rule_id: entry.priceId,
      rule_id: entry.rule?.id ?? null,
      rule_number: entry.rule?.number ?? null,
      acceptance_id: entry.acceptance?.id ?? null,
      acceptance_number: entry.acceptance?.number ?? null,
      currency: entry.currency,
      unit: entry.unit,
      amount: amountText(entry.amount),
      full_amount: amountText(entry.full),
      reasons: entry.reasons,
      turn,
      reverses_id: null,
    }
  }
  const { line } = difference
  const isBack = difference.kind === 'reverse'
  return {
    cause: isBack ? 'reversal' : 'reinstatement',
    award_id: line.isImported ? null : line.awardId,
    imported_id: line.isImported ? line.awardId : null,
    value_rule_id: line.valueRuleId,
    rule_id: line.ruleId,
    rule_number: line.ruleNumber,
    acceptance_id: line.acceptanceId,
    acceptance_number: line.acceptanceNumber,
    currency: line.currency,
    unit: line.unit,
    // Text to text: an amount is never a float.
    amount: line.amount.startsWith('-') ? line.amount.slice(1) : Number(line.amount) === 0 ? line.amount : `-${line.amount}`,
    full_amount: line.fullAmount,
    reasons: isBack && difference.isReworked ? [{ code: 'worked-out-again' }] : Number(line.amount) === 0 ? [{ code: 'taken-back' }] : null,
    facts: line.facts,
    turn: line.turn,
    reverses_id: line.id,
  }
}
