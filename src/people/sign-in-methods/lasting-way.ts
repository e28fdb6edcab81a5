import { sql } from 'kysely'
import { z } from 'zod'
import { command, onPages } from '../../foundation/platform/command.ts'
import type { Queryable } from '../../foundation/platform/database.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { mayChangeOwn } from '../accounts/account-policy.ts'
import { loadSelf } from '../accounts/set-password.ts'

/**
 * The one address of somebody who has earned, or has handed in what may come to it, and would be lost with that address: they have no other and no
 * passkey, and have not put the question away. Null for everybody else.
 */
export async function addressToOutlive(db: Queryable, personId: string): Promise<string | null> {
  const found = await db
    .selectFrom('people')
    .where('id', '=', personId)
    .where('lastingWayPutAwayAt', 'is', null)
    .where(({ and, exists, not, or, selectFrom }) =>
      and([
        or([
          exists(selectFrom('awards').where('earnerId', '=', personId).select(sql`1`.as('one'))),
          exists(
            selectFrom('attempts')
              .where('earnerId', '=', personId)
              .where('state', 'in', ['submitted', 'in_assessment'])
              .select(sql`1`.as('one')),
          ),
        ]),
        not(exists(selectFrom('passkeys').where('personId', '=', personId).select(sql`1`.as('one')))),
        not(
          exists(
            selectFrom('personAddresses')
              .where('personId', '=', personId)
              .where('verifiedAt', 'is not', null)
              .whereRef('address', '<>', 'people.email')
              .select(sql`1`.as('one')),
          ),
        ),
      ]),
    )
    .select('email')
    .executeTakeFirst()
  return found?.email ?? null
}

export const putAwayLastingWay = command({
  name: 'lasting-way.put-away',
  says: 'Asks no more for an address or a passkey of one’s own. Both can be added in the settings at any time.',
  reach: onPages,
  limits: null,
  input: z.object({}),
  load: loadSelf,
  may: mayChangeOwn,
  run: async ({ db, now }, _input, { personId }) => {
    await db.updateTable('people').set({ lastingWayPutAwayAt: now }).where('id', '=', personId).execute()
  },
  record: notAFact('That somebody put a question away concerns nobody else.'),
})
