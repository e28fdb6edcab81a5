import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/log-print-page.ts'
import { findEntries, findMonths, readLogQuery } from './find-entries.ts'
import { LogMonths } from './log-months.tsx'
import { minutesSentence } from './minutes.ts'

/** Some thirty sheets. */
const mostPrinted = 1000

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const query = readLogQuery(new URL(request.url).searchParams)
  const [{ entries, next }, months] = await Promise.all([
    findEntries(db, actor.id, { query, after: null, size: mostPrinted }),
    findMonths(db, actor.id, query.words),
  ])
  const counted = query.month ? months.filter(({ month }) => month === query.month) : months
  return {
    name: actor.name,
    words: query.words,
    entries,
    months,
    hasMore: next !== null,
    total: {
      entries: counted.reduce((sum, month) => sum + month.entries, 0),
      minutes: counted.reduce((sum, month) => sum + month.minutes, 0),
    },
  }
}

/** The log on paper, without its forms. */
export default function LogPrintPage({ loaderData: { name, words, entries, months, hasMore, total } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={words ? t('Learning log of {name}: “{words}”', { name, words }) : t('Learning log of {name}', { name })}
      width="reading"
      eyebrow={<TextLink to="/learning">{t('Learning log')}</TextLink>}
      lede={t('{time} in {entries, plural, one {# entry} other {# entries}}', {
        time: minutesSentence(total.minutes),
        entries: total.entries,
      })}
      index={false}
    >
      {hasMore && (
        <p className="mb-6">
          {t('These are the latest {count, number}. Search for words or a month to print others.', { count: mostPrinted })}
        </p>
      )}
      {entries.length > 0 ? <LogMonths entries={entries} months={months} isPaper /> : <p>{t('Nothing in your log fits that.')}</p>}
    </Page>
  )
}
