import { Button } from '../../foundation/ui/button.tsx'
import { Card } from '../../foundation/ui/card.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Prose } from '../../foundation/ui/prose.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Heading } from '../../foundation/ui/section.tsx'
import { Row, Stack } from '../../foundation/ui/stack.tsx'
import { Moment } from '../../foundation/ui/when.tsx'
import { Written } from '../../foundation/ui/written.tsx'
import { useText } from '../../foundation/words/text.tsx'

export type TriedPart = {
  id: string
  title: string
  instructions: string
  wordGuide: { from: number; to: number } | null
  work: { body: string; linkUrl: string; savedAt: Date } | null
  answer: { isClear: string | null; isPossible: string | null; minutes: number | null; remark: string } | null
}

/** One part of a draft on trial: what it asks for, room to try it, and four short questions. */
export function TrialPartForm({
  part,
  number,
  of,
  isOpen,
  answer,
}: {
  part: TriedPart
  number: number
  of: number
  isOpen: boolean
  answer: unknown
}) {
  const t = useText()
  const { id, title, instructions, wordGuide, work } = part
  const said = part.answer
  const options = [
    { value: 'yes', label: t('Yes') },
    { value: 'partly', label: t('Partly') },
    { value: 'no', label: t('No') },
  ]
  return (
    <li id={`part-${id}`} className="scroll-mt-4">
      <Card>
        <Stack gap="m">
          <div>
            <p className="text-s text-soft">{t('Part {number} of {of}', { number, of })}</p>
            <Heading level={2}>
              <Written>{title || t('Untitled')}</Written>
            </Heading>
          </div>
          <Prose text={instructions} written />
          <PageForm answer={answer} intent={`part:${id}`}>
            <HiddenFields values={{ requirementId: id }} />
            <Field
              name="body"
              type="textarea"
              rows={4}
              label={t('Try it: what you would write or show')}
              help={t(
                'As much as it takes to see whether it works. Name no student. Files are not taken here: describe them, or give a link.',
              )}
              wordGuide={wordGuide}
              defaultValue={work?.body}
              maxLength={20_000}
              readOnly={!isOpen}
              optional
            />
            <Field
              name="linkUrl"
              type="url"
              label={t('Link to something you made')}
              defaultValue={work?.linkUrl}
              readOnly={!isOpen}
              optional
            />
            <RadioGroup
              name="isClear"
              legend={t('Is it clear what is asked for?')}
              layout="segments"
              options={options}
              defaultValue={said?.isClear}
            />
            <RadioGroup
              name="isPossible"
              legend={t('Could you do it in your own practice?')}
              layout="segments"
              options={options}
              defaultValue={said?.isPossible}
            />
            <Field
              name="minutes"
              type="number"
              min={0}
              max={6000}
              label={t('How long it took, or would take you')}
              suffix={t('minutes')}
              defaultValue={said?.minutes}
              optional
            />
            <Field
              name="remark"
              type="textarea"
              rows={2}
              label={t('What would make it clearer or better')}
              help={t('Its author reads this, without your name.')}
              defaultValue={said?.remark}
              maxLength={2000}
              optional
            />
            {isOpen && (
              <Row gap="m">
                <Button kind="quiet">{t('Save this part')}</Button>
                {work && (
                  <span className="text-s text-soft">{t.rich('Saved <a></a>', { a: () => <Moment at={work.savedAt} form="time" /> })}</span>
                )}
              </Row>
            )}
          </PageForm>
        </Stack>
      </Card>
    </li>
  )
}
