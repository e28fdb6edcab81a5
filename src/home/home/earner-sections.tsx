import { OwnPathways } from '../../credentials/pathways/own-pathways.tsx'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { ProgressRing } from '../../foundation/ui/progress-ring.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { Totals } from '../../recognition/ledger/totals.tsx'
import { statusSentence } from '../../work/attempts/status-sentence.ts'
import { Shelf, ShelfBadge } from '../wallet/shelf.tsx'
import type { HomeData } from './home.ts'

/** What the person is at work on, each with how far it is. */
export function OnTheWay({ attempts }: Pick<HomeData['facts'], 'attempts'>) {
  const t = useText()
  const locale = useLocale()
  if (attempts.length === 0) return null
  return (
    <Section title={t('On the way')} actions={attempts.length > 4 && <TextLink to="/work">{t('All of your work')}</TextLink>}>
      <Rows>
        {attempts.slice(0, 4).map(({ id, title, status }) => (
          <RowItem
            key={id}
            lead={<HowFar title={title} status={status} />}
            title={title}
            to={`/work/${id}`}
            note={statusSentence(locale, status)}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** The pathways they are furthest on, each with the next best step. */
export function TowardMilestones({ own: { pathways, names } }: { own: HomeData['ownPathways'] }) {
  const t = useText()
  if (pathways.length === 0) return null
  return (
    <Section title={t('Your pathways')} actions={<TextLink to="/pathways">{t('All pathways')}</TextLink>}>
      <OwnPathways pathways={pathways.slice(0, 3)} names={names} />
    </Section>
  )
}

function HowFar({ title, status: { state, parts, decision } }: { title: string; status: HomeData['facts']['attempts'][number]['status'] }) {
  const t = useText()
  const [value, max] = parts ? [parts.ready, parts.of] : decision ? [decision.criteriaShown, decision.criteria] : [1, 1]
  if (!parts && !decision && state !== 'in_progress') {
    return <ProgressRing value={1} max={1} label={t('{title}: everything is handed in', { title })} text="" />
  }
  return (
    <ProgressRing
      value={value}
      max={max}
      label={parts ? t('{title}: parts ready', { title }) : t('{title}: criteria shown', { title })}
      text={`${value}/${max}`}
    />
  )
}

/** What the school year brought, where it brought something or has a goal. */
export function ThisYear({ totals, goals }: Pick<HomeData, 'totals' | 'goals'>) {
  const t = useText()
  const given = totals.filter(({ inYear }) => Number(inYear) !== 0)
  if (given.length + goals.length === 0) return null
  return (
    <Section title={t('This school year')} actions={<TextLink to="/value">{t('What counts')}</TextLink>}>
      <Totals totals={given} goals={goals} year={t('this school year')} />
    </Section>
  )
}

/** The last badges. */
export function Earned({ awards }: Pick<HomeData, 'awards'>) {
  const t = useText()
  if (awards.length === 0) return null
  return (
    <Section title={t('Earned')} actions={<TextLink to="/wallet">{t('Your wallet')}</TextLink>}>
      <Shelf label={t('Earned')}>
        {awards.map(({ id, versionId, title, issuerName, standing }) => (
          <ShelfBadge key={id} to={`/awards/${id}`} versionId={versionId} title={title} issuerName={issuerName} standing={standing} />
        ))}
      </Shelf>
    </Section>
  )
}

/** What could be begun; to who earns nowhere, what their people earn. */
export function CouldFit({ suggestions, earns }: Pick<HomeData, 'suggestions'> & Pick<HomeData['facts'], 'earns'>) {
  const t = useText()
  if (suggestions.length === 0) return null
  return (
    <Section
      title={earns ? t('This could fit') : t('What people earn here')}
      actions={<TextLink to="/catalog">{t('The catalog')}</TextLink>}
    >
      <Rows>
        {suggestions.map(({ slug, versionId, title, competency, language }) => (
          <RowItem
            key={slug}
            lead={<BadgeArt src={`/versions/${versionId}/badge.svg`} alt="" size="xs" />}
            title={<Written language={language}>{title}</Written>}
            to={`/catalog/${slug}`}
            note={<Written language={language}>{competency}</Written>}
          />
        ))}
      </Rows>
    </Section>
  )
}
