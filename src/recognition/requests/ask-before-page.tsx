import { findPublished } from '../../definitions/achievements/achievements.ts'
import { findWorth } from '../../definitions/value/worth.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/ask-before-page.ts'
import { askBefore } from './ask.ts'
import { RequestState } from './request-state.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const offer = await findPublished(db, params.slug)
  const worth = await findWorth(db, actor, offer, world.now())
  return {
    slug: params.slug,
    achievementId: offer.id,
    title: offer.definition.title,
    begun: worth.kind === 'begun',
    terms:
      worth.kind === 'theirs'
        ? []
        : worth.terms
            .filter(({ inForce }) => inForce.some(({ asks }) => asks?.before))
            .map(({ organizationId, organization, day, asked }) => ({ organizationId, organization, day, asked })),
  }
}

export const action = form(askBefore, ({ result: { isLate } }) => `/value/asked?said=${isLate ? 'late' : 'asked'}`, {
  input: (_args, sent) => ({ achievementId: String(sent.get('achievementId') ?? '') }),
})

/** Asks an organization to agree before the work begins; who has begun asks late, and is told so. */
export default function AskBeforePage({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, achievementId, title, begun, terms } = loaderData
  const t = useText()
  return (
    <Page title={t('Ask before you begin')} eyebrow={<TextLink to={`/catalog/${slug}`}>{title}</TextLink>} width="reading" index={false}>
      {terms.length === 0 ? (
        <EmptyState
          title={t('There is nothing to ask')}
          action={<LinkButton to={`/catalog/${slug}`}>{t('Back to “{title}”', { title })}</LinkButton>}
        >
          {t('No rule that counts for you asks that somebody agree to this before you begin.')}
        </EmptyState>
      ) : (
        <Stack gap="xl">
          {terms.map(({ organizationId, organization, day, asked }) =>
            asked && asked.state !== 'refused' ? (
              <Callout key={organizationId} title={t('You have asked {organization}', { organization })}>
                <p className="flex flex-wrap items-center gap-3">
                  {t.rich('Asked on <day></day>.', { day: () => <Day at={asked.askedOn} /> })} <RequestState {...asked} />
                </p>
                <p>
                  <TextLink to="/value/asked">{t('See what you asked for')}</TextLink>
                </p>
              </Callout>
            ) : (
              <PageForm key={organizationId} answer={actionData} intent={organizationId}>
                <HiddenFields values={{ achievementId, organizationId }} />
                <p>
                  {t('{organization} gives something for “{title}” only if somebody there agrees before you begin.', {
                    organization,
                    title,
                  })}
                </p>
                {begun && (
                  <Callout kind="attention" title={t('You began already')}>
                    {t.rich(
                      'Your work began on <day></day>, so this comes late. You can ask all the same: {organization} decides whether it counts.',
                      { day: () => <Day at={day} />, organization },
                    )}
                  </Callout>
                )}
                {asked && (
                  <Callout kind="attention" title={t('It was refused')}>
                    {asked.reason}
                  </Callout>
                )}
                <Field
                  name="words"
                  label={t('What you want to say about it')}
                  help={t('Such as when you want to begin, and what it is good for. Admins and HR of {organization} read it.', {
                    organization,
                  })}
                  type="textarea"
                  rows={4}
                  maxLength={1000}
                  optional
                />
                <div>
                  <Button>{t('Ask {organization}', { organization })}</Button>
                </div>
              </PageForm>
            ),
          )}
        </Stack>
      )}
    </Page>
  )
}
