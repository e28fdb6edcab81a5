import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = {
  choices: readonly { slug: string; name: string }[]
  /** The slug of the one that is looked at. */
  current: string
  /** The address of the same page, of another. */
  to: (slug: string) => string
}

/** The same page of each organization that one answers for; nothing where that is one alone. */
export function OrganizationTabs({ choices, current, to }: Given) {
  const t = useText()
  if (choices.length < 2) return null
  return (
    <TabLinks
      label={t('Organizations')}
      links={choices.map(({ slug, name }) => ({ to: to(slug), label: name, current: slug === current }))}
    />
  )
}
