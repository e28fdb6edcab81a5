import { z } from 'zod'
import { mayChooseLetters } from '../../foundation/mail/choose-letters.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { fact } from '../../foundation/platform/fact.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { newCalendarSecret } from './calendar.ts'
import { calendarRenewed } from './notice-facts.ts'

export const renewCalendar = command({
  name: 'calendar.renew',
  says: 'Gives the calendar of someone’s due dates a new secret address. The one before leads nowhere from then on.',
  reach: pageAndRest,
  limits: (actor) => [{ key: `renew-calendar ${personIdOf(actor) ?? ''}`, tries: 20, seconds: 3600 }],
  input: z.object({}),
  load: async ({ actor }) => {
    const personId = personIdOf(actor)
    if (!personId) throw unauthenticated()
    return { personId }
  },
  may: mayChooseLetters,
  async run({ db, now, keys, baseUrl }, _input, { personId }) {
    const { secret, hash } = newCalendarSecret()
    const values = { secretHash: hash, secretSealed: keys.seal(Buffer.from(secret), personId), madeAt: now }
    await db
      .insertInto('calendars')
      .values({ personId, ...values })
      .onConflict((clash) => clash.column('personId').doUpdateSet(values))
      .execute()
    return { address: `${baseUrl}/calendar/${secret}.ics` }
  },
  record: (_input, { personId }) => fact(calendarRenewed, { subjectId: personId }),
})
