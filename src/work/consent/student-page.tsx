import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/student-page.ts'
import { changeStudent, removeStudent, renewCode } from './add-students.ts'
import { openCode, shownCode } from './consent-codes.ts'
import { basesOfTeachers, basisLabels } from './consent-words.ts'
import { calledIn, findClass } from './find-classes.ts'
import { historyOf } from './find-code.ts'
import { recordConsent } from './record-consent.ts'
import { SaidList } from './said-list.tsx'
import { ScopeBoxes } from './scope-boxes.tsx'
import { StandingMark } from './standing-mark.tsx'
import { watchedOf } from './watched.ts'
import { WatchedSum } from './watched-sum.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const shown = isId(params.classId) ? await findClass(db, actor.id, params.classId) : undefined
  const student =
    shown && isId(params.studentId)
      ? await db
          .selectFrom('students')
          .where('id', '=', params.studentId)
          .where('classId', '=', shown.id)
          .select(['id', 'name', 'mark', 'locale', 'isAdult', 'namedBy', 'removedAt', 'codeSealed'])
          .executeTakeFirst()
      : undefined
  if (!shown || !student) throw missing('student')
  const { codeSealed, ...rest } = student
  const code = openCode(world.keys, student.id, codeSealed)
  return {
    shown: { id: shown.id, name: shown.name, endsOn: shown.endsOn },
    student: rest,
    ...(await historyOf(db, student.id, dayIn(shown.zone ?? 'UTC', world.now()))),
    watched: await watchedOf(db, student.id),
    code: shownCode(code),
    link: `${world.config.BASE_URL}/consent/${code}`,
    saidNow: new URL(request.url).searchParams.get('said'),
  }
}

const here = ({ params }: { params: { classId?: string; studentId?: string } }) => `/classes/${params.classId}/students/${params.studentId}`

export const action = forms<unknown>({
  record: form(recordConsent, ({ args }) => `${here(args)}?said=recorded`),
  change: form(changeStudent, ({ args }) => `${here(args)}?said=saved`),
  renew: form(renewCode, ({ args }) => `${here(args)}?said=renewed`),
  remove: form(removeStudent, ({ result: { classId } }) => `/classes/${classId}`),
})

export default function StudentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, student, said, standing, watched, code, link, saidNow } = loaderData
  const t = useText()
  const toasts: Record<string, string> = { recorded: t('Written down'), saved: t('Saved'), renewed: t('There is a new code') }
  return (
    <Page
      title={calledIn(student)}
      eyebrow={<TextLink to={`/classes/${shown.id}`}>{shown.name}</TextLink>}
      lede={<StandingMark standing={standing} />}
      width="reading"
      index={false}
    >
      <Section
        title={t('Write down what is allowed')}
        lede={t('What you hold in hand: a form, a rule of the district. What was said before stays in the history.')}
      >
        <PageForm answer={actionData} intent="record" key={said[0]?.id ?? 'first'}>
          <RadioGroup
            name="answer"
            legend={t('What does the family say?')}
            defaultValue="given"
            layout="row"
            options={[
              { value: 'given', label: t('Yes, to what is ticked') },
              { value: 'refused', label: t('No') },
            ]}
          />
          <ScopeBoxes legend={t('What is allowed?')} chosen={standing.scopes} />
          <Select name="basis" label={t('Rests on')} options={basesOfTeachers.map((value) => ({ value, label: t(basisLabels[value]) }))} />
          <Field name="until" type="date" optional label={t('Until')} className="max-w-56" defaultValue={shown.endsOn} />
          <Field
            name="note"
            optional
            label={t('Note')}
            help={t('Where the form lies, or what else was said. Only you read it.')}
            maxLength={500}
          />
          <div>
            <Button>{t('Write down')}</Button>
          </div>
        </PageForm>
      </Section>
      <Section title={t('What was said')}>
        <SaidList said={said} empty={t('Nothing yet. Nobody asked is not a no.')} />
      </Section>
      <Section title={t('Who looked')} lede={t('How many people opened what this student is in, by what they are here for.')}>
        <WatchedSum watched={watched} />
      </Section>
      <Section title={t('Link and code of the family')} lede={t('For this family alone. Anyone who has it can answer for this student.')}>
        <Stack>
          <CopyField label={t('Link')} value={link} />
          <p>
            {t.rich('Code on paper: <b>{code}</b>', {
              code,
              b: (words) => <b className="tabular-nums">{words}</b>,
            })}
          </p>
          <PageForm
            intent="renew"
            answer={actionData}
            confirm={t('Make a new code? The one that the family has now leads nowhere from then on.')}
          >
            <div>
              <Button kind="quiet" small>
                {t('Make a new code')}
              </Button>
            </div>
            <HiddenFields values={{ studentId: student.id }} />
          </PageForm>
        </Stack>
      </Section>
      <Section title={t('About the student')}>
        <PageForm answer={actionData} intent="change" key={`${student.name} ${student.mark} ${student.locale} ${student.isAdult}`}>
          <Field name="name" label={t('Name')} maxLength={120} defaultValue={student.name} />
          <Field
            name="mark"
            optional
            label={t('What tells them apart')}
            help={t('Where two have one name: a student number, a seat.')}
            maxLength={60}
            defaultValue={student.mark}
          />
          <Select
            name="locale"
            label={t('Language of the slip')}
            defaultValue={student.locale}
            options={[
              { value: 'en', label: 'English' },
              { value: 'es', label: 'Español' },
            ]}
          />
          <Checkbox name="isAdult" label={t('The student is of age and decides alone')} defaultChecked={student.isAdult} />
          <Row>
            <Button kind="quiet">{t('Save')}</Button>
          </Row>
        </PageForm>
        <PageForm
          intent="remove"
          answer={actionData}
          className="mt-4"
          confirm={t('Take {name} off the list? What the family said stays.', { name: student.name })}
        >
          <div>
            <Button kind="plain" small>
              {t('Take off the list')}
            </Button>
          </div>
        </PageForm>
      </Section>
      <Toast>{saidNow === null ? null : (toasts[saidNow] ?? null)}</Toast>
    </Page>
  )
}
