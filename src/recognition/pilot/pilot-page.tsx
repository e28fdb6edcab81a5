import { currenciesOf } from '../../definitions/value/currencies.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { holds } from '../../foundation/platform/actor.ts'
import { readColumnChoice } from '../../foundation/tables/column-choice.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/pilot-page.ts'
import { answerPilotPerson, invitePilotPerson, lookAgainForPeople } from './answer-people.ts'
import { answerPilotTitle, draftPilotTitles } from './answer-titles.ts'
import { closePilot, unpublishedOf } from './close-pilot.ts'
import { countFates, findPilot, findSameFile, rowsOfPilot, titlesOfPilot, unknownPeople } from './find-pilots.ts'
import { mendPilotRow, setPilotRowAside } from './mend-rows.ts'
import { pilotColumnNames } from './pilot-column-names.ts'
import { PilotColumnsForm } from './pilot-columns-form.tsx'
import { importersOf, importersOnly } from './pilot-doors.ts'
import { PilotEnd, PilotOver } from './pilot-end.tsx'
import { PilotPeople, PilotTitles } from './pilot-questions.tsx'
import { PilotRows } from './pilot-rows.tsx'
import { lookAtPilot, pilotLines, questionsOf } from './read-pilot.ts'
import { rowFates } from './row-fates.ts'
import { sayPilotColumns } from './say-columns.ts'
import { undoPilot } from './undo-pilot.ts'

/** A line or a number of a file, as an address says it. */
const numberIn = (text: string | null) => (text && /^\d{1,6}$/.test(text) ? Number(text) : 0)

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  importersOnly(actor)
  const { source, ...pilot } = await findPilot(db, params.importId)
  importersOf(actor, pilot.organizationId)
  const { searchParams } = new URL(request.url)
  const fate = rowFates.find((one) => one === searchParams.get('fate')) ?? null
  const q = (searchParams.get('q') ?? '').slice(0, 100)
  const [after, people] = [numberIn(searchParams.get('after')), numberIn(searchParams.get('people'))]
  const isOpen = pilot.state === 'open'
  const [fates, titles, unknown, rows, unpublished, sameFile, currencies] = await Promise.all([
    countFates(db, pilot.id),
    titlesOfPilot(db, pilot.id),
    isOpen ? unknownPeople(db, pilot.id, { after: people }) : { people: [], next: null },
    rowsOfPilot(db, pilot.id, { fate, q, after }),
    isOpen ? unpublishedOf(db, pilot.id) : [],
    pilot.state === 'new' || isOpen ? findSameFile(db, pilot) : undefined,
    pilot.state === 'new' ? currenciesOf(db, pilot.organizationId) : [],
  ])
  const looked = source === null ? null : lookAtPilot(source)
  return {
    pilot,
    unread: looked && {
      table: { columns: looked.reading.columns, headingLine: looked.reading.headingLine, skipped: looked.reading.skipped },
      rows: looked.reading.rows.length,
      questions: questionsOf(pilotLines(looked.reading)),
      currencies: currencies.filter(({ retiredAt }) => retiredAt === null).map(({ code, name }) => ({ code, name })),
    },
    fates,
    titles,
    unknown,
    rows,
    unpublished,
    sameFile: sameFile ?? null,
    mayInvite: holds(actor, 'admin', pilot.organizationId),
    asked: { fate, q, after, people },
    said: searchParams.get('said'),
  }
}

const back =
  (said: string, at = '') =>
  ({ args }: { args: { request: Request; params: { importId?: string } } }) => {
    const { searchParams } = new URL(args.request.url)
    searchParams.set('said', said)
    return `/value/pilots/${args.params.importId}?${searchParams}${at}`
  }

export const action = forms<unknown>({
  columns: form(sayPilotColumns, back('read'), {
    input: ({ params }, sent) => {
      const chosen = readColumnChoice(sent, pilotColumnNames)
      return { importId: params.importId ?? '', ...(chosen && { kinds: chosen.kinds, headings: chosen.hasHeadings }) }
    },
  }),
  title: form(answerPilotTitle, back('answered', '#titles')),
  draft: form(draftPilotTitles, back('drafted', '#titles')),
  person: form(answerPilotPerson, back('answered', '#people')),
  invite: form(invitePilotPerson, back('invited', '#people')),
  again: form(lookAgainForPeople, back('looked', '#people')),
  mend: form(mendPilotRow, back('mended', '#rows')),
  aside: form(setPilotRowAside, back('mended', '#rows')),
  close: form(closePilot, back('closed')),
  undo: form(undoPilot, back('undone')),
})

const sayings: Record<string, string> = texts({
  read: 'Read. Look it over; nothing has come of it yet.',
  answered: 'Kept.',
  drafted: 'The drafts are made.',
  invited: 'The invitation is on its way.',
  looked: 'Looked once more.',
  mended: 'Kept.',
  closed: 'Closed. The awards are being made.',
  undone: 'Undone. Nothing of it is left.',
})

/** One import: how it is read, what is open in it, every row with what becomes of it, and its end. */
export default function PilotPage({ loaderData, actionData }: Route.ComponentProps) {
  const { pilot, unread, fates, titles, unknown, rows, unpublished, sameFile, mayInvite, asked, said } = loaderData
  const t = useText()
  const here = `/value/pilots/${pilot.id}`
  const isOpen = pilot.state === 'open'
  return (
    <Page
      title={pilot.name}
      eyebrow={
        <TextLink to={`/value/pilots?of=${pilot.slug}`}>{t('Old pilots of {organization}', { organization: pilot.organization })}</TextLink>
      }
      width={unread ? 'reading' : 'wide'}
      index={false}
    >
      <Stack gap="xl">
        <PilotOver pilot={pilot} fates={fates} sameFile={sameFile} />
        {unread && <PilotColumnsForm unread={unread} answer={actionData} />}
        {isOpen && <PilotTitles titles={titles} answer={actionData} />}
        {isOpen && <PilotPeople unknown={unknown} mayInvite={mayInvite} here={here} isFirst={asked.people === 0} answer={actionData} />}
        {pilot.state !== 'new' && pilot.state !== 'undone' && (
          <PilotRows here={here} rows={rows} fates={fates} asked={asked} isOpen={isOpen} answer={actionData} />
        )}
        {(isOpen || unread) && <PilotEnd fates={fates} unpublished={unpublished} isOpen={isOpen} titles={titles} answer={actionData} />}
      </Stack>
      <Toast>{said && Object.hasOwn(sayings, said) ? t(sayings[said] ?? '') : null}</Toast>
    </Page>
  )
}
