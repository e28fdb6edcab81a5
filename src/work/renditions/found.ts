/** What a file says of people and places beside its content. Names only, and only that there is a place: no more is kept than its owner is told. */
export type Found = { people: string[]; place: boolean }

/** Why a rendition can't be made of a file. */
export type CannotBecause = 'kind' | 'too-large' | 'damaged' | 'slow'

/** A rendition can't be made: said to who added the file and to who would have read it, never a fault of ours to try again. */
export class CannotMake extends Error {
  readonly because: CannotBecause
  constructor(because: CannotBecause, detail: string) {
    super(detail)
    this.name = 'CannotMake'
    this.because = because
  }
}

const mostPeople = 4
// What programs and cameras write where a name would stand.
const nobody =
  /^(unknown|none|n\/?a|user|windows user|microsoft office user|author|admin|administrator|owner|default|guest|picasa|adobe\b.*|microsoft\b.*|python-docx|openpyxl)$/i

/** The facts of what was found, each name once, short, and without what only programs write. */
export function foundOf(names: Iterable<string | null | undefined>, place = false): Found {
  const people = new Set<string>()
  for (const name of names) {
    const plain = (name ?? '')
      .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
      .slice(0, 80)
    if (/\p{L}/u.test(plain) && !nobody.test(plain) && people.size < mostPeople) people.add(plain)
  }
  return { people: [...people], place }
}

/** Two finds as one. */
export const together = (one: Found, other: Found): Found => foundOf([...one.people, ...other.people], one.place || other.place)

export const nothingFound: Found = { people: [], place: false }

/** Words in UTF-16. Copied to an even place and length first: of others, Node 24 writes a byte past what it has set aside. */
export const wideText = (bytes: Buffer): string => Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).toString('utf16le')
