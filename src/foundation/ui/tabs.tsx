import type { LucideIcon } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { useNeededScript } from './page-script.tsx'
import { Heading } from './section.tsx'

const tabLook = (selected: boolean) =>
  classes(
    'inline-flex shrink-0 items-center gap-1.5 border-b-2 pt-1 pb-1.5 -outline-offset-3 no-underline target transition-colors aria-[current]:[scroll-initial-target:nearest]',
    selected ? 'border-green text-ink' : 'border-transparent text-soft hover:text-ink forced-colors:border-[Canvas]',
  )
const bar = 'mb-4 flex gap-x-5 overflow-x-auto sm:flex-wrap border-b border-rule [scrollbar-width:none] *:-mb-px print:hidden'

export type Tab = { id: string; label: ReactNode; content: ReactNode; icon?: LucideIcon; mark?: ReactNode }

/** Several things of which one is seen. Without script they are sections under each other, and print so. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string
  tabs: readonly Tab[]
  selected?: string
  onSelect?: (id: string) => void
}) {
  const base = useId()
  useNeededScript('Tabs')
  const [own, setOwn] = useState(tabs[0]?.id)
  const list = useRef<HTMLDivElement>(null)
  const current = selected ?? own
  const select = (id: string) => {
    setOwn(id)
    onSelect?.(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const index = (to + tabs.length) % tabs.length
    const tab = tabs[index]
    if (!tab) return
    select(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
  }
  return (
    <div>
      <div ref={list} role="tablist" aria-label={label} className={classes(bar, 'noscript:hidden')}>
        {tabs.map(({ id, label: text, icon, mark }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}-tab`}
            aria-selected={id === current}
            aria-controls={`${base}-${id}`}
            tabIndex={id === current ? 0 : -1}
            onClick={() => select(id)}
            onKeyDown={onKeyDown}
            className={tabLook(id === current)}
          >
            {icon && <Icon of={icon} />}
            {text}
            {mark}
          </button>
        ))}
      </div>
      {/* Folded by the style sheet alone, so that nothing moves when the script comes. */}
      {tabs.map(({ id, label: text, content }) => (
        <div
          key={id}
          role="tabpanel"
          id={`${base}-${id}`}
          aria-labelledby={`${base}-${id}-tab`}
          className={classes('noscript:not-last:mb-8 print:not-last:mb-8', id !== current && 'scripting:not-print:hidden')}
        >
          <Heading level={3} className="mb-2 scripting:not-print:hidden">
            {text}
          </Heading>
          {content}
        </div>
      ))}
    </div>
  )
}

/** Where the bar is longer than a phone is wide, the tab that is here comes into view, also where a browser knows no style sheet's word for that. */
function bringIntoView(link: HTMLElement | null) {
  const nav = link?.parentElement
  if (link && nav) nav.scrollLeft += link.getBoundingClientRect().left - nav.getBoundingClientRect().left - nav.clientWidth / 4
}

/** Tabs that are pages of their own: links, of which one is here. */
export const TabLinks = ({
  label,
  links,
}: {
  label: string
  links: readonly { to: string; label: ReactNode; current: boolean; icon?: LucideIcon; mark?: ReactNode }[]
}) => (
  <nav aria-label={label} className={classes(bar, 'max-sm:edges')}>
    {links.map(({ to, label: text, current, icon, mark }) => (
      <Link
        key={to}
        to={to}
        {...(current && { ref: bringIntoView })}
        aria-current={current ? 'page' : undefined}
        className={tabLook(current)}
        preventScrollReset
      >
        {icon && <Icon of={icon} />}
        {text}
        {mark}
      </Link>
    ))}
  </nav>
)
