import { useState } from 'react'
import type { Requirement } from '../../definitions/achievements/definition.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { formatBytes } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { acceptedKinds } from '../artifacts/artifact-kinds.ts'
import { acceptFor } from '../evidence/file-formats.ts'
import { CameraAdder } from '../recording/camera-adder.tsx'
import { RecordAdder } from '../recording/record-adder.tsx'
import { mayBeSmaller, SmallerOffer } from '../recording/smaller-offer.tsx'
import type { UnfinishedUpload } from './find-uploads.ts'
import { SendingLine } from './sending-line.tsx'
import { takesOnTheirWay } from './take-in-hand.ts'
import { UnfinishedUploads } from './unfinished-uploads.tsx'
import { useUploads } from './use-uploads.ts'

type Given = {
  attemptId: string
  /** Who works here: what is kept on this device is theirs alone. */
  personId: string
  requirement: Requirement
  maxBytes: number
  /** Whether the server takes no pictures of recordings itself, and makes no other form of them. */
  makesPreviews: boolean
  /** What of this part is at the server and not added yet. */
  unfinished: readonly UnfinishedUpload[]
  said: unknown
}

/** The place for files: each is sent in pieces that survive a lost line; without script the form sends them all. */
export function FileAdder({
  attemptId,
  personId,
  requirement: { id, title, accepts, count },
  maxBytes,
  makesPreviews,
  unfinished,
  said,
}: Given) {
  const t = useText()
  const locale = useLocale()
  const scripted = useScripted()
  const size = formatBytes(locale, maxBytes)
  const uploads = useUploads({
    personId,
    attemptId,
    requirementId: id,
    partTitle: title,
    language: locale,
    makesPreviews,
    unfinished,
    maxBytes,
    tooLarge: t('This file is larger than {size}, so it was not sent.', { size }),
    unknown: t('The server gave no answer that is understood. What has arrived is kept; try again.'),
    vanished: t('This file can’t be read any more. It may have been moved or removed since you chose it. Choose it again.'),
    someoneElse: t('Someone else is signed in at this browser by now, so it was not sent. Sign in again, then try again.'),
  })
  const here = new Set(uploads.list.map(({ uploadId }) => uploadId))
  const kinds = acceptedKinds(accepts.filter(isFile))
  const [asked, setAsked] = useState<File[]>([])
  const choose = (files: File[]) => {
    const toAsk = files.filter(mayBeSmaller)
    setAsked((before) => [...before, ...toAsk])
    void uploads.add(files.filter((file) => !toAsk.includes(file)))
  }
  const films = accepts.includes('video') || accepts.includes('image')
  const records = accepts.includes('video') || accepts.includes('audio')
  return (
    <Stack gap="m">
      <UnfinishedUploads attemptId={attemptId} uploads={unfinished.filter((one) => !here.has(one.id))} goOn={uploads.goOn} said={said} />
      <PageForm answer={said} intent="add-files" encType="multipart/form-data" id="files" reloadDocument>
        <HiddenFields values={{ requirementId: id }} />
        <FileDrop
          name="file"
          label={count.to > 1 ? t('Add files') : t('Add a file')}
          accept={acceptFor(accepts)}
          multiple
          help={
            <>
              {t('This part takes {kinds}, up to {size} each.', { kinds, size })}{' '}
              {films && t('On a phone you can film or take a photo right now.')}{' '}
              {scripted && t('If the connection is lost, a file goes on from where it stopped.')}{' '}
              {records &&
                makesPreviews &&
                t('Recordings are shown as they come; an MP4 plays everywhere. With ffmpeg installed, Laurel would prepare every kind.')}
            </>
          }
          {...(scripted && { onFiles: choose })}
        >
          {asked.map((file) => (
            <SmallerOffer
              key={`${file.name} ${file.lastModified}`}
              file={file}
              send={(chosen) => {
                setAsked((before) => before.filter((one) => one !== file))
                void uploads.add([chosen])
              }}
            />
          ))}
          {uploads.list.map((sending) => (
            <SendingLine
              key={sending.id}
              sending={sending}
              pause={uploads.pause}
              goAgain={uploads.goAgain}
              cancel={(one) => void uploads.cancel(one)}
            />
          ))}
        </FileDrop>
        {!scripted && (
          <Button kind="quiet" className="justify-self-start">
            {t('Add the chosen files')}
          </Button>
        )}
      </PageForm>
      {scripted && <CameraAdder accepts={accepts} take={choose} />}
      <RecordAdder
        attemptId={attemptId}
        requirementId={id}
        kinds={[...(accepts.includes('video') ? (['video'] as const) : []), ...(accepts.includes('audio') ? (['audio'] as const) : [])]}
        add={(files, stillAt, takeId) => void uploads.add(files, stillAt, takeId)}
        onTheirWay={takesOnTheirWay}
        arrived={uploads.list.filter(({ state }) => state === 'done').map(({ file }) => file.name)}
      />
    </Stack>
  )
}

const isFile = (kind: string) => kind !== 'link' && kind !== 'text'
