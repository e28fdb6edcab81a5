import { resolve } from 'node:path'
import { z } from 'zod'
import { exitCodes, type Verb } from '../../foundation/doors/command-line.ts'
import { checkMirror } from './check-mirror.ts'
import { writeMirror } from './write-mirror.ts'

const input = z.object({ folder: z.string().min(1).describe('The folder of the mirror.') })

/** What the operator of an instance that closes asks for. It changes nothing here: all it writes is files. */
export const mirrorVerbs: readonly Verb[] = [
  {
    name: 'mirror.write',
    says: 'Writes awards, keys and status lists as files that any web server keeps at their addresses. What was cut off goes on where it was.',
    input,
    async carryOut({ world }, { folder }) {
      const written = await writeMirror(world, resolve(String(folder)))
      const { awards, files, bytes, resumed } = written
      const lines = [
        ...(resumed ? ['Went on where it was cut off.'] : []),
        `${awards} awards in ${files} files, ${Math.round(bytes / 1_000_000)} MB. Now check it: laurel mirror check --folder …`,
      ]
      return { answer: written, lines, code: exitCodes.done }
    },
  },
  {
    name: 'mirror.check',
    says: 'Verifies every award of a mirror with nothing but what lies in its folder.',
    input,
    async carryOut({ world }, { folder }) {
      const checked = await checkMirror(resolve(String(folder)), world.now())
      const { awards, good, takenBack, faults, isWhole } = checked
      return {
        answer: checked,
        lines: [
          `${awards} awards: ${good} hold, ${takenBack} were taken back or are suspended.`,
          ...(isWhole ? [] : ['It is not written to its end: ask for it once more.']),
          ...faults,
        ],
        code: faults.length === 0 && isWhole ? exitCodes.done : exitCodes.refused,
      }
    },
  },
]
