import type { Definition, Requirement } from '../../definitions/achievements/definition.ts'
import type { Values } from '../../foundation/words/format.ts'
import { asksStudents, asksWriting, openParts, reopenedWith, type ShownSoFar, takesArtifacts } from './open-parts.ts'

/** What is collected, as far as completeness goes. */
export type CollectedEvidence = {
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
  { answers, artifacts }: CollectedEvidence,
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
  const values = { name: artifact.name, title: requirement.title, minutes: requirement.maxMinutes ?? 0 }
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
  }
  if (requirement.maxMinutes && artifact.seconds && artifact.seconds > requirement.maxMinutes * 60 + 5)
    lack(
      'recording-long',
      '“{name}” is longer than {minutes, plural, one {# minute} other {# minutes}}. An assessor may stop there.',
      false,
    )
  return lacks
}

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
        .map(({ id, name, note, digest, linkUrl, body }) => [id, name, note ?? '', digest ?? null, linkUrl, body])
        .sort(),
    ])
  if (partOf(now) !== partOf(before)) return []
  return [{ code: 'unchanged', requirementId, text: 'Still as your assessor saw it.', values: { title }, blocks: false }]
}
