import { CircleCheck, CircleDashed, CircleDotDashed, CircleHelp, CircleX, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useText } from '../words/text.tsx'
import { Icon } from './icon.tsx'

export type CheckState = 'yes' | 'no' | 'unknown' | 'waiting' | 'begun'
export type CheckItem = { title: ReactNode; note?: ReactNode; state: CheckState; to?: string }
const looks: Record<CheckState, { icon: LucideIcon; mark: string }> = {
  yes: { icon: CircleCheck, mark: 'text-green' },
  no: { icon: CircleX, mark: 'text-brick' },
  unknown: { icon: CircleHelp, mark: 'text-soft' },
  waiting: { icon: CircleDashed, mark: 'text-soft' },
  begun: { icon: CircleDotDashed, mark: 'text-soft' },
}

/** Questions with their answers: what a verifier wants to know, or what is still missing. */
export function CheckList({ items, label }: { items: readonly CheckItem[]; label?: string }) {
  const t = useText()
  const words: Record<CheckState, string> = {
    yes: t('Yes'),
    no: t('No'),
    unknown: t('Not known'),
    waiting: t('Not yet'),
    begun: t('Started'),
  }
  return (
    <ul className="divide-y divide-rule rounded-card border border-rule bg-card" aria-label={label}>
      {items.map(({ title, note, state, to }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of questions
        <li key={index} className="relative flex gap-3.5 px-4 py-3 sm:px-5 print:py-1.5">
          <Icon of={looks[state].icon} size="m" label={words[state]} className={`mt-[0.12em] ${looks[state].mark}`} />
          <div className="min-w-0">
            <div className="font-semibold">
              {to ? (
                <Link to={to} className="text-ink no-underline covers hover:text-green">
                  {title}
                </Link>
              ) : (
                title
              )}
            </div>
            {note && <div className="text-soft">{note}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}
