import { CheckCheck, CircleCheck, CircleDashed, CircleDotDashed, type LucideIcon } from 'lucide-react'
import { Link } from 'react-router'
import { classes } from '../../foundation/ui/classes.ts'
import { Icon } from '../../foundation/ui/icon.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { OpenState } from '../attempts/find-incomplete.ts'

export type PartState = OpenState | 'shown'
export type PartItem = { id: string; title: string; state: PartState }

const glyphs: Record<PartState, LucideIcon> = { ready: CircleCheck, open: CircleDashed, begun: CircleDotDashed, shown: CheckCheck }

/** The parts of an attempt as a checklist; the one in hand is marked. */
export function PartList({ attemptId, parts, current }: { attemptId: string; parts: readonly PartItem[]; current: string | null }) {
  const t = useText()
  const words: Record<PartState, string> = { ready: t('Ready'), open: t('Not started'), begun: t('Started'), shown: t('Shown already') }
  return (
    <nav aria-label={t('Parts')}>
      <ol className="divide-y divide-rule border-y border-rule">
        {parts.map(({ id, title, state }) => (
          <li key={id}>
            <Link
              to={`/work/${attemptId}?requirement=${id}`}
              preventScrollReset
              aria-current={id === current ? 'step' : undefined}
              className={classes(
                'target flex w-full items-start gap-2.5 py-2.5 pr-2 no-underline hover:text-green',
                id === current ? 'border-l-4 border-green bg-wash pl-2 font-semibold text-ink' : 'pl-3 text-ink',
              )}
            >
              <Icon
                of={glyphs[state]}
                size="m"
                label={words[state]}
                className={classes('mt-[0.1em]', state === 'open' || state === 'begun' ? 'text-soft' : 'text-green')}
              />
              <span className="min-w-0 break-words">
                <Written>{title}</Written>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
