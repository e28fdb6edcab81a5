import { formatDuration, type PlainText } from '../../foundation/words/format.ts'

/** How a comment is spoken: by voice alone, or into a camera. */
export const spokenKinds = ['audio', 'video'] as const
export type SpokenKind = (typeof spokenKinds)[number]

/** So long one may speak: what takes longer is a talk to have in person. */
export const mostSpokenSeconds = 60
/** What a recorder writes beyond its stop. */
export const spokenGraceSeconds = 1
/** A minute of a phone's best film is less. */
export const mostSpokenBytes = 100_000_000

/** What is known of what is said in a comment, for who may hear it. */
export type ShownRecording = {
  kind: SpokenKind
  /** Null until it is here. */
  seconds: number | null
  /** On its way to the server; refused there; never come whole; here; or gone with what it speaks of, or with its author. */
  state: 'on-its-way' | 'refused' | 'lost' | 'here' | 'gone'
  contentType: string | null
  /** Whether the other side sees it as soon as it is here. */
  postsOnArrival: boolean
}

/** What can be said in text of what was spoken. */
export function spokenWords(t: PlainText, { kind, seconds }: Pick<ShownRecording, 'kind' | 'seconds'>): string {
  if (seconds === null) return kind === 'audio' ? t('Voice comment') : t('Video comment')
  const length = formatDuration(Math.max(1, seconds))
  return kind === 'audio' ? t('Voice comment, {length}', { length }) : t('Video comment, {length}', { length })
}

/** Where the bytes of what was spoken are. */
export const recordingAddress = (commentId: string): string => `/comments/${commentId}/recording`
