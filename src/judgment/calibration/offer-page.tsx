import { Undo2 } from 'lucide-react'
import { redirect } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findWork } from '../../work/attempt-pages/find-work.ts'
import type { Route } from './+types/offer-page.ts'
import { offerWork, takeWorkBack } from './offer-work.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { id, state, definition } = await findWork(db, actor, params.attemptId, world.now())
  if (state !== 'earned') throw redirect(`/work/${id}`)
  const anchor = await db
    .selectFrom('anchors')
    .where('attemptId', '=', id)
    .where('source', '=', 'offered')
    .where('state', '<>', 'retired')
    .select(['state', 'changedAt', 'madeAt'])
    .executeTakeFirst()
  return {
    id,
    title: definition.title,
    language: definition.language,
    offered: anchor ? { isInUse: anchor.state === 'in-use', at: anchor.madeAt } : null,
    said: new URL(request.url).searchParams.get('said'),
  }
}

export const action = forms<unknown>({
  offer: form(offerWork, ({ args: { params } }) => `/work/${params.attemptId}/offer?said=offered`),
  'take-back': form(takeWorkBack, ({ args: { params } }) => `/work/${params.attemptId}/offer?said=back`),
})

export default function OfferPage({ loaderData: { id, title, language, offered, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Offer your work to those who learn to assess')}
      eyebrow={
        <TextLink to={`/work/${id}`}>
          <Written language={language}>{title}</Written>
        </TextLink>
      }
      lede={t(
        'Assessors practice on work whose levels are agreed, so that everyone’s work is weighed alike. Real work is the best for it.',
      )}
      width="reading"
      index={false}
    >
      <Section title={t('What that means')}>
        <ul className="grid list-disc gap-1.5 pl-5">
          <li>
            {t(
              'Assessors and authors of the organization see what you handed in last, without your name, your school, or what files say of you.',
            )}
          </li>
          <li>{t('In a recording they may recognize your voice or your room. Offer it only if you don’t mind.')}</li>
          <li>
            {t('What families allowed goes on to count: what they take back is hidden here too, and recordings expire as they would.')}
          </li>
          <li>
            {t('Your award has nothing to do with it. You can take your work back at any time, and from then on nobody is given it.')}
          </li>
        </ul>
      </Section>
      {offered ? (
        <>
          <Callout title={t('You have offered this')}>
            <p>
              {t.rich('Since {day}. {isInUse, select, true {Assessors practice on it.} other {Its authors have not put it to use yet.}}', {
                day: <Day at={offered.at} />,
                isInUse: String(offered.isInUse),
              })}
            </p>
          </Callout>
          <PageForm answer={actionData} intent="take-back" className="mt-6">
            <div>
              <Button kind="quiet" icon={Undo2}>
                {t('Take it back')}
              </Button>
            </div>
          </PageForm>
        </>
      ) : (
        <PageForm answer={actionData} intent="offer">
          <Checkbox name="agrees" value="true" label={t('Assessors of this organization may practice on my work')} />
          <Row>
            <Button>{t('Offer it')}</Button>
            <LinkButton to={`/work/${id}`} kind="quiet">
              {t('Not now')}
            </LinkButton>
          </Row>
        </PageForm>
      )}
      <Toast>{said === 'offered' ? t('Thank you. It is offered.') : said === 'back' ? t('It is yours alone again') : null}</Toast>
    </Page>
  )
}
