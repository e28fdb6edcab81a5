import { Download, NotebookPen, Plus, Printer, Undo2 } from 'lucide-react'
import { Form } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { zoneOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/log-page.ts'
import { addLogEntry } from './add-entry.ts'
import { removeLogEntry, restoreLogEntry } from './change-entry.ts'
import { couldCountToward } from './could-count.ts'
import { CouldCountList } from './could-count-list.tsx'
import { LineAndMinutes, MoreOfEntry } from './entry-fields.tsx'
import { findEntries, findEntry, findMonths, findPurposes, readLogPlace, readLogQuery } from './find-entries.ts'
import { LearningTabs } from './learning-tabs.tsx'
import { LogMonths } from './log-months.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const query = readLogQuery(searchParams)
  const after = readLogPlace(searchParams.get('after'))
  const id = (name: string) => {
    const given = searchParams.get(name) ?? undefined
    return isId(given) ? given : null
  }
  const addedId = id('added')
  const [{ entries, next }, months, purposes, added] = await Promise.all([
    findEntries(db, actor.id, { query, after }),
    findMonths(db, actor.id, query.words),
    findPurposes(db, actor.id),
    addedId ? findEntry(db, actor.id, addedId) : null,
  ])
  return {
    query,
    entries,
    next,
    isFirst: after === null,
    months,
    purposes,
    added: added && !added.removedAt ? { line: added.line, suggestions: await couldCountToward(db, actor, added, world.now()) } : null,
    removed: id('removed'),
    said: searchParams.get('said'),
    today: dayIn(zoneOf(actor), world.now()),
  }
}

const addressOf = ({ words, month }: { words: string; month: string | null }, more: Record<string, string> = {}) => {
  const values = new URLSearchParams({ ...(words && { q: words }), ...(month && { month }), ...more })
  return values.size > 0 ? `/learning?${values}` : '/learning'
}
/** Back to the search from which something was done. */
const backTo = (sent: FormData, more: Record<string, string>) =>
  addressOf(readLogQuery(new URLSearchParams(String(sent.get('back') ?? ''))), more)

export const action = forms<unknown>({
  add: form(addLogEntry, ({ result }) => `/learning?added=${result.entryId}`),
  remove: form(removeLogEntry, ({ result, form: sent }) => backTo(sent, { removed: result.entryId })),
  restore: form(restoreLogEntry, ({ result, form: sent }) => `${backTo(sent, { said: 'restored' })}#entry-${result.entryId}`),
})

export default function LogPage({ loaderData, actionData }: Route.ComponentProps) {
  const { query, entries, next, isFirst, months, purposes, added, removed, said, today } = loaderData
  const t = useText()
  const isSearched = query.words !== '' || query.month !== null
  const hasAny = months.length > 0
  const back = addressOf(query).replace(/^[^?]*\??/, '')
  return (
    <Page
      title={t('Learning log')}
      width="reading"
      lede={t(
        'A video, a talk, a book, a chat in the hallway: note it in one line. Only you see it. It never earns an award, and it need not: what you can show with evidence does.',
      )}
      index={false}
    >
      <LearningTabs current="log" />
      <Stack gap="l">
        <PageForm answer={actionData} intent="add" className="gap-3! print:hidden">
          <LineAndMinutes />
          <MoreOfEntry today={today} purposes={purposes} />
          <div>
            <Button icon={Plus}>{t('Add')}</Button>
          </div>
        </PageForm>
        {added && <JustAdded {...added} />}
        {removed && (
          <Callout icon={Undo2}>
            <Row align="between">
              <p role="status">{t('Removed. You can bring it back for six hours.')}</p>
              <PageForm intent="restore">
                <HiddenFields values={{ entryId: removed, back }} />
                <Button small kind="quiet">
                  {t('Undo')}
                </Button>
              </PageForm>
            </Row>
          </Callout>
        )}
        {(hasAny || isSearched) && (
          <Row align="between" gap="m">
            <Form method="get" action="/learning" className="min-w-0 flex-1 basis-52" role="search">
              {query.month && <HiddenFields values={{ month: query.month }} />}
              <SearchField label={t('Search your log')} defaultValue={query.words} />
            </Form>
            <Row>
              <LinkButton to={`/learning/log.csv?${back}`} kind="quiet" small icon={Download} download>
                {t('CSV')}
              </LinkButton>
              <LinkButton to={`/learning/print?${back}`} kind="quiet" small icon={Printer}>
                {t('Print')}
              </LinkButton>
            </Row>
          </Row>
        )}
        {isSearched && (
          <p>
            <TextLink to="/learning">{t('Show the whole log')}</TextLink>
          </p>
        )}
        {entries.length > 0 ? (
          <LogMonths entries={entries} months={months} back={back} />
        ) : isSearched ? (
          <p>{t('Nothing in your log fits that.')}</p>
        ) : (
          <EmptyState icon={NotebookPen} title={t('Nothing noted yet')}>
            {t('Ten seconds are enough: one line above, and “Add”. Your months and minutes are listed here.')}
          </EmptyState>
        )}
        <Pager previous={isFirst ? null : addressOf(query)} next={next && addressOf(query, { after: next })} label={t('Learning log')} />
      </Stack>
      <Toast>{said === 'restored' ? t('It is back') : said === 'changed' ? t('Saved') : null}</Toast>
    </Page>
  )
}

/** What was noted, and what it could become. */
function JustAdded({ line, suggestions }: NonNullable<Route.ComponentProps['loaderData']['added']>) {
  const t = useText()
  return (
    <Callout>
      <p role="status">{t('Noted: “{line}”.', { line })}</p>
      {suggestions.length > 0 && (
        <>
          <p>{t('This could count toward one of these, once you show it with evidence:')}</p>
          <CouldCountList suggestions={suggestions} />
        </>
      )}
    </Callout>
  )
}
