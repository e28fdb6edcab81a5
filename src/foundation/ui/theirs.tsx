import { useText } from '../words/text.tsx'
import { Callout } from './callout.tsx'
import { DefinitionList } from './facts.tsx'
import { Prose } from './prose.tsx'

/** What is kept now of a text that was saved elsewhere while someone typed another: nothing of either is lost. */
export function Theirs({ fields }: { fields: readonly { label: string; value: unknown }[] }) {
  const t = useText()
  return (
    <Callout kind="attention" title={t('This is what is kept now')}>
      <DefinitionList
        items={fields
          .filter(({ value }) => value !== null && value !== undefined && value !== '')
          .map(({ label, value }) => ({
            term: label,
            value: <Prose text={Array.isArray(value) ? value.join(', ') : String(value)} size="s" />,
          }))}
      />
      <p>{t('Below is what you typed. Take over what you want of the other text, then save.')}</p>
    </Callout>
  )
}
