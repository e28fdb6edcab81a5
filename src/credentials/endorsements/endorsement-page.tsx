import { BadgeCheck, FileJson } from 'lucide-react'
import { Endorser } from '../../definitions/endorsements/endorsement-list.tsx'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Quote } from '../../foundation/ui/quote.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { refuseHidden } from '../awards/awards.ts'
import type { Route } from './+types/endorsement-page.ts'
import { mayWithdrawEndorsement } from './endorsement-policy.ts'
import { findEndorsement } from './find-public.ts'
import { endorsementAddress } from './sign-endorsement.ts'
import { withdrawEndorsement } from './withdraw-endorsement.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const found = await findEndorsement(db, params.id, world.db)
  const { subject, kind } = found
  if (kind === 'award') {
    const hiding = await readsOfAll(world.db)
      .selectFrom('awardHidings')
      .where('awardId', '=', found.about)
      .select('hiddenAt')
      .executeTakeFirst()
    refuseHidden(actor, { hiddenAt: hiding?.hiddenAt ?? null, earnerId: subject.earnerId ?? '', organizationId: subject.organizationId })
  }
  return {
    id: found.id,
    kind,
    title: subject.title,
    earner: subject.earnerName,
    organization: subject.organization,
    versionNumber: kind === 'achievement' ? subject.versionNumber : null,
    path: subject.path,
    zone: subject.timeZone,
    isRevoked: subject.standing === 'revoked',
    name: found.name,
    position: found.position,
    place: found.place,
    by: found.by,
    // What was withdrawn is said no more.
    body: found.withdrawnAt ? null : found.body,
    domain: found.domain,
    isByAccount: found.personId !== null && found.domain === null,
    givenAt: found.givenAt,
    withdrawnAt: found.withdrawnAt,
    isShown: found.isShown,
    signedAt: found.signedAt,
    digest: found.digest,
    address: endorsementAddress(world.config.BASE_URL, found.id),
    mayWithdraw: found.withdrawnAt === null && mayWithdrawEndorsement(actor, found).allowed,
  }
}

export const action = form(withdrawEndorsement, ({ args: { params } }) => `/endorsements/${params.id}`)

/** One endorsement: what is said, by whom, of what, how that is known, and how anyone checks it. */
export default function EndorsementPage({ loaderData: said, actionData }: Route.ComponentProps) {
  const t = useText()
  const who = said.by?.name ?? said.name
  return (
    <Page
      title={t('Endorsement by {who}', { who })}
      width="reading"
      index={false}
      lede={
        said.kind === 'award'
          ? t.rich('of the award <a>{title}</a>, earned by {earner}', {
              title: said.title,
              earner: said.earner ?? '',
              a: (inside) => <TextLink to={said.path}>{inside}</TextLink>,
            })
          : said.kind === 'achievement'
            ? t.rich('of the micro-credential <a>{title}</a> of {organization}, version {number}', {
                title: said.title,
                organization: said.organization,
                number: said.versionNumber ?? 1,
                a: (inside) => <TextLink to={said.path}>{inside}</TextLink>,
              })
            : t.rich('of the organization <a>{title}</a>', {
                title: said.title,
                a: (inside) => <TextLink to={said.path}>{inside}</TextLink>,
              })
      }
    >
      <Stack gap="l">
        {said.withdrawnAt && (
          <Callout kind="attention" title={t('This endorsement was withdrawn')}>
            <p>
              {t.rich('Who gave it took it back on {day}. A check of its file says the same.', {
                day: <Day at={said.withdrawnAt} zone={said.zone} />,
              })}
            </p>
          </Callout>
        )}
        {!said.withdrawnAt && !said.isShown && (
          <Callout title={t('This is not shown publicly')}>
            <p>{t('Only who gave it and whose it is about read it here.')}</p>
          </Callout>
        )}
        {said.isRevoked && (
          <Callout kind="attention" title={t('The award was taken back')}>
            <p>{t('What is said here was said before that.')}</p>
          </Callout>
        )}
        {said.body !== null && (
          <Quote text={said.body} by={<Endorser endorsement={said} />} at={<Day at={said.givenAt} zone={said.zone} />} />
        )}
        <Section title={t('How this is known')}>
          <p>
            {said.by
              ? t('{organization} says this itself, and signs it with its own key.', { organization: said.by.name })
              : said.isByAccount
                ? t(
                    '{name} said this, signed in to their own account here. {witness} signs as a witness that it was said, and says nothing of its own by it.',
                    { name: said.name, witness: said.organization },
                  )
                : t(
                    '{name} said this by a link that was sent to their address at {domain}; name and position are as they gave them. {witness} signs as a witness that it was said, and says nothing of its own by it.',
                    { name: said.name, domain: said.domain ?? '', witness: said.organization },
                  )}
          </p>
        </Section>
        {said.isShown && said.signedAt && (
          <Section title={t('Check it')} className="print:hidden">
            <Stack gap="m">
              <Row gap="s" wrap>
                <LinkButton kind="quiet" icon={BadgeCheck} to={`/verify?url=${encodeURIComponent(said.address)}`}>
                  {t('Check this endorsement')}
                </LinkButton>
                <LinkButton kind="quiet" icon={FileJson} to={`/endorsements/${said.id}.json?download`} download>
                  {t('Credential (JSON)')}
                </LinkButton>
              </Row>
              <CopyField label={t('Link to this endorsement')} value={said.address} />
            </Stack>
          </Section>
        )}
        {said.mayWithdraw && (
          <PageForm answer={actionData} intent="withdraw" className="print:hidden">
            <HiddenFields values={{ id: said.id }} />
            <p className="text-s text-soft">
              {t('You gave this. Once withdrawn it is shown nowhere, and a check says that it was withdrawn. That is for good.')}
            </p>
            <div>
              <Button kind="danger" small>
                {t('Withdraw it')}
              </Button>
            </div>
          </PageForm>
        )}
      </Stack>
    </Page>
  )
}
