import { Check } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { classes } from '../../foundation/ui/classes.ts'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = { id: string; says: string; madeAt: Date | string; isRead: boolean; show: string; answer: unknown }

/** One notice. Opening it marks it as read and leads on, so it is a form: whatever merely looks at links changes nothing. */
export function NoticeRow({ id, says, madeAt, isRead, show, answer }: Given) {
  const t = useText()
  return (
    <li className="relative flex items-start gap-3 py-3">
      <span
        aria-hidden="true"
        className={classes('mt-2.5 size-2 shrink-0 rounded-full', !isRead && 'bg-green forced-colors:bg-[CanvasText]')}
      />
      <div className="min-w-0 flex-1">
        <PageForm answer={answer} intent={`open:${id}`} className="gap-0">
          <HiddenFields values={{ noticeId: id }} />
          <button
            type="submit"
            className={classes(
              'covers cursor-pointer text-left text-pretty hover:text-green',
              isRead ? 'text-ink' : 'font-semibold text-ink',
            )}
          >
            {!isRead && <span className="sr-only">{t('Unread:')} </span>}
            {says}
          </button>
        </PageForm>
        <p className="text-s text-soft">
          <Moment at={madeAt} />
        </p>
      </div>
      {!isRead && (
        <div className="relative z-1">
          <PageForm answer={answer} intent={`mark:${id}`} className="gap-0">
            <HiddenFields values={{ noticeId: id, show }} />
            <Button kind="plain" small icon={Check}>
              <span className="max-sm:sr-only">{t('Read')}</span>
              <span className="sr-only">: {says}</span>
            </Button>
          </PageForm>
        </div>
      )}
    </li>
  )
}
