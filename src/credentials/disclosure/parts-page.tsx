import { Download, FileJson, Image as ImageIcon } from 'lucide-react'
import { Form } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { TabLinks } from '../../foundation/ui/tabs.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { findHolder } from '../holder-keys/holder-keys.ts'
import type { Route } from './+types/parts-page.ts'
import { partsOf } from './award-parts.ts'
import { findOwnAward } from './find-own-award.ts'
import { findParts } from './keep-parts.ts'
import { PartName } from './part-name.tsx'
import { ReadByThem } from './read-by-them.tsx'
import { signForParts } from './sign-for-parts.ts'
import { SignForPartsForm } from './sign-for-parts-form.tsx'
import { ToldFromParts } from './told-from-parts.tsx'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const award = await findOwnAward(db, actor, params.id)
  const { searchParams } = new URL(request.url)
  const [held, holder] = await Promise.all([findParts(db, award.id), findHolder(db, actor.id)])
  const looked = held.find(({ id }) => id === searchParams.get('of')) ?? held[0]
  const shown = searchParams.getAll('show').slice(0, 500)
  return {
    id: award.id,
    title: award.title,
    language: award.language,
    issuerName: award.issuerName,
    maySign: award.signedAt !== null && award.revokedAt === null,
    hasKey: holder !== null,
    held: held.map(({ id, holder: named }) => ({ id, isKeyed: named !== null, isCurrent: named === holder })),
    looked: looked && {
      id: looked.id,
      isKeyed: looked.holder !== null,
      parts: partsOf(looked.credential).map(({ pointers: _pointers, ...part }) => ({ ...part, isShown: shown.includes(part.key) })),
    },
    isPreview: searchParams.has('look'),
  }
}

export const action = form(signForParts, ({ result: { id, heldId } }) => `/awards/${id}/parts?of=${heldId}`)

/** For the earner of an award: chooses what of it somebody is shown, reads first what they will read, and takes it along. */
export default function PartsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, title, language, issuerName, maySign, hasKey, held, looked, isPreview } = loaderData
  const t = useText()
  const here = `/awards/${id}/parts`
  const asked =
    looked && new URLSearchParams([['of', looked.id], ...looked.parts.filter(({ isShown }) => isShown).map(({ key }) => ['show', key])])
  const isMissing = hasKey
    ? !held.some(({ isKeyed, isCurrent }) => isKeyed && isCurrent) || !held.some(({ isKeyed }) => !isKeyed)
    : held.length === 0
  return (
    <Page
      title={t('Show only parts of it')}
      eyebrow={
        <TextLink to={`/awards/${id}`}>
          <Written language={language}>{title}</Written>
        </TextLink>
      }
      lede={t(
        'You choose what somebody reads of this award. They can still check that {issuer} signed it, and what you leave out is not in the file at all.',
        { issuer: issuerName },
      )}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        {held.length > 1 && looked && (
          <TabLinks
            label={t('How it names you')}
            links={held.map((one) => ({
              label: one.isKeyed ? (one.isCurrent ? t('By my key') : t('By an earlier key')) : t('By my name'),
              to: `${here}?of=${one.id}`,
              current: one.id === looked.id,
            }))}
          />
        )}
        {looked?.parts.length === 0 && <Callout>{t('This award says nothing that could be left out.')}</Callout>}
        {looked && looked.parts.length > 0 && (
          <Section
            title={t('What they may read')}
            lede={
              looked.isKeyed
                ? t(
                    'What it was earned for, who issued it, its dates and whether it still counts are always shown, and the name of your key.',
                  )
                : t('What it was earned for, who issued it, its dates and whether it still counts are always shown, and your name.')
            }
          >
            <Form method="get" action={here} preventScrollReset className="grid gap-5">
              <input type="hidden" name="of" value={looked.id} />
              <input type="hidden" name="look" value="1" />
              <fieldset className="grid gap-3">
                <legend className="sr-only">{t('What they may read')}</legend>
                {looked.parts.map((part) => (
                  <Checkbox
                    key={`${looked.id} ${part.key}`}
                    name="show"
                    value={part.key}
                    label={<PartName part={part} language={language} />}
                    help={
                      part.kind === 'addresses' ? t('So that a reader who knows your address can see that it is about you.') : undefined
                    }
                    defaultChecked={part.isShown}
                  />
                ))}
              </fieldset>
              <div>
                <Button kind={isPreview ? 'quiet' : 'primary'}>{t('See what they will read')}</Button>
              </div>
            </Form>
          </Section>
        )}
        {looked && isPreview && asked && (
          <Section id="read" title={t('This is what they read')}>
            <Stack gap="m">
              <ReadByThem parts={looked.parts} isKeyed={looked.isKeyed} language={language} issuerName={issuerName} title={title} />
              <Row gap="s" wrap>
                <LinkButton icon={FileJson} to={`${here}/shown.json?${asked}`} download>
                  {t('Download it (JSON)')}
                </LinkButton>
                <LinkButton kind="quiet" icon={ImageIcon} to={`${here}/shown.png?${asked}`} download>
                  {t('As a picture (PNG)')}
                </LinkButton>
              </Row>
              <p className="text-s text-soft">
                {t.rich('The person who gets the file checks it <a>here</a>, or with any verifier that reads ecdsa-sd-2023.', {
                  a: (inside) => <TextLink to="/verify">{inside}</TextLink>,
                })}
              </p>
            </Stack>
          </Section>
        )}
        <ToldFromParts isKeyed={looked?.isKeyed ?? false} />
        {isMissing && maySign && <SignForPartsForm held={held} hasKey={hasKey} issuerName={issuerName} answer={actionData} />}
        {!maySign && held.length === 0 && (
          <Callout>{t('This award can’t be signed again: it is being signed just now, or was taken back.')}</Callout>
        )}
        {looked && (
          <Fold small summary={t('Choose in another wallet')}>
            <div className="grid gap-3">
              <p>
                {t(
                  'Your own copy has the secret by which parts are chosen. Give it only to a wallet of yours that can show parts: who else has it reads all of it.',
                )}
              </p>
              <div>
                <LinkButton kind="quiet" small icon={Download} to={`${here}/own.json?of=${looked.id}`} download>
                  {t('Download my own copy (JSON)')}
                </LinkButton>
              </div>
            </div>
          </Fold>
        )}
      </Stack>
    </Page>
  )
}
