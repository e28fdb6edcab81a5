import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Definition } from './definitions/achievements/definition.ts'
import { checkChain } from './foundation/events/check-chain.ts'
import { smallDefinition } from './testing/district.ts'
import { forbidden, look } from './testing/forbidden-states.ts'
import { type Act, acts, begin, organizationId, refusedOrDone, type Step, world } from './testing/random-acts.ts'

/**
 * Whatever people try with one attempt, in whatever order and several at once: nothing comes to a state that product.md forbids, no score and no
 * decision is lost, and what can't be is refused in words. A run that fails says its seed; `RANDOM_HISTORIES=5000 RANDOM_SEED=…` runs it again.
 */
const histories = Number(process.env.RANDOM_HISTORIES ?? 500)
const seed = Number(process.env.RANDOM_SEED ?? Math.floor(Math.random() * 2 ** 31))

const judged = (assessment: Partial<Definition['assessment']>): Definition['assessment'] => ({
  ...smallDefinition().assessment,
  ...assessment,
})
const settling = { levelsApart: 2, essentialOnly: false, outcomes: true }
/** Every way to be judged that the form of an author offers, alone and together. */
const pipelines: Record<string, Definition['assessment']> = {
  'one assessor': judged({}),
  'one assessor, open': judged({ blind: false }),
  'two assessors': judged({ readers: 2, settling }),
  'three, one level apart': judged({ readers: 3, settling: { ...settling, levelsApart: 1 } }),
  'looked through first': judged({ check: { days: 1 } }),
  'signed off': judged({ approval: { days: 2 } }),
  'a talk after two': judged({ talk: { after: 2, holds: true } }),
  'all of it': judged({ readers: 2, settling, check: { days: 1 }, approval: { days: 1 }, talk: { after: 1, holds: true } }),
  'the coach decides': judged({ decidedBy: 'coach', blind: false }),
  'the coach decides, signed off': judged({ decidedBy: 'coach', blind: false, approval: { days: 1 } }),
}

// What leads on comes often, what ends or disturbs seldom.
const often: Act[] = ['goOn']
const sometimes: Act[] = [
  'collect',
  'handIn',
  'claim',
  'say',
  'score',
  'finish',
  'lookThrough',
  'signOff',
  'takeAsCoach',
  'show',
  'reopen',
  'talk',
  'assign',
  'appeal',
  'takeAppeal',
  'decideAppeal',
]
const seldom: Act[] = [
  'giveBack',
  'takeBack',
  'weighAgain',
  'withdraw',
  'revoke',
  'loseRole',
  'retire',
  'publish',
  'assignAppeal',
  'withdrawAppeal',
  'setProbation',
  'setLead',
  'voidAssessment',
]
const anAct = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...often) },
  { weight: 4, arbitrary: fc.constantFrom(...sometimes) },
  { weight: 2, arbitrary: fc.constantFrom(...seldom) },
)
const aStep: fc.Arbitrary<Step> = fc.record({ act: anAct, who: fc.nat(40), pick: fc.nat(40) })
/** Steps after each other, now and then two or three at once. */
const aHistory = fc.record({
  pipeline: fc.constantFrom(...Object.keys(pipelines)),
  steps: fc.array(
    fc.oneof({ weight: 5, arbitrary: fc.tuple(aStep) }, { weight: 1, arbitrary: fc.array(aStep, { minLength: 2, maxLength: 3 }) }),
    {
      minLength: 4,
      maxLength: 18,
      size: 'max',
    },
  ),
})

test('whatever is tried with an attempt, in whatever order and at once, it comes to nothing that is forbidden, and no score is lost', async () => {
  let number = 0
  const ends = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(aHistory, async ({ pipeline, steps }) => {
      const history = await begin(pipelines[pipeline] ?? judged({}), ++number)
      let before = await look(history)
      for (const together of steps) {
        const outcomes = await Promise.allSettled(together.map((step) => acts[step.act](history, step)))
        refusedOrDone(outcomes)
        if (outcomes.every(({ status }) => status === 'rejected')) continue
        const after = await look(history)
        forbidden(history, before, after)
        before = after
      }
      ends.set(before.state, (ends.get(before.state) ?? 0) + 1)
    }),
    { numRuns: histories, seed },
  )
  // They went somewhere: a run in which nothing is ever earned, returned or changed by an appeal shows nothing.
  const counted = async (table: 'appeals' | 'liftedRevocations', where: RawBuilder<boolean>) =>
    Number(
      (
        await world.db
          .selectFrom(table)
          .where(where)
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    )
  const appeals = {
    changed: await counted('appeals', sql`outcome = 'changed' and award_id is null`),
    upheld: await counted('appeals', sql`outcome = 'upheld'`),
    reinstated: await counted('liftedRevocations', sql`true`),
  }
  const came: Record<string, number> = { ...Object.fromEntries(ends), ...appeals }
  for (const end of ['earned', 'returned', 'in_assessment', 'withdrawn', 'changed', 'upheld', 'reinstated'])
    expect(came[end] ?? 0, end).toBeGreaterThan(0)
  for (const chain of [organizationId, null]) expect((await checkChain(world.db, chain)).broken).toBeNull()
  process.stdout.write(`${histories} random histories by seed ${seed} ended ${JSON.stringify(came)}\n`)
}, 1_800_000)
