/** Of which time agreement is told: the last twelve months, or all. */
export const periods = ['year', 'all'] as const
export type Period = (typeof periods)[number]

/** From when on the decisions of a period count; null for all. */
export function beginOf(period: Period, now: Date): Date | null {
  if (period === 'all') return null
  const begin = new Date(now)
  begin.setUTCFullYear(begin.getUTCFullYear() - 1)
  return begin
}

/** The period that an address asks for; the last twelve months for none, or nonsense. */
export const readPeriod = (request: Request): Period => (new URL(request.url).searchParams.get('period') === 'all' ? 'all' : 'year')
