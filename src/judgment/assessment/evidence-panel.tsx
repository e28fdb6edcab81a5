import { AudioLines, FileQuestion, Film, History, type LucideIcon } from 'lucide-react'
import type { RefObject } from 'react'
import { Fold } from '../../foundation/ui/fold.tsx'
import type { MediaMoment, PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { type Tab, Tabs } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { EarlierSubmissions } from './earlier-submissions.tsx'
import type { EvidenceItem, EvidenceShownAs } from './evidence-items.ts'
import { EvidenceView } from './evidence-view.tsx'
import type { AssessmentToRead } from './find-assessment.ts'

const glyphs: Partial<Record<EvidenceShownAs, LucideIcon>> = { video: Film, audio: AudioLines }
const glyphOf = (view: EvidenceShownAs) => (glyphs[view] ? { icon: glyphs[view] } : {})

type Given = {
  assessment: Pick<AssessmentToRead, 'requirements' | 'items' | 'earlier' | 'criteria'>
  selected: string | undefined
  onSelect: (id: string) => void
  players: RefObject<Map<string, PlayerHandle>>
  page: number | undefined
  momentsOf: (item: EvidenceItem) => MediaMoment[]
}

/** The left side of an assessor's screen: everything handed in, one tab for each, in the order in which it was asked for. */
export function EvidencePanel({
  assessment: { requirements, items, earlier, criteria },
  selected,
  onSelect,
  players,
  page,
  momentsOf,
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
            <Stack>
              <EvidenceView
                item={item}
                page={item.id === selected ? page : undefined}
                moments={momentsOf(item)}
                player={(handle: PlayerHandle | null) => {
                  if (handle) players.current.set(item.id, handle)
                  else players.current.delete(item.id)
                }}
              />
              {asked}
            </Stack>
          ),
        }),
      )
  })
  const history: Tab[] =
    earlier.length > 0
      ? [{ id: 'earlier', label: t('Earlier'), icon: History, content: <EarlierSubmissions earlier={earlier} criteria={criteria} /> }]
      : []
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="sr-only">
        {t('Evidence')}
      </h2>
      <Tabs label={t('Evidence')} tabs={[...tabs, ...history]} onSelect={onSelect} {...(selected !== undefined && { selected })} />
    </section>
  )
}
