import { useState } from 'react'
import { controlLook } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import { type Cue, readCaptions } from './cues.ts'

/** What is spoken in a recording, to read and to search in; a line leads to its moment. It comes when it is asked for. */
export function Transcript({ src, onGo }: { src: string; onGo: (seconds: number) => void }) {
  const t = useText()
  const scripted = useScripted()
  const [cues, setCues] = useState<Cue[] | 'away' | null>(null)
  const [search, setSearch] = useState('')
  if (!scripted)
    return (
      <p className="mt-2 text-s">
        <TextLink to={src} external>
          {t('What is spoken, as text')}
        </TextLink>
      </p>
    )
  const fetchOnce = async (isOpen: boolean) => {
    if (!isOpen || Array.isArray(cues)) return
    const text = await fetch(src).then(
      (response) => (response.ok ? response.text() : null),
      () => null,
    )
    setCues(text === null ? 'away' : (readCaptions(text)?.cues ?? []))
  }
  const asked = search.trim().toLowerCase()
  const found = Array.isArray(cues) ? cues.filter(({ text }) => text.toLowerCase().includes(asked)) : []
  return (
    <details className="mt-2 text-s" onToggle={({ currentTarget }) => void fetchOnce(currentTarget.open)}>
      <summary className="target py-1 font-semibold text-green">{t('What is spoken')}</summary>
      {cues === 'away' && <p className="text-soft">{t('It could not be fetched. Close this and open it again.')}</p>}
      {Array.isArray(cues) && (
        <div className="grid gap-2 pt-2">
          <input
            type="search"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
            aria-label={t('Search in what is spoken')}
            placeholder={t('Search in what is spoken')}
            className={controlLook}
          />
          <p role="status" className="sr-only">
            {asked !== '' && t('{count, plural, one {# line} other {# lines}} found', { count: found.length })}
          </p>
          <ol className="grid max-h-72 gap-1 overflow-y-auto">
            {found.map(({ from, text }) => (
              <li key={`${from} ${text}`} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
                <button
                  type="button"
                  onClick={() => onGo(from)}
                  aria-label={t('Go to {time}', { time: formatDuration(from) })}
                  className="target text-green tabular-nums underline"
                >
                  {formatDuration(from)}
                </button>
                <span className="whitespace-pre-line">{text}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </details>
  )
}
