import { Monitor, ShieldCheck } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What the button of a report names, to send this form from there. */
export const verifyFormId = 'verify-form'

type Given = { answer: unknown; url: string; maximumBytes: number }

/** One form for a badge in any shape: a file, an address, or pasted text. */
export function VerifyForm({ answer, url, maximumBytes }: Given) {
  const t = useText()
  return (
    <PageForm id={verifyFormId} answer={answer} action="/verify" encType="multipart/form-data">
      <HiddenFields values={{ why: '' }} />
      <FileDrop
        name="file"
        label={t('The badge as a file')}
        accept=".png,.svg,.pdf,.json,.jsonld,.jwt,.txt,image/png,image/svg+xml,application/pdf,application/json"
        help={
          <>
            {t('The picture with the badge inside (PNG or SVG), a PDF that carries it, or its JSON.')}{' '}
            <span className="invisible noscript:hidden" data-verify-promise="">
              {t('Choose it, or drop it here, and it is checked at once.')}
            </span>
          </>
        }
        maxBytes={maximumBytes}
      />
      <Field
        name="url"
        type="text"
        inputMode="url"
        label={t('or its web address')}
        optional
        placeholder="https://"
        autoComplete="off"
        defaultValue={url}
        help={t('The page of the badge, or the address of its file.')}
      />
      <div className="min-w-0">
        <Fold summary={t('or paste it as text')}>
          <Field
            name="text"
            type="textarea"
            rows={5}
            label={t('The badge as text')}
            optional
            help={t('JSON, or a token that begins with eyJ.')}
            spellCheck={false}
            className="max-h-64! wrap-anywhere"
          />
        </Fold>
      </div>
      <Field
        name="recipient"
        type="email"
        label={t('Whose is it?')}
        optional
        autoComplete="off"
        help={t('An e-mail address of the person who gave you the badge. It is compared here and kept nowhere.')}
      />
      <div className="grid justify-items-start gap-3">
        <Button icon={ShieldCheck}>{t('Check this badge')}</Button>
        {/* Shown by the script that keeps it; its room is kept until then, so that nothing moves. */}
        <p data-verify-promise="" className="invisible flex gap-2 text-s text-soft noscript:hidden">
          <Icon of={Monitor} size="m" />
          <span>
            {t(
              'Files and text are checked in your browser and are not sent to this site. An address is read by your browser, or by this site where a browser may not read it.',
            )}
          </span>
        </p>
      </div>
      <p className="text-s text-soft">
        {t.rich('Is it shown by the person it names? <a>Ask the holder</a>.', {
          a: (inside) => <TextLink to="/verify/ask">{inside}</TextLink>,
        })}
      </p>
    </PageForm>
  )
}
