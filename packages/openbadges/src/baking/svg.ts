import { OpenBadgesError } from '../errors.ts'
import { type Baked, type BakedStandard, bakedStandards, bakingPlaces, MAXIMUM_BAKED_BYTES } from './standards.ts'
import { escapeXmlAttribute, readXml, unescapeXml } from './xml.ts'

/** Longest SVG that is read, in bytes. */
export const MAXIMUM_SVG_BYTES = 8_000_000

/** A baked element found in an SVG: from its start tag to behind its end. */
type Found = { readonly standard: BakedStandard; readonly text: string; readonly start: number; readonly end: number }

/** What a walk over the SVG tells: the root's start tag, and every baked element. */
type Survey = {
  readonly root: {
    readonly name: string
    readonly attributes: ReadonlyMap<string, string>
    readonly start: number
    readonly end: number
    readonly closed: boolean
  }
  readonly found: readonly Found[]
}

/** Whether bytes look like an SVG: XML text whose first element is called `svg`. */
export function isSvg(bytes: Uint8Array): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\s*</.test(opening) && /<([A-Za-z_][\w.-]*:)?svg[\s>/]/.test(opening)
}

/**
 * Bakes a credential into an SVG: one element behind the root's start tag. A credential of the same standard
 * that was baked before is replaced; nothing else changes.
 *
 * @param bytes the SVG in UTF-8
 * @returns the whole file
 * @throws OpenBadgesError `svg-structure` (not well-formed, not UTF-8, entities defined), `too-large`
 * @see Open Badges 3.0, §5.3.2 SVG
 */
export function bakeSvg(bytes: Uint8Array, { standard, text }: Baked): Uint8Array {
  if (text.length > MAXIMUM_BAKED_BYTES)
    throw new OpenBadgesError('too-large', `The baked text is longer than ${MAXIMUM_BAKED_BYTES} characters.`)
  const svg = decode(bytes)
  const { root, found } = survey(svg)

  // From the last to the first, so that earlier places stay where they are.
  let body = svg.slice(root.end)
  for (const { start, end } of found.filter((item) => item.standard === standard).toReversed())
    body = body.slice(0, start - root.end) + body.slice(end - root.end)

  const { namespace, element } = bakingPlaces[standard]
  const bound = root.attributes.get('xmlns:openbadges')
  let tag = svg.slice(root.start, root.end)
  if (bound === undefined) tag = tag.replace(/^<[^\s/>]+/, (name) => `${name} xmlns:openbadges="${namespace}"`)
  // Taken by another standard, whose badge may be in here and keeps its name: then ours is told on the element itself.
  const own = bound === undefined || bound === namespace ? '' : ` xmlns:openbadges="${namespace}"`
  if (root.closed) {
    tag = tag.replace(/\/>$/, '>')
    body = `</${root.name}>${body}`
  }

  const qualified = `openbadges:${element}`
  const isJson = text.trimStart().startsWith('{')
  // `]]>` would end the section early; it can only stand inside a JSON text, where an escape says the same.
  const baked = isJson
    ? `<${qualified}${own}><![CDATA[${text.replaceAll(']]>', ']]\\u003e')}]]></${qualified}>`
    : `<${qualified}${own} verify="${escapeXmlAttribute(text)}"/>`
  return new TextEncoder().encode(svg.slice(0, root.start) + tag + baked + body)
}

/**
 * Reads the baked credential out of an SVG, whatever the prefix of its namespace.
 *
 * @returns the newest standard's; `undefined` when nothing is baked into it
 * @throws OpenBadgesError `svg-structure`, `svg-text`, `too-large`, `baked-twice`
 */
export function unbakeSvg(bytes: Uint8Array): Baked | undefined {
  const { found } = survey(decode(bytes))
  for (const standard of bakedStandards) {
    const [first, second] = found.filter((item) => item.standard === standard)
    if (second) throw new OpenBadgesError('baked-twice', 'This image carries two credentials of one standard; only one may be in it.')
    if (first) return { standard, text: first.text }
  }
  return undefined
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAXIMUM_SVG_BYTES) throw new OpenBadgesError('too-large', `This SVG is larger than ${MAXIMUM_SVG_BYTES} bytes.`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new OpenBadgesError('svg-structure', 'This SVG is not UTF-8.', { cause: error })
  }
}

function survey(svg: string): Survey {
  let root: Survey['root'] | undefined
  let inside: { standard: BakedStandard; name: string; start: number; verify: string | undefined; text: string } | undefined
  const found: Found[] = []
  const finish = (end: number): void => {
    if (!inside) return
    const text = (inside.verify || inside.text).trim()
    if (text.length > MAXIMUM_BAKED_BYTES)
      throw new OpenBadgesError('too-large', `The baked text is longer than ${MAXIMUM_BAKED_BYTES} characters.`)
    found.push({ standard: inside.standard, text, start: inside.start, end })
    inside = undefined
  }
  for (const token of readXml(svg.startsWith('\ufeff') ? ` ${svg.slice(1)}` : svg)) {
    if (token.kind === 'open' && !root) {
      if (!/^(.*:)?svg$/.test(token.name)) throw new OpenBadgesError('svg-structure', 'This XML is not an SVG.')
      root = token
    } else if (token.kind === 'open' && root && !inside) {
      const standard = standardOf(token.name, token.attributes, root.attributes)
      if (!standard) continue
      const verify = token.attributes.get('verify')
      inside = { standard, name: token.name, start: token.start, verify: verify === undefined ? undefined : unescapeXml(verify), text: '' }
      if (token.closed) finish(token.end)
    } else if (token.kind === 'close' && inside?.name === token.name) finish(token.end)
    else if (token.kind === 'text' && inside) inside.text += unescapeXml(token.text)
    else if (token.kind === 'cdata' && inside) inside.text += token.text
  }
  if (!root) throw new OpenBadgesError('svg-structure', 'This XML has no element.')
  return { root, found }
}

/** The standard whose namespace and element this is; the prefix is looked up on the element itself, then on the root. */
function standardOf(name: string, own: ReadonlyMap<string, string>, root: ReadonlyMap<string, string>): BakedStandard | undefined {
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name]
  const attribute = prefix ? `xmlns:${prefix}` : 'xmlns'
  const namespace = own.get(attribute) ?? root.get(attribute)
  return bakedStandards.find((standard) => bakingPlaces[standard].namespace === namespace && bakingPlaces[standard].element === local)
}
