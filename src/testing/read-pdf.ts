import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role?: string; children?: Node[]; type?: string; alt?: string; lang?: string }

/** What another's reader finds in a PDF: its properties, its tags in their order, its words, and the files in it. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const { info, metadata } = await pdf.getMetadata()
  // The types of this reader lag behind it: files come as a map, and their bytes are asked for one by one.
  const files = (await pdf.getAttachments()) as unknown as ReadonlyMap<string, { filename: string }> | null
  const asking = pdf as unknown as { getAttachmentContent: (id: string) => Promise<Uint8Array> }
  const attachments = await Promise.all(
    [...(files ?? [])].map(async ([id, { filename }]) => ({ filename, content: await asking.getAttachmentContent(id) })),
  )
  const pages = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const tree = (await page.getStructTree()) as Node | null
    const { items } = await page.getTextContent()
    const tags: string[] = []
    const alts: string[] = []
    const walk = (node: Node) => {
      if (node.role) tags.push(node.role)
      if (node.alt) alts.push(node.alt)
      for (const child of node.children ?? []) walk(child)
    }
    if (tree) walk(tree)
    pages.push({ text: items.map((item) => ('str' in item ? item.str : '')).join(' '), tags, alts, size: page.view })
  }
  const marked = await pdf.getMarkInfo()
  await task.destroy()
  const { Title, Author, Language } = info as { Title?: string; Author?: string; Language?: string }
  return {
    title: Title,
    author: Author,
    language: Language,
    isTagged: (marked as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    metadata: metadata?.getRaw(),
    attachments,
    pages,
  }
}
