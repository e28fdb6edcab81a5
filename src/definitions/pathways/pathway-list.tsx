import type { ReactNode } from 'react'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Pathway, Piece, Step } from './pathway.ts'
import { pieceAddress, pieceArt } from './pathway-map.tsx'
import { conditionWords, needsWords, type PieceNames, pieceWords } from './pathway-words.ts'
import { type PieceState, type PieceStates, stateWords } from './piece-state.ts'

type Given = {
  text: Pick<Pathway, 'steps'>
  names: PieceNames
  states: PieceStates | null
  /** What belongs beside a piece, such as a way to begin it. */
  aside?: (step: Step, piece: Piece) => ReactNode
}

const kinds: Record<PieceState, StatusKind> = { done: 'earned', 'under-way': 'waiting', open: 'open' }

/** A pathway as a list, of the same power as its map: every step in order, what leads to it, what it asks, how far the reader is. */
export function PathwayList({ text, names, states, aside }: Given) {
  const t = useText()
  const titleOf = (id: string) => {
    const at = text.steps.findIndex((step) => step.id === id)
    return text.steps[at]?.title || t('Step {number}', { number: at + 1 })
  }
  return (
    <ol className="grid gap-7">
      {text.steps.map((step, at) => (
        <li key={step.id} id={`step-${step.id}`} className="break-inside-avoid">
          <Heading level={3}>{step.title || t('Step {number}', { number: at + 1 })}</Heading>
          <p className="mb-1.5 text-soft">
            {t(needsWords(step))}
            {step.after.length > 0 && <> · {t('after {steps}', { steps: step.after.map(titleOf).join(', ') })}</>}
          </p>
          <Rows label={step.title || t('Step {number}', { number: at + 1 })}>
            {step.pieces.map((piece) => {
              const state = states?.[`${step.id} ${piece.id}`]
              const art = pieceArt(piece, names)
              const condition = conditionWords(piece)
              const to = pieceAddress(piece, names)
              const language = piece.kind === 'achievement' ? names[piece.achievementId]?.language : undefined
              return (
                <RowItem
                  key={piece.id}
                  lead={
                    art ? (
                      <BadgeArt src={art} alt="" size="xs" {...(state && state.state !== 'done' && { state: 'open' as const })} />
                    ) : (
                      <span className="grid size-[50px] place-items-center rounded-full border border-rule font-semibold tabular-nums">
                        {'count' in piece ? piece.count : ''}
                      </span>
                    )
                  }
                  title={<Written language={language}>{t(pieceWords(piece, names))}</Written>}
                  {...(to && { to })}
                  note={condition && t(condition)}
                  aside={
                    <>
                      {state && (
                        <Status kind={kinds[state.state]}>
                          {state.of > 1
                            ? t('{have, number} of {of, number}', { have: state.have, of: state.of })
                            : t(stateWords[state.state])}
                        </Status>
                      )}
                      {aside?.(step, piece)}
                    </>
                  }
                />
              )
            })}
          </Rows>
        </li>
      ))}
    </ol>
  )
}
