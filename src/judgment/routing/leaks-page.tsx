import { EyeOff } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { leakSeen } from '../../work/leaks/leak-kinds.ts'
import { answerLeak } from '../leaks/answer-leak.ts'
import { citedWords } from '../shown-evidence/cited-place.ts'
import type { Route } from './+types/leaks-page.ts'
import { BoardFrame } from './board-frame.tsx'
import { findOpenLeaks, type OpenLeak } from './find-leaks.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const { organization, choices } = await chooseOrganization(db, actor, request, 'admin')
  const query = new URL(request.url).searchParams
  const given = query.get('after') ?? undefined
  const after = isId(given) ? given : null
  return {
    organization: { slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    after,
    ...(await findOpenLeaks(db, { organizationId: organization.id, personId: personIdOf(actor), after })),
    said: query.get('said'),
  }
}

export const action = form(answerLeak, ({ args: { request }, result: { answer } }) => {
  const of = new URL(request.url).searchParams.get('of')
  return `/review/leaks?${new URLSearchParams({ ...(of && { of }), said: answer })}`
})

/** What assessors marked as telling whose blind work it is, as long as nobody has masked it. */
export default function LeaksPage({ loaderData, actionData }: Route.ComponentProps) {
  const { organization, choices, after, rows, next, said } = loaderData
  const t = useText()
  const address = `/review/leaks?of=${organization.slug}`
  return (
    <BoardFrame organization={organization} choices={choices} current="leaks">
      <Stack gap="l">
        <p className="max-w-reading text-soft">
          {t(
            'What assessors marked in blind work. Its author is asked for a masked copy, and others who weigh it do not see that piece until then. Where nothing comes, you decide. Nobody is at fault.',
          )}
        </p>
        {rows.length === 0 ? (
          <EmptyState icon={EyeOff} title={t('Nothing waits to be masked')}>
            {t('What tells whose blind work it is appears here when an assessor marks it.')}
          </EmptyState>
        ) : (
          <Rows label={t('What waits to be masked, the oldest first')}>
            {rows.map((leak) => (
              <LeakRow key={leak.leakId} leak={leak} answer={actionData} />
            ))}
          </Rows>
        )}
        <Pager previous={after && address} next={next && `${address}&after=${next}`} />
      </Stack>
      <Toast>
        {actionData || said === null
          ? null
          : said === 'masked'
            ? t('It was masked meanwhile.')
            : said === 'judged-open'
              ? t('It is judged openly, and the record says so.')
              : t('It is shown again.')}
      </Toast>
    </BoardFrame>
  )
}

function LeakRow({ leak: { leakId, code, title, kind, artifactId, place, markedAt }, answer }: { leak: OpenLeak; answer: unknown }) {
  const t = useText()
  return (
    <RowItem
      title={`${t(leakSeen[kind])} · ${title}`}
      note={
        <>
          {t.rich('Submission {code} · marked on <a></a>', { code, a: () => <Day at={markedAt} form="short" /> })}
          {citedWords(t, place) && ` · ${citedWords(t, place)}`}
        </>
      }
      below={
        <Row gap="s">
          {artifactId && (
            <a
              href={`/evidence/${artifactId}`}
              target="_blank"
              rel="noreferrer"
              className="text-s text-green underline underline-offset-3 target"
            >
              {t('Look at it')}
            </a>
          )}
          <PageForm answer={answer} intent={`open:${leakId}`}>
            <HiddenFields values={{ leakId, answer: 'judged-open' }} />
            <Button kind="quiet" small>
              {t('Judge it openly')}
            </Button>
          </PageForm>
          <PageForm answer={answer} intent={`none:${leakId}`}>
            <HiddenFields values={{ leakId, answer: 'no-leak' }} />
            <Button kind="plain" small>
              {t('It tells nothing')}
            </Button>
          </PageForm>
        </Row>
      }
    />
  )
}
