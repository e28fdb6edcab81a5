import { type Category, colorOf } from '../badges/categories.ts'
import type { Definition } from './definition.ts'

/** Who offers it, as far as a badge shows. */
export type Issuer = { shortName: string; accent: string; categories: readonly Category[] }

/** Where the badge of a draft can be seen. */
export const previewAddress = (
  { level, category, badge }: Pick<Definition, 'level' | 'category' | 'badge'>,
  { shortName, accent, categories }: Issuer,
  isMilestone = false,
): string => {
  const look = {
    level: String(level),
    category,
    color: colorOf(categories, category),
    mark: badge.mark,
    issuer: shortName,
    accent,
    ...(isMilestone && { milestone: 'yes' }),
  }
  return `/badges/preview.svg?${new URLSearchParams(look)}`
}
