import type { LeftWord } from './pdf-cover.ts'

/** A page of a PDF that is made of pictures: its size in points, the picture of it as JPEG, and the words that can be read in it. */
export type PicturePage = {
  width: number
  height: number
  picture: { jpeg: Uint8Array<ArrayBuffer>; width: number; height: number }
  words: readonly LeftWord[]
}

/** So many letters one font holds. */
const mostInFont = 255

/**
 * Writes a PDF of pictures, with the words that are left over them, unseen: they can be marked, found and read aloud. Nothing else is in it: no
 * author, no date, no program, and nothing of the file that the pictures were made of. Written page by page, so that no more than one is held twice.
 */
export function pdfOfPictures(language: string) {
  const parts: (Uint8Array<ArrayBuffer> | string)[] = []
  const places: number[] = []
  const encoder = new TextEncoder()
  let length = 0
  const add = (part: Uint8Array<ArrayBuffer> | string) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  const begin = (number: number) => {
    places[number] = length
    add(`${number} 0 obj\n`)
  }
  const object = (number: number, body: string) => {
    begin(number)
    add(`${body}\nendobj\n`)
  }
  const stream = (number: number, head: string, body: Uint8Array<ArrayBuffer>) => {
    begin(number)
    add(`<<${head}/Length ${body.length}>>\nstream\n`)
    add(body)
    add('\nendstream\nendobj\n')
  }
  // 1 is the catalog, 2 the tree of pages, 3 the one shape of all letters: none.
  let last = 3
  const pages: number[] = []
  const fonts: { number: number; letters: string[] }[] = []
  const codes = new Map<string, { font: number; code: number }>()
  const codeOf = (letter: string) => {
    const known = codes.get(letter)
    if (known) return known
    let font = fonts.at(-1)
    if (!font || font.letters.length === mostInFont) {
      font = { number: ++last, letters: [] }
      fonts.push(font)
    }
    const code = { font: fonts.length - 1, code: font.letters.push(letter) }
    codes.set(letter, code)
    return code
  }
  add('%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n')
  return {
    get bytes() {
      return length
    },
    addPage({ width, height, picture, words }: PicturePage): void {
      const [page, image, content] = [++last, ++last, ++last]
      pages.push(page)
      const number = (value: number) => String(Number(value.toFixed(3)))
      const lines = [`q ${number(width)} 0 0 ${number(height)} 0 0 cm /P Do Q`]
      const used = new Set<number>()
      for (const { text, box } of words) {
        const letters = [...text].map(codeOf)
        const size = Math.max(box.height * height, 1)
        const stretch = (100 * box.width * width) / (letters.length * size)
        const runs: { font: number; hex: string }[] = []
        for (const { font, code } of letters) {
          used.add(font)
          const hex = code.toString(16).padStart(2, '0')
          const run = runs.at(-1)
          if (run?.font === font) run.hex += hex
          else runs.push({ font, hex })
        }
        const shown = runs.map(({ font, hex }) => `/F${font} ${number(size)} Tf <${hex}> Tj`).join(' ')
        // A little above its foot, where the line of a font is.
        const foot = height - (box.y + box.height) * height + size * 0.2
        lines.push(`BT 3 Tr ${number(Math.max(stretch, 0.1))} Tz 1 0 0 1 ${number(box.x * width)} ${number(foot)} Tm ${shown} ET`)
      }
      stream(content, '', encoder.encode(lines.join('\n')))
      stream(
        image,
        `/Type/XObject/Subtype/Image/Width ${picture.width}/Height ${picture.height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
        picture.jpeg,
      )
      const own = [...used].map((font) => `/F${font} ${fonts[font]?.number} 0 R`).join('')
      object(
        page,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${number(width)} ${number(height)}]/Resources<</XObject<</P ${image} 0 R>>/Font<<${own}>>>>/Contents ${content} 0 R>>`,
      )
    },
    finish(name: string): File {
      stream(3, '', encoder.encode('1000 0 d0'))
      for (const { number, letters } of fonts) {
        const meaning = ++last
        stream(meaning, '', encoder.encode(toUnicode(letters)))
        const each = letters.map(() => '/g').join('')
        object(
          number,
          `<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</g 3 0 R>>/Resources<<>>/Encoding<</Type/Encoding/Differences[1${each}]>>/FirstChar 1/LastChar ${letters.length}/Widths[${letters.map(() => 1000).join(' ')}]/ToUnicode ${meaning} 0 R>>`,
        )
      }
      object(2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`)
      object(1, `<</Type/Catalog/Pages 2 0 R/Lang(${language.replaceAll(/[^\w-]/g, '')})>>`)
      const table = length
      const rows = Array.from({ length: last }, (_, index) => `${String(places[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`)
      add(
        `xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${last + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
      )
      return new File(parts, name, { type: 'application/pdf' })
    },
  }
}

/** What each code of a font means. */
function toUnicode(letters: readonly string[]): string {
  const hex = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')
  const rows = letters.map((letter, index) => `<${(index + 1).toString(16).padStart(2, '0')}> <${hex(letter)}>`)
  const blocks: string[] = []
  for (let from = 0; from < rows.length; from += 100) {
    const some = rows.slice(from, from + 100)
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n1 begincodespacerange <00> <ff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
}
