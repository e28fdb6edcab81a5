import type { Definition } from './definition.ts'

/** Where the badge of a text in work can be seen. */
export const previewAddress = ({ level, category, badge }: Pick<Definition, 'level' | 'category' | 'badge'>, issuer: string): string =>
  `/badges/preview.svg?${new URLSearchParams({ level: String(level), category, mark: badge.mark, issuer })}`
