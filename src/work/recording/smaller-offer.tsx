import { useRef, useState } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { formatBytes } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'

/** A video of more than this is asked about: below it the line is faster than the encoder. */
const worthAskingBytes = 40_000_000

/** Whether it is worth asking, before it is sent, if a video should be made smaller; only where this browser could. */
export const mayBeSmaller = (file: File): boolean =>
  file.type.startsWith('video/') && file.size > worthAskingBytes && 'VideoEncoder' in globalThis && 'VideoDecoder' in globalThis

type Given = { file: File; send: (file: File) => void }

/** Asks whether a large video is made smaller first, by this device; never without being asked. */
export function SmallerOffer({ file, send }: Given) {
  const t = useText()
  const locale = useLocale()
  const [part, setPart] = useState<number | null>(null)
  const [made, setMade] = useState<File | 'no-use' | 'failed' | null>(null)
  const giveUp = useRef<AbortController>(null)
  const size = formatBytes(locale, file.size)

  const make = async () => {
    const controller = new AbortController()
    giveUp.current = controller
    setPart(0)
    try {
      const { changeRecording, worthwhile } = await import('./change-recording.ts')
      const smaller = await changeRecording(file, { smaller: true }, { signal: controller.signal, onProgress: setPart })
      setMade(smaller.size < file.size * worthwhile ? smaller : 'no-use')
    } catch {
      if (!controller.signal.aborted) setMade('failed')
    } finally {
      setPart(null)
    }
  }
  const asItIs = (
    <Button type="button" kind="quiet" small onClick={() => send(file)}>
      {t('Send it as it is')}
    </Button>
  )
  if (part !== null)
    return (
      <Stack gap="xs">
        <ProgressBar label={t('Making {name} smaller', { name: file.name })} value={part} max={1} />
        <Row>
          <Button type="button" kind="plain" small onClick={() => giveUp.current?.abort()}>
            {t('Stop making it smaller')}
          </Button>
        </Row>
      </Stack>
    )
  if (made instanceof File)
    return (
      <Callout
        actions={
          <>
            <Button type="button" small onClick={() => send(made)}>
              {t('Send the smaller one')}
            </Button>
            {asItIs}
          </>
        }
      >
        <p role="status">
          {t('{name}: {size} became {smaller}. Its picture has 720 lines now.', {
            name: file.name,
            size,
            smaller: formatBytes(locale, made.size),
          })}
        </p>
      </Callout>
    )
  return (
    <Callout
      actions={
        <>
          {made === null && (
            <Button type="button" small onClick={() => void make()}>
              {t('Make it smaller first')}
            </Button>
          )}
          {asItIs}
        </>
      }
    >
      <p role="status">
        {made === 'failed' && t('This browser could not make {name} smaller. It can be sent as it is.', { name: file.name })}
        {made === 'no-use' && t('{name} would not become much smaller. It can be sent as it is.', { name: file.name })}
        {made === null &&
          t('{name} has {size}. This device can make it smaller before it is sent, which takes about as long as the video itself.', {
            name: file.name,
            size,
          })}
      </p>
    </Callout>
  )
}
