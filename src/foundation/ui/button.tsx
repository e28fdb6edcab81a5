import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'
import { useFormState } from './form-state.tsx'
import { Icon } from './icon.tsx'

export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain'

const kinds: Record<ButtonKind, string> = {
  primary: 'border-transparent bg-green text-on hover:bg-greener',
  quiet: 'border-rule text-green hover:bg-wash hover:border-green/40',
  danger: 'border-transparent bg-brick text-onbrick hover:brightness-90',
  plain: 'border-transparent text-green hover:bg-wash',
}

/** How a button looks, for the rare thing that must look like one and is none. */
export const buttonLook = (kind: ButtonKind = 'primary', small = false) =>
  classes(
    'inline-flex items-center justify-center gap-2 rounded-control border font-semibold leading-snug no-underline transition-colors target text-center',
    'disabled:opacity-55 aria-disabled:opacity-55 print:hidden',
    small ? 'px-3 py-1.5 text-s' : 'px-5 py-2.5',
    kind === 'plain' && 'px-2.5',
    kinds[kind],
  )

type Look = { kind?: ButtonKind; small?: boolean; icon?: LucideIcon; children?: ReactNode }

/** A button. Inside a form it sends it, and waits while the form is on its way. */
export function Button({
  kind,
  small,
  icon,
  pending,
  children,
  className,
  type = 'submit',
  ...button
}: Look & { pending?: boolean } & ComponentPropsWithRef<'button'>) {
  const { busy } = useFormState()
  const waits = pending ?? (type === 'submit' && busy)
  return (
    <button type={type} className={classes(buttonLook(kind, small), className)} aria-disabled={waits || undefined} {...button}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function LinkButton({
  to,
  kind,
  small,
  icon,
  download,
  external,
  children,
  className,
  ...link
}: Look & { to: string; download?: boolean | string; external?: boolean } & Omit<ComponentPropsWithRef<'a'>, 'href' | 'download'>) {
  const look = classes(buttonLook(kind, small), className)
  const content = (
    <>
      {icon && <Icon of={icon} />}
      {children}
    </>
  )
  if (external || download !== undefined)
    return (
      <a
        href={to}
        className={look}
        {...(download !== undefined && { download })}
        {...(external && { rel: 'noopener noreferrer' })}
        {...link}
      >
        {content}
      </a>
    )
  return (
    <Link to={to} className={look} {...link}>
      {content}
    </Link>
  )
}
