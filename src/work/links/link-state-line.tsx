import { StatusLine } from '../../foundation/ui/status.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { LinkState } from './check-link.ts'

const says: Record<LinkState, string> = texts({
  waiting: 'The page is being opened as a visitor would.',
  reached: 'The page opens for everyone.',
  broken: 'There is no page at this address.',
  private: 'The page lets only some people in.',
  unknown: 'Whether the page opens for others is not known.',
})
const kinds = { waiting: 'waiting', reached: 'done', broken: 'attention', private: 'attention', unknown: 'waiting' } as const

/** Whether the page of a link opens, for whose link it is, and what assessors will see of it. */
export function LinkStateLine({ state }: { state: LinkState | null }) {
  const t = useText()
  return (
    <div className="grid gap-1">
      {state && <StatusLine kind={kinds[state]}>{t(says[state])}</StatusLine>}
      <p className="text-s text-soft">
        {t('When you hand in, a copy is kept of what the page shows to everyone. Assessors see that copy, never the page itself.')}
      </p>
    </div>
  )
}
