import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { PilotCounts, PilotState, PilotTitle } from './find-pilots.ts'
import type { RowFate } from './row-fates.ts'
import { StateOfPilot } from './state-of-pilot.tsx'

type Fates = Partial<Record<RowFate, number>>
const sumOf = (fates: Fates) => Object.values(fates).reduce((sum, count) => sum + (count ?? 0), 0)

type Over = {
  pilot: {
    id: string
    state: PilotState
    broughtBy: string | null
    broughtAt: Date
    closedBy: string | null
    closedAt: Date | null
    undoneAt: Date | null
    counts: PilotCounts | null
    timeZone: string
  }
  fates: Fates
  sameFile: { id: string; name: string } | null
}

/** Where an import stands, and what came of it. */
export function PilotOver({ pilot, fates, sameFile }: Over) {
  const t = useText()
  const { state, counts, broughtBy, broughtAt, closedBy, closedAt, undoneAt, timeZone } = pilot
  const [all, made, ready] = [sumOf(fates), fates.awarded ?? 0, fates.ready ?? 0]
  return (
    <Stack gap="m">
      <p className="flex flex-wrap items-center gap-3 text-soft">
        <StateOfPilot state={state} />
        <span>
          {broughtBy
            ? t.rich('Brought by {name} on {day}.', { name: broughtBy, day: <Day at={broughtAt} zone={timeZone} /> })
            : t.rich('Brought on {day}.', { day: <Day at={broughtAt} zone={timeZone} /> })}
        </span>
      </p>
      {sameFile && (
        <Callout kind="attention" title={t('The same file was brought before')}>
          <p>
            {t.rich('It is <a>{name}</a>. Awards that are there already are left out of this one.', {
              name: sameFile.name,
              a: (inside) => <TextLink to={`/value/pilots/${sameFile.id}`}>{inside}</TextLink>,
            })}
          </p>
        </Callout>
      )}
      {state === 'closing' && (
        <Callout
          title={t('The awards are being made')}
          actions={
            <LinkButton to={`/value/pilots/${pilot.id}`} kind="quiet" small>
              {t('See how far it is')}
            </LinkButton>
          }
        >
          <Stack gap="s">
            <p>
              {t('{made} of {all}. You may leave this page; it goes on by itself, also after the server was restarted.', {
                made,
                all: made + ready,
              })}
            </p>
            <ProgressBar value={made} max={Math.max(1, made + ready)} label={t('Awards that are made')} />
          </Stack>
        </Callout>
      )}
      {state === 'closed' && counts && (
        <Callout
          kind="earned"
          title={t('{awards, plural, one {# award} other {# awards}} of {people, plural, one {# person} other {# people}}', {
            awards: counts.awards ?? 0,
            people: counts.people ?? 0,
          })}
        >
          <p>
            {closedAt && closedBy
              ? t.rich('Closed by {name} on {day}.', { name: closedBy, day: <Day at={closedAt} zone={timeZone} /> })
              : closedAt && t.rich('Closed on {day}.', { day: <Day at={closedAt} zone={timeZone} /> })}{' '}
            {all > made &&
              t('{left, plural, one {# row was} other {# rows were}} left out; another import can bring them.', { left: all - made })}
          </p>
        </Callout>
      )}
      {state === 'undone' && (
        <Callout
          title={t('This import was undone')}
          actions={
            <LinkButton to="/value/pilots/new" kind="quiet" small>
              {t('Bring a spreadsheet')}
            </LinkButton>
          }
        >
          <p>
            {undoneAt && t.rich('On {day}. Nothing of its rows is left.', { day: <Day at={undoneAt} zone={timeZone} /> })}{' '}
            {counts?.kept
              ? t('{kept, plural, one {# draft was} other {# drafts were}} worked on meanwhile and stayed.', { kept: counts.kept })
              : ''}
          </p>
        </Callout>
      )}
    </Stack>
  )
}

type End = {
  fates: Fates
  unpublished: readonly { number: number; title: string; achievementId: string | null; rows: number }[]
  titles: readonly PilotTitle[]
  isOpen: boolean
  answer: unknown
}

/** How an import ends: closed for good, or undone as a whole. */
export function PilotEnd({ fates, unpublished, isOpen, titles, answer }: End) {
  const t = useText()
  const ready = fates.ready ?? 0
  const left = sumOf(fates) - ready
  const drafts = titles.filter(({ choice }) => choice === 'drafted').length
  return (
    <Section id="end" title={t('How it ends')}>
      <Stack gap="l">
        {isOpen && ready === 0 && <p>{t('No row is ready yet, so there is nothing to close.')}</p>}
        {isOpen && ready > 0 && unpublished.length > 0 && (
          <Callout kind="attention" title={t('Some micro-credentials are not published yet')}>
            <p>{t('An award names a published text. Publish these first, or leave their rows out:')}</p>
            <ul className="mt-2 ml-5 list-disc">
              {unpublished.map(({ number, title, achievementId }) => (
                <li key={number}>{achievementId === null ? title : <TextLink to={`/authoring/${achievementId}`}>{title}</TextLink>}</li>
              ))}
            </ul>
          </Callout>
        )}
        {isOpen && ready > 0 && unpublished.length === 0 && (
          <PageForm
            answer={refusedForm(answer) ? answer : undefined}
            intent="close"
            confirm={t('Close it for good? The awards are signed, and everyone gets one letter.')}
          >
            <HiddenFields values={{ leaves: left }} />
            <p className="max-w-reading">
              {t(
                '{ready, plural, one {# row becomes an award} other {# rows become awards}}, marked as decided elsewhere, with opening lines in the ledger. Everyone gets one letter. {left, plural, =0 {No row is left out.} one {# row is left out.} other {# rows are left out.}} It can’t be taken back.',
                { ready, left },
              )}
            </p>
            <div>
              <Button>{t('Close it and make {ready, plural, one {# award} other {# awards}}', { ready })}</Button>
            </div>
          </PageForm>
        )}
        <PageForm answer={answer} intent="undo" confirm={t('Undo the whole import? Nothing of its rows stays.')}>
          <p className="max-w-reading text-soft">
            {drafts > 0
              ? t(
                  'Undone, nothing of its rows stays. Of its {drafts, plural, one {# draft} other {# drafts}} those are discarded that nobody touched.',
                  { drafts },
                )
              : t('Undone, nothing of its rows stays.')}
          </p>
          <div>
            <Button kind="danger">{t('Undo the whole import')}</Button>
          </div>
        </PageForm>
      </Stack>
    </Section>
  )
}
