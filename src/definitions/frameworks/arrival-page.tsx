import { Check } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/arrival-page.ts'
import { adoptionIn } from './adoption-words.ts'
import { dropArrival } from './bring-framework.ts'
import type { ItemChange } from './compare-framework.ts'
import { lookAtArrival } from './find-frameworks.ts'
import { authorsOnly, placeIn } from './framework-doors.ts'
import { ItemWords } from './item-rows.tsx'
import { takeFramework } from './take-framework.ts'

const onPage = 50
const kinds = ['added', 'changed', 'moved', 'gone'] as const

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (!isId(params.arrivalId)) throw missing('framework')
  authorsOnly(actor)
  const { searchParams } = new URL(request.url)
  const { changes, ...looked } = await lookAtArrival(db, params.arrivalId)
  const asked = kinds.find((kind) => kind === searchParams.get('show'))
  const counts = Object.fromEntries(kinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length])) as Record<
    ItemChange['kind'],
    number
  >
  // What goes is looked at first: it is what somebody may miss.
  const show = asked ?? (['gone', 'changed', 'moved', 'added'] as const).find((kind) => counts[kind] > 0) ?? 'added'
  const from = placeIn(searchParams.get('from')) ?? 0
  const shown = changes.filter(({ kind }) => kind === show)
  return { ...looked, counts, show, from, rows: shown.slice(from, from + onPage), isMore: shown.length > from + onPage }
}

export const action = forms<unknown>({
  take: form(takeFramework, ({ result: { frameworkId } }) => `/frameworks/${frameworkId}?said=taken`),
  drop: form(dropArrival, () => '/frameworks?said=dropped'),
})

/** A framework that was brought: what it is, what of it is new, and what that means for micro-credentials. */
export default function ArrivalPage({ loaderData, actionData }: Route.ComponentProps) {
  const {
    id,
    frameworkId,
    title,
    creator,
    description,
    version,
    adoption,
    license,
    items,
    faults,
    counts,
    show,
    from,
    rows,
    isMore,
    concerned,
  } = loaderData
  const t = useText()
  const labels = { added: t('New'), changed: t('Changed'), moved: t('Elsewhere'), gone: t('Gone') }
  const isSame = kinds.every((kind) => counts[kind] === 0)
  const address = (changes: Record<string, string>) => `/frameworks/arrivals/${id}?${new URLSearchParams(changes)}`
  return (
    <Page
      title={title}
      eyebrow={<TextLink to="/frameworks">{t('Frameworks')}</TextLink>}
      lede={
        frameworkId
          ? t('A newer version of a framework that is here. Nothing of it counts before you take it in.')
          : t('A framework that is new here. Nothing of it counts before you take it in.')
      }
      width="reading"
      index={false}
    >
      <Stack gap="l">
        <DefinitionList
          items={[
            { term: t('Published by'), value: creator },
            { term: t('What it is for'), value: description },
            { term: t('Version'), value: [version, adoptionIn(t, adoption)].filter(Boolean).join(' · ') },
            { term: t('License'), value: license },
            { term: t('How many'), value: t('{count, plural, one {One competency} other {# competencies}}', { count: items }) },
          ].filter(({ value }) => value !== '')}
        />
        {faults.length > 0 && (
          <Callout title={t('Not everything in it fits together')}>
            <ul className="grid list-disc gap-1 ps-5">
              {faults.map(({ text, values }) => (
                <li key={text}>{t(text, values)}</li>
              ))}
            </ul>
          </Callout>
        )}
        {concerned.length > 0 && (
          <Section
            title={t('Micro-credentials that name what changes')}
            lede={t('They keep what they say. Look at each, and publish a new version where another competency fits better.')}
          >
            <Rows label={t('Micro-credentials that name what changes')}>
              {concerned.map(({ title, slug, kind, statement }) => (
                <RowItem
                  key={`${slug} ${statement}`}
                  to={`/catalog/${slug}`}
                  title={title}
                  note={statement}
                  aside={<Status kind={kind === 'gone' ? 'attention' : 'waiting'}>{labels[kind]}</Status>}
                />
              ))}
            </Rows>
          </Section>
        )}
        <Section title={t('What it changes')}>
          {isSame ? (
            <p className="text-soft">{t('Nothing: it says what is here already.')}</p>
          ) : (
            <>
              <TabLinks
                label={t('What it changes')}
                links={kinds
                  .filter((kind) => counts[kind] > 0)
                  .map((kind) => ({
                    to: address({ show: kind }),
                    label: t('{label} ({count, number})', { label: labels[kind], count: counts[kind] }),
                    current: kind === show,
                  }))}
              />
              <Rows label={labels[show]}>
                {rows.map(({ identifier, before, after }) => (
                  <RowItem
                    key={identifier}
                    title={<ItemWords {...(after ?? before ?? { code: '', statement: '' })} />}
                    note={
                      show === 'changed' && before && (before.code !== after?.code || before.statement !== after?.statement) ? (
                        <span className="text-s">
                          {t('Until now: {words}', { words: [before.code, before.statement].filter(Boolean).join(' ') })}
                        </span>
                      ) : undefined
                    }
                  />
                ))}
              </Rows>
              <Pager
                previous={from > 0 ? address({ show, from: String(Math.max(from - onPage, 0)) }) : null}
                next={isMore ? address({ show, from: String(from + onPage) }) : null}
              />
            </>
          )}
        </Section>
        <Row gap="s">
          <PageForm answer={actionData} intent="take">
            <HiddenFields values={{ arrivalId: id }} />
            <Button icon={Check}>{frameworkId ? t('Take in this version') : t('Take in this framework')}</Button>
          </PageForm>
          <PageForm answer={actionData} intent="drop">
            <HiddenFields values={{ arrivalId: id }} />
            <Button kind="plain">{t('Drop it')}</Button>
          </PageForm>
        </Row>
      </Stack>
    </Page>
  )
}
