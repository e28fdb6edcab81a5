import { classes } from '../../foundation/ui/classes.ts'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { type Bucket, buckets, type Standing } from './standing-words.ts'

export const bucketWords: Record<Bucket, string> = texts({
  nothing: 'nothing yet',
  begun: 'less than half',
  'beyond-half': 'half or more',
  reached: 'reached',
})
const looks: Record<Bucket, string> = {
  nothing: 'fill-rule',
  begun: 'fill-green/35',
  'beyond-half': 'fill-green/70',
  reached: 'fill-gold',
}

/** How many people are how far, as parts of a line; what is withheld is left white. The numbers beside it say the same. */
export function StandingBar({ standing }: { standing: Standing }) {
  const { cells, people } = standing
  if (people === null || people === 0) return null
  let x = 0
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="block h-4 w-full min-w-28">
      <rect x="0" y="0" width="100" height="10" className="fill-none stroke-rule" vectorEffect="non-scaling-stroke" />
      {buckets.map((bucket) => {
        const width = ((cells[bucket] ?? 0) / people) * 100
        const from = x
        x += width
        return width === 0 ? null : (
          <rect
            key={bucket}
            x={from}
            y="0"
            width={Math.max(0.4, width - 0.4)}
            height="10"
            className={classes(looks[bucket], 'forced-colors:fill-[GrayText] forced-colors:stroke-[CanvasText]')}
          />
        )
      })}
    </svg>
  )
}

/** What the parts of such a line mean. */
export function StandingKey() {
  const t = useText()
  return (
    <p className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-s text-soft" aria-hidden="true">
      {buckets.map((bucket) => (
        <span key={bucket} className="inline-flex items-center gap-2">
          <svg viewBox="0 0 10 10" aria-hidden="true" className="size-3">
            <rect width="10" height="10" className={classes(looks[bucket], 'stroke-edge')} />
          </svg>
          {t(bucketWords[bucket])}
        </span>
      ))}
    </p>
  )
}
