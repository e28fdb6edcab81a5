import { useEffect, useState } from 'react'

/** Below this a room with people in it is not: the microphone is off, or covered. */
const silent = 0.008
const silentAfterMs = 4000
const lookedAtMs = 120

/** How loud a stream is, from 0 to 1, and whether nothing was heard for some seconds. */
export function useSoundLevel(stream: MediaStream | null): { level: number; hearsNothing: boolean } {
  const [heard, setHeard] = useState({ level: 0, hearsNothing: false })
  useEffect(() => {
    if (!stream || stream.getAudioTracks().length === 0) return
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    analyser.fftSize = 1024
    context.createMediaStreamSource(stream).connect(analyser)
    void context.resume()
    const samples = new Float32Array(analyser.fftSize)
    let heardAt = performance.now()
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      const now = performance.now()
      if (loudest > silent) heardAt = now
      // Ears hear in steps of loudness, not of pressure.
      setHeard({ level: Math.min(1, Math.sqrt(loudest)), hearsNothing: now - heardAt > silentAfterMs })
    }, lookedAtMs)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [stream])
  return heard
}
