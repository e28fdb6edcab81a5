import { AudioLines, FileQuestion, Film, type LucideIcon } from 'lucide-react'
import type { RefObject } from 'react'
import { Fold } from '../../foundation/ui/fold.tsx'
import type { MediaMarker } from '../../foundation/ui/media-markers.ts'
import type { PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { type Tab, Tabs } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { DocumentPlace } from '../../work/documents/document-place.ts'
import type { DocumentHandle, MarkedPlace } from '../../work/documents/viewed.ts'
import type { EvidenceItem, EvidenceShownAs } from './evidence-items.ts'
import { EvidenceView } from './evidence-view.tsx'

const glyphs: Partial<Record<EvidenceShownAs, LucideIcon>> = { video: Film, audio: AudioLines }
const glyphOf = (view: EvidenceShownAs) => (glyphs[view] ? { icon: glyphs[view] } : {})

type Given = {
  requirements: readonly { id: string; title: string; instructions: string; hasEvidence: boolean }[]
  items: readonly EvidenceItem[]
  /** What is shown after the evidence, such as the earlier submissions. */
  more?: readonly Tab[]
  selected: string | undefined
  onSelect: (id: string) => void
  players: RefObject<Map<string, PlayerHandle>>
  viewers: RefObject<Map<string, DocumentHandle>>
  at: DocumentPlace | null
  markersOf: (item: EvidenceItem) => MediaMarker[]
  markedOf: (item: EvidenceItem) => MarkedPlace[]
  /** A part or words were marked to be cited. */
  onMark: (item: EvidenceItem, place: DocumentPlace) => void
  onChoose: (criterionId: string) => void
}

/** The left side of an assessor's screen: everything handed in, one tab for each, in the order in which it was asked for. */
export function EvidencePanel({
  requirements,
  items,
  more = [],
  selected,
  onSelect,
  players,
  viewers,
  at,
  markersOf,
  markedOf,
  onMark,
  onChoose,
}: Given) {
  const t = useText()
  const tabs = requirements.flatMap(({ id, title, instructions, hasEvidence }): Tab[] => {
    const asked = instructions && (
      <Fold summary={t('What was asked')} small>
        <Prose text={instructions} size="s" written />
      </Fold>
    )
    if (!hasEvidence) {
      const content = (
        <Stack>
          <p className="text-soft">{t('Nothing was handed in here.')}</p>
          {asked}
        </Stack>
      )
      return [{ id: `none:${id}`, label: title, icon: FileQuestion, content }]
    }
    return items
      .filter(({ requirementId }) => requirementId === id)
      .map(
        (item): Tab => ({
          id: item.id,
          label: item.label,
          ...glyphOf(item.view),
          content: (
            <div data-evidence={item.id}>
              <Stack>
                <EvidenceView
                  item={item}
                  at={item.id === selected ? at : null}
                  marked={markedOf(item)}
                  onMark={(place) => onMark(item, place)}
                  onChoose={onChoose}
                  viewer={(handle: DocumentHandle | null) => {
                    if (handle) viewers.current.set(item.id, handle)
                    else viewers.current.delete(item.id)
                  }}
                  markers={markersOf(item)}
                  player={(handle: PlayerHandle | null) => {
                    if (handle) players.current.set(item.id, handle)
                    else players.current.delete(item.id)
                  }}
                />
                {asked}
              </Stack>
            </div>
          ),
        }),
      )
  })
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="sr-only">
        {t('Evidence')}
      </h2>
      <Tabs label={t('Evidence')} tabs={[...tabs, ...more]} onSelect={onSelect} {...(selected !== undefined && { selected })} />
    </section>
  )
}
