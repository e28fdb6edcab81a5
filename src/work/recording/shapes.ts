/**
 * What is recorded: a lesson or a talk as evidence, long and with all that can be seen of a classroom; or a few words into the camera, short and
 * small.
 */
export type RecordingShape = {
  /** So long it is at most; it ends there by itself. Null for as long as one likes. */
  mostSeconds: number | null
  facingMode: 'environment' | 'user'
  width: number
  height: number
  videoBitsPerSecond: number
}

/** Good for a classroom at 720p; an hour is a gigabyte. */
export const lessonShape: RecordingShape = {
  mostSeconds: null,
  facingMode: 'environment',
  width: 1280,
  height: 720,
  videoBitsPerSecond: 2_200_000,
}

/** A face that speaks; a minute is five megabytes, which a phone sends in a moment. */
export const wordsShape = (mostSeconds: number): RecordingShape => ({
  mostSeconds,
  facingMode: 'user',
  width: 640,
  height: 360,
  videoBitsPerSecond: 600_000,
})
