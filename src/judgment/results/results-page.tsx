import { Download } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { WrittenIn } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { fewestSubmissions } from '../reliability/figures.ts'
import type { Route } from './+types/results-page.ts'
import { agreementByCriterion, findResults } from './find-results.ts'
import { CriteriaTable, HowFar, StopsTable, TimesTable } from './results-tables.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const { versions, definition, ...found } = await findResults(db, actor, params.id)
  const asked = new URL(request.url).searchParams.get('version')
  const at = asked === null ? 0 : versions.findIndex(({ number }) => String(number) === asked)
  const shown = versions[at]
  if (!shown) throw missing('micro-credential')
  const agreed = await agreementByCriterion(db, { ...found, definition }, world.now())
  return {
    ...found,
    language: definition.language,
    hasSeveral: definition.assessment.readers > 1,
    numbers: versions.map(({ number }) => number),
    shown: { ...shown, criteria: shown.criteria.map((row) => ({ ...row, agreed: agreed.get(row.id) ?? null })) },
    before: versions[at + 1] ?? null,
  }
}

/** What the results of a micro-credential say to its author, and nothing of any person. */
export default function ResultsPage({ loaderData }: Route.ComponentProps) {
  const { id, slug, title, numbers, shown, before, language, hasSeveral } = loaderData
  const t = useText()
  return (
    <Page
      title={t('What results say')}
      eyebrow={<TextLink to={`/authoring/${id}`}>{title}</TextLink>}
      lede={t(
        'How people get on with this micro-credential: where they stop, what is hard, how long it takes. Nobody is named or ranked here.',
      )}
      index={false}
      actions={
        shown.isEnough && (
          <LinkButton to={`/authoring/${id}/results.csv`} kind="quiet" icon={Download} download>
            {t('As CSV')}
          </LinkButton>
        )
      }
    >
      {numbers.length > 1 && (
        <TabLinks
          label={t('Versions')}
          links={numbers.map((number) => ({
            to: `/authoring/${id}/results?version=${number}`,
            label: t('Version {number}', { number }),
            current: number === shown.number,
          }))}
        />
      )}
      {shown.isEnough ? (
        <WrittenIn value={language}>
          <Stack gap="xl">
            <HowFar shown={shown} before={before} />
            <StopsTable shown={shown} />
            <CriteriaTable shown={shown} before={before} hasSeveral={hasSeveral} slug={slug} />
            <TimesTable shown={shown} before={before} />
            <p className="text-s text-soft">
              {t(
                'Counted every hour. What fewer than {fewest} people did is not told, as it would tell of persons; nor is anything that was written to or by them.',
                { fewest: fewestSubmissions },
              )}{' '}
              {shown.countedAt && t.rich('Last counted <a></a>.', { a: () => <Moment at={shown.countedAt ?? 0} /> })}
            </p>
          </Stack>
        </WrittenIn>
      ) : (
        <EmptyState title={t('Too little to say yet')}>
          {t(
            '{started, plural, =0 {Nobody has started this version, as far as was counted.} one {One person has started this version.} other {# people have started this version.}} From {fewest} on, it is told here how they get on. It is counted every hour.',
            { started: shown.started, fewest: fewestSubmissions },
          )}
        </EmptyState>
      )}
    </Page>
  )
}
