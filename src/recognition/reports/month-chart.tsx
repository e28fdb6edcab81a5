import { classes } from '../../foundation/ui/classes.ts'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Month } from './months.ts'
import { ticksFor } from './ticks.ts'

type Given = {
  /** What it shows, in a sentence: the table beside it says the same in numbers. */
  says: string
  months: readonly Month[]
  /** Months that are still to come are left empty. */
  upTo: string
  /** An amount as it is written at the side. */
  write: (amount: number) => string
}

const tall = 200

/** What stands around a chart of a year: lines with their amounts, and the months under it. The drawing is as wide as its place. */
function Frame({
  says,
  months,
  ticks,
  write,
  children,
}: Pick<Given, 'says' | 'months' | 'write'> & { ticks: readonly number[]; children: React.ReactNode }) {
  const locale = useLocale()
  const at = placeOn(ticks)
  return (
    <figure className="m-0 break-inside-avoid">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2" aria-hidden="true">
        <div className="relative text-right text-s text-soft tabular-nums" style={{ height: `${tall}px` }}>
          {/* As wide as the widest of them. */}
          <div className="invisible h-0 overflow-hidden">
            {ticks.map((tick) => (
              <div key={tick}>{write(tick)}</div>
            ))}
          </div>
          {ticks.map((tick) => (
            <span key={tick} className="absolute right-0 -translate-y-1/2" style={{ top: `${at(tick)}px` }}>
              {write(tick)}
            </span>
          ))}
        </div>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${months.length * 10} ${tall}`}
          preserveAspectRatio="none"
          className="block w-full overflow-visible"
          style={{ height: `${tall}px` }}
        >
          {ticks.map((tick) => (
            <line
              key={tick}
              x1={0}
              x2={months.length * 10}
              y1={at(tick)}
              y2={at(tick)}
              vectorEffect="non-scaling-stroke"
              className={classes('forced-colors:stroke-[GrayText]', tick === 0 ? 'stroke-edge' : 'stroke-rule')}
              strokeWidth="1"
            />
          ))}
          {children}
        </svg>
        <div />
        <div className="grid text-center text-s text-soft" style={{ gridTemplateColumns: `repeat(${months.length}, minmax(0, 1fr))` }}>
          {months.map(({ month }) => (
            <span key={month} className="overflow-hidden">
              <span className="max-sm:hidden">{formatDay(locale, month, 'month-name')}</span>
              <span className="sm:hidden">{formatDay(locale, month, 'month-name').slice(0, 1)}</span>
            </span>
          ))}
        </div>
      </div>
      <figcaption className="sr-only">{says}</figcaption>
    </figure>
  )
}

const placeOn = (ticks: readonly number[]) => {
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  return (amount: number) => tall - ((amount - low) / (high - low)) * tall
}

/** What was given in each month, as columns. */
export function MonthColumns({ says, months, upTo, write }: Given) {
  const amounts = months.map(({ amount }) => Number(amount))
  const ticks = ticksFor(Math.min(...amounts), Math.max(...amounts))
  const at = placeOn(ticks)
  return (
    <Frame says={says} months={months} ticks={ticks} write={write}>
      {months.map(({ month }, place) => {
        const amount = amounts[place] ?? 0
        const height = Math.abs(at(0) - at(amount))
        return amount === 0 || month > upTo ? null : (
          <rect
            key={month}
            x={place * 10 + 1.6}
            width="6.8"
            y={Math.min(at(0), at(amount))}
            height={Math.max(1, height)}
            className={classes('forced-colors:fill-[CanvasText]', amount < 0 ? 'fill-brick' : 'fill-green')}
          />
        )
      })}
    </Frame>
  )
}

/** What was given from the beginning of the year on, held against the budget, which is the line across. */
export function AgainstBudget({ says, months, upTo, write, budget }: Given & { budget: number }) {
  const t = useText()
  const past = months.filter(({ month }) => month <= upTo)
  const sums = past.map(({ sum }) => Number(sum))
  const ticks = ticksFor(Math.min(0, ...sums), Math.max(budget, ...sums))
  const at = placeOn(ticks)
  // A step for each month: what is given in it counts from its beginning on the drawing to its end.
  const steps = sums.map((sum, place) => `${place === 0 ? `M0 ${at(sum)}` : `V${at(sum)}`}H${(place + 1) * 10}`).join('')
  return (
    <div>
      <Frame says={says} months={months} ticks={ticks} write={write}>
        {past.length > 0 && <path d={`${steps}V${at(0)}H0Z`} className="fill-wash forced-colors:fill-[Canvas]" stroke="none" />}
        {past.length > 0 && (
          <path
            d={steps}
            vectorEffect="non-scaling-stroke"
            strokeWidth="2.5"
            className="fill-none stroke-green forced-colors:stroke-[CanvasText]"
          />
        )}
        <line
          x1={0}
          x2={months.length * 10}
          y1={at(budget)}
          y2={at(budget)}
          vectorEffect="non-scaling-stroke"
          strokeWidth="2"
          strokeDasharray="7 5"
          className="stroke-gold forced-colors:stroke-[CanvasText]"
        />
      </Frame>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-s text-soft" aria-hidden="true">
        <span className="inline-flex items-center gap-2">
          <span className="inline-block w-6 border-t-[2.5px] border-green" />
          {t('given so far')}
        </span>
        <span className="inline-flex items-center gap-2">
          <span className="inline-block w-6 border-t-2 border-dashed border-gold" />
          {t('budget')}
        </span>
      </p>
    </div>
  )
}
