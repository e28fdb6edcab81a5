import { Archive, BookOpen, FileStack, FolderOpen, Landmark, Medal, PackageOpen } from 'lucide-react'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { IconList } from '../../foundation/ui/icon-list.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { ProgressBar } from '../../foundation/ui/progress-bar.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Holds } from './arrived-shapes.ts'
import type { ArrivedArchive } from './find-archives.ts'

type Given = { archive: ArrivedArchive; earlier: { madeAt: Date | null } | null; answer: unknown }

/** Where an archive stands, and what its owner can do now. */
export function ArchiveState({ archive, earlier, answer }: Given) {
  const t = useText()
  const { state, because, says, goal, done, holds, leftOut } = archive
  return (
    <Stack gap="l">
      {state === 'checking' && (
        <div aria-live="polite">
          <ProgressBar label={t('Being checked')} value={done} max={Math.max(goal, 1)} note={goal > 0 ? undefined : t('In a moment')} />
          <p className="mt-2 text-soft">{t('Every file is compared with the signed list. You can close this page.')}</p>
        </div>
      )}
      {state === 'taking' && (
        <div aria-live="polite">
          <ProgressBar
            label={t('Coming in')}
            value={done}
            max={Math.max(goal, 1)}
            note={goal > 0 ? t('{done} of {goal} badges', { done, goal }) : t('In a moment')}
          />
          <p className="mt-2 text-soft">{t('You can close this page: it goes on by itself.')}</p>
        </div>
      )}
      {state === 'refused' && (
        <Callout
          kind="attention"
          title={t('Not taken')}
          actions={
            <LinkButton to="/wallet/arrive" kind="quiet" small>
              {t('Bring another')}
            </LinkButton>
          }
        >
          <p>{because}</p>
        </Callout>
      )}
      {state === 'of-another' && <OfAnother addresses={says?.holder.addresses ?? []} answer={answer} />}
      {says && state !== 'kept' && <WhoSays archive={archive} />}
      {(state === 'ready' || state === 'of-another') && holds && (
        <Section title={t('What it holds')}>
          <WhatItHolds holds={holds} />
        </Section>
      )}
      {state === 'ready' && (
        <PageForm answer={answer} intent="take">
          {earlier?.madeAt && (
            <p>
              {t.rich(
                'It is of the same account as your archive of {day}. The newer of the two stands in front, and nothing comes in twice.',
                {
                  day: <Day at={earlier.madeAt} />,
                },
              )}
            </p>
          )}
          <div>
            <Button icon={PackageOpen}>{t('Take it in')}</Button>
          </div>
        </PageForm>
      )}
      {state === 'kept' && leftOut.length > 0 && (
        <Callout kind="attention" title={t('{count, plural, one {# badge was} other {# badges were}} left out', { count: leftOut.length })}>
          <ul className="grid gap-1">
            {leftOut.slice(0, 20).map(({ name, because: why }) => (
              <li key={name} className="wrap-anywhere">
                <strong>{name}</strong>: {why}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </Stack>
  )
}

/** It is kept out, never called somebody’s fault: one may have had another address there. */
function OfAnother({ addresses, answer }: { addresses: readonly string[]; answer: unknown }) {
  const t = useText()
  return (
    <Callout kind="attention" title={t('It names somebody else, as far as we know you')}>
      <Stack gap="m">
        <p>
          {addresses.length > 0
            ? t(
                'It is of the person with {addresses}. If that is you, add one of these to your account and open the link that you get there, or bring your key from there. Nothing comes in before.',
                {
                  addresses: addresses.slice(0, 10).join(', '),
                },
              )
            : t('It names no address. If it is yours, bring your key from there. Nothing comes in before.')}
        </p>
        <Row>
          {addresses.length > 0 && (
            <LinkButton to="/settings" kind="quiet" small>
              {t('Add an address')}
            </LinkButton>
          )}
          <LinkButton to="/wallet/key" kind="quiet" small>
            {t('Bring my key')}
          </LinkButton>
        </Row>
        <PageForm answer={answer} intent="again">
          <div>
            <Button kind="quiet" small>
              {t('Look again')}
            </Button>
          </div>
        </PageForm>
      </Stack>
    </Callout>
  )
}

/** Of whom an archive is, where it was made, and who stands behind it. */
export function WhoSays({ archive: { says, signature, sizeBytes } }: { archive: ArrivedArchive }) {
  const t = useText()
  if (!says) return null
  const host = URL.parse(says.home)?.host ?? says.home
  return (
    <Section title={t('The archive')}>
      <DefinitionList
        items={[
          { term: t('Of'), value: says.holder.name || t('Without a name') },
          { term: t('From'), value: host },
          { term: t('Made on'), value: <Day at={says.madeAt} /> },
          ...(signature === null
            ? []
            : [
                {
                  term: t('Signed by'),
                  value:
                    signature === 'holds'
                      ? says.issuer.name || says.issuer.id
                      : t('{issuer}, it says. They could not be asked; the signature fits the key that came along.', {
                          issuer: says.issuer.name || says.issuer.id,
                        }),
                },
              ]),
          { term: t('Size'), value: t('{size, number, bytes}', { size: sizeBytes }) },
        ]}
      />
    </Section>
  )
}

function WhatItHolds({ holds }: { holds: Holds }) {
  const t = useText()
  const { awards, badges, work, value, log, files, bytes, archives } = holds
  const toWallet = t('Into your wallet, as badges from elsewhere.')
  const toRecord = t('As a record that you alone can read.')
  return (
    <IconList
      columns={1}
      items={[
        { icon: Medal, title: t('{awards, plural, one {# award} other {# awards}}', { awards }), note: toWallet },
        ...(badges > 0
          ? [{ icon: PackageOpen, title: t('{badges, plural, one {# badge} other {# badges}} from elsewhere', { badges }), note: toWallet }]
          : []),
        ...(work > 0
          ? [
              {
                icon: BookOpen,
                title: t('{work, plural, one {# piece of work} other {# pieces of work}}, with answers and decisions', { work }),
                note: toRecord,
              },
            ]
          : []),
        ...(files > 0
          ? [
              {
                icon: FolderOpen,
                title: t('{files, plural, one {# file} other {# files}} of evidence, {bytes, number, bytes}', { files, bytes }),
                note: toRecord,
              },
            ]
          : []),
        ...(value > 0
          ? [
              {
                icon: Landmark,
                title: t('{value, plural, one {# line} other {# lines}} of what it brought there', { value }),
                note: toRecord,
              },
            ]
          : []),
        ...(log > 0
          ? [{ icon: FileStack, title: t('{log, plural, one {# entry} other {# entries}} in the learning log', { log }), note: toRecord }]
          : []),
        ...(archives > 0
          ? [
              {
                icon: Archive,
                title: t('{archives, plural, one {# archive} other {# archives}} from before', { archives }),
                note: t('Stays in it as a file. Bring it by itself if you want to read it here.'),
              },
            ]
          : []),
      ]}
    />
  )
}
