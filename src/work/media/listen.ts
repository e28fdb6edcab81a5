import type { Tools } from './find-tools.ts'
import { mostPeaks, writePeaks } from './media-facts.ts'
import { opening } from './read-recording.ts'
import { runTool } from './run-tool.ts'

const rate = 8000

/** Hears a whole recording once: how loud it is over its length, and altogether. @throws CannotMake */
export async function listen(
  tools: Tools,
  { contentType, from, folder, seconds }: { contentType: string; from: string; folder: string; seconds: number | null },
): Promise<{ peaks: string; loudness: number | null; heardSeconds: number }> {
  const gather = gatherPeaks(Math.max(1, Math.ceil(((seconds ?? 600) * rate) / mostPeaks)))
  const args = ['-hide_banner', '-nostdin', '-nostats', '-v', 'info', ...opening(contentType, from), '-map', '0:a:0', '-vn', '-sn', '-dn']
  const { said } = await runTool(
    tools.ffmpeg,
    [...args, '-af', 'ebur128=framelog=verbose', '-ac', '1', '-ar', String(rate), '-f', 's16le', 'pipe:1'],
    { seconds: 900, fileBytes: 0, folder, onOut: gather.take },
  )
  const loudness = /Integrated loudness:\s+I:\s+(-?[\d.]+|-inf|nan) LUFS/.exec(said)?.[1]
  return {
    peaks: writePeaks(gather.finish()),
    loudness: loudness === undefined ? null : Number.isFinite(Number(loudness)) ? Math.max(-70, Number(loudness)) : -70,
    heardSeconds: gather.samples() / rate,
  }
}

/** The loudest of every so many samples. Where a recording is longer than it says, two steps become one, so that the memory stays the same. */
export function gatherPeaks(samplesEach: number) {
  let peaks: number[] = []
  let [each, inStep, top, total] = [samplesEach, 0, 0, 0]
  let rest: number | null = null
  const add = (sample: number) => {
    total++
    top = Math.max(top, Math.abs(sample))
    if (++inStep < each) return
    peaks.push(top / 32_768)
    ;[inStep, top] = [0, 0]
    if (peaks.length < mostPeaks * 2) return
    peaks = peaks.flatMap((peak, at) => (at % 2 === 0 ? [Math.max(peak, peaks[at + 1] ?? 0)] : []))
    each *= 2
  }
  return {
    take(chunk: Buffer) {
      let at = 0
      if (rest !== null && chunk.length > 0) {
        add(Buffer.from([rest, chunk[0] ?? 0]).readInt16LE(0))
        at = 1
        rest = null
      }
      for (; at + 1 < chunk.length; at += 2) add(chunk.readInt16LE(at))
      if (at < chunk.length) rest = chunk[at] ?? null
    },
    samples: () => total,
    finish(): number[] {
      if (inStep > 0) peaks.push(top / 32_768)
      return peaks.length <= mostPeaks
        ? peaks
        : Array.from({ length: mostPeaks }, (_, step) =>
            Math.max(...peaks.slice(Math.floor((step * peaks.length) / mostPeaks), Math.ceil(((step + 1) * peaks.length) / mostPeaks))),
          )
    },
  }
}
