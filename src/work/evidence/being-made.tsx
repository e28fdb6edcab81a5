import { LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** Something that is being made, will be there in a minute, and can be looked for again. */
export function BeingMade({ title, children }: { title: string; children: string }) {
  const t = useText()
  return (
    <Callout
      title={title}
      actions={
        <LinkButton kind="quiet" small to="">
          {t('Look again')}
        </LinkButton>
      }
    >
      <p>{children}</p>
    </Callout>
  )
}
