import { FileJson, FileText, ShieldCheck } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/shared-transcript-page.ts'
import { findTranscript } from './find-transcript.ts'
import { findShared } from './share-transcript.ts'
import { findShownRecord } from './sign-record.ts'
import { readParts } from './transcript-parts.ts'
import { TranscriptTables } from './transcript-table.tsx'
import { yearStartOf } from './year-start.ts'

/** What one link shows is for no cache, and its address is told to no other site. */
export const headers = () => ({ 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'same-origin' })

/** Nobody guesses a secret of 192 bits, and nobody shall try for long. */
const perAddress = { tries: 120, seconds: 600 }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, clientAddress } = context.get(pageContext)
  const db = readsOfAll(world.db)
  await limitTries(db, `transcript link ${clientAddress}`, perAddress)
  const now = world.now()
  const shared = await findShared(db, params.token, now)
  const [transcript, yearStart] = await Promise.all([
    findTranscript(db, {
      personId: shared.personId,
      chosen: { awards: shared.awards, shows: readParts(shared.shows) },
      now,
      isPublic: true,
    }),
    yearStartOf(db, shared.personId),
  ])
  const record = await findShownRecord(db, { transcriptId: shared.id, transcript, baseUrl: world.config.BASE_URL })
  return {
    token: params.token,
    name: shared.name,
    personName: shared.personName,
    expiresAt: shared.expiresAt,
    transcript,
    yearStart,
    record: record && { signedAt: record.signedAt, awards: record.awards, organization: record.organization },
  }
}

/** A transcript as who has its link sees it: public, without script. */
export default function SharedTranscriptPage({ loaderData }: Route.ComponentProps) {
  const { token, name, personName, expiresAt, transcript, yearStart, record } = loaderData
  const t = useText()
  return (
    <Page
      title={t('Transcript of {name}', { name: personName })}
      eyebrow={name}
      lede={t.rich('{count, plural, one {# award} other {# awards}}, as they stand today. {name} shows this until {day}.', {
        count: transcript.count,
        name: personName,
        day: <Day at={expiresAt} />,
      })}
      index={false}
    >
      <Stack gap="xl">
        <TranscriptTables transcript={transcript} yearStart={yearStart} />
        <div className="print:hidden">
          <Section title={t('Check it, and take it along')}>
            <Stack gap="m">
              <p>
                {t(
                  'Each award leads to its page, which says whether it is real, unchanged, current and whose it is. The files below carry what was signed: any verifier reads them.',
                )}
              </p>
              <Row gap="s" wrap>
                <LinkButton to={`/transcripts/${token}.pdf`} kind="quiet" icon={FileText} external>
                  {t('PDF of this transcript')}
                </LinkButton>
                {record && (
                  <LinkButton to={`/transcripts/${token}.json`} kind="quiet" icon={FileJson} external>
                    {t('Signed record (JSON)')}
                  </LinkButton>
                )}
                <LinkButton to="/verify" kind="quiet" icon={ShieldCheck}>
                  {t('Check a badge')}
                </LinkButton>
              </Row>
              {record && (
                <p className="text-s text-soft">
                  {t.rich('{count, plural, one {# credential} other {# credentials}}, signed by {organization} on {day}', {
                    count: record.awards,
                    organization: record.organization,
                    day: <Day at={record.signedAt} />,
                  })}
                </p>
              )}
            </Stack>
          </Section>
        </div>
      </Stack>
    </Page>
  )
}
