import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { LinkButton } from './button.tsx'

/** Earlier and later pages of a list, by links that hold a key: no page is skipped when something is added meanwhile. */
export function Pager({
  previous,
  next,
  note,
  label,
}: {
  previous?: string | null | undefined
  next?: string | null | undefined
  note?: ReactNode
  label?: string
}) {
  const t = useText()
  if (!previous && !next) return null
  return (
    <nav aria-label={label ?? t('Pages')} className="mt-6 flex flex-wrap items-center justify-between gap-3">
      <div>
        {previous && (
          <LinkButton to={previous} kind="quiet" small icon={ArrowLeft} rel="prev">
            {t('Previous')}
          </LinkButton>
        )}
      </div>
      {note && <span className="text-s text-soft">{note}</span>}
      <div>
        {next && (
          <LinkButton to={next} kind="quiet" small rel="next">
            {t('Next')}
            <ArrowRight className="size-[1.05em]" aria-hidden="true" />
          </LinkButton>
        )}
      </div>
    </nav>
  )
}
