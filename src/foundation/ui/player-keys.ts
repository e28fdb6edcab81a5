export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

type Ways = { framesPerSecond: number; hasPicture: boolean; toggleCaptions: () => void; toggleFullScreen: () => void }

/** The next speed up or down. */
export function nextSpeed(now: number, by: 1 | -1): number {
  const at = speeds.findIndex((speed) => speed >= now - 0.01)
  return speeds[Math.max(0, Math.min(speeds.length - 1, (at === -1 ? speeds.length - 1 : at) + by))] ?? 1
}

/** Goes to another place, within the recording. */
export function seekBy(media: HTMLMediaElement, seconds: number): void {
  const end = Number.isFinite(media.duration) ? media.duration : Number.POSITIVE_INFINITY
  media.currentTime = Math.max(0, Math.min(end, media.currentTime + seconds))
}

/**
 * What a key does while the focus is in the player: the single keys that editors of film use. Only there, so that a page may have its own, and
 * who speaks to a computer is not surprised (WCAG 2.1.4).
 * @returns whether it was one of ours
 */
export function pressInPlayer(media: HTMLMediaElement, key: string, { framesPerSecond, hasPicture, ...ways }: Ways): boolean {
  const step = (frames: number) => () => {
    media.pause()
    seekBy(media, frames / framesPerSecond)
  }
  const toggle = () => (media.paused ? void media.play().catch(() => undefined) : media.pause())
  const louder = (by: number) => () => {
    media.muted = false
    media.volume = Math.max(0, Math.min(1, media.volume + by))
  }
  const keys: Record<string, () => void> = {
    ' ': toggle,
    k: toggle,
    j: () => seekBy(media, -10),
    l: () => seekBy(media, 10),
    ArrowLeft: () => seekBy(media, -5),
    ArrowRight: () => seekBy(media, 5),
    ArrowUp: louder(0.1),
    ArrowDown: louder(-0.1),
    Home: () => seekBy(media, -media.currentTime),
    End: () => seekBy(media, Number.isFinite(media.duration) ? media.duration : 0),
    '<': () => (media.playbackRate = nextSpeed(media.playbackRate, -1)),
    '>': () => (media.playbackRate = nextSpeed(media.playbackRate, 1)),
    m: () => (media.muted = !media.muted),
    t: ways.toggleCaptions,
    ...(hasPicture && { ',': step(-1), '.': step(1), f: ways.toggleFullScreen }),
  }
  const act = keys[key]
  act?.()
  return act !== undefined
}

/** Whether a key is for the thing in focus itself: a field that is typed in, a list that is chosen from, a row of markers, or a button that space presses. */
export function isForOther({ key, target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return true
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true
  if (target instanceof HTMLInputElement && target.type !== 'range') return true
  if (target.closest('[role=toolbar]') && ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) return true
  if (target instanceof HTMLSelectElement) return ['ArrowUp', 'ArrowDown', ' ', 'Home', 'End', 'Enter'].includes(key) || /^[0-9]$/.test(key)
  return target instanceof HTMLButtonElement && key === ' '
}
