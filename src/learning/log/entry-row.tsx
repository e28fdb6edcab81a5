import { Pencil, Trash2 } from 'lucide-react'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem } from '../../foundation/ui/rows.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { LogEntry } from './find-entries.ts'
import { minutesSentence } from './minutes.ts'

/** One thing that was learned, and what can be done with it. On paper it is only read. */
export function EntryRow({ entry, back, isPaper = false }: { entry: LogEntry; back?: string; isPaper?: boolean }) {
  const t = useText()
  const { id, line, linkUrl, learnedOn, minutes, purpose, tags } = entry
  return (
    <RowItem
      id={`entry-${id}`}
      title={<span className="wrap-anywhere">{line}</span>}
      note={
        <span className="flex flex-wrap gap-x-4 text-s">
          <Day at={learnedOn} form="medium" />
          {minutes > 0 && <span>{t(minutesSentence(minutes))}</span>}
          {purpose && <span className="wrap-anywhere">{t('For: {purpose}', { purpose })}</span>}
          {tags.length > 0 && <span className="wrap-anywhere">{tags.map((tag) => `#${tag}`).join(' ')}</span>}
        </span>
      }
      aside={
        !isPaper && (
          <>
            <LinkButton to={`/learning/log/${id}`} kind="plain" small icon={Pencil} aria-label={t('Change “{line}”', { line })}>
              {t('Change')}
            </LinkButton>
            <PageForm intent="remove" action="/learning">
              <HiddenFields values={{ entryId: id, back }} />
              <Button kind="plain" small icon={Trash2} aria-label={t('Remove “{line}”', { line })}>
                {t('Remove')}
              </Button>
            </PageForm>
          </>
        )
      }
    >
      {linkUrl && (
        <TextLink to={linkUrl} external className="text-s wrap-anywhere" rel="noopener noreferrer nofollow ugc">
          {linkUrl.replace(/^https?:\/\/(www\.)?/i, '')}
        </TextLink>
      )}
    </RowItem>
  )
}
