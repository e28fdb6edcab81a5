import { findAwardAsking } from '../../definitions/value/asked.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/ask-award-page.ts'
import { askForAward } from './ask.ts'
import { mayAskFor } from './request-policy.ts'
import { RequestState } from './request-state.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const award = isId(params.awardId)
    ? await db
        .selectFrom('awards')
        .innerJoin('achievementVersions as version', 'version.id', 'awards.versionId')
        .where('awards.id', '=', params.awardId)
        .select(['awards.id', 'awards.earnerId', 'version.title'])
        .executeTakeFirst()
    : undefined
  // Of others it is not there: only who earned it asks.
  if (!award || !mayAskFor(actor, { personId: award.earnerId ?? '' }).allowed) throw missing('award')
  const asking = await findAwardAsking(db, award.id)
  return {
    awardId: award.id,
    title: award.title,
    asking: asking && {
      organization: asking.organization,
      until: asking.until,
      request: asking.request,
      isOver: dayIn(asking.timeZone, world.now()) > asking.until,
    },
  }
}

export const action = form(askForAward, ({ result: { isLate } }) => `/value/asked?said=${isLate ? 'late' : 'asked'}`)

/** Asks for what an award brings on request; who is late asks all the same, and is told so. */
export default function AskAwardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { awardId, title, asking } = loaderData
  const t = useText()
  return (
    <Page
      title={t('Ask for what it brings')}
      eyebrow={<TextLink to={`/awards/${awardId}`}>{title}</TextLink>}
      width="reading"
      index={false}
    >
      {asking === null ? (
        <EmptyState title={t('There is nothing to ask for')} action={<LinkButton to="/value">{t('What I have earned')}</LinkButton>}>
          {t('What this award brings comes by itself, or it brings nothing.')}
        </EmptyState>
      ) : asking.request && asking.request.state !== 'refused' ? (
        <Callout title={t('You have asked {organization}', { organization: asking.organization })}>
          <p className="flex flex-wrap items-center gap-3">
            {t.rich('Asked on <day></day>.', { day: () => <Day at={asking.request?.askedOn ?? ''} /> })}{' '}
            <RequestState {...asking.request} />
          </p>
          <p>
            <TextLink to="/value/asked">{t('See what you asked for')}</TextLink>
          </p>
        </Callout>
      ) : (
        <PageForm answer={actionData}>
          <p>
            {t.rich('{organization} gives something for this award if you ask for it by <day></day>.', {
              organization: asking.organization,
              day: () => <Day at={asking.until} />,
            })}
          </p>
          {asking.isOver && (
            <Callout kind="attention" title={t('These days are over')}>
              {t('You can ask all the same: {organization} decides whether it counts.', { organization: asking.organization })}
            </Callout>
          )}
          {asking.request && (
            <Callout kind="attention" title={t('It was refused')}>
              {asking.request.reason}
            </Callout>
          )}
          <Field
            name="words"
            label={t('What you want to say about it')}
            help={t('Admins and HR of {organization} read it.', { organization: asking.organization })}
            type="textarea"
            rows={4}
            maxLength={1000}
            optional
          />
          <div>
            <Button>{t('Ask {organization}', { organization: asking.organization })}</Button>
          </div>
        </PageForm>
      )}
    </Page>
  )
}
