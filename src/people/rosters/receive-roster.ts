import { buffer } from 'node:stream/consumers'
import type { RouterContextProvider } from 'react-router'
import { ZipFile } from 'yazl'
import { performHere } from '../../foundation/doors/page-action.ts'
import { invalidAt } from '../../foundation/platform/refusal.ts'
import { bringRoster, mostRosterBytes } from './bring-roster.ts'

/** What a form may have that brings a roster: its files, and what a browser writes around them. */
export const rosterFormBytes = mostRosterBytes + 100_000

const longestName = 200

/** Brings what a form holds: a zip as it is, or tables, which are put into one. @throws Refusal `roster-no-file` and what `bringRoster` refuses */
export async function receiveRoster(
  asked: { context: Readonly<RouterContextProvider> },
  organizationId: string,
  form: FormData,
): Promise<{ syncId: string }> {
  const files = form.getAll('file').filter((file) => file instanceof File && (file.size > 0 || file.name !== '')) as File[]
  const [first] = files
  if (!first) throw invalidAt('roster-no-file', 'file', 'Please choose the zip, or the files of the folder.')
  const name = files.length === 1 ? first.name : files.map((file) => file.name).join(', ')
  const whole = files.length === 1 ? new Uint8Array(await first.arrayBuffer()) : await together(files)
  async function* bytes() {
    yield whole
  }
  return performHere(asked, bringRoster, { organizationId, name: name.slice(0, longestName), bytes: bytes() })
}

async function together(files: readonly File[]): Promise<Uint8Array> {
  const zip = new ZipFile()
  const taken = new Set<string>()
  for (const [place, file] of files.entries()) {
    // A name that a zip can’t have is none that is read; two of one name are both there, and said to be.
    const plain = file.name.replace(/^.*[\\/]/, '') || 'file'
    const entry = taken.has(plain) ? `${place}/${plain}` : plain
    taken.add(plain)
    zip.addBuffer(Buffer.from(await file.arrayBuffer()), entry, { compress: false })
  }
  zip.end()
  return buffer(zip.outputStream as NodeJS.ReadableStream)
}
