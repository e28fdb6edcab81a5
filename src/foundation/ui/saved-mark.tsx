import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useText } from '../words/text.tsx'
import type { SaveStatus } from './autosave.ts'
import { Icon } from './icon.tsx'
import { Moment } from './when.tsx'

/** Says that nothing is lost, in a few quiet words that are also announced. */
export function SavedMark({ status }: { status: SaveStatus }) {
  const t = useText()
  return (
    <p role="status" className="flex min-h-[1.45em] items-start gap-1.5 text-s text-soft">
      {status.kind === 'saving' && (
        // Seen, and not announced: it would speak over what was just done.
        <span aria-hidden className="flex gap-1.5">
          <Icon of={LoaderCircle} className="mt-[0.2em]" />
          {t('Saving')}
        </span>
      )}
      {status.kind === 'saved' && (
        <>
          <Icon of={Check} className="mt-[0.2em] text-green" />
          <span>{t.rich('Saved {time}', { time: <Moment at={status.at} form="time" /> })}</span>
        </>
      )}
      {status.kind === 'waiting' && (
        <>
          <Icon of={CloudOff} className="mt-[0.2em] text-brick" />
          {waitingWords(t)[status.because]}
        </>
      )}
      {status.kind === 'refused' && (
        <>
          <Icon of={TriangleAlert} className="mt-[0.2em] text-brick" />
          {t('This could not be saved. {message} Your text is kept on this device.', { message: status.message })}
        </>
      )}
      {status.kind === 'conflict' && (
        <>
          <Icon of={TriangleAlert} className="mt-[0.2em] text-brick" />
          {t('Changed in another place meanwhile. Both texts are kept.')}
        </>
      )}
    </p>
  )
}

const waitingWords = (t: ReturnType<typeof useText>) => ({
  'signed-out': t('Not saved yet: you are signed out. Your text is kept on this device; sign in in another tab and it goes on.'),
  'no-connection': t('Not saved yet: no connection. Your text is kept on this device.'),
  busy: t('Not saved yet: Laurel is busy. Your text is kept on this device and sent again in a moment.'),
})
