import { type ChangeEvent, useEffect, useState } from 'react'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { formatBytes } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { acceptedKinds } from '../artifacts/artifact-kinds.ts'
import { acceptFor } from '../evidence/file-formats.ts'
import { CameraAdder } from '../recording/camera-adder.tsx'
import { RecordAdder } from '../recording/record-adder.tsx'
import { findNotedWork, type NotedPart, type NotedWork } from '../uploads/noted-parts.ts'
import { tellOfWaiting } from '../uploads/send-waiting.ts'
import { sendWhenClosed } from '../uploads/send-when-closed.ts'
import { newSendKey, takesOnTheirWay } from '../uploads/take-in-hand.ts'
import { keepWaiting } from '../uploads/waiting-files.ts'

type Given = {
  personId: string
  /** Says while something is recorded or looked at, which no other page may end. */
  busy: (isBusy: boolean) => void
  kept: () => void
}
type Place = { work: NotedWork; part: NotedPart }
const nameOf = ({ work, part }: Place) => `${work.attemptId} ${part.requirementId}`

/** Chooses or records a file without a line, for a part that its person had seen before. It waits on this device, and is sent later. */
export function BeginOffline({ personId, busy, kept }: Given) {
  const t = useText()
  const [places, setPlaces] = useState<Place[]>([])
  const [chosen, setChosen] = useState('')
  useEffect(() => {
    void findNotedWork(personId).then(
      (found) => setPlaces(found.flatMap((work) => work.parts.map((part) => ({ work, part })))),
      () => undefined,
    )
  }, [personId])
  const place = places.find((one) => nameOf(one) === chosen) ?? places[0]
  if (!place) return null
  return (
    <Section
      title={t('Add something now')}
      lede={t('Choose the part it is for. It is kept on this device, and added when there is a connection.')}
    >
      <Stack gap="m">
        <Select
          name="place"
          label={t('Part of your work')}
          value={nameOf(place)}
          onChange={(event: ChangeEvent<HTMLSelectElement>) => setChosen(event.target.value)}
          options={places.map((one) => ({
            value: nameOf(one),
            label: one.part.title,
            group: one.work.title,
          }))}
        />
        <Adder key={nameOf(place)} place={place} personId={personId} busy={busy} kept={kept} />
      </Stack>
    </Section>
  )
}

/** A recording lies in the browser’s own folder, in portions, until it is kept: what only points there would be lost with them. */
const ownBytes = async (file: File): Promise<File> =>
  new File([await new Response(file.stream()).blob()], file.name, { type: file.type, lastModified: file.lastModified })

type Said = { name: string; because: 'too-large' | 'no-room' | null }

function Adder({ place: { work, part }, personId, busy, kept }: { place: Place } & Given) {
  const t = useText()
  const locale = useLocale()
  const [said, setSaid] = useState<Said[]>([])
  const size = formatBytes(locale, work.maxBytes)
  const keepOne = async (file: File, stillAt: number | null, takeId: string | null): Promise<Said> => {
    const { name, type, size: sizeBytes, lastModified } = file
    if (sizeBytes > work.maxBytes) return { name, because: 'too-large' }
    const about = {
      ...{ key: newSendKey(), personId, attemptId: work.attemptId, requirementId: part.requirementId, partTitle: part.title },
      ...{ name, type, sizeBytes, lastModified, uploadId: null, isPaused: false, because: null, keptAt: Date.now() },
      ...{ makesPreview: work.makesPreviews, stillAt, takeId },
    }
    return { name, because: (await keepWaiting(about, file, locale)) ? null : 'no-room' }
  }
  const keep = async (files: File[], stillAt: number | null = null, takeId: string | null = null) => {
    const outcomes: Said[] = []
    for (const file of files) outcomes.push(await keepOne(file, stillAt, takeId))
    setSaid(outcomes)
    tellOfWaiting()
    kept()
    await sendWhenClosed()
  }
  const { accepts } = part
  return (
    <Stack gap="m">
      <FileDrop
        name="file"
        label={t('Add files')}
        accept={acceptFor(accepts)}
        multiple
        help={t('This part takes {kinds}, up to {size} each.', { kinds: acceptedKinds(accepts), size })}
        onFiles={(files) => void keep(files)}
      />
      <CameraAdder accepts={accepts} take={(files) => void keep(files)} />
      <RecordAdder
        attemptId={work.attemptId}
        requirementId={part.requirementId}
        kinds={(['video', 'audio'] as const).filter((kind) => accepts.includes(kind))}
        add={(files, stillAt, takeId) => void Promise.all(files.map(ownBytes)).then((own) => keep(own, stillAt, takeId))}
        onTheirWay={takesOnTheirWay}
        arrived={said.flatMap(({ name, because }) => (because === null ? [name] : []))}
        busy={busy}
      />
      <div role="status">
        {said.map(({ name, because }) => (
          <StatusLine key={name} kind={because === null ? 'done' : 'attention'}>
            {because === null
              ? t('{name} is kept on this device.', { name })
              : because === 'too-large'
                ? t('{name} is larger than {size}, so it was not kept.', { name, size })
                : t('This browser has no room to keep {name}. Nothing of it was kept here, so do not delete it elsewhere.', { name })}
          </StatusLine>
        ))}
      </div>
    </Stack>
  )
}
