import type { WordChange } from '../../definitions/achievements/definition-diff.ts'
import { useText } from '../../foundation/words/text.tsx'

/** Words that came underlined, those that went struck through; a screen reader is told which. */
export function ChangedWords({ words }: { words: readonly WordChange[] }) {
  const t = useText()
  return (
    <p className="max-w-reading break-words whitespace-pre-line">
      {words.map(({ text, kind }, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: a finished text
        if (kind === 'same') return <span key={index}>{text}</span>
        const Tag = kind === 'added' ? 'ins' : 'del'
        return (
          <Tag
            key={index}
            className={kind === 'added' ? 'bg-wash decoration-green decoration-2' : 'mr-1 bg-brickwash text-soft decoration-brick'}
          >
            <span className="sr-only">{kind === 'added' ? t('new:') : t('taken out:')} </span>
            {text}
          </Tag>
        )
        // biome-ignore-end lint/suspicious/noArrayIndexKey: a finished text
      })}
    </p>
  )
}
