import { Download, Upload } from 'lucide-react'
import { Form, redirect } from 'react-router'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Status } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import { findForAnchors } from '../../judgment/calibration/find-anchors.ts'
import type { Route } from './+types/anchor-set-page.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = context.get(pageContext)
  const { id, published } = await findForAnchors(db, actor, params.id)
  if (!published) throw redirect(`/authoring/${id}`)
  const [imports, own] = await Promise.all([
    db
      .selectFrom('anchorImports')
      .where('achievementId', '=', id)
      .orderBy('id', 'desc')
      .limit(50)
      .select(['id', 'issuer', 'issuerName', 'isKnown', 'anchors', 'importedAt'])
      .execute(),
    db
      .selectFrom('anchors')
      .where('achievementId', '=', id)
      .where('state', '=', 'in-use')
      .where('source', '=', 'written')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  ])
  return { id, title: published.title, imports, own: Number(own.count), refused: new URL(request.url).searchParams.get('refused') }
}

/** Why a file was not taken in, by the code of its refusal. */
const reasons: Record<string, string> = texts({
  'anchors-unreadable': 'This file is no set of anchors, or it did not arrive whole.',
  'anchors-altered': 'This file is not as it was signed. Please ask for it again where it came from.',
  'anchors-too-large': 'This file holds more than a set of anchors may.',
  'anchors-newer': 'This file was written by a newer Laurel than this one. Please update first.',
  'anchors-of-another': 'These anchors are of a rubric that is another one than that of this micro-credential.',
  'anchors-already': 'These anchors were taken in already.',
  'signer-away': 'Who signed this file could not be asked for their key just now. Please try again later.',
  'signer-unproven': 'The key that signed this file is not one of who it says it is from.',
  'signer-unknown':
    'The signature is fine, and who signed it is not an organization of this Laurel. If you know them, tick the box and send the file again.',
})

/** Anchors for other organizations, and from them: one signed file each way. */
export default function AnchorSetPage({ loaderData: { id, title, imports, own, refused } }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Anchors to and from others')}
      eyebrow={<TextLink to={`/authoring/${id}/calibration`}>{title}</TextLink>}
      lede={t(
        'One file, signed by your organization, takes anchors to another district that uses the same rubric. Levels and reasons go along.',
      )}
      width="reading"
      index={false}
    >
      <Stack gap="xl">
        {refused !== null && (
          <Callout kind="attention" title={t('Nothing was taken in')}>
            <p>{t(reasons[refused] ?? 'This file could not be taken in.')}</p>
          </Callout>
        )}
        <Section
          title={t('Give them to others')}
          lede={t(
            'Only anchors in use that somebody wrote, without students in them and without links. What an earner offered stays here: they agreed to no more.',
          )}
        >
          <Form method="post" action={`/authoring/${id}/anchors.zip`} reloadDocument>
            <Button icon={Download} kind="quiet" disabled={own === 0}>
              {own === 0 ? t('No anchor in use that you wrote') : t('Download the signed file')}
            </Button>
          </Form>
        </Section>
        <Section
          title={t('Take them in')}
          lede={t('They come as drafts. Look through each, and put it to use if you agree with its levels.')}
        >
          <Form
            method="post"
            action={`/authoring/${id}/anchors/import`}
            encType="multipart/form-data"
            reloadDocument
            className="grid gap-5"
          >
            <Checkbox
              name="trustsIssuer"
              label={t('I know who signed it, also if that is no organization of this Laurel')}
              defaultChecked={false}
            />
            <FileDrop name="file" label={t('The signed file')} accept=".zip,application/zip" />
            <div>
              <Button icon={Upload}>{t('Check and take in')}</Button>
            </div>
          </Form>
        </Section>
        {imports.length > 0 && (
          <Section title={t('What came in')}>
            <Rows label={t('What came in')}>
              {imports.map(({ id: importId, issuer, issuerName, isKnown, anchors, importedAt }) => (
                <RowItem
                  key={importId}
                  title={issuerName || issuer}
                  note={
                    <>
                      {t('{anchors, plural, one {one anchor} other {# anchors}}', { anchors })} · <Day at={importedAt} form="short" />
                    </>
                  }
                  aside={isKnown ? <Status kind="done">{t('known here')}</Status> : <Status kind="open">{t('not known here')}</Status>}
                />
              ))}
            </Rows>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
