import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Beside this source, or under the working directory where this module runs from a bundle. */
const fontFolder = [fileURLToPath(new URL('../../../assets/fonts/', import.meta.url)), resolve('assets/fonts')].find((folder) =>
  existsSync(folder),
)

function font(file: string): string {
  const path = fontFolder && join(fontFolder, file)
  if (!path || !existsSync(path)) throw new Error(`The font ${file} is not in assets/fonts, so text in pictures would be missing.`)
  return path
}

/** The bundled faces, the only ones in which a picture or a page is set: it is the same on every machine. */
export const fontFiles = {
  sans: font('AtkinsonHyperlegibleNext-Regular.ttf'),
  strong: font('AtkinsonHyperlegibleNext-Bold.ttf'),
  serif: font('SourceSerif4-SemiBold.ttf'),
}
