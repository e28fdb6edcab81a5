import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What is pasted into another site to show an award there, and how it looks. */
export function EmbedSnippets({ page, title, isOpen }: { page: string; title: string; isOpen?: boolean }) {
  const t = useText()
  const site = new URL(page).origin
  const framed = page.replace('/awards/', '/embed/awards/')
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return (
    <Fold summary={t('Show it on your own web page')} {...(isOpen && { open: true })}>
      <Stack gap="m">
        <p className="text-s text-soft">
          {t(
            'It always says how the award stands: valid, suspended, expired or taken back. It reads nothing of the page it is on, and of who looks.',
          )}
        </p>
        <iframe src={new URL(framed).pathname} title={t('How it looks')} loading="lazy" className="h-40 w-full max-w-reading" />
        <CopyField
          label={t('As a frame, which works everywhere')}
          value={`<iframe src="${framed}" title="${name}" width="420" height="160" style="border:0" loading="lazy"></iframe>`}
        />
        <CopyField
          label={t('As an element, which takes the width it needs')}
          value={`<script async src="${site}/embed/laurel-badge.js"></script><laurel-badge award="${page}"><a href="${page}">${name}</a></laurel-badge>`}
        />
      </Stack>
    </Fold>
  )
}
