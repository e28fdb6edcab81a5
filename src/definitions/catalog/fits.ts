import { gradeNames, subjects } from './position-words.ts'
import { phraseFinder, plainWords } from './word-groups.ts'

export type Grades = { from: number; to: number }
/** What a text is about, as far as its words say: subjects, and the grades it names. */
export type Topics = { subjects: ReadonlySet<string>; grades: readonly Grades[] }

/** What someone does: as it is written, and what it says. */
export type Position = Topics & { words: string }

const namesByWord = Map.groupBy(
  subjects.flatMap(({ name, words }) => words.map((word) => ({ name, word: plainWords(word).join(' ') }))),
  ({ word }) => word,
)
const subjectAt = phraseFinder([...namesByWord].map(([word, found]) => [word, found.map(({ name }) => name)] as const))
const gradesAt = phraseFinder(gradeNames.flatMap(({ words, from, to }) => words.map((word) => [word, { from, to }] as const)))

const numberOf = (grade: string) => (grade === 'pk' ? -1 : grade === 'k' ? 0 : Number(grade))
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']

/** The grades that a text names: "Grade 4", "K–5", "grades 3 to 12", "grade 4 and up", "5th grade", "Middle School". */
export function gradesIn(text: string): Grades[] {
  let rest = text
    .toLowerCase()
    .replace(/\bpre-?k(indergarten)?\b/g, 'pk')
    .replace(/\bkindergarten\b/g, 'k')
    .replace(new RegExp(`\\b(${ordinals.join('|')})[ -]grade`, 'g'), (_whole, word: string) => `grade ${ordinals.indexOf(word) + 1}`)
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)[ -]grade/g, 'grade $1')
  const found: Grades[] = []
  const take = (pattern: RegExp, read: (...groups: string[]) => Grades) => {
    rest = rest.replace(pattern, (whole: string, ...groups: string[]) => {
      const { from, to } = read(...groups)
      if (from > to || to > 12) return whole
      found.push({ from, to })
      return ' '
    })
  }
  take(/\bgrades? (pk|k|\d{1,2})(?: and up| or above|\+)/g, (from = '') => ({ from: numberOf(from), to: 12 }))
  take(/\bgrades? (pk|k|\d{1,2}) ?(?:-|–|to|through|and) ?(?:grades? )?(k|\d{1,2})\b/g, (from = '', to = '') => ({
    from: numberOf(from),
    to: numberOf(to),
  }))
  take(/\b(pk|k) ?(?:-|–|to|through|and) ?(?:grades? )?(k|\d{1,2})\b/g, (from = '', to = '') => ({
    from: numberOf(from),
    to: numberOf(to),
  }))
  take(/\bgrades? (pk|k|\d{1,2})\b/g, (grade = '') => ({ from: numberOf(grade), to: numberOf(grade) }))
  take(/\b(pk|k)\b/g, (grade = '') => ({ from: numberOf(grade), to: numberOf(grade) }))
  const words = plainWords(rest)
  for (let at = 0; at < words.length; at++) {
    const named = gradesAt(words, at)
    if (named) found.push(named.meaning)
  }
  return found
}

/** The subjects that a text names. */
export function subjectsIn(text: string): Set<string> {
  const words = plainWords(text)
  const found = new Set<string>()
  for (let at = 0; at < words.length; ) {
    const named = subjectAt(words, at)
    for (const name of named?.meaning ?? []) found.add(name)
    at += named?.length ?? 1
  }
  return found
}

/** What the positions of a person say; null where they name neither a subject nor a grade. A school says its grades where the position doesn't. */
export function readPosition(held: readonly { title: string; school: string | null }[]): Position | null {
  const named = held.filter(({ title }) => title.trim() !== '')
  const own = named.flatMap(({ title }) => gradesIn(title))
  const position = {
    words: named.map(({ title }) => title.trim()).join(', '),
    subjects: subjectsIn(named.map(({ title }) => title).join('. ')),
    grades: own.length > 0 ? own : named.flatMap(({ school }) => gradesIn(school ? `${school} school` : '')),
  }
  return position.subjects.size > 0 || own.length > 0 ? position : null
}

const overlap = (a: Grades, b: Grades) => a.from <= b.to && b.from <= a.to

/** How well something fits a position, and what they have in common; the more, the better. */
export function fitOf(topics: Topics, position: Position): { score: number; subjects: string[]; grades: Grades | null } {
  const common = [...topics.subjects].filter((name) => position.subjects.has(name))
  const grades = topics.grades.find((one) => position.grades.some((other) => overlap(one, other))) ?? null
  const isForOthers = topics.grades.length > 0 && position.grades.length > 0 && !grades
  return { score: Math.min(common.length, 2) * 4 + (grades ? 2 : 0) - (isForOthers ? 5 : 0), subjects: common, grades }
}
