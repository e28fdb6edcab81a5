import { pageContext } from '../../foundation/doors/page-context.ts'
import { missing } from '../../foundation/platform/refusal.ts'
import { Callout } from '../../foundation/ui/callout.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { asksStudents } from '../attempts/open-parts.ts'
import { DocumentTool } from '../blur/document-tool.tsx'
import { PictureTool } from '../blur/picture-tool.tsx'
import { RecordingTool } from '../blur/recording-tool.tsx'
import { masksAs } from '../evidence/file-formats.ts'
import { type NamesInFile, namesInFile } from '../name-finder/names-in-file.ts'
import type { Route } from './+types/blur-page.ts'
import { findWork } from './find-work.ts'

export const handle = { scripted: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { world, db, actor } = context.get(pageContext)
  const work = await findWork(db, actor, params.attemptId, world.now())
  const artifact = work.artifacts.find(({ id }) => id === params.artifactId)
  const showing = masksAs(artifact?.contentType ?? null)
  const requirement = work.definition.requirements.find(({ id }) => id === artifact?.requirementId)
  // What is with the assessors is masked where one of them asks for it.
  const isAsked = work.leaks.some(({ isOpen, artifactId }) => isOpen && artifactId === artifact?.id)
  if (!artifact || !requirement || !showing || !(work.openParts.includes(requirement.id) || isAsked)) throw missing('artifact')
  const looked = showing === 'pdf' ? await namesInFile(world, db, actor, artifact) : null
  return {
    attemptId: work.id,
    requirementId: artifact.requirementId,
    artifactId: artifact.id,
    asksStudents: asksStudents(requirement, artifact),
    name: artifact.name,
    showing,
    seconds: artifact.seconds,
    ...wordsOf(looked),
  }
}

/** What was found in a document, by page; where it could not be looked through, the teacher looks. */
function wordsOf(looked: NamesInFile | null) {
  if (!looked || !('found' in looked)) return { findings: [], isWhole: true }
  const findings = looked.found.findings.flatMap(({ place, found, sure, before, after }) =>
    place.kind === 'page' ? [{ page: place.number, found, sure, before, after }] : [],
  )
  return { findings, isWhole: looked.found.isWhole }
}

/** What shows students in one artifact, masked in a copy that takes its place. All of it happens in this browser. */
export default function BlurPage({ loaderData: { name, showing, seconds, findings, isWhole, ...place } }: Route.ComponentProps) {
  const t = useText()
  const scripted = useScripted()
  const source = `/evidence/${place.artifactId}`
  return (
    <Page
      title={
        showing === 'audio'
          ? t('Mask the sound of “{name}”', { name })
          : showing === 'pdf'
            ? t('Mask names in “{name}”', { name })
            : t('Blur faces in “{name}”', { name })
      }
      eyebrow={<TextLink to={`/work/${place.attemptId}?requirement=${place.requirementId}`}>{t('Back to your work')}</TextLink>}
      lede={
        showing === 'pdf'
          ? t(
              'Your device makes a copy in which nothing is left of what you cover. You look at the copy, and put it in the place of the original.',
            )
          : showing === 'audio'
            ? t(
                'Your device masks what nobody may hear, and nothing leaves it meanwhile. You listen to the copy, and put it in the place of the original.',
              )
            : t(
                'Your device looks for faces, and nothing leaves it meanwhile. You correct what it found, look at the copy, and put it in the place of the original.',
              )
      }
      width={showing === 'pdf' ? 'wide' : 'reading'}
      index={false}
    >
      {!scripted && (
        <Callout kind="attention">
          <p>{t('This needs scripts, which your browser does not run. Mask it in another program and add it again.')}</p>
        </Callout>
      )}
      {showing === 'pdf' ? (
        <DocumentTool place={place} source={source} name={name} findings={findings} isWhole={isWhole} />
      ) : showing === 'image' ? (
        <PictureTool place={place} source={source} name={name} />
      ) : (
        <RecordingTool place={place} source={source} name={name} hasPicture={showing === 'video'} length={seconds} />
      )}
    </Page>
  )
}
