import { readFile } from 'node:fs/promises'
import { serveAsThread } from '../../foundation/platform/thread.ts'
import { CannotMake } from '../renditions/found.ts'
import { findInUnits } from './file-findings.ts'
import { pagesIn, wordsIn } from './file-length.ts'
import { maskFile, unitsOf } from './file-words.ts'
import type { FileMeasure, NamesWork } from './names-in-thread.ts'
import { pageOfPdf } from './pdf-words.ts'

serveAsThread(async (given) => {
  const work = given as NamesWork
  try {
    if (work.kind === 'find') return { found: findInUnits(await unitsOf(work.contentType, work.from), work.names) }
    if (work.kind === 'measure') return await measure(work)
    if (work.kind === 'page') return { text: await pageOfPdf(await readFile(work.from), work.page) }
    await maskFile(work.contentType, work, new Map(work.masks), work.mask)
    return { done: true }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // A full disk is no fault of the file.
    if (['ENOSPC', 'EDQUOT', 'EMFILE', 'ENOENT', 'EACCES'].includes(code)) throw error
    return { because: error instanceof CannotMake ? error.because : 'damaged' }
  }
})

/** Too long to be looked through is still so many pages long. */
async function measure({ contentType, from, names }: Extract<NamesWork, { kind: 'measure' }>): Promise<FileMeasure> {
  const pages = await pagesIn(contentType, from)
  try {
    const units = await unitsOf(contentType, from)
    return { pages, words: wordsIn(contentType, units), names: findInUnits(units, names).findings.length }
  } catch (error) {
    if (!(error instanceof CannotMake)) throw error
    return { pages, words: null, names: null }
  }
}
