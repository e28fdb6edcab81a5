import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { SweepState } from './find-sweeps.ts'

const states: Record<SweepState, string> = texts({
  open: 'To look over',
  waiting: 'Begins in a moment',
  running: 'Being done',
  done: 'Done',
  canceled: 'Called off',
})
const kinds: Record<SweepState, StatusKind> = { open: 'open', waiting: 'attention', running: 'waiting', done: 'done', canceled: 'waiting' }

/** Where a sweep stands, in a few words. */
export function SweepStatus({ state }: { state: SweepState }) {
  const t = useText()
  return <Status kind={kinds[state]}>{t(states[state])}</Status>
}
