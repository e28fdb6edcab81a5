import type { PlainText } from '../../foundation/words/format.ts'
import { type Sentence, sentence } from '../../foundation/words/sentence.ts'
import type { Pathway, Piece, Step } from './pathway.ts'

/** What is named in a pathway: titles and addresses, by the id of the micro-credential or pathway. */
export type PieceName = { title: string; slug: string; versionId: string; language: string; isRetired: boolean }
export type PieceNames = Readonly<Record<string, PieceName>>

/** What a piece is called. A title stays as its author wrote it. */
export function pieceWords(piece: Piece, names: PieceNames): Sentence {
  if (piece.kind === 'assessments')
    return sentence('{count, plural, one {# assessment of a colleague’s work} other {# assessments of colleagues’ work}}', {
      count: piece.count,
    })
  if (piece.kind === 'level')
    return piece.category === ''
      ? sentence('{count, plural, one {Any micro-credential} other {Any # micro-credentials}} of level {level} or above', {
          count: piece.count,
          level: piece.level,
        })
      : sentence('{count, plural, one {Any micro-credential} other {Any # micro-credentials}} of level {level} or above in {category}', {
          count: piece.count,
          level: piece.level,
          category: piece.category,
        })
  const name = names[piece.kind === 'achievement' ? piece.achievementId : piece.pathwayId]?.title ?? ''
  return sentence('{name}', { name })
}

/** What else a piece asks, under its name; null where nothing is. */
export const conditionWords = (piece: Piece): Sentence | null =>
  piece.kind === 'achievement' && piece.withinMonths !== null
    ? sentence('Earned within the last {months, plural, one {month} other {# months}}', { months: piece.withinMonths })
    : piece.kind === 'pathway'
      ? sentence('A pathway of its own')
      : null

/** How much of a step is asked. */
export const needsWords = ({ needs, pieces }: Pick<Step, 'needs' | 'pieces'>): Sentence =>
  needs === null || needs >= pieces.length
    ? sentence('{count, plural, =0 {Nothing yet} one {This one} =2 {Both} other {All #}}', { count: pieces.length })
    : sentence('{needs, number} of {count, number}', { needs, count: pieces.length })

/** The whole as lines: what the criteria of the milestone say. */
export const pathwayInWords = ({ steps }: Pick<Pathway, 'steps'>, names: PieceNames, t: PlainText): string =>
  steps
    .map((step) => {
      const head = [step.title, t(needsWords(step))].filter((part) => part !== '').join(' · ')
      const pieces = step.pieces.map((piece) => {
        const condition = conditionWords(piece)
        return `– ${t(pieceWords(piece, names))}${condition ? ` (${t(condition)})` : ''}`
      })
      return [head, ...pieces].join('\n')
    })
    .join('\n\n')
