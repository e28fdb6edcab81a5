import { Plus, TextQuote } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/phrases-page.ts'
import { findPhrases, type Phrase } from './find-phrases.ts'
import { addPhrase, changePhrase, removePhrase } from './keep-phrases.ts'
import { longestPhrase } from './phrase-limits.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'assessor', 'coach').length === 0)
    throw forbidden('not-an-assessor', 'Phrases are for who weighs work. An admin of your organization can make you an assessor.')
  const query = new URL(request.url).searchParams
  const given = query.get('after') ?? undefined
  const after = isId(given) ? given : null
  return { ...(await findPhrases(db, actor.id, { after })), isFirst: after === null, said: query.get('said') }
}

const said = (what: string) => () => `/review/phrases?said=${what}`
export const action = forms<unknown>({
  add: form(addPhrase, said('added')),
  change: form(changePhrase, said('saved')),
  remove: form(removePhrase, said('removed')),
})

/** Words that an assessor writes often, kept in their own words. */
export default function PhrasesPage({ loaderData: { rows, next, isFirst, said: done }, actionData }: Route.ComponentProps) {
  const t = useText()
  const toasts: Record<string, string> = { added: t('Added.'), saved: t('Saved.'), removed: t('Removed.') }
  return (
    <Page
      title={t('Your phrases')}
      eyebrow={<TextLink to="/review">{t('Review')}</TextLink>}
      lede={t(
        'Words that you write often. Beside the rubric, press i or the button to put one into a reason or a next step. Only you see them.',
      )}
      width="reading"
      index={false}
    >
      <Stack gap="l">
        {isFirst && (
          <PageForm answer={actionData} intent="add" className="gap-3!">
            <Field name="body" type="textarea" rows={2} maxLength={longestPhrase} label={t('A new phrase')} />
            <div>
              <Button icon={Plus}>{t('Add')}</Button>
            </div>
          </PageForm>
        )}
        {rows.length === 0 ? (
          <EmptyState icon={TextQuote} title={t('No phrases yet')}>
            {t('Keep what you find yourself writing again: a way to begin, a question that helps, a next step that worked.')}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-rule border-y border-rule">
            {rows.map((phrase) => (
              <PhraseRow key={phrase.id} phrase={phrase} answer={actionData} />
            ))}
          </ul>
        )}
        <Pager previous={isFirst ? null : '/review/phrases'} next={next && `/review/phrases?after=${next}`} />
      </Stack>
      <Toast>{actionData || done === null ? null : (toasts[done] ?? null)}</Toast>
    </Page>
  )
}

function PhraseRow({ phrase: { id, body }, answer }: { phrase: Phrase; answer: unknown }) {
  const t = useText()
  return (
    <li className="py-3">
      <p className="break-words whitespace-pre-line">{body}</p>
      <Fold
        summary={t.rich('Change<of> {name}</of>', { name: body.slice(0, 60), of: (words) => <span className="sr-only">{words}</span> })}
        small
      >
        <Stack gap="s">
          <PageForm answer={answer} intent={`change:${id}`} className="gap-3!">
            <HiddenFields values={{ phraseId: id }} />
            <Field name="body" type="textarea" rows={2} maxLength={longestPhrase} label={t('Phrase')} defaultValue={body} />
            <Row>
              <Button kind="quiet" small>
                {t('Save')}
              </Button>
            </Row>
          </PageForm>
          <PageForm answer={answer} intent={`remove:${id}`}>
            <HiddenFields values={{ phraseId: id }} />
            <Row>
              <Button kind="plain" small>
                {t('Remove')}
              </Button>
            </Row>
          </PageForm>
        </Stack>
      </Fold>
    </li>
  )
}
