import type { Definition } from '../../definitions/achievements/definition.ts'
import type { SeatKnowledge } from '../../definitions/achievements/seats.ts'
import { endingOf } from '../../work/evidence/clean-name.ts'
import type { Citation } from './citation.ts'
import type { HandedIn } from './handed-in.ts'

/** How a piece of evidence is looked at. */
export type EvidenceShownAs = 'answer' | 'text' | 'link' | 'image' | 'pdf' | 'video' | 'audio' | 'page-of-text' | 'file'

/** One thing to look at: a written answer or an artifact. Whose it is, is not in it. */
export type EvidenceItem = {
  /** `answer:` and its requirement, or `artifact:` and its id. */
  id: string
  requirementId: string
  label: string
  view: EvidenceShownAs
  name: string
  note: string
  text: string | null
  linkUrl: string | null
  /** Where its bytes are. */
  src: string | null
  contentType: string | null
  sizeBytes: number | null
  /** Where a copy is shown instead, without what the file says of its author: whether there is one. */
  copy: 'ready' | 'waiting' | 'failed' | null
}

/** The copies for who must not know whose work it is, by artifact. */
export type Copies = ReadonlyMap<string, { state: 'ready' | 'waiting' | 'failed'; sizeBytes: number | null }>

/**
 * What was handed in, in the order in which it was asked for. Who may not know whose work it is gets files called by what was asked:
 * people put their own names into those of their files.
 */
export function evidenceItems(
  definition: Definition,
  { whose }: Pick<SeatKnowledge, 'whose'>,
  { answers, artifacts }: HandedIn,
  copies: Copies = new Map(),
): EvidenceItem[] {
  return definition.requirements.flatMap(({ id: requirementId, title }) => {
    const given = artifacts.filter((artifact) => artifact.requirementId === requirementId)
    const answer = answers.find((each) => each.requirementId === requirementId && each.body.trim() !== '')
    const bare = {
      requirementId,
      name: title,
      note: '',
      text: null,
      linkUrl: null,
      src: null,
      contentType: null,
      sizeBytes: null,
      copy: null,
    }
    const answerItem: EvidenceItem[] = answer
      ? [{ ...bare, id: `answer:${requirementId}`, label: title, view: 'answer', text: answer.body }]
      : []
    return [
      ...answerItem,
      ...given.map((artifact, index): EvidenceItem => {
        const view = viewOf(artifact)
        const label = given.length + answerItem.length > 1 ? `${title} ${answerItem.length + index + 1}` : title
        const isFile = !['text', 'link'].includes(view)
        const copy = isFile && !whose ? (copies.get(artifact.id) ?? { state: 'waiting' as const, sizeBytes: null }) : null
        return {
          ...bare,
          id: `artifact:${artifact.id}`,
          label,
          view,
          name: isFile && !whose ? blindName(label, artifact.name) : artifact.name,
          note: artifact.note,
          text: artifact.body ?? null,
          linkUrl: artifact.linkUrl ?? null,
          src: isFile && (copy === null || copy.state === 'ready') ? `/evidence/${artifact.id}` : null,
          copy: copy?.state ?? null,
          contentType: artifact.contentType ?? null,
          sizeBytes: copy?.sizeBytes ?? artifact.sizeBytes ?? null,
        }
      }),
    ]
  })
}

const blindName = (label: string, name: string): string => [label, endingOf(name)].filter(Boolean).join('.')

function viewOf({ body, linkUrl, contentType }: HandedIn['artifacts'][number]): EvidenceShownAs {
  if (typeof body === 'string') return 'text'
  if (linkUrl) return 'link'
  if (contentType === 'application/pdf') return 'pdf'
  if (contentType?.startsWith('image/')) return 'image'
  if (contentType?.startsWith('video/')) return 'video'
  if (contentType?.startsWith('audio/')) return 'audio'
  if (contentType?.startsWith('text/')) return 'page-of-text'
  return 'file'
}

/** The item a citation points into. */
export const itemIdOf = ({ artifactId, requirementId }: Citation): string =>
  artifactId === undefined ? `answer:${requirementId}` : `artifact:${artifactId}`
