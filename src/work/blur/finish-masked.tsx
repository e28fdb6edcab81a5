import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { DocumentFigure } from '../documents/document-figure.tsx'
import { beginSending, cancelSending } from '../uploads/begin-sending.ts'
import { sendFile } from '../uploads/send-file.ts'
import { newSendKey } from '../uploads/take-in-hand.ts'

export type MaskedPlace = { attemptId: string; requirementId: string; artifactId: string; asksStudents: boolean }
const headingPlace = 'masked-copy'

type Given = {
  file: File
  place: MaskedPlace
  back: () => void
  /** The copy is in its place. */
  placed?: () => void
}
type Sending = { kind: 'not-yet' } | { kind: 'sending'; part: number } | { kind: 'failed'; because: string; mayTryAgain: boolean }

/** The masked copy as it will be seen: looked at, confirmed, and sent to take the place of what it was made of. */
export function FinishMasked({ file, place, back, placed }: Given) {
  const t = useText()
  const navigate = useNavigate()
  const [source, setSource] = useState<string>()
  const [looked, setLooked] = useState(false)
  const [who, setWho] = useState<string | null>(place.asksStudents ? null : 'some')
  const [sending, setSending] = useState<Sending>({ kind: 'not-yet' })
  const [lacks, setLacks] = useState(false)
  // Sent again after a lost line, it is the same upload.
  const [key, setKey] = useState(newSendKey)
  const going = useRef<{ uploadId: string | null; pause: () => void }>(null)
  useEffect(() => {
    const address = URL.createObjectURL(file)
    setSource(address)
    document.getElementById(headingPlace)?.focus()
    return () => URL.revokeObjectURL(address)
  }, [file])
  useEffect(() => () => going.current?.pause(), [])

  const send = async () => {
    if (!looked || who === null) return setLacks(true)
    setSending({ kind: 'sending', part: 0 })
    let isGivenUp = false
    const givenUp = () => {
      isGivenUp = true
    }
    const run = { uploadId: going.current?.uploadId ?? null, pause: () => givenUp() }
    going.current = run
    const failed = (because: string, mayTryAgain: boolean) => {
      if (!isGivenUp) setSending({ kind: 'failed', because, mayTryAgain })
    }
    const lost = t('The connection was lost. The masked copy is still here: try again when you are online.')
    try {
      if (run.uploadId === null) {
        const masked = { replaces: place.artifactId, nobodyRecognizable: who === 'nobody' }
        const begun = await beginSending(place.attemptId, place.requirementId, file, key, masked)
        if ('because' in begun) return failed(begun.because || lost, false)
        run.uploadId = begun.uploadId
      }
      if (isGivenUp) return
      const { outcome, pause } = sendFile({
        file,
        uploadId: run.uploadId,
        finishAt: `/work/${place.attemptId}/uploads/${run.uploadId}`,
        onMoved: (sentBytes) => setSending({ kind: 'sending', part: sentBytes / file.size }),
      })
      run.pause = () => {
        givenUp()
        pause()
      }
      const came = await outcome
      if (isGivenUp) return
      if (came.kind === 'lost') failed(lost, true)
      else if (came.kind === 'refused') failed(came.because || lost, came.canRetry)
      else {
        placed?.()
        await navigate(`/work/${place.attemptId}?requirement=${place.requirementId}&said=masked`)
      }
    } catch {
      failed(lost, true)
    }
  }
  const cancel = () => {
    const { uploadId, pause } = going.current ?? { uploadId: null, pause: () => undefined }
    pause()
    going.current = null
    setSending({ kind: 'not-yet' })
    setKey(newSendKey())
    if (uploadId !== null) void cancelSending(uploadId).catch(() => undefined)
  }
  const isPicture = file.type.startsWith('image/')
  const isSeen = isPicture || file.type === 'application/pdf'
  return (
    <Card as="section">
      <Stack>
        <Heading level={2} id={headingPlace}>
          {t('Look at the masked copy')}
        </Heading>
        {isPicture ? (
          <a href={source} target="_blank" rel="noreferrer" className="block overflow-clip rounded-card border border-rule bg-wash">
            <img src={source} alt={t('The masked copy')} className="mx-auto block max-h-[70vh] max-w-full object-contain" />
          </a>
        ) : file.type === 'application/pdf' ? (
          source && <DocumentFigure src={source} file={file} name={t('The masked copy')} opens="in-view" />
        ) : file.type.startsWith('video/') ? (
          // biome-ignore lint/a11y/useMediaCaption: those of the recording go with it when it takes its place.
          <video
            src={source}
            controls
            playsInline
            aria-label={t('The masked copy')}
            className="aspect-video w-full rounded-card bg-screen"
          />
        ) : (
          // biome-ignore lint/a11y/useMediaCaption: those of the recording go with it when it takes its place.
          <audio src={source} controls aria-label={t('The masked copy')} className="w-full" />
        )}
        <p>
          {t(
            'Assessors and coaches will get only this copy. Your original stays with you until you let it go. No program finds everything, so your own eyes decide.',
          )}
        </p>
        {place.asksStudents && (
          <RadioGroup
            name="who"
            legend={t('Can a student still be recognized in it?')}
            value={who}
            onChange={setWho}
            {...(lacks && who === null && { error: t('Please say whether a student can still be recognized.') })}
            options={[
              { value: 'nobody', label: t('No, nobody: not by face, voice, name or what they wear') },
              { value: 'some', label: t('Yes: what I said of them before stays') },
            ]}
          />
        )}
        <Checkbox
          name="looked"
          checked={looked}
          onChange={(event) => setLooked(event.currentTarget.checked)}
          label={isSeen ? t('I looked at all of it myself') : t('I looked and listened through all of it myself')}
          {...(lacks && !looked && { error: t('Please look at it first, then say so.') })}
        />
        {sending.kind === 'failed' && (
          <Callout kind="attention">
            <p role="alert">{sending.because}</p>
          </Callout>
        )}
        {sending.kind === 'sending' ? (
          <Stack gap="xs">
            <ProgressBar label={t('Sending the masked copy')} value={sending.part} max={1} />
            <Row>
              <Button type="button" kind="plain" small onClick={cancel}>
                {t('Cancel')}
              </Button>
            </Row>
          </Stack>
        ) : (
          <Row>
            {(sending.kind !== 'failed' || sending.mayTryAgain) && (
              <Button type="button" onClick={() => void send()}>
                {sending.kind === 'failed' ? t('Try again') : t('Put it in the place of the original')}
              </Button>
            )}
            <Button type="button" kind="quiet" onClick={back}>
              {t('Back to the boxes')}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  )
}
