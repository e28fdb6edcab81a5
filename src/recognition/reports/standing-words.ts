/** How far somebody is toward the goal of the year. */
export const buckets = ['nothing', 'begun', 'beyond-half', 'reached'] as const
export type Bucket = (typeof buckets)[number]

/** People of a school by how far they are; null where it is withheld. */
export type Standing = {
  schoolId: string | null
  name: string
  isWhole: boolean
  cells: Record<Bucket, number | null>
  people: number | null
}
