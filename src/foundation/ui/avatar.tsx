import { classes } from './classes.ts'

/** First letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase()
}

/** A person in two letters, beside the name. */
export const Avatar = ({ name, size = 'm' }: { name: string; size?: 's' | 'm' | 'l' }) => (
  <span
    aria-hidden="true"
    className={classes(
      'grid shrink-0 place-items-center rounded-full bg-wash font-bold text-green',
      size === 's' && 'size-7 text-[0.72rem]',
      size === 'm' && 'size-9 text-[0.8rem]',
      size === 'l' && 'size-14 text-l',
    )}
  >
    {initialsOf(name)}
  </span>
)
