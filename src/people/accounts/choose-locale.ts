import { z } from 'zod'
import { command, pageAndRest } from '../../foundation/platform/command.ts'
import { notAFact } from '../../foundation/platform/fact.ts'
import { locales } from '../../foundation/words/format.ts'
import { mayChangeOwn } from './account-policy.ts'
import { loadSelf } from './set-password.ts'

/** Keeps the language someone reads: of their screens, in every browser, and of their letters. */
export const chooseLocale = command({
  name: 'person.choose-locale',
  says: 'Keeps the language someone reads Laurel and its e-mails in.',
  reach: pageAndRest,
  limits: null,
  input: z.object({ locale: z.enum(locales, 'Choose one of the languages offered.') }),
  load: loadSelf,
  may: mayChangeOwn,
  async run({ db, now }, { locale }, { personId }) {
    await db.updateTable('people').set({ locale, updatedAt: now }).where('id', '=', personId).execute()
  },
  record: notAFact('Which language someone reads is nobody else’s to ask about.'),
})
