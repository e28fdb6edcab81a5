import { useCallback, useEffect, useRef, useState } from 'react'
import { drawMosaic } from './draw-mosaic.ts'
import { boxAt, type Region, widened } from './regions.ts'

/** What is drawn over the video to look at is no wider. */
const previewWidth = 960

/** A recording that is played or stopped to be masked, with what will be masked drawn over it. */
export function useStage(regions: readonly Region[], knownSeconds: number | null) {
  const video = useRef<HTMLVideoElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [at, setAt] = useState(0)
  // Some recordings don’t say how long they are; the server looked.
  const [seconds, setSeconds] = useState(knownSeconds ?? 0)
  const [isPlaying, setIsPlaying] = useState(false)
  const [isBroken, setIsBroken] = useState(false)

  const draw = useCallback(() => {
    const [from, onto] = [video.current, canvas.current]
    const context = onto?.getContext('2d')
    if (!from || !onto || !context || from.videoWidth === 0) return
    const width = Math.min(previewWidth, from.videoWidth)
    onto.width = width
    onto.height = Math.round((from.videoHeight * width) / from.videoWidth)
    const shown = regions.flatMap((region) => boxAt(region, from.currentTime) ?? [])
    if (shown.length === 0) return
    context.drawImage(from, 0, 0, onto.width, onto.height)
    for (const box of shown) drawMosaic(context, widened(box))
  }, [regions])

  useEffect(() => {
    draw()
    if (!isPlaying) return
    let frame = requestAnimationFrame(function next() {
      setAt(video.current?.currentTime ?? 0)
      draw()
      frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [draw, isPlaying])

  // What came before the page ran is not told again.
  useEffect(() => {
    const { duration = 0, error } = video.current ?? {}
    if (Number.isFinite(duration) && duration > 0) setSeconds(duration)
    if (error) setIsBroken(true)
  }, [])

  const pause = useCallback(() => video.current?.pause(), [])
  return {
    video,
    canvas,
    at,
    seconds,
    isPlaying,
    isBroken,
    pause,
    goTo(moment: number) {
      if (!video.current) return
      video.current.pause()
      video.current.currentTime = moment
      setAt(moment)
    },
    toggle() {
      if (isPlaying) video.current?.pause()
      else video.current?.play().catch(() => undefined)
    },
    events: {
      onLoadedMetadata: () => setSeconds((before) => lengthOf(video.current) || before),
      onDurationChange: () => setSeconds((before) => lengthOf(video.current) || before),
      onPlay: () => setIsPlaying(true),
      onPause: () => setIsPlaying(false),
      onLoadedData: draw,
      onSeeked() {
        setAt(video.current?.currentTime ?? 0)
        draw()
      },
      onError: () => setIsBroken(true),
    },
  }
}

const lengthOf = (video: HTMLVideoElement | null) => (video && Number.isFinite(video.duration) ? video.duration : 0)
