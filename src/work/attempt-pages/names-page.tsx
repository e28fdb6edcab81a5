import { SearchCheck } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { personIdOf } from '../../foundation/platform/actor.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { isInHand } from '../attempts/attempt-states.ts'
import { readsNames } from '../evidence/read-kinds.ts'
import { maskNames, placeOf } from '../name-finder/mask-names.ts'
import { type NamedText, namesInWork } from '../name-finder/names-in-work.ts'
import type { Route } from './+types/names-page.ts'
import { findWork } from './find-work.ts'
import { FoundName, NothingTicked } from './found-name.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const work = await findWork(db, actor, params.attemptId, world.now(), { names: true })
  const open = <Row extends { requirementId: string }>(rows: readonly Row[]) =>
    rows.filter(({ requirementId }) => work.openParts.includes(requirementId))
  const texts = await namesInWork(db, personIdOf(actor) ?? '', { answers: open(work.answers), artifacts: open(work.artifacts) })
  return {
    id: work.id,
    title: work.definition.title,
    mayMask: isInHand(work.state),
    texts: texts.map((text) => ({ ...text, part: work.definition.requirements.find(({ id }) => id === text.requirementId)?.title ?? '' })),
    files: open(work.artifacts).flatMap(({ id, body, name, contentType, captions, namesFound }) =>
      body === null ? [{ id, name, namesFound, isRead: captions !== null || (contentType !== null && readsNames(contentType)) }] : [],
    ),
    masked: Number(new URL(request.url).searchParams.get('masked')) || 0,
  }
}

export const action = form(maskNames, ({ result: { count }, args: { params } }) => `/work/${params.attemptId}/names?masked=${count}`)

/** What was found in one's own texts that tells who a student is, each in its place, and the way to mask it. */
export default function NamesPage({ loaderData: { id, title, mayMask, texts, files, masked }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Names in your texts')}
      eyebrow={<TextLink to={`/work/${id}/check`}>{title}</TextLink>}
      lede={t(
        'Names from your class lists, and addresses, phone numbers and student numbers. Nothing of this is kept, and nobody else sees it.',
      )}
      width="reading"
      index={false}
    >
      <Stack gap="l">
        {masked > 0 && !actionData && (
          <Callout>
            <p role="status">{t('{masked, plural, one {One place was} other {# places were}} masked.', { masked })}</p>
          </Callout>
        )}
        {texts.length === 0 ? (
          <EmptyState icon={SearchCheck} title={t('Nothing found')}>
            {t(
              'No name of your class lists stands in what you wrote. A name that is on no list is not found, so read it once more yourself.',
            )}
          </EmptyState>
        ) : (
          <PageForm answer={actionData} key={texts.map(({ key, revision }) => `${key}${revision}`).join()}>
            {texts.map((text) => (
              <Findings key={text.key} text={text} part={text.part} />
            ))}
            <NothingTicked />
            {mayMask && (
              <div>
                <Button>{t('Mask what is ticked')}</Button>
              </div>
            )}
          </PageForm>
        )}
        {files.length > 0 && (
          <Section title={t('Files')}>
            <Stack gap="s">
              <p>{t('Each is looked through by itself. Pictures, recordings and links are not: look for names in them yourself.')}</p>
              <ul className="grid gap-1">
                {files.map((file) => (
                  <li key={file.id}>
                    {file.isRead ? (
                      <>
                        <TextLink to={`/work/${id}/artifacts/${file.id}/names`}>
                          {t('Look for names in {name}', { name: file.name })}
                        </TextLink>
                        {file.namesFound !== null && (
                          <span className="text-soft">
                            {' · '}
                            {t('{places, plural, =0 {nothing found} one {one place found} other {# places found}}', {
                              places: file.namesFound,
                            })}
                          </span>
                        )}
                      </>
                    ) : (
                      <span className="text-soft">{t('{name}: not looked through', { name: file.name })}</span>
                    )}
                  </li>
                ))}
              </ul>
            </Stack>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

function Findings({ text: { key, name, revision, findings }, part }: { text: NamedText; part: string }) {
  const t = useText()
  return (
    <fieldset>
      <legend className="mb-2 font-serif text-l font-[600]">{name === null ? part : t('{part}: {name}', { part, name })}</legend>
      <ul className="divide-y divide-rule border-y border-rule">
        {findings.map((finding) => (
          <FoundName key={finding.start} name="places[]" value={placeOf(key, revision, finding)} finding={finding} />
        ))}
      </ul>
    </fieldset>
  )
}
