import { bake as bakeInto, unbake as unbakeFrom } from '../baking/bake.ts'
import { type BakedStandard, bakedStandards } from '../baking/standards.ts'
import { OpenBadgesError } from '../errors.ts'
import { decodeCompactJws } from '../proofs/jws.ts'
import { asObject, hasType, parseJson } from '../vc/json.ts'
import { type Command, exactly, textOf, UsageError } from './command.ts'
import { put, readBytes, readText, withPath } from './files.ts'

/** `openbadges bake`: see its help. */
export const bake: Command = {
  help: `openbadges bake <image> <badge> --out <file> [--standard <name>]

  Puts a badge into a PNG or SVG. The picture looks as before; a badge of the same standard that was in it is replaced.

  --out <file>        where to write the image; - for standard output; with --force over a file that is there
  --standard <name>   open-badges-3, open-badges-2 or clr-2; told from the badge, if not given

  openbadges bake art.png badge.json --out badge.png
  openbadges issue input.json --key key.json | openbadges bake art.svg - --out badge.svg`,

  options: { out: { type: 'string' }, standard: { type: 'string' }, force: { type: 'boolean' } },

  async run(words, values, surroundings) {
    const [image = '', badge = ''] = exactly(words, 'the image', 'the badge')
    if (image === '-' && badge === '-') throw new UsageError('Only one of image and badge can come from standard input.')
    if (textOf(values, 'out') === undefined) throw new UsageError('--out is missing: the file to write.')
    const wanted = textOf(values, 'standard')
    const standard = bakedStandards.find((name) => name === wanted)
    if (wanted !== undefined && !standard) throw new UsageError(`--standard is one of ${bakedStandards.join(', ')}, not “${wanted}”.`)
    const bytes = await readBytes(image, surroundings)
    const text = (await readText(badge, surroundings)).trim()
    const told = await withPath(badge, () => standardOf(text))
    await put(await withPath(image, () => bakeInto(bytes, { standard: standard ?? told, text })), values, surroundings)
    return 0
  },
}

/** `openbadges unbake`: see its help. */
export const unbake: Command = {
  help: `openbadges unbake <image> [--out <file>]

  Takes the badge out of a PNG or SVG and prints it, unchecked: verify the image, or what is printed.

  --out <file>   writes it there instead; with --force over a file that is there
  --json         { standard, text } in one line

  openbadges unbake badge.png
  openbadges unbake badge.png | openbadges verify -`,

  options: { out: { type: 'string' }, force: { type: 'boolean' } },

  async run(words, values, surroundings) {
    const [image = ''] = exactly(words, 'the image')
    const bytes = await readBytes(image, surroundings)
    const found = await withPath(image, async () => {
      const baked = await unbakeFrom(bytes)
      if (!baked) throw new OpenBadgesError('invalid-json', 'Nothing is baked into this image.')
      return baked
    })
    await put(values.json ? JSON.stringify(found) : found.text, values, surroundings)
    return 0
  },
}

/** Which standard a badge follows; what is no badge at all is refused, as nobody could read it out again. */
function standardOf(text: string): BakedStandard {
  if (/^https?:\/\/\S+$/i.test(text)) return 'open-badges-2' // the address of a hosted assertion
  const document = /^[\w-]+\.[\w-]+\.[\w-]*$/.test(text) ? decodeCompactJws(text).payload : asObject(parseJson(text))
  if (!document) throw new OpenBadgesError('invalid-json', 'It is JSON, but not an object.')
  const credential = asObject(document.vc) ?? document
  if (hasType(credential, 'ClrCredential')) return 'clr-2'
  return hasType(credential, 'Assertion') ? 'open-badges-2' : 'open-badges-3'
}
