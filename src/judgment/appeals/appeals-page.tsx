import { Scale } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere, zoneOf } from '../../foundation/platform/actor.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/appeals-page.ts'
import { AppealDue, useAgainst } from './appeal-due.tsx'
import { listAppealsToHear, listHeard, listHearings } from './find-appeals.ts'
import { takeAppeal } from './hear-appeal.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'assessor').length === 0)
    throw forbidden('not-an-assessor', 'This page is for assessors. An admin of your organization can make you one.')
  const { searchParams } = new URL(request.url)
  const after = searchParams.get('after')
  const isHeard = searchParams.get('show') === 'heard'
  const [waiting, own, heard] = await Promise.all([
    isHeard ? null : listAppealsToHear(db, actor, { after }),
    isHeard ? [] : listHearings(db, actor),
    isHeard ? listHeard(db, actor, { after }) : null,
  ])
  return {
    waiting,
    own,
    heard,
    after,
    isAdmin: organizationsWhere(actor, 'admin').length > 0,
    today: dayIn(zoneOf(actor), world.now()),
    said: searchParams.get('said'),
  }
}

export const action = form(takeAppeal, ({ result: { assessmentId } }) => `/review/${assessmentId}`)

/** Appeals that an assessor may hear, those that they hear, and those that they heard. */
export default function AppealsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { waiting, own, heard, after, isAdmin, today, said } = loaderData
  const t = useText()
  const here = heard ? '/review/appeals?show=heard' : '/review/appeals'
  const next = (waiting ?? heard)?.next
  return (
    <Page
      title={t('Appeals')}
      index={false}
      width="reading"
      eyebrow={<TextLink to="/review">{t('Review')}</TextLink>}
      lede={t('A second look, by somebody who saw none of the work before. Here are those that you may hear.')}
      actions={
        isAdmin && (
          <LinkButton to="/review/appeals/all" kind="quiet">
            {t('All appeals')}
          </LinkButton>
        )
      }
    >
      <TabLinks
        label={t('Which appeals')}
        links={[
          { to: '/review/appeals', label: t('To hear'), current: heard === null },
          { to: '/review/appeals?show=heard', label: t('Heard'), current: heard !== null },
        ]}
      />
      {own.length > 0 && (
        <Section title={t('You hear')}>
          <Hearings rows={own} today={today} />
        </Section>
      )}
      {waiting && (
        <Section title={t('Waiting')}>
          <Waiting rows={waiting.rows} today={today} answer={actionData} />
        </Section>
      )}
      {heard && <Heard rows={heard.rows} />}
      <Pager previous={after && here} next={next && `${here}${heard ? '&' : '?'}after=${next}`} />
      <Toast>
        {said === 'decided'
          ? t('Decided. The earner is told now.')
          : said === 'released'
            ? t('Released: somebody else can hear it now.')
            : null}
      </Toast>
    </Page>
  )
}

type Found = Route.ComponentProps['loaderData']

function Hearings({ rows, today }: { rows: Found['own']; today: string }) {
  const t = useText()
  const against = useAgainst()
  return (
    <Rows label={t('Appeals that you hear')}>
      {rows.map(({ assessmentId, title, code, against: what, dueOn }) => (
        <RowItem
          key={assessmentId}
          title={title}
          to={`/review/${assessmentId}`}
          note={t.rich('Submission {code} · {against} · decided by <a></a>', {
            code,
            against: against[what],
            a: () => <Day at={dueOn} form="short" />,
          })}
          aside={<AppealDue dueOn={dueOn} today={today} />}
        />
      ))}
    </Rows>
  )
}

function Waiting({ rows, today, answer }: { rows: NonNullable<Found['waiting']>['rows']; today: string; answer: unknown }) {
  const t = useText()
  const against = useAgainst()
  if (rows.length === 0)
    return (
      <EmptyState icon={Scale} title={t('No appeal waits for you')}>
        {t('Appeals about work that you had a part in never appear here: others hear those.')}
      </EmptyState>
    )
  return (
    <Rows label={t('Appeals that wait, by due date')}>
      {rows.map(({ appealId, title, code, against: what, filedAt, dueOn }) => (
        <RowItem
          key={appealId}
          title={title}
          note={t.rich('Submission {code} · {against} · appealed on <a></a> · decided by <b></b>', {
            code,
            against: against[what],
            a: () => <Day at={filedAt} form="short" />,
            b: () => <Day at={dueOn} form="short" />,
          })}
          aside={
            <>
              <AppealDue dueOn={dueOn} today={today} />
              <PageForm answer={answer} intent={`take:${appealId}`}>
                <HiddenFields values={{ appealId }} />
                <Button kind="quiet" small aria-label={t('Hear it: {title}, {code}', { title, code })}>
                  {t('Hear it')}
                </Button>
              </PageForm>
            </>
          }
        />
      ))}
    </Rows>
  )
}

function Heard({ rows }: { rows: NonNullable<Found['heard']>['rows'] }) {
  const t = useText()
  const against = useAgainst()
  if (rows.length === 0)
    return (
      <EmptyState icon={Scale} title={t('You have heard no appeal yet')}>
        {t('What you decide on an appeal can be read here afterwards, with your reason.')}
      </EmptyState>
    )
  return (
    <Rows label={t('Appeals that you heard, the last first')}>
      {rows.map(({ assessmentId, title, code, against: what, outcome, decidedAt }) => (
        <RowItem
          key={assessmentId}
          title={title}
          to={`/review/appeals/${assessmentId}`}
          note={t.rich('Submission {code} · {against} · decided on <a></a>', {
            code,
            against: against[what],
            a: () => <Day at={decidedAt} form="short" />,
          })}
          aside={<Status kind={outcome === 'changed' ? 'done' : 'open'}>{outcome === 'changed' ? t('changed') : t('it stands')}</Status>}
        />
      ))}
    </Rows>
  )
}
