import { diffWords, type WordChange } from '../../definitions/achievements/definition-diff.ts'
import type { HandedIn } from '../shown-evidence/handed-in.ts'

type Artifact = HandedIn['artifacts'][number]
/** What became of one piece since the submission before. */
export type PieceChange = {
  kind: 'added' | 'removed' | 'replaced' | 'changed' | 'same'
  /** Which piece of its requirement, counted as the evidence shows them; of what is gone, as it was counted then. */
  place: number
  /** What its words were and are, where it is a text; or the note to it. */
  words: WordChange[] | null
  /** That only the note to it differs. */
  ofNote: boolean
  /** Its file is the same to the byte, by its digest. */
  sameFile: boolean
}
export type RequirementChange = {
  requirementId: string
  /** Of the written answer; null where none was asked or it says the same. */
  answer: WordChange[] | null
  /** Too long to be compared word by word. */
  answerTooLong: boolean
  pieces: PieceChange[]
}

/** Longer texts take too long to be compared word by word, while somebody waits for the page. */
const longestCompared = 20_000

/**
 * What a submission has otherwise than the one before, requirement by requirement: words that came and went, files that were added, replaced,
 * taken out or stayed the same to the byte. Pieces are matched by what they are, then by their file, then as one for another. Pure.
 */
export function whatChanged(requirementIds: readonly string[], before: HandedIn, now: HandedIn): RequirementChange[] {
  return requirementIds.map((requirementId) => {
    const answerOf = ({ answers }: HandedIn) => answers.find((answer) => answer.requirementId === requirementId)?.body.trim() ?? ''
    const [was, is] = [answerOf(before), answerOf(now)]
    const answerTooLong = was !== is && isTooLong(was, is)
    return {
      requirementId,
      answer: was === is || answerTooLong ? null : diffWords(was, is),
      answerTooLong,
      pieces: piecesOf(ofRequirement(before, requirementId), ofRequirement(now, requirementId)),
    }
  })
}

type Numbered = { artifact: Artifact; place: number }
/** With their places beside the answer, as the evidence counts them. */
function ofRequirement({ answers, artifacts }: HandedIn, requirementId: string): Numbered[] {
  const first = answers.some((answer) => answer.requirementId === requirementId && answer.body.trim() !== '') ? 2 : 1
  return artifacts
    .filter((artifact) => artifact.requirementId === requirementId)
    .map((artifact, index) => ({ artifact, place: first + index }))
}

function piecesOf(before: readonly Numbered[], now: readonly Numbered[]): PieceChange[] {
  const gone = new Set(before)
  const matched = new Map<Numbered, Numbered>()
  const match = (isSame: (old: Artifact, is: Artifact) => boolean) => {
    for (const piece of now) {
      if (matched.has(piece)) continue
      const old = [...gone].find(({ artifact }) => isSame(artifact, piece.artifact))
      if (!old) continue
      matched.set(piece, old)
      gone.delete(old)
    }
  }
  match((old, is) => old.id === is.id)
  match((old, is) => isKept(old.digest) && old.digest === is.digest)
  match((old, is) => isKept(old.body) && old.body === is.body)
  match((old, is) => isKept(old.linkUrl) && old.linkUrl === is.linkUrl)
  // What is left of one kind stands for what went: the clip that was filmed again.
  match((old, is) => old.kind === is.kind)
  const changes = now.map((piece): PieceChange => {
    const old = matched.get(piece)
    const { artifact, place } = piece
    if (!old) return { kind: 'added', place, words: null, ofNote: false, sameFile: false }
    return { place, ...compare(old.artifact, artifact) }
  })
  const removed = [...gone].map(({ place }): PieceChange => ({ kind: 'removed', place, words: null, ofNote: false, sameFile: false }))
  return [...changes, ...removed]
}

function compare(old: Artifact, is: Artifact): Omit<PieceChange, 'place'> {
  const sameFile = isKept(old.digest) && old.digest === is.digest
  const [was, said] = [old.body ?? '', is.body ?? '']
  if (was !== said) return { kind: 'changed', words: isTooLong(was, said) ? null : diffWords(was, said), ofNote: false, sameFile }
  if ((old.digest ?? null) !== (is.digest ?? null) || (old.linkUrl ?? null) !== (is.linkUrl ?? null))
    return { kind: 'replaced', words: null, ofNote: false, sameFile }
  if (old.note !== is.note)
    return { kind: 'changed', words: isTooLong(old.note, is.note) ? null : diffWords(old.note, is.note), ofNote: true, sameFile }
  return { kind: 'same', words: null, ofNote: false, sameFile }
}

const isKept = (value: string | null | undefined): value is string => typeof value === 'string' && value !== ''
const isTooLong = (was: string, is: string) => was.length + is.length > longestCompared
