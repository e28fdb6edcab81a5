import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findOwner, findWaiting, isOnItsWay } from '../uploads/waiting-files.ts'
import { WaitingHere } from '../uploads/waiting-here.tsx'
import { BeginOffline } from './begin-offline.tsx'

export const handle = { scripted: true, bare: true }

/** So often it is asked whether the server can be reached again. */
const askMilliseconds = 5000

/** Nothing of it depends on who asks: the worker of the site keeps it as a visitor gets it. */
export const loader = () => null

/** What is shown where Laurel can’t be reached: what waits on this device, and when it goes. It leads back by itself. */
export default function OfflinePage() {
  const t = useText()
  const [waits, setWaits] = useState<{ personId: string; count: number } | null>()
  const [isAsking, setAsking] = useState(false)
  const isBusy = useRef(false)
  const [looked, setLooked] = useState(0)

  const ask = useCallback(async (isMeant: boolean) => {
    // Opened by its own address it leads nowhere by itself.
    if (!isMeant && (isBusy.current || !new URLSearchParams(location.search).has('from'))) return
    setAsking(true)
    const isThere = await fetch('/healthz', { cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    )
    setAsking(false)
    // A recording may have begun meanwhile.
    if (isThere && (isMeant || !isBusy.current)) location.replace(whereFrom())
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something is kept
  useEffect(() => {
    const look = async () => {
      const owner = await findOwner()
      setWaits(owner && { personId: owner.personId, count: (await findWaiting(owner.personId)).filter(isOnItsWay).length })
    }
    void look().catch(() => setWaits(null))
  }, [looked])
  const hearBusy = useCallback((isIt: boolean) => {
    isBusy.current = isIt
  }, [])
  const hearKept = useCallback(() => setLooked((before) => before + 1), [])

  useEffect(() => {
    void ask(false)
    const timer = setInterval(() => void ask(false), askMilliseconds)
    const connected = () => void ask(false)
    addEventListener('online', connected)
    return () => {
      clearInterval(timer)
      removeEventListener('online', connected)
    }
  }, [ask])

  const nothing = <p>{t('No file waits on this device to be sent.')}</p>
  return (
    <Page title={t('Laurel can’t be reached just now')} width="reading" index={false}>
      <Stack gap="l">
        <p>{t('This device has no connection, or the server is away for a moment. What was saved before is safe.')}</p>
        {waits !== undefined && (waits === null || waits.count === 0) && nothing}
        {waits && waits.count > 0 && <WaitingHere personId={waits.personId} empty={nothing} />}
        {waits && <BeginOffline personId={waits.personId} busy={hearBusy} kept={hearKept} />}
        <Row>
          <Button type="button" disabled={isAsking} onClick={() => void ask(true)}>
            {t('Try again')}
          </Button>
          <p role="status" className="text-s text-soft">
            {t('The page you wanted opens by itself when there is a connection.')}
          </p>
        </Row>
      </Stack>
    </Page>
  )
}

/** The page that was wanted, if it is one of ours. */
function whereFrom(): string {
  const from = new URLSearchParams(location.search).get('from') ?? '/'
  const to = URL.canParse(from, location.origin) ? new URL(from, location.origin) : null
  return to?.origin === location.origin && to.pathname !== location.pathname ? to.pathname + to.search : '/'
}
