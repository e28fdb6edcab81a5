import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'

const tabs = {
  lists: ['/issue', texts('Lists')],
  posters: ['/issue/posters', texts('Posters')],
  many: ['/issue/many', texts('Take back many')],
} as const
export type IssueTab = keyof typeof tabs

/** The pages of what is issued for what was decided elsewhere, of one organization among those of who asks. */
export function IssueTabs({ of, choices, current }: { of: string; choices: readonly { slug: string; name: string }[]; current: IssueTab }) {
  const t = useText()
  const names = Object.keys(tabs) as IssueTab[]
  return (
    <>
      {choices.length > 1 && (
        <TabLinks
          label={t('Organization')}
          links={choices.map(({ slug, name }) => ({ to: `${tabs[current][0]}?of=${slug}`, label: name, current: slug === of }))}
        />
      )}
      {names.length > 1 && (
        <TabLinks
          label={t('Issue by list')}
          links={names.map((name) => ({ to: `${tabs[name][0]}?of=${of}`, label: t(tabs[name][1]), current: name === current }))}
        />
      )}
    </>
  )
}
