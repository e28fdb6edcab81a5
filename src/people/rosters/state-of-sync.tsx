import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { type SyncState, stateLabels } from './roster-words.ts'

const looks: Record<SyncState, StatusKind> = {
  reading: 'waiting',
  open: 'open',
  taking: 'waiting',
  taken: 'done',
  same: 'done',
  faulty: 'attention',
  canceled: 'waiting',
  undoing: 'waiting',
  undone: 'waiting',
}

/** Where a sync stands, in a few words. */
export function StateOfSync({ state }: { state: SyncState }) {
  const t = useText()
  return <Status kind={looks[state]}>{t(stateLabels[state])}</Status>
}
