import { BadgeCheck } from 'lucide-react'
import { Callout } from '../../foundation/ui/callout.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { type Text, useText } from '../../foundation/words/text.tsx'
import { BadgeFacts } from '../verification/badge-facts.tsx'
import { FindingList } from '../verification/finding-list.tsx'
import { Answers, InParts, ShownBy, VerdictCallout } from '../verification/report-view.tsx'
import type { Verdict } from '../verification/verdict.ts'
import type { OfflineReport } from './check-offline.ts'
import type { ReadArchive, Unread } from './read-files.ts'

export type Checked = { reports: readonly OfflineReport[]; archives: readonly ReadArchive[]; unread: readonly Unread[]; seconds: number }

type Standing = 'holds' | 'open' | 'against' | 'other'

const standingOf = ({ report }: OfflineReport): Standing => {
  if (report.verdict === 'holds') return 'holds'
  const proven = report.answers.unchanged.answer === 'yes'
  if (report.verdict === 'not-all-checked') return proven ? 'open' : 'other'
  return report.verdict === 'unreadable' || report.verdict === 'out-of-reach' || report.verdict === 'not-an-award' ? 'other' : 'against'
}

/** All that came of one drop: in a sentence, then archive by archive, then badge by badge. */
export function OfflineResults({ reports, archives, unread, seconds }: Checked) {
  const t = useText()
  const count = (standing: Standing) => reports.filter((one) => standingOf(one) === standing).length
  const [against, open, other] = [count('against'), count('open'), count('other')]
  return (
    <Stack gap="l">
      <Callout
        kind={against > 0 ? 'attention' : 'info'}
        icon={against > 0 ? null : BadgeCheck}
        title={t('{count, plural, =0 {No badge was found} one {# badge was checked} other {# badges were checked}}', {
          count: reports.length,
        })}
      >
        <p>
          {[
            ...(count('holds') > 0
              ? [
                  t('{count, plural, one {# is good, with nothing left to ask.} other {# are good, with nothing left to ask.}}', {
                    count: count('holds'),
                  }),
                ]
              : []),
            ...(open > 0
              ? [
                  t(
                    '{count, plural, one {# is unchanged, and not everything about it could be asked without network.} other {# are unchanged, and not everything about them could be asked without network.}}',
                    { count: open },
                  ),
                ]
              : []),
            ...(against > 0
              ? [
                  t('{count, plural, one {Something speaks against # of them.} other {Something speaks against # of them.}}', {
                    count: against,
                  }),
                ]
              : []),
            ...(other > 0 ? [t('{count, plural, one {# could not be judged.} other {# could not be judged.}}', { count: other })] : []),
          ].join(' ')}
        </p>
        <p className="text-s text-soft">
          {t('Checked on this device in {seconds, number} seconds. Nothing was asked of the network.', { seconds })}
        </p>
      </Callout>
      {archives.map((archive) => (
        <ArchiveFacts key={archive.fileName} archive={archive} />
      ))}
      {unread.length > 0 && (
        <Section title={t('What was not looked at')}>
          <Rows label={t('What was not looked at')}>
            {unread.map(({ fileName, why }) => (
              <RowItem key={fileName + why} title={<span className="wrap-anywhere">{fileName}</span>} note={whyUnread(t)[why]} />
            ))}
          </Rows>
        </Section>
      )}
      {reports.length > 0 && (
        <Section title={t('Badges')}>
          <ul className="divide-y divide-rule border-y border-rule" aria-label={t('Badges')}>
            {reports.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a badge may come twice
              <BadgeRow key={index} index={index} one={one} isOnly={reports.length === 1} />
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  )
}

const whyUnread = (t: Text): Record<Unread['why'], string> => ({
  archive: t(
    'This archive is not as it was made, or of a newer form than this verifier knows. What looks like a badge in it was checked by itself.',
  ),
  zip: t('This ZIP is cut off, or not made as one should be. Nothing of it was read.'),
  'too-large': t('This is larger than 5 MB, which no badge is.'),
  'too-many': t('So many badges came at once. The first 5,000 were checked.'),
  'not-of-issuer': t('This is neither a did.json nor a status list, so it was left aside.'),
})

function ArchiveFacts({ archive: { fileName, signature, home, holder, madeAt, altered } }: { archive: ReadArchive }) {
  const t = useText()
  const signatures: Record<ReadArchive['signature'], string> = {
    holds: t('It is as it was made: its signature fits the key that it names. Whose key that is, it can’t prove by itself.'),
    altered: t('It is not as it was made: its signature does not fit. Rely on nothing that it says of itself.'),
    away: t('The key that signed it is not at hand, so whether it is as it was made is not known.'),
    unproven: t('The key that signed it is not one that its issuer shows. Rely on nothing that it says of itself.'),
  }
  return (
    <Section title={t('Archive: {name}', { name: fileName })}>
      <DefinitionList
        items={[
          { term: t('It says that it is of'), value: <Written>{holder}</Written> },
          { term: t('Made by'), value: <span className="wrap-anywhere">{home}</span> },
          { term: t('Made on'), value: <Day at={madeAt} zone="UTC" /> },
          { term: t('Signature'), value: signatures[signature] },
          ...(altered.length > 0
            ? [
                {
                  term: t('Changed or missing'),
                  value: <span className="wrap-anywhere">{altered.slice(0, 20).join(', ')}</span>,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

const looks: Record<Standing, StatusKind> = { holds: 'done', open: 'waiting', against: 'attention', other: 'waiting' }

function BadgeRow({ one, index, isOnly }: { one: OfflineReport; index: number; isOnly: boolean }) {
  const t = useText()
  const { report, picture, statusDay, fileName } = one
  const standing = standingOf(one)
  const short: Partial<Record<Verdict, string>> = {
    'taken-back': t('Taken back'),
    suspended: t('Suspended'),
    'not-counting': t('Does not count now'),
    expired: t('Expired'),
    'not-begun': t('Does not hold yet'),
    'someone-else': t('Of someone else'),
    'not-matched': t('Address does not match'),
    'not-to-be-trusted': t('Don’t rely on it'),
    partly: t('Something inside does not hold'),
  }
  const words: Record<Standing, string> = {
    holds: t('Holds'),
    open: t('Unchanged'),
    against: short[report.verdict] ?? t('Don’t rely on it'),
    other: t('Not known'),
  }
  const issuer = report.badge?.issuer.name ?? report.badge?.issuer.id
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
      {picture && <img src={picture} alt="" className="size-12 object-contain" />}
      <div className="min-w-0 flex-1 basis-42">
        <p className="font-semibold wrap-anywhere">{report.badge?.name ? <Written>{report.badge.name}</Written> : fileName}</p>
        <p className="text-s text-soft wrap-anywhere">
          {issuer
            ? report.recipientName
              ? t('It says: given to {person} by {issuer}', { person: report.recipientName, issuer })
              : t('It says: given by {issuer}', { issuer })
            : report.because}
        </p>
        {report.badge && (
          <p className="text-s text-soft">
            {statusDay
              ? t.rich('Status known as of {day}', { day: <Day at={statusDay} zone="UTC" /> })
              : report.findings.some(({ check, outcome }) => check === 'status' && outcome === 'not-applicable')
                ? t('It names no place that would tell of its status')
                : t('Status not known')}
          </p>
        )}
      </div>
      <Status kind={looks[standing]}>{words[standing]}</Status>
      <details className="min-w-0 basis-full" data-detail={index} open={isOnly}>
        <summary className="inline-flex py-1 text-s text-green target hover:underline underline-offset-3">{t('What was checked')}</summary>
        <div className="pt-2">{isOnly && <OfflineDetail one={one} />}</div>
      </details>
    </li>
  )
}

/** The whole report of one badge, written when somebody wants it. */
export function OfflineDetail({ one: { report, keysByArchive, missing } }: { one: OfflineReport }) {
  const t = useText()
  return (
    <Stack gap="m">
      <VerdictCallout report={report} siteMayKnowMore={false} />
      {report.inParts && <InParts />}
      {report.holder && <ShownBy holder={report.holder} />}
      {report.badge && <Answers answers={report.answers} />}
      {keysByArchive && (
        <p className="text-s text-soft">
          {t('The keys came with the archive. Fetch them from the issuer yourself to know whose they are:')}{' '}
          <span className="break-all">{report.badge?.issuer.id}</span>
        </p>
      )}
      {missing.length > 0 && (
        <Fold small summary={t('What would tell more')}>
          <p className="mb-3 text-soft">
            {t('Save what these addresses give, and drop it into “What you fetched from the issuer yourself”.')}
          </p>
          <Stack gap="s">
            {missing.map((address) => (
              <CopyField
                key={address}
                label={/did\.json$/.test(address) ? t('The keys of the issuer') : t('The list of badges taken back')}
                value={address}
              />
            ))}
          </Stack>
        </Fold>
      )}
      <Fold summary={t('What it says, and technical detail')} small>
        {report.badge && <BadgeFacts badge={report.badge} />}
        <FindingList report={report} />
      </Fold>
    </Stack>
  )
}
