import type { PlainText } from '../../foundation/words/format.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import { aboutOf } from './find-faults.ts'
import type { Pathway, Piece, Step } from './pathway.ts'
import { conditionWords, needsWords, type PieceNames, pieceWords } from './pathway-words.ts'

type Text = Pick<Pathway, 'steps' | 'whenTakenBack'>
const piecesOf = ({ steps }: Pick<Text, 'steps'>) =>
  new Map(steps.flatMap((step) => step.pieces.map((piece): [string, Piece] => [aboutOf(piece), piece])))
const nameOf = (step: Step, { steps }: Pick<Text, 'steps'>, t: PlainText) =>
  step.title || t('Step {number}', { number: steps.findIndex(({ id }) => id === step.id) + 1 })

/** What a new text asks otherwise than the one before, line by line: what is asked newly and no more, how many, under which condition, in which order. */
export function changesBetween(before: Text, after: Text, names: PieceNames, t: PlainText): Sentence[] {
  const [had, has] = [piecesOf(before), piecesOf(after)]
  const named = (piece: Piece) => ({ piece: t(pieceWords(piece, names)) })
  const found: Sentence[] = []
  for (const [about, piece] of has) if (!had.has(about)) found.push(sentence('Asked newly: {piece}.', named(piece)))
  for (const [about, piece] of had) if (!has.has(about)) found.push(sentence('Asked no more: {piece}.', named(piece)))
  for (const [about, piece] of has) {
    const earlier = had.get(about)
    if (!earlier) continue
    if ('count' in piece && 'count' in earlier && piece.count !== earlier.count)
      found.push(
        sentence('{piece}: {before, number} before, {after, number} now.', { ...named(piece), before: earlier.count, after: piece.count }),
      )
    const [was, is] = [conditionWords(earlier), conditionWords(piece)]
    if ((was ? t(was) : '') !== (is ? t(is) : ''))
      found.push(
        is
          ? sentence('{piece}: {condition}, newly.', { ...named(piece), condition: t(is) })
          : sentence('{piece}: whenever it was earned.', named(piece)),
      )
  }
  const earlierSteps = new Map(before.steps.map((step) => [step.id, step]))
  for (const step of after.steps) {
    const earlier = earlierSteps.get(step.id)
    const [was, is] = [earlier && t(needsWords(earlier)), t(needsWords(step))]
    if (earlier && was !== undefined && was !== is)
      found.push(sentence('“{step}” asks for: {before} before, {after} now.', { step: nameOf(step, after, t), before: was, after: is }))
  }
  const orderOf = ({ steps }: Pick<Text, 'steps'>) => JSON.stringify(steps.map(({ id, after: from }) => [id, from.toSorted()]))
  if (orderOf(before) !== orderOf(after))
    found.push(sentence('The steps, or what leads to what, are in another order. What was earned counts all the same.'))
  if (before.whenTakenBack !== after.whenTakenBack)
    found.push(
      after.whenTakenBack === 'goes'
        ? sentence('If a piece is taken back and the rest is not enough, the milestone goes too from now on.')
        : sentence('If a piece is taken back, the milestone stays from now on.'),
    )
  return found
}
