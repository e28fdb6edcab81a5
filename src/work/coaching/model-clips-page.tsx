import { Film } from 'lucide-react'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Duration } from '../../foundation/ui/amount.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Pager } from '../../foundation/ui/pager.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { formatBytes } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { OrganizationTabs } from '../../people/organizations/organization-tabs.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import { acceptFor } from '../evidence/file-formats.ts'
import type { Route } from './+types/model-clips-page.ts'
import { findModelClips } from './find-model-clips.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  if (organizationsWhere(actor, 'coach', 'author', 'admin').length === 0)
    throw forbidden('not-a-coach-or-author', 'Only coaches, authors and admins of an organization keep its model clips.')
  const { organization, choices } = await chooseOrganization(db, actor, request, 'coach', 'author', 'admin')
  const query = new URL(request.url).searchParams
  const before = query.get('before')
  return {
    ...(await findModelClips(db, organization.id, isId(before ?? '') ? before : null)),
    organization: { id: organization.id, slug: organization.slug, name: organization.name },
    choices: choices.map(({ slug, name }) => ({ slug, name })),
    isLater: before !== null,
    refused: query.get('refused'),
    said: query.get('said'),
    maxBytes: world.config.MAX_UPLOAD_BYTES,
  }
}

export default function ModelClipsPage({ loaderData }: Route.ComponentProps) {
  const { clips, next, organization, choices, isLater, refused, said, maxBytes } = loaderData
  const t = useText()
  const of = (values: Record<string, string> = {}) => `/coaching/models?${new URLSearchParams({ of: organization.slug, ...values })}`
  return (
    <Page
      title={t('Model clips')}
      eyebrow={<TextLink to="/coaching">{t('Coaching')}</TextLink>}
      lede={t(
        'Short clips that show what something looks like when it is done well. Record one once, pin it to a criterion, and everyone who works on that sees it there.',
      )}
      index={false}
    >
      <OrganizationTabs choices={choices} current={organization.slug} to={(slug) => `/coaching/models?of=${slug}`} />
      <Stack gap="l">
        {refused !== null && (
          <Callout kind="attention" title={t('The clip was not added')}>
            <p>{refusalWords(t, refused)}</p>
          </Callout>
        )}
        {clips.length > 0 ? (
          <Rows label={t('Model clips')}>
            {clips.map(({ id, title, by, addedAt, seconds, pins }) => (
              <RowItem
                key={id}
                title={title}
                to={`/coaching/models/${id}`}
                note={
                  <>
                    {by} · <Day at={addedAt} />
                    {seconds !== null && (
                      <>
                        {' · '}
                        <Duration seconds={seconds} />
                      </>
                    )}
                  </>
                }
                aside={
                  <span className="text-s text-soft">
                    {t('{pins, plural, =0 {not pinned yet} one {pinned to one criterion} other {pinned to # criteria}}', { pins })}
                  </span>
                }
              />
            ))}
          </Rows>
        ) : (
          <EmptyState icon={Film} title={t('No model clip yet')}>
            {t('Two minutes are enough: one thing, done well, with a sentence on where to look.')}
          </EmptyState>
        )}
        <Pager previous={isLater ? of() : null} next={next && of({ before: next })} />
        <AddClip organizationId={organization.id} maxBytes={maxBytes} />
      </Stack>
      <Toast>{said === 'removed' ? t('The clip is gone.') : null}</Toast>
    </Page>
  )
}

function AddClip({ organizationId, maxBytes }: { organizationId: string; maxBytes: number }) {
  const t = useText()
  const size = formatBytes(useLocale(), maxBytes)
  return (
    <Section title={t('Add a clip')} id="add">
      <PageForm action="/coaching/models/files" encType="multipart/form-data" reloadDocument>
        <HiddenFields values={{ organizationId }} />
        <RadioGroup
          name="studentMedia"
          legend={t('Are students seen or heard in it?')}
          options={[
            { value: 'no-students', label: t('No') },
            { value: 'consent-held', label: t('Yes, and I hold the consent of each family for showing it to colleagues') },
          ]}
        />
        <FileDrop
          name="file"
          label={t('The clip')}
          accept={acceptFor(['video', 'audio'])}
          maxBytes={maxBytes}
          help={t('A video or a sound recording, up to {size}. On a phone you can film right now.', { size })}
        />
        <Row>
          <Button>{t('Add it')}</Button>
        </Row>
      </PageForm>
    </Section>
  )
}

/** Why a clip was not added, by the code that its address carries: an address must not hold anyone's words. */
function refusalWords(t: ReturnType<typeof useText>, code: string): string {
  const words: Record<string, string> = {
    'file-needed': t('Please choose a file first.'),
    'input-invalid': t('Please say whether students are seen or heard in it.'),
    'clip-not-playable': t('A model clip is a video or a sound recording.'),
    'evidence-full-organization': t('Your organization has no room for it. Please tell your admin.'),
  }
  return words[code] ?? t('The file did not arrive, or can’t be played. Please try another.')
}
