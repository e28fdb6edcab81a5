import type { Pathway, Piece, Step } from './pathway.ts'

/** So many pieces a step holds, and a pathway steps. */
export const [mostInStep, mostSteps] = [20, 20]

/** What was taken on the map, to be put somewhere: the arrow from a step, a step, or a piece of one. */
export type Taken = { kind: 'arrow' | 'step'; step: string } | { kind: 'piece'; step: string; piece: string }

/** One change of the list or the map, as its buttons name it: `step:up:a`, `piece:remove:a:p1`, `arrow:to:a:b`. */
export type StepEdit =
  | { kind: 'save' | 'add-step' }
  | { kind: 'move-step'; step: string; by: 1 | -1 }
  | { kind: 'remove-step' | 'pick'; step: string }
  | { kind: 'move-piece'; step: string; piece: string; by: 1 | -1 }
  | { kind: 'remove-piece'; step: string; piece: string }
  | { kind: 'add-piece'; step: string; piece: NewPiece }
  | { kind: 'take'; taken: Taken }
  /** Draws the arrow between two steps, or takes it away. */
  | { kind: 'turn-arrow'; step: string; to: string }
  /** Before another; last where there is none. */
  | { kind: 'place-step'; step: string; before: string | null }
  | { kind: 'place-piece'; step: string; piece: string; to: string; before: string | null }
  | { kind: 'publish' }
export type NewPiece = Piece extends infer Each ? (Each extends Piece ? Omit<Each, 'id'> : never) : never

const moved = <Item extends { id: string }>(items: readonly Item[], id: string, by: 1 | -1): Item[] => {
  const at = items.findIndex((item) => item.id === id)
  const to = at + by
  const [one, other] = [items[at], items[to]]
  return one && other ? items.map((item, place) => (place === at ? other : place === to ? one : item)) : [...items]
}

const placed = <Item extends { id: string }>(items: readonly Item[], item: Item, before: string | null): Item[] => {
  const others = items.filter(({ id }) => id !== item.id)
  const at = others.findIndex(({ id }) => id === before)
  return at < 0 ? [...others, item] : [...others.slice(0, at), item, ...others.slice(at)]
}

/** An id that no item has yet: the letter, and the first free number. */
export function freeKey(letter: string, items: readonly { id: string }[]): string {
  for (let number = 1; ; number++) if (!items.some(({ id }) => id === `${letter}${number}`)) return `${letter}${number}`
}

/** The text with one change of its list. What does not name something in it changes nothing. */
export function editSteps(text: Pathway, edit: StepEdit): Pathway {
  const { steps } = text
  const withStep = (id: string, change: (step: Step) => Step) => ({
    ...text,
    steps: steps.map((step) => (step.id === id ? change(step) : step)),
  })
  if (edit.kind === 'add-step') {
    if (steps.length >= mostSteps) return text
    const last = steps.at(-1)
    // Most pathways go on: the new step comes after the last, until its author says otherwise.
    return { ...text, steps: [...steps, { id: freeKey('s', steps), title: '', needs: null, after: last ? [last.id] : [], pieces: [] }] }
  }
  if (edit.kind === 'move-step') return { ...text, steps: moved(steps, edit.step, edit.by) }
  if (edit.kind === 'remove-step')
    return {
      ...text,
      steps: steps.filter(({ id }) => id !== edit.step).map((step) => ({ ...step, after: step.after.filter((id) => id !== edit.step) })),
    }
  if (edit.kind === 'move-piece') return withStep(edit.step, (step) => ({ ...step, pieces: moved(step.pieces, edit.piece, edit.by) }))
  if (edit.kind === 'remove-piece')
    return withStep(edit.step, (step) => ({ ...step, pieces: step.pieces.filter(({ id }) => id !== edit.piece) }))
  if (edit.kind === 'add-piece')
    return withStep(edit.step, (step) =>
      step.pieces.length >= mostInStep ? step : { ...step, pieces: [...step.pieces, { ...edit.piece, id: freeKey('p', step.pieces) }] },
    )
  if (edit.kind === 'turn-arrow') {
    if (edit.step === edit.to || !steps.some(({ id }) => id === edit.step)) return text
    return withStep(edit.to, (step) => ({
      ...step,
      after: step.after.includes(edit.step) ? step.after.filter((id) => id !== edit.step) : [...step.after, edit.step],
    }))
  }
  if (edit.kind === 'place-step') {
    const step = steps.find(({ id }) => id === edit.step)
    return step && edit.before !== edit.step ? { ...text, steps: placed(steps, step, edit.before) } : text
  }
  if (edit.kind === 'place-piece') return placePiece(text, edit)
  return text
}

/** A piece in another place, of the same step or of another; one step holds only so many. */
function placePiece(text: Pathway, edit: Extract<StepEdit, { kind: 'place-piece' }>): Pathway {
  const from = text.steps.find(({ id }) => id === edit.step)
  const to = text.steps.find(({ id }) => id === edit.to)
  const piece = from?.pieces.find(({ id }) => id === edit.piece)
  if (!from || !to || !piece || (from === to && edit.before === edit.piece)) return text
  if (from !== to && to.pieces.length >= mostInStep) return text
  const others = to.pieces.filter((each) => each !== piece)
  const moving = others.some(({ id }) => id === piece.id) ? { ...piece, id: freeKey('p', [...to.pieces, ...from.pieces]) } : piece
  return {
    ...text,
    steps: text.steps.map((step) =>
      step === to
        ? { ...step, pieces: placed(others, moving, edit.before) }
        : step === from
          ? { ...step, pieces: step.pieces.filter((each) => each !== piece) }
          : step,
    ),
  }
}
