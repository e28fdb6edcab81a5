import { ChevronDown, type LucideIcon } from 'lucide-react'
import { type ComponentPropsWithRef, type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { buttonLook } from './button.tsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

/** A few further actions behind one word. A disclosure: it opens without script, and with it closes by Escape, a click elsewhere or a choice. */
export function Menu({
  label = '',
  icon,
  small,
  align = 'end',
  summary,
  children,
}: {
  label?: string
  icon?: LucideIcon
  small?: boolean
  align?: 'start' | 'end'
  /** Its own look and words instead of a button with the label. */
  summary?: ReactNode
  children: ReactNode
}) {
  const box = useRef<HTMLDetailsElement>(null)
  const location = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes it
  useEffect(() => box.current?.removeAttribute('open'), [location])
  useEffect(() => {
    const close = (event: Event) => {
      const menu = box.current
      if (!menu?.open || (event.target instanceof Node && menu.contains(event.target) && event.type !== 'keydown')) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        menu.querySelector('summary')?.focus()
      }
      menu.open = false
    }
    for (const type of ['keydown', 'pointerdown', 'focusin']) document.addEventListener(type, close)
    return () => {
      for (const type of ['keydown', 'pointerdown', 'focusin']) document.removeEventListener(type, close)
    }
  }, [])
  return (
    <details ref={box} data-menu="" className="group/menu relative print:hidden">
      <summary className={summary ? 'rounded-control' : buttonLook('quiet', small)}>
        {summary ?? (
          <>
            {icon && <Icon of={icon} />}
            {label}
            <Icon of={ChevronDown} className="transition-transform group-open/menu:rotate-180" />
          </>
        )}
      </summary>
      <div
        className={classes(
          'absolute top-full z-30 mt-2 grid max-h-[calc(100dvh-5rem)] min-w-52 max-w-[calc(100vw-2rem)] gap-0.5 overflow-y-auto rounded-card border border-rule bg-card p-1.5',
          align === 'end' ? 'right-0' : 'left-0',
        )}
      >
        {children}
      </div>
    </details>
  )
}

const itemLook =
  'flex w-full items-center gap-2.5 rounded-control px-3 py-2 text-left text-ink no-underline target hover:bg-wash aria-[current]:text-green aria-[current]:font-semibold'

/** A way to go, in a menu. */
export const MenuLink = ({ to, icon, children, ...link }: { to: string; icon?: LucideIcon } & Omit<ComponentPropsWithRef<'a'>, 'href'>) => (
  <Link to={to} className={itemLook} {...link}>
    {icon && <Icon of={icon} className="text-soft" />}
    {children}
  </Link>
)

/** A thing to do, in a menu; inside a form it sends it. */
export const MenuButton = ({ icon, children, ...button }: { icon?: LucideIcon } & ComponentPropsWithRef<'button'>) => (
  <button type="submit" className={itemLook} {...button}>
    {icon && <Icon of={icon} className="text-soft" />}
    {children}
  </button>
)
