import type { ArtifactKind } from '../../definitions/achievements/definition.ts'
import { type List, listOf, sentence, texts } from '../../foundation/words/sentence.ts'

/** The kinds a part takes, in words. */
export const kindLabels: Record<ArtifactKind, string> = texts({
  video: 'a video',
  audio: 'a sound recording',
  document: 'a document',
  image: 'a picture',
  'student-work': 'student work',
  'assessment-data': 'assessment data',
  link: 'a link',
  text: 'a text',
})

/** Some of them in one sentence. */
export const acceptedKinds = (accepts: readonly ArtifactKind[]): List =>
  listOf(
    accepts.map((kind) => sentence(kindLabels[kind])),
    'or',
  )
