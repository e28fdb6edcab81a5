/** A school year as people write it: 2026–27, or 2026 where it is the calendar year. */
export const schoolYearName = (year: number, start = '07-01'): string =>
  start === '01-01' ? String(year) : `${year}–${String((year + 1) % 100).padStart(2, '0')}`

/** The year that an address asks for; undefined for none or nonsense. */
export const readSchoolYear = (text: string | null): number | undefined => (text && /^20\d\d$/.test(text) ? Number(text) : undefined)
