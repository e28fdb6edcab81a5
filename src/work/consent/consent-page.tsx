import { data } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/consent-page.ts'
import { answerConsent, askDeletion } from './answer-consent.ts'
import { ownScopeQuestions, scopeQuestions } from './consent-words.ts'
import { findStudentByCode, historyOf } from './find-code.ts'
import { SaidList } from './said-list.tsx'
import { ScopeBoxes } from './scope-boxes.tsx'
import { watchedOf } from './watched.ts'
import { WatchedSum } from './watched-sum.tsx'
import { countWrongCode } from './wrong-codes.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, clientAddress } = context.get(pageContext)
  // The secret says whose page it is: a family has no account.
  const db = readsOfAll(world.db)
  const found = await findStudentByCode(db, params.code, world.now())
  if (!found) {
    await countWrongCode(world.db, clientAddress)
    return data({ found: null, said: null }, { status: 404 })
  }
  const { name, className, teacher, organization, endsOn, isLate, isAdult, studentId, today } = found
  const [history, watched, request_] = await Promise.all([
    historyOf(db, studentId, today),
    watchedOf(db, studentId),
    db
      .selectFrom('deletionRequests')
      .where('studentId', '=', studentId)
      .orderBy('id', 'desc')
      .limit(1)
      .select(['askedAt', 'dueOn', 'doneAt', 'outcome', 'answer', 'deleted'])
      .executeTakeFirst(),
  ])
  // The teacher's own notes are for the teacher.
  const said = history.said.map((one) => ({ ...one, note: '' }))
  return data({
    found: { name, className, teacher, organization, endsOn, isLate, isAdult },
    history: { ...history, said },
    watched,
    deletion: request_ ?? null,
    said: new URL(request.url).searchParams.get('said'),
  })
}

const input = ({ params, context }: Route.ActionArgs) => ({ code: params.code, locale: context.get(pageContext).locale })

export const action = forms<unknown>({
  answer: form(answerConsent, ({ args: { params } }) => `/consent/${params.code}?said=answered`, {
    input: (args) => input(args as Route.ActionArgs),
  }),
  delete: form(askDeletion, ({ args: { params } }) => `/consent/${params.code}?said=asked`, {
    input: (args) => input(args as Route.ActionArgs),
  }),
})

/** Where a family, or a student who is of age, reads what it is about and decides. Short sentences and common words. */
export default function ConsentPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  if (!loaderData.found)
    return (
      <Page
        title={t('This link is not known here')}
        width="reading"
        lede={t('Perhaps a part of it got lost, or the teacher has made a new one. Please look at the paper again, or ask the teacher.')}
        index={false}
      />
    )
  const { found, history, watched, deletion, said } = loaderData
  const { name, className, teacher, organization, isLate, isAdult } = found
  const { standing } = history
  return (
    <Page
      title={isAdult ? t('Pictures and sound in class') : t('Pictures and sound of {name}', { name })}
      eyebrow={[className, teacher, organization].filter(Boolean).join(' · ')}
      width="reading"
      index={false}
    >
      {said === 'answered' && !actionData && (
        <Callout>
          <p role="status">
            {t('Thank you. Your answer counts from now on. You can change it here at any time: keep the link or the paper.')}
          </p>
        </Callout>
      )}
      {said === 'asked' && !actionData && deletion && (
        <Callout>
          <p role="status">
            {t.rich('The teacher is told, and answers by <d></d>. Until then nobody else can look at it.', {
              d: () => <Day at={deletion.dueOn} />,
            })}
          </p>
        </Callout>
      )}
      <Section title={t('What is this about?')}>
        <div className="grid gap-3">
          <p>
            {t(
              '{teacher} wants to show how they teach. For that, they may hand in a short video, a photo, a sound recording or student work from the class.',
              {
                teacher,
              },
            )}
          </p>
          <p>
            {isAdult
              ? t('A few trained teachers look at it. They judge the teaching. They do not judge you, and you get no grade for it.')
              : t('A few trained teachers look at it. They judge the teaching. They do not judge your child, and it changes no grade.')}
          </p>
          <p>{t('It is not public, it is not sold, and it is not used for advertising.')}</p>
          <p>
            {isAdult
              ? t('You can say no. Then the teacher keeps you out of the picture. Nothing else changes for you.')
              : t('You can say no. Then the teacher keeps your child out of the picture. Nothing else changes for your child.')}
          </p>
        </div>
      </Section>
      <Section title={standing.state === 'unknown' ? t('What do you allow?') : t('Your answer now')}>
        {isLate && (
          <Callout kind="attention" title={t('This class is over')}>
            <p>{t('Nothing new can be allowed with this link. You can still take back what you allowed.')}</p>
          </Callout>
        )}
        {history.said[0] && (
          <p className="mb-4 text-soft">
            {t.rich('Last answer: <d></d>. What you send below takes its place.', {
              d: () => <Day at={history.said[0]?.recordedAt ?? ''} />,
            })}
          </p>
        )}
        <PageForm answer={actionData} intent="answer" key={history.said[0]?.id ?? 'first'}>
          <RadioGroup
            name="answer"
            legend={isAdult ? t('Do you allow it?') : t('Do you allow it for {name}?', { name })}
            defaultValue={standing.state === 'given' ? 'given' : standing.state === 'refused' ? 'refused' : null}
            options={[
              { value: 'given', label: t('Yes, what I tick below') },
              { value: 'refused', label: standing.state === 'given' ? t('No, not any more') : t('No') },
            ]}
          />
          <ScopeBoxes legend={t('If yes: what?')} labels={isAdult ? ownScopeQuestions : scopeQuestions} chosen={standing.scopes} />
          <RadioGroup
            name="until"
            legend={t('Until when?')}
            defaultValue="class"
            options={[
              { value: 'class', label: t.rich('Until the class ends on <d></d>', { d: () => <Day at={found.endsOn} /> }) },
              { value: 'open', label: t('Until I say otherwise') },
            ]}
          />
          <Field name="name" label={t('Your name')} maxLength={120} autoComplete="name" />
          <div>
            <Button>{t('Send my answer')}</Button>
          </div>
        </PageForm>
      </Section>
      <Section title={t('Who has looked')}>
        <WatchedSum watched={watched} />
      </Section>
      <Section title={t('Have it deleted')}>
        <Deletion deletion={deletion} answer={actionData} isAdult={isAdult} />
      </Section>
      {history.said.length > 0 && (
        <Fold summary={t('Everything that was said so far')}>
          <SaidList said={history.said} empty="" />
        </Fold>
      )}
    </Page>
  )
}

type DeletionGiven = {
  deletion: { askedAt: Date; dueOn: string; doneAt: Date | null; outcome: string | null; answer: string; deleted: number } | null
  answer: unknown
  isAdult: boolean
}

function Deletion({ deletion, answer, isAdult }: DeletionGiven) {
  const t = useText()
  if (deletion && !deletion.doneAt)
    return (
      <p>
        {t.rich('You asked for this on <a></a>. The teacher has until <b></b>.', {
          a: () => <Day at={deletion.askedAt} />,
          b: () => <Day at={deletion.dueOn} />,
        })}
      </p>
    )
  return (
    <div className="grid gap-4">
      {deletion?.doneAt && (
        <Callout>
          <p>
            {deletion.outcome === 'not-possible'
              ? t('The teacher answered that it can’t be deleted.')
              : t(
                  '{deleted, plural, =0 {There was nothing to delete} one {One file or text was deleted} other {# files or texts were deleted}}.',
                  {
                    deleted: deletion.deleted,
                  },
                )}{' '}
            {deletion.answer}
          </p>
        </Callout>
      )}
      <p>
        {isAdult
          ? t(
              'You can ask that everything with you is deleted. Nobody but the teacher can look at it from then on, and the teacher has 30 days to answer.',
            )
          : t(
              'You can ask that everything with your child is deleted. Nobody but the teacher can look at it from then on, and the teacher has 30 days to answer.',
            )}
      </p>
      <Fold summary={t('Ask to delete it')}>
        <PageForm answer={answer} intent="delete">
          <Field name="name" label={t('Your name')} maxLength={120} autoComplete="name" />
          <Field name="note" type="textarea" rows={2} optional label={t('Anything the teacher should know')} maxLength={500} />
          <div>
            <Button kind="quiet">{t('Ask to delete it')}</Button>
          </div>
        </PageForm>
      </Fold>
    </div>
  )
}
