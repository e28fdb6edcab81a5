import { Steps } from '../../foundation/ui/steps.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** The way from an empty machine to the first award. */
export function StartSteps({ now }: { now: 0 | 1 | 2 }) {
  const t = useText()
  const titles = [t('You and your district'), t('Schools'), t('First micro-credential')]
  return (
    <Steps
      label={t('Setting up')}
      steps={titles.map((title, index) => ({
        title,
        state: index < now ? ('done' as const) : index === now ? ('now' as const) : ('next' as const),
      }))}
    />
  )
}
