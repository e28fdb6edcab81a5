import { encode } from 'uqr'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import type { Locale } from '../../foundation/words/format.ts'
import { LocaleProvider, useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/letters-page.ts'
import { openCode, shownCode } from './consent-codes.ts'
import { calledIn, findClass } from './find-classes.ts'
import { QrCode } from './qr-code.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const shown = isId(params.classId) ? await findClass(db, actor.id, params.classId) : undefined
  if (!shown) throw missing('class')
  const isAll = new URL(request.url).searchParams.has('all')
  const students = await db
    .selectFrom('students')
    .where('classId', '=', shown.id)
    .where('removedAt', 'is', null)
    .$if(!isAll, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('consents').whereRef('consents.studentId', '=', 'students.id').select('consents.id'))),
      ),
    )
    .orderBy('name')
    .orderBy('mark')
    .select(['id', 'name', 'mark', 'locale', 'isAdult', 'codeSealed'])
    .execute()
  return {
    shown: { id: shown.id, name: shown.name, endsOn: shown.endsOn, organization: shown.organization },
    teacher: actor.name,
    address: `${world.config.BASE_URL}/consent`,
    isAll,
    letters: students.map(({ codeSealed, locale, ...student }) => {
      const code = openCode(world.keys, student.id, codeSealed)
      const { data } = encode(`${world.config.BASE_URL}/consent/${code}`, { border: 0 })
      return {
        ...student,
        locale: (locale === 'es' ? 'es' : 'en') as Locale,
        code: shownCode(code),
        squares: data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
      }
    }),
  }
}

/** A slip for each family, three on a sheet, each in the language of that home. */
export default function LettersPage({ loaderData: { shown, teacher, address, isAll, letters } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Slips for homes: {name}', { name: shown.name })}
      eyebrow={<TextLink to={`/classes/${shown.id}`}>{shown.name}</TextLink>}
      lede={
        <span className="print:hidden">
          {isAll
            ? t('A slip for every student. Print, cut, and give each to its family.')
            : t('A slip for every student whose family has not answered. Print, cut, and give each to its family.')}{' '}
          {!isAll && <TextLink to={`/classes/${shown.id}/letters?all`}>{t('Slips for everyone')}</TextLink>}
        </span>
      }
      width="reading"
      index={false}
    >
      {letters.length === 0 && <p>{t('Every family has answered.')}</p>}
      {letters.map((letter) => (
        <LocaleProvider key={letter.id} value={letter.locale}>
          <Slip {...letter} teacher={teacher} className={shown.name} organization={shown.organization} address={address} />
        </LocaleProvider>
      ))}
    </Page>
  )
}

type SlipGiven = {
  name: string
  mark: string
  locale: string
  isAdult: boolean
  code: string
  squares: readonly string[]
  teacher: string
  className: string
  organization: string | null
  address: string
}

function Slip({ name, mark, locale, isAdult, code, squares, teacher, className, organization, address }: SlipGiven) {
  const t = useText()
  return (
    <section lang={locale} className="flex break-inside-avoid flex-wrap gap-5 border-b border-dashed border-edge py-5">
      <QrCode squares={squares} label={t('QR code of the link for {name}', { name })} />
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="font-serif text-l font-[600]">{calledIn({ name, mark })}</h2>
        <p className="text-s text-soft">{[className, teacher, organization].filter(Boolean).join(' · ')}</p>
        <p className="mt-2">
          {isAdult
            ? t(
                'May you be in a video, a photo or a sound recording that your teacher makes to show how they teach? You decide, and you can change your mind later.',
              )
            : t(
                'May your child be in a video, a photo or a sound recording that the teacher makes to show how they teach? You decide, and you can change your mind later.',
              )}
        </p>
        <p className="mt-2">
          {t.rich('Scan the picture, or go to <a>{address}</a> and type this code:', {
            address: address.replace(/^https?:\/\//, ''),
            a: (words) => <b>{words}</b>,
          })}
        </p>
        <p className="mt-1 text-l font-semibold tracking-wide tabular-nums">{code}</p>
      </div>
    </section>
  )
}
