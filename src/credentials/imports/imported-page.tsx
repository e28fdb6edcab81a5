import { Download, RefreshCw, Trash2 } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { BadgeArt } from '../../foundation/ui/badge-art.tsx'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findKnownIssuer } from '../trust-lists/find-known.ts'
import { answerOf } from '../trust-lists/trust-answer.ts'
import { TrustLine } from '../trust-lists/trust-line.tsx'
import { ownIssuerSlug } from '../verification/own-addresses.ts'
import { namesOfIssuer } from '../verification/report.ts'
import type { Route } from './+types/imported-page.ts'
import { askImportedNow, removeImported } from './change-wallet.ts'
import { findImported, type Imported } from './find-imported.ts'
import { ImportedStatus, sourceNames } from './imported-words.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor, locale } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (!isId(params.badgeId)) throw missing('badge')
  const badge = await findImported(db, actor.id, params.badgeId, { now: world.now(), locale })
  if (!badge) throw missing('badge')
  const { issuerId, verdict, issuedAt } = badge
  const isProven = verdict !== null && provenVerdicts.includes(verdict)
  const lists = isProven ? await findKnownIssuer(db, namesOfIssuer(issuerId, world.config.BASE_URL)) : null
  const trust = lists && answerOf(lists, { issued: issuedAt ?? undefined, now: world.now() })
  const isHere = ownIssuerSlug(issuerId, world.config.BASE_URL) !== null
  return { badge, trust: trust?.standing === 'unknown' && isHere ? null : trust, said: new URL(request.url).searchParams.get('said') }
}

/** What is known to be its issuer’s own, whatever became of it. */
const provenVerdicts = ['holds', 'expired', 'taken-back', 'suspended', 'someone-else', 'not-matched', 'not-begun']

export const action = forms<unknown>({
  ask: form(askImportedNow, ({ args }) => `/wallet/brought-in/${args.params.badgeId}?said=asked`),
  remove: form(removeImported, () => '/wallet?said=removed'),
})

export default function ImportedPage({ loaderData: { badge, trust, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const { id, title, issuerName, hasPicture, standing, unknownSince, about } = badge
  return (
    <Page title={title} width="reading" eyebrow={<TextLink to="/wallet">{t('My wallet')}</TextLink>} index={false}>
      <Stack gap="xl">
        <div className="flex flex-wrap items-start gap-6">
          {hasPicture && (
            <BadgeArt src={`/wallet/brought-in/${id}/picture`} alt="" size="l" state={standing === 'current' ? 'earned' : 'open'} />
          )}
          <div className="grid min-w-0 flex-1 basis-64 content-start gap-3">
            <p>{issuerName ? t('From {issuer}', { issuer: issuerName }) : t('Who gave it is not known yet.')}</p>
            <div className="flex flex-wrap gap-2">
              <ImportedStatus standing={standing} unknownSince={unknownSince} about={about} />
            </div>
            {badge.description && (
              <Written language={badge.language ?? undefined}>
                <p className="wrap-anywhere whitespace-pre-line">{badge.description}</p>
              </Written>
            )}
          </div>
        </div>
        <Whose badge={badge} />
        <Standing badge={badge} />
        {trust && <TrustLine trust={trust} isHosted={badge.kind === 'open-badge-2'} />}
        <Row>
          <LinkButton to={`/wallet/brought-in/${id}/file`} kind="quiet" icon={Download} download>
            {t('Download the file')}
          </LinkButton>
          <PageForm answer={actionData} intent="ask">
            <HiddenFields values={{ badgeId: id }} />
            <Button kind="quiet" icon={RefreshCw}>
              {t('Check it now')}
            </Button>
          </PageForm>
        </Row>
        <Checks badge={badge} />
        <Fold summary={t('Take it out of your wallet')}>
          <PageForm answer={actionData} intent="remove">
            <p>{t('The file is deleted here, and what it counted for is taken back. You can bring it in again.')}</p>
            <HiddenFields values={{ badgeId: id }} />
            <div>
              <Button kind="danger" icon={Trash2}>
                {t('Take it out')}
              </Button>
            </div>
          </PageForm>
        </Fold>
      </Stack>
      {said === 'asked' && <Toast>{t('It is being checked. Load this page again in a moment.')}</Toast>}
    </Page>
  )
}

/** Whether it is known to be theirs, and what to do where it is not. */
function Whose({ badge: { about, aboutName } }: { badge: Imported }) {
  const t = useText()
  if (about === 'you') return null
  if (about === 'someone-else')
    return (
      <Callout title={t('It is not known to be yours')}>
        <p>
          {t(
            'It was given to an address that is not on your account, so only you see it and it counts for nothing yet. If that address is yours, add it: once you have confirmed it, this badge is tried again by itself.',
          )}
        </p>
        <p className="mt-3">
          <LinkButton to="/settings#addresses" small>
            {t('Add an address')}
          </LinkButton>
        </p>
      </Callout>
    )
  return (
    <Callout title={t('It is not known to be yours')}>
      <p>
        {about === 'key'
          ? t('It was given to the holder of a key, and that key is not one of yours. It stays here for you alone.')
          : about === 'name'
            ? t('It names {name}, and nothing that only one person has. Many people share a name, so it stays here for you alone.', {
                name: aboutName ?? '',
              })
            : about === 'another-way'
              ? t(
                  'It names its holder in a way that can’t be compared with an address: by an identifier of another service, or by a hash that proves nothing today. It stays here for you alone.',
                )
              : t('It names nobody. It stays here for you alone.')}
      </p>
    </Callout>
  )
}

/** What is known of it, and as of when. What could not be asked is no fault of the badge. */
function Standing({
  badge: { because, knownAt, unknownSince, unknownBecause, issuedAt, expiresAt, source, broughtAt, address, counts },
}: {
  badge: Imported
}) {
  const t = useText()
  return (
    <Section title={t('What is known of it')}>
      {unknownSince && (
        <div className="mb-5">
          <Callout title={t('It could not be checked just now')}>
            <p className="wrap-anywhere">{unknownBecause}</p>
            <p className="mt-2">
              {t.rich('It has not been known since {day}. That says nothing against it: it is asked again by itself.', {
                day: <Day at={unknownSince} />,
              })}
            </p>
          </Callout>
        </div>
      )}
      <DefinitionList
        items={[
          ...(because && knownAt
            ? [
                {
                  term: t('Last checked'),
                  value: (
                    <>
                      <Day at={knownAt} />. <span className="wrap-anywhere">{because}</span>
                    </>
                  ),
                },
              ]
            : []),
          ...(issuedAt ? [{ term: t('Given'), value: <Day at={issuedAt} /> }] : []),
          ...(expiresAt ? [{ term: t('Valid until'), value: <Day at={expiresAt} /> }] : []),
          {
            term: t('Where it came from'),
            value: (
              <>
                {t(sourceNames[source] ?? 'Brought in as a file')}, <Day at={broughtAt} />
                {address && <span className="block break-all text-s text-soft">{address}</span>}
              </>
            ),
          },
          {
            term: t('Does it count?'),
            value: counts
              ? t('Where an organization of yours accepts its issuer, it counts like an award of its own.')
              : t('Not now: it must be proved to be real, current and yours.'),
          },
        ]}
      />
    </Section>
  )
}

/** Its checks, and the earlier copies of it. */
function Checks({ badge: { checks, copies, issuerId, achievementId, credentialId, kind } }: { badge: Imported }) {
  const t = useText()
  return (
    <Stack gap="m">
      {copies.length > 0 && (
        <Fold summary={t('{count, plural, one {One earlier copy} other {# earlier copies}}', { count: copies.length })}>
          <ul className="grid gap-1">
            {copies.map((copy) => (
              <li key={copy.id}>
                <TextLink to={`/wallet/brought-in/${copy.id}`}>{copy.title}</TextLink>{' '}
                {copy.issuedAt && <Day at={copy.issuedAt} form="medium" />}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold summary={t('Checks and details')}>
        <ul className="mb-4 grid gap-2">
          {checks.map(({ checkedAt, because }) => (
            <li key={String(checkedAt)} className="wrap-anywhere">
              <Day at={checkedAt} form="medium" />: {because}
            </li>
          ))}
        </ul>
        <DefinitionList
          items={[
            {
              term: t('Standard'),
              value: { 'open-badge-3': 'Open Badges 3.0', 'open-badge-2': 'Open Badges 2.0', 'clr-2': 'CLR 2.0' }[kind] ?? kind,
            },
            { term: t('Issuer'), value: <span className="break-all">{issuerId || '—'}</span> },
            { term: t('Achievement'), value: <span className="break-all">{achievementId || '—'}</span> },
            { term: t('Credential'), value: <span className="break-all">{credentialId ?? '—'}</span> },
          ]}
        />
      </Fold>
    </Stack>
  )
}
