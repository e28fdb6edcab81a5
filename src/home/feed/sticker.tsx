import { useText } from '../../foundation/words/text.tsx'
import { type StickerName, stickerNames, stickerPath, stickerWords } from './stickers.ts'

const sizes = { s: 28, m: 44, l: 56 }

/** A sticker. Beside its words it needs no text of its own. */
export function Sticker({ name, size = 'm', named = true }: { name: StickerName; size?: keyof typeof sizes; named?: boolean }) {
  const t = useText()
  const side = sizes[size]
  return (
    <img
      src={stickerPath(name)}
      alt={named ? t(stickerWords[name]) : ''}
      title={named ? t(stickerWords[name]) : undefined}
      width={side}
      height={side}
      loading="lazy"
      decoding="async"
      className="shrink-0"
    />
  )
}

/** One of the stickers, or none: each a picture with its words. */
export function StickerChoice({ chosen }: { chosen: StickerName | null }) {
  const t = useText()
  const tile =
    'relative grid justify-items-center gap-1 rounded-card border border-transparent px-1 py-2 text-center text-xs leading-tight hover:bg-wash has-checked:border-green has-checked:bg-wash has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-ink'
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">{t('A sticker')}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(6.25rem,1fr))] gap-1">
        {stickerNames.map((name) => (
          <label key={name} className={`${tile} content-start`}>
            <input type="radio" name="sticker" value={name} defaultChecked={chosen === name} className="sr-only" />
            <Sticker name={name} size="l" named={false} />
            {t(stickerWords[name])}
          </label>
        ))}
        <label className={`${tile} content-center`}>
          <input type="radio" name="sticker" value="" defaultChecked={chosen === null} className="sr-only" />
          {t('No sticker')}
        </label>
      </div>
    </fieldset>
  )
}
