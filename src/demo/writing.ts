import type { z } from 'zod'
import type { definitionSchema } from '../definitions/achievements/definition.ts'

/** A definition as its author writes it, before defaults are filled in. */
export type DefinitionText = z.input<typeof definitionSchema>
type RequirementText = NonNullable<DefinitionText['requirements']>[number]
export type CriterionText = NonNullable<RequirementText['criteria']>[number]

/** One row of a rubric, its four levels from worst to best. */
export const criterion = (
  id: string,
  name: string,
  notYet: string,
  approaching: string,
  demonstrated: string,
  extended: string,
): CriterionText => ({ id, name, levels: { 'not-yet': notYet, approaching, demonstrated, extended } })

const standards = {
  1: 'Learner Development',
  2: 'Learning Differences',
  3: 'Learning Environments',
  5: 'Application of Content',
  6: 'Assessment',
  8: 'Instructional Strategies',
  9: 'Professional Learning and Ethical Practice',
  10: 'Leadership and Collaboration',
} as const

/** An alignment to one of the ten InTASC standards. */
export const intasc = (number: keyof typeof standards) => ({
  targetName: `Standard ${number}: ${standards[number]}`,
  targetCode: `InTASC-${number}`,
  targetFramework: 'InTASC Model Core Teaching Standards',
})

/** An alignment to the invented framework of the demo district. */
export const districtStrand = (code: string, name: string, description: string) => ({
  targetName: name,
  targetUrl: `https://threerivers.example/teaching-framework#${code.toLowerCase()}`,
  targetCode: code,
  targetFramework: 'Three Rivers Teaching Framework',
  targetDescription: description,
})

/** Who weighs the evidence, in the words most definitions share. */
export const whoValidates =
  'A trained assessor of Three Rivers who does not work at your school and has not coached you on this. Your name and school stay hidden until the decision.'
