import type { Definition, Requirement } from '../../definitions/achievements/definition.ts'
import type { Values } from '../../foundation/words/format.ts'
import { texts } from '../../foundation/words/sentence.ts'
import type { LinkState } from '../links/check-link.ts'
import { silentBelow } from '../media/is-recording.ts'
import type { Overview } from '../media/media-facts.ts'
import type { CoSignStanding } from './co-signatures.ts'
import { asksStudents, asksWriting, openParts, reopenedWith, type ShownSoFar, takesArtifacts } from './open-parts.ts'

/** What is collected, as far as completeness goes. */
export type CollectedEvidence = {
  /** Texts in which something was found that tells who a student is; absent where nobody looked. */
  named?: readonly { key: string; requirementId: string; name: string | null }[]
  answers: readonly { requirementId: string; body: string }[]
  artifacts: readonly CollectedArtifact[]
}
export type CollectedArtifact = {
  id: string
  requirementId: string
  kind: string
  name: string
  note?: string
  linkUrl: string | null
  body: string | null
  studentMedia: string
  digest?: string | null
  seconds?: number | null
  /** Of a document that was looked through: how long it is, and in how many places it may tell who a student is; of captions, that alone. */
  pages?: number | null
  words?: number | null
  namesFound?: number | null
  /** Who is in it, where students are. */
  students?: readonly { name: string; allowed: 'yes' | 'unknown' | 'over' | 'no' }[]
  /** Of a recording: what it is, as far as that is known. */
  media?: {
    overview: Pick<Overview, 'seconds' | 'hasSound' | 'hasPicture' | 'loudness' | 'width' | 'height' | 'rotation'> | null
    playable?: { state: string; because?: string }
  } | null
  captions?: object | null
  /** How it stands with the signature of somebody else, where one is asked for. */
  coSigned?: CoSignStanding
  /** Of a link: whether its page opens for a visitor. */
  link?: LinkState | null
  /** How far the copy is that leaves out what a file says of its author, where one is needed. */
  copyState?: string | null
  /** Of work made with others: what part of it was its earner’s. */
  part?: string | null
}

/**
 * One thing that is missing or worth a look: a message in ICU form with its values, as it reads under the title of its part.
 * Only what `blocks` stops handing in.
 */
export type MissingWork = { code: string; requirementId: string; artifactId?: string; text: string; values: Values; blocks: boolean }

/** How far an open part is. One that may be handed in is not ready yet for that: a few words where a page is asked for are a beginning. */
export type OpenState = 'open' | 'begun' | 'ready'
const nothingYet = new Set(['answer-missing', 'artifact-missing', 'unchanged'])

/** How far an open part is, by what it lacks: not begun while nothing new is in it, ready when nothing keeps it from being full. */
export function stateOf(requirementId: string, lacks: readonly MissingWork[]): OpenState {
  const own = lacks.filter((lack) => lack.requirementId === requirementId)
  if (own.some(({ code }) => nothingYet.has(code))) return 'open'
  return own.some(({ blocks, code }) => blocks || code === 'answer-short') ? 'begun' : 'ready'
}

/** Words of a text, as the guide counts them. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

/**
 * What still lacks before a whole can be handed in, in the order of the requirements. Pure: the page shows this list, the command refuses with it.
 * @param standing how it stands after its decisions, null before the first; what is shown is not asked for again
 * @param before what was handed in last, null where nothing was
 */
export function findIncomplete(
  definition: Definition,
  { answers, artifacts, named = [] }: CollectedEvidence,
  standing: ShownSoFar | null = null,
  before: CollectedEvidence | null = null,
): MissingWork[] {
  return openParts(definition, standing).requirements.flatMap((requirement) => {
    const own = artifacts.filter(({ requirementId }) => requirementId === requirement.id)
    const answer = answers.find(({ requirementId }) => requirementId === requirement.id)?.body ?? ''
    return [
      ...(asksWriting(requirement) ? lacksInAnswer(requirement, answer, own.length) : lacksInCount(requirement, own.length)),
      ...own.flatMap((artifact) => lacksInArtifact(requirement, artifact)),
      ...twice(requirement, own),
      ...namesFound(requirement, named),
      ...(before ? unchanged(requirement, { answers, artifacts }, before) : []),
    ]
  })
}

function lacksInAnswer(
  { id: requirementId, title, wordGuide, ...rest }: Requirement,
  answer: string,
  artifactCount: number,
): MissingWork[] {
  const words = countWords(answer)
  if (words === 0) {
    if (artifactCount > 0 && takesArtifacts({ id: requirementId, title, wordGuide, ...rest })) return []
    return [{ code: 'answer-missing', requirementId, text: 'No answer yet.', values: { title }, blocks: true }]
  }
  if (!wordGuide) return []
  const values = { title, words, ...wordGuide }
  if (words < wordGuide.from)
    return [
      {
        code: 'answer-short',
        requirementId,
        text: '{words, plural, one {# word} other {# words}}; a full answer usually has {from} to {to}.',
        values,
        blocks: false,
      },
    ]
  if (wordGuide.to > 0 && words > wordGuide.to)
    return [
      {
        code: 'answer-long',
        requirementId,
        text: '{words} words; {from} to {to} usually say it. Longer is allowed.',
        values,
        blocks: false,
      },
    ]
  return []
}

function lacksInCount({ id: requirementId, title, count }: Requirement, have: number): MissingWork[] {
  const values = { title, have, from: count.from, to: count.to }
  if (have < count.from) {
    const text = have === 0 ? 'Nothing in it yet.' : 'It needs {from, plural, one {# artifact} other {# artifacts}} and has {have}.'
    return [{ code: have === 0 ? 'artifact-missing' : 'artifacts-too-few', requirementId, text, values, blocks: true }]
  }
  if (have > count.to)
    return [
      {
        code: 'artifacts-too-many',
        requirementId,
        text: 'It takes at most {to, plural, one {# artifact} other {# artifacts}} and has {have}. Keep what shows it best.',
        values,
        blocks: true,
      },
    ]
  return []
}

function lacksInArtifact(requirement: Requirement, artifact: CollectedArtifact): MissingWork[] {
  const lacks: MissingWork[] = []
  const values = {
    name: artifact.name,
    title: requirement.title,
    minutes: requirement.maxMinutes ?? 0,
    who: requirement.coSignature?.who ?? '',
  }
  const lack = (code: string, text: string, blocks = true) =>
    lacks.push({ code, requirementId: requirement.id, artifactId: artifact.id, text, values, blocks })
  if (!(requirement.accepts as readonly string[]).includes(artifact.kind))
    lack('kind-not-asked', '“{name}” is of a kind that is not asked for here.')
  if (artifact.body !== null && artifact.body.trim() === '') lack('text-empty', 'The text “{name}” is empty.')
  if (artifact.linkUrl !== null && !/^https?:\/\/[^\s/]+\.[^\s/]/i.test(artifact.linkUrl))
    lack('link-not-web', 'The link “{name}” does not lead to a web page.')
  if (asksStudents(requirement, artifact)) {
    if (requirement.studentMedia === 'not-allowed' && artifact.studentMedia !== 'no-students')
      lack('students-not-confirmed', 'Confirm that no student is seen or heard in “{name}”.')
    if (requirement.studentMedia === 'with-consent' && artifact.studentMedia === 'unanswered')
      lack('students-unanswered', 'Say whether students are seen or heard in “{name}”, and that you hold their consent.')
    if (requirement.studentMedia === 'with-consent' && artifact.studentMedia === 'consent-held')
      lacks.push(...lacksInConsent(requirement, artifact))
  }
  if (requirement.coSignature && artifact.coSigned !== 'signed')
    lack(`co-signature-${artifact.coSigned ?? 'none'}`, coSignSays[artifact.coSigned ?? 'none'])
  if (artifact.part === '') lack('part-unsaid', 'Say in your cohort what part of “{name}” was yours: it was made with others.')
  if (requirement.maxMinutes && artifact.seconds && artifact.seconds > requirement.maxMinutes * 60 + 5)
    lack(
      'recording-long',
      '“{name}” is longer than {minutes, plural, one {# minute} other {# minutes}}. An assessor may stop there.',
      false,
    )
  if (artifact.link && linkSays[artifact.link]) lack(`link-${artifact.link}`, linkSays[artifact.link] ?? '', false)
  lacks.push(...lacksInRecording(requirement, artifact, values), ...lacksInDocument(requirement, artifact))
  return lacks
}

/** What was found in a document, or in the words of a recording, that its earner should know. Nothing of it keeps anyone from handing in. */
function lacksInDocument(
  { id: requirementId, title, maxPages, wordGuide }: Requirement,
  { id: artifactId, name, kind, body, captions, pages, words, namesFound }: CollectedArtifact,
): MissingWork[] {
  const lack = (code: string, text: string, values: Values): MissingWork => ({
    ...{ code, requirementId, artifactId, text, blocks: false },
    values: { name, title, ...values },
  })
  const length = body === null ? (words ?? 0) : countWords(body)
  return [
    ...(maxPages && pages && pages > maxPages ? [lack('document-long', documentSays.pages, { pages, most: maxPages })] : []),
    ...(wordGuide && wordGuide.to > 0 && kind !== 'assessment-data' && length > wordGuide.to
      ? [lack('text-long', documentSays.words, { words: length, ...wordGuide })]
      : []),
    ...(namesFound ? [lack('names-in-file', captions ? documentSays.captionNames : documentSays.names, { places: namesFound })] : []),
  ]
}

const documentSays = texts({
  pages: '“{name}” has {pages} pages, and at most {most, plural, one {# is} other {# are}} asked for. An assessor may stop there.',
  words: '“{name}” has {words} words; {from} to {to} usually say it. Longer is allowed.',
  names: '“{name}” tells who a student is, or may do so, in {places, plural, one {one place} other {# places}}.',
  captionNames: 'The captions of “{name}” tell who a student is, or may do so, in {places, plural, one {one place} other {# places}}.',
})

/** What is said of an artifact that somebody else is to sign. All of it keeps from handing in. */
const coSignSays: Record<Exclude<CoSignStanding, 'signed'>, string> = texts({
  none: '“{name}” has to be signed by {who}. Ask them by e-mail.',
  asked: '“{name}” waits for the signature of {who}, who was asked.',
  refused: '“{name}” was not signed by {who} as it is. Read why, put it right, and ask again.',
  changed: '“{name}” was changed after it was signed or sent to be signed by {who}. Ask for the signature again.',
})

/** What is known of the page behind a link. None of it keeps anyone from handing in: what could not be asked is no fault of the link. */
const linkSays: Partial<Record<LinkState, string>> = texts({
  broken: 'There is no page at the address of “{name}”. See whether it is whole, or add a PDF of the page.',
  private:
    '“{name}” lets only some people in, so assessors would see nothing of it. Share it with everyone who has the link, or add a PDF of it.',
  unknown: 'Whether “{name}” opens for others is not known: it could not be reached just now. Open it in a private window to see.',
})

/** What the register of the class says of who is in an artifact, and what can be done where it says no. */
function lacksInConsent(
  { id: requirementId, title }: Requirement,
  { id: artifactId, name, students = [] }: CollectedArtifact,
): MissingWork[] {
  const lack = (code: string, text: string, allowed: string): MissingWork[] => {
    const meant = students.filter((student) => student.allowed === allowed).map((student) => student.name)
    if (meant.length === 0 && code !== 'students-not-named') return []
    return [{ code, requirementId, artifactId, text, values: { name, title, students: meant.join(', ') }, blocks: true }]
  }
  if (students.length === 0) return lack('students-not-named', consentWords.none, '')
  return [
    ...lack('consent-unknown', consentWords.unknown, 'unknown'),
    ...lack('consent-over', consentWords.over, 'over'),
    ...lack('consent-refused', consentWords.no, 'no'),
  ]
}

const consentWords = texts({
  none: 'Say which students are in “{name}”, from the list of your class. Or say that nobody can be recognized.',
  unknown:
    '“{name}”: of {students} it is not known whether the family allows it. Ask the family, blur or mask the student, or use something else.',
  over: '“{name}”: what the family of {students} allowed is over. Ask again, blur or mask the student, or use something else.',
  no: '“{name}”: the family of {students} does not allow this. Blur or mask the student, or use something else.',
})

/** What was found in a recording that its earner should know before it is handed in. What is not known is not said. */
function lacksInRecording(requirement: Requirement, artifact: CollectedArtifact, values: Values): MissingWork[] {
  const isRecording = artifact.kind === 'video' || artifact.kind === 'audio'
  const overview = artifact.media?.overview
  const of = { requirementId: requirement.id, artifactId: artifact.id, values }
  const lacks: MissingWork[] = []
  if (isRecording && requirement.captions === 'required' && artifact.linkUrl === null && !artifact.captions)
    lacks.push({ ...of, code: 'captions-missing', text: recordingSays.captions, blocks: true })
  if (artifact.media?.playable?.state === 'failed' && artifact.media.playable.because === 'damaged' && !overview?.seconds)
    lacks.push({ ...of, code: 'recording-unreadable', text: recordingSays.unreadable, blocks: false })
  if (!overview) return lacks
  if (!overview.hasSound) lacks.push({ ...of, code: 'recording-without-sound', text: recordingSays.noSound, blocks: false })
  else if (overview.loudness !== null && overview.loudness < silentBelow)
    lacks.push({ ...of, code: 'recording-silent', text: recordingSays.silent, blocks: false })
  if (isUpright(overview)) lacks.push({ ...of, code: 'recording-upright', text: recordingSays.upright, blocks: false })
  return lacks
}

const recordingSays = texts({
  unreadable: '“{name}” could not be opened here: something in it is damaged. Play it on your device, save it again, and add that.',
  captions: '“{name}” needs captions. Write them beside it, or bring a file.',
  noSound: '“{name}” has no sound at all. If words matter in it, add captions or another recording.',
  silent: '“{name}” is silent: nothing in it can be heard. Listen to it, and record again with the microphone on.',
  upright: '“{name}” is taller than wide. If it lies on its side, turn it on your phone and add it again.',
})

/** Whether a picture stands as a phone does that was held upright, once it is turned as it says. */
function isUpright({ width, height, rotation }: Pick<Overview, 'width' | 'height' | 'rotation'>): boolean {
  if (width === null || height === null) return false
  const isTurned = rotation === 90 || rotation === 270
  return (isTurned ? width : height) > (isTurned ? height : width)
}

/** Names of students in what was written. What is a name only a person knows, so nothing of it keeps anyone from handing in. */
const namesFound = ({ id: requirementId, title }: Requirement, named: NonNullable<CollectedEvidence['named']>): MissingWork[] =>
  named
    .filter((text) => text.requirementId === requirementId)
    .map(({ key, name }) => ({
      code: 'names-found',
      requirementId,
      ...(name !== null && { artifactId: key.replace(/^artifact:/, '') }),
      text: name === null ? namesSay.answer : namesSay.artifact,
      values: { name: name ?? '', title },
      blocks: false,
    }))

const namesSay = texts({
  answer: 'What you wrote tells who a student is, or may do so.',
  artifact: '“{name}” tells who a student is, or may do so.',
})

function twice(requirement: Requirement, own: readonly CollectedArtifact[]): MissingWork[] {
  const seen = new Set<string>()
  return own.flatMap(({ id, name, digest }) => {
    if (!digest) return []
    if (!seen.has(digest)) {
      seen.add(digest)
      return []
    }
    return [
      {
        code: 'same-file-twice',
        requirementId: requirement.id,
        artifactId: id,
        text: '“{name}” is the same file as another one here.',
        values: { name, title: requirement.title },
        blocks: false,
      },
    ]
  })
}

/** The open criteria for which nothing has changed since the assessor saw it: none of the requirements that opened again with them. */
export function findUnchanged(definition: Definition, standing: ShownSoFar | null, lacks: readonly MissingWork[]): string[] {
  if (!standing) return []
  const unchangedParts = new Set(lacks.filter(({ code }) => code === 'unchanged').map(({ requirementId }) => requirementId))
  return openParts(definition, standing).criteria.filter((id) =>
    reopenedWith(definition, id, standing).every((requirement) => unchangedParts.has(requirement.id)),
  )
}

/** After "keep working": a part that holds exactly what the assessor has seen already. It may be handed in so, but hardly to another end. */
function unchanged({ id: requirementId, title }: Requirement, now: CollectedEvidence, before: CollectedEvidence): MissingWork[] {
  const partOf = ({ answers, artifacts }: CollectedEvidence) =>
    JSON.stringify([
      answers.find((answer) => answer.requirementId === requirementId)?.body ?? '',
      artifacts
        .filter((artifact) => artifact.requirementId === requirementId)
        .map(({ id, name, note, digest, linkUrl, body, part }) => [id, name, note ?? '', digest ?? null, linkUrl, body, part || null])
        .sort(),
    ])
  if (partOf(now) !== partOf(before)) return []
  return [{ code: 'unchanged', requirementId, text: 'Still as your assessor saw it.', values: { title }, blocks: false }]
}
