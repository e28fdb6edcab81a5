import { type ActionFunctionArgs, redirect } from 'react-router'
import { meantBy, refuse, sentForm } from '../../foundation/doors/form.ts'
import { form, forms, performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readColumnChoice } from '../../foundation/tables/column-choice.ts'
import { ColumnStep } from '../../foundation/tables/column-step.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { invitee, invitePeople } from '../../people/invitations/invite-people.ts'
import type { Route } from './+types/list-page.ts'
import { approveList, proposeList, sendListBack } from './approve-list.ts'
import { sayListColumns } from './bring-list.ts'
import { countCameBack, countListFates, findList, findSameList, hasSecondPerson, rowsOfList } from './find-lists.ts'
import { ListHead, ListNext } from './list-head.tsx'
import { listKeepersOf, listKeepersOnly, mayApproveList, mayIssueByList } from './list-policy.ts'
import { ListRows } from './list-rows.tsx'
import { mendListRow, setListRowAside } from './mend-rows.ts'
import { lookAtList } from './read-list.ts'
import { cancelList, cancelListRow, resendListRow } from './row-ways.ts'
import { listColumnLabels, listColumnNames, rowFates } from './row-words.ts'

/** A line of a list, as an address says it. */
const numberIn = (text: string | null) => (text && /^\d{1,6}$/.test(text) ? Number(text) : 0)

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  listKeepersOnly(actor)
  const { source, broughtById, proposedById, ...list } = await findList(db, params.listId)
  listKeepersOf(actor, list.organizationId)
  const { searchParams } = new URL(request.url)
  const fate = ([...rowFates, 'back'] as const).find((one) => one === searchParams.get('fate')) ?? null
  const q = (searchParams.get('q') ?? '').slice(0, 100)
  const after = numberIn(searchParams.get('after'))
  const [fates, rows, cameBack, same, hasSecond] = await Promise.all([
    countListFates(db, list.id),
    rowsOfList(db, list.id, { fate, q, after }),
    countCameBack(db, list.id),
    list.state === 'new' || list.state === 'open' ? findSameList(db, list) : undefined,
    hasSecondPerson(db, list.organizationId, actor),
  ])
  const approving = mayApproveList(actor, { organizationId: list.organizationId, broughtBy: broughtById, proposedBy: proposedById })
  return {
    list,
    table: source === null ? null : tableOf(source),
    fates,
    rows,
    cameBack,
    same: same ?? null,
    hasSecond,
    mayKeep: mayIssueByList(actor, list).allowed,
    mayApprove: approving.allowed,
    isOwn: !approving.allowed && approving.code === 'own-list',
    asked: { fate, q, after },
    said: searchParams.get('said'),
  }
}

const tableOf = (source: string) => {
  const { columns, headingLine, skipped } = lookAtList(source).reading
  return { columns, headingLine, skipped }
}

const back =
  (said: string, at = '') =>
  ({ args }: { args: { request: Request; params: { listId?: string } } }) => {
    const { searchParams } = new URL(args.request.url)
    searchParams.set('said', said)
    return `/issue/${args.params.listId}?${searchParams}${at}`
  }

export const action = forms<unknown>({
  columns: form(sayListColumns, back('read'), {
    input: ({ params }, sent) => {
      const chosen = readColumnChoice(sent, listColumnNames)
      return { listId: params.listId ?? '', ...(chosen && { kinds: chosen.kinds, headings: chosen.hasHeadings }) }
    },
  }),
  mend: form(mendListRow, back('kept', '#rows')),
  aside: form(setListRowAside, back('kept', '#rows')),
  propose: form(proposeList, back('proposed')),
  'invite-and-propose': inviteAndPropose,
  'send-back': form(sendListBack, back('opened')),
  approve: form(approveList, ({ result: { sendAt }, ...given }) => back(sendAt > new Date() ? 'scheduled' : 'sent')(given)),
  resend: form(resendListRow, back('resent', '#rows')),
  'cancel-row': form(cancelListRow, back('canceled-row', '#rows')),
  cancel: form(cancelList, back('canceled')),
})

/** By hand: two commands, one after the other. Who was invited and then could not be asked yet is asked by the next press. */
async function inviteAndPropose(args: ActionFunctionArgs) {
  const listId = args.params.listId ?? ''
  const { db, actor, locale } = args.context.get(pageContext)
  const sent = await sentForm(args)
  try {
    listKeepersOnly(actor)
    const { organizationId } = await findList(db, listId)
    listKeepersOf(actor, organizationId)
    const person = meantBy(invitee, { email: String(sent.get('email') ?? ''), roles: ['hr'] })
    await performHere(args, invitePeople, { organizationId, locale, people: [person] })
    await performHere(args, proposeList, { listId, leaves: Number(sent.get('leaves') ?? 0) })
    return redirect(`/issue/${listId}?said=invited`, 303)
  } catch (error) {
    return refuse(error, sent)
  }
}

const sayings: Record<string, string> = texts({
  read: 'Read. Look it over; nothing has gone out yet.',
  kept: 'Kept.',
  proposed: 'A second person can agree to it now.',
  invited: 'They get an e-mail now. Once they are here, this list waits on their home.',
  opened: 'It can be changed again.',
  sent: 'Agreed. It goes out now.',
  scheduled: 'Agreed. It goes out at its time.',
  resent: 'The e-mail is on its way.',
  'canceled-row': 'Canceled.',
  canceled: 'Canceled. What had not gone out does not.',
})

/** One list: what it issues, where it stands and what comes next, and every row with what became of it. */
export default function ListPage({ loaderData, actionData }: Route.ComponentProps) {
  const { list, table, fates, rows, cameBack, same, hasSecond, mayKeep, mayApprove, isOwn, asked, said } = loaderData
  const t = useText()
  return (
    <Page
      title={list.name}
      eyebrow={<TextLink to={`/issue?of=${list.slug}`}>{t('Issue by list, {organization}', { organization: list.organization })}</TextLink>}
      width={table ? 'reading' : 'wide'}
      index={false}
    >
      <Stack gap="xl">
        <ListHead list={list} fates={fates} cameBack={cameBack} same={same} />
        {table && (
          <Section
            title={t('Which column is what?')}
            lede={t('This is our guess from the headings and the first rows. Please look it over and change what is wrong.')}
          >
            <PageForm answer={actionData} intent="columns">
              <ColumnStep table={table} kinds={Object.entries(listColumnLabels).map(([value, label]) => ({ value, label: t(label) }))} />
              <div>
                <Button>{t('Read it so')}</Button>
              </div>
            </PageForm>
          </Section>
        )}
        <ListNext
          hasSecond={hasSecond}
          list={list}
          fates={fates}
          mayKeep={mayKeep}
          mayApprove={mayApprove}
          isOwn={isOwn}
          answer={actionData}
        />
        {list.state !== 'new' && Object.keys(fates).length > 0 && (
          <ListRows list={list} rows={rows} fates={fates} cameBack={cameBack} asked={asked} mayKeep={mayKeep} answer={actionData} />
        )}
      </Stack>
      <Toast>{said && Object.hasOwn(sayings, said) ? t(sayings[said] ?? '') : null}</Toast>
    </Page>
  )
}
