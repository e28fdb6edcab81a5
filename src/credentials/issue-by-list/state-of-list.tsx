import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { fateLabels, type ListState, type RowFate } from './row-words.ts'

const states: Record<ListState, string> = texts({
  new: 'To be read',
  open: 'To look over',
  proposed: 'Waits for a second person',
  sending: 'On its way',
  sent: 'Sent',
  canceled: 'Canceled',
})
const kinds: Record<ListState, StatusKind> = {
  new: 'open',
  open: 'open',
  proposed: 'waiting',
  sending: 'waiting',
  sent: 'done',
  canceled: 'waiting',
}

/** Where a list stands, in a few words. */
export function StateOfList({ state }: { state: ListState }) {
  const t = useText()
  return <Status kind={kinds[state]}>{t(states[state])}</Status>
}

const fateKinds: Record<RowFate, StatusKind> = {
  ready: 'done',
  wrong: 'attention',
  repeated: 'waiting',
  held: 'waiting',
  aside: 'waiting',
  issued: 'earned',
  invited: 'open',
  canceled: 'waiting',
}

/** What became of a row, in a few words. */
export function FateOfRow({ fate }: { fate: RowFate }) {
  const t = useText()
  return <Status kind={fateKinds[fate]}>{t(fateLabels[fate])}</Status>
}
