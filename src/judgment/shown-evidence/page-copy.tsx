import { Callout } from '../../foundation/ui/callout.tsx'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { BeingMade } from '../../work/evidence/being-made.tsx'
import type { LinkCopy } from '../../work/links/find-links.ts'
import { copyFaultWords } from '../../work/links/link-words.ts'

type Given = { artifactId: string; page: LinkCopy | null; name: string }

/** What a link showed when it was handed in: the copy that was kept of it, or what is known of there being none. The live page is not for assessors. */
export function PageCopy({ artifactId, page, name }: Given) {
  const t = useText()
  if (page?.state === 'waiting' || (page?.state === 'ready' && page.clean === 'waiting'))
    return (
      <BeingMade title={t('A copy of this page is being made')}>
        {t(
          'It was handed in as a link. You see a copy of what it showed then, since the page may change or name its author. You may begin with the rest.',
        )}
      </BeingMade>
    )
  if (page?.state !== 'ready' || page.clean === 'failed')
    return (
      <Callout kind="attention" title={t('There is no copy of this page')}>
        <p>
          {t('It was handed in as a link, and what it showed then could not be kept.')}{' '}
          {page?.state === 'failed' && t(copyFaultWords[page.because])} {page?.state === 'expired' && t('Its copy has expired.')}
        </p>
        <p>
          {t(
            'Weigh the rest. If the work can’t be weighed without it, hand it back with a note: the author is told the same, and can add a PDF or a picture.',
          )}
        </p>
      </Callout>
    )
  const src = `/evidence/${artifactId}/copies/${page.id}`
  const { showing, width, height } = page
  return (
    <Stack gap="s">
      <p className="text-s text-soft">
        {page.fetchedAt && t.rich('A copy of the page as it was on <d></d>.', { d: () => <Day at={page.fetchedAt as Date} /> })}{' '}
        {showing === 'text' && t('Its words alone: pictures and what runs in it are left out.')}
      </p>
      <EvidenceFigure
        kind={showing === 'image' || showing === 'pdf' || showing === 'text' ? showing : 'file'}
        src={showing === 'pdf' ? `${src}#view=FitH&navpanes=0` : src}
        name={page.title || name}
        sizeBytes={page.sizeBytes}
        size={{ width, height }}
      />
    </Stack>
  )
}
