import { Callout } from '../../foundation/ui/callout.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What became of a drop, in the reader's words. */
export type ShownDrop = { taken: number; refused: { name: string; because: string }[] }

/** How many were taken, and each that was not, with why: nothing is lost of the rest. */
export function DropAnswer({ dropped: { taken, refused } }: { dropped: ShownDrop }) {
  const t = useText()
  return (
    <>
      {taken > 0 && (
        <Callout title={t('{taken, plural, one {One arrived} other {# arrived}}', { taken })}>
          <p>{t('Each is checked now. This can take a minute, and goes on when you leave this page.')}</p>
        </Callout>
      )}
      {refused.length > 0 && (
        <Callout kind="attention" title={t('{left, plural, one {One was not taken} other {# were not taken}}', { left: refused.length })}>
          <ul className="grid gap-1">
            {refused.slice(0, 50).map(({ name, because }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <li key={index} className="break-words">
                {name && <strong>{name}: </strong>}
                {because}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  )
}
