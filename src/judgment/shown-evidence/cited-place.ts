import type { Box } from '../../foundation/ui/box.ts'
import { formatDuration, type PlainText } from '../../foundation/words/format.ts'
import { liesOnPage } from '../../work/documents/region.ts'
import type { Citation } from './citation.ts'
import type { EvidenceItem } from './evidence-items.ts'

type Place = Omit<Citation, 'artifactId' | 'requirementId'>

/** A place as it is typed and read back: `2:14` in a recording, `p. 4`, `p. 4 “the words”`, or a part by its left, top, width and height in percent: `p. 4 [10 20 30 5]`. */
export function writeCitedPlace({ seconds, page, region, quote }: Place): string {
  if (seconds !== undefined) return formatDuration(seconds)
  return [
    page !== undefined && `p. ${page}`,
    region && `[${[region.x, region.y, region.width, region.height].map((part) => Number((part * 100).toFixed(2))).join(' ')}]`,
    quote !== undefined && `“${quote}”`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** A place as it is read: nobody wants to read percents. */
export function citedWords(t: PlainText, { seconds, page, region, quote }: Place): string {
  if (seconds !== undefined) return formatDuration(seconds)
  return [page !== undefined && `p. ${page}`, region && t('marked part'), quote !== undefined && `“${quote}”`].filter(Boolean).join(', ')
}

const longestSeconds = 86_400
const moment = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/
const pageNumber = /^(p|pp|page)?\.?\s*(\d{1,4})$/i
/** A page and what stands after it: words in quotation marks, or a part in brackets. */
const pageAndMore = /^(?:p|pp|page)\.?\s*(\d{1,4})[\s,]+(["“„«'‘].+|\[.+)$/is
const part = /^\[\s*(\d{1,3}(?:\.\d+)?)[\s,]+(\d{1,3}(?:\.\d+)?)[\s,]+(\d{1,3}(?:\.\d+)?)[\s,]+(\d{1,3}(?:\.\d+)?)\s*\]$/
const quoted = /^["“„«'‘](.+)["”“»'’]$/s

/** A place as a hand would type it, so that what comes back from the server is what was sent: words without quotation marks, unless they would be read as something else. */
export function typePlace(citation: Place): string {
  const { page, quote } = citation
  const isBare =
    page === undefined && quote !== undefined && [moment, pageNumber, quoted, pageAndMore, part].every((form) => !form.test(quote))
  return isBare ? quote : writeCitedPlace(citation)
}

/** Understands a typed place: a time in a recording, a page of a document with a part or words of it, a part of a picture, and everything else as words of the evidence. */
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
  const [, pageOfMore, more = ''] = pageAndMore.exec(text) ?? []
  if (Number(pageOfMore) > 0) {
    const region = readPart(more)
    const words = quoted.exec(more)?.[1]?.trim()
    if (region || words) return { ...into, page: Number(pageOfMore), ...(region ? { region } : { quote: words }) }
  }
  const region = item.view === 'image' ? readPart(text) : null
  if (region) return { ...into, region }
  return { ...into, quote: quoted.exec(text)?.[1]?.trim() || text }
}

/** A part that lies on its page; null where the numbers name none. */
function readPart(text: string): Box | null {
  const [x = 0, y = 0, width = 0, height = 0] = (part.exec(text) ?? []).slice(1).map((percent) => Number(percent) / 100)
  const region = { x, y, width, height }
  return liesOnPage(region) ? region : null
}
