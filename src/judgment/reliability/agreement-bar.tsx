import type { Estimate } from './figures.ts'

/** A share on a line from none to all, with the interval about it: drawn beside the number that says the same. */
export function AgreementBar({ estimate }: { estimate: Estimate }) {
  if (!estimate) return null
  const [low, value, high] = [estimate.low, estimate.value, estimate.high].map((share) => Math.round(share * 1000) / 10)
  return (
    <svg
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1 block h-2 w-full min-w-24 max-w-60 print:max-w-40"
    >
      <rect x="0" y="3" width="100" height="2" className="fill-rule forced-colors:fill-[GrayText]" />
      <rect x={low} y="1.5" width={Math.max(0.5, (high ?? 0) - (low ?? 0))} height="5" className="fill-green/40" />
      <rect
        x={Math.min(98.8, Math.max(0, (value ?? 0) - 0.6))}
        y="0"
        width="1.2"
        height="8"
        className="fill-green forced-colors:fill-[CanvasText]"
      />
    </svg>
  )
}
