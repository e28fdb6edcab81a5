import { Callout } from '../../foundation/ui/callout.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AssessmentToRead } from './find-assessment.ts'

type Given = { appeal: NonNullable<AssessmentToRead['appeal']>; isBlind: boolean }

/** What the earner appeals against and why, for who hears it: beside the evidence, and as blind as that. */
export function AppealHeard({ appeal: { against, reason, takenBackBecause }, isBlind }: Given) {
  const t = useText()
  return (
    <Callout title={t('An appeal: look at it afresh')}>
      <p className="mb-3">
        {against === 'decision'
          ? t(
              'You saw none of this work before. Weigh what is open as you see it now: what others gave is not shown to you, and what is shown already stays.',
            )
          : t('You saw none of this work before. Read the evidence, why the award was taken back, and what its earner says.')}{' '}
        {isBlind && t('If these words tell you who it is, say so and hand it back.')}
      </p>
      <div className="grid gap-3">
        {takenBackBecause !== null && <Quote text={takenBackBecause} by={t('Why the award was taken back')} />}
        <Quote text={reason} by={t('The earner')} />
      </div>
    </Callout>
  )
}
