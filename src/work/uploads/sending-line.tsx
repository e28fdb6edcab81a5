import { Button } from '../../foundation/ui/button.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { formatBytes, type Locale } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Kept, Sending } from './upload-queue.ts'

type Given = {
  sending: Sending
  pause: (id: string) => void
  goAgain: (id: string) => void
  cancel: (sending: Sending) => void
}

/** One file on its way: how far it is, how long it will take, and what pause and cancel mean. */
export function SendingLine({ sending, pause, goAgain, cancel }: Given) {
  const t = useText()
  const locale = useLocale()
  const { id, file, state, sentBytes, because, canRetry } = sending
  const { name } = file
  const isDone = state === 'done'
  const explanation = explain(t, sending)
  return (
    <Stack gap="xs">
      <ProgressBar
        label={name}
        value={isDone ? 1 : sentBytes}
        max={isDone ? 1 : Math.max(1, file.size)}
        state={isDone ? 'done' : state === 'stopped' ? 'stopped' : 'working'}
        note={noteOf(t, locale, sending)}
      />
      {explanation && <p className="text-s text-soft">{explanation}</p>}
      {because && <p>{because}</p>}
      {!isDone && state !== 'checking' && (
        <Row>
          {(state === 'sending' || state === 'resting') && (
            <Button type="button" kind="quiet" small onClick={() => pause(id)} aria-label={t('Pause: {name}', { name })}>
              {t('Pause')}
            </Button>
          )}
          {(state === 'paused' || (state === 'stopped' && canRetry)) && (
            <Button
              type="button"
              kind="quiet"
              small
              onClick={() => goAgain(id)}
              aria-label={state === 'paused' ? t('Go on: {name}', { name }) : t('Try again: {name}', { name })}
            >
              {state === 'paused' ? t('Go on') : t('Try again')}
            </Button>
          )}
          <Button
            type="button"
            kind="plain"
            small
            onClick={() => cancel(sending)}
            aria-label={state === 'stopped' && !canRetry ? t('Dismiss: {name}', { name }) : t('Cancel: {name}', { name })}
          >
            {state === 'stopped' && !canRetry ? t('Dismiss') : t('Cancel')}
          </Button>
        </Row>
      )}
    </Stack>
  )
}

type Text = ReturnType<typeof useText>

function noteOf(t: Text, locale: Locale, { state, sentBytes, secondsLeft, file }: Sending): string {
  if (state === 'waiting') return t('waiting')
  if (state === 'checking') return t('being checked')
  if (state === 'done') return t('added')
  if (state === 'stopped') return t('not added')
  const far = t('{sent} of {size}', { sent: formatBytes(locale, sentBytes), size: formatBytes(locale, file.size) })
  if (state === 'paused') return t('{far}, paused', { far })
  if (state === 'resting' || secondsLeft === null) return far
  return secondsLeft < 50
    ? t('{far}, less than a minute left', { far })
    : t('{far}, about {minutes, plural, one {a minute} other {# minutes}} left', {
        far,
        minutes: Math.max(1, Math.round(secondsLeft / 60)),
      })
}

function explain(t: Text, { state, file, kept }: Sending): string | null {
  if (state === 'resting') return `${t('The server can’t be reached just now.')} ${keptWords(t, kept)}`
  if (state === 'paused') return t('What has arrived is kept for four days. Cancel removes it from the server.')
  // A small file is there before this is read.
  if (state === 'sending' && file.size > 20_000_000)
    return `${t('Pause keeps what has arrived; cancel removes it from the server.')} ${keptWords(t, kept)}`
  if (state === 'waiting' && kept !== 'not-yet') return keptWords(t, kept)
  return null
}

/** Whether the tab may be closed. */
function keptWords(t: Text, kept: Kept): string {
  if (kept === 'sent-closed')
    return t('The file is kept on this device and is sent by itself when there is a connection, also with this tab closed.')
  if (kept === 'sent-open')
    return t(
      'The file is kept on this device. Keep this tab open, or open Laurel here again when there is a connection: then it goes on by itself.',
    )
  if (kept === 'no-room')
    return t('This browser has no room to keep the file, so keep this tab open. If it closes, choose the same file again to go on.')
  return t('Keep this tab open: it goes on by itself when there is a connection.')
}
