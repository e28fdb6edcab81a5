import { useState } from 'react'
import { Button, buttonLook } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useScripted, useZone } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { formatBytes, formatSentence } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { UnfinishedUpload } from './find-uploads.ts'

type GoOn = (upload: UnfinishedUpload, file: File) => Promise<string | null>

/** Files that began to arrive, perhaps from another device: gone on with by choosing the same file, tried again, or given up. */
export function UnfinishedUploads({
  attemptId,
  uploads,
  goOn,
  said,
}: {
  attemptId: string
  uploads: readonly UnfinishedUpload[]
  goOn: GoOn
  said: unknown
}) {
  return uploads.map((upload) => <Unfinished key={upload.id} attemptId={attemptId} upload={upload} goOn={goOn} said={said} />)
}

function Unfinished({ attemptId, upload, goOn, said }: { attemptId: string; upload: UnfinishedUpload; goOn: GoOn; said: unknown }) {
  const t = useText()
  const locale = useLocale()
  const scripted = useScripted()
  const [differs, setDiffers] = useState<string | null>(null)
  const { id, name, isRefused, problem } = upload
  const isWhole = upload.receivedBytes === upload.sizeBytes
  const field = `go-on-${id}`
  const choose = async (file: File | undefined) => {
    if (!file) return
    setDiffers(
      file.size === upload.sizeBytes
        ? await goOn(upload, file)
        : t('This is another file: it has {size}, and the one that began to arrive has {other}.', {
            size: formatBytes(locale, file.size),
            other: formatBytes(locale, upload.sizeBytes),
          }),
    )
  }
  return (
    <Callout kind={isRefused ? 'attention' : 'info'}>
      <Stack gap="s">
        <p className="break-words">{useWords(upload)}</p>
        {problem && <p>{formatSentence(locale, problem)}</p>}
        {differs && <p role="alert">{differs}</p>}
        <Row>
          {scripted && !isRefused && !isWhole && (
            <label
              className={`${buttonLook('quiet', true)} relative cursor-pointer has-focus-visible:outline-3 has-focus-visible:outline-green`}
              htmlFor={field}
            >
              {t('Choose the same file')}
              <input
                id={field}
                type="file"
                aria-label={t('Choose the same file to go on: {name}', { name })}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
                onChange={(event) => {
                  void choose(event.target.files?.[0])
                  event.target.value = ''
                }}
              />
            </label>
          )}
          {!isRefused && isWhole && (
            <PageForm intent={`finish-upload:${id}`} answer={said} action={`/work/${attemptId}?requirement=${upload.requirementId}`}>
              <HiddenFields values={{ uploadId: id, requirementId: upload.requirementId }} />
              <Button kind="quiet" small aria-label={t('Try again: {name}', { name })}>
                {t('Try again')}
              </Button>
            </PageForm>
          )}
          <PageForm intent={`cancel-upload:${id}`} action={`/work/${attemptId}?requirement=${upload.requirementId}`}>
            <HiddenFields values={{ uploadId: id, requirementId: upload.requirementId }} />
            <Button kind="plain" small aria-label={isRefused ? t('Dismiss: {name}', { name }) : t('Cancel: {name}', { name })}>
              {isRefused ? t('Dismiss') : t('Cancel')}
            </Button>
          </PageForm>
        </Row>
      </Stack>
    </Callout>
  )
}

function useWords({ name, receivedBytes, sizeBytes, isRefused, expiresAt }: UnfinishedUpload): string {
  const t = useText()
  const scripted = useScripted()
  const zone = useZone()
  if (isRefused) return t('{name} arrived, but it can’t be added.', { name })
  if (receivedBytes === sizeBytes) return t('All of {name} is here, but it was not added yet.', { name })
  // Of what is not whole, never all.
  const part = Math.min(0.99, Math.floor((receivedBytes / sizeBytes) * 100) / 100)
  const day = dayIn(zone, expiresAt)
  return scripted
    ? t('{name}: {part, number, percent} is here. Choose the same file to go on, or cancel. It is kept until {day, date, long}.', {
        name,
        part,
        day,
      })
    : t('{name}: {part, number, percent} is here. It goes on in a browser with JavaScript; or cancel, and add it below as a whole.', {
        name,
        part,
      })
}
