import type { Definition } from '../achievements/definition.ts'

/** Who offers it, as far as a badge shows. */
export type Issuer = { shortName: string; accent: string }

/** Where the badge of a text in work can be seen. */
export const previewAddress = ({ level, category, badge }: Pick<Definition, 'level' | 'category' | 'badge'>, issuer: Issuer): string =>
  `/badges/preview.svg?${new URLSearchParams({ level: String(level), category, mark: badge.mark, issuer: issuer.shortName, accent: issuer.accent })}`
