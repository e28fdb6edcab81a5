import { Users } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { zoneOf } from '../../foundation/platform/actor.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { dayIn, schoolYearOf } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/classes-page.ts'
import { ClassFields } from './class-fields.tsx'
import { classesOf } from './find-classes.ts'
import { startClass } from './start-class.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const year = schoolYearOf(dayIn(zoneOf(actor), world.now()), '07-01')
  return { classes: await classesOf(db, actor.id), year }
}

export const action = form(startClass, ({ result: { id } }) => `/classes/${id}`)

export default function ClassesPage({ loaderData: { classes, year }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Classes and consent')}
      eyebrow={<TextLink to="/work">{t('My work')}</TextLink>}
      lede={t('Who of your students may be seen or heard in your evidence. Only you see these lists: no admin, coach or assessor does.')}
      index={false}
    >
      <Section title={t('Your classes')}>
        {classes.length === 0 ? (
          <EmptyState icon={Users} title={t('No class yet')}>
            {t(
              'Make one below and add its students. Then write down what families allow, or let them answer by a link or a code on paper.',
            )}
          </EmptyState>
        ) : (
          <Rows label={t('Your classes')}>
            {classes.map(({ id, name, schoolYear, endedAt, students, unknown, requests }) => (
              <RowItem
                key={id}
                title={name}
                to={`/classes/${id}`}
                note={t('{year}–{next} · {students, plural, one {# student} other {# students}}', {
                  year: String(schoolYear),
                  next: String(schoolYear + 1),
                  students: Number(students),
                })}
                aside={
                  endedAt ? (
                    <Status kind="done">{t('Put away')}</Status>
                  ) : Number(requests) > 0 ? (
                    <Status kind="attention">{t('A family asks to delete')}</Status>
                  ) : Number(unknown) > 0 ? (
                    <Status kind="waiting">{t('{unknown} not known', { unknown: Number(unknown) })}</Status>
                  ) : null
                }
              />
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('Add a class')} id="add">
        <PageForm answer={actionData} className="max-w-reading">
          <ClassFields schoolYear={year} endsOn={`${year + 1}-06-30`} />
          <div>
            <Button>{t('Add the class')}</Button>
          </div>
        </PageForm>
      </Section>
    </Page>
  )
}
