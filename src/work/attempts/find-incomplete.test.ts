import { expect, test } from 'vitest'
import type { Requirement } from '../../definitions/achievements/definition.ts'
import { smallDefinition } from '../../testing/district.ts'
import { type CollectedArtifact, findIncomplete, findUnchanged, stateOf } from './find-incomplete.ts'

const artifact = (changes: Partial<CollectedArtifact> = {}): CollectedArtifact => ({
  id: 'a',
  requirementId: 'tally',
  kind: 'document',
  name: 'tally.pdf',
  linkUrl: null,
  body: null,
  studentMedia: 'unanswered',
  ...changes,
})
const standing = (...shown: string[]) => ({ shown: new Set(shown), reopens: new Map<string, string[]>() })
const words = (count: number) => 'word '.repeat(count)
function lacks(artifacts: CollectedArtifact[], changes: Partial<Requirement> = {}, answer = words(60)) {
  const definition = smallDefinition()
  const [context, tally] = definition.requirements
  if (!context || !tally) throw new Error('The small definition has two parts.')
  definition.requirements = [context, { ...tally, ...changes }]
  return findIncomplete(definition, { answers: [{ requirementId: 'context', body: answer }], artifacts }).map(({ code, blocks }) =>
    blocks ? code : `(${code})`,
  )
}

test('what is whole lacks nothing', () => {
  expect(lacks([artifact()])).toEqual([])
})

test.each([
  ['a missing answer', [artifact()], {}, '', ['answer-missing']],
  ['an answer of blanks', [artifact()], {}, ' \n\t', ['answer-missing']],
  ['no artifact', [], {}, undefined, ['artifact-missing']],
  ['too few', [artifact()], { count: { from: 2, to: 3 } }, undefined, ['artifacts-too-few']],
  ['too many', [artifact(), artifact({ id: 'b' })], {}, undefined, ['artifacts-too-many']],
  ['a kind that is not asked for', [artifact({ kind: 'video' })], {}, undefined, ['kind-not-asked']],
  ['an empty text', [artifact({ kind: 'text', body: ' ' })], {}, undefined, ['text-empty']],
  ['a link to nowhere', [artifact({ kind: 'link', linkUrl: 'file:///etc/passwd' })], {}, undefined, ['link-not-web']],
  ['students of whom nothing is said', [artifact()], { studentMedia: 'with-consent' as const }, undefined, ['students-unanswered']],
  [
    'students where none may be',
    [artifact({ studentMedia: 'consent-held' })],
    { studentMedia: 'not-allowed' as const },
    undefined,
    ['students-not-confirmed'],
  ],
])('%s stops handing in', (_what, artifacts, changes, answer, codes) => {
  expect(lacks(artifacts, changes, answer)).toEqual(codes)
})

test.each([
  ['a short answer', [artifact()], {}, words(10), ['(answer-short)']],
  ['a long answer', [artifact()], {}, words(400), ['(answer-long)']],
  [
    'a long recording',
    [artifact({ kind: 'video', seconds: 400 })],
    { accepts: ['video' as const], maxMinutes: 5 },
    undefined,
    ['(recording-long)'],
  ],
  ['a long document', [artifact({ pages: 13, words: 900 })], { maxPages: 12 }, undefined, ['(document-long)']],
  [
    'a document of too many words',
    [artifact({ pages: null, words: 900 })],
    { wordGuide: { from: 100, to: 300 } },
    undefined,
    ['(text-long)'],
  ],
  [
    'a typed text of too many words',
    [artifact({ kind: 'text', body: words(301) })],
    { wordGuide: { from: 100, to: 300 } },
    undefined,
    ['(text-long)'],
  ],
  ['a file that names students', [artifact({ namesFound: 2 })], {}, undefined, ['(names-in-file)']],
  [
    'the same file twice',
    [artifact({ digest: 'x' }), artifact({ id: 'b', digest: 'x' })],
    { count: { from: 1, to: 3 } },
    undefined,
    ['(same-file-twice)'],
  ],
])('%s is a note, no more', (_what, artifacts, changes, answer, codes) => {
  expect(lacks(artifacts, changes, answer)).toEqual(codes)
})

test('how long a document is, or what stands in it, is not said where it is not known, nor where no limit is', () => {
  expect(lacks([artifact({ pages: null, words: null, namesFound: null })], { maxPages: 1, wordGuide: { from: 1, to: 2 } })).toEqual([])
  expect(lacks([artifact({ pages: 200, words: 90_000, namesFound: 0 })])).toEqual([])
  expect(lacks([artifact({ pages: 12, words: 300 })], { maxPages: 12, wordGuide: { from: 1, to: 300 } })).toEqual([])
})

test('a text needs no word about students, and what was answered is not asked again', () => {
  expect(lacks([artifact({ kind: 'text', body: 'x' })], { studentMedia: 'with-consent' })).toEqual([])
  expect(lacks([artifact({ studentMedia: 'not-recognizable' })], { studentMedia: 'with-consent' })).toEqual([])
  expect(lacks([artifact({ studentMedia: 'no-students' })], { studentMedia: 'not-allowed' })).toEqual([])
})

test('where students are, the register of the class has to allow each of them', () => {
  const held = (...students: { name: string; allowed: 'yes' | 'unknown' | 'over' | 'no' }[]) =>
    lacks([artifact({ studentMedia: 'consent-held', students })], { studentMedia: 'with-consent' })
  expect(held()).toEqual(['students-not-named'])
  expect(held({ name: 'Ana', allowed: 'yes' })).toEqual([])
  expect(held({ name: 'Ana', allowed: 'yes' }, { name: 'Jordan', allowed: 'no' })).toEqual(['consent-refused'])
  expect(held({ name: 'Ana', allowed: 'over' }, { name: 'Jordan', allowed: 'unknown' })).toEqual(['consent-unknown', 'consent-over'])
})

test('after “keep working” only what was not shown is asked for', () => {
  const nothing = { answers: [], artifacts: [] }
  expect(findIncomplete(smallDefinition(), nothing, standing('waits')).map(({ code }) => code)).toEqual(['artifact-missing'])
  expect(findIncomplete(smallDefinition(), nothing, standing('waits', 'talk'))).toEqual([])
})

test('after “keep working” a part that holds what the assessor saw already is named, until something in it changes', () => {
  const seen = { answers: [], artifacts: [artifact({ note: '' })] }
  const codes = (now: CollectedArtifact[]) =>
    findIncomplete(smallDefinition(), { answers: [], artifacts: now }, standing('waits'), seen).map(({ code, blocks }) => [code, blocks])
  expect(codes([artifact()])).toEqual([['unchanged', false]])
  expect(codes([artifact({ note: 'See row 4.' })])).toEqual([])
  expect(codes([artifact({ id: 'b' })])).toEqual([])
})

test('after “keep working” what an assessor opened again is asked for, in place of the criterion’s own part', () => {
  const reopened = { shown: new Set(['waits']), reopens: new Map([['talk', ['context']]]) }
  expect(findIncomplete(smallDefinition(), { answers: [], artifacts: [] }, reopened).map(({ requirementId }) => requirementId)).toEqual([
    'context',
  ])
})

test('a criterion is unchanged while nothing is new in any of the parts that opened with it', () => {
  const seen = { answers: [{ requirementId: 'context', body: 'Twenty.' }], artifacts: [artifact({ note: '' })] }
  const both = { shown: new Set(['waits']), reopens: new Map([['talk', ['context', 'tally']]]) }
  const unchangedIn = (now: typeof seen) => findUnchanged(smallDefinition(), both, findIncomplete(smallDefinition(), now, both, seen))
  expect(unchangedIn(seen)).toEqual(['talk'])
  expect(unchangedIn({ ...seen, answers: [{ requirementId: 'context', body: 'Twenty-six.' }] })).toEqual([])
  expect(unchangedIn({ ...seen, artifacts: [artifact({ note: 'Row 4.' })] })).toEqual([])
})

test('a part is not begun, begun, or ready: a few words where a page is asked for are a beginning', () => {
  const stateWith = (answer: string) => {
    const lacks = findIncomplete(smallDefinition(), { answers: [{ requirementId: 'context', body: answer }], artifacts: [] })
    return stateOf('context', lacks)
  }
  expect([stateWith(''), stateWith('Five words are not enough.'), stateWith(words(60)), stateWith(words(900))]).toEqual([
    'open',
    'begun',
    'ready',
    'ready',
  ])
})

test('what was found in a recording is told with a way to mend it; what is not known is not said, and captions are asked for where the definition does', () => {
  const asking = smallDefinition()
  const [, part] = asking.requirements
  if (!part) throw new Error('It has two parts.')
  Object.assign(part, { accepts: ['video'], captions: 'required' })
  const known = { seconds: 60, hasSound: true, hasPicture: true, loudness: -23, width: 1280, height: 720, rotation: 0 }
  const codes = (overview: object | null, captions: object | null = {}) => {
    const film = artifact({ kind: 'video', body: null, media: { overview: overview && { ...known, ...overview } }, captions })
    const lacks = findIncomplete(asking, { answers: [{ requirementId: 'context', body: words(60) }], artifacts: [film] })
    return lacks.map(({ code, blocks }) => (blocks ? `${code}!` : code))
  }
  expect(codes({})).toEqual([])
  expect(codes(null)).toEqual([])
  expect(codes({ loudness: null })).toEqual([])
  expect(codes({}, null)).toEqual(['captions-missing!'])
  expect(codes({ loudness: -70 })).toEqual(['recording-silent'])
  expect(codes({ hasSound: false, loudness: null })).toEqual(['recording-without-sound'])
  expect(codes({ rotation: 90 })).toEqual(['recording-upright'])
  expect(codes({ width: 720, height: 1280, rotation: 270 })).toEqual([])
})
