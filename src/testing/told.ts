import { isRefusal, writeRefusal } from '../foundation/platform/refusal.ts'
import type { Locale } from '../foundation/words/format.ts'

/** What a person is told when this is refused, in words. */
export const told = (asked: Promise<unknown>, locale: Locale = 'en') =>
  asked.then(
    () => {
      throw new Error('It was not refused.')
    },
    (error: unknown) => {
      if (!isRefusal(error)) throw error
      return writeRefusal(error, locale)
    },
  )
