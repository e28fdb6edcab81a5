import { texts } from '../../foundation/words/sentence.ts'

/** The four columns of every rubric, worst to best. Earned means `demonstrated` or better. */
export const levels = ['not-yet', 'approaching', 'demonstrated', 'extended'] as const
export type Level = (typeof levels)[number]
export const levelNames: Record<Level, string> = texts({
  'not-yet': 'Not yet',
  approaching: 'Approaching',
  demonstrated: 'Demonstrated',
  extended: 'Extended',
})

export const artifactKinds = ['video', 'audio', 'document', 'image', 'student-work', 'assessment-data', 'link', 'text'] as const
export type ArtifactKind = (typeof artifactKinds)[number]
/** One thing of each kind of evidence. */
export const artifactKindNames: Record<ArtifactKind, string> = texts({
  video: 'video',
  audio: 'sound',
  document: 'document',
  image: 'picture',
  'student-work': 'student work',
  'assessment-data': 'assessment data',
  link: 'link',
  text: 'writing',
})

/** So many may weigh a submission independently of each other. */
export const mostAssessors = 5

/** How long a session of learning is: what fits between two days of teaching. */
export const unitMinutes = { least: 45, most: 90 } as const
