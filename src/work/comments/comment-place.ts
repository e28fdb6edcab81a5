import type { Box } from '../../foundation/ui/box.ts'
import { formatDuration, type PlainText } from '../../foundation/words/format.ts'
import { quoted } from '../../foundation/words/quoted.ts'
import { placeQuery } from '../documents/document-place.ts'

/** Where in an artifact a comment stands: a moment or a span in seconds, a page with or without a part of it or words on it, a part of a picture, or words. */
export type Place = {
  at?: number | undefined
  until?: number | undefined
  page?: number | undefined
  /** A part of a page or picture, in fractions of it, so that it is the same at every size. */
  region?: Box | undefined
  quote?: string | undefined
  /** Where the quote begins in a text without pages, counted in characters. */
  offset?: number | undefined
}

/** By which comments follow the artifact from its beginning to its end. What is said of the whole comes first. */
export function orderOfPlace(place: Place | null): number {
  if (!place) return -1
  const { at, page, region, offset } = place
  if (at !== undefined) return at
  if (page !== undefined) return page + Math.min(region?.y ?? 0, 0.999)
  return region?.y ?? offset ?? 0
}

/** A place in a few words, such as 1:23 or Page 2; empty for the whole. */
export function placeWords(t: PlainText, place: Place | null): string {
  if (!place) return ''
  const { at, until, page, region, quote } = place
  if (at !== undefined) return until === undefined ? formatDuration(at) : `${formatDuration(at)}–${formatDuration(until)}`
  const words = quote === undefined ? '' : quoted(quote.length > 60 ? `${quote.slice(0, 60).trimEnd()} …` : quote)
  if (page !== undefined && words !== '') return t('Page {page}, {words}', { page, words })
  if (page !== undefined) return region ? t('Page {page}, marked', { page }) : t('Page {page}', { page })
  return region ? t('Marked in the picture') : words
}

/** A place as an address names it: `t` is the moment at which players begin. */
export const addressedPlace = ({ at, ...place }: Place): Record<string, string> =>
  at === undefined ? placeQuery(place) : { t: String(Math.floor(at)) }

/** A moment as people type it, in seconds: 83, 1:23 or 1:02:03; null where it is none. */
export function readMoment(text: string): number | null {
  const trimmed = text.trim()
  if (/^\d{1,5}(\.\d+)?$/.test(trimmed)) return Number(trimmed)
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]?\d(?:\.\d+)?)$/.exec(trimmed)
  if (!parts) return null
  const [, hours = '0', minutes = '0', seconds = '0'] = parts
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** A moment as it stands in its field: exact to a tenth, so that it comes back as it was. */
export const momentField = (seconds: number): string => {
  const whole = formatDuration(seconds)
  const tenth = Math.floor((seconds % 1) * 10)
  return tenth > 0 ? `${whole}.${tenth}` : whole
}
