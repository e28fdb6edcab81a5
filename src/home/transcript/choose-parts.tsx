import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { formatDay } from '../../foundation/words/format.ts'
import { useLocale, useText } from '../../foundation/words/text.tsx'
import { partNames, type TranscriptPart, transcriptParts } from './transcript-parts.ts'

export type Choice = { id: string; title: string; issuerName: string; awardedOn: string }
type Given = { choices: readonly Choice[]; name?: string; awards?: readonly string[] | null; shows?: readonly TranscriptPart[] }

/** What goes along: the parts, and which awards. Nothing chosen of these is all of them. */
export function ChooseParts({ choices, name = '', awards = null, shows = ['evidence', 'levels', 'pathways', 'imported'] }: Given) {
  const t = useText()
  const locale = useLocale()
  return (
    <>
      <Field
        name="name"
        label={t('What is it for?')}
        defaultValue={name}
        maxLength={120}
        help={t('You find it again by this. Who sees it reads it too.')}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-semibold">{t('What it shows beside the awards')}</legend>
        {transcriptParts.map((part) => (
          <Checkbox key={part} name="shows" value={part} label={t(partNames[part])} defaultChecked={shows.includes(part)} />
        ))}
      </fieldset>
      <Fold
        summary={t('Which awards: {which}', { which: awards === null ? t('all') : t('{count} chosen', { count: awards.length }) })}
        open={awards !== null}
      >
        <p className="mb-2 text-s text-soft">{t('With none marked it shows all of them, also those that come.')}</p>
        <fieldset className="grid gap-2">
          <legend className="sr-only">{t('Which awards')}</legend>
          {choices.map(({ id, title, issuerName, awardedOn }) => (
            <Checkbox
              key={id}
              name="awards"
              value={id}
              label={`${title} · ${issuerName} · ${formatDay(locale, awardedOn, 'medium')}`}
              defaultChecked={awards?.includes(id) ?? false}
            />
          ))}
        </fieldset>
      </Fold>
    </>
  )
}
