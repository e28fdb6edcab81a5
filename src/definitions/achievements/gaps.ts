import type { FieldFault } from '../../foundation/platform/refusal.ts'
import { sentence, type Value, type Values } from '../../foundation/words/sentence.ts'
import { isWithdrawn } from '../value/rule-words.ts'
import type { ValueRule } from '../value/value-rules.ts'
import { blanksOf } from './blanks.ts'
import { type Criterion, type Definition, definitionSchema, type Requirement } from './definition.ts'
import { faultsOf } from './definition-faults.ts'
import { levelNames, levels } from './levels.ts'
import type { MustHave } from './must-haves.ts'
import { renewalRuleOf, shortened } from './renewal-rule.ts'

/** Something without which a definition can't be published: where, in a sentence, and which must-have it belongs to. */
export type Gap = FieldFault & { mustHave: MustHave | null }

const isEmpty = (text: string) => text.trim() === ''

/** Everything that keeps a definition from being published, in reading order. None means it can be. */
export function findGaps(definition: Definition, rules: readonly Pick<ValueRule, 'amount'>[]): Gap[] {
  const gaps: Gap[] = []
  const say = (field: string, text: string, mustHave: MustHave | null = null, values: Values = {}) =>
    gaps.push({ field, text, values, mustHave })

  if (isEmpty(definition.title)) say('title', 'Give it a title.')
  if (isEmpty(definition.competency)) say('competency', 'Say in one sentence what a person who earns it can do.', 2)
  if (isEmpty(definition.audience)) say('audience', 'Say who may earn it.', 1)
  definition.components.forEach(({ name }, index) => {
    if (isEmpty(name)) say(`components.${index}.name`, 'Name component {number}, or take it out.', null, { number: index + 1 })
  })
  definition.citations.forEach(({ text }, index) => {
    if (isEmpty(text)) say(`citations.${index}.text`, 'Write citation {number}, or take it out.', null, { number: index + 1 })
  })
  definition.resources.forEach(({ title }, index) => {
    if (isEmpty(title)) say(`resources.${index}.title`, 'Name resource {number}, or take it out.', null, { number: index + 1 })
  })
  definition.units.forEach(({ title, resources }, index) => {
    if (isEmpty(title)) say(`units.${index}.title`, 'Name session {number}, or take it out.', null, { number: index + 1 })
    resources.forEach((resource, row) => {
      if (isEmpty(resource.title))
        say(`units.${index}.resources.${row}.title`, 'Name resource {row} of session {number}, or take it out.', null, {
          row: row + 1,
          number: index + 1,
        })
    })
  })
  definition.alignments.forEach(({ targetName }, index) => {
    if (isEmpty(targetName)) say(`alignments.${index}.targetName`, 'Name alignment {number}, or take it out.', null, { number: index + 1 })
  })

  if (definition.requirements.length === 0) say('requirements', 'Ask for at least one piece of evidence.', 2)
  else if (definition.requirements.every(({ criteria }) => criteria.length === 0))
    say('requirements', 'Nothing is judged yet. Give at least one requirement a rubric.', 2)
  const seen = { requirements: new Set<string>(), criteria: new Set<string>() }
  definition.requirements.forEach((requirement, index) => {
    gaps.push(...gapsOfRequirement(requirement, `requirements.${index}`, nameOf(requirement, index)))
    if (seen.requirements.has(requirement.id))
      say(`requirements.${index}.id`, 'Two requirements have the id “{id}”.', null, { id: requirement.id })
    seen.requirements.add(requirement.id)
    requirement.criteria.forEach((criterion, row) => {
      const field = `requirements.${index}.criteria.${row}`
      const requirementName = nameOf(requirement, index)
      const name =
        criterion.name.trim() || sentence('criterion {number} of {requirement}', { number: row + 1, requirement: requirementName })
      gaps.push(...gapsOfCriterion(criterion, field, name))
      if (seen.criteria.has(criterion.id)) say(`${field}.id`, 'Two criteria have the id “{id}”.', null, { id: criterion.id })
      seen.criteria.add(criterion.id)
    })
  })
  gaps.push(...gapsOfPassRule(definition))

  if (isEmpty(definition.assessment.whoValidates))
    say('assessment.whoValidates', 'Say who weighs the evidence, and what makes them able to.', 3)
  const { decidedBy, blind, readers, check } = definition.assessment
  if (decidedBy === 'coach' && (blind || readers > 1 || check))
    say(
      'assessment.decidedBy',
      'Where the coach decides, nothing is hidden, nobody looks through it first, and one person decides: set that below.',
    )
  if (!rules.some((rule) => !isWithdrawn(rule))) say('value', 'Say what it is worth: clock hours, pay, or both.', 4)

  if (definition.validity.rule && definition.validity.months === null)
    say('validity.months', 'Say how long it is good for, or take out the rule by which it is renewed.')
  if (renewalRuleOf(definition) && shortened(definition) === null)
    say('validity.rule', 'Choose at least one part with a rubric that is shown again to renew it.')

  for (const { field, asks } of blanksOf(definition)) say(field, 'Fill in what the template asks for: “{asks}”.', null, { asks })

  // What is said above in plain words is not said again by the schema.
  const whole = definitionSchema.safeParse(definition)
  if (!whole.success)
    for (const fault of faultsOf(whole.error)) if (!gaps.some(({ field }) => field === fault.field)) gaps.push({ ...fault, mustHave: null })
  return gaps
}

const nameOf = ({ title }: Requirement, index: number) =>
  isEmpty(title) ? sentence('requirement {number}', { number: index + 1 }) : sentence('“{title}”', { title: title.trim() })

function gapsOfRequirement(requirement: Requirement, field: string, name: Value): Gap[] {
  const gaps: Gap[] = []
  const say = (part: string, text: string, mustHave: MustHave | null = null, values: Values = {}) =>
    gaps.push({ field: `${field}.${part}`, text, values: { name, ...values }, mustHave })
  if (isEmpty(requirement.title)) say('title', 'Give {name} a title.')
  if (isEmpty(requirement.instructions)) say('instructions', 'Say what to hand in for {name}.', 2)
  if (requirement.kind === 'artifact' && requirement.accepts.length === 0) say('accepts', 'Choose what kinds of evidence {name} takes.', 2)
  if (requirement.kind === 'artifact' && requirement.criteria.length === 0)
    say('criteria', 'Say how {name} is judged: add at least one criterion.', 2)
  if (requirement.count.from > requirement.count.to)
    say('count.to', 'At least {from} are asked for in {name}, which takes only {to}.', null, requirement.count)
  const guide = requirement.wordGuide
  if (guide && guide.from > guide.to) say('wordGuide.to', 'The word guide of {name} ends before it begins.')
  return gaps
}

function gapsOfCriterion(criterion: Criterion, field: string, name: Value): Gap[] {
  const gaps: Gap[] = isEmpty(criterion.name)
    ? [{ field: `${field}.name`, text: 'Give {name} a name.', values: { name }, mustHave: 2 }]
    : []
  for (const level of levels) {
    if (isEmpty(criterion.levels[level]))
      gaps.push({
        field: `${field}.levels.${level}`,
        text: 'Describe “{level}” for {name}.',
        values: { level: sentence(levelNames[level]), name },
        mustHave: 2,
      })
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
        text: 'Nothing would be needed to earn it: mark a criterion as essential, or ask for some of the others.',
        mustHave: 2,
      },
    ]
  if (passRule.others > others)
    return [
      {
        field: 'passRule.others',
        text: 'The pass rule asks for {asked} of the other criteria, and there are {others}.',
        values: { asked: passRule.others, others },
        mustHave: null,
      },
    ]
  return []
}
