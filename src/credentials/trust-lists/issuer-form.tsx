import { Field } from '../../foundation/ui/field.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { RecognizedIssuer } from './find-own-list.ts'

/** The fields of an issuer on a list of one's own. */
export function IssuerFields({ issuer, today }: { issuer: RecognizedIssuer | null; today: string }) {
  const t = useText()
  return (
    <>
      <Field name="name" label={t('Name of the issuer')} defaultValue={issuer?.name} maxLength={200} autoComplete="off" required />
      <Field
        name="issuerId"
        label={t('Its DID or the address of its profile')}
        help={t('What its badges name as issuer. Check one of its badges: it stands under “Technical detail”.')}
        placeholder="did:web:cedar.example"
        defaultValue={issuer?.issuerId}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Field
        name="sameAs"
        type="textarea"
        rows={2}
        label={t('Other identifiers of the same issuer')}
        help={t('One on a line: older badges may name another.')}
        defaultValue={issuer?.sameAs.join('\n')}
        spellCheck={false}
        optional
      />
      <Field name="url" type="url" label={t('Its web page')} defaultValue={issuer?.url ?? ''} maxLength={500} optional />
      <Field
        name="why"
        type="textarea"
        rows={3}
        label={t('For what it is recognized')}
        help={t('It stands on the list, and everyone may read it.')}
        defaultValue={issuer?.why}
        maxLength={600}
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="since" type="date" label={t('Recognized since')} defaultValue={issuer?.since ?? today} required />
        <Field
          name="until"
          type="date"
          label={t('Until')}
          help={t('The last day. What it gave before still counts as known.')}
          defaultValue={issuer?.until ?? ''}
          optional
        />
      </div>
      <Field
        name="reason"
        type="textarea"
        rows={2}
        label={issuer ? t('Why you change it') : t('Why you put it on the list')}
        help={t('It stands in the history of the list, and everyone may read it.')}
        maxLength={600}
        required
      />
    </>
  )
}
