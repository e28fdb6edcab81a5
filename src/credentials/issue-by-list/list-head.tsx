import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { refusedForm } from '../../foundation/ui/form-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { ListState, RowFate } from './row-words.ts'
import { StateOfList } from './state-of-list.tsx'

type List = {
  id: string
  state: ListState
  title: string | null
  versionId: string | null
  organization: string
  slug: string
  evidence: string
  decidedOn: string
  decision: string | null
  decidedBy: string | null
  broughtBy: string | null
  approvedBy: string | null
  sendAt: Date | null
  timeZone: string
  achievementSlug: string
}
type Fates = Partial<Record<RowFate, number>>

/** What a list issues, as each badge will say it, and where it stands. */
export function ListHead({
  list,
  fates,
  cameBack,
  same,
}: {
  list: List
  fates: Fates
  cameBack: number
  same: { id: string; name: string } | null
}) {
  const t = useText()
  const issued = fates.issued ?? 0
  const invited = fates.invited ?? 0
  return (
    <Stack gap="m">
      <div className="grid items-center gap-x-6 gap-y-4 sm:grid-cols-[auto_minmax(0,1fr)]">
        {list.versionId && (
          <BadgeArt src={`/versions/${list.versionId}/badge.svg`} alt={t('Badge: {title}', { title: list.title ?? '' })} size="m" />
        )}
        <div className="grid gap-1.5">
          <p className="font-serif text-xl leading-snug">
            <TextLink to={`/catalog/${list.achievementSlug}`}>{list.title}</TextLink>
          </p>
          <p className="text-soft">
            {list.decision
              ? t.rich('Each badge says: decided elsewhere by {by}. {decision}', { by: list.decidedBy ?? '', decision: list.decision })
              : t('Each badge says that it was decided elsewhere, what was decided and by whom. The second person names that.')}
          </p>
          <p>
            <StateOfList state={list.state} />
          </p>
        </div>
      </div>
      <DefinitionList
        items={[
          { term: t('What they showed'), value: list.evidence },
          { term: t('Day of the decision'), value: <Day at={list.decidedOn} /> },
          ...(list.broughtBy ? [{ term: t('Brought by'), value: list.broughtBy }] : []),
          ...(list.approvedBy ? [{ term: t('Agreed to by'), value: list.approvedBy }] : []),
          ...(list.state === 'sending' && list.sendAt
            ? [{ term: t('Goes out'), value: <Day at={list.sendAt} zone={list.timeZone} /> }]
            : []),
          ...(issued + invited > 0
            ? [
                {
                  term: t('So far'),
                  value: t(
                    '{issued, plural, one {# award is} other {# awards are}} in wallets, {invited, plural, one {# link waits} other {# links wait}} to be opened.',
                    { issued, invited },
                  ),
                },
              ]
            : []),
        ]}
      />
      {same && (
        <Callout title={t('The same list was brought before')}>
          {t.rich('It is called <a>{name}</a>. Those who have the badge already get no second one.', {
            name: same.name,
            a: (inside) => <TextLink to={`/issue/${same.id}`}>{inside}</TextLink>,
          })}
        </Callout>
      )}
      {cameBack > 0 && (
        <Callout kind="attention" title={t('{count, plural, one {One e-mail} other {# e-mails}} came back', { count: cameBack })}>
          {t.rich('<a>See which rows</a>, and correct their addresses.', {
            a: (inside) => <TextLink to={`/issue/${list.id}?fate=back#rows`}>{inside}</TextLink>,
          })}
        </Callout>
      )}
    </Stack>
  )
}

type Next = { list: List; fates: Fates; mayKeep: boolean; mayApprove: boolean; isOwn: boolean; hasSecond: boolean; answer: unknown }

/** What comes next, for who may do it. */
export function ListNext({ list, fates, mayKeep, mayApprove, isOwn, hasSecond, answer }: Next) {
  const t = useText()
  const ready = fates.ready ?? 0
  const leaves = Object.entries(fates).reduce((sum, [fate, count]) => sum + (fate === 'ready' ? 0 : (count ?? 0)), 0)
  const cancel = mayKeep && list.state !== 'canceled' && (list.state !== 'sent' || (fates.invited ?? 0) > 0) && (
    <Fold summary={list.state === 'sent' ? t('Cancel the links that were not opened') : t('Cancel this list')} small>
      <PageForm answer={answer} intent="cancel">
        <p>
          {t(
            'What has not gone out does not. Links that nobody has opened open nothing any more. Awards in wallets stay; take those back one by one, or together.',
          )}
        </p>
        <div>
          <Button kind="danger" small>
            {t('Cancel it')}
          </Button>
        </div>
      </PageForm>
    </Fold>
  )
  if (list.state === 'open')
    return (
      <Section title={t('What comes next')}>
        <Stack gap="m">
          {mayKeep &&
            (ready > 0 ? (
              <PageForm answer={answer} intent={hasSecond ? 'propose' : 'invite-and-propose'}>
                <HiddenFields values={{ leaves }} />
                <p>
                  {t(
                    '{ready, plural, one {# row is} other {# rows are}} ready to go out{leaves, plural, =0 {} one {, # is left out} other {, # are left out}}. A second person names the decision and who made it; then it goes out.',
                    { ready, leaves },
                  )}
                </p>
                {!hasSecond && (
                  <Field
                    name="email"
                    type="email"
                    label={t('Who agrees with you?')}
                    help={t(
                      'Nobody else here is an admin or in HR yet. They are invited into HR by e-mail, and find this list on their home.',
                    )}
                    required
                  />
                )}
                <div>
                  <Button>{hasSecond ? t('Ask a second person to agree') : t('Invite them, and ask them to agree')}</Button>
                </div>
              </PageForm>
            ) : (
              <p>{t('No row is ready to go out yet. Correct some below.')}</p>
            ))}
          {cancel}
        </Stack>
      </Section>
    )
  if (list.state === 'proposed')
    return (
      <Section title={t('Agree to it')}>
        <Stack gap="m">
          {mayApprove ? <ApproveForm ready={ready} answer={answer} /> : null}
          {isOwn && (
            <Callout title={t('It waits for somebody else')}>
              {t(
                'You brought this list, or asked for agreement to it. Another admin, or somebody in HR, opens this page, names the decision and who made it, and sends it.',
              )}
            </Callout>
          )}
          {(mayKeep || mayApprove) && (
            <PageForm answer={answer} intent="send-back">
              <div>
                <Button kind="plain" small>
                  {isOwn ? t('Take it back and change it') : t('Not so: send it back')}
                </Button>
              </div>
            </PageForm>
          )}
        </Stack>
      </Section>
    )
  const together = mayKeep && list.state === 'sent' && (fates.issued ?? 0) > 0
  return cancel || together ? (
    <Stack gap="s">
      {cancel}
      {together && (
        <p className="text-s">
          <TextLink to={`/issue/many?${new URLSearchParams({ of: list.slug, list: list.id })}`}>
            {t('Take back or suspend all awards of this list')}
          </TextLink>
        </p>
      )}
    </Stack>
  ) : null
}

function ApproveForm({ ready, answer }: { ready: number; answer: unknown }) {
  const t = useText()
  const refused = refusedForm(answer)
  return (
    <PageForm answer={answer} intent="approve">
      <p className="max-w-reading">
        {t(
          'Name the decision in your own words: what you write stands in each badge, for everyone to read. That somebody was there is no decision.',
        )}
      </p>
      <Field
        name="decision"
        type="textarea"
        rows={3}
        label={t('What was decided')}
        help={t('Such as “Their unit plan and filmed lesson meet all four criteria of the state’s rubric.”')}
        required
        maxLength={600}
      />
      <Field
        name="decidedBy"
        label={t('Who decided it')}
        help={t('A person with their office, a panel or a board.')}
        required
        maxLength={200}
      />
      <Fold summary={t('Send it later')} small open={Boolean(refused?.values.sendOn)}>
        <Field
          name="sendOn"
          type="date"
          label={t('On which day')}
          help={t('At eight in the morning. Leave it empty to send it now.')}
          optional
        />
      </Fold>
      <Row gap="s" wrap>
        <Button>{t('Agree, and send {ready, plural, one {# badge} other {# badges}}', { ready })}</Button>
      </Row>
    </PageForm>
  )
}
