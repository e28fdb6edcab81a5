import { amountInShort } from '../../definitions/value/rule-words.ts'
import type { Paper } from '../../foundation/printing/paper.ts'
import { taggedPdf } from '../../foundation/printing/tagged-pdf.ts'
import { formatDay, type Locale, plainTextIn } from '../../foundation/words/format.ts'
import { schoolYearName } from '../../recognition/ledger/school-year.ts'
import type { Transcript } from './find-transcript.ts'
import { importedStandings, kindsInWords, standingInWords } from './transcript-words.ts'

export type PrintedTranscript = {
  transcript: Transcript
  personName: string
  name: string
  /** The day of printing, where the person is. */
  printedOn: string
  at: Date
  yearStart: string
  /** Where it is shown to who has the link; null where no link is open. */
  address: string | null
  record: { bytes: Uint8Array; signedOn: string; organization: string } | null
}

/** A transcript to hand in: a tagged PDF (PDF/UA-1) with a code to its page, and the signed record attached where there is one. The same facts give the same bytes. */
export function transcriptPdf(given: PrintedTranscript, locale: Locale, paper: Paper): Promise<Buffer> {
  const { transcript, personName, printedOn, address, record } = given
  const t = plainTextIn(locale)
  const day = (on: string) => formatDay(locale, on, 'medium')
  const amounts = (sums: Transcript['years'][number]['sums']) =>
    sums
      .map((sum) => {
        const of = [sum.kind === 'credits' ? sum.currencyName : null, sum.organization].filter((part) => part !== null).join(', ')
        return of ? `${amountInShort(sum, locale)} (${of})` : amountInShort(sum, locale)
      })
      .join(', ')
  const hasEvidence = transcript.rows.some(({ awards }) => awards.some(({ evidence, levels }) => evidence.length + levels.length > 0))
  const hasValue = transcript.years.length > 0
  const columns = [
    { heading: t('Competency'), share: 5 },
    ...(hasEvidence ? [{ heading: t('Evidence and levels'), share: 4 }] : []),
    { heading: t('Award'), share: 4 },
    ...(hasValue ? [{ heading: t('What it brought'), share: 2, end: true }] : []),
  ]
  const categories = [...new Set(transcript.rows.map(({ category }) => category))]
  return taggedPdf({
    title: t('Transcript of {name}', { name: personName }),
    lead: [
      given.name,
      t('{count, plural, one {# award} other {# awards}}, as of {day}.', { count: transcript.count, day: formatDay(locale, printedOn) }),
      ...(address ? [t('As it stands today: {address}', { address })] : []),
      ...(record
        ? [
            t('A record that {organization} signed on {day} is attached to this file, with each credential as its issuer signed it.', {
              organization: record.organization,
              day: formatDay(locale, record.signedOn),
            }),
          ]
        : []),
    ],
    language: locale,
    author: personName,
    at: given.at,
    paper,
    foot: t('Transcript of {name}, {day}', { name: personName, day: formatDay(locale, printedOn) }),
    page: (number, count) => t('page {number} of {count}', { number, count }),
    ...(address && { qr: { address, says: t('Code for a camera: this transcript as it stands today, {address}', { address }) } }),
    ...(record && {
      files: [
        {
          name: 'record.json',
          bytes: record.bytes,
          type: 'application/vc+ld+json',
          description: t('The signed record of this transcript (Comprehensive Learner Record 2.0).'),
        },
      ],
    }),
    parts: [
      ...categories.map((category) => ({
        heading: category,
        table: {
          rowHead: true,
          columns,
          rows: transcript.rows
            .filter((row) => row.category === category)
            .flatMap((row) =>
              row.awards.map((award) => [
                row.competency,
                ...(hasEvidence
                  ? [
                      [kindsInWords(award.evidence, t), award.levels.map(({ criterion, level }) => `${criterion}: ${t(level)}`).join('; ')]
                        .filter(Boolean)
                        .join('. '),
                    ]
                  : []),
                [`${award.title}, ${award.issuerName}, ${day(award.awardedOn)}`, standingInWords(award, t, day)].filter(Boolean).join('. '),
                ...(hasValue ? [amounts(award.sums)] : []),
              ]),
            ),
        },
      })),
      ...(transcript.pathways.length > 0
        ? [
            {
              heading: t('Completed pathways'),
              table: {
                rowHead: true,
                columns: [
                  { heading: t('Pathway'), share: 5 },
                  { heading: t('Completed'), share: 4 },
                ],
                rows: transcript.pathways.flatMap((row) =>
                  row.awards.map((award) => [
                    award.title,
                    [`${award.issuerName}, ${day(award.awardedOn)}`, standingInWords(award, t, day)].filter(Boolean).join('. '),
                  ]),
                ),
              },
            },
          ]
        : []),
      ...(transcript.imported.length > 0
        ? [
            {
              heading: t('Brought in from elsewhere'),
              text: [t('None of these was decided here. Each stands by the word of its issuer.')],
              table: {
                rowHead: true,
                columns: [
                  { heading: t('Badge'), share: 4 },
                  { heading: t('Issuer'), share: 3 },
                  { heading: t('Issued on'), share: 2 },
                  { heading: t('How it stands'), share: 3 },
                ],
                rows: transcript.imported.map(({ title, issuerName, issuedOn, standing }) => [
                  title,
                  issuerName,
                  issuedOn ? day(issuedOn) : t('Not known'),
                  t(importedStandings[standing]),
                ]),
              },
            },
          ]
        : []),
      ...(hasValue
        ? [
            {
              heading: t('Hours and credits by school year'),
              table: {
                rowHead: true,
                columns: [
                  { heading: t('School year'), share: 2 },
                  { heading: t('What it brought'), share: 5, end: true },
                ],
                rows: transcript.years.map(({ year, sums }) => [schoolYearName(year, given.yearStart), amounts(sums)]),
              },
            },
          ]
        : []),
      {
        heading: t('How to check it'),
        text: [
          t(
            'What is printed proves nothing by itself. Each award has a page that says whether it is real, unchanged, current and whose it is, and a signed credential that any verifier of Open Badges reads.',
          ),
          ...(record ? [t('Drop this file into a page that checks badges: it reads the attached record and every credential in it.')] : []),
        ],
      },
    ],
  })
}
