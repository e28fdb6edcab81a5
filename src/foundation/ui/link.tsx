import type { ComponentPropsWithRef } from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'

export const linkLook = 'text-green underline underline-offset-3 decoration-green/50 hover:decoration-green decoration-[1.5px]'

/** A link in running text. An external one gives no access to this page and tells nothing of it. */
export function TextLink({
  to,
  external,
  className,
  children,
  ...link
}: { to: string; external?: boolean } & Omit<ComponentPropsWithRef<'a'>, 'href'>) {
  const look = classes(linkLook, className)
  if (external || /^(https?:|mailto:|tel:)/.test(to))
    return (
      <a href={to} className={look} rel="noopener noreferrer" {...link}>
        {children}
      </a>
    )
  return (
    <Link to={to} className={look} {...link}>
      {children}
    </Link>
  )
}
