import { amountInShort } from '../../definitions/value/rule-words.ts'
import { DataTable } from '../../foundation/ui/data-table.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { schoolYearName } from '../../recognition/ledger/school-year.ts'
import type { Sum, Transcript, TranscriptAward, TranscriptRow } from './find-transcript.ts'
import { importedStandings, kindsInWords } from './transcript-words.ts'

/** Competencies down the side, what stands for each along; on a phone a card each. Then pathways, and what the years brought. */
export function TranscriptTables({ transcript, yearStart }: { transcript: Transcript; yearStart: string }) {
  const t = useText()
  const categories = [...new Set(transcript.rows.map(({ category }) => category))]
  return (
    <Stack gap="l">
      {categories.map((category) => (
        <Section key={category} title={category}>
          <CompetencyTable caption={category} rows={transcript.rows.filter((row) => row.category === category)} />
        </Section>
      ))}
      {transcript.pathways.length > 0 && (
        <Section title={t('Completed pathways')}>
          <DataTable
            caption={t('Completed pathways')}
            hideCaption
            rows={transcript.pathways}
            rowKey={({ achievementId }) => achievementId}
            columns={[
              { key: 'pathway', label: t('Pathway'), head: true, wide: true, cell: (row) => <Competency row={row} /> },
              { key: 'award', label: t('Completed'), cell: ({ awards }) => <Awards awards={awards} /> },
            ]}
          />
        </Section>
      )}
      {transcript.imported.length > 0 && (
        <Section title={t('Brought in from elsewhere')} lede={t('None of these was decided here. Each stands by the word of its issuer.')}>
          <DataTable
            caption={t('Brought in from elsewhere')}
            hideCaption
            rows={transcript.imported}
            rowKey={({ id }) => id}
            columns={[
              { key: 'badge', label: t('Badge'), head: true, wide: true, cell: ({ title }) => title },
              { key: 'issuer', label: t('Issuer'), cell: ({ issuerName }) => <div className="md:min-w-44">{issuerName}</div> },
              {
                key: 'day',
                label: t('Issued on'),
                cell: ({ issuedOn }) => (
                  <span className="whitespace-nowrap">{issuedOn ? <Day at={issuedOn} form="medium" /> : t('Not known')}</span>
                ),
              },
              {
                key: 'standing',
                label: t('How it stands'),
                cell: ({ standing }) => <div className="md:min-w-44">{t(importedStandings[standing])}</div>,
              },
            ]}
          />
        </Section>
      )}
      {transcript.years.length > 0 && (
        <Section
          title={t('Hours and credits by school year')}
          lede={t('What the awards above brought, by the ledger of each organization that gave it.')}
        >
          <DataTable
            caption={t('Hours and credits by school year')}
            hideCaption
            rows={transcript.years}
            rowKey={({ year }) => String(year)}
            columns={[
              { key: 'year', label: t('School year'), head: true, cell: ({ year }) => schoolYearName(year, yearStart) },
              { key: 'sums', label: t('What it brought'), align: 'end', wide: true, cell: ({ sums }) => <Sums sums={sums} /> },
            ]}
          />
        </Section>
      )}
    </Stack>
  )
}

function CompetencyTable({ caption, rows }: { caption: string; rows: readonly TranscriptRow[] }) {
  const t = useText()
  const hasEvidence = rows.some(({ awards }) => awards.some(({ evidence, levels }) => evidence.length + levels.length > 0))
  const hasValue = rows.some(({ awards }) => awards.some(({ sums }) => sums.length > 0))
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ achievementId }) => achievementId}
      columns={[
        { key: 'competency', label: t('Competency'), head: true, wide: true, cell: (row) => <Competency row={row} /> },
        ...(hasEvidence
          ? [{ key: 'evidence', label: t('Evidence and levels'), cell: ({ awards }: TranscriptRow) => <Evidence awards={awards} /> }]
          : []),
        { key: 'awards', label: t('Award'), cell: ({ awards }) => <Awards awards={awards} /> },
        ...(hasValue
          ? [
              {
                key: 'value',
                label: t('What it brought'),
                align: 'end' as const,
                cell: ({ awards }: TranscriptRow) => <Sums sums={awards.flatMap(({ sums }) => sums)} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Competency({ row: { competency, language, alignments } }: { row: TranscriptRow }) {
  return (
    <>
      <Written language={language}>{competency}</Written>
      {alignments.map(({ name, code, framework }) => (
        <span key={`${framework} ${code} ${name}`} className="block text-s font-normal text-soft">
          {[code, name].filter(Boolean).join(' · ')}
        </span>
      ))}
    </>
  )
}

/** What was pinned for each award, by its kinds and digests, and the levels that were reached: never a file or its name. */
function Evidence({ awards }: { awards: readonly TranscriptAward[] }) {
  const t = useText()
  return (
    <Stack gap="s">
      {awards
        .filter(({ evidence, levels }) => evidence.length + levels.length > 0)
        .map(({ id, evidence, levels }) => (
          <div key={id} className="text-s md:min-w-48">
            {evidence.length > 0 && <p>{kindsInWords(evidence, t)}</p>}
            {levels.length > 0 && (
              <Fold small summary={t('{count, plural, one {# level} other {# levels}} reached', { count: levels.length })}>
                <ul className="grid gap-0.5">
                  {levels.map(({ criterion, level }) => (
                    <li key={criterion}>
                      {criterion}: {t(level)}
                    </li>
                  ))}
                </ul>
              </Fold>
            )}
            {evidence.some(({ digest }) => digest) && (
              <div className="print:hidden">
                <Fold small summary={t('What was signed of it')}>
                  <ul className="grid gap-0.5">
                    {evidence.map(({ requirement, digest }) =>
                      digest ? (
                        <li key={digest}>
                          {requirement}: <code className="text-xs wrap-anywhere">{digest}</code>
                        </li>
                      ) : null,
                    )}
                  </ul>
                </Fold>
              </div>
            )}
          </div>
        ))}
    </Stack>
  )
}

function Awards({ awards }: { awards: readonly TranscriptAward[] }) {
  const t = useText()
  return (
    <Stack gap="s">
      {awards.map(({ id, title, issuerName, awardedOn, expiresOn, renewsOn, standing, ground, isHidden }) => (
        <div key={id} className="grid justify-items-start md:min-w-44 gap-0.5">
          <TextLink to={`/awards/${id}`}>{title}</TextLink>
          <span className="text-s text-soft">
            {issuerName} · <Day at={awardedOn} form="medium" />
          </span>
          {ground === 'elsewhere' && <Status kind="open">{t('Decided elsewhere')}</Status>}
          {standing === 'revoked' && <Status kind="attention">{t('Taken back')}</Status>}
          {standing === 'suspended' && <Status kind="attention">{t('Suspended')}</Status>}
          {standing === 'expired' && <Status kind="waiting">{t('Expired')}</Status>}
          {standing === 'being-signed' && <Status kind="waiting">{t('Being signed')}</Status>}
          {standing === 'current' && expiresOn && (
            <span className="text-s text-soft">{t.rich('Valid until {day}', { day: <Day at={expiresOn} form="medium" /> })}</span>
          )}
          {renewsOn && (
            <span className="text-s text-soft">{t.rich('Renews the one of {day}', { day: <Day at={renewsOn} form="medium" /> })}</span>
          )}
          {isHidden && <span className="text-s text-soft">{t('You took its page down, so it is left out of what others see.')}</span>}
        </div>
      ))}
    </Stack>
  )
}

function Sums({ sums }: { sums: readonly Sum[] }) {
  const locale = useLocale()
  return (
    <ul className="grid gap-0.5">
      {sums.map((sum) => (
        <li key={`${sum.organizationId} ${sum.currency} ${sum.unit} ${sum.amount}`} className="md:whitespace-nowrap">
          {amountInShort(sum, locale)}
          {sum.kind === 'credits' && <span className="text-s text-soft"> {sum.currencyName}</span>}
          {sum.organization && <span className="text-s text-soft"> {sum.organization}</span>}
        </li>
      ))}
    </ul>
  )
}
