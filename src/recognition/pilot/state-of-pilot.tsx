import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { PilotState } from './find-pilots.ts'
import type { RowFate } from './row-fates.ts'

const states: Record<PilotState, string> = texts({
  new: 'To be read',
  open: 'To look over',
  closing: 'Awards are being made',
  closed: 'Closed',
  undone: 'Undone',
})
const kinds: Record<PilotState, StatusKind> = { new: 'open', open: 'open', closing: 'waiting', closed: 'done', undone: 'waiting' }

/** Where an import stands, in a word. */
export function StateOfPilot({ state }: { state: PilotState }) {
  const t = useText()
  return <Status kind={kinds[state]}>{t(states[state])}</Status>
}

/** What is to become of a row, in a word or two. */
export const fateLabels: Record<RowFate, string> = texts({
  ready: 'Ready',
  wrong: 'To correct',
  unknown: 'Not known',
  asked: 'Which is it?',
  repeated: 'Said twice',
  held: 'Has it already',
  aside: 'Left out',
  awarded: 'Award',
})
const fateKinds: Record<RowFate, StatusKind> = {
  ready: 'done',
  wrong: 'attention',
  unknown: 'attention',
  asked: 'attention',
  repeated: 'waiting',
  held: 'waiting',
  aside: 'waiting',
  awarded: 'earned',
}

export function FateOfRow({ fate }: { fate: RowFate }) {
  const t = useText()
  return <Status kind={fateKinds[fate]}>{t(fateLabels[fate])}</Status>
}
