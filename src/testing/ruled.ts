import { type RuleText, usualRule } from '../definitions/rules/rule.ts'
import { type Person, type RoleName, system } from '../foundation/platform/actor.ts'
import { perform } from '../foundation/platform/command.ts'
import type { World } from '../foundation/platform/world.ts'
import { linesOf } from '../recognition/ledger/ledger.ts'
import { publishRule } from '../recognition/rules/publish-rule.ts'
import { writeRule } from '../recognition/rules/write-rule.ts'
import { aDistrict, anAchievement, aPerson, smallDefinition } from './district.ts'
import { aDecision } from './scores.ts'
import { aSubmission } from './submission.ts'

const dayLong = 86_400_000

/** A district of its own with rules in force since long ago: rules are about everything that there is. Work begins 14 days before it is handed in. */
export async function aRuledPlace(world: World) {
  const here = await aDistrict(world)
  const organizationId = here.district.id
  const daysAgo = (days: number): World => ({ ...world, now: () => new Date(world.now().getTime() - days * dayLong) })
  const inForce = async (rule: Partial<RuleText>) => {
    const given = { ...usualRule, name: 'A rule', gives: { how: 'fixed', amount: '8' }, ...rule }
    const { ruleId } = await perform(world, here.hr, writeRule, { organizationId, rule: given as never })
    await perform({ ...world, now: () => new Date('2025-01-01T12:00:00Z') }, system, publishRule, { ruleId })
    return ruleId
  }
  const someone = (name: string, roles: RoleName[], schoolId: string | null = here.schoolId) =>
    aPerson(world, name, [{ organizationId, schoolId, roles }])
  const offered = () => anAchievement(world, organizationId, smallDefinition())
  /** Earned today, or so many days ago. */
  const earned = async (
    earner: Person,
    { achievement, days = 0 }: { achievement?: Awaited<ReturnType<typeof offered>>; days?: number } = {},
  ) => {
    const of = achievement ?? (await offered())
    const then = daysAgo(days)
    const submission = await aSubmission(here, { achievement: of, earner, submittedAt: then.now() })
    const { decisionId } = await aDecision(then, here.assessor, submission, () => 'demonstrated')
    const { id } = await world.db.selectFrom('awards').where('decisionId', '=', decisionId).select('id').executeTakeFirstOrThrow()
    return { id, achievementId: of.id }
  }
  /** What stands in a ledger, the newest first: the amount, and by which codes it came about. */
  const stands = async (earner: { id: string }) => {
    const { lines } = await linesOf(world.db, earner.id)
    const back = new Set(lines.map(({ reversesId }) => reversesId))
    return lines
      .filter(({ id, reversesId }) => reversesId === null && !back.has(id))
      .map(({ currency, amount, reasons }) => `${currency} ${amount} ${(reasons ?? []).map(({ code }) => code).join(' ')}`)
  }
  const sum = async (earner: { id: string }) =>
    (await linesOf(world.db, earner.id)).lines.reduce((so, { amount }) => so + Math.round(Number(amount) * 100), 0) / 100
  return { ...here, organizationId, daysAgo, inForce, someone, offered, earned, stands, sum }
}
