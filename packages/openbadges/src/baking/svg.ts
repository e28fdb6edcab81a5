import { OpenBadgesError } from '../errors.ts'
import { told } from '../words.ts'
import { type Baked, type BakedStandard, bakedStandards, bakingPlaces, MAXIMUM_BAKED_BYTES, MAXIMUM_BAKED_TEXTS } from './standards.ts'
import { escapeXmlAttribute, noEntities, readXml, rootName, unescapeXml } from './xml.ts'

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

/** Whether bytes look like an SVG: XML text whose first element is called `svg`, however much stands before it. */
export function isSvg(bytes: Uint8Array): boolean {
  const opening = new TextDecoder().decode(bytes.subarray(0, 1024))
  if (!/^\s*</.test(opening)) return false
  const name = rootName(opening) ?? rootName(new TextDecoder().decode(bytes.subarray(0, MAXIMUM_SVG_BYTES)))
  return /^([^:]+:)?svg$/.test(name ?? '')
}

/**
 * Bakes a credential into an SVG: one element behind the root's start tag. A credential of the same standard
 * that was baked before is replaced; nothing else changes.
 *
 * @param bytes the SVG in UTF-8
 * @returns the whole file
 * @throws OpenBadgesError `svg-structure` (not well-formed, not UTF-8, entities that nest or lie elsewhere), `too-large`
 * @see Open Badges 3.0, §5.3.2 SVG
 */
export function bakeSvg(bytes: Uint8Array, { standard, text }: Baked): Uint8Array {
  if (text.length > MAXIMUM_BAKED_BYTES)
    throw new OpenBadgesError('too-large', told('The baked text is longer than {most} characters.', { most: MAXIMUM_BAKED_BYTES }))
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
 * Reads the baked credentials out of an SVG, whatever the prefix of their namespace and wherever it is declared.
 *
 * @returns all that are in it, the newest standard's first; none when nothing is baked into it
 * @throws OpenBadgesError `svg-structure`, `svg-text`, `too-large`
 */
export function unbakeSvg(bytes: Uint8Array): readonly Baked[] {
  const { found } = survey(decode(bytes))
  return bakedStandards.flatMap((standard) =>
    found
      .filter((item) => item.standard === standard)
      .slice(0, MAXIMUM_BAKED_TEXTS)
      .map(({ text }) => ({ standard, text })),
  )
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > MAXIMUM_SVG_BYTES)
    throw new OpenBadgesError('too-large', told('This SVG is larger than {most} bytes.', { most: MAXIMUM_SVG_BYTES }))
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
      throw new OpenBadgesError('too-large', told('The baked text is longer than {most} characters.', { most: MAXIMUM_BAKED_BYTES }))
    found.push({ standard: inside.standard, text, start: inside.start, end })
    inside = undefined
  }
  const entities = noEntities()
  // What each open element declares: a declaration holds for everything inside its element.
  const scopes: ReadonlyMap<string, string>[] = []
  for (const token of readXml(svg.startsWith('\ufeff') ? ` ${svg.slice(1)}` : svg, entities)) {
    if (token.kind === 'open') {
      if (!root && !/^(.*:)?svg$/.test(token.name)) throw new OpenBadgesError('svg-structure', 'This XML is not an SVG.')
      const isRoot = !root
      root ??= token
      if (!token.closed) scopes.push(token.attributes)
      if (isRoot || inside) continue
      const standard = standardOf(token.name, token.closed ? [...scopes, token.attributes] : scopes, (text) => unescapeXml(text, entities))
      if (!standard) continue
      const verify = token.attributes.get('verify')
      inside = { standard, name: token.name, start: token.start, verify: verify && unescapeXml(verify, entities), text: '' }
      if (token.closed) finish(token.end)
    } else if (token.kind === 'close') {
      scopes.pop()
      if (inside?.name === token.name) finish(token.end)
    } else if (token.kind === 'text' && inside) inside.text += unescapeXml(token.text, entities)
    else if (token.kind === 'cdata' && inside) inside.text += token.text
  }
  if (!root) throw new OpenBadgesError('svg-structure', 'This XML has no element.')
  return { root, found }
}

const bakedElements: ReadonlySet<string> = new Set(bakedStandards.map((standard) => bakingPlaces[standard].element))

/** The standard whose namespace and element this is; the prefix is looked up on the element itself, then on all that enclose it. */
function standardOf(
  name: string,
  scopes: readonly ReadonlyMap<string, string>[],
  read: (text: string) => string,
): BakedStandard | undefined {
  const [prefix, local] = name.includes(':') ? name.split(':') : ['', name]
  if (local === undefined || !bakedElements.has(local)) return undefined
  const attribute = prefix ? `xmlns:${prefix}` : 'xmlns'
  const declared = scopes.findLast((attributes) => attributes.has(attribute))?.get(attribute)
  const namespace = declared === undefined ? undefined : read(declared)
  return bakedStandards.find((standard) => bakingPlaces[standard].namespace === namespace && bakingPlaces[standard].element === local)
}
