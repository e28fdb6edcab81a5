import { type JoinBuilder, type RawBuilder, type Selectable, sql } from 'kysely'
import { promiseOfAward } from '../../credentials/awards/award-ground.ts'
import type { Approver } from '../../definitions/rules/rule.ts'
import type { Reason } from '../../definitions/rules/settle.ts'
import type { CurrencyKind } from '../../definitions/value/currencies.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import type { DB } from '../../foundation/platform/schema.ts'
import type { LineFacts } from './earned-history.ts'
import type { LineCurrency } from './reason-words.ts'

/** Why a line is there. Other causes are refused by the table until they are built. */
export const lineCauses = [
  'award',
  'collection',
  'conversion',
  'recurring',
  'opening',
  'authoring',
  'assessment',
  'adjustment',
  'reversal',
  'reinstatement',
] as const
export type LineCause = (typeof lineCauses)[number]
/** Of what a line is: an award that somebody earned, what they wrote, an assessment that they made, or what HR adjusted. What takes a line back is of the same. */
export type LineSource = 'award' | 'authoring' | 'assessment' | 'adjustment'

/** Of what a line is, in SQL. */
export const sourceOfLine = sql<LineSource>`case when ledger_lines.cause = 'authoring' then 'authoring' when ledger_lines.assessment_id is not null then 'assessment'
  when coalesce(ledger_lines.award_id, ledger_lines.imported_id) is not null then 'award' else 'adjustment' end`

/** How far the approval of a line is: at which of its steps, and who is asked there. */
type LineApprovalState = {
  state: 'waiting' | 'approved' | 'refused'
  step: number
  steps: number
  who: Approver['who']
  name: string | null
}

const ofItsCurrency = (join: JoinBuilder<DB, 'ledgerLines' | 'currencies'>) =>
  join.onRef('currencies.organizationId', '=', 'ledgerLines.organizationId').onRef('currencies.code', '=', 'ledgerLines.currency')

/** Of `ledger_lines`: a line of nothing says why, for as long as that is so. */
export const saysWhy = sql`and (amount <> 0 or (reverses_id is null
  and not exists (select from ledger_lines back where back.reverses_id = ledger_lines.id)))`

/**
 * The lines that `pick` selects from `ledger_lines`, with everything that is told of them. The page first, by its index, and then what its lines point
 * at: else all that a career brought would be joined for thirty lines.
 */
export const toldLines = (db: Queryable, pick: RawBuilder<unknown>) =>
  db
    .selectFrom(sql<Selectable<DB['ledgerLines']>>`(${pick})`.as('ledgerLines'))
    .innerJoin('organizations', 'organizations.id', 'ledgerLines.organizationId')
    .innerJoin('currencies', ofItsCurrency)
    .leftJoin('valueRules as rule', 'rule.id', 'ledgerLines.valueRuleId')
    .leftJoin('ruleVersions as ruled', (join) =>
      join.onRef('ruled.ruleId', '=', 'ledgerLines.ruleId').onRef('ruled.number', '=', 'ledgerLines.ruleNumber'),
    )
    .leftJoin('acceptanceVersions as accepted', (join) =>
      join.onRef('accepted.acceptanceId', '=', 'ledgerLines.acceptanceId').onRef('accepted.number', '=', 'ledgerLines.acceptanceNumber'),
    )
    .leftJoin('organizations as issuer', 'issuer.id', 'accepted.issuerId')
    .leftJoin('importedBadges as imported', 'imported.id', 'ledgerLines.importedId')
    .leftJoin('awards', 'awards.id', 'ledgerLines.awardId')
    .leftJoinLateral(promiseOfAward.as('promise'), (join) => join.onTrue())
    .leftJoin('revocations', 'revocations.awardId', 'awards.id')
    .leftJoin('assessmentPay as pay', 'pay.id', 'ledgerLines.assessmentPayId')
    .leftJoin('assessmentVoids as voids', 'voids.assessmentId', 'ledgerLines.assessmentId')
    .leftJoin('achievementVersions as version', (join) =>
      join.on(sql<boolean>`version.id = coalesce(awards.version_id, ledger_lines.version_id)`),
    )
    .orderBy('ledgerLines.id', 'desc')
    .select([
      'ledgerLines.id',
      sql<LineCause>`ledger_lines.cause`.as('cause'),
      'ledgerLines.reversesId',
      sql<boolean>`exists (select from ledger_lines back where back.reverses_id = ledger_lines.id)`.as('isTakenBack'),
      sourceOfLine.as('source'),
      'ledgerLines.period',
      'ledgerLines.personId',
      'ledgerLines.awardId',
      'ledgerLines.assessmentId',
      'ledgerLines.amount',
      'ledgerLines.unit',
      'ledgerLines.recordedAt',
      'organizations.name as organizationName',
      'organizations.shortName as organizationShortName',
      'organizations.timeZone',
      'ledgerLines.schoolYear',
      'ledgerLines.organizationId',
      // What HR adjusted is of no micro-credential.
      sql<string>`coalesce(version.title, imported.title, '')`.as('title'),
      'version.id as versionId',
      sql<string | null>`(select slug from achievements where id = version.achievement_id)`.as('slug'),
      sql<Date>`coalesce(awards.awarded_at, imported.issued_at, ledger_lines.recorded_at)`.as('awardedAt'),
      sql<number | null>`coalesce(rule.number, ruled.number, accepted.number, pay.number)`.as('ruleNumber'),
      sql<
        string | null
      >`coalesce(rule.effective_from, ruled.effective_from, accepted.effective_from, (pay.set_at at time zone organizations.time_zone)::date)`.as(
        'effectiveFrom',
      ),
      // Work was promised when it began: for an assessment, when it was taken.
      sql<Date>`coalesce(promise.started_at, ledger_lines.taken_at, imported.counts_since, ledger_lines.recorded_at)`.as('startedAt'),
      sql<Date | null>`coalesce(revocations.revoked_at, voids.voided_at)`.as('revokedAt'),
      // A reversal is written in the transaction of its revocation, so that the time of both says which it was.
      sql<string | null>`coalesce((select reason from lifted_revocations lifted where lifted.award_id = awards.id
        and lifted.revoked_at = ledger_lines.recorded_at), revocations.reason, voids.reason)`.as('revocationReason'),
      'ledgerLines.fullAmount',
      sql<Reason[] | null>`ledger_lines.reasons`.as('reasons'),
      sql<LineFacts | null>`ledger_lines.facts`.as('facts'),
      // What its reasons name beside its own currency.
      sql<
        LineCurrency[] | null
      >`(select json_agg(json_build_object('currency', named.code, 'kind', named.kind, 'currencyName', named.name, 'unit', named.unit))
        from currencies named where named.organization_id = ledger_lines.organization_id and named.code in (
          select coalesce(step ->> 'from', step ->> 'currency') from jsonb_array_elements(ledger_lines.reasons) as steps (step)))`.as(
        'named',
      ),
      // How far its approval is, where its rule asks for one; what was refused says why.
      sql<LineApprovalState | null>`(select json_build_object('state', made.state, 'step', made.step,
          'steps', jsonb_array_length(made.approvers), 'who', made.who, 'name', (select name from people where people.id = made.approver_id))
        from lines_to_approve made where made.line_id = ledger_lines.id)`.as('approval'),
      sql<string | null>`case when ledger_lines.reasons @> '[{"code": "line-refused"}]' then (
        select made.reason from ledger_lines base join lines_to_approve refused on refused.line_id = base.id and refused.state = 'refused'
          join line_approvals made on made.line_id = base.id and not made.is_approved
        where base.award_id = ledger_lines.award_id and base.cause = ledger_lines.cause and base.currency = ledger_lines.currency
          or base.id = ledger_lines.reverses_id
        order by base.turn desc limit 1) end`.as('refusal'),
      'ledgerLines.ruleId',
      sql<string | null>`ruled.text ->> 'name'`.as('ruleName'),
      'ledgerLines.valueRuleId',
      // By which acceptance it came, and why what is of another organization is accepted.
      'ledgerLines.acceptanceId',
      'accepted.number as acceptanceNumber',
      sql<string | null>`accepted.effective_from::text`.as('acceptedFrom'),
      sql<string | null>`coalesce(issuer.name, imported.issuer_name)`.as('acceptedIssuer'),
      sql<string | null>`accepted.text ->> 'reason'`.as('acceptedBecause'),
      'ledgerLines.currency',
      sql<CurrencyKind>`currencies.kind`.as('kind'),
      'currencies.name as currencyName',
      sql<boolean>`coalesce(rule.effective_from, ruled.effective_from) is null or coalesce(rule.effective_from, ruled.effective_from) <= (coalesce(promise.started_at, ledger_lines.taken_at) at time zone organizations.time_zone)::date`.as(
        'heldAtStart',
      ),
    ])
    .execute()

export type LedgerLine = Awaited<ReturnType<typeof toldLines>>[number]
