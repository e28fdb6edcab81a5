import { classes } from './classes.ts'

const sizes = { xs: 50, s: 74, m: 104, l: 208, xl: 304 }

/** The picture of a badge. What is not earned yet is shown faint and without color. Next to its name it needs no text of its own. */
export function BadgeArt({
  src,
  alt,
  size = 'm',
  state = 'earned',
  className,
}: {
  src: string
  alt: string
  size?: keyof typeof sizes
  state?: 'earned' | 'open'
  className?: string
}) {
  const side = sizes[size]
  return (
    <img
      src={src}
      alt={alt}
      width={side}
      height={side}
      loading={side > 110 ? 'eager' : 'lazy'}
      decoding="async"
      className={classes('aspect-square h-auto max-w-full shrink-0 object-contain', state === 'open' && 'opacity-38 grayscale', className)}
    />
  )
}
