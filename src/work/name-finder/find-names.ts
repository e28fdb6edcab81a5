/** Someone who may be named in a text: a student of one’s class. */
type Listed = { name: string }
/** One place in a text where a student may be named, or something else stands that tells who somebody is. */
export type Finding = {
  start: number
  end: number
  /** As it stands in the text. */
  found: string
  /** Sure, or a word that is also an everyday one, or only a first or last name of several. */
  sure: boolean
  kind: 'name' | 'address' | 'phone' | 'id'
  /** Some of the text before and after it. */
  before: string
  after: string
}

/** More than this is looked through in no text: a name is in its first pages, or the file is replaced. */
const mostCharacters = 2_000_000
const mostFindings = 500
const around = 40

// Words that are first or last names too, in English and Spanish: found, but asked about.
const everyday = new Set(
  [
    'may will mark hope grace joy faith april june august rose summer autumn dawn sky star rain angel bill art rich frank drew chase',
    'grant hunter mason baker cook miller smith young king brown black white green gray long short wood stone hill lake rivers',
    'river forest fields day noon winter summers love christian jordan paris london chance page price case park parks bush banks brook',
    'cruz rosa luz sol mar paz flores reyes santos leon pilar dolores esperanza milagros angeles blanca clara alba cielo rio campos',
    'del la los las san santa de y jack pat gene guy dick robin jay ray dean max sunny penny ruby amber jade pearl ivy lily daisy',
  ]
    .join(' ')
    .split(' '),
)

/** Without accents and capitals, sign by sign, so that places stay what they were. */
const folded = (text: string): string =>
  [...text.toLowerCase()]
    .map((sign) => {
      const [plain = sign] = sign.normalize('NFD')
      return plain.length === sign.length ? plain : sign
    })
    .join('')

const words = new Intl.Segmenter('und', { granularity: 'word' })
type Word = { start: number; end: number; plain: string }

const wordsOf = (text: string): Word[] =>
  [...words.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length, plain: folded(segment).replace(/['’]s$/, '') }] : [],
  )

/** The names of a class, by the first word of each. A whole name is sure; a part of it is, where it is no everyday word and not too short. */
export function nameIndex(listed: readonly Listed[]) {
  const whole = new Map<string, string[][]>()
  const parts = new Map<string, boolean>()
  for (const { name } of listed) {
    const own = wordsOf(name.normalize('NFC')).map(({ plain }) => plain)
    const [first] = own
    if (!first) continue
    if (own.length > 1) whole.set(first, [...(whole.get(first) ?? []), own])
    for (const part of own) if (part.length > 2) parts.set(part, !everyday.has(part) && part.length > 3)
    if (own.length === 1) parts.set(first, !everyday.has(first))
  }
  return { whole, parts }
}
type NameIndex = ReturnType<typeof nameIndex>

/**
 * Where students of a class are named in a text, and where addresses, phone numbers and numbers of students stand. In the order of the text, none
 * over another. An everyday word counts only where it is written with a capital, and then as a question. Pure.
 */
export function findNames(text: string, { whole, parts }: NameIndex): Finding[] {
  const looked = text.slice(0, mostCharacters)
  const found: Omit<Finding, 'before' | 'after' | 'found'>[] = patternsIn(looked)
  // Cutting a text in words is slow, and most texts name nobody.
  const plain = folded(looked)
  const all = [...parts.keys()].some((part) => plain.includes(part)) ? wordsOf(looked) : []
  for (let at = 0; at < all.length; at++) {
    const word = all[at]
    if (!word || found.length >= mostFindings) break
    const names = whole.get(word.plain)?.filter((name) => name.every((part, place) => all[at + place]?.plain === part)) ?? []
    const longest = names.reduce((most, name) => Math.max(most, name.length), 0)
    if (longest > 0) {
      found.push({ start: word.start, end: all[at + longest - 1]?.end ?? word.end, sure: true, kind: 'name' })
      at += longest - 1
      continue
    }
    const sure = parts.get(word.plain)
    if (sure === undefined) continue
    const isCapital = /^\p{Lu}/u.test(looked.slice(word.start, word.end))
    if (sure || isCapital) found.push({ start: word.start, end: word.end, sure: sure && isCapital, kind: 'name' })
  }
  const inOrder = found.sort((one, other) => one.start - other.start || other.end - one.end)
  return inOrder
    .filter((each, place) => place === 0 || each.start >= Math.max(...inOrder.slice(Math.max(0, place - 5), place).map(({ end }) => end)))
    .slice(0, mostFindings)
    .map((each) => ({
      ...each,
      found: looked.slice(each.start, each.end),
      before: looked.slice(Math.max(0, each.start - around), each.start),
      after: looked.slice(each.end, each.end + around),
    }))
}

// Each looks at a bounded stretch, so that no text makes them slow.
const patterns: [Finding['kind'], RegExp, boolean][] = [
  ['address', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, true],
  ['phone', /(?<![\d-])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/g, true],
  ['address', /\b\d{1,5} [A-Z][a-z]{1,20} (?:St|Street|Ave|Avenue|Rd|Road|Dr|Drive|Ln|Lane|Ct|Court|Blvd|Way)\b/g, true],
  ['address', /\b(?:Calle|Avenida|Av\.|Camino|Paseo) \p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20})? (?:n\.º |No\. |#)?\d{1,5}/gu, true],
  ['id', /\b(?:student|local|state)? ?(?:id|no|number|n[úu]mero|matr[íi]cula)[.:# ]{1,3}\d{4,12}\b/gi, true],
  ['id', /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g, true],
]

const patternsIn = (text: string) =>
  patterns.flatMap(([kind, pattern, sure]) =>
    [...text.matchAll(pattern)].slice(0, 100).map(({ index, 0: match }) => ({ start: index, end: index + match.length, sure, kind })),
  )

/** What stands where a name stood. */
export const masks = { en: '[student]', es: '[estudiante]' } as const

/** A text without what was found in it. Pure. */
export function maskText(text: string, findings: readonly Pick<Finding, 'start' | 'end'>[], mask: string): string {
  let masked = ''
  let at = 0
  for (const { start, end } of [...findings].sort((one, other) => one.start - other.start)) {
    if (start < at) continue
    masked += text.slice(at, start) + mask
    at = end
  }
  return masked + text.slice(at)
}
