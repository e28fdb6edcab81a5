import { type Column, DataTable } from '../../foundation/ui/data-table.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ToldResults } from './find-results.ts'
import { ShareBar } from './share-bar.tsx'

type Given = { shown: ToldResults; before: ToldResults | null }

/** Words for what is not told. */
function TooFew() {
  const t = useText()
  return <span className="text-soft">{t('too few to say')}</span>
}

/** A part of a whole, as a number, a share and a line. */
function Part({ count, of, isDrawn }: { count: number | null; of: number; isDrawn?: boolean }) {
  const t = useText()
  if (count === null) return <TooFew />
  const share = of === 0 ? 0 : count / of
  return (
    <>
      <span className="tabular-nums">
        <span className="font-semibold">{t('{count, number}', { count })}</span>{' '}
        <span className="text-s text-soft">{t('{share, number, percent}', { share })}</span>
      </span>
      {isDrawn && <ShareBar share={share} />}
    </>
  )
}

const hasBefore = (before: ToldResults | null): before is ToldResults => before?.isEnough ?? false

/** How many started, handed in, came back and earned it. */
export function HowFar({ shown, before }: Given) {
  const t = useText()
  const rows = [
    { key: 'started' as const, name: t('Started') },
    { key: 'handedIn' as const, name: t('Handed in') },
    { key: 'cameBack' as const, name: t('Came back with next steps at least once') },
    { key: 'earned' as const, name: t('Earned') },
    { key: 'stopped' as const, name: t('Stopped before handing in') },
  ]
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'name', label: t('Attempts'), head: true, cell: ({ name }) => name },
    {
      key: 'now',
      label: t('Version {number}', { number: shown.number }),
      cell: ({ key }) => <Part count={shown[key]} of={shown.started} isDrawn />,
    },
  ]
  if (hasBefore(before))
    columns.push({
      key: 'before',
      label: t('Version {number}', { number: before.number }),
      cell: ({ key }) => <Part count={before[key]} of={before.started} />,
    })
  return (
    <Section
      title={t('How far people come')}
      lede={t('Who started lately is still on the way. Stopped is what was taken back, or rests for a month.')}
    >
      <DataTable caption={t('How far people come')} hideCaption rows={rows} rowKey={({ key }) => key} columns={columns} />
    </Section>
  )
}

/** The last part with work of those who stopped. */
export function StopsTable({ shown }: { shown: ToldResults }) {
  const t = useText()
  const { stopped, stoppedAt } = shown
  return (
    <Section
      title={t('Where people stop')}
      lede={t('The last part in which they had something. A part after which many stop may ask for too much, or say too little.')}
    >
      {stoppedAt === null ? (
        <p className="text-soft">{t('Too few stopped to say where.')}</p>
      ) : (
        <DataTable
          caption={t('Where people stop')}
          hideCaption
          rows={stoppedAt}
          rowKey={({ name }) => name ?? ''}
          columns={[
            {
              key: 'part',
              label: t('Part'),
              head: true,
              cell: ({ name, isGone }) =>
                name === null ? (
                  t('Before the first piece of work')
                ) : isGone ? (
                  t('A part that this version has no more')
                ) : (
                  <Written>{name}</Written>
                ),
            },
            { key: 'count', label: t('Stopped there'), cell: ({ count }) => <Part count={count} of={stopped ?? 0} isDrawn /> },
          ]}
        />
      )}
    </Section>
  )
}

type CriterionRow = ToldResults['criteria'][number] & { agreed: number | null }

/** The criteria, the hardest first: how often the first submission did not show them yet. */
export function CriteriaTable({
  shown,
  before,
  hasSeveral,
  slug,
}: {
  shown: Omit<ToldResults, 'criteria'> & { criteria: readonly CriterionRow[] }
  before: ToldResults | null
  hasSeveral: boolean
  slug: string
}) {
  const t = useText()
  const earlier = new Map(before?.criteria.map(({ id, notYet }) => [id, notYet]))
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? <TooFew /> : t('{share, number, percent}', { share: value })
  const columns: Column<CriterionRow>[] = [
    { key: 'name', label: t('Criterion'), head: true, cell: ({ name }) => <Written>{name}</Written> },
    {
      key: 'notYet',
      label: t('Not shown yet at first'),
      cell: ({ notYet, weighed }) =>
        notYet === null ? (
          <TooFew />
        ) : (
          <>
            <span className="tabular-nums">
              <span className="font-semibold">{share(notYet)}</span>{' '}
              <span className="text-s text-soft">{t('of {weighed, number}', { weighed })}</span>
            </span>
            <ShareBar share={notYet} />
          </>
        ),
    },
  ]
  if (hasBefore(before))
    columns.push({ key: 'before', label: t('Version {number}', { number: before.number }), cell: ({ id }) => share(earlier.get(id)) })
  if (hasSeveral) columns.push({ key: 'agreed', label: t('Assessors gave the same level'), cell: ({ agreed }) => share(agreed) })
  return (
    <Section
      title={t('What is hard')}
      lede={
        hasSeveral
          ? t.rich('The hardest first. Where assessors also disagree, the words may be what is hard: <a>how far they agree</a>.', {
              a: (words) => <TextLink to={`/reliability/${slug}`}>{words}</TextLink>,
            })
          : t('The hardest first. That something is hard may be right; that it is unclear never is.')
      }
    >
      <DataTable caption={t('What is hard')} hideCaption rows={shown.criteria} rowKey={({ id }) => id} columns={columns} />
    </Section>
  )
}

/** The time in the middle of each stretch. */
export function TimesTable({ shown, before }: Given) {
  const t = useText()
  const rows = [
    { key: 'toHandIn' as const, name: t('From the start to handing in') },
    { key: 'toDecision' as const, name: t('From handing in to the decision') },
    { key: 'toNext' as const, name: t('From next steps to handing in again') },
    { key: 'toEarned' as const, name: t('From the start to earning it') },
  ]
  const time = (days: number | null) => (days === null ? <TooFew /> : t('{days, plural, one {# day} other {# days}}', { days }))
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'name', label: t('Stretch'), head: true, cell: ({ name }) => name },
    { key: 'now', label: t('Version {number}', { number: shown.number }), cell: ({ key }) => time(shown.days[key]) },
  ]
  if (hasBefore(before))
    columns.push({ key: 'before', label: t('Version {number}', { number: before.number }), cell: ({ key }) => time(before.days[key]) })
  return (
    <Section title={t('How long it takes')} lede={t('The time in the middle: half took less, half took more. Days off count too.')}>
      <DataTable caption={t('How long it takes')} hideCaption rows={rows} rowKey={({ key }) => key} columns={columns} />
    </Section>
  )
}
