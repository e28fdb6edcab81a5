import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { ZipFault } from '../../foundation/zips/zip-fault.ts'
import { archiveFormat } from '../archives/archive-format.ts'
import type { ArchiveFault } from '../archives/read-archive.ts'

// Told by their names: a page has copies of its own of these classes.
const isArchiveFault = (error: unknown): error is ArchiveFault => error instanceof Error && error.name === 'ArchiveFault'
const isZipFault = (error: unknown): error is ZipFault => error instanceof Error && error.name === 'ZipFault'

const noArchive = sentence('This is no archive of a Laurel. Choose the file as you downloaded it there, named “laurel-” and a day.')

/** Why an archive can’t be taken in, in words; null for a fault that is ours and not the file’s. */
export function archiveFault(error: unknown): Sentence | null {
  if (isArchiveFault(error)) {
    if (error.trouble === 'newer')
      return sentence(
        'This archive has the form {theirs}, and this Laurel reads up to {ours}. Nothing was taken in. Tell the people who run this site that it needs an upgrade.',
        { theirs: shown(error.about), ours: archiveFormat },
      )
    return error.trouble === 'altered' ? notAsSigned(error.about) : noArchive
  }
  if (!isZipFault(error)) return null
  switch (error.trouble) {
    case 'not-a-zip':
      return noArchive
    case 'cut-off':
      return sentence(
        'This archive has no end: its download or its way here broke off. Download it again, and bring it then. Nothing was taken in.',
      )
    case 'altered':
    case 'larger-than-said':
      return notAsSigned(error.about)
    case 'too-many-entries':
      return sentence('This archive has more files than any of a Laurel. Nothing was taken in.')
    default:
      return sentence('This archive is not packed as a Laurel packs it, so it was not opened. Nothing was taken in.')
  }
}

/** It names the file, and leaves open how that came about. */
export const notAsSigned = (name: string): Sentence =>
  name
    ? sentence(
        '“{name}” in this archive is not what was signed: it was damaged on its way, or changed. Nothing was taken in. Download the archive again.',
        { name: shown(name) },
      )
    : sentence(
        'This archive is not what was signed: it was damaged on its way, or changed. Nothing was taken in. Download the archive again.',
      )

/** What stands in a stranger’s file, short enough for a sentence. */
const shown = (text: string): string => text.replaceAll(/\p{C}/gu, '').slice(0, 200)
