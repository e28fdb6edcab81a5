import { Link as LinkGlyph } from 'lucide-react'
import { Icon } from '../../foundation/ui/icon.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Citation } from './citation.ts'
import { citedWords } from './cited-place.ts'
import { type EvidenceItem, itemIdOf } from './evidence-items.ts'

/** Where a score has its reason, in words: “Clip A 2:14”. With `onGo` it leads there. */
export function CitationLink({ citation, items, onGo }: { citation: Citation; items: readonly EvidenceItem[]; onGo?: () => void }) {
  const t = useText()
  const item = items.find(({ id }) => id === itemIdOf(citation))
  const words = (
    <>
      <Icon of={LinkGlyph} className="mt-[0.2em]" />
      <span className="min-w-0 break-words">
        {[item?.label ?? t('Evidence of an earlier submission'), citedWords(t, citation)].filter(Boolean).join(', ')}
      </span>
    </>
  )
  if (!onGo || !item) return <span className="flex gap-1.5 text-s text-soft">{words}</span>
  return (
    <button type="button" className="flex gap-1.5 text-left text-s text-green target underline-offset-3 hover:underline" onClick={onGo}>
      {words}
    </button>
  )
}
