const longest = 120

// Control characters, and the invisible ones that turn the direction of reading: "gpj.exe" must not be shown as "exe.jpg".
const hidden = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]/gu

/** The ending of a file name, without its dot, in small letters; empty where there is none. */
export const endingOf = (name: string): string => /[^.]\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * A file name as it may be shown and saved again: no folders, no invisible characters, not too long, still the words it had.
 * Its ending is one of `endings`, whatever the sender called it.
 */
export function cleanName(given: string, endings: readonly [string, ...string[]]): string {
  const shown = shownName(given)
  const ending = endingOf(shown)
  const stem = (ending ? shown.slice(0, -ending.length - 1) : shown).replace(/[. ]+$/, '') || 'file'
  const kept = endings.includes(ending) ? ending : endings[0]
  // A wrong ending goes, a part of the name that only looks like one ("Lesson 2.1") stays.
  const whole = ending && !endings.includes(ending) && !knownEndings.has(ending) ? `${stem}.${ending}` : stem
  const room = longest - kept.length - 1
  return `${[...whole].length > room ? `${[...whole].slice(0, room - 1).join('')}…` : whole}.${kept}`
}

/** A name as a sentence may say it: on one line, without folders or invisible characters. */
export function shownName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last
    .slice(0, 2000)
    .replace(/\s+/g, ' ')
    .replace(hidden, '')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...shown].slice(0, 300).join('')
}

const knownEndings = new Set(
  'jpg jpeg png gif webp heic heif avif tif tiff bmp svg mp4 m4v mov webm mkv 3gp avi wmv mpg mpeg mp3 m4a aac wav ogg oga ogv opus flac pdf doc docx xls xlsx ppt pptx odt ods odp rtf txt md csv tsv vtt srt htm html xml js json exe bat cmd com scr ps1 sh jar msi dll php'.split(
    ' ',
  ),
)
