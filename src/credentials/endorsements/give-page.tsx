import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { readsOfAll } from '../../foundation/platform/database.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { denied, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { organizationsOf } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/give-page.ts'
import { endorsedKinds, mostWords } from './endorsement-fields.ts'
import { mayEndorse } from './endorsement-policy.ts'
import { findSubject } from './find-subject.ts'
import { giveEndorsement } from './give-endorsement.ts'
import { hasWeighed } from './keep-endorsement.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  if (actor.kind !== 'person') throw unauthenticated()
  const kind = endorsedKinds.find((one) => one === params.kind)
  if (!kind || !isId(params.subjectId)) throw missing('endorsement')
  const all = readsOfAll(world.db)
  const subject = await findSubject(all, kind, params.subjectId)
  if (subject.standing === 'hidden') throw missing('award')
  const places =
    kind === 'award' ? [] : (await organizationsOf(db, actor, 'author', 'admin')).filter(({ id }) => id !== subject.organizationId)
  const verdict = mayEndorse(actor, { ...subject, byOrganizationId: kind === 'award' ? null : (places[0]?.id ?? null) })
  const isOwn = kind === 'award' && subject.earnerId === actor.id
  if (!verdict.allowed && !isOwn) throw denied(actor, verdict)
  return {
    kind,
    subjectId: params.subjectId,
    title: subject.title,
    summary: subject.summary,
    earner: subject.earnerName,
    organization: subject.organization,
    number: subject.versionNumber,
    path: subject.path,
    isOpen: subject.standing === 'open',
    isOwn,
    mayNotSay: await hasWeighed(all, subject, actor.id),
    places: places.map(({ id, name }) => ({ value: id, label: name })),
    own: actor.name,
  }
}

export const action = form(giveEndorsement, ({ result: { of } }) =>
  of === 'award' ? '/wallet/endorsements?show=given&said=given' : '/endorsements?show=given&said=given',
)

/** Endorses what is looked at: an award in person, the rest in the name of one’s organization. */
export default function GivePage({ loaderData: about, actionData }: Route.ComponentProps) {
  const t = useText()
  const { kind, subjectId, title, summary, earner, organization, number, path, places, own, isOwn, isOpen, mayNotSay } = about
  return (
    <Page
      title={t('Endorse “{title}”', { title })}
      eyebrow={organization}
      width="reading"
      index={false}
      lede={
        kind === 'award'
          ? t('{earner} earned it. What you say is read by {earner} first, and shown once they accept it.', { earner: earner ?? '' })
          : kind === 'achievement'
            ? t('In the name of your organization, and of this version, {number}. Authors of {organization} read it first.', {
                number: number ?? 1,
                organization,
              })
            : t('In the name of your organization. Authors of {organization} read it first.', { organization })
      }
    >
      <Stack gap="l">
        {summary !== '' && <p>{summary}</p>}
        {isOwn ? (
          <Callout>
            <p>{t('You earned it yourself. On the page of your award you can ask somebody to endorse it.')}</p>
          </Callout>
        ) : mayNotSay ? (
          <Callout>
            <p>{t('You weighed this work, and who weighs stays unnamed. So nothing of you is shown with it.')}</p>
          </Callout>
        ) : isOpen ? (
          <PageForm answer={actionData}>
            <HiddenFields values={{ kind, subjectId, ...(places.length === 1 && places[0] && { byOrganizationId: places[0].value }) }} />
            {places.length > 1 && <Select name="byOrganizationId" label={t('In the name of')} options={places} />}
            <Field
              name="body"
              type="textarea"
              rows={5}
              label={kind === 'award' ? t('What you know of it') : t('What you say of it')}
              help={t('A few sentences in your own words. Plain text.')}
              maxLength={mostWords}
              required
            />
            <Field
              name="position"
              label={t('What you are')}
              help={t('For example: instructional coach, or professor of education.')}
              maxLength={120}
              required
            />
            {kind === 'award' && (
              <Field
                name="place"
                label={t('Where')}
                help={t('The school, university or organization you speak from.')}
                maxLength={200}
                optional
              />
            )}
            <p className="text-s text-soft">
              {t('It is public with your name, {own}, once accepted. You can withdraw it at any time.', { own })}
            </p>
            <div>
              <Button>{t('Give this endorsement')}</Button>
            </div>
          </PageForm>
        ) : (
          <Callout kind="attention">
            <p>{t('This can’t be endorsed any more.')}</p>
          </Callout>
        )}
        <p>
          <TextLink to={path}>{t('Back to “{title}”', { title })}</TextLink>
        </p>
      </Stack>
    </Page>
  )
}
