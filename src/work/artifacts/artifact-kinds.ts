import type { ArtifactKind } from '../../definitions/achievements/definition.ts'
import { formatText } from '../../foundation/words/format.ts'

/** The kinds a part takes, in words. */
export const kindLabels: Record<ArtifactKind, string> = {
  video: 'a video',
  audio: 'a sound recording',
  document: 'a document',
  image: 'a picture',
  'student-work': 'student work',
  'assessment-data': 'assessment data',
  link: 'a link',
  text: 'a text',
}

/** Some of them in one sentence. */
export const kindNames = (accepts: readonly ArtifactKind[]): string => {
  const names = accepts.map((kind) => formatText('en', kindLabels[kind]))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
