import { useMemo } from 'react'
import type { Requirement } from '../../definitions/achievements/definition.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { formatBytes } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { acceptFor } from '../evidence/file-formats.ts'
import { type Sending, useUploadQueue } from './upload-queue.ts'

type Given = { attemptId: string; requirement: Requirement; maxBytes: number; said: unknown }

/** The place for files: each is sent on its own with its progress; without script the form sends them all. */
export function FileAdder({ attemptId, requirement: { id, accepts, count }, maxBytes, said }: Given) {
  const t = useText()
  const locale = useLocale()
  const scripted = useScripted()
  const size = formatBytes(locale, maxBytes)
  const fields = useMemo(() => ({ requirementId: id }), [id])
  const { list, add, cancel, retry } = useUploadQueue({
    address: `/work/${attemptId}/artifacts`,
    fields,
    maxBytes,
    tooLarge: t('This file is larger than {size}, so it was not sent.', { size }),
  })
  return (
    <PageForm answer={said} intent="add-files" encType="multipart/form-data" id="files" reloadDocument>
      <HiddenFields values={{ requirementId: id }} />
      <FileDrop
        name="file"
        label={count.to > 1 ? t('Add files') : t('Add a file')}
        accept={acceptFor(accepts)}
        multiple
        help={
          accepts.includes('video') || accepts.includes('image')
            ? t('Up to {size} each. On a phone you can film or take a photo right now.', { size })
            : t('Up to {size} each.', { size })
        }
        {...(scripted && { onFiles: add })}
      >
        {list.map((sending) => (
          <SendingLine key={sending.id} sending={sending} cancel={cancel} retry={retry} />
        ))}
      </FileDrop>
      {!scripted && (
        <Button kind="quiet" className="justify-self-start">
          {t('Add the chosen files')}
        </Button>
      )}
    </PageForm>
  )
}

type LineGiven = { sending: Sending; cancel: (id: string) => void; retry: (id: string) => void }

function SendingLine({ sending: { id, file, state, sentBytes, because }, cancel, retry }: LineGiven) {
  const t = useText()
  const locale = useLocale()
  const notes = {
    waiting: t('waiting'),
    sending: t('{sent} of {size}', { sent: formatBytes(locale, sentBytes), size: formatBytes(locale, file.size) }),
    checking: t('being checked'),
    done: t('added'),
    stopped: t('not added'),
  }
  const isStopped = state === 'stopped'
  return (
    <Stack gap="xs">
      <ProgressBar
        label={file.name}
        value={state === 'done' ? 1 : sentBytes}
        max={state === 'done' ? 1 : Math.max(1, file.size)}
        state={state === 'done' ? 'done' : isStopped ? 'stopped' : 'working'}
        note={notes[state]}
      />
      {isStopped && (
        <p>
          {because ??
            t('The connection was lost before the file had arrived, so nothing of it was kept. Try it again when you have signal.')}
        </p>
      )}
      {state !== 'done' && state !== 'checking' && (
        <Row>
          {isStopped && because === null && (
            <Button type="button" kind="quiet" small onClick={() => retry(id)} aria-label={t('Try again: {name}', { name: file.name })}>
              {t('Try again')}
            </Button>
          )}
          <Button
            type="button"
            kind="plain"
            small
            onClick={() => cancel(id)}
            aria-label={isStopped ? t('Dismiss: {name}', { name: file.name }) : t('Cancel: {name}', { name: file.name })}
          >
            {isStopped ? t('Dismiss') : t('Cancel')}
          </Button>
        </Row>
      )}
    </Stack>
  )
}
