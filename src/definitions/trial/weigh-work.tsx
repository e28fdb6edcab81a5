import { Button } from '../../foundation/ui/button.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { type RubricLevel, rubricLevels, useLevelNames } from '../../foundation/ui/rubric-grid.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Criterion = { id: string; name: string; levels: Record<RubricLevel, string>; given: { level: string; remark: string } | null }
type Work = {
  memberId: string
  parts: readonly { id: string; title: string; body: string; linkUrl: string; criteria: readonly Criterion[] }[]
}

/** What others wrote in a trial, each without a name, with the criteria of the draft to be tried on it. */
export function WeighWork({ works, isOpen, answer }: { works: readonly Work[]; isOpen: boolean; answer: unknown }) {
  const t = useText()
  const names = useLevelNames()
  if (works.every(({ parts }) => parts.length === 0))
    return <p className="text-soft">{t('Nobody has written anything yet. Once somebody has, you can try the rubric on it here.')}</p>
  return (
    <ol className="grid gap-6">
      {works
        .filter(({ parts }) => parts.length > 0)
        .map(({ memberId, parts }, index) => (
          <li key={memberId} id={`work-${memberId}`} className="scroll-mt-4">
            <Card>
              <Stack gap="l">
                <Heading level={2}>{t('Work {number}', { number: index + 1 })}</Heading>
                {parts.map(({ id, title, body, linkUrl, criteria }) => (
                  <Stack key={id} gap="m">
                    <Heading level={3}>
                      <Written>{title}</Written>
                    </Heading>
                    <Prose text={body} />
                    {linkUrl && (
                      <p>
                        <TextLink to={linkUrl} external className="wrap-anywhere">
                          {linkUrl}
                        </TextLink>
                      </p>
                    )}
                    {criteria.map((criterion) => (
                      <PageForm key={criterion.id} answer={answer} intent={`weigh:${memberId}-${criterion.id}`} className="gap-3!">
                        <HiddenFields values={{ memberId, criterionId: criterion.id }} />
                        <RadioGroup
                          name="level"
                          legend={<Written>{criterion.name}</Written>}
                          layout="stack"
                          options={rubricLevels.map((level) => ({
                            value: level,
                            label: names[level],
                            help: <Written>{criterion.levels[level]}</Written>,
                          }))}
                          defaultValue={criterion.given?.level}
                        />
                        <Field
                          name="remark"
                          type="textarea"
                          rows={2}
                          label={t('What the rubric left open')}
                          defaultValue={criterion.given?.remark}
                          maxLength={1000}
                          optional
                        />
                        {isOpen && (
                          <Row>
                            <Button kind="quiet" small>
                              {t('Save')}
                            </Button>
                          </Row>
                        )}
                      </PageForm>
                    ))}
                  </Stack>
                ))}
              </Stack>
            </Card>
          </li>
        ))}
    </ol>
  )
}
