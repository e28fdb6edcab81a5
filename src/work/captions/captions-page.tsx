import { useRef } from 'react'
import { data } from 'react-router'
import { form, forms } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Columns } from '../../foundation/ui/columns.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import type { PlayerHandle } from '../../foundation/ui/media-player.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { Recording } from '../media/recording.tsx'
import type { Route } from './+types/captions-page.ts'
import { CaptionEditor } from './caption-editor.tsx'
import { findCaptioned } from './find-captioned.ts'
import { saveCaptions } from './save-captions.ts'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  return findCaptioned(db, actor, params.attemptId, params.artifactId)
}

export const action = forms<unknown>({
  save: form(
    saveCaptions,
    ({ args: { params }, result: { requirementId } }) => `/work/${params.attemptId}?requirement=${requirementId}&said=saved`,
    {
      refused: ({ kept }, _args, sent) =>
        kept && data({ stale: { revision: kept.revision, theirs: kept.values.text, mine: String(sent.get('text')) } }, { status: 409 }),
    },
  ),
})

/** Captions are written beside what they are of: by hand while it plays, or brought from another program. */
export default function CaptionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText()
  const player = useRef<PlayerHandle>(null)
  const { attemptId, artifactId, requirementId, name, contentType, media, seconds, captions } = loaderData
  const back = `/work/${attemptId}?requirement=${requirementId}`
  return (
    <Page
      title={t('Captions of “{name}”', { name })}
      index={false}
      eyebrow={<TextLink to={back}>{t('Back to the work')}</TextLink>}
      lede={t('What is spoken, and when. It helps those who can’t hear it, and your assessor finds a moment by its words.')}
    >
      <Columns kind="two">
        <div className="md:sticky md:top-4 md:self-start">
          <Recording
            ref={player}
            kind={contentType.startsWith('audio/') ? 'audio' : 'video'}
            artifactId={artifactId}
            title={name}
            contentType={contentType}
            media={media}
            seconds={seconds}
          />
        </div>
        <CaptionForm key={artifactId} given={loaderData} captions={captions} answer={actionData} player={player} />
      </Columns>
    </Page>
  )
}

type Stale = { stale: { revision: number; theirs: string; mine: string } }
const staleIn = (answer: unknown): Stale['stale'] | null =>
  typeof answer === 'object' && answer !== null && 'stale' in answer ? (answer as Stale).stale : null

type FormGiven = {
  given: Route.ComponentProps['loaderData']
  captions: Route.ComponentProps['loaderData']['captions']
  answer: unknown
  player: React.RefObject<PlayerHandle | null>
}

function CaptionForm({ given: { attemptId, artifactId }, captions, answer, player }: FormGiven) {
  const t = useText()
  const locale = useLocale()
  const stale = staleIn(answer)
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const languages = ['en', 'es', 'ar', 'de', 'fr', 'hmn', 'ht', 'ko', 'pt', 'ru', 'so', 'tl', 'vi', 'zh']
  const known = captions && !languages.includes(captions.language) ? [captions.language] : []
  return (
    <CaptionEditor
      place={{ attemptId, artifactId }}
      revision={stale?.revision ?? captions?.revision ?? 0}
      text={stale?.mine ?? captions?.body ?? ''}
      player={player}
    >
      {({ ref, editor, textField }) => (
        <PageForm answer={answer} intent="save" ref={ref}>
          <HiddenFields values={{ attemptId, artifactId, revision: stale?.revision ?? captions?.revision ?? 0 }} />
          {stale && (
            <Callout kind="attention" title={t('This was changed in another place')}>
              <Field
                name="theirs"
                type="textarea"
                readOnly
                rows={6}
                label={t('The other captions')}
                help={t('Yours stand below. What you save now replaces these.')}
                defaultValue={stale.theirs}
              />
            </Callout>
          )}
          <Select
            name="language"
            label={t('Language that is spoken')}
            defaultValue={captions?.language ?? locale}
            options={[...known, ...languages].map((value) => ({ value, label: names.of(value) ?? value }))}
          />
          <Stack gap="m">
            {editor}
            {textField}
          </Stack>
          <div>
            <Button>{t('Save and go back')}</Button>
          </div>
        </PageForm>
      )}
    </CaptionEditor>
  )
}
