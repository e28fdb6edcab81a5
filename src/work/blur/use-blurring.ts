import { useCallback, useEffect, useRef, useState } from 'react'
import { askBlurring, type Question } from './blur-work.ts'
import type { Cannot } from './cannot-blur.ts'
import type { Region } from './regions.ts'

export type BlurState =
  | { kind: 'resting' }
  | { kind: 'fetching' }
  | { kind: 'finding'; part: number }
  | { kind: 'writing'; part: number }
  | { kind: 'made'; file: File }
  | { kind: 'stopped' }
  | { kind: 'cannot'; because: Cannot | 'not-fetched' }

/** What a question to the thread is without the file, which is fetched first. */
type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'file'> : never) : never

/** The work on one file: fetched once, looked through, written anew; stopped wherever it is. */
export function useBlurring(source: string, onFound: (regions: Region[]) => void) {
  const [state, setState] = useState<BlurState>({ kind: 'resting' })
  const file = useRef<Blob>(null)
  const giveUp = useRef<() => void>(null)
  useEffect(() => () => giveUp.current?.(), [])

  const run = useCallback(
    async (asked: Asked) => {
      giveUp.current?.()
      let isGivenUp = false
      const controller = new AbortController()
      giveUp.current = () => {
        isGivenUp = true
        controller.abort()
      }
      const writes = asked.ask.startsWith('write')
      try {
        if (!file.current) {
          setState({ kind: 'fetching' })
          const response = await fetch(source, { signal: controller.signal })
          if (!response.ok) throw new Error(`The file can’t be had: ${response.status}.`)
          file.current = await response.blob()
        }
      } catch {
        if (!isGivenUp) setState({ kind: 'cannot', because: 'not-fetched' })
        return
      }
      const at = (part: number) => !isGivenUp && setState({ kind: writes ? 'writing' : 'finding', part })
      at(0)
      const { outcome, stop } = askBlurring({ ...asked, file: file.current } as Question, at)
      giveUp.current = () => {
        isGivenUp = true
        stop()
      }
      const came = await outcome
      if (isGivenUp) return
      giveUp.current = null
      if ('cannot' in came) {
        console.warn('Blurring failed', came.detail)
        setState({ kind: 'cannot', because: came.cannot })
      } else if ('made' in came) setState({ kind: 'made', file: came.made })
      else {
        setState({ kind: 'resting' })
        onFound(came.regions)
      }
    },
    [source, onFound],
  )
  const stop = () => {
    giveUp.current?.()
    giveUp.current = null
    setState({ kind: 'stopped' })
  }
  return { state, run, stop, again: () => setState({ kind: 'resting' }) }
}
