import { useState } from 'react'
import { data } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { limitTries } from '../../foundation/platform/rate-limit.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { EvidenceFigure } from '../../foundation/ui/evidence-figure.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { MediaPlayer } from '../../foundation/ui/media-player.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import type { PictureSize } from '../../foundation/ui/picture-room.ts'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { BeingMade } from '../evidence/being-made.tsx'
import { showingOf } from '../evidence/file-formats.ts'
import type { Route } from './+types/co-sign-page.ts'
import { answerCoSignature } from './answer-co-signature.ts'
import { type CoSignFault, findByToken } from './find-by-token.ts'

export const handle = { scripted: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, clientAddress, actor } = context.get(pageContext)
  const { fault, asked } = await findByToken(readsOfAll(world.db), params.token, world.now())
  const said = new URL(request.url).searchParams.get('said')
  if (!asked) {
    // Nobody guesses a secret of 256 bits, and nobody shall try for long.
    await limitTries(readsOfAll(world.db), `co-sign-code ${clientAddress}`, { tries: 60, seconds: 600 })
    return data({ fault: 'unknown' as CoSignFault, asked: null, said: null }, { status: 404 })
  }
  const {
    earner,
    organization,
    timeZone,
    title,
    part,
    instructions,
    who,
    name,
    note,
    linkUrl,
    body,
    contentType,
    sizeBytes,
    copy,
    width,
    height,
    expiresAt,
    answer,
    signer,
  } = asked
  const shown = { earner, organization, timeZone, title, part, instructions, who, expiresAt, answer, signer }
  return data(
    {
      fault,
      // What can't be signed any more is not shown any more either.
      asked: fault
        ? { ...shown, artifact: null, token: params.token, own: '' }
        : {
            ...shown,
            artifact: { name, note, linkUrl, body, contentType, sizeBytes, copy, size: { width, height } },
            token: params.token,
            own: actor.kind === 'person' ? actor.name : '',
          },
      said,
    },
    { status: fault && fault !== 'used' ? 410 : 200 },
  )
}

export const action = form(answerCoSignature, ({ args: { params }, result: { answer } }) => `/co-sign/${params.token}?said=${answer}`)

const faults: Record<CoSignFault, string> = texts({
  unknown: 'This link is not complete, or a newer one has taken its place. Please look for the last e-mail that asked you.',
  used: 'You have answered already. There is nothing more to do.',
  expired: 'This link is too old. The person who asked you can send a new one.',
  cancelled: 'This does not need a signature any more. There is nothing to do.',
  unbacked: 'This does not need a signature any more. There is nothing to do.',
  changed: 'What you were asked to sign has been changed since. You get another e-mail if it is to be signed as it is now.',
  held: 'What you were asked to sign is not shown at the moment. The person who asked you can tell you more.',
})

/** For somebody who is asked to sign one artifact: they see that one, say who they are, and sign or refuse. They need no account. */
export default function CoSignPage({ loaderData: { fault, asked, said }, actionData }: Route.ComponentProps) {
  const t = useText()
  const [answer, setAnswer] = useState<string | null>(null)
  if (fault || !asked)
    return (
      <Page
        title={
          said === 'signed' ? t('Thank you for signing') : said === 'refused' ? t('Thank you for saying so') : t('Nothing to sign here')
        }
        width="reading"
        index={false}
      >
        <Callout kind={fault === 'used' ? 'info' : 'attention'}>
          <p>
            {said === 'signed'
              ? t('Your signature is kept with exactly what you saw. If it is changed, you are asked again.')
              : said === 'refused'
                ? t('The person who asked you reads your reason and can put it right.')
                : t(faults[fault ?? 'unknown'])}
          </p>
        </Callout>
      </Page>
    )
  const { earner, organization, title, part, instructions, who, artifact, expiresAt, timeZone, token, own } = asked
  return (
    <Page
      title={t('Sign “{part}”', { part })}
      eyebrow={organization}
      width="reading"
      index={false}
      lede={t('{earner} works on the micro-credential “{title}” and asks you, as {who}, to sign this one piece.', { earner, title, who })}
    >
      <Stack gap="xl">
        {instructions && (
          <Fold summary={t('What was asked of {earner}', { earner })}>
            <Prose text={instructions} size="s" written />
          </Fold>
        )}
        {artifact && (
          <Section title={artifact.name}>
            <Stack>
              <ToSign {...artifact} src={`/co-sign/${token}/file`} />
              {artifact.note && <Prose text={artifact.note} size="s" />}
            </Stack>
          </Section>
        )}
        <Section title={t('Your answer')}>
          <PageForm answer={actionData}>
            <HiddenFields values={{ token }} />
            <RadioGroup
              name="answer"
              legend={t('Do you sign it?')}
              onChange={setAnswer}
              options={[
                { value: 'signed', label: t('Yes, I sign it') },
                { value: 'refused', label: t('No, not as it is') },
              ]}
            />
            <Field name="name" label={t('Your name')} defaultValue={own} maxLength={120} autoComplete="name" required />
            <Field
              name="position"
              label={t('What you are')}
              help={t('For example: school nurse, or head of department.')}
              maxLength={120}
              required
            />
            {answer !== 'signed' && (
              <Field
                name="reason"
                type="textarea"
                rows={3}
                label={t('Why not')}
                help={t('Only where you refuse. {earner} reads it.', { earner })}
                maxLength={1000}
                optional
              />
            )}
            {answer !== 'refused' && <Checkbox name="confirmed" label={t('I have looked at it, and confirm that it is right.')} />}
            <p className="text-s text-soft">
              {t.rich(
                'Your name, what you are and the day are kept with exactly what you see here, and shown to who assesses it. You can answer until {day}, once.',
                {
                  day: <Day at={expiresAt} zone={timeZone} />,
                },
              )}
            </p>
            <div>
              <Button>{t('Answer')}</Button>
            </div>
          </PageForm>
        </Section>
      </Stack>
    </Page>
  )
}

type Artifact = {
  name: string
  linkUrl: string | null
  body: string | null
  contentType: string | null
  sizeBytes: number | null
  copy: 'waiting' | 'failed' | null
  size: PictureSize
  src: string
}

/** The one artifact, as itself: read, looked at, listened to, or saved. */
function ToSign({ name, linkUrl, body, contentType, sizeBytes, copy, size, src }: Artifact) {
  const t = useText()
  if (copy === 'waiting')
    return (
      <BeingMade title={t('This file is being prepared')}>
        {t('A copy is made that leaves out what the file says of its author and of where it was made. It takes a minute or two.')}
      </BeingMade>
    )
  if (copy === 'failed')
    return (
      <Callout kind="attention">
        <p>
          {t(
            'This file can’t be shown without what it says of where it was made. Ask its author to save it once more, as a JPEG or an MP4.',
          )}
        </p>
      </Callout>
    )
  if (body !== null) return <Prose text={body} size="l" />
  if (linkUrl !== null)
    return (
      <p>
        <TextLink to={linkUrl} external>
          {t('Open the page that is linked to')}
        </TextLink>
      </p>
    )
  const file = { name, ...(contentType && { type: contentType }), ...(sizeBytes !== null && { sizeBytes }) }
  const showing = showingOf(contentType)
  if (showing === 'video' || showing === 'audio')
    return (
      <Stack gap="s">
        <MediaPlayer kind={showing} src={src} title={name} {...(contentType && { type: contentType })} />
        <EvidenceFigure kind="file" src={src} {...file} />
      </Stack>
    )
  return (
    <EvidenceFigure
      kind={showing === 'image' ? 'image' : showing === 'pdf' ? 'pdf' : showing === 'text' ? 'text' : 'file'}
      src={src}
      size={size}
      {...file}
    />
  )
}
