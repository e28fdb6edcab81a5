import { Check, Plus } from 'lucide-react'
import { Form, redirect } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findInWork } from '../achievements/achievements.ts'
import type { Route } from './+types/align-page.ts'
import { alignDraft, mostAlignments } from './align-draft.ts'
import { itemAddress } from './aligned.ts'
import { listFrameworks } from './find-frameworks.ts'
import { typedIn } from './framework-doors.ts'
import { ItemRows, ItemWords } from './item-rows.tsx'
import { searchItems } from './search-items.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, world } = context.get(pageContext)
  const { text, from } = typedIn(request)
  const { id, draft } = await findInWork(db, actor, params.id)
  if (!draft) throw redirect(`/authoring/${params.id}`)
  const found = text ? await searchItems(db, text, { from }) : null
  const chosen = new Set(draft.alignments.map(({ targetUrl }) => targetUrl))
  return {
    id,
    title: draft.title,
    alignments: draft.alignments,
    text,
    from,
    found: found && {
      next: found.next,
      rows: found.rows.map((row) => ({ ...row, isChosen: chosen.has(itemAddress(world.config.BASE_URL, row)) })),
    },
    isAny: (await listFrameworks(db, { size: 1 })).rows.length > 0,
  }
}

/** Back to the same words, so that several are chosen one after the other. */
const again = ({ args, form: sent }: { args: { params: Record<string, string | undefined> }; form: FormData }) =>
  `/authoring/${args.params.id}/standards?${new URLSearchParams({ q: String(sent.get('q') ?? '') })}`
const ofThis = ({ params }: { params: Record<string, string | undefined> }) => ({ achievementId: params.id ?? '' })
export const action = forms<unknown>({
  add: form(alignDraft, again, { input: (args, sent) => ({ ...ofThis(args), add: String(sent.get('itemId')), remove: null }) }),
  remove: form(alignDraft, again, { input: (args, sent) => ({ ...ofThis(args), add: null, remove: String(sent.get('address')) }) }),
})

/** Standards of a draft, chosen by search in the frameworks that are here. */
export default function AlignPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, alignments, text, from, found, isAny } = loaderData
  const t = useText()
  const path = `/authoring/${id}/standards`
  const address = (changes: Record<string, string>) => `${path}?${new URLSearchParams({ q: text, ...changes })}`
  return (
    <Page
      title={t('Standards of “{title}”', { title: title || t('A new micro-credential') })}
      eyebrow={<TextLink to={`/authoring/${id}/basics`}>{t('Back to the draft')}</TextLink>}
      lede={t('What it shows, in the words of a framework. People who look for a competency there find this micro-credential.')}
      width="reading"
      index={false}
    >
      <Stack gap="l">
        {alignments.length > 0 && (
          <Section title={t('Chosen')}>
            <Rows label={t('Chosen')}>
              {alignments.map(({ id: rowId, targetName, targetCode, targetFramework, targetUrl }, index) => (
                <RowItem
                  key={rowId ?? index}
                  title={<ItemWords code={targetCode} statement={targetName} />}
                  note={targetFramework && <span className="text-s">{targetFramework}</span>}
                  aside={
                    targetUrl && (
                      <PageForm answer={actionData} intent={`remove:${rowId}`}>
                        <HiddenFields values={{ address: targetUrl, q: text }} />
                        <Button kind="plain" small aria-label={t('Take out: {what}', { what: targetCode || targetName })}>
                          {t('Take out')}
                        </Button>
                      </PageForm>
                    )
                  }
                />
              ))}
            </Rows>
          </Section>
        )}
        {isAny ? (
          <Section title={t('Find a competency')}>
            <Form method="get" action={path} role="search" className="mb-4">
              <Row gap="s" align="start" wrap={false} className="*:first:flex-1">
                <SearchField label={t('Search competencies by words or code')} defaultValue={text} live />
                <Button kind="quiet">{t('Search')}</Button>
              </Row>
            </Form>
            {found?.rows.length === 0 && (
              <p className="text-soft">{t('No competency has these words or this code. Try fewer words, or the beginning of one.')}</p>
            )}
            {found && found.rows.length > 0 && (
              <ItemRows
                label={t('Competencies')}
                rows={found.rows}
                named={{}}
                to={(row) => `/frameworks/items/${row.id}`}
                showsFramework
                aside={(row) =>
                  found.rows.find((one) => one.id === row.id)?.isChosen ? (
                    <Status kind="done" icon={Check}>
                      {t('Chosen')}
                    </Status>
                  ) : (
                    alignments.length < mostAlignments && (
                      <PageForm answer={actionData} intent={`add:${row.id}`}>
                        <HiddenFields values={{ itemId: row.id, q: text }} />
                        <Button kind="quiet" small icon={Plus} aria-label={t('Add: {what}', { what: row.code || row.statement })}>
                          {t('Add')}
                        </Button>
                      </PageForm>
                    )
                  )
                }
              />
            )}
            <Pager
              previous={from > 0 ? address({ from: String(Math.max(from - 25, 0)) }) : null}
              next={found?.next == null ? null : address({ from: String(found.next) })}
            />
          </Section>
        ) : (
          <Callout
            title={t('No framework is here yet')}
            actions={
              <LinkButton to="/frameworks/new" kind="quiet" small>
                {t('Add a framework')}
              </LinkButton>
            }
          >
            <p>
              {t(
                'Bring the standards of your state or an association once, and authors choose from them. Until then, standards can be typed under Basics.',
              )}
            </p>
          </Callout>
        )}
        {alignments.length >= mostAlignments && (
          <p className="text-soft">
            {t('A micro-credential names {most} standards at most. Take one out first.', { most: mostAlignments })}
          </p>
        )}
      </Stack>
    </Page>
  )
}
