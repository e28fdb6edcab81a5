import { z } from 'zod'
import { system } from '../../foundation/platform/actor.ts'
import { command, inside, onPages, perform } from '../../foundation/platform/command.ts'
import { fact, notAFact } from '../../foundation/platform/fact.ts'
import { job, works } from '../../foundation/platform/jobs.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import type { World } from '../../foundation/platform/world.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import { mayChangeOwn, systemOnly } from '../accounts/account-policy.ts'
import { loadSelf } from '../accounts/set-password.ts'
import { twoStepOff } from './sign-in-facts.ts'
import { endTwoStep, tellOwner } from './two-step.ts'

/** Long enough for the owner to read one of the letters, wherever it went. */
export const resetDays = 7

const ofPerson = z.object({ personId: z.uuid() })

export const askTwoStepReset = command({
  name: 'two-step.ask-reset',
  says: 'Asks that the second step end in a week, for who has given the first and lost phone and codes. Every address of theirs is told. No admin can do it for them, or they could take an account over.',
  reach: inside,
  limits: null,
  input: ofPerson,
  load: async ({ db }, { personId }) =>
    db
      .selectFrom('twoSteps')
      .innerJoin('people', 'people.id', 'personId')
      .where('personId', '=', personId)
      .where('confirmedAt', 'is not', null)
      .select(['personId', 'name', 'email'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('session')),
  may: systemOnly,
  async run(scene, { personId }, { name }) {
    const { db, now } = scene
    const dueAt = new Date(now.getTime() + resetDays * 86_400_000)
    // Asked again, the time goes on that runs already.
    const isNew = await db
      .insertInto('twoStepResets')
      .values({ personId, askedAt: now, dueAt })
      .onConflict((row) => row.doNothing())
      .returning('personId')
      .executeTakeFirst()
    if (!isNew) return
    const addresses = await db
      .selectFrom('personAddresses')
      .where('personId', '=', personId)
      .where('verifiedAt', 'is not', null)
      .select('address')
      .execute()
    for (const { address } of addresses)
      await tellOwner(
        scene,
        { personId, name, email: address },
        sentence('Somebody asked to end the second step of your account'),
        sentence(
          'In {days} days Laurel will no longer ask for a code, so that you can sign in without your phone. If you have your phone or a recovery code, sign in with it: that ends this, and so does a new password.',
          {
            days: resetDays,
          },
        ),
      )
  },
  record: notAFact('Nothing has changed until it is due; then that is the fact.'),
})

export const takeBackTwoStepReset = command({
  name: 'two-step.take-back-reset',
  says: 'Keeps the second step: a signed-in person takes back that it was to end.',
  reach: onPages,
  limits: null,
  input: z.object({}),
  load: loadSelf,
  may: mayChangeOwn,
  run: async ({ db }, _input, { personId }) => {
    await db.deleteFrom('twoStepResets').where('personId', '=', personId).execute()
  },
  record: notAFact('Nothing has changed.'),
})

export const carryOutTwoStepReset = command({
  name: 'two-step.carry-out-reset',
  says: 'Ends the second step of who asked for it a week ago.',
  reach: inside,
  limits: null,
  input: ofPerson,
  load: ({ db, now }, { personId }) =>
    db
      .selectFrom('twoStepResets')
      .innerJoin('people', 'people.id', 'personId')
      .where('personId', '=', personId)
      .where('dueAt', '<=', now)
      .select(['personId', 'name', 'email'])
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow(() => missing('session')),
  may: systemOnly,
  run: (scene, _input, self) => endTwoStep(scene, self),
  record: (_input, { personId }) => fact(twoStepOff, { subjectId: personId }),
})

const endDueSteps = job({ name: 'sign-in.end-due-steps', data: z.object({}), atOnce: 1, every: '*/10 * * * *' })

/** Every ten minutes: second steps whose week is over. */
export const endingDueSteps = works(endDueSteps, async (world: World) => {
  const due = await world.db.selectFrom('twoStepResets').where('dueAt', '<=', world.now()).select('personId').limit(100).execute()
  for (const { personId } of due) await perform(world, system, carryOutTwoStepReset, { personId })
})
