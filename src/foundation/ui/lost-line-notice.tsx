import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useText } from '../words/text.tsx'
import { Button } from './button.tsx'
import { askAgain, onLostLine, whyWaiting } from './lost-line.ts'

/** Says that the line to the server is gone, while the page stays as it is with everything typed on it. */
export function LostLineNotice() {
  const t = useText()
  const why = useSyncExternalStore(onLostLine, whyWaiting, () => null)
  const before = useRef<EventTarget | null>(null)
  useEffect(() => {
    const connected = () => askAgain('reads')
    window.addEventListener('online', connected)
    return () => window.removeEventListener('online', connected)
  }, [])
  return (
    <div role="alert" className="pointer-events-none fixed inset-x-0 bottom-5 z-50 flex justify-center px-4 print:hidden">
      {why && (
        <div className="pointer-events-auto flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-brick bg-card px-4 py-3">
          <p>
            {why === 'busy'
              ? t('Laurel is busy and is asked again in a moment. What is on this page stays.')
              : t('No connection. What is on this page stays.')}
          </p>
          <Button
            type="button"
            kind="quiet"
            small
            onFocus={({ relatedTarget }) => {
              before.current = relatedTarget
            }}
            onClick={() => {
              // The button goes with the notice; the keyboard goes on where it was.
              if (before.current instanceof HTMLElement) before.current.focus()
              askAgain()
            }}
          >
            {t('Try again')}
          </Button>
        </div>
      )}
    </div>
  )
}
