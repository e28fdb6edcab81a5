import { type Font, openSync } from 'fontkit'
import { fontFiles } from './faces.ts'

/** A text with nothing in it that would be drawn as an empty box, and the bundled family that has all its letters. */
export type DrawableText = { text: string; family: 'sans' | 'serif' }

// Which letters there are is read once: the widths of most are known without.
let kept: { family: DrawableText['family']; fonts: Font[] }[] | undefined

function families() {
  kept ??= [
    { family: 'sans', fonts: [fontFiles.sans, fontFiles.strong].map(openFace) },
    { family: 'serif', fonts: [openFace(fontFiles.serif)] },
  ]
  return kept
}

function openFace(file: string): Font {
  const font = openSync(file)
  if (!('layout' in font)) throw new TypeError(`${file} is a collection, not one face.`)
  return font
}

/**
 * What of a text can be drawn with the bundled faces, whatever fonts the machine has. Signs beside the letters, as emoji, are left out where no
 * face has them; a text with a letter that none has is null: half a name is nobody's.
 */
export function drawableText(text: string, preferred: DrawableText['family'] = 'sans'): DrawableText | null {
  const ordered = families().toSorted((a, b) => Number(b.family === preferred) - Number(a.family === preferred))
  const has = (fonts: Font[], char: string) => fonts.every((font) => font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0))
  const plain = [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .filter((char) => /[\p{L}\p{M}\p{N}]/u.test(char) || ordered.some(({ fonts }) => has(fonts, char)))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
  if (plain === '') return null
  const found = ordered.find(({ fonts }) => [...plain].every((char) => has(fonts, char)))
  return found ? { text: plain, family: found.family } : null
}
