import { useText } from '../../foundation/words/text.tsx'
import type { ReleaseReason } from './release-reasons.ts'

/** Why an assessor lets work go, as they say it themselves. */
export function useReleaseReasonNames(): Record<ReleaseReason, string> {
  const t = useText()
  return {
    'no-time': t('I don’t have the time by then'),
    'not-my-field': t('It is outside my field'),
    language: t('I don’t understand its language well enough'),
    unreadable: t('Something in it can’t be seen or heard'),
    other: t('Something else'),
  }
}
