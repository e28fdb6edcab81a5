import { Trash2 } from 'lucide-react'
import type { Requirement } from '../../definitions/achievements/definition.ts'
import { kindNames } from '../../definitions/catalog/requirement-words.tsx'
import { Bytes, Duration } from '../../foundation/ui/amount.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
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
import { asksStudents } from '../attempts/open-parts.ts'
import { formatOf, kindsFor } from '../evidence/file-formats.ts'
import { type Artifact, ArtifactView } from './artifact-view.tsx'
import { artifactPlace } from './cited-link.tsx'
import { fileSays } from './file-says.ts'

type Given = { attemptId: string; requirement: Requirement; artifact: Artifact; blind: boolean; said: unknown }

/** One artifact of work under way: what it is, what is said of it, and the way to take it out again. */
export function ArtifactCard({ attemptId, requirement, artifact, blind, said }: Given) {
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
          {scripted ? (
            status.kind !== 'idle' && <SavedMark status={status} />
          ) : (
            <Button kind="quiet" small className="justify-self-start">
              {t('Save')}
            </Button>
          )}
        </PageForm>
      </Stack>
    </Card>
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
        { value: 'consent-held', label: t('Yes, and I hold the consent of each family') },
      ]}
    />
  )
}
