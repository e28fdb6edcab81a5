import { Fold } from '../../foundation/ui/fold.tsx'
import { MediaPlayer } from '../../foundation/ui/media-player.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { modelClipAddress } from '../achievements/model-clip-address.ts'
import type { PinnedClip } from '../achievements/model-clips.ts'

/** The clips that show what one criterion looks like, each to be opened. */
export function ClipsOfCriterion({ clips }: { clips: readonly PinnedClip[] }) {
  const t = useText()
  return clips.map((clip) => (
    <Fold key={clip.id} summary={t('See how it looks: {title}', { title: clip.title })} small>
      <ModelClip clip={clip} />
    </Fold>
  ))
}

function ModelClip({ clip: { id, title, note, by, showing } }: { clip: PinnedClip }) {
  const t = useText()
  return (
    <Stack gap="s">
      <MediaPlayer kind={showing} src={modelClipAddress(id)} title={title} />
      <p className="text-s text-soft">{t('A model clip by {name}.', { name: by })}</p>
      <Prose text={note} size="s" />
    </Stack>
  )
}

type Given = { clips: readonly PinnedClip[]; criteria: readonly { id: string; name: string }[] }

/** The model clips of a micro-credential by criterion, for those who pursue it and those who keep them. */
export function ModelClips({ clips, criteria }: Given) {
  const t = useText()
  const shown = criteria.filter(({ id }) => clips.some(({ criterionId }) => criterionId === id))
  if (shown.length === 0) return null
  return (
    <Section
      title={t('How it looks')}
      id="model-clips"
      lede={t('Coaches recorded these for people who work on this. They show one way, not the only one.')}
      className="print:hidden"
    >
      <div className="grid gap-6 sm:grid-cols-2">
        {shown.map(({ id, name }) => (
          <Stack key={id} gap="m">
            {clips
              .filter(({ criterionId }) => criterionId === id)
              .map((clip) => (
                <div key={clip.id}>
                  <h3 className="mb-1 font-semibold">{name}</h3>
                  <p className="mb-2 text-soft">{clip.title}</p>
                  <ModelClip clip={clip} />
                </div>
              ))}
          </Stack>
        ))}
      </div>
    </Section>
  )
}
