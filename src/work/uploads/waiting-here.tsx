import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { formatBytes } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { cancelSending } from './begin-sending.ts'
import { sendWhenClosed } from './send-when-closed.ts'
import { letGoOf } from './take-in-hand.ts'
import { dropWaiting, findWaiting, isOnItsWay, noteWaiting, type WaitingFile } from './waiting-files.ts'

type Given = {
  personId: string
  /** What stands there once nothing waits any more. */
  empty?: ReactNode
  /** What is told by another part of the page. */
  except?: { attemptId: string; requirementId: string | null }
}

/** What waits on this device of a person: how much it is, when it goes, and for each the way to try again or to remove it. */
export function WaitingHere({ personId, empty = null, except }: Given) {
  const t = useText()
  const locale = useLocale()
  const { files, closed, look } = useWaiting(personId)
  if (files === null) return null
  const shown = files.filter(isOnItsWay).filter((one) => one.attemptId !== except?.attemptId || one.requirementId !== except.requirementId)
  if (shown.length === 0) return empty
  const size = formatBytes(
    locale,
    shown.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  )
  const goes = shown.some(({ because, isPaused }) => because === null && !isPaused)
  return (
    <Callout title={t('{count, plural, one {A file waits} other {# files wait}} on this device, {size}', { count: shown.length, size })}>
      <Stack gap="m">
        {goes && (
          <p>
            {closed
              ? t('It is sent by itself when there is a connection, also with Laurel closed.')
              : t('It is sent when there is a connection and Laurel is open here. Keep this tab open, or come back.')}
          </p>
        )}
        {shown.map((one) => (
          <WaitingLine key={one.key} one={one} look={look} />
        ))}
      </Stack>
    </Callout>
  )
}

function WaitingLine({
  one: { key, name, partTitle, sizeBytes, uploadId, isPaused, because },
  look,
}: {
  one: WaitingFile
  look: () => void
}) {
  const t = useText()
  const locale = useLocale()
  const [isAsked, setAsked] = useState(false)
  const again = () =>
    void noteWaiting(key, { because: null, isPaused: false }).then(() => {
      look()
      window.dispatchEvent(new Event(letGoOf))
    })
  const remove = () => {
    void dropWaiting(key).then(look)
    // What has arrived of it goes when the server can be told, or by itself after some days.
    if (uploadId !== null) void cancelSending(uploadId).catch(() => undefined)
  }
  return (
    <Stack gap="xs">
      <p className="break-words">
        <strong>{name}</strong>
        <br />
        <span className="text-soft">
          {t.rich('{size}, for “<part>{title}</part>”', {
            size: formatBytes(locale, sizeBytes),
            title: partTitle,
            part: (words) => <Written>{words}</Written>,
          })}
        </span>
      </p>
      {because !== null && <p>{t('It was not added: {because}', { because })}</p>}
      {isPaused && because === null && <p className="text-s text-soft">{t('You paused it.')}</p>}
      {isAsked ? (
        <>
          <p role="alert">{t('It has not arrived whole. Removed here, it may be nowhere else.')}</p>
          <Row>
            <Button type="button" kind="danger" small onClick={remove}>
              {t('Remove it')}
            </Button>
            <Button type="button" kind="plain" small onClick={() => setAsked(false)}>
              {t('Keep it')}
            </Button>
          </Row>
        </>
      ) : (
        <Row>
          {(because !== null || isPaused) && (
            <Button type="button" kind="quiet" small onClick={again} aria-label={t('Try again: {name}', { name })}>
              {t('Try again')}
            </Button>
          )}
          <Button type="button" kind="plain" small onClick={() => setAsked(true)} aria-label={t('Do not send: {name}', { name })}>
            {t('Do not send it')}
          </Button>
        </Row>
      )}
    </Stack>
  )
}

/** What waits of a person, looked at again when something of it changes. */
function useWaiting(personId: string) {
  const [files, setFiles] = useState<WaitingFile[] | null>(null)
  const [closed, setClosed] = useState(false)
  const look = useCallback(() => void findWaiting(personId).then(setFiles, () => setFiles([])), [personId])
  useEffect(() => {
    look()
    void sendWhenClosed().then(setClosed)
    const channel = new BroadcastChannel('laurel-waiting')
    channel.addEventListener('message', look)
    const timer = setInterval(look, 5000)
    return () => {
      channel.close()
      clearInterval(timer)
    }
  }, [look])
  return { files, closed, look }
}
