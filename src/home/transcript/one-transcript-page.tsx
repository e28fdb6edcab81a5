import { FileJson, FileText, Link2, PenLine, Trash2 } from 'lucide-react'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { CopyField } from '../../foundation/ui/copy-field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { schoolYearFor } from '../../recognition/ledger/ledger.ts'
import type { Route } from './+types/one-transcript-page.ts'
import { ChooseParts } from './choose-parts.tsx'
import { findChoices, findKeptTranscript } from './find-kept.ts'
import { findTranscript } from './find-transcript.ts'
import { changeTranscript, removeTranscript } from './keep-transcript.ts'
import { readChoice } from './read-choice.ts'
import { openLinksOf, openTranscriptLink, withdrawTranscriptLink } from './share-transcript.ts'
import { findRecord, signTranscript } from './sign-record.ts'
import { TranscriptTables } from './transcript-table.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const now = world.now()
  const { chosen, ...kept } = await findKeptTranscript(db, actor.id, params.transcriptId)
  const [transcript, choices, links, record, { start }] = await Promise.all([
    findTranscript(db, { personId: actor.id, chosen, now, isPublic: true }),
    findChoices(db, actor.id),
    openLinksOf(db, world.keys, world.config.BASE_URL, kept.id, now),
    findRecord(db, kept.id),
    schoolYearFor(db, actor, now),
  ])
  const issuers = new Map(
    [...transcript.rows, ...transcript.pathways].flatMap(({ awards }) => awards.map(({ issuerId, issuerName }) => [issuerId, issuerName])),
  )
  return {
    ...kept,
    ...chosen,
    transcript,
    choices,
    links,
    record: record && { signedAt: record.signedAt, awards: record.awards, organization: record.organization },
    issuers: [...issuers].map(([value, label]) => ({ value, label })),
    yearStart: start,
  }
}

const here = ({ args: { params } }: { args: { params: { transcriptId?: string } } }) => `/wallet/transcript/${params.transcriptId}`
export const action = forms<unknown>({
  change: form(changeTranscript, here, { input: ({ params }, sent) => ({ ...params, ...readChoice(sent) }) }),
  remove: form(removeTranscript, () => '/wallet/transcript'),
  link: form(openTranscriptLink, here),
  withdraw: form(withdrawTranscriptLink, here),
  sign: form(signTranscript, here),
})

/** One transcript as others see it, with how it is handed out. */
export default function OneTranscriptPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, awards, shows, revision, transcript, choices, links, record, issuers, yearStart } = loaderData
  const t = useText()
  return (
    <Page
      title={name}
      eyebrow={
        <span className="print:hidden">
          <TextLink to="/wallet/transcript">{t('My transcript')}</TextLink>
        </span>
      }
      lede={t('{count, plural, one {# award} other {# awards}}, as others see it.', { count: transcript.count })}
      actions={
        <LinkButton to={`/wallet/transcript/${id}.pdf`} kind="quiet" icon={FileText} external>
          {t('PDF of this transcript')}
        </LinkButton>
      }
      index={false}
    >
      <Stack gap="xl">
        <div className="grid gap-8 print:hidden">
          <Section
            title={t('Show it by a link')}
            lede={t(
              'Anyone with the link sees this transcript, with no account, until the link ends or you withdraw it. Who looked is not kept.',
            )}
          >
            <Stack gap="m">
              {links.map((link) => (
                <div key={link.id} className="grid gap-2">
                  <CopyField label={t('Link to this transcript')} value={link.address} />
                  <PageForm answer={actionData} intent={`withdraw:${link.id}`}>
                    <HiddenFields values={{ linkId: link.id }} />
                    <Row gap="m" wrap>
                      <span className="text-s text-soft">{t.rich('Open until {day}', { day: <Day at={link.expiresAt} /> })}</span>
                      <Button kind="quiet" small>
                        {t('Withdraw this link')}
                      </Button>
                    </Row>
                  </PageForm>
                </div>
              ))}
              <PageForm answer={actionData} intent="link">
                <Select
                  name="days"
                  label={t('Open for')}
                  defaultValue="30"
                  options={[7, 30, 90, 366].map((days) => ({
                    value: String(days),
                    label: t('{days, plural, one {# day} other {# days}}', { days }),
                  }))}
                />
                <div>
                  <Button icon={Link2}>{t('Make a link')}</Button>
                </div>
              </PageForm>
            </Stack>
          </Section>
          <Section
            title={t('Signed record (CLR 2.0)')}
            lede={t(
              'A file with each credential as it was signed, signed once more as a whole by an organization that you choose. It answers for its own awards alone.',
            )}
          >
            <Stack gap="m">
              {record && (
                <Row gap="m" wrap>
                  <LinkButton to={`/wallet/transcript/${id}.json`} kind="quiet" icon={FileJson} external>
                    {t('Signed record (JSON)')}
                  </LinkButton>
                  <span className="text-s text-soft">
                    {t.rich('{count, plural, one {# credential} other {# credentials}}, signed by {organization} on {day}', {
                      count: record.awards,
                      organization: record.organization,
                      day: <Day at={record.signedAt} />,
                    })}
                  </span>
                </Row>
              )}
              {issuers.length > 0 && (
                <PageForm answer={actionData} intent="sign">
                  <Select name="organizationId" label={t('Who signs it')} options={issuers} />
                  <div>
                    <Button icon={PenLine} {...(record && { kind: 'quiet' as const })}>
                      {record ? t('Sign it again as it stands today') : t('Sign this transcript')}
                    </Button>
                  </div>
                </PageForm>
              )}
            </Stack>
          </Section>
        </div>
        <TranscriptTables transcript={transcript} yearStart={yearStart} />
        <div className="grid gap-6 print:hidden">
          <Fold summary={t('Change what it shows')}>
            <PageForm answer={actionData} intent="change">
              <HiddenFields values={{ revision: String(revision) }} />
              <ChooseParts choices={choices} name={name} awards={awards} shows={shows} />
              <div>
                <Button>{t('Save')}</Button>
              </div>
            </PageForm>
          </Fold>
          <PageForm answer={actionData} intent="remove">
            <p className="text-s text-soft">{t('Removing it ends its links. Your awards stay as they are.')}</p>
            <div>
              <Button kind="quiet" small icon={Trash2}>
                {t('Remove this transcript')}
              </Button>
            </div>
          </PageForm>
        </div>
      </Stack>
    </Page>
  )
}
