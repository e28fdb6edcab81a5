import { lazy, Suspense, useEffect, useState } from 'react'
import { mayWait } from './take-in-hand.ts'

const WaitingHere = lazy(() => import('./waiting-here.tsx').then(({ WaitingHere }) => ({ default: WaitingHere })))

type Given = { personId: string; here: { attemptId: string; requirementId: string | null } }

/** What waits on this device for other parts than the one in hand. Where nothing ever waited, nothing is loaded for it. */
export function WaitingElsewhere({ personId, here }: Given) {
  const [may, setMay] = useState(false)
  useEffect(() => setMay(mayWait()), [])
  if (!may) return null
  return (
    <Suspense>
      <WaitingHere personId={personId} except={here} />
    </Suspense>
  )
}
