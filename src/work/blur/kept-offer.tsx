import { useEffect, useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { dropBoxes, findBoxes, type KeptBoxes, keepBoxes } from './kept-boxes.ts'

type Marked = Omit<KeptBoxes, 'artifactId' | 'keptAt'>

/** Keeps what is marked while it changes, and finds what an earlier page has kept. */
export function useKeptBoxes(artifactId: string, marked: Marked) {
  const [kept, setKept] = useState<KeptBoxes | null>(null)
  useEffect(() => {
    let isGone = false
    void findBoxes(artifactId).then((found) => {
      if (!isGone) setKept(found)
    })
    return () => {
      isGone = true
    }
  }, [artifactId])
  const isEmpty = Object.values(marked).every((all) => all.length === 0)
  const state = JSON.stringify(marked)
  const last = useRef('')
  useEffect(() => {
    // As long as nothing is marked anew, what was kept is left as it is.
    if (isEmpty && last.current === '') return
    last.current = state
    const soon = setTimeout(() => void keepBoxes({ artifactId, keptAt: Date.now(), ...JSON.parse(state) }), 400)
    return () => clearTimeout(soon)
  }, [artifactId, state, isEmpty])
  return {
    /** What waits to be taken up again, until something else is marked. */
    offered: kept && isEmpty ? kept : null,
    forget() {
      setKept(null)
      void dropBoxes(artifactId)
    },
    taken: () => setKept(null),
  }
}

/** That boxes of an earlier visit are still here, and the way to have them again. */
export function KeptOffer({ kept, take, forget }: { kept: KeptBoxes; take: () => void; forget: () => void }) {
  const t = useText()
  const count = [kept.regions, kept.spans, kept.covers].reduce((sum, all) => sum + (all?.length ?? 0), 0)
  if (count === 0) return null
  return (
    <Callout
      title={t('{count, plural, one {A mark is} other {# marks are}} still here', { count })}
      actions={
        <>
          <Button type="button" small onClick={take}>
            {t('Take them up again')}
          </Button>
          <Button type="button" kind="plain" small onClick={forget}>
            {t('Forget them')}
          </Button>
        </>
      }
    >
      <p>{t.rich('You set them on <m></m> on this device and did not finish.', { m: () => <Moment at={kept.keptAt} /> })}</p>
    </Callout>
  )
}
