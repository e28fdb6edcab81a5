import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Row } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Choice } from './find-choices.ts'
import { Sticker } from './sticker.tsx'

/** To whom what one earns is shown, in one organization. */
export function ChoiceForm({ choice, answer }: { choice: Choice; answer: unknown }) {
  const t = useText()
  return (
    <PageForm answer={answer} intent={`choose:${choice.organizationId}`} className="gap-4!">
      <HiddenFields values={{ organizationId: choice.organizationId }} />
      <RadioGroup
        name="shownTo"
        legend={t('Who at {organization} sees what you earn', { organization: choice.name })}
        defaultValue={choice.shownTo}
        options={[
          { value: 'nobody', label: t('Nobody'), help: t('That is how it is until you choose.') },
          ...(choice.school
            ? [{ value: 'school', label: t('My school'), help: t('Colleagues at {school}.', { school: choice.school }) }]
            : []),
          {
            value: 'organization',
            label: t('Everyone there'),
            help: t('All colleagues at {organization}.', { organization: choice.name }),
          },
        ]}
      />
      <p className="text-s text-soft">
        {t(
          'They see awards: those of the last 30 days and those to come, never what you tried, handed in or got back. Each can be left out. What is taken back, suspended or hidden is gone from here too.',
        )}
      </p>
      <div>
        <Button>{t('Save')}</Button>
      </div>
    </PageForm>
  )
}

/** Asked once, kindly, of who earned something and never chose. Any answer ends the question. */
export function AskToShow({ choice, answer }: { choice: Choice | null; answer: unknown }) {
  const t = useText()
  if (!choice) return null
  return (
    <div className="mb-9">
      <Callout kind="earned" icon={null} title={t('Shall colleagues see what you earn?')}>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <p className="min-w-0 flex-1 basis-72">
            {t(
              'Until you say so, nobody does. They would see awards only, and could give you a sticker or a kind line. You can leave single ones out, and change your mind at any time.',
            )}
          </p>
          <p aria-hidden="true" className="flex -space-x-2 max-sm:hidden">
            {(['sun', 'laurel', 'bridge'] as const).map((name) => (
              <Sticker key={name} name={name} size="l" named={false} />
            ))}
          </p>
        </div>
        <PageForm answer={answer} intent={`choose:${choice.organizationId}`} action="/feed" className="mt-3">
          <HiddenFields values={{ organizationId: choice.organizationId }} />
          <Row gap="s" wrap>
            <Button small name="shownTo" value="organization">
              {t('Everyone at {organization}', { organization: choice.name })}
            </Button>
            {choice.school && (
              <Button small kind="quiet" name="shownTo" value="school">
                {t('Only my school')}
              </Button>
            )}
            <Button small kind="plain" name="shownTo" value="nobody">
              {t('Nobody, thank you')}
            </Button>
          </Row>
        </PageForm>
      </Callout>
    </div>
  )
}
