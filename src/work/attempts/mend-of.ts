import { texts } from '../../foundation/words/sentence.ts'
import type { MissingWork } from './find-incomplete.ts'

/** Where something that is missing, or worth a look, can be mended, and what the way there is called. */
export type Mend = { to: string; text: string }

/** Where an artifact stands on the page of its attempt. */
export const artifactPlace = (id: string) => `artifact-${id}`

const names = texts({
  write: 'Write it',
  add: 'Add something',
  look: 'Look at it',
  link: 'Change the link',
  students: 'Say who is in it',
  ask: 'Ask the family',
  blur: 'Blur or mask it, or take it out',
  captions: 'Write captions',
  names: 'Look at the names and mask them',
  part: 'Say your part',
  sign: 'See who signs it',
})

/** What is mended at the card of an artifact, by how its code begins. */
const atCard = { 'link-': names.link, 'co-signature-': names.sign, 'consent-': names.blur }

/** The way to mend a lack: every one has one. */
export function mendOf(
  attemptId: string,
  { code, requirementId, artifactId }: Pick<MissingWork, 'code' | 'requirementId' | 'artifactId'>,
): Mend {
  const work = `/work/${attemptId}`
  const part = `${work}?requirement=${encodeURIComponent(requirementId)}`
  if (code.startsWith('answer-')) return { to: part, text: names.write }
  if (code === 'names-found') return { to: `${work}/names`, text: names.names }
  if (artifactId === undefined) return { to: part, text: code === 'artifacts-too-many' || code === 'unchanged' ? names.look : names.add }
  if (code === 'students-not-named') return { to: `${work}/artifacts/${artifactId}/students`, text: names.students }
  if (code === 'consent-unknown' || code === 'consent-over') return { to: '/classes', text: names.ask }
  if (code === 'names-in-file') return { to: `${work}/artifacts/${artifactId}/names`, text: names.names }
  if (code === 'captions-missing') return { to: `${work}/captions/${artifactId}`, text: names.captions }
  if (code === 'part-unsaid') return { to: '/learning/cohorts', text: names.part }
  return {
    to: `${part}#${artifactPlace(artifactId)}`,
    text: Object.entries(atCard).find(([beginning]) => code.startsWith(beginning))?.[1] ?? names.look,
  }
}
