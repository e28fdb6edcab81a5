import { Lightbulb } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Icon } from '../../foundation/ui/icon.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { type Hint, nextStepHints } from './next-step-hints.ts'

const hintWords: Record<Hint, string> = texts({
  blame: 'A word here may read as blame. What matters is what can be done next.',
  'no-act': 'Say one thing to do, such as “film”, “add”, “ask” or “count”.',
  short: 'A few more words help: what, where, and how to tell that it worked.',
})

/** A rest after typing, in which a screen reader has said the words that were typed. */
const restMs = 1500

/** Hints beside a next step while it is written. They speak once typing rests, never hold anything up, and are never kept. */
export function NextStepHint({ text, language }: { text: string; language: string }) {
  const t = useText()
  const [rested, setRested] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMs)
    return () => clearTimeout(timer)
  }, [text])
  const hints = nextStepHints(rested, language)
  return (
    <div role="status" aria-live="polite" className="grid gap-1 text-s text-soft">
      {hints.map((hint) => (
        <p key={hint} className="flex gap-1.5">
          <Icon of={Lightbulb} className="mt-[0.2em] shrink-0 text-gold" />
          <span>{t(hintWords[hint])}</span>
        </p>
      ))}
    </div>
  )
}
