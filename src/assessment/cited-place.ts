import { formatDuration } from '../ui/format.ts'
import type { Citation } from './citation.ts'
import type { EvidenceItem } from './evidence-items.ts'

/** A place as it is typed and read back: `2:14` in a recording, `p. 4`, or “the words”. */
export function writePlace({ seconds, page, quote }: Citation): string {
  if (seconds !== undefined) return formatDuration(seconds)
  if (page !== undefined) return `p. ${page}`
  return quote === undefined ? '' : `“${quote}”`
}

const moment = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/
const pageNumber = /^(?:p|pp|page)?\.?\s*(\d{1,4})$/i
const quoted = /^["“„«'‘](.+)["”“»'’]$/s

/** Understands a typed place: a time in a recording, a page of a document, and everything else as words of the evidence. */
export function readPlace(item: Pick<EvidenceItem, 'id' | 'view'>, typed: string): Citation {
  const [kind, ...rest] = item.id.split(':')
  const id = rest.join(':')
  const into: Citation = kind === 'artifact' ? { artifactId: id } : { requirementId: id }
  const text = typed.trim()
  if (text === '') return into
  if (item.view === 'video' || item.view === 'audio') {
    const [, hours = '0', minutes = '0', seconds] = moment.exec(text) ?? []
    if (seconds !== undefined) return { ...into, seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) }
  }
  if (item.view === 'pdf' || item.view === 'file') {
    const [, page] = pageNumber.exec(text) ?? []
    if (page !== undefined && Number(page) > 0) return { ...into, page: Number(page) }
  }
  return { ...into, quote: quoted.exec(text)?.[1]?.trim() || text }
}
