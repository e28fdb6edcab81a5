import { CannotMake, type Found, foundOf, together } from './found.ts'
import { rewriteZip } from './zip-entries.ts'

/** Cleans what lies inside a document as a file of its own: a photo, a recording, a workbook in a letter. `null` where it is of no kind that says anything. */
export type CleanInner = (name: string, bytes: Buffer) => Promise<{ clean: Buffer; found: Found } | null>

const metadata = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Properties that say nothing, by the part they stand in. */
const empty: Record<string, string> = {
  'docProps/core.xml': `${declared}<cp:coreProperties xmlns:cp="${metadata}"/>`,
  'docProps/app.xml': `${declared}<Properties xmlns="${office}/extended-properties"/>`,
  'docProps/custom.xml': `${declared}<Properties xmlns="${office}/custom-properties"/>`,
  'meta.xml': `${declared}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>`,
}
const signatures = /^_xmlsignatures\/|^META-INF\/[^/]*signatures[^/]*\.xml$|^\[trash\]\//
// The parts that say who wrote, changed or noted something. Sheets and slides themselves don't.
const withAuthors =
  /^word\/[^/]+\.xml$|^xl\/(workbook|comments[^/]*|persons\/[^/]+|revisions\/[^/]+|threadedComments\/[^/]+)\.xml$|^xl\/comments\/[^/]+\.xml$|^ppt\/(commentAuthors|authors|comments\/[^/]+)\.xml$|^customXml\/item\d+\.xml$|^(content|styles|settings)\.xml$|\.rels$/
const someone = 'Author'

/**
 * Writes an Office document again, part by part, without its properties and the names of who wrote, changed or noted something.
 * @throws CannotMake where a part is larger than a document's parts are, or can't be read as text
 */
export async function cleanOffice(from: string, to: string, cleanInner: CleanInner): Promise<Found> {
  let found = foundOf([])
  await rewriteZip(from, to, async (entry, read) => {
    if (signatures.test(entry.name)) return 'leave-out'
    const nothing = empty[entry.name]
    if (nothing !== undefined) {
      found = together(found, foundOf(propertiesIn(textOf(await read()))))
      return Buffer.from(nothing)
    }
    if (withAuthors.test(entry.name)) {
      const text = textOf(await read())
      const { xml, names } = withoutAuthors(entry.name, text)
      found = together(found, foundOf(names))
      return xml === text ? 'as-it-is' : Buffer.from(xml)
    }
    if (!/\.(jpe?g|png|gif|webp|tiff?|heic|mp4|m4v|mov|m4a|mp3|wav|webm|docx|xlsx|pptx|pdf)$/i.test(entry.name)) return 'as-it-is'
    const inner = await cleanInner(entry.name, await read())
    if (!inner) return 'as-it-is'
    found = together(found, inner.found)
    return inner.clean
  })
  return found
}

function textOf(bytes: Buffer): string {
  // Other ways to write XML are legal here, and used by nobody but to hide something.
  if ((bytes[0] ?? 0) >= 0xfe || bytes[0] === 0 || bytes[1] === 0) throw new CannotMake('kind', 'A part is not written in UTF-8.')
  return bytes.toString('utf8')
}

const propertiesIn = (xml: string) =>
  [...xml.matchAll(/<(?:\w+:)?(creator|lastModifiedBy|initial-creator|Manager)(?:\s[^>]{0,300})?>([^<]{1,300})</g)].map(([, , name = '']) =>
    plain(name),
  )

function withoutAuthors(part: string, text: string): { xml: string; names: string[] } {
  const names: string[] = []
  const noted = (name: string) => {
    names.push(plain(name))
    return someone
  }
  let xml = text
  /** Attributes by their names, whatever their prefix. */
  const attributes = (pattern: string, instead: (value: string) => string) => {
    xml = xml.replaceAll(
      new RegExp(`(\\s(?:[\\w.-]+:)?(?:${pattern})\\s*=\\s*)(?:"([^"<]*)"|'([^'<]*)')`, 'g'),
      (_, head: string, one?: string, other?: string) => `${head}"${instead(one ?? other ?? '')}"`,
    )
  }
  const elements = (pattern: string, instead: (value: string) => string) => {
    xml = xml.replaceAll(
      new RegExp(`(<(?:[\\w.-]+:)?(?:${pattern})(?:\\s[^>]*)?>)([^<]*)(?=<)`, 'g'),
      (_, head: string, value: string) => head + instead(value),
    )
  }
  const none = () => ''
  if (part.endsWith('.rels')) {
    // Where a template or a picture lies on the author's own disk tells the name of an account.
    xml = xml
      .replaceAll(/(\sTarget\s*=\s*["'])(?:file:|[A-Za-z]:\\|\\\\)[^"']*/g, '$1file:///')
      .replaceAll(/<Relationship\s[^>]*digital-signature[^>]*\/>/g, '')
  } else if (part.startsWith('word/')) {
    attributes('author', noted)
    attributes('initials', () => 'A')
    attributes('userId', none)
  } else if (part.startsWith('xl/')) {
    elements('author', noted)
    attributes('userName|displayName', noted)
    attributes('userId', none)
    if (part === 'xl/workbook.xml') attributes('url', none)
  } else if (part.startsWith('ppt/')) {
    attributes('name', (name) => (part.startsWith('ppt/comments/') ? name : noted(name)))
    attributes('initials', () => 'A')
    attributes('userId', none)
  } else if (part.startsWith('customXml/')) {
    if (/documentManagement|CoverPageProperties|core-properties/i.test(xml)) xml = xml.replaceAll(/>[^<]+</g, '><')
  } else {
    elements('creator|initial-creator|author-name|author-initials|creator-initials|sender-initials', noted)
  }
  // Notes in sheets begin with the name of who wrote them.
  if (part.startsWith('xl/comments'))
    for (const name of new Set(names.map(escaped))) if (name.length > 2) xml = xml.replaceAll(name, someone)
  return { xml, names: names.filter((name) => name !== someone) }
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const plain = (xml: string) => xml.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
