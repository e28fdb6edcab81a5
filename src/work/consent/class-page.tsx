import { Mail, Printer, Users } from 'lucide-react'
import { type ActionFunctionArgs, data } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { form, forms, performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { watchFrom } from '../../foundation/live/mark.ts'
import { Watch } from '../../foundation/live/watch.tsx'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { decodeText } from '../../foundation/tables/decode-text.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/class-page.ts'
import { addStudents } from './add-students.ts'
import { answerDeletion } from './answer-deletion.ts'
import { ClassFields } from './class-fields.tsx'
import { openCode } from './consent-codes.ts'
import { basesOfTeachers, basisLabels } from './consent-words.ts'
import { DeletionRequests } from './deletion-requests.tsx'
import { calledIn, findClass, requestsOf, studentsOf } from './find-classes.ts'
import { recordForAll } from './record-consent.ts'
import { ScopeBoxes } from './scope-boxes.tsx'
import { StandingMark } from './standing-mark.tsx'
import { changeClass, endClass } from './start-class.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const after = await watchFrom(world)
  const found = isId(params.classId) ? await findClass(db, actor.id, params.classId) : undefined
  if (!found) throw missing('class')
  const { joinSealed, ...shown } = found
  const [students, requests] = await Promise.all([studentsOf(db, [found.id], world.now(), found.zone ?? 'UTC'), requestsOf(db, found.id)])
  const query = new URL(request.url).searchParams
  return {
    shown,
    students,
    requests,
    link: `${world.config.BASE_URL}/consent/class/${openCode(world.keys, found.id, joinSealed)}`,
    said: query.get('said'),
    count: Number(query.get('count') ?? 0) || 0,
    after,
  }
}

/** A class list is typed, pasted, or a file of a student system. */
async function addFromList(args: ActionFunctionArgs) {
  const sent = await sentForm(args, { upTo: 2_000_000 })
  try {
    const file = sent.get('file')
    const typed = String(sent.get('list') ?? '')
    const list = file instanceof Blob && file.size > 0 ? `${decodeText(new Uint8Array(await file.arrayBuffer()))}\n${typed}` : typed
    return data({ added: await performHere(args, addStudents, { classId: args.params.classId ?? '', list }) })
  } catch (error) {
    return refuse(error, sent)
  }
}

export const action = forms<unknown>({
  add: addFromList,
  all: form(recordForAll, ({ result: { classId, count } }) => `/classes/${classId}?said=recorded&count=${count}`),
  change: form(changeClass, ({ result: { id } }) => `/classes/${id}?said=changed`),
  end: form(endClass, () => '/classes'),
  'answer-deletion': form(answerDeletion, ({ args: { params } }) => `/classes/${params.classId}?said=answered`),
})

export default function ClassPage({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, students, requests, link, said, count, after } = loaderData
  const t = useText()
  const unknown = students.filter(({ standing }) => standing.state === 'unknown')
  return (
    <Page
      title={shown.name}
      eyebrow={<TextLink to="/classes">{t('Classes and consent')}</TextLink>}
      lede={t('{year}–{next}. Only you see this list.', { year: String(shown.schoolYear), next: String(shown.schoolYear + 1) })}
      actions={
        students.length > 0 && (
          <>
            <LinkButton to={`/classes/${shown.id}/seating`} kind="quiet" icon={Printer}>
              {t('Seating list')}
            </LinkButton>
            <LinkButton to={`/classes/${shown.id}/letters`} kind="quiet" icon={Mail}>
              {t('Slips for homes')}
            </LinkButton>
          </>
        )
      }
      index={false}
    >
      <Watch topics={[`class:${shown.id}`]} after={after} />
      <Stack gap="l">
        <Said said={said} count={count} answer={actionData} />
        <DeletionRequests requests={requests} answer={actionData} />
        <Section title={t('Students')}>
          <DataTable
            caption={t('Students')}
            hideCaption
            rows={students}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon={Users} title={t('No students yet')}>
                {t('Add them below: type the names, paste them from a spreadsheet, or choose the list of your student system.')}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                label: t('Name'),
                head: true,
                cell: (student) => <TextLink to={`/classes/${shown.id}/students/${student.id}`}>{calledIn(student)}</TextLink>,
              },
              { key: 'standing', label: t('Allowed'), saysItself: true, cell: ({ standing }) => <StandingMark standing={standing} /> },
              {
                key: 'until',
                label: t('Until'),
                cell: ({ standing }) =>
                  standing.state === 'given' && standing.until !== null ? (
                    <Day at={standing.until} form="medium" />
                  ) : standing.state === 'given' ? (
                    t('No last day')
                  ) : (
                    '–'
                  ),
              },
              {
                key: 'basis',
                label: t('Rests on'),
                wide: true,
                cell: ({ standing, namedBy }) =>
                  standing.state === 'given'
                    ? t(basisLabels[standing.basis])
                    : namedBy === 'family'
                      ? t('Named by a family: please check')
                      : '–',
              },
            ]}
          />
        </Section>
        {unknown.length > 0 && (
          <Section
            title={t('Write forms down together')}
            lede={t('For students of whom nothing is known yet. What is known you change one by one.')}
          >
            <Fold summary={t('Choose whose forms came back')} open={refusedIntent(actionData) === 'all'}>
              <PageForm answer={actionData} intent="all" className="max-w-reading">
                <StudentBoxes students={unknown} />
                <ScopeBoxes legend={t('What does the form allow?')} />
                <Select
                  name="basis"
                  label={t('Rests on')}
                  options={basesOfTeachers.map((value) => ({ value, label: t(basisLabels[value]) }))}
                />
                <Field name="until" type="date" optional label={t('Until')} className="max-w-56" defaultValue={shown.endsOn} />
                <div>
                  <Button>{t('Write down')}</Button>
                </div>
              </PageForm>
            </Fold>
          </Section>
        )}
        {!shown.endedAt && (
          <Section
            title={t('Add students')}
            lede={t('One name on each line, or a table with the headings Name, ID and Language. Who is there already stays as they are.')}
          >
            <PageForm answer={actionData} intent="add" encType="multipart/form-data" className="max-w-reading" key={students.length}>
              <Field name="list" type="textarea" label={t('Names')} rows={5} optional />
              <FileDrop name="file" label={t('Or a CSV file')} accept=".csv,.tsv,.txt,text/csv,text/plain" maxBytes={1_048_576} />
              <div>
                <Button>{t('Add them')}</Button>
              </div>
            </PageForm>
          </Section>
        )}
        {!shown.endedAt && (
          <Section
            title={t('One link for all families')}
            lede={t('Families name their child themselves. Look through the list afterwards: each student that a family named is marked.')}
          >
            <CopyField label={t('Link of the class')} value={link} />
          </Section>
        )}
        <Section title={t('About the class')}>
          <Fold summary={t('Change the class')} open={refusedIntent(actionData) === 'change'}>
            <Stack>
              <PageForm answer={actionData} intent="change" className="max-w-reading">
                <ClassFields name={shown.name} schoolYear={shown.schoolYear} endsOn={shown.endsOn} />
                <div>
                  <Button kind="quiet">{t('Save')}</Button>
                </div>
              </PageForm>
              {!shown.endedAt && (
                <PageForm
                  answer={actionData}
                  intent="end"
                  confirm={t('Put the class away? Its links then only take consent back. What was said stays.')}
                >
                  <div>
                    <Button kind="quiet">{t('Put the class away')}</Button>
                  </div>
                </PageForm>
              )}
            </Stack>
          </Fold>
        </Section>
      </Stack>
    </Page>
  )
}

const refusedIntent = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'values' in answer ? (answer.values as Record<string, string>).intent : null

function StudentBoxes({ students }: { students: readonly { id: string; name: string; mark: string }[] }) {
  const t = useText()
  return (
    <fieldset className="grid gap-2 sm:grid-cols-2">
      <legend className="mb-1.5 font-semibold">{t('Whose forms came back?')}</legend>
      {students.map((student) => (
        <label key={student.id} className="flex items-start gap-2.5">
          <input
            type="checkbox"
            name="studentIds[]"
            value={student.id}
            className="mt-[0.2em] size-[1.15em] accent-green pointer-coarse:size-6"
          />
          {calledIn(student)}
        </label>
      ))}
    </fieldset>
  )
}

type Added = { added: { added: number; known: number; faults: { line: number; why: { text: string } }[] } }
const isAdded = (answer: unknown): answer is Added => typeof answer === 'object' && answer !== null && 'added' in answer

function Said({ said, count, answer }: { said: string | null; count: number; answer: unknown }) {
  const t = useText()
  if (isAdded(answer)) {
    const { added, known, faults } = answer.added
    return (
      <Callout kind={faults.length > 0 ? 'attention' : 'info'}>
        <p role="status">
          {t('{added, plural, =0 {No student was added} one {One student was added} other {# students were added}}.', { added })}{' '}
          {known > 0 && t('{known, plural, one {One was} other {# were}} there already.', { known })}
        </p>
        {faults.length > 0 && (
          <ul>
            {faults.slice(0, 20).map(({ line, why }) => (
              <li key={line}>{t('Row {line}: {why}', { line, why })}</li>
            ))}
          </ul>
        )}
      </Callout>
    )
  }
  if (answer || said === null) return null
  const words: Record<string, string> = {
    recorded: t('Written down for {count, plural, one {one student} other {# students}}.', { count }),
    changed: t('Saved'),
    answered: t('The family sees your answer on its page.'),
  }
  return words[said] ? (
    <Callout>
      <p role="status">{words[said]}</p>
    </Callout>
  ) : null
}
