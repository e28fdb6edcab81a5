import { z } from 'zod'
import { CannotMake } from '../renditions/found.ts'
import type { Tools } from './find-tools.ts'
import type { Overview } from './media-facts.ts'
import { runTool } from './run-tool.ts'

/** The reader that a kind of file is given to, and no other: what a file claims inside leads to no playlist, picture or address. */
const readers: Record<string, string> = {
  'video/mp4': 'mov',
  'video/quicktime': 'mov',
  'video/3gpp': 'mov',
  'audio/mp4': 'mov',
  'video/webm': 'matroska',
  'video/matroska': 'matroska',
  'audio/webm': 'matroska',
  'audio/matroska': 'matroska',
  'video/ogg': 'ogg',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
}
const mostStreams = 32
const mostPixels = 8192 * 4320
const mostSide = 8192

/** How a file is opened: from this machine alone, by one reader, with so many streams and pixels at most. */
export function opening(contentType: string, from: string): string[] {
  const reader = readers[contentType]
  if (!reader) throw new CannotMake('kind', `Recordings of the kind ${contentType} are not read.`)
  const bounds = ['-protocol_whitelist', 'file', '-max_streams', String(mostStreams), '-max_pixels', String(mostPixels)]
  return [...bounds, '-probesize', '32M', '-analyzeduration', '30M', '-f', reader, '-i', `file:${from}`]
}

const number = z.coerce.number().optional().catch(undefined)
const probed = z.object({
  streams: z
    .array(
      z.object({
        index: z.number(),
        codec_type: z.string().optional(),
        codec_name: z.string().optional(),
        profile: z.string().optional(),
        pix_fmt: z.string().optional(),
        width: number,
        height: number,
        avg_frame_rate: z.string().optional(),
        duration: number,
        disposition: z.object({ attached_pic: z.number().optional() }).optional(),
        side_data_list: z.array(z.object({ rotation: number })).optional(),
      }),
    )
    .max(mostStreams)
    .catch([]),
  format: z.object({ duration: number }).optional(),
})
export type Probed = Omit<Overview, 'loudness' | 'peaks' | 'by'> & { pixelFormat: string | null; streams: number }

/** What stands in the index of a recording, by the program of the operator. @throws CannotMake */
export async function readRecording(tools: Tools, contentType: string, from: string, folder: string): Promise<Probed> {
  const args = [
    '-v',
    'error',
    ...opening(contentType, from).filter((arg, at, all) => !pixelsOnly(arg, all[at - 1])),
    '-show_streams',
    '-show_format',
    '-of',
    'json',
  ]
  const { out } = await runTool(tools.ffprobe, args, { seconds: 60, fileBytes: 0, folder })
  const { streams, format } = probed.parse(JSON.parse(out.toString('utf8')))
  const picture = streams.find(({ codec_type, disposition }) => codec_type === 'video' && !disposition?.attached_pic)
  const sound = streams.find(({ codec_type }) => codec_type === 'audio')
  if (!picture && !sound) throw new CannotMake('damaged', 'It holds neither a picture nor a sound.')
  const [width, height] = [picture?.width ?? null, picture?.height ?? null]
  if (width !== null && height !== null && (Math.max(width, height) > mostSide || width * height > mostPixels))
    throw new CannotMake('too-large', `Its picture is ${width} by ${height}.`)
  const seconds = format?.duration ?? picture?.duration ?? sound?.duration ?? null
  const turned = picture?.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation
  return {
    seconds: seconds !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : null,
    width,
    height,
    // ffmpeg counts against the clock.
    rotation: picture ? ((-(turned ?? 0) % 360) + 360) % 360 : null,
    framesPerSecond: rateOf(picture?.avg_frame_rate),
    videoCodec: picture?.codec_name ?? null,
    audioCodec: sound?.codec_name ?? null,
    hasPicture: picture !== undefined,
    hasSound: sound !== undefined,
    pixelFormat: picture?.pix_fmt ?? null,
    streams: streams.length,
  }
}

// ffprobe opens no decoder, and knows no such option.
const pixelsOnly = (arg: string, before: string | undefined) => arg === '-max_pixels' || before === '-max_pixels'

function rateOf(written: string | undefined): number | null {
  const [over = 0, under = 0] = (written ?? '').split('/').map(Number)
  const rate = over / under
  return Number.isFinite(rate) && rate > 0 && rate <= 240 ? Math.round(rate * 1000) / 1000 : null
}
