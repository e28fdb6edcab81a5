import { isGivenUp, type Threads } from '../../foundation/platform/threads.ts'
import type { CannotBecause } from '../renditions/found.ts'
import type { FileFindings } from './file-findings.ts'
import type { Range } from './xml-words.ts'

export type NamesWork =
  | { kind: 'measure'; contentType: string; from: string; names: string[] }
  | { kind: 'find'; contentType: string; from: string; names: string[] }
  | { kind: 'page'; from: string; page: number }
  | { kind: 'mask'; contentType: string; from: string; between: string; to: string; masks: [number, Range[]][]; mask: string }

type With = { fileThreads: Threads }
const run = ({ fileThreads }: With, work: NamesWork) =>
  fileThreads
    .run(work, () => Promise.resolve(null))
    .catch((error: unknown) => {
      if (isGivenUp(error)) return { because: 'slow' as const }
      throw error
    })

/** Looks through a file beside the process, bounded in time and memory: a hostile one holds nobody up. */
export const findInFile = (
  world: With,
  work: Extract<NamesWork, { kind: 'find' }>,
): Promise<{ found: FileFindings } | { because: CannotBecause }> =>
  // The thread answers in this shape.
  run(world, work) as Promise<{ found: FileFindings } | { because: CannotBecause }>

/** What is kept of a file that was looked through; null where it can't be told. */
export type FileMeasure = { pages: number | null; words: number | null; names: number | null }

/** How long a file is and how often it may tell who a student is, in the same way; one that can't be read or takes too long tells neither. */
export const measureFile = async (world: With, work: Extract<NamesWork, { kind: 'measure' }>): Promise<FileMeasure> => {
  const said = (await run(world, work)) as FileMeasure | { because: CannotBecause | 'slow' }
  return 'because' in said ? { pages: null, words: null, names: null } : said
}

/** The words of one page of a PDF, in the same way; null where there is no such page. */
export const readPage = (
  world: With,
  work: Extract<NamesWork, { kind: 'page' }>,
): Promise<{ text: string | null } | { because: CannotBecause }> =>
  run(world, work) as Promise<{ text: string | null } | { because: CannotBecause }>

/** Writes a masked copy, in the same way. */
export const maskInFile = (world: With, work: Extract<NamesWork, { kind: 'mask' }>): Promise<{ done: true } | { because: CannotBecause }> =>
  run(world, work) as Promise<{ done: true } | { because: CannotBecause }>
