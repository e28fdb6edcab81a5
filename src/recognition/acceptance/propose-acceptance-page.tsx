import { Form } from 'react-router'
import { acceptanceKinds } from '../../definitions/rules/acceptance.ts'
import { sentForm } from '../../foundation/doors/form.ts'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { SearchField } from '../../foundation/ui/search-field.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { dayIn } from '../../foundation/words/calendar.ts'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/propose-acceptance-page.ts'
import { AcceptanceForm } from './acceptance-form.tsx'
import { acceptanceKeepersOnly } from './acceptance-keepers.ts'
import { findAcceptanceNames } from './acceptance-names.ts'
import { kindNames } from './acceptance-words.ts'
import { findAcceptable, findAcceptanceOf } from './find-acceptances.ts'
import { findTarget } from './find-target.ts'
import { nameOutside } from './name-outside.ts'
import { OutsideForm } from './outside-form.tsx'
import { proposeAcceptance } from './propose-acceptance.ts'
import { readAcceptanceForm } from './read-acceptance-form.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  acceptanceKeepersOnly(actor)
  const { organization } = await chooseOrganization(db, actor, request, 'admin', 'hr')
  const { searchParams } = new URL(request.url)
  const words = (searchParams.get('q') ?? '').trim().slice(0, 200)
  const kind = acceptanceKinds.find((one) => one === searchParams.get('kind'))
  const id = searchParams.get('id')
  const shared = { organizationId: organization.id, slug: organization.slug, organization: organization.name, words }
  if (!kind || !id || !isId(id)) return { ...shared, offered: await findAcceptable(db, organization.id, words), chosen: null }
  const now = world.now()
  const { timeZone } = await db.selectFrom('organizations').where('id', '=', organization.id).select('timeZone').executeTakeFirstOrThrow()
  const today = dayIn(timeZone, now)
  const [target, names, known] = await Promise.all([
    findTarget(db, organization.id, { kind, id }),
    findAcceptanceNames(db, organization.id, { now, today }),
    findAcceptanceOf(db, organization.id, { kind, id }, now),
  ])
  const written = known?.proposal ?? known
  return {
    ...shared,
    offered: null,
    chosen: {
      target,
      names,
      today,
      acceptanceId: known?.id ?? null,
      text: written?.text ?? null,
      from: written?.from ?? today,
      reviewOn: written?.reviewOn ?? null,
    },
  }
}

const propose = form(proposeAcceptance, ({ result: { acceptanceId } }) => `/value/acceptance/${acceptanceId}?said=proposed`, {
  input: (_args, sent) => readAcceptanceForm(sent) as never,
})
const outside = form(
  nameOutside,
  ({ result: { kind, id }, args }) =>
    `/value/acceptance/new?${new URLSearchParams({ of: new URL(args.request.url).searchParams.get('of') ?? '', kind, id })}`,
)

/** Names what is not here, or proposes what was chosen. */
export async function action(args: Route.ActionArgs): Promise<unknown> {
  const sent = await sentForm(args)
  return sent.get('intent') === 'outside' ? outside(args) : propose(args)
}

/** Chooses what is accepted of others, and writes at which value and why. */
export default function ProposeAcceptancePage({ loaderData, actionData }: Route.ComponentProps) {
  const { organizationId, slug, organization, words, offered, chosen } = loaderData
  const t = useText()
  const eyebrow = <TextLink to={`/value/acceptance?of=${slug}`}>{t('Accepted by {organization}', { organization })}</TextLink>
  if (chosen) {
    const { target, ...rest } = chosen
    return (
      <Page
        title={t('Accept “{title}”', { title: target.title })}
        eyebrow={eyebrow}
        lede={
          target.kind === 'pathway'
            ? t(
                'A set is accepted with the {count, plural, one {# micro-credential} other {# micro-credentials}} that it names today. {issuer} issues it.',
                {
                  count: target.achievements?.length ?? 0,
                  issuer: target.issuerName,
                },
              )
            : target.kind === 'outside-issuer'
              ? t('Every badge of {issuer} that people bring in and that proves to be real, current and theirs.', {
                  issuer: target.issuerName,
                })
              : target.kind === 'issuer'
                ? t('Everything that {issuer} offers now and later.', { issuer: target.issuerName })
                : t('{issuer} issues it.', { issuer: target.issuerName })
        }
        width="reading"
        index={false}
      >
        <AcceptanceForm organizationId={organizationId} target={target} answer={actionData} {...rest} />
      </Page>
    )
  }
  return (
    <Page
      title={t('Accept something')}
      eyebrow={eyebrow}
      lede={t('Everything of an issuer, a set, or one micro-credential. What is closer counts first.')}
      width="reading"
      index={false}
    >
      <Stack gap="m">
        <OutsideForm organizationId={organizationId} answer={actionData} />
        <Form role="search">
          <input type="hidden" name="of" value={slug} />
          <SearchField label={t('Title or issuer')} placeholder={t('Title or issuer')} defaultValue={words} />
        </Form>
        {offered && offered.length > 0 ? (
          <Rows label={t('What others offer')}>
            {offered.map(({ kind, targetId, title, issuerName }) => (
              <RowItem
                key={`${kind} ${targetId}`}
                to={`/value/acceptance/new?${new URLSearchParams({ of: slug, kind, id: targetId })}`}
                title={title}
                note={kind === 'issuer' ? t(kindNames.issuer) : t('{kind} from {issuer}', { kind: t(kindNames[kind]), issuer: issuerName })}
              />
            ))}
          </Rows>
        ) : (
          <p>
            {words
              ? t('Nothing that others offer has these words. Try fewer.')
              : t('No other organization of this instance offers anything yet.')}
          </p>
        )}
        {offered && offered.length >= 60 && (
          <p>{t('These are the first {count}. Look for words to find others.', { count: offered.length })}</p>
        )}
      </Stack>
    </Page>
  )
}
