import { disclose as discloseParts, mandatoryPointersOf } from '../proofs/disclose.ts'
import { type Command, exactly, UsageError } from './command.ts'
import { put, readObject, withPath } from './files.ts'

/** `openbadges disclose`: see its help. */
export const disclose: Command = {
  help: `openbadges disclose <copy> [<pointer> …] [--out <file>]
openbadges disclose <copy> --mandatory

  Makes a badge to be shown out of the holder's own copy, as issue gives it with a P-256 key: with what its issuer wants shown
  in any case, and what the pointers choose. Pointers are JSON Pointers into the copy; everything below one is shown. The
  copy itself is not for showing: it holds the holder's secret.

  --mandatory    prints what is shown in any case, one pointer in each line
  --out <file>   writes the badge there instead of printing it; with --force over a file that is there
  --json         one line of JSON

  openbadges disclose copy.json /evidence/0 /credentialSubject/result --out shown.json
  openbadges disclose copy.json | openbadges verify -`,

  options: { mandatory: { type: 'boolean' }, out: { type: 'string' }, force: { type: 'boolean' } },

  async run([path, ...selectivePointers], values, surroundings) {
    const [copy = ''] = exactly(path === undefined ? [] : [path], 'the copy')
    const wrong = selectivePointers.find((pointer) => pointer !== '' && !pointer.startsWith('/'))
    if (wrong !== undefined) throw new UsageError(`A pointer begins with a slash, as /evidence/0; “${wrong}” does not.`)
    if (values.mandatory && selectivePointers.length > 0) throw new UsageError('--mandatory takes no pointers.')
    const document = await readObject(copy, surroundings)
    const output = await withPath(copy, async () => {
      if (values.mandatory) {
        const pointers = mandatoryPointersOf(document)
        return values.json ? JSON.stringify(pointers) : pointers.join('\n')
      }
      return JSON.stringify(await discloseParts(document, { selectivePointers }), null, values.json ? 0 : 2)
    })
    await put(output, values, surroundings)
    return 0
  },
}
