import type { ReactNode } from 'react'
import { Avatar } from '../../foundation/ui/avatar.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Kudos } from './find-kudos.ts'
import { Sticker } from './sticker.tsx'
import { stickerWords } from './stickers.ts'

type Shown = Pick<Kudos, 'sticker' | 'note'> & { giver: string }

/** A line somebody wrote, with their sticker or their initials beside it; `by` is what is said of who it is from. */
export function KudosNote({ one, by = one.giver, after }: { one: Shown; by?: string; after?: ReactNode }) {
  const t = useText()
  return (
    <div className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-start gap-x-3">
      <div className="grid justify-items-center pt-0.5">{one.sticker ? <Sticker name={one.sticker} /> : <Avatar name={one.giver} />}</div>
      <div className="min-w-0">
        {one.note !== null && <p className="font-serif text-[1.06rem] leading-snug wrap-anywhere">{one.note}</p>}
        <p className="text-s text-soft wrap-anywhere">
          {one.note === null && one.sticker ? t('{name}: {words}', { name: by, words: t(stickerWords[one.sticker]) }) : by}
          {after && <> · {after}</>}
        </p>
      </div>
    </div>
  )
}

/** What was given to a moment: stickers alone in a row, lines under each other. */
export function KudosList({ items, label }: { items: readonly Kudos[]; label: string }) {
  const t = useText()
  const alone = items.filter(({ note }) => note === null)
  const written = items.filter(({ note }) => note !== null)
  return (
    <div className="grid gap-3">
      {alone.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={t('Stickers: {label}', { label })}>
          {alone.map(
            ({ id, sticker, giver }) =>
              sticker && (
                <li
                  key={id}
                  className="flex max-w-full items-center gap-2 rounded-full border border-rule bg-card py-0.5 pr-3 pl-0.5 text-s text-soft"
                >
                  <Sticker name={sticker} size="s" />
                  <span className="truncate">{giver}</span>
                </li>
              ),
          )}
        </ul>
      )}
      {written.length > 0 && (
        <ul className="grid gap-3" aria-label={t('Notes: {label}', { label })}>
          {written.map((one) => (
            <li key={one.id}>
              <KudosNote one={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
