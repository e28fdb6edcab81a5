import { z } from 'zod'
import { languageTag } from './languages.ts'
import { artifactKinds, mostAssessors, unitMinutes } from './levels.ts'

export type { ArtifactKind, Level } from './levels.ts'

/**
 * The text of a micro-credential: what one version says, whole, as one JSON document (product.md C1).
 * A draft may be unfinished, so every field has an empty value; what publishing needs is said by `findGaps`.
 */

const line = (max: number) => z.string().trim().max(max).default('')
const text = (max: number) => z.string().max(max).default('')
/** An id inside the document: stable across versions, so that a diff and a resubmission can follow a criterion. */
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** Rows of the other lists have an id once they were written in a form, so that two windows mean the same row. */
const rowId = key.optional()

export const criterionSchema = z.object({
  id: key,
  name: line(120),
  /** Under the rule "all essential and some of the rest", these are the ones that can't be missed. */
  essential: z.boolean().default(true),
  levels: z.object({ 'not-yet': text(600), approaching: text(600), demonstrated: text(600), extended: text(600) }).prefault({}),
})
export type Criterion = z.infer<typeof criterionSchema>

export const requirementSchema = z.object({
  id: key,
  kind: z.enum(['question', 'artifact', 'reflection']),
  title: line(120),
  instructions: text(4000),
  /** Words a full answer usually has; a guide, never a limit. */
  wordGuide: z
    .object({ from: z.int().min(0).max(10_000), to: z.int().min(0).max(10_000) })
    .nullable()
    .default(null),
  accepts: z.array(z.enum(artifactKinds)).max(8).default([]),
  /** How many artifacts: at least `from`, at most `to`. A question counts its written answer as one. */
  count: z.object({ from: z.int().min(0).max(20), to: z.int().min(1).max(20) }).prefault({ from: 1, to: 1 }),
  /** Longest recording in minutes, where one is asked. */
  maxMinutes: z.int().min(1).max(240).nullable().default(null),
  /** Longest document in pages or slides, where one is asked. */
  maxPages: z.int().min(1).max(300).nullable().default(null),
  studentMedia: z.enum(['none', 'with-consent', 'not-allowed']).default('none'),
  /** Whether a recording needs captions, so that everyone who assesses can follow it. */
  captions: z.enum(['optional', 'required']).default('optional'),
  /** Who beside the earner signs each artifact, such as a school nurse; null where nobody does. */
  coSignature: z
    .object({ who: line(80) })
    .nullable()
    .default(null),
  criteria: z.array(criterionSchema).max(12).default([]),
})
export type Requirement = z.infer<typeof requirementSchema>

/** What of a micro-credential is shown again when an award of it runs out: less than the whole, and it makes a new award. */
export const renewalRuleSchema = z.object({
  /** The ids of the requirements that are asked again, with their criteria. */
  parts: z.array(key).min(1, 'Choose at least one part that is shown again.').max(30),
  /** So many days before the end of an award its renewal may begin. */
  earlyDays: z.int().min(1).max(730).default(180),
  /** So many days after its end it may still be begun and handed in. */
  graceDays: z.int().min(0).max(730).default(90),
  /** Whether the new award is good from the end of the old one, or from its own day. */
  runsFrom: z.enum(['expiry', 'decision']).default('expiry'),
  /** What it brings of what the award brings, in hundredths. */
  worth: z.int().min(0).max(100).default(0),
})
export type RenewalRule = z.infer<typeof renewalRuleSchema>

const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]).default('')

const definitionWith = (address: z.ZodDefault<z.ZodType<string, string>>) =>
  z.object({
    title: line(120),
    /** One sentence that begins with a verb: what a person who earns it can do. */
    competency: line(300),
    keyMethod: text(2000),
    components: z
      .array(z.object({ id: rowId, name: line(120), description: text(600) }))
      .max(8)
      .default([]),
    whyItMatters: text(4000),
    citations: z
      .array(z.object({ id: rowId, text: line(500), url: address }))
      .max(30)
      .default([]),
    resources: z
      .array(z.object({ id: rowId, title: line(200), url: address, note: line(300) }))
      .max(40)
      .default([]),
    /** The learning, session by session: a way that may be gone, and never must. */
    units: z
      .array(
        z.object({
          id: key,
          title: line(120),
          minutes: z.int().min(unitMinutes.least).max(unitMinutes.most).default(60),
          /** What to do in it. */
          task: text(1000),
          resources: z
            .array(z.object({ id: rowId, title: line(200), url: address, note: line(300) }))
            .max(8)
            .default([]),
        }),
      )
      .max(12)
      .default([]),
    /** Who may earn it. The first must-have. */
    audience: text(600),
    sessions: z.object({ count: z.int().min(1).max(40), minutes: z.int().min(15).max(240) }).prefault({ count: 2, minutes: 60 }),
    category: z.string().trim().min(1).max(60).default('Formative assessment'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
    requirements: z.array(requirementSchema).max(30).default([]),
    passRule: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('all') }),
        z.object({ kind: z.literal('essential-and'), others: z.int().min(0).max(50) }),
      ])
      .prefault({ kind: 'all' }),
    resubmission: z.object({ limit: z.int().min(1).max(20).nullable() }).prefault({ limit: null }),
    validity: z
      .object({
        months: z.int().min(1).max(240).nullable(),
        /** How it is renewed, in words of the author. */
        renewal: text(600),
        /** By what rule it is renewed; null where that means to earn it again. */
        rule: renewalRuleSchema.nullable().default(null),
      })
      .prefault({ months: null, renewal: '' }),
    /** Who validates. The third must-have. */
    assessment: z
      .object({
        /** How many weigh it, each without seeing the others. */
        readers: z.int().min(1).max(mostAssessors).default(1),
        /** Where several differ so far that one more settles it. */
        settling: z
          .object({
            /** So many levels apart on one criterion; null where that never matters. */
            levelsApart: z.int().min(1).max(3).nullable().default(2),
            /** The rule above looks at essential criteria alone. */
            essentialOnly: z.boolean().default(false),
            /** One would have it earned and another would not. */
            outcomes: z.boolean().default(true),
          })
          .prefault({}),
        blind: z.boolean().default(true),
        /** Assessors weigh it, or the coach who saw the practice decides, openly. */
        decidedBy: z.enum(['assessors', 'coach']).default('assessors'),
        /** Whether an admin signs the decision off before it is told, and within how many working days; null where nobody does. */
        approval: z
          .object({ days: z.int().min(1).max(20).default(2) })
          .nullable()
          .default(null),
        /** After how often "keep working" a talk with a coach is due, and whether handing in waits for it; null where none is asked for. */
        talk: z
          .object({ after: z.int().min(1).max(10).default(3), holds: z.boolean().default(false) })
          .nullable()
          .default(null),
        /** Whether somebody looks first if everything is there, and within how many working days; null where nobody does. */
        check: z
          .object({ days: z.int().min(1).max(20).default(2) })
          .nullable()
          .default(null),
        decisionDays: z.int().min(1).max(90).default(10),
        whoValidates: text(600),
      })
      .prefault({}),
    alignments: z
      .array(
        z.object({
          id: rowId,
          targetName: line(200),
          targetUrl: address,
          targetCode: line(80),
          targetFramework: line(200),
          targetDescription: text(600),
        }),
      )
      .max(20)
      .default([]),
    /** The language it is written in. Versions from before there was a choice have none, which is English. */
    language: z.string().regex(languageTag, 'Choose one of the languages offered.').default('en'),
    badge: z.object({ mark: z.string().regex(/^[a-z0-9-]{1,40}$/) }).prefault({ mark: 'award' }),
    tags: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  })
/** A whole definition, as it is published, imported and exported. */
export const definitionSchema = definitionWith(webAddress)
export type Definition = z.infer<typeof definitionSchema>
export type Unit = Definition['units'][number]

/** The same in a draft: a half-typed web address is kept as it is, and `findGaps` says what is wrong with it. */
export const draftSchema: z.ZodType<Definition> = definitionWith(line(2000))

/** An empty definition, as a new draft begins. */
export const emptyDefinition = (): Definition => definitionSchema.parse({})

/** Whether students may be seen or heard anywhere in the evidence. */
export const asksStudentMedia = (definition: Definition) =>
  definition.requirements.some(({ studentMedia }) => studentMedia === 'with-consent')

/** Estimated hours of work: sessions times their length. */
export const estimatedHours = ({ sessions }: Definition) => Math.round((sessions.count * sessions.minutes) / 6) / 10
