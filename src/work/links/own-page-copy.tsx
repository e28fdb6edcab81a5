import { TextLink } from '../../foundation/ui/link.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { LinkCopy } from './find-links.ts'
import { copyFaultWords } from './link-words.ts'

/** For who handed a link in: what assessors see of it. */
export function OwnPageCopy({ artifactId, page }: { artifactId: string; page: LinkCopy }) {
  const t = useText()
  if (page.state === 'waiting')
    return <StatusLine kind="waiting">{t('A copy of this page is being made. Assessors see that copy, never the page itself.')}</StatusLine>
  if (page.state === 'failed')
    return (
      <StatusLine kind="attention">
        {t('No copy of this page could be made, so assessors can’t look at it.')} {t(copyFaultWords[page.because])}
      </StatusLine>
    )
  if (page.state === 'expired') return <StatusLine kind="waiting">{t('The copy of this page has expired.')}</StatusLine>
  return (
    <StatusLine kind="done">
      {t.rich('Assessors see <a>a copy of this page</a>, as it was on <d></d>.', {
        a: (words) => (
          <TextLink to={`/evidence/${artifactId}/copies/${page.id}`} external>
            {words}
          </TextLink>
        ),
        d: () => page.fetchedAt && <Day at={page.fetchedAt} />,
      })}
    </StatusLine>
  )
}
