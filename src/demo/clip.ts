import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from 'mediabunny'
import { type ClassroomMoment, furnish, gazeFrom, type Room, seatCount } from './classroom.ts'
import { encodeKeyFrame } from './picture.ts'
import { type Pose, restingPose } from './student.ts'

/** A clip is a script: who says what when, and which hands are up. Sound is not made; the words stand in the picture. */
export type SpokenLine = {
  at: number
  /** The seat that speaks, or the teacher, who stands behind the camera. */
  speaker: number | 'teacher'
  words: string
  /** Seats with a hand up while the line is spoken, and how many fingers they show (5 unless told). */
  hands?: readonly number[]
  fingers?: readonly number[]
}
export type Script = { room: Room; seconds: number; lines: readonly SpokenLine[]; framesPerSecond: number }

/** Every frame is a whole picture, so its size is what a clip weighs: about 7 KB each at this width. */
const size = { width: 480, height: 270 }

const easeIn = (seconds: number) => Math.min(1, Math.max(0, seconds) / 0.6)

/** How a child sits at one time: who raises a hand, who looks at whom, whose mouth moves. */
function poseOf(seat: number, line: SpokenLine | undefined, before: SpokenLine | undefined, at: number): Pose {
  if (!line) return restingPose
  const since = at - line.at
  const position = line.hands?.indexOf(seat) ?? -1
  const held = before?.hands?.includes(seat) ?? false
  // Not all hands go up at once: each child is a little later than the one before.
  const rising = easeIn(since - (seat % 4) * 0.15)
  const hand = position >= 0 ? (held ? 1 : rising) : held ? 1 - easeIn(since) : 0
  const speaking = line.speaker === seat
  const mouth = speaking && Math.floor(at * 5) % 2 === 0 ? 'open' : seat % 3 === 0 ? 'smile' : 'closed'
  const gaze = line.speaker === 'teacher' ? 0 : gazeFrom(seat, line.speaker) * easeIn(since)
  return { hand, fingers: line.fingers?.[position] ?? 5, mouth, gaze, nod: Math.round(Math.sin(at * 0.9 + (seat % 3) * 2.1)) }
}

function momentOf({ lines }: Script, at: number): ClassroomMoment {
  const current = lines.findLastIndex((line) => line.at <= at)
  const poses = new Map(Array.from({ length: seatCount }, (_, seat) => [seat, poseOf(seat, lines[current], lines[current - 1], at)]))
  return { poses, caption: lines[current]?.words }
}

/** The times at which the picture changes: evenly in a short clip; in a long one most often where a line begins. */
function frameTimes({ seconds, lines, framesPerSecond }: Script) {
  const times = new Set<number>()
  for (let frame = 0; frame / framesPerSecond < seconds; frame++) times.add(Math.round((frame * 1000) / framesPerSecond))
  if (framesPerSecond < 1) {
    const changes = lines.flatMap(({ at, hands = [] }) => (hands.length ? [at, at + 0.3, at + 0.7] : [at, at + 0.7]))
    for (const change of changes) times.add(Math.round(change * 1000))
  }
  return [...times].sort((a, b) => a - b).map((milliseconds) => milliseconds / 1000)
}

/**
 * Films a script as WebM. A lossy WebP's `VP8 ` chunk is a VP8 key frame, so the image encoder we have anyway makes the
 * video, every frame can be sought, and no ffmpeg is needed.
 */
export async function filmClip(script: Script): Promise<Buffer> {
  const draw = furnish(script.room)
  const target = new BufferTarget()
  const output = new Output({ format: new WebMOutputFormat(), target })
  const source = new EncodedVideoPacketSource('vp8')
  output.addVideoTrack(source)
  await output.start()
  // A picture that stays as it was is not written again: the frame before it lasts longer.
  const frames: { at: number; picture: string }[] = []
  for (const at of frameTimes(script)) {
    const picture = draw(momentOf(script, at))
    if (picture !== frames.at(-1)?.picture) frames.push({ at, picture })
  }
  for (const [index, { at, picture }] of frames.entries()) {
    const until = frames[index + 1]?.at ?? script.seconds
    await source.add(new EncodedPacket(await encodeKeyFrame(picture, size.width), 'key', at, until - at), {
      decoderConfig: { codec: 'vp8', codedWidth: size.width, codedHeight: size.height },
    })
  }
  await output.finalize()
  if (!target.buffer) throw new Error('The clip was not written.')
  return Buffer.from(target.buffer)
}

const timestamp = (seconds: number) => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:${(seconds % 60).toFixed(3).padStart(6, '0')}`
}

/** The captions of a script as WebVTT, at the top of the picture because the words are also drawn at its foot. */
export function captionScript({ lines, seconds }: Script): string {
  const cues = lines.map(({ at, speaker, words }, index) => {
    const until = Math.min(lines[index + 1]?.at ?? seconds, at + 6)
    return `${index + 1}\n${timestamp(at)} --> ${timestamp(until)} line:5%\n<v ${speaker === 'teacher' ? 'Teacher' : `Student ${speaker + 1}`}>${words}</v>`
  })
  return `WEBVTT\n\n${cues.join('\n\n')}\n`
}
