import { data } from 'react-router'
import { readForm, refuse, sentForm } from '../../foundation/doors/form.ts'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { CodeBlock } from '../../foundation/ui/code-block.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { WalletTabs } from '../../foundation/ui/wallet-tabs.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { awardsOf } from '../awards/awards.ts'
import { findHolder } from '../holder-keys/holder-keys.ts'
import type { Route } from './+types/present-page.ts'
import { broughtToPresent } from './brought-to-present.ts'
import { takeAnswer } from './check-answer.ts'
import { presentAwards } from './present-awards.ts'
import { readQuestion } from './read-question.ts'

const pageSize = 30

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { searchParams } = new URL(request.url)
  const key = searchParams.get('before')
  const before = key && /^[0-9a-f-]{36}$/.test(key) ? key : undefined
  const [holder, brought, rows] = await Promise.all([
    findHolder(db, actor.id),
    before === undefined ? broughtToPresent(db, actor.id, 100) : [],
    awardsOf(db, actor.id, { before, limit: pageSize + 1 }),
  ])
  const awards = rows.filter(({ revokedAt, signedAt }) => revokedAt === null && signedAt !== null).slice(0, pageSize)
  return {
    hasKey: holder !== null || brought.length > 0,
    brought,
    question: (searchParams.get('question') ?? '').slice(0, 2000),
    awards: awards.map(({ id, title, issuerName }) => ({ id, title, issuerName })),
    next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null,
    isFirstPage: before === undefined,
  }
}

type Answer = { given: true } | { signed: string; domain: string; link: string | null }

/** By hand: the question may be fetched from elsewhere first, and an answer to one of ours is given at once. */
export async function action({ context }: Route.ActionArgs) {
  const { world, actor } = context.get(pageContext)
  let sent = new FormData()
  try {
    if (actor.kind !== 'person') throw unauthenticated()
    await limitTries(world.db, `question ${actor.id}`, { tries: 60, seconds: 3600 })
    sent = await sentForm({ context })
    const { award, badge } = readForm(sent)
    const [ids, badges] = [chosenIn(award), chosenIn(badge)]
    const { challenge, domain, link, token } = await readQuestion(world, String(sent.get('question') ?? ''))
    const { text } = await performHere({ context }, presentAwards, { challenge, domain, ids, badges })
    if (token !== null) await takeAnswer(world, token, text)
    const answer: Answer = token === null ? { signed: text, domain, link } : { given: true }
    return data(answer, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return refuse(error, sent)
  }
}

const chosenIn = (boxes: unknown): string[] => (typeof boxes === 'object' && boxes !== null ? Object.keys(boxes) : [])

const answerIn = (answer: unknown): Answer | null =>
  typeof answer === 'object' && answer !== null && ('given' in answer || 'signed' in answer) ? (answer as Answer) : null

/** Shows somebody who asks that badges are one's own: chosen awards, signed with one's key for their question. */
export default function PresentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { hasKey, question, awards, brought, next, isFirstPage } = loaderData
  const t = useText()
  const answer = answerIn(actionData)
  const more = question ? `&question=${encodeURIComponent(question)}` : ''
  return (
    <Page
      title={t('Show that it is me')}
      lede={t('Somebody asks whether a badge is yours. Your key signs their question, together with the awards that you choose.')}
      width="reading"
      index={false}
    >
      <WalletTabs current="/wallet/key" />
      <Stack gap="xl">
        {answer && 'given' in answer && (
          <Callout title={t('Your answer is given')}>
            <p>{t('The person who asked now reads that you are the person these badges name.')}</p>
          </Callout>
        )}
        {answer && 'signed' in answer && (
          <Callout title={t('Signed for {domain}', { domain: answer.domain })}>
            <p>
              {answer.link === null
                ? t('Copy it and give it to the person who asked. It is good for their question alone.')
                : t.rich('Copy it, and bring it to <a>the page of the question</a>. It is good for that question alone.', {
                    a: (inside) => (
                      <TextLink to={answer.link ?? ''} external>
                        {inside}
                      </TextLink>
                    ),
                  })}
            </p>
            <CodeBlock label={t('What was signed')}>{answer.signed}</CodeBlock>
          </Callout>
        )}
        {!hasKey ? (
          <EmptyState
            title={t('You have no key yet')}
            action={<LinkButton to="/wallet/key">{t('Read about a key of your own')}</LinkButton>}
          >
            {t('By a key of your own you prove that badges are yours. Making one takes a moment.')}
          </EmptyState>
        ) : awards.length + brought.length === 0 && isFirstPage ? (
          <EmptyState title={t('Nothing to show yet')} action={<LinkButton to="/catalog">{t('Browse the catalog')}</LinkButton>}>
            {t('What you have earned can be shown here.')}
          </EmptyState>
        ) : (
          <PageForm answer={actionData}>
            <Field
              name="question"
              type="textarea"
              rows={2}
              label={t('The question')}
              help={t('The link that you were given, or the whole request in JSON.')}
              defaultValue={question}
              required
            />
            <fieldset className="grid gap-3">
              <legend className="mb-2 font-semibold">{t('What you show')}</legend>
              {awards.map(({ id, title, issuerName }) => (
                <Checkbox key={id} name={`award.${id}`} label={title} help={issuerName} />
              ))}
              {brought.map(({ id, title, issuerName }) => (
                <Checkbox key={id} name={`badge.${id}`} label={title} help={t('{issuer}, from elsewhere', { issuer: issuerName })} />
              ))}
            </fieldset>
            <p className="text-s text-soft">
              {t(
                'The person who asks sees the awards that you tick, whole, and the name of your key. They then know that all of these are one person’s, and can tell so of any other badge that names this key. Of what does not name it yet, a second credential is made.',
              )}
            </p>
            <div>
              <Button>{t('Sign and show')}</Button>
            </div>
          </PageForm>
        )}
        <Pager
          previous={isFirstPage ? null : `/wallet/present?${more.slice(1)}`}
          next={next && `/wallet/present?before=${next}${more}`}
          label={t('Awards')}
        />
      </Stack>
    </Page>
  )
}
