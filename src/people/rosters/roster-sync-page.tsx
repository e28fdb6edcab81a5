import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../organizations/admins-only.ts'
import type { Route } from './+types/roster-sync-page.ts'
import { AgreeForm } from './agree-form.tsx'
import { agreeRoster, cancelRoster } from './agree-roster.ts'
import { ChangeRows } from './change-rows.tsx'
import { changesOfSync, faultsOfSync, findSource, findSync, lastTaken, proposalsOf } from './find-rosters.ts'
import { mayKeepRoster } from './roster-policy.ts'
import { type ChangeKind, holdTexts, shownKinds } from './roster-words.ts'
import { StateOfSync } from './state-of-sync.tsx'
import { undoRoster } from './undo-roster.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const sync = await findSync(db, params.syncId)
  if (!mayKeepRoster(actor, sync).allowed) throw missing('roster')
  const asked = new URL(request.url).searchParams
  const kind = shownKinds.find((one) => one === asked.get('kind')) ?? null
  const q = (asked.get('q') ?? '').trim().slice(0, 100)
  const numberIn = (name: string) => (/^\d{1,7}$/.test(asked.get(name) ?? '') ? Number(asked.get(name)) : -1)
  const [after, faultsAfter] = [numberIn('after'), numberIn('faults')]
  const [source, changes, faults, proposals, last] = await Promise.all([
    findSource(db, sync.organizationId),
    changesOfSync(db, sync.id, { kind, q, after }),
    faultsOfSync(db, sync.id, { after: faultsAfter, size: 20 }),
    sync.state === 'open' ? proposalsOf(db, sync.id) : [],
    lastTaken(db, sync.organizationId),
  ])
  return {
    sync,
    isMapped: source.isMapped,
    letters: source.letters,
    changes,
    faults,
    proposals,
    isLast: last === sync.id,
    asked: { kind, q, after, faultsAfter },
  }
}

const back = ({ args: { params } }: { args: { params: Record<string, string | undefined> } }) =>
  `/settings/organization/roster/syncs/${params.syncId ?? ''}`
export const action = forms<unknown>({
  agree: form(agreeRoster, back),
  cancel: form(cancelRoster, back),
  undo: form(undoRoster, back),
})

/** One roster: what it changes, who loses access, what could not be read; agreed to here, and undone. */
export default function RosterSyncPage({ loaderData, actionData }: Route.ComponentProps) {
  const { sync, isMapped, letters, changes, faults, proposals, isLast, asked } = loaderData
  const t = useText()
  const here = `/settings/organization/roster/syncs/${sync.id}`
  const isBusy = sync.state === 'reading' || sync.state === 'taking' || sync.state === 'undoing'
  const shown = (Object.keys(sync.counts) as ChangeKind[]).some((kind) => kind !== 'noted')
  return (
    <Page
      title={sync.names || sync.system || t('The student system')}
      eyebrow={
        <TextLink to={`/settings/organization/roster?of=${sync.slug}`}>
          {t('Roster of {organization}', { organization: sync.organization })}
        </TextLink>
      }
      actions={<StateOfSync state={sync.state} />}
      index={false}
    >
      <Stack gap="xl">
        {isBusy && (
          <Callout
            title={t('Laurel is at work on it')}
            actions={
              <LinkButton to={here} kind="quiet" small>
                {t('See how far it is')}
              </LinkButton>
            }
          >
            <p>
              {t('{done, plural, =0 {It begins in a moment.} one {# row is done.} other {# rows are done.}} You can leave this page.', {
                done: sync.done,
              })}
            </p>
          </Callout>
        )}
        {sync.says && (
          <Callout kind="attention" title={t('This roster was not used, and nothing was changed')}>
            <p>{t(sync.says.text, sync.says.values)}</p>
          </Callout>
        )}
        {sync.state === 'open' && !isMapped && (
          <Callout
            title={t('First say what becomes of it')}
            actions={
              <LinkButton to={`/settings/organization/roster/mapping?of=${sync.slug}`}>{t('Look at what becomes of it')}</LinkButton>
            }
          >
            <p>{t('Roles, kinds of organizations and fields: it is said once, and kept for every roster that follows.')}</p>
          </Callout>
        )}
        {sync.state === 'open' && sync.holds.length > 0 && (
          <Callout kind="attention" title={t('Look closely')}>
            {sync.holds.map((hold) => (
              <p key={hold}>{t(holdTexts[hold] ?? '')}</p>
            ))}
          </Callout>
        )}
        <DefinitionList
          items={[
            { term: t('Came'), value: <Moment at={sync.beganAt} /> },
            { term: t('By'), value: sync.isNightly ? t('the nightly sync') : (sync.beganBy ?? t('somebody who is forgotten')) },
            ...(sync.mode
              ? [
                  {
                    term: t('What it is'),
                    value:
                      sync.mode === 'bulk'
                        ? t('OneRoster {version}, everybody', { version: sync.version })
                        : t('OneRoster {version}, what has changed', { version: sync.version }),
                  },
                ]
              : []),
            ...(sync.outsiders > 0
              ? [
                  {
                    term: t('Left out'),
                    value: t('{count, plural, one {# student or family member} other {# students and family members}}', {
                      count: sync.outsiders,
                    }),
                  },
                ]
              : []),
            ...(sync.agreedAt
              ? [
                  {
                    term: t('Agreed to'),
                    value: (
                      <>
                        {sync.agreedBy ?? t('by itself')}, <Moment at={sync.agreedAt} />
                      </>
                    ),
                  },
                ]
              : []),
            ...(sync.undoneAt
              ? [
                  {
                    term: t('Undone by'),
                    value: (
                      <>
                        {sync.undoneBy ?? t('somebody who is forgotten')}, <Moment at={sync.undoneAt} />
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {sync.state === 'open' && isMapped && <AgreeForm sync={sync} proposals={proposals} letters={letters} answer={actionData} />}
        {sync.state === 'same' && <p>{t('It says what is here already. Nothing was changed.')}</p>}
        {shown && <ChangeRows here={here} counts={sync.counts} changes={changes} asked={asked} />}
        {sync.faults > 0 && (
          <Section
            id="faults"
            title={t('What could not be used ({count, number})', { count: sync.faults })}
            lede={t('Nothing is concluded about the people of these rows: those who are here stay as they are.')}
          >
            <Rows label={t('What could not be used')}>
              {faults.faults.map(({ place, file, line, says }) => (
                <RowItem
                  key={place}
                  title={t(says.text, says.values)}
                  note={line === null ? file : t('{file}, row {row}', { file, row: String(line) })}
                />
              ))}
            </Rows>
            <Pager
              previous={asked.faultsAfter < 0 ? null : `${here}#faults`}
              next={faults.next === null ? null : `${here}?faults=${faults.next}#faults`}
              label={t('What could not be used')}
            />
          </Section>
        )}
        {(sync.state === 'open' || sync.state === 'reading') && (
          <PageForm answer={actionData} intent="cancel">
            <HiddenFields values={{ syncId: sync.id }} />
            <div>
              <Button kind="plain">{t('Leave this roster out')}</Button>
            </div>
          </PageForm>
        )}
        {sync.state === 'taken' && isLast && (
          <Section
            title={t('Undo it')}
            lede={t(
              'Memberships, schools and names are as they were before, but for what somebody has changed since. The nightly sync rests from then on.',
            )}
          >
            <PageForm answer={actionData} intent="undo">
              <HiddenFields values={{ syncId: sync.id }} />
              <div>
                <Button kind="danger">{t('Undo this roster')}</Button>
              </div>
            </PageForm>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
