import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { revokeAward } from '../../credentials/awards/revoke-award.ts'
import { publishVersion } from '../../definitions/achievements/publish-version.ts'
import { startDraft } from '../../definitions/authoring/start-draft.ts'
import type { Approver } from '../../definitions/rules/rule.ts'
import { setValueRule } from '../../definitions/value/set-value-rule.ts'
import type { Person } from '../../foundation/platform/actor.ts'
import { perform } from '../../foundation/platform/command.ts'
import { readsOf } from '../../foundation/platform/database.ts'
import { changeMembership } from '../../people/memberships/change-membership.ts'
import { endMembership } from '../../people/memberships/end-membership.ts'
import { smallDefinition } from '../../testing/district.ts'
import { aRuledPlace } from '../../testing/ruled.ts'
import { aWorld } from '../../testing/world.ts'
import { linesOf } from '../ledger/ledger.ts'
import { enterRaises } from '../ledger/pay-raises.ts'
import { approvalsOf } from './approvals-of.ts'
import { decideLine, liftRefusal } from './decide-line.ts'
import { findRefused } from './find-approvals.ts'
import { countUnapprovable, findWaiting } from './find-waiting.ts'
import { endSubstitute, nameSubstitute } from './name-substitute.ts'

const world = await aWorld({ WORKERS: 'false' })
const principals: Approver = { who: 'principal', personId: null }
const hrs: Approver = { who: 'hr', personId: null }
const approve = { answer: 'approve', reason: '' } as const

async function aPlace(...approvers: Approver[]) {
  const here = await aRuledPlace(world)
  await here.inForce({ currency: 'money', gives: { how: 'fixed', amount: '200' }, approvers })
  /** What waits for somebody, now. */
  const waiting = async (who: Person, at = world) => (await findWaiting(readsOf(at.db, who), who.id, at.now())).lines
  const lineOf = async (earner: { id: string }) => {
    const [line] = (await linesOf(world.db, earner.id)).lines.filter(({ reversesId, amount }) => reversesId === null && Number(amount) > 0)
    if (!line) throw new Error('There is no line.')
    return line.id
  }
  const waits = async (lineId: string) => {
    const { rows } = await sql<{ waits: boolean }>`select waits_for_approval(${lineId}) as waits`.execute(world.db)
    return rows[0]?.waits
  }
  /** What a packet would pay somebody. */
  const payable = async (earner: { id: string }) => {
    const { rows } = await sql<{ sum: string | null }>`select sum(amount)::text as sum from ledger_lines
      where person_id = ${earner.id} and not waits_for_approval(id)`.execute(world.db)
    return Number(rows[0]?.sum ?? 0)
  }
  return { ...here, waiting, lineOf, waits, payable }
}

test('each step approves in order, and only then is the line paid; who did it and when can be read', async () => {
  const { earned, earner, principal, hr, admin, waiting, lineOf, waits, payable } = await aPlace(principals, hrs)
  await earned(earner)
  const lineId = await lineOf(earner)
  expect(await waits(lineId)).toBe(true)
  expect(await waiting(principal)).toMatchObject([{ lineId, step: 1, steps: 2, inPlaceOf: null, isFallback: false, amount: '200.00' }])
  expect(await waiting(hr)).toEqual([])
  expect(await waiting(admin)).toEqual([])
  await expect(perform(world, hr, decideLine, { lineId, step: 1, ...approve })).rejects.toMatchObject({ code: 'not-an-approver' })
  await perform(world, principal, decideLine, { lineId, step: 1, ...approve })
  expect(await perform(world, principal, decideLine, { lineId, step: 1, ...approve })).toEqual([])
  expect(await payable(earner)).toBe(0)
  await expect(perform(world, principal, decideLine, { lineId, step: 2, ...approve })).rejects.toMatchObject({ code: 'step-not-yours' })
  await expect(perform(world, hr, decideLine, { lineId, step: 1, ...approve })).rejects.toMatchObject({ code: 'step-decided' })
  await perform(world, hr, decideLine, { lineId, step: 2, ...approve })
  expect(await waits(lineId)).toBe(false)
  expect(await payable(earner)).toBe(200)
  expect((await approvalsOf(world.db, [lineId])).get(lineId)).toMatchObject([
    { step: 1, isApproved: true, approverId: principal.id, inPlaceOf: null },
    { step: 2, isApproved: true, approverId: hr.id },
  ])
})

test('a step that is not reached yet is not approved', async () => {
  const { earned, earner, someone, lineOf } = await aPlace(principals, hrs)
  const both = await someone('Ida Falk', ['principal', 'hr'])
  await earned(earner)
  const lineId = await lineOf(earner)
  await expect(perform(world, both, decideLine, { lineId, step: 2, ...approve })).rejects.toMatchObject({ code: 'step-not-reached' })
  await perform(world, both, decideLine, { lineId, step: 1, ...approve })
  await perform(world, both, decideLine, { lineId, step: 2, ...approve })
})

test('what is refused brings nothing, with a reason that HR reads, and can be approved anew', async () => {
  const { earned, earner, principal, hr, admin, organizationId, stands, sum, lineOf, payable, waiting } = await aPlace(principals)
  const award = await earned(earner)
  const lineId = await lineOf(earner)
  await expect(perform(world, principal, decideLine, { lineId, step: 1, answer: 'refuse', reason: '' })).rejects.toMatchObject({
    code: 'reason-needed',
  })
  await perform(world, principal, decideLine, { lineId, step: 1, answer: 'refuse', reason: 'It was in paid time.' })
  expect(await stands(earner)).toEqual(['money 0.00 fixed line-refused'])
  expect([await sum(earner), await payable(earner)]).toEqual([0, 0])
  expect((await findRefused(readsOf(world.db, hr), { organizationId, after: null })).lines).toMatchObject([
    { lineId, reason: 'It was in paid time.', amount: '200.00' },
  ])
  await expect(perform(world, principal, liftRefusal, { lineId })).rejects.toMatchObject({ code: 'not-for-approvals' })
  await perform(world, hr, liftRefusal, { lineId })
  expect(await stands(earner)).toEqual(['money 200.00 fixed'])
  expect(await payable(earner)).toBe(0)
  const [anew] = await waiting(principal)
  expect(anew?.lineId).not.toBe(lineId)
  await perform(world, principal, decideLine, { lineId: anew?.lineId ?? '', step: 1, ...approve })
  expect(await payable(earner)).toBe(200)
  // What was paid goes back with its award, and waits for nobody.
  await perform(world, admin, revokeAward, { id: award.id, reason: 'The evidence was someone else’s.' })
  expect([await sum(earner), await payable(earner)]).toEqual([0, 0])
  expect(await waiting(principal)).toEqual([])
})

test('an award that is taken back while its line waits leaves nothing to approve and nothing to pay', async () => {
  const { earned, earner, principal, admin, lineOf, payable, waiting } = await aPlace(principals)
  const award = await earned(earner)
  const lineId = await lineOf(earner)
  await perform(world, admin, revokeAward, { id: award.id, reason: 'The evidence was someone else’s.' })
  expect(await waiting(principal)).toEqual([])
  await expect(perform(world, principal, decideLine, { lineId, step: 1, ...approve })).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await payable(earner)).toBe(0)
})

test('nobody approves what pays themselves: it goes to the next who can, and where nobody is left it says so', async () => {
  const { earned, someone, principal, hr, admin, organizationId, waiting, lineOf } = await aPlace(principals)
  const earning = await someone('Ida Falk', ['earner', 'principal'])
  await earned(earning)
  const lineId = await lineOf(earning)
  await expect(perform(world, earning, decideLine, { lineId, step: 1, ...approve })).rejects.toMatchObject({ code: 'pays-yourself' })
  // Another principal of the school is there.
  expect(await waiting(principal)).toMatchObject([{ lineId, isFallback: false }])
  expect(await waiting(hr)).toEqual([])
  const take = async (who: Person, role: 'principal' | 'hr') => {
    const { id } = await world.db.selectFrom('memberships').where('personId', '=', who.id).select('id').executeTakeFirstOrThrow()
    await perform(world, admin, changeMembership, { membershipId: id, roles: ['coach'], schoolId: null, title: role })
  }
  await take(principal, 'principal')
  expect(await waiting(principal)).toEqual([])
  await expect(perform(world, principal, decideLine, { lineId, step: 1, ...approve })).rejects.toMatchObject({ code: 'not-an-approver' })
  expect(await waiting(hr)).toMatchObject([{ lineId, isFallback: true }])
  expect(await waiting(admin)).toEqual([])
  await take(hr, 'hr')
  expect(await waiting(admin)).toMatchObject([{ lineId, isFallback: true }])
  expect(await countUnapprovable(world.db, organizationId)).toBe(0)
  // The admin earns too: then nobody is left for theirs.
  const { id: adminsMembership } = await world.db
    .selectFrom('memberships')
    .where('personId', '=', admin.id)
    .select('id')
    .executeTakeFirstOrThrow()
  await perform(world, admin, changeMembership, { membershipId: adminsMembership, roles: ['earner', 'admin'], schoolId: null, title: '' })
  await world.db.updateTable('linesToApprove').set({ personId: admin.id }).where('lineId', '=', lineId).execute()
  await world.db.updateTable('memberships').set({ endedAt: world.now() }).where('personId', '=', earning.id).execute()
  expect(await countUnapprovable(world.db, organizationId)).toBe(1)
})

test('a substitute approves from a day to a day, in the place of who is away, and never what pays either of them', async () => {
  const { earned, earner, colleague, principal, hr, organizationId, waiting, lineOf, daysAgo, someone } = await aPlace(principals)
  await earned(earner)
  const lineId = await lineOf(earner)
  const today = world.now().toISOString().slice(0, 10)
  const later = new Date(world.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10)
  const given = { organizationId, personId: principal.id, substituteId: colleague.id, fromDay: today, untilDay: later }
  await expect(perform(world, colleague, nameSubstitute, given)).rejects.toMatchObject({ code: 'not-your-substitute' })
  await expect(perform(world, principal, nameSubstitute, { ...given, substituteId: principal.id })).rejects.toMatchObject({
    code: 'own-substitute',
  })
  await expect(perform(world, principal, nameSubstitute, { ...given, untilDay: '2020-01-01' })).rejects.toMatchObject({
    code: 'days-backward',
  })
  const { substitutionId } = await perform(world, principal, nameSubstitute, given)
  expect(await perform(world, hr, nameSubstitute, given)).toEqual({ substitutionId, isNew: false })
  expect(await waiting(colleague)).toMatchObject([{ lineId, inPlaceOf: principal.id }])
  expect(await waiting(colleague, daysAgo(2))).toEqual([])
  expect(await waiting(colleague, daysAgo(-7))).toEqual([])
  // What would pay the one who is away, or the substitute.
  const earning = await someone('Ida Falk', ['earner', 'principal'])
  await perform(world, earning, nameSubstitute, { ...given, personId: earning.id })
  await earned(earning)
  await earned(colleague)
  expect((await waiting(colleague)).map(({ personId, inPlaceOf }) => [personId, inPlaceOf])).toEqual([
    [earner.id, expect.any(String)],
    [earning.id, principal.id],
  ])
  await perform(world, colleague, decideLine, { lineId, step: 1, ...approve })
  expect((await approvalsOf(world.db, [lineId])).get(lineId)).toMatchObject([{ approverId: colleague.id }])
  await perform(world, principal, endSubstitute, { substitutionId })
  expect((await waiting(colleague)).map(({ personId }) => personId)).toEqual([])
})

test('a person who is named approves, and nobody of their role does; when they leave it falls to HR', async () => {
  const here = await aRuledPlace(world)
  const { someone, earned, earner, hr, admin, principal } = here
  const named = await someone('Ida Falk', ['author'])
  await here.inForce({ currency: 'money', gives: { how: 'fixed', amount: '200' }, approvers: [{ who: 'person', personId: named.id }] })
  await earned(earner)
  const waiting = async (who: Person) => (await findWaiting(readsOf(world.db, who), who.id, world.now())).lines
  expect(await waiting(named)).toHaveLength(1)
  expect([await waiting(principal), await waiting(hr)]).toEqual([[], []])
  const { id } = await world.db.selectFrom('memberships').where('personId', '=', named.id).select('id').executeTakeFirstOrThrow()
  await perform(world, admin, endMembership, { membershipId: id })
  expect(await waiting(named)).toEqual([])
  expect(await waiting(hr)).toMatchObject([{ isFallback: true }])
})

test('what writing brought is approved and refused like what awards bring', async () => {
  const here = await aRuledPlace(world)
  const { author, hr, organizationId, inForce, sum } = here
  await inForce({ basis: 'authoring', currency: 'money', gives: { how: 'fixed', amount: '100' }, approvers: [hrs] })
  const write = async (title: string) => {
    const draft = await perform(world, author, startDraft, { organizationId, definition: smallDefinition({ title }) })
    await perform(world, hr, setValueRule, { achievementId: draft.achievementId, organizationId, currency: 'clock-hours', amount: '8' })
    await perform(world, author, publishVersion, draft)
  }
  await write('First')
  await write('Second')
  const waiting = (await findWaiting(readsOf(world.db, hr), hr.id, world.now())).lines
  expect(waiting).toMatchObject([
    { awardId: null, amount: '100.00' },
    { awardId: null, amount: '100.00' },
  ])
  const [first, second] = waiting.map(({ lineId }) => lineId)
  await perform(world, hr, decideLine, { lineId: first ?? '', step: 1, ...approve })
  await perform(world, hr, decideLine, { lineId: second ?? '', step: 1, answer: 'refuse', reason: 'It was in paid time.' })
  expect(await sum(author)).toBe(100)
  const { rows } = await sql<{ sum: string }>`select sum(amount)::text as sum from ledger_lines
    where person_id = ${author.id} and not waits_for_approval(id)`.execute(world.db)
  expect(rows).toEqual([{ sum: '100.00' }])
  await expect(perform(world, hr, liftRefusal, { lineId: second ?? '' })).rejects.toMatchObject({ code: 'refusal-stays' })
})

test('two who approve at once approve once', async () => {
  const { earned, earner, principal, someone, lineOf } = await aPlace(principals)
  const other = await someone('Ida Falk', ['principal'])
  await earned(earner)
  const lineId = await lineOf(earner)
  const came = await Promise.allSettled([principal, other].map((who) => perform(world, who, decideLine, { lineId, step: 1, ...approve })))
  expect(came.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('which of 5,000 lines wait is known in less than a tenth of a second', async () => {
  const { earner, organizationId, inForce, earned } = await aPlace(principals)
  await earned(earner)
  await inForce({ name: 'Another', gives: { how: 'fixed', amount: '1' }, approvers: [hrs] })
  const [line] = (await linesOf(world.db, earner.id)).lines
  await sql`insert into ledger_lines (id, cause, person_id, organization_id, award_id, rule_id, rule_number, currency, unit, amount, full_amount,
      reasons, turn, recorded_at, school_year)
    select gen_random_uuid(), 'award', person_id, organization_id, award_id, rule_id, rule_number, currency, unit, amount, full_amount, reasons,
      turn + n, recorded_at, school_year
    from ledger_lines cross join generate_series(1, 5000) as n where id = ${line?.id ?? ''}`.execute(world.db)
  await sql`analyze lines_to_approve`.execute(world.db).catch(() => undefined)
  const took: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now()
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ledger_lines
      where organization_id = ${organizationId} and waits_for_approval(id)`.execute(world.db)
    took.push(performance.now() - start)
    expect(rows[0]?.count).toBe(5001)
  }
  expect(Math.min(...took)).toBeLessThan(100)
})

test('a line that is decided while its award is taken back pays nothing, whichever comes first', async () => {
  const { earned, earner, principal, admin, lineOf, payable, sum } = await aPlace(principals)
  for (const answer of ['approve', 'refuse', 'approve', 'refuse', 'approve', 'refuse', 'approve', 'refuse'] as const) {
    const award = await earned(earner)
    const lineId = await lineOf(earner)
    const came = await Promise.allSettled([
      perform(world, principal, decideLine, { lineId, step: 1, answer, reason: 'It was in paid time.' }),
      perform(world, admin, revokeAward, { id: award.id, reason: 'The evidence was someone else’s.' }),
    ])
    // Of the two only the decision may be told that there is nothing to decide any more.
    expect(came.map((one) => (one.status === 'rejected' ? one.reason.kind : 'done')).filter((kind) => kind !== 'done')).toEqual(
      came[0].status === 'rejected' ? ['forbidden'] : [],
    )
    expect([await sum(earner), await payable(earner)]).toEqual([0, 0])
  }
})

test('a year of a raise whose first year nobody can approve any more is approved by itself, and what is refused of it brings nothing', async () => {
  const here = await aRuledPlace(world)
  const { earner, earned, hr, inForce, sum } = here
  await inForce({ currency: 'money', gives: { how: 'fixed', amount: '600' }, approvers: [hrs], recurs: 'next-year' })
  await earned(earner)
  const [given] = (await linesOf(world.db, earner.id)).lines
  const first = given?.schoolYear ?? 0
  const inYear = (year: number) => ({ ...world, now: () => new Date(`${year}-08-15T12:00:00Z`) })
  // They were away when the first year began, before anybody approved it, and came back.
  const membership = { personId: earner.id, organizationId: here.organizationId }
  const away = { startedAt: new Date('2020-01-01'), endedAt: new Date(`${first}-03-01T12:00:00Z`) }
  await world.db.updateTable('memberships').set(away).where('personId', '=', earner.id).execute()
  await enterRaises(inYear(first))
  await world.db
    .insertInto('memberships')
    .values({ ...membership, id: world.newId(), roles: ['earner'], title: '', startedAt: new Date(`${first}-10-01T12:00:00Z`) })
    .execute()
  await enterRaises(inYear(first + 1))
  const waiting = async () => (await findWaiting(readsOf(world.db, hr), hr.id, inYear(first + 1).now())).lines
  const [next] = await waiting()
  expect(await waiting()).toMatchObject([{ amount: '600.00' }])
  expect(await sum(earner)).toBe(600)
  await perform(world, hr, decideLine, { lineId: next?.lineId ?? '', step: 1, answer: 'refuse', reason: 'They were away.' })
  expect(await sum(earner)).toBe(0)
  await perform(world, hr, liftRefusal, { lineId: next?.lineId ?? '' })
  expect(await sum(earner)).toBe(600)
  expect(await waiting()).toMatchObject([{ amount: '600.00', step: 1 }])
})

test('why something was refused goes with whom it would have paid; that it was refused stays', async () => {
  const { earned, earner, principal, lineOf } = await aPlace(principals)
  await earned(earner)
  const lineId = await lineOf(earner)
  await perform(world, principal, decideLine, { lineId, step: 1, answer: 'refuse', reason: 'They were on leave, for their illness.' })
  await sql`select erase_person(${earner.id})`.execute(world.db)
  expect(
    await world.db.selectFrom('lineApprovals').where('lineId', '=', lineId).select(['isApproved', 'reason', 'approverId']).execute(),
  ).toEqual([{ isApproved: false, reason: '—', approverId: principal.id }])
})

test('nobody is stood in for by more than thirty at a time', async () => {
  const { earner, hr, organizationId } = await aPlace(hrs)
  const name = (nth: number) =>
    perform(world, earner, nameSubstitute, {
      organizationId,
      personId: earner.id,
      substituteId: hr.id,
      fromDay: '2026-01-01',
      untilDay: `2099-01-${String(nth).padStart(2, '0')}`,
    })
  for (let nth = 1; nth <= 30; nth++) await name(nth)
  await expect(name(31)).rejects.toMatchObject({ code: 'substitutes-many' })
  expect(await name(30)).toMatchObject({ isNew: false })
})
