import { diffDefinitions } from '../../definitions/achievements/definition-diff.ts'
import { endOfRenewed, partsOfRenewal, renewalRuleOf } from '../../definitions/achievements/renewal-rule.ts'
import { findVersionText } from '../../definitions/achievements/version-text.ts'
import { ChangeList } from '../../definitions/catalog/change-list.tsx'
import { whoseRulesCount } from '../../definitions/value/worth.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { plainTextIn } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/renew-page.ts'
import { findRenewable } from './find-renewal.ts'
import { OwnRenewalCallout } from './own-renewal.tsx'
import { renewAward } from './renew-award.ts'
import { mayRenewAward } from './renewal-policy.ts'
import type { RenewalState } from './renewal-state.ts'
import { ownRenewal } from './shown-renewal.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor, locale } = context.get(pageContext)
  if (!isId(params.id)) throw missing('award')
  if (actor.kind !== 'person') throw unauthenticated()
  const award = await findRenewable(db, params.id)
  // To everyone else there is nothing here.
  if (!mayRenewAward(actor, award).allowed) throw missing('award')
  const { current, expiresAt, timeZone } = award
  const [before, rules, places] = await Promise.all([
    findVersionText(db, award.versionId),
    whoseRulesCount(db, actor, { id: award.achievementId, organizationId: award.offeredBy }, world.now()),
    db
      .selectFrom('organizations')
      .where('id', 'in', [award.offeredBy, ...actor.memberships.map(({ organizationId }) => organizationId)])
      .select(['id', 'name'])
      .execute(),
  ])
  const rule = current && renewalRuleOf(current)
  const asked = current ? partsOfRenewal(current) : []
  const told = ({ id, title, criteria }: (typeof asked)[number]) => ({ id, title, criteria: criteria.map(({ name }) => name) })
  return {
    id: award.id,
    title: current?.title ?? before.title,
    versionId: award.versionId,
    slug: award.slug,
    issuerName: award.issuerName,
    timeZone,
    awardedAt: award.awardedAt,
    expiresAt,
    attemptId: award.attemptId,
    own: ownRenewal(award, world.now()),
    asked: asked.map(told),
    left: current ? current.requirements.filter((requirement) => !asked.includes(requirement)).map(told) : [],
    worth: rule?.worth ?? 0,
    isBlind: current?.assessment.blind ?? true,
    // Where it runs from the day of the decision that day is not known yet.
    goodUntil: current && rule?.runsFrom === 'expiry' && expiresAt ? endOfRenewed(current, expiresAt, world.now()) : null,
    months: current?.validity.months ?? null,
    changes: current && award.currentVersionId !== award.versionId ? diffDefinitions(before, current, plainTextIn(locale)) : [],
    number: award.currentNumber,
    choices:
      rules.choices.length > 1
        ? rules.choices.map((id) => ({ value: id, label: places.find((place) => place.id === id)?.name ?? id }))
        : [],
  }
}

export const action = form(renewAward, ({ result: { attemptId, began } }) => `/work/${attemptId}${began ? '?said=started' : ''}`, {
  input: ({ params }, sent) => ({
    awardId: String(params.id),
    ...(sent.get('organizationId') && { organizationId: String(sent.get('organizationId')) }),
  }),
})

/** Where what it asks is still to be shown, now or later. */
const asks = new Set<RenewalState['is']>(['open', 'early', 'under-way', 'earned-again', 'suspended'])

/** What renewing an award asks, before it is begun: the parts, until when, how long the new award is good, and what changed since. */
export default function RenewPage({ loaderData: award, actionData }: Route.ComponentProps) {
  const t = useText()
  const isOpen = award.own.state.is === 'open'
  const zone = award.timeZone
  return (
    <Page
      title={t('Renew “{title}”', { title: award.title })}
      eyebrow={<TextLink to={`/awards/${award.id}`}>{t('Your award')}</TextLink>}
      art={<BadgeArt src={`/versions/${award.versionId}/badge.svg`} alt="" size="m" className="max-sm:hidden" />}
      width="reading"
      index={false}
      lede={
        award.expiresAt &&
        t.rich('Issued by {issuer}, valid until {until}.', {
          issuer: award.issuerName,
          until: <Day at={award.expiresAt} zone={zone} />,
        })
      }
    >
      <Stack gap="l">
        {award.own.state.is !== 'open' && <OwnRenewalCallout awardId={award.id} own={award.own} timeZone={zone} />}
        {award.own.state.is === 'renewed' && (
          <Callout>
            {t.rich('It is renewed already. <a>See the newer award</a>, which is the one to renew next.', {
              a: (inside) => (
                <TextLink to={`/awards/${award.own.state.is === 'renewed' ? award.own.state.by : award.id}`}>{inside}</TextLink>
              ),
            })}
          </Callout>
        )}
        {award.own.state.is === 'suspended' && (
          <Callout kind="attention">{t('It is suspended for now. Once it counts again, it can be renewed.')}</Callout>
        )}
        {award.own.state.is === 'taken-back' && <Callout kind="attention">{t('It was taken back, so it can’t be renewed.')}</Callout>}
        {award.own.state.is === 'lasting' && <Callout>{t('It does not expire, so there is nothing to renew.')}</Callout>}
        {asks.has(award.own.state.is) && award.asked.length > 0 && (
          <Section title={t('What you show again')}>
            <Rows label={t('What you show again')}>
              {award.asked.map(({ id, title, criteria }) => (
                <RowItem
                  key={id}
                  title={<Written>{title}</Written>}
                  note={criteria.length > 0 && <Written>{criteria.join(' · ')}</Written>}
                />
              ))}
            </Rows>
            {award.left.length > 0 && (
              <p className="mt-3 text-s text-soft">
                {t.rich('Not asked again: {parts}. What you showed then stays yours to look at.', {
                  parts: <Written>{award.left.map(({ title }) => title).join(' · ')}</Written>,
                })}
              </p>
            )}
          </Section>
        )}
        {isOpen && (
          <Section title={t('What comes of it')}>
            <Stack gap="s">
              {award.own.state.is === 'open' && (
                <p>
                  {t.rich('Hand it in by {until}. What is handed in by then is in time, whenever it is decided.', {
                    until: <Day at={award.own.state.until} zone={zone} />,
                  })}
                </p>
              )}
              <p>
                {award.isBlind
                  ? t(
                      'An assessor weighs it blind, by the rubric of these parts. It makes a new award that names the one it renews; that one stays as it is.',
                    )
                  : t(
                      'It is weighed openly, by the rubric of these parts. It makes a new award that names the one it renews; that one stays as it is.',
                    )}
              </p>
              <p>
                {award.goodUntil
                  ? t.rich('The new award is good until {day}, however early you renew.', { day: <Day at={award.goodUntil} zone={zone} /> })
                  : t('The new award is good for {months, plural, one {# month} other {# months}} from the day it is decided.', {
                      months: award.months ?? 0,
                    })}{' '}
                {t(
                  '{worth, plural, =0 {It brings nothing more.} =100 {It brings the same again.} other {It brings # percent of what the award brings.}}',
                  { worth: award.worth },
                )}
              </p>
              <p className="text-soft">
                {t.rich('You may also <a>earn it again whole</a>.', {
                  a: (inside) => <TextLink to={`/catalog/${award.slug}`}>{inside}</TextLink>,
                })}
              </p>
            </Stack>
          </Section>
        )}
        {award.changes.length > 0 && (
          <Fold
            summary={t('{count, plural, one {One thing has} other {# things have}} changed since your award: version {number} counts now', {
              count: award.changes.length,
              number: award.number ?? 1,
            })}
            open
          >
            <ChangeList changes={award.changes} />
          </Fold>
        )}
        {isOpen && (
          <PageForm answer={actionData}>
            <HiddenFields values={{ awardId: award.id }} />
            {award.choices.length > 1 && <Select name="organizationId" label={t('By whose rules it counts')} options={award.choices} />}
            <div>
              <Button>{t('Begin the renewal')}</Button>
            </div>
          </PageForm>
        )}
      </Stack>
    </Page>
  )
}
