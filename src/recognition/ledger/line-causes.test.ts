import { expect, test } from 'vitest'
import { anAward } from '../../testing/award.ts'
import { aDistrict } from '../../testing/district.ts'
import { aWorld } from '../../testing/world.ts'

const world = await aWorld({ WORKERS: 'false' })
const district = await aDistrict(world)
await world.db
  .insertInto('valueRules')
  .values({
    id: world.newId(),
    organizationId: district.district.id,
    achievementId: district.achievement.id,
    currency: 'clock-hours',
    number: 1,
    amount: '8',
    unit: 'h',
    effectiveFrom: '2020-01-01',
    setAt: new Date('2020-01-01'),
  })
  .execute()
const { id: awardId } = await anAward(district)
const line = await world.db.selectFrom('ledgerLines').where('awardId', '=', awardId).selectAll().executeTakeFirstOrThrow()
/** The line once more, with something changed. */
const keep = (change: Partial<typeof line>) =>
  world.db
    .insertInto('ledgerLines')
    .values({ ...line, id: world.newId(), reasons: JSON.stringify(line.reasons), facts: JSON.stringify(line.facts), ...change })
    .execute()

test('what an award brought has its award and its rule, takes nothing back, and comes once', async () => {
  expect(line).toMatchObject({ cause: 'award', amount: '8.00' })
  await expect(keep({ awardId: null })).rejects.toThrow('ledger_lines_of_awards')
  await expect(keep({ valueRuleId: null })).rejects.toThrow('ledger_lines_of_awards')
  await expect(keep({ amount: '-8' })).rejects.toThrow('ledger_lines_of_awards')
  await expect(keep({})).rejects.toThrow('ledger_lines_once')
})

test.each(['adjustment', 'carried', 'paid-out', 'a gift'])('a line has no cause “%s” before that is built', async (cause) => {
  await expect(keep({ cause })).rejects.toThrow('ledger_lines_')
})

test('a line is taken back whole, once, and by nothing but its own opposite', async () => {
  const back = { cause: 'reversal', amount: '-8.00', reversesId: line.id }
  await expect(keep({ ...back, reversesId: null })).rejects.toThrow('takes back one line, whole')
  await expect(keep({ ...back, amount: '-7.99' })).rejects.toThrow('takes back one line, whole')
  await expect(keep({ ...back, currency: 'money' })).rejects.toThrow('takes back one line, whole')
  await expect(keep({ ...back, personId: district.assessor.id })).rejects.toThrow('takes back one line, whole')
  await expect(keep({ ...back, cause: 'award' })).rejects.toThrow()
  await keep(back)
  await expect(keep(back)).rejects.toThrow('ledger_lines_reverses_id_key')
  const [reversal] = await world.db.selectFrom('ledgerLines').where('reversesId', '=', line.id).select('id').execute()
  await expect(keep({ ...back, amount: '8.00', reversesId: reversal?.id ?? null })).rejects.toThrow('takes back one line, whole')
})

test('nothing is given in what the organization does not have', async () => {
  await expect(keep({ currency: 'stars' })).rejects.toThrow()
})
