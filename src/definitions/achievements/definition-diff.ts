import { diffWordsWithSpace } from 'diff'
import type { PlainText } from '../../foundation/words/format.ts'
import { isSentence, listOf, type Sentence, sentence, texts } from '../../foundation/words/sentence.ts'
import type { Criterion, Definition, Requirement } from './definition.ts'
import { ownNameOf } from './languages.ts'
import { artifactKindNames, levelNames, levels } from './levels.ts'
import { partsOfRenewal, renewalRuleOf } from './renewal-rule.ts'
import { settledWhen } from './settled-when.ts'

/** A piece of a text between two versions. */
export type WordChange = { text: string; kind: 'same' | 'added' | 'removed' }
/** One field that differs: where, and its words with what came and went. `requirement` and `criterion` are the author's own words. */
export type FieldChange = {
  part: string | null
  requirement: string | null
  criterion: string | null
  field: string
  kind: 'changed' | 'added' | 'removed' | 'moved'
  words: WordChange[]
}
type Place = Pick<FieldChange, 'part' | 'requirement' | 'criterion'>

/**
 * What differs between two texts, field by field in reading order. Requirements and criteria are matched by their ids, so one that was
 * renamed reads as renamed and one that was moved as moved. What is ours to say of a value is written by `t`, so that its words can be compared.
 */
export function diffDefinitions(before: Definition, after: Definition, t: PlainText): FieldChange[] {
  const changes: FieldChange[] = []
  const say = (place: Place, field: string, kind: FieldChange['kind'], words: WordChange[]) =>
    changes.push({ ...place, field, kind, words })
  const write = (told: Told) => (isSentence(told) ? t(told) : told)
  const compare = (place: Place, field: string, was: Told, is: Told) => {
    const [old, now] = [write(was), write(is)]
    if (old !== now) say(place, field, old === '' ? 'added' : now === '' ? 'removed' : 'changed', diffWords(old, now))
  }
  const whole = (text: string, kind: WordChange['kind']): WordChange[] => [{ text, kind }]

  for (const { part, field, read } of fields) compare({ part, requirement: null, criterion: null }, field, read(before), read(after))
  const placeOf = (requirement: Requirement) => ({ part: null, requirement: requirement.title, criterion: null })
  compareItems(before.requirements, after.requirements, {
    changed: (old, now) => {
      const place = placeOf(now.title ? now : old)
      for (const { field, read } of requirementFields) compare(place, field, read(old), read(now))
      compareItems(old.criteria, now.criteria, {
        changed: (oldRow, nowRow) => {
          const criterion = nowRow.name || oldRow.name
          for (const { field, read } of criterionFields) compare({ ...place, criterion }, field, read(oldRow), read(nowRow))
        },
        added: (row) => say(place, 'Criterion', 'added', whole(criterionText(row, t), 'added')),
        removed: (row) => say(place, 'Criterion', 'removed', whole(criterionText(row, t), 'removed')),
        moved: (row) => say(place, 'Criterion', 'moved', whole(row.name, 'same')),
      })
    },
    added: (item) => say(placeOf(item), 'Requirement', 'added', whole(requirementText(item, t), 'added')),
    removed: (item) => say(placeOf(item), 'Requirement', 'removed', whole(requirementText(item, t), 'removed')),
    moved: (item) => say(placeOf(item), 'Requirement', 'moved', whole(item.title, 'same')),
  })
  return changes
}

/** Two texts as the words that stayed, came and went. Where hardly a word stayed, the old text whole and then the new one read better. */
export function diffWords(before: string, after: string): WordChange[] {
  const words = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): WordChange => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' }),
  )
  const length = (kind: WordChange['kind']) => words.reduce((sum, word) => sum + (word.kind === kind ? word.text.trim().length : 0), 0)
  if (length('same') * 3 >= Math.min(before.length, after.length)) return words
  const rewritten: WordChange[] = [
    { text: before, kind: 'removed' },
    { text: after, kind: 'added' },
  ]
  return rewritten.filter(({ text }) => text !== '')
}

type Handlers<Item> = {
  changed: (old: Item, now: Item) => void
  added: (item: Item) => void
  removed: (item: Item) => void
  moved: (item: Item) => void
}

function compareItems<Item extends { id: string }>(before: readonly Item[], after: readonly Item[], handle: Handlers<Item>) {
  const old = new Map(before.map((item) => [item.id, item]))
  const kept = new Set(after.map(({ id }) => id))
  for (const item of before) if (!kept.has(item.id)) handle.removed(item)
  // Those in both, each in its own order: what is not in the longest common order was moved.
  const oldOrder = before.filter(({ id }) => kept.has(id)).map(({ id }) => id)
  const inPlace = longestCommonOrder(
    oldOrder,
    after.filter(({ id }) => old.has(id)).map(({ id }) => id),
  )
  for (const item of after) {
    const was = old.get(item.id)
    if (!was) handle.added(item)
    else {
      if (!inPlace.has(item.id)) handle.moved(item)
      handle.changed(was, item)
    }
  }
}

/** The most ids that stand in the same order in both lists. */
function longestCommonOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const places = after.map((id) => before.indexOf(id))
  const best: { length: number; previous: number }[] = []
  places.forEach((place, index) => {
    let [length, previous] = [1, -1]
    for (let earlier = 0; earlier < index; earlier++) {
      const known = best[earlier]
      if (known && (places[earlier] ?? 0) < place && known.length + 1 > length) [length, previous] = [known.length + 1, earlier]
    }
    best.push({ length, previous })
  })
  const order = new Set<string>()
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0)
  while (at >= 0 && after[at] !== undefined) {
    order.add(after[at] ?? '')
    at = best[at]?.previous ?? -1
  }
  return order
}

const lines = (items: readonly string[]) => items.join('\n')
const yesOrNo = (is: boolean) => (is ? sentence('Yes') : sentence('No'))

/** A value of a definition: the author’s own words, or ours about it. */
type Told = string | Sentence

const fields: { part: string; field: string; read: (definition: Definition) => Told }[] = [
  { part: texts('Basics'), field: texts('Title'), read: ({ title }) => title },
  { part: texts('Basics'), field: texts('Competency'), read: ({ competency }) => competency },
  { part: texts('Basics'), field: texts('Who may earn it'), read: ({ audience }) => audience },
  { part: texts('Basics'), field: texts('Category'), read: ({ category }) => category },
  { part: texts('Basics'), field: texts('Level'), read: ({ level }) => String(level) },
  {
    part: texts('Basics'),
    field: texts('Language'),
    read: ({ language }) => ownNameOf(language),
  },
  { part: texts('Basics'), field: texts('Key method'), read: ({ keyMethod }) => keyMethod },
  {
    part: texts('Basics'),
    field: texts('Components'),
    read: ({ components }) => lines(components.map(({ name, description }) => `${name}: ${description}`)),
  },
  { part: texts('Basics'), field: texts('Why it matters'), read: ({ whyItMatters }) => whyItMatters },
  {
    part: texts('Basics'),
    field: texts('Sources'),
    read: ({ citations }) => lines(citations.map(({ text, url }) => [text, url].filter(Boolean).join(' '))),
  },
  {
    part: texts('Basics'),
    field: texts('To learn from'),
    read: ({ resources }) => lines(resources.map(({ title, url, note }) => [title, url, note].filter(Boolean).join(' · '))),
  },
  {
    part: texts('Basics'),
    field: texts('Sessions, one by one'),
    read: ({ units }) =>
      lines(
        units.flatMap(({ title, minutes, task, resources }) => [
          [title, `${minutes} min`, task].filter(Boolean).join(' · '),
          ...resources.map((one) => `– ${[one.title, one.url, one.note].filter(Boolean).join(' · ')}`),
        ]),
      ),
  },
  {
    part: texts('Basics'),
    field: texts('Standards'),
    read: ({ alignments }) =>
      lines(
        alignments.map((one) =>
          [one.targetFramework, one.targetCode, one.targetName, one.targetUrl, one.targetDescription].filter(Boolean).join(' · '),
        ),
      ),
  },
  { part: texts('Basics'), field: texts('Tags'), read: ({ tags }) => tags.join(', ') },
  {
    part: texts('How it is judged'),
    field: texts('Pass rule'),
    read: ({ passRule }) =>
      passRule.kind === 'all'
        ? sentence('Every criterion')
        : sentence('All essential criteria and {others} of the others', { others: passRule.others }),
  },
  {
    part: texts('How it is judged'),
    field: texts('Handing in again'),
    read: ({ resubmission }) =>
      resubmission.limit === null
        ? sentence('As often as needed')
        : sentence('At most {limit, plural, one {# time} other {# times}}', { limit: resubmission.limit }),
  },
  {
    part: texts('Time and assessment'),
    field: texts('Sessions'),
    read: ({ sessions }) => sentence('{count} of {minutes} minutes', sessions),
  },
  { part: texts('Time and assessment'), field: texts('Who validates'), read: ({ assessment }) => assessment.whoValidates },
  {
    part: texts('Time and assessment'),
    field: texts('Name hidden from the assessor'),
    read: ({ assessment }) => yesOrNo(assessment.blind),
  },
  {
    part: texts('Time and assessment'),
    field: texts('Somebody looks first whether everything is there'),
    read: ({ assessment: { check } }) =>
      check ? sentence('within {days, plural, one {# working day} other {# working days}}', { days: check.days }) : sentence('nobody'),
  },
  {
    part: texts('Time and assessment'),
    field: texts('Who decides'),
    read: ({ assessment: { decidedBy } }) =>
      decidedBy === 'coach' ? sentence('the coach who saw the practice, openly') : sentence('assessors'),
  },
  {
    part: texts('Time and assessment'),
    field: texts('An admin signs the decision off'),
    read: ({ assessment: { approval } }) =>
      approval
        ? sentence('within {days, plural, one {# working day} other {# working days}}', { days: approval.days })
        : sentence('nobody'),
  },
  {
    part: texts('Time and assessment'),
    field: texts('A talk with a coach'),
    read: ({ assessment: { talk } }) =>
      talk
        ? sentence(
            'after {after, plural, one {# time} other {# times}} of keep working{holds, select, true {; handing in waits for it} other {}}',
            { after: talk.after, holds: String(talk.holds) },
          )
        : sentence('not asked for'),
  },
  {
    part: texts('Time and assessment'),
    field: texts('How many assessors'),
    read: ({ assessment }) =>
      sentence('{count, plural, one {One} other {#, each without seeing the others}}', { count: assessment.readers }),
  },
  {
    part: texts('Time and assessment'),
    field: texts('When one more assessor settles it'),
    read: ({ assessment }) => settledWhen(assessment) ?? sentence('Never: one decides alone'),
  },
  {
    part: texts('Time and assessment'),
    field: texts('Decision within'),
    read: ({ assessment }) => sentence('{days, plural, one {# working day} other {# working days}}', { days: assessment.decisionDays }),
  },
  {
    part: texts('Time and assessment'),
    field: texts('Good for'),
    read: ({ validity }) =>
      validity.months === null
        ? sentence('life')
        : sentence('{months, plural, one {# month} other {# months}}', { months: validity.months }),
  },
  { part: texts('Time and assessment'), field: texts('Renewal'), read: ({ validity }) => validity.renewal },
  {
    part: texts('Time and assessment'),
    field: texts('Shown again to renew'),
    read: (definition) =>
      renewalRuleOf(definition) === null
        ? ''
        : sentence('{parts}', {
            parts: listOf(
              partsOfRenewal(definition).map(({ title }) => sentence('“{title}”', { title })),
              'commas',
            ),
          }),
  },
  {
    part: texts('Time and assessment'),
    field: texts('When it may be renewed'),
    read: (definition) => {
      const rule = renewalRuleOf(definition)
      return rule === null
        ? ''
        : sentence(
            'from {early, plural, one {# day} other {# days}} before its end to {grace, plural, =0 {that day} one {# day after it} other {# days after it}}',
            {
              early: rule.earlyDays,
              grace: rule.graceDays,
            },
          )
    },
  },
  {
    part: texts('Time and assessment'),
    field: texts('A renewed award runs'),
    read: (definition) => {
      const rule = renewalRuleOf(definition)
      return rule === null ? '' : sentence(rule.runsFrom === 'expiry' ? 'from the end of the old one' : 'from its own day')
    },
  },
  {
    part: texts('Time and assessment'),
    field: texts('What a renewal brings'),
    read: (definition) => {
      const rule = renewalRuleOf(definition)
      return rule === null
        ? ''
        : sentence('{worth, plural, =0 {nothing more} =100 {the same again} other {# percent of what the award brings}}', {
            worth: rule.worth,
          })
    },
  },
  { part: texts('Badge'), field: texts('Mark'), read: ({ badge }) => badge.mark },
]

const requirementKinds: Record<Requirement['kind'], string> = texts({
  question: 'question',
  artifact: 'artifact',
  reflection: 'reflection',
})
const studentsShown: Record<Requirement['studentMedia'], string> = texts({
  none: 'not asked for',
  'with-consent': 'with consent',
  'not-allowed': 'not allowed',
})

const requirementFields: { field: string; read: (requirement: Requirement) => Told }[] = [
  { field: texts('Title'), read: ({ title }) => title },
  { field: texts('Kind'), read: ({ kind }) => sentence(requirementKinds[kind]) },
  { field: texts('Instructions'), read: ({ instructions }) => instructions },
  { field: texts('Word guide'), read: ({ wordGuide }) => (wordGuide ? sentence('{from} to {to} words', wordGuide) : '') },
  {
    field: texts('Kinds of evidence'),
    read: ({ accepts }) =>
      accepts.length === 0
        ? ''
        : sentence('{kinds}', {
            kinds: listOf(
              accepts.map((kind) => sentence(artifactKindNames[kind])),
              'commas',
            ),
          }),
  },
  { field: texts('How many'), read: ({ count }) => sentence('{from} to {to}', count) },
  {
    field: texts('Longest recording'),
    read: ({ maxMinutes }) =>
      maxMinutes === null ? '' : sentence('{count, plural, one {# minute} other {# minutes}}', { count: maxMinutes }),
  },
  {
    field: texts('Longest document'),
    read: ({ maxPages }) => (maxPages === null ? '' : sentence('{count, plural, one {# page} other {# pages}}', { count: maxPages })),
  },
  {
    field: texts('Students in recordings'),
    read: ({ studentMedia }) => sentence(studentsShown[studentMedia]),
  },
  {
    field: texts('Who else signs it'),
    read: ({ coSignature }) => coSignature?.who ?? '',
  },
  {
    field: texts('Captions of recordings'),
    read: ({ captions }) => sentence(captionsAsked[captions]),
  },
]

const captionsAsked = { optional: texts('Welcome'), required: texts('Needed to hand in') }

const criterionFields: { field: string; read: (criterion: Criterion) => Told }[] = [
  { field: texts('Name'), read: ({ name }) => name },
  { field: texts('Essential'), read: ({ essential }) => yesOrNo(essential) },
  ...levels.map((level) => ({ field: levelNames[level], read: (criterion: Criterion) => criterion.levels[level] })),
]

const criterionText = (row: Criterion, t: PlainText) =>
  lines([row.name, ...levels.map((level) => t('{level}: {text}', { level: sentence(levelNames[level]), text: row.levels[level] }))])
const requirementText = ({ title, instructions, criteria }: Requirement, t: PlainText) =>
  lines([title, instructions, ...criteria.map((row) => criterionText(row, t))].filter(Boolean))
