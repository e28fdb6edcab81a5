import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import type { Topic } from '../platform/live.ts'
import { Button } from '../ui/button.tsx'
import { TextLink } from '../ui/link.tsx'
import { useText } from '../words/text.tsx'

type Watched = {
  /** What the page shows. */
  topics: readonly Topic[]
  /** The mark of the moment at which it was read: taken before that (`watchFrom`). */
  after: string
}

const box = 'pointer-events-auto flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-card px-4 py-3 shadow-lg'
const foot = 'pointer-events-none fixed inset-x-0 bottom-5 z-40 flex justify-center px-4 print:hidden'

/** For pages that are read without React: a line says that what is shown has changed, and a link shows it. It never moves what is being read. */
export function Watch({ topics, after }: Watched) {
  const t = useText()
  const { pathname, search } = useLocation()
  return (
    <div role="status" data-live={topics.join(' ')} data-after={after} className={foot}>
      <script async src="/live.js" />
      <p data-live-line="" hidden className={`${box} [&[hidden]]:hidden`}>
        <span>{t('Something here has changed.')}</span>
        <TextLink to={pathname + search}>{t('Show it')}</TextLink>
      </p>
    </div>
  )
}

/**
 * For pages that run React: `onChange` is told what changed in another window, on another device or by someone else, never what this window did
 * itself. Where it does not take care of that (says `false`), a line offers to load the page again.
 */
export function WatchChanges({ topics, after, onChange }: Watched & { onChange: (topics: readonly Topic[]) => boolean }) {
  const t = useText()
  const [isOld, setOld] = useState(false)
  const heard = useRef(onChange)
  useEffect(() => {
    heard.current = onChange
  })
  const names = topics.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the script reads from the page what is watched, and is told when that is another thing
  useEffect(() => {
    setOld(false)
    const hear = (event: Event) => {
      if (!heard.current((event as CustomEvent<Topic[]>).detail)) setOld(true)
    }
    document.addEventListener('laurel:changed', hear)
    document.dispatchEvent(new Event('laurel:watch'))
    return () => document.removeEventListener('laurel:changed', hear)
  }, [names])
  return (
    <div role="status" data-live={names} data-after={after} className={foot}>
      <script async src="/live.js" />
      {isOld && (
        <div className={box}>
          <span>{t('This was changed elsewhere.')}</span>
          <Button type="button" kind="quiet" small onClick={() => location.reload()}>
            {t('Show it as it is now')}
          </Button>
        </div>
      )}
    </div>
  )
}
