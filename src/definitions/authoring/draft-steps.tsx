import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { DraftPart } from './draft-part-names.ts'

/** The steps of writing, any of which can be gone to at any time. */
export function DraftSteps({ id, current }: { id: string; current: DraftPart | 'publish' }) {
  const t = useText()
  const steps: { step: DraftPart | 'publish'; label: string }[] = [
    { step: 'basics', label: t('Basics') },
    { step: 'show', label: t('What you will show') },
    { step: 'judging', label: t('How it is judged') },
    { step: 'value', label: t('Value and assessment') },
    { step: 'badge', label: t('Badge') },
    { step: 'publish', label: t('Check and publish') },
  ]
  return (
    <TabLinks
      label={t('Steps of writing')}
      links={steps.map(({ step, label }, index) => ({
        to: `/authoring/${id}/${step}`,
        label: t('{number}. {label}', { number: index + 1, label }),
        current: step === current,
      }))}
    />
  )
}
