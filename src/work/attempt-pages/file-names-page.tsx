import { SearchCheck } from 'lucide-react'
import { form } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { EmptyState } from '../../foundation/ui/empty-state.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { formatDuration } from '../../foundation/words/format.ts'
import { useText } from '../../foundation/words/text.tsx'
import { masksNames } from '../evidence/read-kinds.ts'
import type { FilePlace } from '../name-finder/file-words.ts'
import { filePlaceOf, maskFileNames } from '../name-finder/mask-file-names.ts'
import { type NamesInFile, namesInFile } from '../name-finder/names-in-file.ts'
import type { Route } from './+types/file-names-page.ts'
import { findWork } from './find-work.ts'
import { FoundName, NothingTicked } from './found-name.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const work = await findWork(db, actor, params.attemptId, world.now())
  const artifact = work.artifacts.find(({ id }) => id === params.artifactId)
  if (!artifact || artifact.body !== null || artifact.linkUrl !== null) throw missing('artifact')
  const { captions, digest, contentType } = artifact
  const looked = await namesInFile(world, db, actor, artifact)
  const isOpen =
    work.openParts.includes(artifact.requirementId) || work.leaks.some((leak) => leak.isOpen && leak.artifactId === artifact.id)
  const mayMask = isOpen && (captions !== null || (contentType !== null && masksNames(contentType)))
  return {
    attemptId: work.id,
    requirementId: artifact.requirementId,
    name: artifact.name,
    of: captions ? `captions:${captions.revision}` : (digest ?? ''),
    isCaptions: captions !== null,
    mayMask,
    isPdf: contentType === 'application/pdf' && isOpen,
    artifactId: artifact.id,
    looked: 'found' in looked ? { ...looked, places: looked.found.findings.map(({ ranges }) => filePlaceOf(ranges)) } : looked,
  }
}

export const action = form(
  maskFileNames,
  ({ result: { requirementId }, args: { params } }) => `/work/${params.attemptId}?requirement=${requirementId}&said=names-masked`,
)

/** What was found in one file, or in the captions of one recording, that tells who a student is. */
export default function FileNamesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { attemptId, requirementId, name, of, isCaptions, mayMask, isPdf, artifactId, looked } = loaderData
  const t = useText()
  return (
    <Page
      title={isCaptions ? t('Names in the captions of “{name}”', { name }) : t('Names in “{name}”', { name })}
      eyebrow={<TextLink to={`/work/${attemptId}?requirement=${requirementId}`}>{t('Back to your work')}</TextLink>}
      lede={t(
        'Names from your class lists, and addresses, phone numbers and student numbers. Nothing of this is kept, and nobody else sees it.',
      )}
      width="reading"
      index={false}
    >
      <Stack gap="l">
        <Incomplete looked={looked} />
        {'found' in looked && looked.found.findings.length === 0 && (
          <EmptyState icon={SearchCheck} title={t('Nothing found')}>
            {looked.found.hasWords
              ? t('No name of your class lists stands in it. A name that is on no list is not found, so read it once more yourself.')
              : t('There are no words in it that can be read, as in a scan or a photo. Look through it yourself.')}
          </EmptyState>
        )}
        {'found' in looked && looked.found.findings.length > 0 && (
          <PageForm answer={actionData} key={of}>
            <HiddenFields values={{ of }} />
            <ul className="divide-y divide-rule border-y border-rule">
              {looked.found.findings.map((finding, index) => (
                <FoundName
                  key={looked.places[index]}
                  name="places[]"
                  value={looked.places[index] ?? ''}
                  finding={finding}
                  where={placeWords(t, finding.place)}
                />
              ))}
            </ul>
            <NothingTicked />
            {mayMask ? (
              <Stack gap="s">
                <p className="text-soft">
                  {isCaptions
                    ? t('What is ticked is masked in the captions. The sound is not changed: mask it there too.')
                    : t(
                        'What is ticked is masked in a copy, which also leaves out who wrote and changed the file. The copy takes the place of the original, which stays with you. Pictures in it are not looked through. Open the copy and read it before you hand it in.',
                      )}
                </p>
                <div>
                  <Button>{isCaptions ? t('Mask what is ticked') : t('Mask what is ticked in a copy')}</Button>
                </div>
              </Stack>
            ) : isPdf ? (
              <Stack gap="s">
                <p className="text-soft">
                  {t(
                    'In a PDF what is masked would only be covered. So your device makes a copy of it in pictures, in which nothing of it is left.',
                  )}
                </p>
                <div>
                  <LinkButton to={`/work/${attemptId}/artifacts/${artifactId}/blur`}>{t('Mask names in a copy')}</LinkButton>
                </div>
              </Stack>
            ) : (
              <Callout>
                <p>
                  {t(
                    'In a file of this kind nothing can be masked here, since what is covered can often be taken out again. Change it in the program that made it, save it again, and add it in its place.',
                  )}
                </p>
              </Callout>
            )}
          </PageForm>
        )}
      </Stack>
    </Page>
  )
}

function Incomplete({ looked }: { looked: NamesInFile }) {
  const t = useText()
  if ('found' in looked) {
    if (looked.found.isWhole && looked.found.findings.length < 500) return null
    return (
      <Callout kind="attention">
        <p>{t('It is too long to be looked through whole. Only its beginning was.')}</p>
      </Callout>
    )
  }
  const reasons = {
    kind: t('Files of this kind are not looked through. Read it yourself.'),
    'too-large': t('It holds more than is looked through here. Read it yourself.'),
    slow: t('Looking through it took too long, so it was stopped. Read it yourself.'),
    damaged: t('It is damaged or locked, so it can’t be looked through. Open it and read it yourself.'),
  }
  return (
    <Callout kind="attention">
      <p role="alert">{reasons[looked.because]}</p>
    </Callout>
  )
}

function placeWords(t: ReturnType<typeof useText>, place: FilePlace): string {
  switch (place.kind) {
    case 'page':
      return t('Page {number}', { number: place.number })
    case 'slide':
      return t('Slide {number}', { number: place.number })
    case 'notes':
      return t('Notes to slide {number}', { number: place.number })
    case 'line':
      return t('Line {number}', { number: place.number })
    case 'paragraph':
      return t('Paragraph {number}', { number: place.number })
    case 'cell':
      return t('Sheet {sheet}, cell {cell}', { sheet: place.sheet, cell: place.cell })
    case 'cue':
      return t('At {at}', { at: formatDuration(place.seconds) })
    case 'table':
      return t('In a sheet or its notes')
    case 'aside':
      return t('In a header, a note, a comment or a link')
  }
}
