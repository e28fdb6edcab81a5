import { useEffect } from 'react'
import { activeTime } from './active-time.ts'
import { longestTold, tellMs } from './time-limits.ts'

/** Tells the server every minute, and when the page goes, how long its assessor was at work on it. What does not arrive is told with the next. */
export function useTimeOnTask(assessmentId: string) {
  useEffect(() => {
    const time = activeTime(performance.now())
    time.seen(performance.now(), document.visibilityState === 'visible')
    const tell = () => {
      const seconds = time.take(performance.now())
      if (seconds < 1) return
      const body = new URLSearchParams({ seconds: String(Math.min(seconds, longestTold)) })
      fetch(`/review/${assessmentId}/time`, { method: 'POST', body, keepalive: true })
        .then(({ ok, status }) => {
          if (!ok && status >= 500) time.giveBack(seconds)
        })
        .catch(() => time.giveBack(seconds))
    }
    const touched = () => time.touched(performance.now())
    const shown = () => {
      time.seen(performance.now(), document.visibilityState === 'visible')
      if (document.visibilityState === 'hidden') tell()
    }
    const timer = setInterval(tell, tellMs)
    // Who only listens to a recording is at work as well; such events do not bubble, so they are caught on their way down.
    const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'input', 'timeupdate'] as const
    for (const act of acts) document.addEventListener(act, touched, { capture: true, passive: true })
    document.addEventListener('visibilitychange', shown)
    window.addEventListener('pagehide', tell)
    return () => {
      clearInterval(timer)
      for (const act of acts) document.removeEventListener(act, touched, { capture: true })
      document.removeEventListener('visibilitychange', shown)
      window.removeEventListener('pagehide', tell)
      tell()
    }
  }, [assessmentId])
}
