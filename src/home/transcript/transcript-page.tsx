import { FileText, ListChecks } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { schoolYearFor } from '../../recognition/ledger/ledger.ts'
import type { Route } from './+types/transcript-page.ts'
import { ChooseParts } from './choose-parts.tsx'
import { findKeptTranscripts } from './find-kept.ts'
import { findTranscript } from './find-transcript.ts'
import { mostTranscripts, saveTranscript } from './keep-transcript.ts'
import { choicesOf, readChoice } from './read-choice.ts'
import { everything } from './transcript-parts.ts'
import { TranscriptTables } from './transcript-table.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const asked = new URL(request.url).searchParams
  const year = /^\d{4}$/.test(asked.get('year') ?? '') ? Number(asked.get('year')) : undefined
  const narrowed = { category: asked.get('category') || undefined, framework: asked.get('framework') || undefined, year }
  const [transcript, kept, { start }] = await Promise.all([
    findTranscript(db, { personId: actor.id, chosen: everything, now: world.now(), isPublic: false, narrowed }),
    findKeptTranscripts(db, actor.id, mostTranscripts),
    schoolYearFor(db, actor, world.now()),
  ])
  return { transcript, kept, narrowed, yearStart: start, choices: choicesOf(transcript) }
}

export const action = form(saveTranscript, ({ result }) => `/wallet/transcript/${result.transcriptId}`, {
  input: (_args, sent) => readChoice(sent),
})

/** Competencies down the side, evidence and awards along: what a person has shown, not which classes they sat in. */
export default function TranscriptPage({ loaderData, actionData }: Route.ComponentProps) {
  const { transcript, kept, narrowed, yearStart, choices } = loaderData
  const t = useText()
  const isNarrowed = Object.values(narrowed).some((value) => value !== undefined)
  const isEmpty = transcript.categories.length === 0 && transcript.count === 0 && !isNarrowed
  return (
    <Page
      title={t('My transcript')}
      lede={t('What you have shown, competency by competency, with the evidence and the awards that stand for it.')}
      actions={
        !isEmpty && (
          <LinkButton to="/wallet/transcript.pdf" kind="quiet" icon={FileText} external>
            {t('All of it as a PDF')}
          </LinkButton>
        )
      }
      index={false}
    >
      <WalletTabs current="/wallet/transcript" />
      {isEmpty ? (
        <EmptyState
          icon={ListChecks}
          title={t('Nothing on it yet')}
          action={<LinkButton to="/catalog">{t('Browse the catalog')}</LinkButton>}
        >
          {t('With your first award, its competency stands here, with what you handed in for it and what it brought.')}
        </EmptyState>
      ) : (
        <Stack gap="xl">
          <Narrow transcript={transcript} narrowed={narrowed} />
          {transcript.isPart && (
            <Callout>{t('These are your newest {count} awards. Choose a year to see the others.', { count: transcript.count })}</Callout>
          )}
          {transcript.count === 0 ? (
            <p>
              {t('No award is like this.')} <TextLink to="/wallet/transcript">{t('Show all')}</TextLink>
            </p>
          ) : (
            <TranscriptTables transcript={transcript} yearStart={yearStart} />
          )}
          <div className="print:hidden">
            <Section
              title={t('Transcripts to hand out')}
              lede={t('Choose what goes along. Each has a page by a link that ends, a PDF and a record that a verifier reads.')}
            >
              <Stack gap="m">
                {kept.length > 0 && (
                  <Rows>
                    {kept.map(({ id, name, changedAt }) => (
                      <RowItem
                        key={id}
                        title={name}
                        to={`/wallet/transcript/${id}`}
                        note={t.rich('Changed on {day}', { day: <Day at={changedAt} form="medium" /> })}
                      />
                    ))}
                  </Rows>
                )}
                <Fold summary={t('Put one together')} open={kept.length === 0 || actionData !== undefined}>
                  <PageForm answer={actionData}>
                    <ChooseParts choices={choices} />
                    <div>
                      <Button>{t('Keep this transcript')}</Button>
                    </div>
                  </PageForm>
                </Fold>
              </Stack>
            </Section>
          </div>
        </Stack>
      )}
    </Page>
  )
}

type Loaded = Route.ComponentProps['loaderData']

/** What narrows the tables, in the address. */
function Narrow({ transcript, narrowed }: Pick<Loaded, 'transcript' | 'narrowed'>) {
  const t = useText()
  const all = { value: '', label: t('All') }
  const groups = [
    { name: 'category', label: t('Category'), values: transcript.categories, chosen: narrowed.category },
    { name: 'framework', label: t('Framework'), values: transcript.frameworks, chosen: narrowed.framework },
    { name: 'year', label: t('Year of the award'), values: transcript.awardYears.map(String), chosen: narrowed.year?.toString() },
  ].filter(({ values, chosen }) => values.length > 1 || chosen !== undefined)
  if (groups.length === 0) return null
  return (
    <form method="get" className="grid items-end gap-4 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] print:hidden">
      {groups.map(({ name, label, values, chosen }) => (
        <Select
          key={name}
          name={name}
          label={label}
          defaultValue={chosen ?? ''}
          options={[all, ...values.map((value) => ({ value, label: value }))]}
        />
      ))}
      <div>
        <Button kind="quiet">{t('Show')}</Button>
      </div>
    </form>
  )
}
