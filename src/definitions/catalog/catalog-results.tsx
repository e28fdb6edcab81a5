import { SearchX } from 'lucide-react'
import { AchievementCard } from '../../foundation/ui/achievement-card.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { listOf } from '../../foundation/words/sentence.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import type { Standing } from '../achievements/achievements.ts'
import { worthInShort } from '../value/rule-words.ts'
import type { CatalogEntry } from './catalog.ts'
import { type CatalogQuery, isFiltered } from './catalog-query.ts'
import { useFitWords } from './fit-words.ts'
import { StandingMark } from './standing-mark.tsx'

type Given = { entries: readonly CatalogEntry[]; total: number; query: CatalogQuery; standings: Record<string, Standing> }

/** What was found, as cards; or why there is nothing. */
export function CatalogResults({ entries, total, query, standings }: Given) {
  const t = useText()
  const locale = useLocale()
  const fitWords = useFitWords()
  if (entries.length === 0) return <Nothing total={total} query={query} />
  return (
    <Columns kind="cards" className="xl:grid-cols-3">
      {entries.map(({ id, slug, versionId, title, category, level, competency, language, sessions, rules, fit, endorsedBy }) => (
        <li key={slug}>
          <AchievementCard
            to={`/catalog/${slug}`}
            art={`/versions/${versionId}/badge.svg`}
            title={title}
            category={t(category)}
            level={level}
            competency={competency}
            language={language}
            sessions={sessions}
            worth={worthInShort(rules, locale)}
            why={
              (fit && fitWords(fit)) ||
              (endorsedBy.length > 0 && t('Endorsed by {names}', { names: listOf(endorsedBy.map(({ name }) => name)) }))
            }
            status={standings[id] && <StandingMark standing={standings[id]} />}
          />
        </li>
      ))}
    </Columns>
  )
}

/** Says only what was asked: nobody is told to take away a filter that isn’t set. */
function Nothing({ total, query }: { total: number; query: CatalogQuery }) {
  const t = useText()
  if (total === 0)
    return (
      <EmptyState icon={SearchX} title={t('Nothing is published yet')}>
        {t('Micro-credentials appear here as soon as their authors publish them.')}
      </EmptyState>
    )
  const narrowed = isFiltered(query)
  return (
    <EmptyState
      icon={SearchX}
      title={query.text === '' ? t('Nothing fits all of these filters') : t('Nothing is called or says “{words}”', { words: query.text })}
      action={<TextLink to="/catalog">{t('Show everything')}</TextLink>}
    >
      {query.text === ''
        ? t('Take away one of them.')
        : narrowed
          ? t('Try another word for the same thing, or take away a filter.')
          : t('Try another word for the same thing.')}
    </EmptyState>
  )
}
