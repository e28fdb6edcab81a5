import { amountInWords } from '../../definitions/value/rule-words.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { adminsOnly } from '../../people/organizations/admins-only.ts'
import { mayRevokeAward } from '../awards/award-policy.ts'
import { beginSweep, callOffSweep } from '../awards/sweep-awards.ts'
import type { Route } from './+types/sweep-page.ts'
import { awardsOfSweep, findSweep, reversedBySweep } from './find-sweeps.ts'
import { SweepStatus } from './sweep-status.tsx'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  adminsOnly(actor)
  const sweep = await findSweep(db, params.sweepId)
  if (!mayRevokeAward(actor, sweep).allowed) throw missing('award sweep')
  const given = new URL(request.url).searchParams.get('after')
  const after = given && isId(given) ? given : null
  const [rows, reversed] = await Promise.all([
    awardsOfSweep(db, sweep.id, { after }),
    sweep.kind === 'revoke' && sweep.state !== 'done' ? reversedBySweep(db, sweep.id) : [],
  ])
  return { sweep, rows, reversed, isFirstPage: after === null }
}

const back = ({ args }: { args: { params: { sweepId?: string } } }) => `/issue/many/${args.params.sweepId}`
export const action = forms<unknown>({ begin: form(beginSweep, back), 'call-off': form(callOffSweep, back) })

/** What is about to happen to whom, before it does; and what became of it. */
export default function SweepPage({ loaderData: { sweep, rows, reversed, isFirstPage }, actionData }: Route.ComponentProps) {
  const t = useText()
  const locale = useLocale()
  const { awards, kind, state } = sweep
  const here = `/issue/many/${sweep.id}`
  return (
    <Page
      title={
        kind === 'revoke'
          ? t('{awards, plural, one {# award} other {# awards}} to take back', { awards })
          : t('{awards, plural, one {# award} other {# awards}} to suspend', { awards })
      }
      eyebrow={<TextLink to={`/issue/many?of=${sweep.slug}`}>{t('Take back many')}</TextLink>}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        <Stack gap="m">
          <p>
            <SweepStatus state={state} />
          </p>
          <DefinitionList
            items={[
              { term: t('Reason, for everyone to read'), value: sweep.reason },
              ...(kind === 'revoke' && state !== 'done'
                ? [
                    {
                      term: t('What is reversed'),
                      value:
                        reversed.length === 0
                          ? t('Nothing: these awards brought nothing.')
                          : reversed
                              .map(
                                ({ name, amount, unit, kind: of, currency }) =>
                                  `${name}: ${amountInWords({ amount, unit, kind: of, currency, currencyName: name }, locale)}`,
                              )
                              .join(' · '),
                    },
                  ]
                : []),
              ...(kind === 'suspend' ? [{ term: t('What is reversed'), value: t('Nothing. What they brought stays.') }] : []),
              {
                term: t('E-mails'),
                value: t('{awards, plural, one {One, with the reason} other {One for each award, with the reason}}', { awards }),
              },
              ...(state === 'running' || state === 'done'
                ? [{ term: t('So far'), value: t('{done} of {awards}', { done: sweep.done, awards }) }]
                : []),
            ]}
          />
        </Stack>
        {state === 'open' && (
          <PageForm answer={actionData} intent="begin">
            <HiddenFields values={{ awards }} />
            <p>{t('It begins two minutes after you press this. Until then you can call it off.')}</p>
            <div>
              <Button kind="danger">
                {kind === 'revoke'
                  ? t('Take {awards, plural, one {# award} other {# awards}} back for good', { awards })
                  : t('Suspend {awards, plural, one {# award} other {# awards}} for now', { awards })}
              </Button>
            </div>
          </PageForm>
        )}
        {(state === 'open' || state === 'waiting') && (
          <PageForm answer={actionData} intent="call-off">
            <div>
              <Button kind={state === 'waiting' ? 'primary' : 'plain'}>{t('Call it off')}</Button>
            </div>
          </PageForm>
        )}
        <Section title={t('Whom it concerns')}>
          <Rows label={t('Whom it concerns')}>
            {rows.awards.map(({ id, earnerName, title, awardedAt, fate }) => (
              <RowItem
                key={id}
                to={`/awards/${id}`}
                title={earnerName || t('Somebody who asked to be forgotten')}
                note={title}
                aside={
                  <>
                    <Day at={awardedAt} zone={sweep.timeZone} form="medium" />
                    {fate === 'done' && <Status kind="done">{t('Done')}</Status>}
                    {fate === 'passed' && <Status kind="waiting">{t('Was so before')}</Status>}
                  </>
                }
              />
            ))}
          </Rows>
          <Pager previous={isFirstPage ? null : here} next={rows.next && `${here}?after=${rows.next}`} label={t('Whom it concerns')} />
        </Section>
      </Stack>
    </Page>
  )
}
