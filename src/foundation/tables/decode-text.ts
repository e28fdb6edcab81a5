import { invalid, invalidAt } from '../platform/refusal.ts'

export const mostTableBytes = 1_048_576

/** The bytes of an uploaded table as text, whichever way a spreadsheet wrote them. @throws Refusal `list-not-text`, `list-too-large` */
export function decodeText(bytes: Uint8Array, most = mostTableBytes): string {
  if (bytes.length > most)
    throw invalid('list-too-large', 'This file is larger than {most} MB. Please split it.', { most: Math.floor(most / mostTableBytes) })
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw invalidAt(
      'list-not-text',
      'file',
      'This is a workbook or another packed file. In your spreadsheet, choose “Save as” and then CSV, and upload that.',
    )
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw invalidAt(
      'list-not-text',
      'file',
      'This is an older Excel workbook. In your spreadsheet, choose “Save as” and then CSV, and upload that.',
    )
  }
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) {
    throw invalidAt('list-not-text', 'file', 'This is a PDF, not a table. Please upload a CSV file, or copy the rows and paste them.')
  }
  const text = decode(bytes)
  if (text.includes('\u0000')) throw invalidAt('list-not-text', 'file', 'This is not a text file. Please upload a CSV file.')
  return text
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    // What Excel writes on Windows when it is not told otherwise.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** UTF-16 shows by its mark or, where a program left that out, by a zero in every other place. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 8 || bytes.length % 2 === 1) return 'utf-8'
  const zeros = [0, 0]
  for (let index = 0; index < bytes.length; index++) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = (bytes.length / 2) * 0.8
  if (odd > most && even < most / 4) return 'utf-16le'
  return even > most && odd < most / 4 ? 'utf-16be' : 'utf-8'
}

/** The rows that a form sent: those of its file, or where none was chosen those in its field. @throws Refusal as `decodeText` does */
export async function sentTable(form: FormData, most: number): Promise<string> {
  const file = form.get('file')
  return file instanceof File && file.size > 0
    ? decodeText(new Uint8Array(await file.arrayBuffer()), most)
    : String(form.get('text') ?? '').replaceAll('\0', '')
}
