import { MAXIMUM_TRUST_LIST_BYTES } from '@laurel/openbadges/trust/read-trust-list'
import { redirect } from 'react-router'
import { refuse, sentForm } from '../../foundation/doors/form.ts'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { organizationsWhere } from '../../foundation/platform/actor.ts'
import { isId } from '../../foundation/platform/is-id.ts'
import { forbidden, invalid, missing, unauthenticated } from '../../foundation/platform/refusal.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { chooseOrganization } from '../../people/organizations/organizations.ts'
import type { Route } from './+types/bring-page.ts'
import { bringTrustList } from './bring-trust-list.ts'
import { findTrustList } from './find-trust-list.ts'

async function chosen({ request, context }: { request: Request; context: Route.LoaderArgs['context'] }) {
  const { db, actor } = context.get(pageContext)
  if (actor.kind === 'visitor') throw unauthenticated()
  if (organizationsWhere(actor, 'admin').length === 0)
    throw forbidden('not-an-admin', 'Only admins of an organization say which issuers it recognizes, and by which lists it goes.')
  const { organization } = await chooseOrganization(db, actor, request, 'admin')
  const listId = new URL(request.url).searchParams.get('list')
  if (!listId || !isId(listId)) return { organization, list: null }
  const list = await findTrustList(db, listId)
  if (list.organizationId !== organization.id) throw missing('trust list')
  return { organization, list }
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { organization, list } = await chosen({ request, context })
  return { organization: { slug: organization.slug, name: organization.name }, list: list && { id: list.id, name: list.name } }
}

/** By hand: what comes is a file or a text, and only the text goes on. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await sentForm({ context }, { upTo: MAXIMUM_TRUST_LIST_BYTES + 1_000_000 })
  try {
    const { organization, list } = await chosen({ request, context })
    const file = form.get('file')
    const isFile = file instanceof File && file.size > 0
    const { listId } = await performHere({ context }, bringTrustList, {
      organizationId: organization.id,
      listId: list?.id ?? null,
      name: String(form.get('name') ?? ''),
      address: isFile ? null : String(form.get('address') ?? '').trim() || null,
      text: isFile ? textOf(await file.arrayBuffer()) : String(form.get('text') ?? ''),
      source: isFile ? 'file' : 'text',
    })
    return redirect(`/settings/organization/trust/${listId}`, 303)
  } catch (error) {
    return refuse(error, form)
  }
}

/** Letter for letter: what is no UTF-8 is no list. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw invalid(
      'trust-list-unreadable',
      'This is no list of issuers that can be read here. Give the JSON of a registry, of profiles, or a signed list. Nothing was saved.',
    )
  }
}

/** A list of others comes in by file, as a text, or by its address. */
export default function BringPage({ loaderData: { organization, list }, actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={list ? t('A newer copy of {list}', { list: list.name }) : t('Bring in a list of issuers')}
      eyebrow={<TextLink to={`/settings/organization/trust?of=${organization.slug}`}>{t('Recognized issuers')}</TextLink>}
      lede={t(
        'The registry of the Digital Credentials Consortium, Open Badges profiles or endorsements of issuers as 1EdTech has them, an OpenID Federation, or the signed list of another Laurel. You see first what is on it.',
      )}
      width="reading"
      index={false}
    >
      <PageForm answer={actionData} encType="multipart/form-data">
        <Field
          name="address"
          type="url"
          label={t('Its address')}
          help={t('It is asked every day. A newer copy of the same signer is taken by itself, anything else waits for you.')}
          placeholder="https://"
          optional
        />
        <FileDrop
          name="file"
          label={t('Or a file')}
          accept=".json,.jwt,.jsonld,application/json,application/jwt,application/ld+json"
          help={t('At most 24 MB and 100,000 issuers.')}
          maxBytes={MAXIMUM_TRUST_LIST_BYTES}
        />
        <Field name="text" type="textarea" rows={5} label={t('Or paste it')} spellCheck={false} optional />
        {!list && (
          <Field
            name="name"
            label={t('What to call it')}
            help={t('Without it, it is called as it calls itself.')}
            maxLength={200}
            optional
          />
        )}
        <div>
          <Button>{t('Look at it')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
