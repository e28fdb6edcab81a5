import type { LucideIcon } from 'lucide-react'
import { classes } from './classes.ts'

type Size = 's' | 'm' | 'l'
const sizes: Record<Size, string> = { s: 'size-[1.05em]', m: 'size-[1.25em]', l: 'size-[1.6em]' }

/** A glyph beside its word. With a label it stands alone and is read aloud. */
export function Icon({ of: Glyph, label, size = 's', className }: { of: LucideIcon; label?: string; size?: Size; className?: string }) {
  return (
    <Glyph
      className={classes(sizes[size], 'inline-block shrink-0 align-[-0.16em]', className)}
      strokeWidth={1.75}
      {...(label ? { role: 'img', 'aria-label': label, 'aria-hidden': false } : { 'aria-hidden': true })}
    />
  )
}
