/** The years in which districts count: from July to June, named by the calendar year in which they begin. */
export const schoolYearOf = (at: Date): number => (at.getUTCMonth() >= 6 ? at.getUTCFullYear() : at.getUTCFullYear() - 1)

/** When a school year begins, and when the next does. */
export const schoolYear = (year: number): { from: Date; until: Date } => ({
  from: new Date(Date.UTC(year, 6, 1)),
  until: new Date(Date.UTC(year + 1, 6, 1)),
})

/** A school year as people write it: 2026–27. */
export const schoolYearName = (year: number): string => `${year}–${String((year + 1) % 100).padStart(2, '0')}`

/** The year that an address asks for; undefined for none or nonsense. */
export const readSchoolYear = (text: string | null): number | undefined => (text && /^20\d\d$/.test(text) ? Number(text) : undefined)
