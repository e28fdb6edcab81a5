import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { calledIn, type requestsOf } from './find-classes.ts'

type Given = { requests: Awaited<ReturnType<typeof requestsOf>>; answer: unknown }

/** What families asked to be deleted: the open ones to be answered, the others as a record. */
export function DeletionRequests({ requests, answer }: Given) {
  const t = useText()
  const open = requests.filter(({ doneAt }) => doneAt === null)
  const done = requests.filter(({ doneAt }) => doneAt !== null)
  if (requests.length === 0) return null
  return (
    <>
      {open.map(({ id, name, mark, saidName, note, dueOn }) => (
        <Callout key={id} kind="attention" title={t('A family asks you to delete')}>
          <p>
            {t.rich('{who} asks that everything with {student} is deleted. Please answer by <d></d>.', {
              who: saidName,
              student: calledIn({ name, mark }),
              d: () => <Day at={dueOn} />,
            })}
          </p>
          {note && <p>“{note}”</p>}
          <p>{t('Assessors and coaches see none of it since then.')}</p>
          <PageForm answer={answer} intent={`answer-deletion:${id}`}>
            <HiddenFields values={{ requestId: id }} />
            <RadioGroup
              name="outcome"
              legend={t('What becomes of it?')}
              defaultValue="deleted"
              options={[
                {
                  value: 'deleted',
                  label: t('Delete it now'),
                  help: t('The files go for good. Decisions and words about them stay, with the digest of each file.'),
                },
                { value: 'not-possible', label: t('It can’t be deleted') },
              ]}
            />
            <Field name="answer" type="textarea" rows={2} optional label={t('What the family reads')} maxLength={500} />
            <div>
              <Button small>{t('Answer the family')}</Button>
            </div>
          </PageForm>
        </Callout>
      ))}
      {done.length > 0 && (
        <Fold summary={t('{count, plural, one {One request} other {# requests}} to delete answered', { count: done.length })}>
          <ul className="grid gap-1.5">
            {done.map(({ id, name, mark, askedAt, doneAt, outcome, deleted }) => (
              <li key={id}>
                {t.rich(
                  '{student}: asked on <a></a>, answered on <b></b>. {outcome, select, deleted {{deleted, plural, one {One file or text was} other {# files or texts were}} deleted.} other {Nothing was deleted.}}',
                  {
                    student: calledIn({ name, mark }),
                    a: () => <Day at={askedAt} form="medium" />,
                    b: () => <Day at={doneAt ?? askedAt} form="medium" />,
                    outcome: outcome ?? '',
                    deleted,
                  },
                )}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}
