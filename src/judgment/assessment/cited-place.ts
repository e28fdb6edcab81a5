import { formatDuration } from '../../foundation/words/format.ts'
import type { Citation } from './citation.ts'
import type { EvidenceItem } from './evidence-items.ts'

/** A place as it is typed and read back: `2:14` in a recording, `p. 4`, or “the words”. */
export function writeCitedPlace({ seconds, page, quote }: Citation): string {
  if (seconds !== undefined) return formatDuration(seconds)
  if (page !== undefined) return `p. ${page}`
  return quote === undefined ? '' : `“${quote}”`
}

const longestSeconds = 86_400
const moment = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/
const pageNumber = /^(p|pp|page)?\.?\s*(\d{1,4})$/i
const quoted = /^["“„«'‘](.+)["”“»'’]$/s

/** A place as a hand would type it, so that what comes back from the server is what was sent: words without quotation marks, unless they would be read as something else. */
export function typePlace(citation: Citation): string {
  const { quote } = citation
  const isBare = quote !== undefined && !moment.test(quote) && !pageNumber.test(quote) && !quoted.test(quote)
  return isBare ? quote : writeCitedPlace(citation)
}

/** Understands a typed place: a time in a recording, a page of a document, and everything else as words of the evidence. */
export function readCitedPlace(item: Pick<EvidenceItem, 'id' | 'view'>, typed: string): Citation {
  const [kind, ...rest] = item.id.split(':')
  const id = rest.join(':')
  const into: Citation = kind === 'artifact' ? { artifactId: id } : { requirementId: id }
  const text = typed.trim()
  if (text === '') return into
  if (item.view === 'video' || item.view === 'audio') {
    const [, hours = '0', minutes = '0', seconds] = moment.exec(text) ?? []
    const at = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
    if (at <= longestSeconds) return { ...into, seconds: at }
  }
  const [, said, page] = pageNumber.exec(text) ?? []
  // A number alone is a page only of what has pages for sure.
  const isPage = said !== undefined || item.view === 'pdf' || item.view === 'file'
  if (isPage && Number(page) > 0) return { ...into, page: Number(page) }
  return { ...into, quote: quoted.exec(text)?.[1]?.trim() || text }
}
