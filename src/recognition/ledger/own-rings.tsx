import { amountInShort } from '../../definitions/value/rule-words.ts'
import { ProgressRing } from '../../foundation/ui/progress-ring.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Ring } from './rings.ts'
import { schoolYearName } from './school-year.ts'

/** Rings toward the goals, the renewal of licenses and the lanes that organizations set. */
export function OwnRings({ rings, start }: { rings: readonly Ring[]; start: string }) {
  const t = useText()
  const locale = useLocale()
  return (
    <Row gap="xl" align="start">
      {rings.map(({ key, organization, kind, name, currencyKind, reached, amount, span, ...of }) => {
        const inShort = (sum: string) => amountInShort({ ...of, kind: currencyKind, amount: sum }, locale)
        const [goal, time] = [
          inShort(amount),
          span === null
            ? ''
            : span.from === span.to
              ? schoolYearName(span.from, start)
              : t('{from} to {to}', { from: schoolYearName(span.from, start), to: schoolYearName(span.to, start) }),
        ]
        return (
          <ProgressRing
            key={key}
            size="l"
            value={Math.max(Number(reached), 0)}
            max={Number(amount)}
            text={inShort(reached)}
            label={name}
            caption={
              kind === 'lane'
                ? t('of {goal} for the lane “{name}” · {organization}', { goal, name, organization })
                : t('of {goal} for “{name}”, {time} · {organization}', { goal, name, time, organization })
            }
          />
        )
      })}
    </Row>
  )
}
