import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/seating-page.ts'
import { calledIn, findClass, studentsOf } from './find-classes.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const shown = isId(params.classId) ? await findClass(db, actor.id, params.classId) : undefined
  if (!shown) throw missing('class')
  const students = await studentsOf(db, [shown.id], world.now(), shown.zone ?? 'UTC')
  return {
    shown: { id: shown.id, name: shown.name },
    today: world.now(),
    // Who may be filmed and heard sits anywhere. Of whom nothing is known is kept out of the frame, like a no.
    out: students.filter(({ standing }) => !standing.scopes.includes('film')).map(calledIn),
    silent: students.filter(({ standing }) => standing.scopes.includes('film') && !standing.scopes.includes('voice')).map(calledIn),
    others: students.filter(({ standing }) => standing.scopes.includes('film') && standing.scopes.includes('voice')).length,
  }
}

/** One sheet for the day of filming, to be read from where the camera stands. */
export default function SeatingPage({ loaderData: { shown, today, out, silent, others } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Seating list: {name}', { name: shown.name })}
      eyebrow={<TextLink to={`/classes/${shown.id}`}>{shown.name}</TextLink>}
      lede={t.rich('As of <d></d>. Print it, and put it away after filming.', { d: () => <Day at={today} /> })}
      width="reading"
      index={false}
    >
      <List title={t('Stay out of the frame')} names={out} none={t('Everyone may be filmed.')} />
      {silent.length > 0 && <List title={t('May be seen, but not heard')} names={silent} none="" />}
      <p className="mt-6 text-l">
        {t('{others, plural, =0 {Nobody else} one {One other student} other {The other # students}} may be seen and heard.', { others })}
      </p>
    </Page>
  )
}

function List({ title, names, none }: { title: string; names: readonly string[]; none: string }) {
  return (
    <section className="mb-6 break-inside-avoid">
      <h2 className="mb-2 font-serif text-xl font-[560]">{title}</h2>
      {names.length === 0 ? (
        <p className="text-l">{none}</p>
      ) : (
        // A whole class fits one sheet: large while it can, in two columns where it must.
        <ul className={names.length > 14 ? 'columns-2 gap-8 text-l' : names.length > 8 ? 'text-xl' : 'text-2xl'}>
          {names.map((name) => (
            <li key={name} className="break-inside-avoid border-b border-rule py-1 font-semibold">
              {name}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
