import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cleanInThread } from '../renditions/clean-in-thread.ts'
import { CannotMake } from '../renditions/found.ts'
import { type Made, type Making, makingRenditions, type Original } from '../renditions/make-renditions.ts'
import { findTools, type Tools } from './find-tools.ts'
import { hasIndexFirst, putIndexFirst } from './index-first.ts'
import { playables } from './media-jobs.ts'
import { readIndex } from './read-index.ts'
import { opening, type Probed, readRecording } from './read-recording.ts'
import { runTool } from './run-tool.ts'

const mostBytes = ({ sizeBytes }: Original) => sizeBytes * 4 + 50_000_000
const mostShort = 1080
const mostLong = 1920

/** The work behind `playables`: what plays everywhere stays, what only lies wrong in its file is written again, the rest is encoded. */
export const { making: makingPlayable, makingWaiting: makingWaitingPlayables } = makingRenditions({
  jobs: playables,
  make: async (original, from, to, making) => {
    const tools = await findTools(making.config.FFMPEG_PATH)
    return tools ? byTool(tools, original, from, to, making) : byHand(original, from, to)
  },
  mostBytes,
})

type Plan = { picture: 'none' | 'copy' | 'encode'; sound: 'none' | 'copy' | 'encode'; isAsItIs: boolean }

/** What has to be done so that every browser plays a recording: H.264 up to 1080 lines and AAC in an MP4 whose index comes first. */
export function planPlayable(contentType: string, recording: Probed, isIndexFirst: boolean): Plan {
  const { hasPicture, hasSound, videoCodec, audioCodec, width, height, pixelFormat } = recording
  const [short, long] = [Math.min(width ?? 0, height ?? 0), Math.max(width ?? 0, height ?? 0)]
  const isFine = videoCodec === 'h264' && short <= mostShort && long <= mostLong && [null, 'yuv420p', 'yuvj420p'].includes(pixelFormat)
  const picture = !hasPicture ? 'none' : isFine ? 'copy' : 'encode'
  const sound = !hasSound ? 'none' : audioCodec === 'aac' ? 'copy' : 'encode'
  if (!hasPicture && ['audio/mpeg', 'audio/wav'].includes(contentType)) return { picture, sound: 'copy', isAsItIs: true }
  const isAsItIs = picture !== 'encode' && sound !== 'encode' && ['video/mp4', 'audio/mp4'].includes(contentType) && isIndexFirst
  return { picture, sound, isAsItIs }
}

const isIsoMedia = (contentType: string) => /mp4|quicktime|3gpp/.test(contentType)

async function byTool(tools: Tools, original: Original, from: string, to: string, { progress }: Making): Promise<Made> {
  const { contentType } = original
  const folder = await mkdtemp(join(dirname(to), 'play-'))
  try {
    const recording = await readRecording(tools, contentType, from, folder)
    const plan = planPlayable(contentType, recording, isIsoMedia(contentType) && (await hasIndexFirst(from)))
    if (plan.isAsItIs) return { isOriginal: true, found: { by: 'ffmpeg', way: 'as-it-is' } }
    const isEncoded = plan.picture === 'encode' || plan.sound === 'encode'
    if ((plan.picture === 'encode' && !tools.writesH264) || (plan.sound === 'encode' && !tools.writesAac))
      throw new CannotMake('kind', 'The program that is installed can’t write H.264 or AAC.')
    const seconds = recording.seconds ?? 0
    let said = ''
    const bounds = {
      // A slow machine needs some seconds for one of the film.
      seconds: Math.min(2.5 * 3600, Math.max(600, seconds * 8)),
      fileBytes: mostBytes(original),
      folder,
      onOut(chunk: Buffer) {
        said = (said + chunk.toString('latin1')).slice(-600)
        const at = /out_time_us=(\d+)(?![\s\S]*out_time_us=\d)/.exec(said)?.[1]
        if (at !== undefined && seconds > 0) progress(Number(at) / 1e6 / seconds)
      },
    }
    await runTool(tools.ffmpeg, encoding(contentType, from, to, plan), bounds)
    const facts = { contentType: recording.hasPicture ? 'video/mp4' : 'audio/mp4', seconds: recording.seconds }
    return { facts, found: { by: 'ffmpeg', way: isEncoded ? 'encoded' : 'rewritten' } }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function encoding(contentType: string, from: string, to: string, { picture, sound }: Plan): string[] {
  const fit = `scale='if(gte(iw,ih),min(${mostLong},iw),min(${mostShort},iw))':'if(gte(iw,ih),min(${mostShort},ih),min(${mostLong},ih))':force_original_aspect_ratio=decrease:force_divisible_by=2,format=yuv420p`
  const h264 = [
    '-c:v',
    'libx264',
    '-preset',
    'veryfast',
    '-crf',
    '23',
    '-maxrate',
    '6M',
    '-bufsize',
    '12M',
    '-profile:v',
    'high',
    '-threads',
    '1',
  ]
  const pictures = { none: ['-vn'], copy: ['-map', '0:v:0', '-c:v', 'copy'], encode: ['-map', '0:v:0', '-vf', fit, ...h264] }[picture]
  const sounds = {
    none: ['-an'],
    copy: ['-map', '0:a:0', '-c:a', 'copy'],
    encode: ['-map', '0:a:0', '-c:a', 'aac', '-b:a', '128k', '-ac', '2'],
  }[sound]
  const bare = [
    '-sn',
    '-dn',
    '-map_metadata',
    '-1',
    '-map_chapters',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-flags:a',
    '+bitexact',
  ]
  const told = ['-progress', 'pipe:1', '-stats_period', '1']
  const head = ['-hide_banner', '-nostdin', '-nostats', '-v', 'error', '-threads', '1']
  return [
    ...head,
    ...told,
    ...opening(contentType, from),
    ...pictures,
    ...sounds,
    ...bare,
    '-movflags',
    '+faststart',
    '-f',
    'mp4',
    '-y',
    to,
  ]
}

/** Without a program for it: what lies wrong in its file is written again, and whatever would have to be encoded is played as it is where it can be. */
async function byHand({ contentType }: Original, from: string, to: string): Promise<Made> {
  const recording = await readIndex(from)
  const plan = planPlayable(contentType, recording, isIsoMedia(contentType) && (await hasIndexFirst(from)))
  if (plan.isAsItIs) return { isOriginal: true, found: { by: 'index', way: 'as-it-is' } }
  if (plan.picture === 'encode' || plan.sound === 'encode') throw new CannotMake('kind', 'Nothing is installed that encodes recordings.')
  const isFilm = recording.hasPicture
  const bare = `${to}.bare`
  try {
    // From QuickTime as from MP4: both are read, and MP4 is written, without what it says of its author.
    await cleanInThread(isFilm ? 'video/mp4' : 'audio/mp4', from, bare)
    await putIndexFirst(bare, to)
  } finally {
    await rm(bare, { force: true })
  }
  return {
    facts: { contentType: isFilm ? 'video/mp4' : 'audio/mp4', seconds: recording.seconds },
    found: { by: 'index', way: 'rewritten' },
  }
}
