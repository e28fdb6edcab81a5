import { isWithdrawn, type ValueRule } from '../value/value-rules.ts'
import { type Criterion, type Definition, definitionSchema, type Requirement } from './definition.ts'
import { faultsOf } from './definition-faults.ts'
import { levelNames, levels } from './levels.ts'

/** The four things that must be said before anyone may start (product.md §1.6). */
export const mustHaves = {
  1: 'Who may earn it',
  2: 'The competency, and the evidence that shows it',
  3: 'Who validates',
  4: 'What it is worth',
} as const
export type MustHave = keyof typeof mustHaves

/** Something without which a definition can't be published: where, in a sentence, and which must-have it belongs to. */
export type Gap = { field: string; message: string; mustHave: MustHave | null }

const isEmpty = (text: string) => text.trim() === ''

/** Everything that keeps a definition from being published, in reading order. None means it can be. */
export function findGaps(definition: Definition, rules: readonly Pick<ValueRule, 'amount'>[]): Gap[] {
  const gaps: Gap[] = []
  const say = (field: string, message: string, mustHave: MustHave | null = null) => gaps.push({ field, message, mustHave })

  if (isEmpty(definition.title)) say('title', 'Give it a title.')
  if (isEmpty(definition.competency)) say('competency', 'Say in one sentence what a person who earns it can do.', 2)
  if (isEmpty(definition.audience)) say('audience', 'Say who may earn it.', 1)
  definition.components.forEach(({ name }, index) => {
    if (isEmpty(name)) say(`components.${index}.name`, `Name component ${index + 1}, or take it out.`)
  })
  definition.citations.forEach(({ text }, index) => {
    if (isEmpty(text)) say(`citations.${index}.text`, `Write citation ${index + 1}, or take it out.`)
  })
  definition.resources.forEach(({ title }, index) => {
    if (isEmpty(title)) say(`resources.${index}.title`, `Name resource ${index + 1}, or take it out.`)
  })
  definition.alignments.forEach(({ targetName }, index) => {
    if (isEmpty(targetName)) say(`alignments.${index}.targetName`, `Name alignment ${index + 1}, or take it out.`)
  })

  if (definition.requirements.length === 0) say('requirements', 'Ask for at least one piece of evidence.', 2)
  else if (definition.requirements.every(({ criteria }) => criteria.length === 0))
    say('requirements', 'Nothing is judged yet. Give at least one requirement a rubric.', 2)
  const seen = { requirements: new Set<string>(), criteria: new Set<string>() }
  definition.requirements.forEach((requirement, index) => {
    gaps.push(...gapsOfRequirement(requirement, `requirements.${index}`, nameOf(requirement, index)))
    if (seen.requirements.has(requirement.id)) say(`requirements.${index}.id`, `Two requirements have the id “${requirement.id}”.`)
    seen.requirements.add(requirement.id)
    requirement.criteria.forEach((criterion, row) => {
      const field = `requirements.${index}.criteria.${row}`
      gaps.push(...gapsOfCriterion(criterion, field, criterion.name.trim() || `criterion ${row + 1} of ${nameOf(requirement, index)}`))
      if (seen.criteria.has(criterion.id)) say(`${field}.id`, `Two criteria have the id “${criterion.id}”.`)
      seen.criteria.add(criterion.id)
    })
  })
  gaps.push(...gapsOfPassRule(definition))

  if (isEmpty(definition.assessment.whoValidates))
    say('assessment.whoValidates', 'Say who weighs the evidence, and what makes them able to.', 3)
  if (!rules.some((rule) => !isWithdrawn(rule))) say('value', 'Say what it is worth: clock hours, pay, or both.', 4)

  // What is said above in plain words is not said again by the schema.
  const whole = definitionSchema.safeParse(definition)
  if (!whole.success)
    for (const fault of faultsOf(whole.error)) if (!gaps.some(({ field }) => field === fault.field)) gaps.push({ ...fault, mustHave: null })
  return gaps
}

const nameOf = ({ title }: Requirement, index: number) => (isEmpty(title) ? `requirement ${index + 1}` : `“${title.trim()}”`)

function gapsOfRequirement(requirement: Requirement, field: string, name: string): Gap[] {
  const gaps: Gap[] = []
  const say = (part: string, message: string, mustHave: MustHave | null = null) =>
    gaps.push({ field: `${field}.${part}`, message, mustHave })
  if (isEmpty(requirement.title)) say('title', `Give ${name} a title.`)
  if (isEmpty(requirement.instructions)) say('instructions', `Say what to hand in for ${name}.`, 2)
  if (requirement.kind === 'artifact' && requirement.accepts.length === 0) say('accepts', `Choose what kinds of evidence ${name} takes.`, 2)
  if (requirement.kind === 'artifact' && requirement.criteria.length === 0)
    say('criteria', `Say how ${name} is judged: add at least one criterion.`, 2)
  if (requirement.count.from > requirement.count.to)
    say('count.to', `${name} asks for at least ${requirement.count.from} but takes only ${requirement.count.to}.`)
  const guide = requirement.wordGuide
  if (guide && guide.from > guide.to) say('wordGuide.to', `The word guide of ${name} ends before it begins.`)
  return gaps
}

function gapsOfCriterion(criterion: Criterion, field: string, name: string): Gap[] {
  const gaps: Gap[] = isEmpty(criterion.name) ? [{ field: `${field}.name`, message: `Name ${name}.`, mustHave: 2 }] : []
  for (const level of levels) {
    if (isEmpty(criterion.levels[level]))
      gaps.push({ field: `${field}.levels.${level}`, message: `Describe “${levelNames[level]}” for ${name}.`, mustHave: 2 })
  }
  return gaps
}

function gapsOfPassRule({ passRule, requirements }: Definition): Gap[] {
  if (passRule.kind === 'all') return []
  const criteria = requirements.flatMap((requirement) => requirement.criteria)
  const others = criteria.filter(({ essential }) => !essential).length
  if (criteria.length > 0 && others === criteria.length && passRule.others === 0)
    return [
      {
        field: 'passRule.others',
        message: 'Nothing would be needed to earn it: mark a criterion as essential, or ask for some of the others.',
        mustHave: 2,
      },
    ]
  if (passRule.others > others)
    return [
      {
        field: 'passRule.others',
        message: `The pass rule asks for ${passRule.others} of the other criteria, and there are ${others}.`,
        mustHave: null,
      },
    ]
  return []
}
