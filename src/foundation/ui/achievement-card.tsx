import { Clock, Coins } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../words/text.tsx'
import { BadgeArt } from './badge-art.tsx'
import { Card, CardMeta, CardTitle } from './card.tsx'
import { Icon } from './icon.tsx'
import { Written } from './written.tsx'

type Given = {
  to: string
  art: string
  title: string
  category: string
  level: number
  competency: string
  /** The language that title and competency are written in. */
  language?: string
  sessions?: { count: number; minutes: number }
  /** What it is worth here, in a few words. */
  worth?: ReactNode
  /** Why it stands where it stands among others, in one line. */
  why?: ReactNode
  status?: ReactNode
  state?: 'earned' | 'open'
  headingLevel?: 2 | 3
}

/** A micro-credential among others: its picture, what it says in one line, how long, what it is worth. */
export function AchievementCard({
  to,
  art,
  title,
  category,
  level,
  competency,
  language,
  sessions,
  worth,
  why,
  status,
  state,
  headingLevel = 2,
}: Given) {
  const t = useText()
  return (
    <Card className="grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-4 sm:flex" to={to}>
      <div className="flex items-start justify-between max-sm:row-span-2">
        <BadgeArt src={art} alt="" size="m" {...(state && { state })} className="max-sm:w-16 sm:-mt-1 sm:mb-1 sm:-ml-2" />
        {status && <span className="max-sm:hidden">{status}</span>}
      </div>
      <div className="min-w-0">
        <p className="text-s text-soft">{t('{category} · level {level}', { category, level })}</p>
        <CardTitle to={to} level={headingLevel}>
          <Written language={language}>{title}</Written>
        </CardTitle>
        <p className="mt-1 text-[0.98rem]">
          <Written language={language}>{competency}</Written>
        </p>
        {why && <p className="mt-1 text-s text-soft">{why}</p>}
        {status && <div className="mt-2 sm:hidden">{status}</div>}
      </div>
      <CardMeta>
        {sessions && (
          <span className="flex items-center gap-1.5">
            <Icon of={Clock} />
            {t('{count} × {minutes}\u00a0min', sessions)}
          </span>
        )}
        {worth && (
          <span className="flex items-center gap-1.5">
            <Icon of={Coins} />
            {worth}
          </span>
        )}
      </CardMeta>
    </Card>
  )
}
