import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { type ColorName, colorNames } from './category-colors.ts'

/** The colors of the palette in words. */
export const colorWords: Record<ColorName, string> = texts({
  green: 'Green',
  blue: 'Blue',
  purple: 'Purple',
  teal: 'Teal',
  lime: 'Leaf green',
  rust: 'Rust',
  pink: 'Pink',
  violet: 'Violet',
  navy: 'Navy',
  amber: 'Amber',
  slate: 'Slate',
  brown: 'Brown',
  red: 'Red',
  indigo: 'Indigo',
})

/** Where a badge in one of these colors can be seen. */
export const sampleAddress = (look: { name: string; color: ColorName; mark: string }, issuer: string): string =>
  `/badges/preview.svg?${new URLSearchParams({ level: '1', category: look.name, color: look.color, mark: look.mark, issuer })}`

/** The colors that a category may have, each on a badge. */
export function ColorChoice({ issuer, chosen }: { issuer: string; chosen: ColorName }) {
  const t = useText()
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 font-semibold">{t('Color')}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2">
        {colorNames.map((name) => (
          <label
            key={name}
            className="relative grid justify-items-center gap-1 rounded-card border border-rule p-2 text-center text-s target has-checked:border-green has-checked:bg-wash"
          >
            <input
              type="radio"
              name="color"
              value={name}
              defaultChecked={name === chosen}
              className="absolute top-2 left-2 size-[1.1em] accent-green"
            />
            <BadgeArt src={sampleAddress({ name: colorWords[name], color: name, mark: 'award' }, issuer)} alt="" size="s" />
            {t(colorWords[name])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
