import { expect, test } from 'vitest'
import type { EvidenceItem } from '../shown-evidence/evidence-items.ts'
import type { Score } from './judging.ts'
import { fieldNames, readScoreForm, writeScoreForm } from './score-form.ts'

const item = (id: string, view: EvidenceItem['view'], requirementId: string): EvidenceItem => ({
  id,
  requirementId,
  label: id,
  view,
  name: id,
  note: '',
  withheld: null,
  text: null,
  page: null,
  isBlind: true,
  src: null,
  contentType: null,
  sizeBytes: null,
  size: {},
  part: '',
  coSigned: null,
  copy: null,
  media: null,
  captions: null,
  isBeingMasked: false,
})
const items = [item('answer:context', 'answer', 'context'), item('artifact:a1', 'video', 'clip')]
const open = [
  { id: 'waits', requirementId: 'clip' },
  { id: 'talk', requirementId: 'none' },
]
const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('a form reads back as the scores it was written from', () => {
  const scores: Score[] = [
    {
      criterionId: 'waits',
      level: 'approaching',
      reason: 'Two seconds.\nThen none.',
      citation: { artifactId: 'a1', seconds: 134 },
      nextStep: 'Count.',
    },
    { criterionId: 'talk', level: null, reason: '', citation: null, nextStep: '' },
  ]
  expect(readScoreForm(formOf(writeScoreForm(['waits', 'talk'], scores)), open, items)).toEqual(scores)
})

test('words without a source are from what was handed in for the criterion, else from the first thing', () => {
  const [clip, first] = readScoreForm(formOf({ [fieldNames(0).place]: '0:38', [fieldNames(1).place]: 'twenty-four' }), open, items)
  expect(clip?.citation).toEqual({ artifactId: 'a1', seconds: 38 })
  expect(first?.citation).toEqual({ requirementId: 'context', quote: 'twenty-four' })
})

test('a level or a source that the page did not offer is none', () => {
  const [score] = readScoreForm(formOf({ [fieldNames(0).level]: 'perfect', [fieldNames(0).item]: 'artifact:other' }), open, items)
  expect(score).toMatchObject({ level: null, citation: null })
})
