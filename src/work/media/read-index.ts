import { ADTS, FilePathSource, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM } from 'mediabunny'
import { CannotMake } from '../renditions/found.ts'
import type { Probed } from './read-recording.ts'

const formats = [MP4, QTFF, MATROSKA, WEBM, MP3, WAVE, OGG, ADTS, FLAC]
const mostMs = 20_000

/** What stands in the index of a recording, read by ourselves, where the operator has no program for it. @throws CannotMake */
export async function readIndex(from: string): Promise<Probed> {
  const source = new FilePathSource(from, { maxCacheSize: 4_194_304, handleUnhandledError: () => undefined })
  const input = new Input({ formats, source })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CannotMake('slow', 'Its index took too long to read.')), mostMs)
  })
  try {
    return await Promise.race([read(input), late])
  } catch (error) {
    if (error instanceof CannotMake) throw error
    throw new CannotMake('damaged', `Its index can’t be read: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    clearTimeout(timer)
    input.dispose()
  }
}

async function read(input: Input): Promise<Probed> {
  const [pictures, sounds] = await Promise.all([input.getVideoTracks(), input.getAudioTracks()])
  const [picture, sound] = [pictures[0], sounds[0]]
  if (!picture && !sound) throw new CannotMake('damaged', 'It holds neither a picture nor a sound.')
  const seconds = await input.getDurationFromMetadata().catch(() => null)
  const rate = await picture?.computePacketStats(100).then(
    ({ averagePacketRate }) => averagePacketRate,
    () => null,
  )
  const [width, height, rotation, videoCodec, audioCodec] = await Promise.all([
    picture?.getCodedWidth(),
    picture?.getCodedHeight(),
    picture?.getRotation(),
    picture?.getCodec(),
    sound?.getCodec(),
  ])
  return {
    seconds: seconds && Number.isFinite(seconds) ? seconds : null,
    width: width ?? null,
    height: height ?? null,
    rotation: rotation ?? null,
    framesPerSecond: rate && Number.isFinite(rate) && rate <= 240 ? Math.round(rate * 1000) / 1000 : null,
    // As ffmpeg calls it.
    videoCodec: videoCodec === 'avc' ? 'h264' : (videoCodec ?? null),
    audioCodec: audioCodec ?? null,
    hasPicture: picture !== undefined,
    hasSound: sound !== undefined,
    pixelFormat: null,
    streams: pictures.length + sounds.length,
  }
}
