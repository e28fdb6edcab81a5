import type { Definition } from '../../definitions/achievements/definition.ts'
import type { SeatKnowledge } from '../../definitions/achievements/seats.ts'
import type { PictureSize } from '../../foundation/ui/picture-room.ts'
import type { Withheld } from '../../work/consent/withheld.ts'
import { endingOf } from '../../work/evidence/clean-name.ts'
import { showsOriginalInstead } from '../../work/evidence/file-formats.ts'
import type { LinkCopy } from '../../work/links/find-links.ts'
import type { MediaOf } from '../../work/media/find-media.ts'
import type { ShownCaptions } from '../../work/media/recording.tsx'
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
  /** What part of it was the earner’s, where it was made with others. */
  part: string
  /** Who signed it beside the earner, by name only where their school may be known. */
  coSigned: { name: string | null; position: string; at: string } | null
  text: string | null
  /** Of a link: the copy of what it showed when it was handed in. The live page is never shown; null where none was asked for. */
  page: LinkCopy | null
  /** Whether who looks at it must not know whose it is. */
  isBlind: boolean
  /** Where its bytes are. */
  src: string | null
  contentType: string | null
  sizeBytes: number | null
  /** Of a picture: how large it is. */
  size: PictureSize
  /** Where a copy is shown instead, without what the file says of its author: whether there is one. */
  copy: 'ready' | 'waiting' | 'failed' | null
  /** Why it is not shown any more; null where it is. */
  withheld: Withheld | null
  /** What there is of a recording beside the file. */
  media: MediaOf | null
  captions: ShownCaptions | null
  /** That who looks at it marked what tells whose it is, and a masked copy is waited for. */
  isBeingMasked: boolean
}

/** The copies for who must not know whose work it is, by artifact. */
export type CopyState = { state: 'ready' | 'waiting' | 'failed'; sizeBytes: number | null } & PictureSize
type Copies = ReadonlyMap<string, CopyState>

/**
 * What was handed in, in the order in which it was asked for. Who may not know whose work it is gets files called by what was asked:
 * people put their own names into those of their files.
 */
export function evidenceItems(
  definition: Definition,
  { whose }: Pick<SeatKnowledge, 'whose'>,
  { answers, artifacts }: HandedIn,
  copies: Copies = new Map(),
  withheld: ReadonlyMap<string, Withheld> = new Map(),
  media: ReadonlyMap<string, MediaOf> = new Map(),
  captions: ReadonlyMap<string, ShownCaptions> = new Map(),
  pages: ReadonlyMap<string, LinkCopy> = new Map(),
): EvidenceItem[] {
  return definition.requirements.flatMap(({ id: requirementId, title }) => {
    const given = artifacts.filter((artifact) => artifact.requirementId === requirementId)
    const answer = answers.find((each) => each.requirementId === requirementId && each.body.trim() !== '')
    const bare = {
      requirementId,
      name: title,
      note: '',
      part: '',
      coSigned: null,
      text: null,
      page: null,
      isBlind: !whose,
      src: null,
      contentType: null,
      sizeBytes: null,
      size: {},
      copy: null,
      withheld: null,
      media: null,
      captions: null,
      isBeingMasked: false,
    }
    const answerItem: EvidenceItem[] = answer
      ? [{ ...bare, id: `answer:${requirementId}`, label: title, view: 'answer', text: answer.body }]
      : []
    return [
      ...answerItem,
      ...given.map((artifact, index): EvidenceItem => {
        const view = viewOf(artifact)
        const hidden = withheld.get(artifact.id)
        const label = given.length + answerItem.length > 1 ? `${title} ${answerItem.length + index + 1}` : title
        if (hidden) return { ...bare, id: `artifact:${artifact.id}`, label, view: 'file', name: label, withheld: hidden }
        const isFile = !['text', 'link'].includes(view)
        const copy = isFile ? (copies.get(artifact.id) ?? { state: 'waiting' as const, sizeBytes: null }) : null
        // Where no copy can be made, who knows whose work it is sees a document all the same.
        const isOriginal = copy?.state === 'failed' && whose && showsOriginalInstead(artifact.contentType ?? '')
        return {
          ...bare,
          id: `artifact:${artifact.id}`,
          label,
          view,
          name: whose || view === 'text' ? artifact.name : view === 'link' ? label : blindName(label, artifact.name),
          note: artifact.note,
          part: artifact.part ?? '',
          coSigned: artifact.coSignature ? { ...artifact.coSignature, name: whose ? artifact.coSignature.name : null } : null,
          text: artifact.body ?? null,
          page: view === 'link' ? (pages.get(artifact.id) ?? null) : null,
          src: isFile && (copy?.state === 'ready' || isOriginal) ? `/evidence/${artifact.id}` : null,
          copy: isOriginal ? null : (copy?.state ?? null),
          media: (artifact.digest && media.get(artifact.digest)) || null,
          captions: captions.get(artifact.id) ?? null,
          contentType: artifact.contentType ?? null,
          sizeBytes: copy?.sizeBytes ?? artifact.sizeBytes ?? null,
          size: copy ? { width: copy.width, height: copy.height } : {},
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
