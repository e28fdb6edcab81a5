import type { Category } from '../definitions/badges/categories.ts'
import { type IssuerSlug, issuers } from './organizations.ts'
import { type CriterionText, criterion, type DefinitionText } from './writing.ts'

/** How the shorter micro-credentials are put down: their own words for what counts, common words for how far it is there. */

/** An id made of a name: lower case, hyphens, at most forty characters. */
const idOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '')

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** A criterion about a thing handed in, good when it shows two qualities, better with a third. All three are noun phrases. */
export const shows = (name: string, thing: string, first: string, second: string, beyond: string) =>
  criterion(
    idOf(name),
    name,
    `We can’t find this in the ${thing} yet: ${first}.`,
    `The ${thing} shows ${first}. What is missing, or can only be guessed: ${second}.`,
    `The ${thing} shows ${first}, and ${second}.`,
    `As Demonstrated, and the ${thing} also shows ${beyond}.`,
  )

/** A criterion about what students do. Both phrases follow the word “students”. */
export const students = (name: string, action: string, beyond: string) =>
  criterion(
    idOf(name),
    name,
    `In the evidence students do not yet ${action}.`,
    `A few students ${action}, or only when they are prompted.`,
    `Most students ${action}, without a prompt each time.`,
    `As Demonstrated, and students ${beyond}.`,
  )

/** A criterion about what one person does, verb in the third person; `beyond` is a clause of its own. */
export const does = (name: string, who: string, action: string, beyond: string) =>
  criterion(
    idOf(name),
    name,
    `Nothing in the evidence shows that the ${who} ${action}.`,
    `The ${who} ${action}, but once only, or not when it was most needed.`,
    `The ${who} ${action}, at each place in the evidence that calls for it.`,
    `As Demonstrated, and ${beyond}.`,
  )

const kinds = {
  clip: { accepts: ['video'], maxMinutes: 6, studentMedia: 'with-consent' },
  talk: { accepts: ['video', 'audio'], maxMinutes: 6, studentMedia: 'with-consent' },
  work: { accepts: ['student-work', 'image', 'document'], count: { from: 1, to: 4 }, studentMedia: 'with-consent' },
  plan: { accepts: ['document', 'link'] },
  data: { accepts: ['assessment-data', 'document'] },
  photo: { accepts: ['image', 'document'], count: { from: 1, to: 3 } },
  text: { accepts: ['text', 'document'] },
  product: { accepts: ['document', 'image', 'link'], count: { from: 1, to: 2 } },
} as const
type Kind = keyof typeof kinds
type Asked = NonNullable<DefinitionText['requirements']>[number]

/** One artifact that is asked for, with the criteria it is judged by. */
export function ask(kind: Kind, title: string, instructions: string, ...criteria: CriterionText[]): Asked {
  const { accepts, ...rest } = kinds[kind]
  return { id: idOf(title), kind: 'artifact', title, instructions, accepts: [...accepts], ...rest, criteria }
}

/** The closing reflection. `topic` follows the word “say”: which …, what …, whose …. */
const lookBack = (topic: string): Asked => ({
  id: 'reflection',
  kind: 'reflection',
  title: 'Looking back',
  instructions: `In writing or sound, say ${topic}. Point to the moment or the piece of work that shows it.`,
  wordGuide: { from: 100, to: 200 },
  accepts: ['text', 'audio', 'video'],
  maxMinutes: 3,
  criteria: [
    criterion(
      'learns-from-evidence',
      'Learns from the evidence',
      'Retells what was done, and leaves the question open.',
      'Answers the question in general, without a moment or a piece of work that shows it.',
      'Answers the question and points to the moment or the piece of work that shows it.',
      'As Demonstrated, and tells what was tried next because of it.',
    ),
  ],
})

const setting: Asked = {
  id: 'setting',
  kind: 'question',
  title: 'Your setting',
  instructions: 'Who are the learners or colleagues in your evidence, what came before, and why did you choose this for them?',
  wordGuide: { from: 80, to: 150 },
}

export type ShortText = {
  issuer: IssuerSlug
  category: Category
  level: 1 | 2 | 3
  title: string
  competency: string
  keyMethod: string
  audience: string
  sessions: readonly [count: number, minutes: number]
  mark: string
  why: string
  evidence: readonly Asked[]
  lookBack: string
  tags: readonly string[]
  months?: number
}

/** A shorter micro-credential in full form, with the issuer who offers it. */
export function expand({ issuer, sessions, mark, why, evidence, lookBack: topic, tags, months, ...text }: ShortText): {
  issuer: IssuerSlug
  definition: DefinitionText
} {
  const [count, minutes] = sessions
  const level = text.level
  return {
    issuer,
    definition: {
      ...text,
      whyItMatters: capital(why),
      sessions: { count, minutes },
      requirements: [...(level > 1 ? [setting] : []), ...evidence, lookBack(topic)],
      ...(months ? { validity: { months, renewal: 'New evidence of the same kind, from the last twelve months.' } } : {}),
      assessment: {
        blind: true,
        decisionDays: level === 3 ? 15 : 10,
        whoValidates: issuers[issuer].whoValidates,
      },
      badge: { mark },
      tags: [...tags],
    },
  }
}
