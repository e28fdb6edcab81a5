import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What is pasted into another site to show several awards there, and how it looks. */
export function FrameSnippet({ address, title }: { address: string; title: string }) {
  const t = useText()
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return (
    <Fold small summary={t('Show it on your own web page')}>
      <Stack gap="m">
        <p className="text-s text-soft">
          {t(
            'The frame always shows what is here, and how each award stands. If you take this down, it is empty there too. It reads nothing of who looks.',
          )}
        </p>
        <iframe src={new URL(address).pathname} title={t('How it looks')} loading="lazy" className="h-72 w-full max-w-reading" />
        <CopyField
          label={t('As a frame, which works everywhere')}
          value={`<iframe src="${address}" title="${name}" width="420" height="480" style="border:0" loading="lazy"></iframe>`}
        />
      </Stack>
    </Fold>
  )
}
