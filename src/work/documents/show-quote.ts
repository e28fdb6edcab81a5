import { placesOf } from './quoted-words.ts'

/** By this name the style below knows words that are shown; browsers without it come to the place all the same. */
const highlightName = 'cited'
/** Of its own, since the bundler of style sheets takes the pseudo-element for a slip. */
let style: CSSStyleSheet | null = null
function addStyle(): void {
  if (style) return
  style = new CSSStyleSheet()
  style.replaceSync(
    `::highlight(${highlightName}) { background-color: light-dark(rgb(183 121 31 / 0.34), rgb(224 171 83 / 0.4)) }
    .document-words ::highlight(${highlightName}) { background-color: rgb(183 121 31 / 0.34) }`,
  )
  document.adoptedStyleSheets.push(style)
}

/** Elements that part words from each other, and not only mark them. */
const parting = /^(BR|P|DIV|LI|UL|OL|H[1-6]|SECTION|ARTICLE|BLOCKQUOTE|PRE|T[DHR]|TABLE|FIGURE|DD|DT)$/

type Piece = { node: Text; from: number }

/** All text of an element as it is read, and the nodes of which it is made. */
function readText(element: Node): { whole: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let whole = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, from: whole.length })
      whole += node.data
    } else if (parting.test(node.nodeName)) whole += '\n'
  }
  return { whole, pieces }
}

/** The ranges in which some words stand in an element, whatever elements they are cut into. */
export function rangesOf(element: Element, words: string): Range[] {
  const { whole, pieces } = readText(element)
  return placesOf(words, whole).flatMap(({ start, end }) => {
    const from = pieces.findLast((piece) => piece.from <= start)
    const to = pieces.findLast((piece) => piece.from < end)
    if (!from || !to) return []
    const range = document.createRange()
    range.setStart(from.node, Math.min(start - from.from, from.node.length))
    range.setEnd(to.node, Math.min(end - to.from, to.node.length))
    return [range]
  })
}

/** Marks ranges on the page, and nothing else; none ends it. */
export function markRanges(ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return
  if (ranges.length === 0) return void CSS.highlights.delete(highlightName)
  addStyle()
  CSS.highlights.set(highlightName, new Highlight(...ranges))
}

/** Marks the first place of some words in an element and brings it into view. @returns whether they stand there */
export function showQuote(element: Element, words: string): boolean {
  const [range] = rangesOf(element, words)
  markRanges(range ? [range] : [])
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  return range !== undefined
}

/** The words that are chosen in an element, as they would be quoted, and where they begin; null where none are. */
export function chosenWords(element: Element | null, most = 1000): { quote: string; start: Node } | null {
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null
  if (!range || !element?.contains(range.startContainer)) return null
  const own = range.cloneRange()
  if (!element.contains(range.endContainer)) own.setEnd(element, element.childNodes.length)
  const quote = readText(own.cloneContents()).whole.trim().replaceAll(/\s+/g, ' ').slice(0, most).trim()
  return quote === '' ? null : { quote, start: range.startContainer }
}
