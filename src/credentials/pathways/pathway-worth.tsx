import { WorthCallout } from '../../definitions/catalog/worth-callout.tsx'
import { worthSentence } from '../../definitions/value/rule-words.ts'
import type { ValueRule } from '../../definitions/value/value-rules.ts'
import type { Worth } from '../../definitions/value/worth.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'

type Given = {
  /** What the milestone brings by itself. */
  worth: Worth
  pieces: { rules: readonly ValueRule[]; isExact: boolean }
  /** Where it is said what the milestone brings, for those who may say it. */
  setAt: string | null
}

/** What completing a pathway brings: its milestone, and the pieces on the way. */
export function PathwayWorth({ worth, pieces, setAt }: Given) {
  const t = useText()
  const locale = useLocale()
  const together = worthSentence(pieces.rules, locale)
  return (
    <WorthCallout worth={worth} title={t('What its milestone is worth')}>
      {together !== '' && (
        <p>
          {pieces.isExact
            ? t('Its pieces bring {amount} on the way, each when you earn it.', { amount: together })
            : t('Its pieces bring at least {amount} on the way, each when you earn it.', { amount: together })}{' '}
          {pieces.rules.some(({ caps }) => (caps ?? []).length > 0) && t('A cap of a year may leave less.')}
        </p>
      )}
      {setAt && (
        <p className="print:hidden">
          <TextLink to={setAt}>{t('Set what the milestone is worth')}</TextLink>
        </p>
      )}
    </WorthCallout>
  )
}
