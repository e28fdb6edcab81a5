import type { Criterion, Definition, Requirement } from '../achievements/definition.ts'
import { artifactKinds, levels } from '../achievements/levels.ts'
import type { DraftPart } from './draft-part-names.ts'

/**
 * The fields of each step of the form, both ways: the texts of a form as a part of a definition, and back. Rows are named by their ids, so
 * that what is typed in one window never lands in another row of the other. Used by the server, and by the page for its preview.
 */
type Fields = Record<string, unknown>
/** The longest definition, written in letters of three bytes and sent as a form, is about this large. */
export const draftBytes = 10_000_000
/** The names and values of a form, as a browser would send them. */
export type FormValues = Record<string, string | string[]>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const inside = (value: unknown): Fields => (isFields(value) ? value : {})
const textOf = (value: unknown): string => (Array.isArray(value) ? textOf(value.at(-1)) : typeof value === 'string' ? value : '')
const isChecked = (value: unknown) => textOf(value) === 'true'
const choices = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : []
/** A number as it was typed; what is no number stays as it is and is refused beside its field. */
const numberOf = (value: unknown, otherwise: number | null): number | null => {
  const typed = textOf(value).trim()
  return typed === '' ? otherwise : Number(typed)
}

/** The rows of a list in the order of their `at`. */
const rowsOf = (value: unknown): { id: string; row: Fields }[] =>
  Object.entries(inside(value))
    .filter((entry): entry is [string, Fields] => isFields(entry[1]))
    .map(([id, row]) => ({ id, row }))
    .sort((a, b) => Number(textOf(a.row.at)) - Number(textOf(b.row.at)))

/** What the fields of a step say. Numbers may be none and words too long: the schema says so. */
export function readPart(part: DraftPart, fields: Fields): Fields {
  switch (part) {
    case 'basics':
      return {
        title: textOf(fields.title),
        competency: textOf(fields.competency),
        audience: textOf(fields.audience),
        category: textOf(fields.category),
        level: numberOf(fields.level, 1),
        language: textOf(fields.language) || 'en',
        keyMethod: textOf(fields.keyMethod),
        whyItMatters: textOf(fields.whyItMatters),
        components: rowsOf(fields.components).map(({ id, row }) => ({ id, name: textOf(row.name), description: textOf(row.description) })),
        citations: rowsOf(fields.citations).map(({ id, row }) => ({ id, text: textOf(row.text), url: textOf(row.url) })),
        resources: rowsOf(fields.resources).map(({ id, row }) => ({
          id,
          title: textOf(row.title),
          url: textOf(row.url),
          note: textOf(row.note),
        })),
        units: rowsOf(fields.units).map(({ id, row }) => ({
          id,
          title: textOf(row.title),
          minutes: numberOf(row.minutes, 60),
          task: textOf(row.task),
          resources: rowsOf(row.resources).map((resource) => ({
            id: resource.id,
            title: textOf(resource.row.title),
            url: textOf(resource.row.url),
            note: textOf(resource.row.note),
          })),
        })),
        alignments: rowsOf(fields.alignments).map(({ id, row }) => ({
          id,
          targetName: textOf(row.targetName),
          targetUrl: textOf(row.targetUrl),
          targetCode: textOf(row.targetCode),
          targetFramework: textOf(row.targetFramework),
          targetDescription: textOf(row.targetDescription),
        })),
        tags: [
          ...new Set(
            textOf(fields.tags)
              .split(',')
              .map((tag) => tag.trim())
              .filter(Boolean),
          ),
        ],
      }
    case 'show':
      return { requirements: rowsOf(fields.requirements).map(({ id, row }) => readRequirement(id, row)) }
    case 'judging': {
      const others = numberOf(fields.others, 0)
      return {
        requirements: rowsOf(fields.requirements).map(({ id, row }) => ({
          id,
          criteria: rowsOf(row.criteria).map((criterion) => ({
            id: criterion.id,
            name: textOf(criterion.row.name),
            essential: isChecked(criterion.row.essential),
            levels: Object.fromEntries(levels.map((level) => [level, textOf(criterion.row[level])])),
          })),
        })),
        passRule: textOf(fields.passRule) === 'essential-and' ? { kind: 'essential-and', others } : { kind: 'all' },
        resubmission: { limit: numberOf(fields.limit, null) },
      }
    }
    case 'value':
      return {
        sessions: { count: numberOf(fields.sessionCount, 1), minutes: numberOf(fields.sessionMinutes, 60) },
        assessment: {
          readers: numberOf(fields.readers, 1),
          settling: {
            levelsApart: numberOf(fields.levelsApart, null),
            essentialOnly: isChecked(fields.essentialOnly),
            outcomes: isChecked(fields.outcomes),
          },
          blind: isChecked(fields.blind),
          decidedBy: textOf(fields.decidedBy) === 'coach' ? 'coach' : 'assessors',
          approval: isChecked(fields.approval) ? { days: numberOf(fields.approvalDays, 2) } : null,
          talk: isChecked(fields.talk) ? { after: numberOf(fields.talkAfter, 3), holds: isChecked(fields.talkHolds) } : null,
          check: isChecked(fields.check) ? { days: numberOf(fields.checkDays, 2) } : null,
          decisionDays: numberOf(fields.decisionDays, 10),
          whoValidates: textOf(fields.whoValidates),
        },
        validity: {
          months: numberOf(fields.months, null),
          renewal: textOf(fields.renewal),
          rule: isChecked(fields.renewable)
            ? {
                parts: choices(fields.renewalParts),
                earlyDays: numberOf(fields.earlyDays, 180),
                graceDays: numberOf(fields.graceDays, 90),
                runsFrom: textOf(fields.runsFrom) === 'decision' ? 'decision' : 'expiry',
                worth: numberOf(fields.renewalWorth, 0),
              }
            : null,
        },
      }
    case 'badge':
      return { badge: { mark: textOf(fields.mark) } }
  }
}

function readRequirement(id: string, row: Fields): Fields {
  const [from, to] = [numberOf(row.wordsFrom, null), numberOf(row.wordsTo, null)]
  const kind = textOf(row.kind)
  const accepts = choices(row.accepts)
  const least = numberOf(row.least, 1)
  return {
    id,
    kind,
    title: textOf(row.title),
    instructions: textOf(row.instructions),
    wordGuide: from === null && to === null ? null : { from: from ?? 0, to: to ?? from },
    accepts: kind === 'question' ? [] : artifactKinds.filter((accepted) => accepts.includes(accepted)),
    count: { from: least, to: numberOf(row.most, Math.max(least ?? 1, 1)) },
    maxMinutes: numberOf(row.maxMinutes, null),
    maxPages: numberOf(row.maxPages, null),
    studentMedia: textOf(row.studentMedia) || 'none',
    captions: textOf(row.captions) || 'optional',
    coSignature: kind === 'artifact' && textOf(row.coSigner).trim() ? { who: textOf(row.coSigner) } : null,
  }
}

const flag = (value: boolean): FormValues[string] => (value ? 'true' : [])
const plain = (value: number | null) => (value === null ? '' : String(value))
const rowId = (row: { id?: string | undefined }, index: number) => row.id ?? `row-${index}`

/** Gives every row of a draft the id by which its fields are named. */
export const withRowIds = (definition: Definition): Definition => ({
  ...definition,
  components: definition.components.map((row, index) => ({ ...row, id: rowId(row, index) })),
  citations: definition.citations.map((row, index) => ({ ...row, id: rowId(row, index) })),
  resources: definition.resources.map((row, index) => ({ ...row, id: rowId(row, index) })),
  units: definition.units.map((unit) => ({
    ...unit,
    resources: unit.resources.map((row, index) => ({ ...row, id: rowId(row, index) })),
  })),
  alignments: definition.alignments.map((row, index) => ({ ...row, id: rowId(row, index) })),
})

/** The fields of a step as its form would send them. */
export function writePart(part: DraftPart, definition: Definition): FormValues {
  const values: FormValues = {}
  const put = (name: string, value: FormValues[string]) => {
    if (!Array.isArray(value) || value.length > 0) values[name] = value
  }
  const putRows = <Row extends object>(list: string, rows: readonly Row[], fields: (row: Row) => FormValues) =>
    rows.forEach((row, index) => {
      const prefix = `${list}.${rowId(row as { id?: string }, index)}`
      put(`${prefix}.at`, String(index))
      for (const [name, value] of Object.entries(fields(row))) put(`${prefix}.${name}`, value)
    })
  if (part === 'basics') {
    const { title, competency, audience, category, level, language, keyMethod, whyItMatters, tags } = definition
    for (const [name, value] of Object.entries({ title, competency, audience, category, language, keyMethod, whyItMatters }))
      put(name, value)
    put('level', String(level))
    put('tags', tags.join(', '))
    putRows('components', definition.components, ({ name, description }) => ({ name, description }))
    putRows('citations', definition.citations, ({ text, url }) => ({ text, url }))
    putRows('resources', definition.resources, ({ title: name, url, note }) => ({ title: name, url, note }))
    putRows('units', definition.units, ({ title: name, minutes, task }) => ({ title: name, minutes: String(minutes), task }))
    for (const { id, resources } of definition.units)
      putRows(`units.${id}.resources`, resources, ({ title: name, url, note }) => ({ title: name, url, note }))
    putRows('alignments', definition.alignments, ({ id: _id, ...fields }) => fields)
  } else if (part === 'show') putRows('requirements', definition.requirements, requirementFields)
  else if (part === 'judging') {
    definition.requirements.forEach(({ id, criteria }, index) => {
      put(`requirements.${id}.at`, String(index))
      putRows(`requirements.${id}.criteria`, criteria, criterionFields)
    })
    put('passRule', definition.passRule.kind)
    put('others', definition.passRule.kind === 'all' ? '0' : String(definition.passRule.others))
    put('limit', plain(definition.resubmission.limit))
  } else if (part === 'value') {
    const { sessions, assessment, validity } = definition
    put('sessionCount', String(sessions.count))
    put('sessionMinutes', String(sessions.minutes))
    put('blind', flag(assessment.blind))
    put('readers', String(assessment.readers))
    put('levelsApart', plain(assessment.settling.levelsApart))
    put('essentialOnly', flag(assessment.settling.essentialOnly))
    put('outcomes', flag(assessment.settling.outcomes))
    put('decidedBy', assessment.decidedBy)
    put('approval', flag(assessment.approval !== null))
    put('approvalDays', String(assessment.approval?.days ?? 2))
    put('talk', flag(assessment.talk !== null))
    put('talkAfter', String(assessment.talk?.after ?? 3))
    put('talkHolds', flag(assessment.talk?.holds ?? false))
    put('check', flag(assessment.check !== null))
    put('checkDays', String(assessment.check?.days ?? 2))
    put('decisionDays', String(assessment.decisionDays))
    put('whoValidates', assessment.whoValidates)
    put('months', plain(validity.months))
    put('renewal', validity.renewal)
    put('renewable', flag(validity.rule !== null))
    put('renewalParts', [...(validity.rule?.parts ?? [])])
    put('earlyDays', String(validity.rule?.earlyDays ?? 180))
    put('graceDays', String(validity.rule?.graceDays ?? 90))
    put('runsFrom', validity.rule?.runsFrom ?? 'expiry')
    put('renewalWorth', String(validity.rule?.worth ?? 0))
  } else put('mark', definition.badge.mark)
  return values
}

const requirementFields = ({
  kind,
  title,
  instructions,
  wordGuide,
  accepts,
  count,
  maxMinutes,
  maxPages,
  studentMedia,
  captions,
  coSignature,
}: Requirement): FormValues => ({
  kind,
  title,
  instructions,
  wordsFrom: plain(wordGuide?.from ?? null),
  wordsTo: plain(wordGuide?.to ?? null),
  accepts,
  least: String(count.from),
  most: String(count.to),
  maxMinutes: plain(maxMinutes),
  maxPages: plain(maxPages),
  studentMedia,
  captions,
  coSigner: coSignature?.who ?? '',
})

const criterionFields = ({ name, essential, levels: text }: Criterion): FormValues => ({ name, essential: flag(essential), ...text })

const fieldNames: Record<string, string> = {
  'sessions.count': 'sessionCount',
  'sessions.minutes': 'sessionMinutes',
  'assessment.readers': 'readers',
  'assessment.settling.levelsApart': 'levelsApart',
  'assessment.check.days': 'checkDays',
  'assessment.decidedBy': 'decidedBy',
  'assessment.approval.days': 'approvalDays',
  'assessment.talk.after': 'talkAfter',
  'assessment.decisionDays': 'decisionDays',
  'assessment.whoValidates': 'whoValidates',
  'validity.months': 'months',
  'validity.renewal': 'renewal',
  'validity.rule': 'renewable',
  'validity.rule.parts': 'renewable',
  'validity.rule.earlyDays': 'earlyDays',
  'validity.rule.graceDays': 'graceDays',
  'validity.rule.runsFrom': 'runsFrom',
  'validity.rule.worth': 'renewalWorth',
  'passRule.others': 'others',
  'passRule.kind': 'passRule',
  'resubmission.limit': 'limit',
  'badge.mark': 'mark',
}
const endings: Record<string, string> = {
  'wordGuide.from': 'wordsFrom',
  'wordGuide.to': 'wordsTo',
  'coSignature.who': 'coSigner',
  'count.from': 'least',
  'count.to': 'most',
}

/** The name in the form of a field of the document: `requirements.0.count.to` is `requirements.clips.most`. */
export function fieldNameOf(definition: Definition, field: string): string {
  const known = fieldNames[field]
  if (known) return known
  const lists: Record<string, readonly { id?: string | undefined }[]> = {
    components: definition.components,
    citations: definition.citations,
    resources: definition.resources,
    alignments: definition.alignments,
    units: definition.units,
    requirements: definition.requirements,
  }
  const [list = '', index = '', ...rest] = field.split('.')
  const row = lists[list]?.[Number(index)]
  if (!row) return field
  const inner = list === 'units' && rest[0] === 'resources' ? definition.units[Number(index)]?.resources[Number(rest[1])] : undefined
  if (inner) return `units.${rowId(row, Number(index))}.resources.${rowId(inner, Number(rest[1]))}.${rest.slice(2).join('.')}`
  const criteria = list === 'requirements' && rest[0] === 'criteria' ? definition.requirements[Number(index)]?.criteria : undefined
  const criterion = criteria?.[Number(rest[1])]
  const ending = criterion
    ? [
        'criteria',
        criterion.id,
        rest
          .slice(2)
          .filter((name) => name !== 'levels')
          .join('.'),
      ].join('.')
    : rest.join('.')
  return `${list}.${rowId(row, Number(index))}.${endings[ending] ?? ending}`
}
