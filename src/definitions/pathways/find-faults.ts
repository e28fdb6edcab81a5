import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { Pathway, Piece, Step } from './pathway.ts'
import type { PieceNames } from './pathway-words.ts'

/** More is a catalog, no pathway. */
export const mostPieces = 60

export type PathwayFault = Sentence & { field: string }
const say = (field: string, text: string, values?: Sentence['values']): PathwayFault => ({ field, ...sentence(text, values) })

/** What a piece is about: two of the same in one step count one thing twice. */
export const aboutOf = (piece: Piece): string =>
  piece.kind === 'achievement'
    ? piece.achievementId
    : piece.kind === 'pathway'
      ? piece.pathwayId
      : piece.kind === 'level'
        ? `level ${piece.level} ${piece.category}`
        : piece.kind

/** The steps of which each is reached from itself by "leads to". */
export function stepsInCircles(steps: readonly Pick<Step, 'id' | 'after'>[]): string[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const leadsBack = (from: string) => {
    const seen = new Set<string>()
    const waiting = [...(byId.get(from)?.after ?? [])]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === from) return true
      if (seen.has(next)) continue
      seen.add(next)
      waiting.push(...(byId.get(next)?.after ?? []))
    }
    return false
  }
  return steps.filter(({ id }) => leadsBack(id)).map(({ id }) => id)
}

/** Whether an arrow from one step to another would lead in a circle. */
export const wouldCircle = (steps: readonly Pick<Step, 'id' | 'after'>[], from: string, to: string): boolean =>
  stepsInCircles(steps.map((step) => (step.id === to ? { ...step, after: [...step.after, from] } : step))).includes(to)

/** The pathways inside a text. */
export const pathwaysIn = ({ steps }: Pick<Pathway, 'steps'>): string[] =>
  steps.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'pathway' ? piece.pathwayId : [])))

/** What is known of a pathway beside its text: the pathways that those in it contain, however deep, and the names of what can be earned. */
export type Around = { id: string; inside: readonly string[]; names: PieceNames }

/** What keeps a text from being published. */
export function findPathwayFaults(text: Pathway, own: Around): PathwayFault[] {
  const faults: PathwayFault[] = []
  if (text.title === '') faults.push(say('title', 'Give the pathway a title.'))
  if (text.summary === '') faults.push(say('summary', 'Say in one sentence what somebody can do who has completed it.'))
  if (text.steps.length === 0) faults.push(say('steps', 'Add at least one step with what it asks for.'))
  const known = new Set(text.steps.map(({ id }) => id))
  const circles = new Set(stepsInCircles(text.steps))
  for (const [index, step] of text.steps.entries()) {
    const name = { step: step.title || String(index + 1) }
    if (step.pieces.length === 0)
      faults.push(say(`steps.${step.id}`, 'Step “{step}” asks for nothing yet. Add a piece or remove the step.', name))
    else if (step.needs !== null && step.needs > step.pieces.length)
      faults.push(
        say(
          `steps.${step.id}.needs`,
          'Step “{step}” asks for {needs, number} of only {count, plural, one {# piece} other {# pieces}}. Ask for fewer or add pieces.',
          { ...name, needs: step.needs, count: step.pieces.length },
        ),
      )
    if (new Set(step.pieces.map(aboutOf)).size < step.pieces.length)
      faults.push(say(`steps.${step.id}`, 'Step “{step}” has the same piece twice. Remove one of them.', name))
    faults.push(...faultsOfPieces(step, own.names, name))
    if (step.after.some((id) => !known.has(id)))
      faults.push(say(`steps.${step.id}.after`, 'Step “{step}” comes after one that was removed. Choose again what leads to it.', name))
    if (circles.has(step.id))
      faults.push(
        say(`steps.${step.id}.after`, 'Step “{step}” leads back to itself, so nobody could begin it. Take one of the arrows away.', name),
      )
  }
  if (own.inside.includes(own.id) || pathwaysIn(text).includes(own.id))
    faults.push(say('steps', 'This pathway asks for itself, so nobody could complete it. Take out the pathway that leads back to it.'))
  if (text.steps.reduce((sum, { pieces }) => sum + pieces.length, 0) > mostPieces)
    faults.push(say('steps', 'A pathway has 60 pieces at most. Make two of it, one inside the other.'))
  return faults
}

/** Pieces that nobody can earn: what was never published, and what is retired where a step can't be completed without it. */
function faultsOfPieces(step: Step, names: PieceNames, name: { step: string }): PathwayFault[] {
  const field = `steps.${step.id}`
  const named = step.pieces.flatMap((piece) =>
    piece.kind === 'achievement' ? [piece.achievementId] : piece.kind === 'pathway' ? [piece.pathwayId] : [],
  )
  if (named.some((id) => names[id] === undefined))
    return [say(field, 'Step “{step}” asks for something that is not published. Take it out, or publish that first.', name)]
  const retired = named.filter((id) => names[id]?.isRetired)
  return retired.length === 0 || step.pieces.length - retired.length >= (step.needs ?? step.pieces.length)
    ? []
    : [
        say(
          field,
          'Step “{step}” needs “{title}”, which is retired, so nobody new could complete it. Ask for something else in its place.',
          {
            ...name,
            title: names[retired[0] ?? '']?.title ?? '',
          },
        ),
      ]
}
