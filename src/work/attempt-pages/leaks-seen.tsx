import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { formatDuration, type PlainText } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { LeakSeen } from '../leaks/find-leaks-seen.ts'
import { leakSeen } from '../leaks/leak-kinds.ts'

/** Where in a piece, in words; nothing where no place was named. */
export const placeWords = (t: PlainText, { place: { seconds, page, quote } }: LeakSeen): string =>
  seconds !== undefined
    ? t('at {at}', { at: formatDuration(seconds) })
    : page !== undefined
      ? t('on page {page}', { page })
      : quote
        ? `“${quote}”`
        : ''

/** Says to an earner, without blame, what in their blind evidence told whose it is, and leads to where it is masked. */
export function LeaksSeen({ attemptId, leaks }: { attemptId: string; leaks: readonly LeakSeen[] }) {
  const t = useText()
  const open = leaks.filter(({ isOpen }) => isOpen)
  const masked = leaks.filter(({ answer, artifactId, contentType }) => answer === 'masked' && (artifactId === null || contentType === null))
  return (
    <>
      {open.length > 0 && (
        <Callout kind="attention" title={t('Something tells whose work this is')}>
          <p>
            {t(
              'Your work is weighed without your name, so that only the work counts. This can happen to everyone, and it counts against nobody. Mask it in a copy, and the assessors get the copy.',
            )}
          </p>
          <ul className="list-disc pl-5">
            {open.map((leak) => (
              <li key={leak.leakId}>
                {t('{what} was seen in “{name}” {place}', {
                  what: t(leakSeen[leak.kind]),
                  name: leak.name ?? '',
                  place: placeWords(t, leak),
                }).trim()}
              </li>
            ))}
          </ul>
          <p>
            <TextLink to={`/work/${attemptId}/leaks`}>{t('Mask it in a copy')}</TextLink>
          </p>
        </Callout>
      )}
      {masked.length > 0 && (
        <Callout title={t('Words are masked for the assessors')}>
          <p>{t('These words tell whose work it is. The assessors read a mask in their place; your work stays as you wrote it.')}</p>
          <ul className="list-disc pl-5">
            {masked.map((leak) => (
              <li key={leak.leakId}>{placeWords(t, leak)}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  )
}
