import { editSteps, type NewPiece, type StepEdit, type Taken } from '../../definitions/pathways/edit-steps.ts'
import { type Pathway, pathwaySchema } from '../../definitions/pathways/pathway.ts'
import { readForm } from '../../foundation/doors/form.ts'
import { invalid } from '../../foundation/platform/refusal.ts'

/** Numbered fields (`steps.0`, `steps.1`) as a list, in their order. */
const listed = (given: unknown): Record<string, unknown>[] =>
  typeof given === 'object' && given !== null
    ? Object.entries(given)
        .toSorted(([a], [b]) => Number(a) - Number(b))
        .map(([, each]) => (typeof each === 'object' && each !== null ? (each as Record<string, unknown>) : {}))
    : []
const text = (given: unknown) => (typeof given === 'string' ? given : '')
const whole = (given: unknown) => (/^\d{1,5}$/.test(text(given)) ? Number(given) : null)

function pieceOf({ id, kind, about, ...more }: Record<string, unknown>): unknown {
  if (kind === 'achievement') return { id, kind, achievementId: about, withinMonths: whole(more.withinMonths) }
  if (kind === 'pathway') return { id, kind, pathwayId: about }
  if (kind === 'level') return { id, kind, level: whole(more.level), category: text(more.category), count: whole(more.count) ?? 1 }
  return { id, kind: 'assessments', count: whole(more.count) ?? 1 }
}

/** What the button that sent it asks for. */
function editOf(fields: Record<string, unknown>): StepEdit {
  const [what = '', how = '', step = '', piece = '', ...more] = text(fields.do).split(':')
  if (what === 'publish') return { kind: 'publish' }
  if (what === 'step' && how === 'add') return { kind: 'add-step' }
  if (what === 'step' && (how === 'up' || how === 'down')) return { kind: 'move-step', step, by: how === 'up' ? -1 : 1 }
  if (what === 'step' && how === 'remove') return { kind: 'remove-step', step }
  if (what === 'piece' && how === 'pick') return { kind: 'pick', step }
  if (what === 'piece' && (how === 'up' || how === 'down')) return { kind: 'move-piece', step, piece, by: how === 'up' ? -1 : 1 }
  if (what === 'piece' && how === 'remove') return { kind: 'remove-piece', step, piece }
  if (how === 'take' && (what === 'arrow' || what === 'step')) return { kind: 'take', taken: { kind: what, step } }
  if (how === 'take' && what === 'piece') return { kind: 'take', taken: { kind: what, step, piece } }
  if (what === 'arrow' && how === 'to') return { kind: 'turn-arrow', step, to: piece }
  if (what === 'step' && how === 'put') return { kind: 'place-step', step, before: piece || null }
  if (what === 'piece' && how === 'put') return { kind: 'place-piece', step, piece, to: more[0] ?? '', before: more[1] || null }
  if (what === 'piece' && how === 'add') {
    const added = newPieceOf(text(fields.choice))
    if (added) return { kind: 'add-piece', step, piece: added }
  }
  return { kind: 'save' }
}

/** What was taken on the map, as the address of the page says it. */
export const writeTaken = (taken: Taken): string => [taken.kind, taken.step, ...(taken.kind === 'piece' ? [taken.piece] : [])].join(':')

/** The same, read: null where there is no such thing in the text. */
export function takenIn(given: string | null, { steps }: Pick<Pathway, 'steps'>): Taken | null {
  const [kind, id = '', piece = ''] = (given ?? '').split(':')
  const step = steps.find((each) => each.id === id)
  if (!step) return null
  if (kind === 'arrow' || kind === 'step') return { kind, step: id }
  return kind === 'piece' && step.pieces.some((each) => each.id === piece) ? { kind, step: id, piece } : null
}

/** What was chosen in the list of what can be added. */
function newPieceOf(choice: string): NewPiece | null {
  const [kind, about = ''] = choice.split(':')
  if (kind === 'achievement') return { kind, achievementId: about, withinMonths: null }
  if (kind === 'pathway') return { kind, pathwayId: about }
  if (kind === 'level') return { kind, level: about === '1' ? 1 : about === '3' ? 3 : 2, category: '', count: 1 }
  if (kind === 'assessments') return { kind, count: 10 }
  return null
}

/** The text that the form of an author says, with the one change that its button asks for. @throws Refusal `pathway-unreadable` */
export function readPathwayForm(form: FormData): { text: Pathway; edit: StepEdit } {
  const fields = readForm(form)
  const read = pathwaySchema.safeParse({
    title: text(fields.title).slice(0, 120),
    summary: text(fields.summary).slice(0, 300),
    about: text(fields.about).slice(0, 4000),
    language: fields.language,
    category: fields.category,
    level: whole(fields.level),
    mark: fields.mark,
    whenTakenBack: fields.whenTakenBack,
    steps: listed(fields.steps).map((step) => ({
      id: step.id,
      title: text(step.title).slice(0, 120),
      needs: whole(step.needs),
      after: [step.after].flat().filter((id) => typeof id === 'string'),
      pieces: listed(step.pieces).map(pieceOf),
    })),
  })
  if (!read.success)
    throw invalid(
      'pathway-unreadable',
      'Something in this form is no number or too much. Nothing was changed; look at the numbers once more.',
    )
  const edit = editOf(fields)
  return { text: editSteps(read.data, edit), edit }
}
