import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** A key to press. `bare` is a hint inside a button. */
export const Kbd = ({ children, bare }: { children: ReactNode; bare?: boolean }) => (
  <kbd
    className={classes(
      'font-sans text-xs font-semibold pointer-coarse:hidden',
      bare ? 'opacity-75' : 'rounded-small border border-rule bg-card px-1.5 py-0.5 text-soft',
    )}
    {...(bare && { 'aria-hidden': true })}
  >
    {children}
  </kbd>
)
