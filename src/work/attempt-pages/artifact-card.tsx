import { RotateCw, Trash2 } from 'lucide-react'
import type { Requirement } from '../../definitions/achievements/definition.ts'
import { kindNames } from '../../definitions/catalog/requirement-words.tsx'
import { Bytes, Duration } from '../../foundation/ui/amount.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { SavedMark } from '../../foundation/ui/saved-mark.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { useAutosave } from '../../foundation/ui/use-autosave.ts'
import { useScripted } from '../../foundation/ui/when.tsx'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { useFreshPage } from '../artifacts/answer-form.tsx'
import { artifactPlace } from '../attempts/mend-of.ts'
import { asksStudents } from '../attempts/open-parts.ts'
import { CoSignatureLine } from '../co-signatures/co-signature-line.tsx'
import type { CoachingOf } from '../coaching/find-shares.ts'
import { formatOf, kindsFor, masksAs, pictureNotShown } from '../evidence/file-formats.ts'
import { readsNames } from '../evidence/read-kinds.ts'
import { LinkStateLine } from '../links/link-state-line.tsx'
import { isRecording } from '../media/is-recording.ts'
import { type Artifact, ArtifactView } from './artifact-view.tsx'
import { CoachingLine } from './coaching-line.tsx'
import { fileSays } from './file-says.ts'

type Given = {
  attemptId: string
  requirement: Requirement
  artifact: Artifact
  coaching: CoachingOf | null
  blind: boolean
  said: unknown
  today: Date | string
}

/** One artifact of work under way: what it is, what is said of it, and the way to take it out again. */
export function ArtifactCard({ attemptId, requirement, artifact, coaching, blind, said, today }: Given) {
  const t = useText()
  const locale = useLocale()
  const scripted = useScripted()
  const { id, name, note, kind, contentType, sizeBytes, seconds, studentMedia, linkUrl, body, revision } = artifact
  const { status, register, conflict } = useAutosave({
    key: `work/${attemptId}/artifact/${id}`,
    action: `/work/${attemptId}/artifacts/${id}`,
    revision,
  })
  useFreshPage(status.kind === 'saved' ? status.at : null)
  const notShown = pictureNotShown(contentType)
  const says = blind ? fileSays(t, artifact, locale) : null
  const names = kindNames(t)
  const kinds = contentType === null ? [] : kindsFor(formatOf(contentType)?.family ?? 'document', requirement.accepts)
  const ofThis =
    typeof said === 'object' && said !== null && 'values' in said && (said.values as Record<string, string>).artifactId === id ? said : null
  return (
    <Card as="article">
      <Stack>
        <Row align="between" wrap={false}>
          <div className="min-w-0">
            <Heading level={3} id={artifactPlace(id)} className="break-words">
              {name}
            </Heading>
            <p className="text-s text-soft first-letter:uppercase">
              {names[kind as keyof typeof names]}
              {sizeBytes !== null && (
                <>
                  {' · '}
                  <Bytes value={sizeBytes} />
                </>
              )}
              {seconds !== null && (
                <>
                  {' · '}
                  <Duration seconds={seconds} />
                </>
              )}
            </p>
          </div>
          <PageForm intent="remove-artifact">
            <HiddenFields values={{ artifactId: id }} />
            <Button kind="plain" small icon={Trash2} aria-label={t('Remove {name}', { name })}>
              <span className="max-sm:sr-only">{t('Remove')}</span>
            </Button>
          </PageForm>
        </Row>
        {body === null && <ArtifactView artifact={artifact} />}
        {linkUrl !== null && (
          <>
            <LinkStateLine state={artifact.link} />
            {artifact.link !== 'waiting' && (
              <PageForm intent="check-link">
                <HiddenFields values={{ artifactId: id }} />
                <Button kind="quiet" small icon={RotateCw}>
                  {t('See once more whether it opens')}
                </Button>
              </PageForm>
            )}
          </>
        )}
        {requirement.coSignature && <CoSignatureLine artifact={artifact} who={requirement.coSignature.who} today={today} answer={ofThis} />}
        <CoachingLine id={id} name={name} coaching={coaching} />
        {contentType !== null && isRecording(contentType) && (
          <p>
            <TextLink to={`/work/${attemptId}/captions/${id}`}>
              {artifact.captions ? t('Change the captions of {name}', { name }) : t('Write captions for {name}', { name })}
            </TextLink>
          </p>
        )}
        <MaskedLine artifact={artifact} attemptId={attemptId} />
        {notShown !== null && (
          <Callout kind="attention">
            <p>
              {t(
                'Most browsers can’t show this kind of picture ({format}). Who looks at it has to save it first, and may have no program that opens it. Save it as a JPEG and add that instead.',
                { format: t(notShown) },
              )}
            </p>
          </Callout>
        )}
        {artifact.part !== null && (
          <Callout kind={artifact.part === '' ? 'attention' : 'info'}>
            <p>
              {artifact.part === ''
                ? t.rich('This was made with others. Say in <link>your cohort</link> what part of it was yours.', {
                    link: (words) => <TextLink to="/learning/cohorts">{words}</TextLink>,
                  })
                : t('Made with others. Your part: {part}', { part: artifact.part })}
            </p>
          </Callout>
        )}
        {says && (
          <Callout kind={says.needsDoing ? 'attention' : 'info'}>
            <p>{says.text}</p>
          </Callout>
        )}
        <PageForm answer={ofThis} intent="change-artifact" ref={register.ref} autoComplete="off" id={`about-${id}`}>
          <HiddenFields values={{ artifactId: id, requirementId: artifact.requirementId, revision }} />
          {conflict && (
            <Callout
              kind="attention"
              title={t('This was changed in another place')}
              actions={
                <>
                  <Button type="button" small onClick={conflict.keepMine}>
                    {t('Keep mine')}
                  </Button>
                  <Button type="button" kind="quiet" small onClick={conflict.takeTheirs}>
                    {t('Take the other')}
                  </Button>
                </>
              }
            />
          )}
          {body !== null && (
            <Field
              name="body"
              type="textarea"
              label={t('Text')}
              aria-label={t('Text of {name}', { name })}
              rows={8}
              maxLength={60_000}
              defaultValue={body}
            />
          )}
          {asksStudents(requirement, artifact) && <StudentQuestion rule={requirement.studentMedia} name={name} answer={studentMedia} />}
          {asksStudents(requirement, artifact) && requirement.studentMedia === 'with-consent' && studentMedia === 'consent-held' && (
            <WhoIsIn attemptId={attemptId} artifact={artifact} />
          )}
          <Fold summary={t('Name and note')} small open={note !== ''}>
            <Stack>
              <Field name="name" label={t('Name')} aria-label={t('Name of {name}', { name })} maxLength={120} defaultValue={name} />
              {linkUrl !== null && (
                <Field
                  name="linkUrl"
                  type="url"
                  label={t('Address')}
                  aria-label={t('Address of {name}', { name })}
                  defaultValue={linkUrl}
                />
              )}
              {kinds.length > 1 && (
                <Select
                  name="kind"
                  label={t('Counts as')}
                  defaultValue={kind}
                  options={kinds.map((value) => ({ value, label: names[value] }))}
                />
              )}
              <Field
                name="note"
                type="textarea"
                optional
                label={t('Note to the assessor')}
                aria-label={t('Note to the assessor about {name}', { name })}
                help={t('Where to look, what happens at which minute.')}
                rows={3}
                maxLength={4000}
                defaultValue={note}
              />
            </Stack>
          </Fold>
          {/* As high with script as without, so that nothing moves when it comes, or when something is saved. */}
          <div className="min-h-9">
            {scripted ? (
              status.kind !== 'idle' && <SavedMark status={status} />
            ) : (
              <Button kind="quiet" small>
                {t('Save')}
              </Button>
            )}
          </div>
        </PageForm>
      </Stack>
    </Card>
  )
}

/** The way to mask what shows students, and of a masked copy what became of its original. */
function MaskedLine({ artifact: { id, name, contentType, captions, maskedFrom }, attemptId }: { artifact: Artifact; attemptId: string }) {
  const t = useText()
  const showing = masksAs(contentType)
  return (
    <>
      {showing && (
        <p>
          <TextLink to={`/work/${attemptId}/artifacts/${id}/blur`}>
            {showing === 'image'
              ? t('Blur faces in {name}', { name })
              : showing === 'video'
                ? t('Blur faces or mask sound in {name}', { name })
                : showing === 'pdf'
                  ? t('Mask names in {name}', { name })
                  : t('Mask sound in {name}', { name })}
          </TextLink>
        </p>
      )}
      {(captions !== null || (contentType !== null && readsNames(contentType))) && (
        <p>
          <TextLink to={`/work/${attemptId}/artifacts/${id}/names`}>{t('Look for names in {name}', { name })}</TextLink>
        </p>
      )}
      {maskedFrom !== null && (
        <Callout>
          <Stack gap="xs">
            <p>
              {t.rich('This is a masked copy, and all that assessors and coaches get. Only you see <link>your original</link>.', {
                link: (words) => (
                  <TextLink to={`/evidence/${maskedFrom}`} external>
                    {words}
                  </TextLink>
                ),
              })}
            </p>
            <Row>
              <PageForm intent="take-original-back">
                <HiddenFields values={{ artifactId: id }} />
                <Button kind="quiet" small aria-label={t('Take the original back: {name}', { name })}>
                  {t('Take the original back')}
                </Button>
              </PageForm>
              <PageForm intent="drop-original">
                <HiddenFields values={{ artifactId: id }} />
                <Button kind="plain" small aria-label={t('Delete the original: {name}', { name })}>
                  {t('Delete the original')}
                </Button>
              </PageForm>
            </Row>
          </Stack>
        </Callout>
      )}
    </>
  )
}

/** Who is in it by the list of the class, and the way to change that. */
function WhoIsIn({ attemptId, artifact: { id, students } }: { attemptId: string; artifact: Artifact }) {
  const t = useText()
  const lacking = students.filter(({ allowed }) => allowed !== 'yes')
  return (
    <p className={lacking.length > 0 || students.length === 0 ? 'text-brick' : undefined}>
      {students.length === 0
        ? t('Nobody is named yet.')
        : lacking.length === 0
          ? t('{count, plural, one {One student is} other {# students are}} in it, each with the consent of the family.', {
              count: students.length,
            })
          : t('Not allowed, or not known: {students}.', { students: lacking.map(({ name }) => name).join(', ') })}{' '}
      <TextLink to={`/work/${attemptId}/artifacts/${id}/students`}>{t('Say who is in it')}</TextLink>
    </p>
  )
}

/** Children are in the pictures: whether they are here, and that their families agreed (product.md, rule 11). */
function StudentQuestion({ rule, name, answer }: { rule: Requirement['studentMedia']; name: string; answer: string }) {
  const t = useText()
  if (rule === 'not-allowed')
    return (
      <RadioGroup
        name="studentMedia"
        legend={t('Students in “{name}”', { name })}
        help={t('This part takes nothing in which a student is seen or heard.')}
        defaultValue={answer === 'no-students' ? answer : 'unanswered'}
        options={[
          { value: 'unanswered', label: t('Not checked yet') },
          { value: 'no-students', label: t('I checked: no student is seen or heard') },
        ]}
      />
    )
  return (
    <RadioGroup
      name="studentMedia"
      legend={t('Are students seen or heard in “{name}”?', { name })}
      defaultValue={answer === 'unanswered' ? null : answer}
      options={[
        { value: 'no-students', label: t('No') },
        { value: 'not-recognizable', label: t('Yes, but nobody can be recognized') },
        { value: 'consent-held', label: t('Yes, and I hold the consent of each family') },
      ]}
    />
  )
}
