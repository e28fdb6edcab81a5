import { useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { Fold } from '../../foundation/ui/fold.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { beginSending } from '../uploads/begin-sending.ts'
import { sendFile } from '../uploads/send-file.ts'
import { newSendKey } from '../uploads/take-in-hand.ts'

type Place = { attemptId: string; requirementId: string; artifactId: string }
type Sending = { kind: 'not-yet' } | { kind: 'sending'; part: number } | { kind: 'failed'; because: string } | { kind: 'done' }

/** Takes a copy that was masked in another program, for files that are not masked here. */
export function MaskedFile({ place: { attemptId, requirementId, artifactId } }: { place: Place }) {
  const t = useText()
  const { revalidate } = useRevalidator()
  const [sending, setSending] = useState<Sending>({ kind: 'not-yet' })
  const input = useRef<HTMLInputElement>(null)
  const lost = t('The connection was lost. Choose the copy again when you are online.')
  const send = async (file: File) => {
    setSending({ kind: 'sending', part: 0 })
    try {
      const begun = await beginSending(attemptId, requirementId, file, newSendKey(), { replaces: artifactId, nobodyRecognizable: false })
      if ('because' in begun) return setSending({ kind: 'failed', because: begun.because || lost })
      const { outcome } = sendFile({
        file,
        uploadId: begun.uploadId,
        finishAt: `/work/${attemptId}/uploads/${begun.uploadId}`,
        onMoved: (bytes) => setSending({ kind: 'sending', part: bytes / file.size }),
      })
      const came = await outcome
      if (came.kind === 'lost') return setSending({ kind: 'failed', because: lost })
      if (came.kind === 'refused') return setSending({ kind: 'failed', because: came.because || lost })
      setSending({ kind: 'done' })
      void revalidate()
    } catch {
      setSending({ kind: 'failed', because: lost })
    }
  }
  return (
    <Fold summary={t('I masked it in another program')} small>
      <label className="grid gap-1.5">
        <span>{t('The masked copy, as a file of the same kind')}</span>
        <input
          ref={input}
          type="file"
          disabled={sending.kind === 'sending'}
          onChange={() => {
            const [file] = input.current?.files ?? []
            if (file) void send(file)
          }}
        />
      </label>
      <p role="status" className="mt-2">
        {sending.kind === 'sending' && t('{part}% has arrived', { part: Math.round(sending.part * 100) })}
        {sending.kind === 'done' && t('The masked copy is in its place')}
        {sending.kind === 'failed' && sending.because}
      </p>
    </Fold>
  )
}
