import { FileSearch, ShieldCheck } from 'lucide-react'
import { BrandMark } from '../../foundation/ui/brand-mark.tsx'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { FileDrop } from '../../foundation/ui/file-drop.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { PageHeader } from '../../foundation/ui/page-header.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** The page of the verifier that is one file: it is written once it runs, in the language of who opened it. */
export function OfflineShell() {
  const t = useText()
  return (
    <main id="main" className="mx-auto max-w-[46rem] px-4 pt-7 pb-16 sm:px-8 sm:pt-11">
      <p className="mb-5 flex items-center gap-2 font-serif text-l font-semibold text-green">
        <BrandMark className="size-6" />
        Laurel
      </p>
      <PageHeader
        title={t('Check badges without network')}
        lede={t(
          'This page is one file. It asks nothing of any network and sends nothing anywhere: what it checks stays on this device, and what it could not ask it says.',
        )}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <form id="form" className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <FileDrop
            name="files"
            multiple
            label={t('Badges and archives')}
            help={t('Pictures with a badge inside (PNG, SVG), JSON, tokens, or an archive from a wallet (ZIP). Many at once.')}
          />
          <Field
            name="recipient"
            type="email"
            label={t('Whose are they?')}
            optional
            autoComplete="off"
            help={t('An e-mail address of the person who gave you the badges. It is compared here and kept nowhere.')}
          />
          <Fold summary={t('What you fetched from the issuer yourself')} small>
            <p className="mb-3 text-soft">
              {t(
                'An archive brings the keys of issuers along, and who made the archive could have made those too. The same documents, fetched by you at the issuer’s own address, tell whose the keys are and what was taken back.',
              )}
            </p>
            <FileDrop
              name="own"
              multiple
              accept=".json,application/json"
              label={t('Keys (did.json) and status lists')}
              help={t('The addresses stand under each result that lacks them.')}
            />
          </Fold>
          <div>
            <Button icon={ShieldCheck}>{t('Check them')}</Button>
          </div>
        </form>
        <div role="status" id="progress" className="text-soft empty:hidden" />
        <div id="results" tabIndex={-1} className="outline-none" />
        <section className="border-t border-rule pt-5 text-s text-soft">
          <p>
            {t(
              'To be sure that this file is the one that was published, compare its SHA-256 with the digest on the page “Check a badge” of a Laurel that you trust, or in the release notes.',
            )}
          </p>
          <p className="mt-2 break-all">
            <code>sha256sum laurel-verifier-*.html</code>
          </p>
        </section>
      </div>
    </main>
  )
}

/** What is said where nothing was chosen. */
export function NothingChosen() {
  const t = useText()
  return (
    <Callout icon={FileSearch} title={t('There is nothing to check yet')}>
      {t('Choose badges or an archive, or drop them above.')}
    </Callout>
  )
}
