import type { ReactNode } from 'react'
import { TextLink } from './link.tsx'

/** The pages that a page leads on to, where they are many: a line of links below its head, since buttons are for what is done. */
export const PageDoors = ({ label, doors }: { label: string; doors: readonly { to: string; label: ReactNode }[] }) => (
  <nav aria-label={label} className="-mt-4 mb-8 flex flex-wrap gap-x-6 print:hidden">
    {doors.map(({ to, label: text }) => (
      <TextLink key={to} to={to} className="inline-block py-1.5">
        {text}
      </TextLink>
    ))}
  </nav>
)
