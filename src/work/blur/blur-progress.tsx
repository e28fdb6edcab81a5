import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { BlurState } from './use-blurring.ts'

/** How far the work is, and the way to stop it; or why it can’t be done. */
export function BlurProgress({ state, stop }: { state: BlurState; stop: () => void }) {
  const t = useText()
  if (state.kind === 'stopped') return <p role="status">{t('Stopped. Nothing was changed, and your boxes are still there.')}</p>
  if (state.kind === 'cannot')
    return (
      <Callout kind="attention">
        <p role="alert">{cannotWords(t)[state.because]}</p>
      </Callout>
    )
  if (state.kind !== 'fetching' && state.kind !== 'finding' && state.kind !== 'writing') return null
  const labels = { fetching: t('Getting the file'), finding: t('Looking for faces'), writing: t('Writing the masked copy') }
  return (
    <Stack gap="xs">
      <ProgressBar label={labels[state.kind]} value={state.kind === 'fetching' ? 0 : state.part} max={1} />
      <Row>
        <Button type="button" kind="plain" small onClick={stop}>
          {t('Stop')}
        </Button>
      </Row>
    </Stack>
  )
}

/** Why a file can’t be masked here, in words. */
export const cannotWords = (t: ReturnType<typeof useText>): Record<Extract<BlurState, { kind: 'cannot' }>['because'], string> => ({
  'not-readable': t(
    'This browser can’t open this file, or it is cut off. Mask it in another program and add it again. Your file is unchanged.',
  ),
  'several-pages': t(
    'This TIFF has several pages, and a masked copy would have only one. Save it as PDF, add that, and mask it page by page. Your file is unchanged.',
  ),
  'too-large': t('This picture has more dots than a browser can draw. Make it smaller in another program and add it again.'),
  'not-writable': t('This browser can’t write such a file. Try Chrome, Edge or a newer browser. Your file is unchanged.'),
  'no-detector': t('Faces can’t be looked for in this browser. You can put boxes over them yourself.'),
  'not-fetched': t('The file could not be fetched. Check your connection and try again.'),
})
