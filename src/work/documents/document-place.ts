import type { Box } from '../../foundation/ui/box.ts'

/** Where in a document, a picture or a text something is: a page, a part of it or of the picture, and words. */
export type DocumentPlace = {
  page?: number | undefined
  region?: Box | undefined
  quote?: string | undefined
  /** Where the quote begins in a plain text, counted in characters. */
  offset?: number | undefined
}

/** A part of a page as one field or one part of an address carries it: left, top, width and height in fractions. */
export const writeRegion = ({ x, y, width, height }: Box): string => [x, y, width, height].map((part) => part.toFixed(4)).join(',')

/** What was written so; null where it is no part of a page. */
export function readRegion(text: string | null): Box | null {
  if (!text || text.length > 60) return null
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN, ...more] = text.split(',').map(Number)
  const isInside = x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001
  return isInside && more.length === 0 ? { x, y, width, height } : null
}

/** So much of a quote stands in an address; its beginning finds the place. */
const mostOfQuote = 300

/** A place as the query of an address says it. */
export function placeQuery({ page, region, quote }: DocumentPlace): Record<string, string> {
  return {
    ...(page !== undefined && { page: String(page) }),
    ...(region && { region: writeRegion(region) }),
    ...(quote !== undefined && { quote: quote.slice(0, mostOfQuote) }),
  }
}

/** The place that an address names; null where it names none. Whatever is no place is left out. */
export function readPlaceQuery(query: URLSearchParams): DocumentPlace | null {
  const page = /^[1-9]\d{0,4}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : undefined
  const region = readRegion(query.get('region')) ?? undefined
  const quote = query.get('quote')?.trim().slice(0, mostOfQuote) || undefined
  return page === undefined && !region && quote === undefined
    ? null
    : { ...(page !== undefined && { page }), ...(region && { region }), ...(quote !== undefined && { quote }) }
}
