import { useText } from '../../foundation/words/text.tsx'

/** What a key links together, said before it is made: whoever sees two badges that name it knows that they are one person's. */
export function LinkedTogether() {
  const t = useText()
  return (
    <ul className="grid max-w-reading list-disc gap-2 ps-5">
      <li>
        {t(
          'Everyone who sees two badges that name the same key knows that they belong to the same person, under whatever name or address.',
        )}
      </li>
      <li>{t('With it you can prove to somebody who asks that a badge is yours, also after your school’s address is gone.')}</li>
      <li>{t('What names it once does so for good: it can’t be taken out of a badge that somebody has.')}</li>
      <li>{t('You need none. Badges without it are just as valid, and know you by your addresses, which stand in them as hashes.')}</li>
    </ul>
  )
}
