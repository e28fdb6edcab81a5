import { Users } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { nameStudents } from '../artifacts/name-students.ts'
import { possiblePresence } from '../consent/consent-standing.ts'
import { calledIn, classesOf, studentsOf } from '../consent/find-classes.ts'
import { StandingMark } from '../consent/standing-mark.tsx'
import type { Route } from './+types/artifact-students-page.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (!isId(params.attemptId) || !isId(params.artifactId)) throw missing('artifact')
  const artifact = await db
    .selectFrom('artifacts')
    .innerJoin('attempts', 'attempts.id', 'artifacts.attemptId')
    .where('artifacts.id', '=', params.artifactId)
    .where('attemptId', '=', params.attemptId)
    .where('attempts.earnerId', '=', actor.id)
    .where('removedAt', 'is', null)
    .select(['artifacts.id', 'attemptId', 'requirementId', 'name', 'kind'])
    .executeTakeFirstOrThrow(() => missing('artifact'))
  const classes = (await classesOf(db, actor.id)).filter(({ endedAt }) => endedAt === null)
  const [students, present] = await Promise.all([
    studentsOf(
      db,
      classes.map(({ id }) => id),
      world.now(),
    ),
    db.selectFrom('artifactStudents').where('artifactId', '=', artifact.id).select(['studentId', 'seen', 'heard', 'work']).execute(),
  ])
  return { artifact, classes: classes.map(({ id, name }) => ({ id, name })), students, present, ways: possiblePresence(artifact.kind) }
}

export const action = form(
  nameStudents,
  ({ result: { requirementId }, args: { params } }) => `/work/${params.attemptId}?requirement=${requirementId}&said=saved`,
)

/** Who is in one artifact, from the lists of one's own classes. */
export default function ArtifactStudentsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { artifact, classes, students, present, ways } = loaderData
  const t = useText()
  const words = { seen: t('Seen'), heard: t('Heard'), work: t('Their work') }
  const by = new Map(present.map((row) => [row.studentId, row]))
  return (
    <Page
      title={t('Who is in “{name}”?', { name: artifact.name })}
      eyebrow={<TextLink to={`/work/${artifact.attemptId}?requirement=${artifact.requirementId}`}>{t('Back to your work')}</TextLink>}
      lede={t('Tick everyone who can be recognized. Only you see these names; an assessor never does.')}
      width="reading"
      index={false}
    >
      {students.length === 0 ? (
        <EmptyState icon={Users} title={t('No students yet')} action={<LinkButton to="/classes">{t('Classes and consent')}</LinkButton>}>
          {t('Make a class with its students and write down what families allow. Then say here who is in it.')}
        </EmptyState>
      ) : (
        <PageForm answer={actionData}>
          {classes.map(({ id, name }) => {
            const own = students.filter(({ classId }) => classId === id)
            if (own.length === 0) return null
            return (
              <fieldset key={id}>
                <legend className="mb-1 font-serif text-l font-[600]">{name}</legend>
                <ul className="divide-y divide-rule border-y border-rule">
                  {own.map((student) => (
                    <li key={student.id} className="flex flex-wrap items-center gap-x-5 gap-y-2 py-2.5">
                      <span id={`student-${student.id}`} className="min-w-0 flex-1 basis-40 font-semibold">
                        {calledIn(student)}
                      </span>
                      <StandingMark standing={student.standing} />
                      <span className="flex gap-4">
                        {ways.map((way) => (
                          <label key={way} className="flex items-center gap-2">
                            <input
                              type="checkbox"
                              name={`${way}[]`}
                              value={student.id}
                              defaultChecked={by.get(student.id)?.[way] ?? false}
                              aria-describedby={`student-${student.id}`}
                              className="size-[1.15em] accent-green pointer-coarse:size-6"
                            />
                            {words[way]}
                          </label>
                        ))}
                      </span>
                    </li>
                  ))}
                </ul>
              </fieldset>
            )
          })}
          <div>
            <Button>{t('Save who is in it')}</Button>
          </div>
        </PageForm>
      )}
    </Page>
  )
}
