import { texts } from '../../foundation/words/sentence.ts'
import { endingOf } from './clean-name.ts'
import { isLeftover, isPointer } from './file-faults.ts'
import type { FilePeek } from './file-peek.ts'

const longest = 65_536
const googleKinds: Record<string, string> = texts({
  gdoc: 'a Google document',
  gsheet: 'a Google spreadsheet',
  gslides: 'a Google presentation',
  gdraw: 'a Google drawing',
  gform: 'a Google form',
  gjam: 'a Google whiteboard',
  gsite: 'a Google site',
  gmap: 'a Google map',
  gscript: 'a Google script',
  gtable: 'a Google table',
  glink: 'a Google file',
})
const places = texts({
  web: 'a web page',
  elsewhere: 'another place',
  cloud: 'a file that is still in iCloud',
  device: 'a file on your device',
})
const instead = texts({
  download: 'Download it as a PDF, or add the link.',
  fetch: 'Open it once, so that it comes to your device.',
  itself: 'Add that file itself.',
})

/**
 * Refuses what only points at the work or lies beside it: shortcuts of desktops and drives, what a program leaves while a file is open,
 * and places of files that are still in a cloud. Nobody could see the work in them, and many name whose they are.
 * @throws Refusal `file-is-pointer`, `file-is-leftover`
 */
export async function refusePointers(file: FilePeek, name: string): Promise<void> {
  const bare = name.split(/[\\/]/).at(-1) ?? name
  const ending = endingOf(bare)
  if (file.size > longest) return
  const head = await file.read(0, longest)
  const latin = head.toString('latin1')
  // The owner's name in a length and two encodings is all that Word and its kin put there, and some lines what LibreOffice does.
  if ((/^~\$/.test(bare) && file.size <= 1024) || (/^\.~lock\..*#$/.test(bare) && file.size <= 1024)) throw isLeftover()
  // What macOS writes beside a file on disks of others: its colors and tags, not the file.
  if (latin.startsWith('\0\x05\x16\x07') || latin.startsWith('\0\0\0\x01Bud1')) throw isLeftover()
  if (/^\[\.ShellClassInfo\]/im.test(latin)) throw isLeftover()
  const text = plain(head)
  const google = googleKinds[ending]
  const isGoogle =
    /^\s*\{/.test(text) && (/"doc_id"\s*:/.test(text) || /"url"\s*:\s*"https?:\/\/(docs|drive|script)\.google\.com\//.test(text))
  if (isGoogle) throw isPointer(google ?? texts('a Google document'), instead.download)
  if (google && text.trim().length < 2048 && /^\s*[{[]/.test(text)) throw isPointer(google, instead.download)
  if (/^\s*\[(InternetShortcut|\{000214A0-[0-9A-F-]+\})/im.test(text) && /^URL=/im.test(text)) throw isPointer(places.web)
  if (/^\s*(#.*\s+)*\[Desktop Entry\]/i.test(text)) throw isPointer(places.elsewhere)
  // A property list of macOS, written out or packed, that says where something is.
  if (/<plist[\s>]/.test(text) && /<key>\s*URL\s*<\/key>/i.test(text)) throw isPointer(places.web)
  if (latin.startsWith('bplist00')) {
    if (ending === 'icloud' || /NSURL(Name|FileSize)Key/.test(latin)) throw isPointer(places.cloud, instead.fetch)
    if (/SURL|https?:\/\//.test(latin)) throw isPointer(places.web)
  }
  // Shortcuts of Windows, and aliases of macOS.
  if (latin.startsWith('L\0\0\0\x01\x14\x02\0') || latin.startsWith('book\0\0\0\0mark')) throw isPointer(places.device, instead.itself)
}

/** A text in whichever encoding it came; only its beginning is asked for. */
function plain(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  return new TextDecoder().decode(head)
}
