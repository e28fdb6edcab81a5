import type { Chance } from './chance.ts'

/** Who may stand behind a text of the demo: what someone teaches says which micro-credentials fit, and whom the evidence shows. */

const office =
  /^(Principal|Instructional coach|Curriculum designer|Data analyst|Instructional technology|Family liaison|Human resources|School nurse|District office|Director|Coordinator|Professor)/

/** The grade that someone teaches: -1 is pre-kindergarten, 0 kindergarten; null where several or none. */
export function gradeOf(position: string): number | null {
  if (position === 'Pre-kindergarten') return -1
  if (position === 'Kindergarten') return 0
  const [, grade] = /^Grade (\d+)/.exec(position) ?? []
  return grade ? Number(grade) : null
}
const subjectOf = (position: string) => /^Grade \d+ (.+)$/.exec(position)?.[1] ?? ''

const isScience = (position: string) => /science|biology|chemistry|physics/.test(position) && !/computer|social/.test(position)
/** Whether someone teaches a grade in this range, all subjects or one of these. */
const teaches = (position: string, from: number, to: number, subjects: RegExp | null) => {
  const grade = gradeOf(position)
  if (grade === null || grade < from || grade > to) return false
  const subject = subjectOf(position)
  return subject === '' || !subjects || subjects.test(subject)
}

/** The ten full ones, as the files that are handed in for them are of a grade and a subject. */
const full: Readonly<Record<string, (position: string) => boolean>> = {
  'Gesture-based checks for understanding': (position) => teaches(position, 3, 6, /mathematics/),
  'Probing questions and wait time': (position) => teaches(position, 4, 5, null) || (isScience(position) && teaches(position, 6, 10, null)),
  'Academic language in content lessons': (position) =>
    teaches(position, 4, 5, null) || (isScience(position) && teaches(position, 6, 12, null)),
  'Productive whole-class discourse': (position) => teaches(position, 4, 7, /mathematics/),
  'Restorative practice for classroom culture': (position) => !office.test(position) && !/^Pre-k|^Speech|^Librarian/.test(position),
  'Supporting executive function': (position) =>
    teaches(position, 2, 9, null) || /^(Special education|Paraprofessional|English learner)/.test(position),
  'Turning data into next-day teaching': (position) => teaches(position, 4, 7, /mathematics/),
  'Student motivation through choice and goals': (position) => teaches(position, 6, 12, /English/) || teaches(position, 5, 5, null),
  'Bloodborne pathogen response': (position) => !/^(Human|Data|Curriculum|Director)/.test(position),
  'Assessing peers’ evidence fairly': (position) => teaches(position, 1, 12, null) || position === 'Instructional coach',
}

const gradeIn = (text: string) => (/^Pre-K/i.test(text) ? -1 : /^(K|kindergarten)$/i.test(text) ? 0 : Number(text))

/** Whether a micro-credential is one that someone in this position would earn. `audience` is what it says of who may. */
export function fits(position: string, title: string, audience: string): boolean {
  const own = full[title]
  if (own) return own(position)
  if (/^(Team leads|Principals)/.test(audience)) return /^(Principal|Instructional coach)/.test(position)
  if (office.test(position)) return false
  const grade = gradeOf(position)
  if (/^Paraprofessional/.test(position) && !/paraprofessional|All who/i.test(audience)) return false
  if (/^(Counselor|Librarian|Speech)/.test(position))
    return new RegExp(position.split(' ')[0] ?? '', 'i').test(audience) || /^All who/.test(audience)
  if (/^Special educators/.test(audience)) return /^Special education/.test(position)
  const [, first, last] = /\b(Pre-K|K|\d+) to (?:grade )?(\d+)/.exec(audience) ?? []
  const [, onward] = /grade (\d+) and up/.exec(audience) ?? []
  const from = first ? gradeIn(first) : onward ? Number(onward) : /^Pre-K and kindergarten/.test(audience) ? -1 : -2
  const to = last ? Number(last) : /^Pre-K and kindergarten/.test(audience) ? 0 : 12
  if (from > -2 && (grade === null ? !/^Paraprofessional/.test(position) : grade < from || grade > to)) return false
  const subject = subjectOf(position)
  const [, wanted] = /^Teachers of (mathematics and science|mathematics|science[^.]*|history[^.]*|writing)/.exec(audience) ?? []
  if (!wanted) return from > -2 || grade === null || grade >= 1
  const words: [RegExp, RegExp][] = [
    [/mathematics/, /mathematics/],
    [/science/, /^(science|biology|chemistry|physics)/],
    [/history|English|writing/, /English|history|civics|social studies/],
  ]
  return grade !== null && (subject === '' ? grade >= 1 : words.some(([asked, taught]) => asked.test(wanted) && taught.test(subject)))
}

/** Whom the evidence shows, as its writer would say it. */
export function classOf(position: string, chance: Chance): string {
  const grade = gradeOf(position)
  const size = chance.between(19, 29)
  if (grade === -1) return `${chance.between(14, 18)} four-year-olds`
  if (grade === 0) return `my kindergarten class of ${size}`
  if (grade !== null) {
    const subject = subjectOf(position)
    return subject ? `my grade ${grade} ${subject} class of ${size}` : `my grade ${grade} class of ${size}`
  }
  if (/^(Principal|Instructional coach)/.test(position)) return `a team of ${chance.between(5, 9)} colleagues`
  if (/^(Music|Physical education|Visual arts)/.test(position)) return `one of my ${position.toLowerCase()} classes, ${size} students`
  return `a group of ${chance.between(5, 9)} that I see ${['three', 'four', 'five'][size % 3]} times a week`
}
