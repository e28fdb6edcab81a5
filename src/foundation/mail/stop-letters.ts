import { z } from 'zod'
import { yes } from '../platform/actor.ts'
import { command, onPages } from '../platform/command.ts'
import { notAFact } from '../platform/fact.ts'
import { missing } from '../platform/refusal.ts'
import { setWays } from './choose-letters.ts'
import { chosenKinds, waysOf } from './letter-ways.ts'
import { readStopToken } from './stop-address.ts'

/** The secret in the address is all it takes: a reader is not asked to sign in to be left alone. */
export const stopLetters = command({
  name: 'letter-settings.stop',
  says: 'Stops e-mails of one kind, or the daily digest, for who follows the address in one of them. What is owed to them goes on.',
  // A program has no such address; its person chooses by `letter-settings.choose`.
  reach: onPages,
  limits: (_actor, _input, { clientAddress = '' }) => [{ key: `stop-letters ${clientAddress}`, tries: 60, seconds: 60 }],
  input: z.object({ token: z.string().max(200) }),
  async load({ db, keys }, { token }) {
    const meant = readStopToken(keys, token)
    const person = meant && (await db.selectFrom('people').where('id', '=', meant.personId).select('id').executeTakeFirst())
    if (!person) throw missing('page')
    return meant
  },
  may: () => yes,
  async run({ db }, _input, { personId, kind }) {
    const wayOf = await waysOf(db, [personId])
    // Without a digest, what would stand in it is not written at all.
    const kinds = kind === 'digest' ? chosenKinds.filter((each) => wayOf(personId, each) === 'digest') : [kind]
    if (kinds.length > 0)
      await setWays(
        db,
        kinds.map((each) => ({ personId, kind: each, way: 'never' as const })),
      )
  },
  record: notAFact('How someone hears of what concerns them is nobody else’s to ask about.'),
})
