import { createHash } from 'node:crypto'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { Criterion, Definition, Requirement } from '../achievements/definition.ts'
import { levelNames, levels } from '../achievements/levels.ts'

/** A part of a draft that can be spoken about. Its key stays when its text changes or it is moved. */
export type ReviewPart = {
  key: string
  /** What it is called: ours to say, or the author's own words. */
  name: Sentence | string
  /** The author's words in it, line by line: empty for what is only chosen. */
  text: string
  /** The mark of all that it says. */
  mark: string
  /** Under which requirement it stands. */
  within: string | null
}

const markOf = (said: unknown) => createHash('sha256').update(JSON.stringify(said)).digest('hex')
const lines = (...texts: string[]) => texts.filter((text) => text.trim() !== '').join('\n')

/** Every part of a draft, in reading order. */
export function partsOf(draft: Definition): ReviewPart[] {
  const part = (key: string, name: Sentence, said: unknown, text = ''): ReviewPart => ({
    key,
    name,
    text,
    mark: markOf(said),
    within: null,
  })
  const { title, competency, audience, keyMethod, components, whyItMatters, citations, resources, units } = draft
  const { sessions, assessment, validity, passRule, resubmission, badge, category, level, language, tags, alignments } = draft
  return [
    // The whole has no mark of its own: what is said of it stays true whatever a word of it becomes.
    part('whole', sentence('The draft as a whole'), 'whole'),
    part('title', sentence('Title'), title, title),
    part('competency', sentence('Competency'), competency, competency),
    part('audience', sentence('Who may earn it'), audience, audience),
    part('about', sentence('Category, level and language'), [category, level, language, tags, alignments]),
    part('key-method', sentence('Key method'), [keyMethod, components], lines(keyMethod, ...components.map(named))),
    part('why', sentence('Why it matters'), [whyItMatters, citations], lines(whyItMatters, ...citations.map(({ text }) => text))),
    part(
      'learning',
      sentence('To learn from'),
      [resources, units],
      lines(...resources.map(({ title: name }) => name), ...units.map(session)),
    ),
    ...draft.requirements.flatMap(requirementParts),
    part('judging', sentence('How it is judged'), [passRule, resubmission, assessment], assessment.whoValidates),
    part('time', sentence('Time, and how long it is good for'), [sessions, validity], validity.renewal),
    part('badge', sentence('Badge'), badge),
  ]
}

const named = ({ name, description }: { name: string; description: string }) => `${name}: ${description}`
const session = ({ title, task }: { title: string; task: string }) => `${title}: ${task}`

function requirementParts({ criteria, ...requirement }: Requirement): ReviewPart[] {
  const { id, title, instructions } = requirement
  const name = title || sentence('Requirement')
  return [
    { key: `requirement.${id}`, name, text: instructions, mark: markOf(requirement), within: null },
    ...criteria.map((criterion) => criterionPart(id, criterion)),
  ]
}

const criterionPart = (requirementId: string, criterion: Criterion): ReviewPart => ({
  key: `criterion.${requirementId}.${criterion.id}`,
  name: criterion.name || sentence('Criterion'),
  text: lines(...levels.map((level) => (criterion.levels[level] ? `${levelNames[level]}: ${criterion.levels[level]}` : ''))),
  mark: markOf(criterion),
  within: requirementId,
})
