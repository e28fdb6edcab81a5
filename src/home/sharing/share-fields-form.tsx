import { Field } from '../../foundation/ui/field.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Select } from '../../foundation/ui/select.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { accessHelp, accessWords, termWords } from './share-words.ts'

type Given = {
  share?: { title: string; note: string; access: 'link' | 'code' | 'address'; address: string | null }
  /** Those that the end can be chosen among, the usual one first. */
  terms: readonly (keyof typeof termWords)[]
  today: string
}

/** What is asked of a collection: what it is called, who may see it, until when. A field that only one choice needs shows with that choice. */
export function ShareFields({ share, terms, today }: Given) {
  const t = useText()
  return (
    <div className="group/share grid gap-5">
      <Field
        name="title"
        label={t('Title')}
        defaultValue={share?.title ?? ''}
        help={t('What it is about, such as “For Harbor Elementary” or “Teaching with discourse”.')}
        maxLength={120}
        required
      />
      <Field
        name="note"
        type="textarea"
        rows={3}
        label={t('Note')}
        defaultValue={share?.note ?? ''}
        help={t('A few words to those who look at it.')}
        maxLength={2000}
        optional
      />
      <RadioGroup
        name="access"
        legend={t('Who may see it')}
        defaultValue={share?.access ?? 'link'}
        options={(['link', 'code', 'address'] as const).map((value) => ({
          value,
          label: t(accessWords[value]),
          help: t(accessHelp[value]),
        }))}
      />
      <div className="hidden group-has-[input[value=address]:checked]/share:block">
        <Field
          name="address"
          type="email"
          label={t('Their e-mail address')}
          defaultValue={share?.address ?? ''}
          maxLength={254}
          autoComplete="off"
        />
      </div>
      <Select
        name="term"
        label={t('How long')}
        defaultValue={terms[0]}
        options={terms.map((value) => ({ value, label: t(termWords[value]) }))}
      />
      <div className="hidden group-has-[option[value=date]:checked]/share:block">
        <Field name="until" type="date" label={t('The last day')} min={today} />
      </div>
    </div>
  )
}
