import { type ComponentProps, useRef, useState } from 'react'
import type { PlayerHandle } from '../../foundation/ui/media-player.tsx'
import type { DocumentHandle } from '../../work/documents/viewed.ts'
import { EvidencePanel } from './evidence-panel.tsx'

/** What was handed in, beside something that is decided about it: it is read, and nothing of it is cited or marked. */
export function EvidenceToRead({ requirements, items }: Pick<ComponentProps<typeof EvidencePanel>, 'requirements' | 'items'>) {
  const [selected, setSelected] = useState(items[0]?.id)
  const players = useRef(new Map<string, PlayerHandle>())
  const viewers = useRef(new Map<string, DocumentHandle>())
  return (
    <EvidencePanel
      requirements={requirements}
      items={items}
      selected={selected}
      onSelect={setSelected}
      players={players}
      viewers={viewers}
      at={null}
      markersOf={() => []}
      markedOf={() => []}
      onMark={() => undefined}
      onChoose={() => undefined}
    />
  )
}
