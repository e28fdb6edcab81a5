import { Form } from 'react-router'
import { modelClipAddress } from '../../definitions/achievements/model-clip-address.ts'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { forbidden, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { MediaPlayer } from '../../foundation/ui/media-player.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Toast } from '../../foundation/ui/toast.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/model-clip-page.ts'
import { mayKeepModelClips } from './coaching-policy.ts'
import { findModelClip, findPinnable } from './find-model-clips.ts'
import { changeModelClip, pinModelClip, removeModelClip, unpinModelClip } from './keep-model-clip.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const { digest: _, sizeBytes: __, ...clip } = await findModelClip(db, params.clipId)
  const may = mayKeepModelClips(actor, clip)
  if (!may.allowed) throw forbidden(may.code, may.because.text)
  const query = new URL(request.url).searchParams
  const text = (query.get('q') ?? '').slice(0, 100)
  return { clip, text, pinnable: await findPinnable(db, clip.organizationId, text), said: query.get('said') }
}

const back =
  (said: string) =>
  ({ args }: { args: { params: Record<string, string | undefined> } }) =>
    `/coaching/models/${args.params.clipId}?said=${said}`

/** A criterion as the list of the form names it, with its micro-credential. */
const pinned = (args: { params: Record<string, string | undefined> }, sent: FormData) => {
  const [achievementId = '', criterionId = ''] = String(sent.get('criterion') ?? '').split(' ')
  return { clipId: args.params.clipId ?? '', achievementId, criterionId }
}

export const action = forms<unknown>({
  change: form(changeModelClip, back('saved')),
  pin: form(pinModelClip, back('pinned'), { input: pinned }),
  unpin: form(unpinModelClip, back('unpinned')),
  remove: form(removeModelClip, () => '/coaching/models?said=removed'),
})

export default function ModelClipPage({ loaderData, actionData }: Route.ComponentProps) {
  const { clip, said } = loaderData
  const t = useText()
  const toasts: Record<string, string> = {
    added: t('Added. Now pin it to a criterion.'),
    saved: t('Saved'),
    pinned: t('Pinned. Those who work on it see it now.'),
    unpinned: t('Taken off.'),
  }
  return (
    <Page
      title={clip.title}
      eyebrow={<TextLink to="/coaching/models">{t('Model clips')}</TextLink>}
      lede={t('A model clip by {name}.', { name: clip.by })}
      index={false}
    >
      <div className="grid gap-x-10 gap-y-8 *:min-w-0 lg:grid-cols-2">
        <Stack gap="l">
          <MediaPlayer
            kind={clip.contentType.startsWith('audio/') ? 'audio' : 'video'}
            src={modelClipAddress(clip.id)}
            title={clip.title}
          />
          <PageForm answer={actionData} intent="change">
            <Field name="title" label={t('Title')} maxLength={120} defaultValue={clip.title} />
            <Field name="note" type="textarea" label={t('Where to look')} optional rows={3} maxLength={2000} defaultValue={clip.note} />
            <Row>
              <Button kind="quiet">{t('Save')}</Button>
            </Row>
          </PageForm>
          <PageForm answer={actionData} intent="remove" confirm={t('Remove this clip? It goes from every criterion it is pinned to.')}>
            <Row>
              <Button kind="plain" small>
                {t('Remove the clip')}
              </Button>
            </Row>
          </PageForm>
        </Stack>
        <Pins {...loaderData} answer={actionData} />
      </div>
      <Toast>{said === null ? null : (toasts[said] ?? null)}</Toast>
    </Page>
  )
}

function Pins({ clip, pinnable, text, answer }: Route.ComponentProps['loaderData'] & { answer: unknown }) {
  const t = useText()
  const options = pinnable.flatMap(({ id, title, criteria }) =>
    criteria.map((criterion) => ({ value: `${id} ${criterion.id}`, label: criterion.name, group: title })),
  )
  return (
    <Stack gap="l">
      <Section title={t('Pinned to')}>
        {clip.pins.length === 0 ? (
          <p className="text-soft">{t('Not pinned yet, so nobody sees it but those who keep model clips.')}</p>
        ) : (
          <Rows label={t('Pinned to')}>
            {clip.pins.map(({ achievementId, criterionId, slug, title, criterion }) => (
              <RowItem
                key={`${achievementId} ${criterionId}`}
                title={criterion ?? t('a criterion that is there no more')}
                note={<TextLink to={`/catalog/${slug}`}>{title}</TextLink>}
                aside={
                  <PageForm answer={answer} intent={`unpin:${achievementId} ${criterionId}`}>
                    <HiddenFields values={{ achievementId, criterionId }} />
                    <Button kind="plain" small aria-label={t('Take off {criterion}', { criterion: criterion ?? criterionId })}>
                      {t('Take off')}
                    </Button>
                  </PageForm>
                }
              />
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('Pin to a criterion')}>
        <Stack gap="m">
          <Form method="get" role="search">
            <Row gap="s" align="start">
              <div className="min-w-0 flex-1">
                <SearchField label={t('Search micro-credentials')} defaultValue={text} />
              </div>
              <Button kind="quiet">{t('Search')}</Button>
            </Row>
          </Form>
          {options.length > 0 ? (
            <PageForm answer={answer} intent="pin">
              <Select name="criterion" label={t('Criterion')} options={options} />
              <Row>
                <Button>{t('Pin it')}</Button>
              </Row>
            </PageForm>
          ) : (
            <p className="text-soft">{t('Your organization offers nothing of that name.')}</p>
          )}
        </Stack>
      </Section>
    </Stack>
  )
}
