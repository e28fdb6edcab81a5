import { Download } from 'lucide-react'
import { LinkButton } from '../../foundation/ui/button.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { BuiltVerifier } from './built-verifier.ts'

/** The verifier as one file, to be kept; and the digest by which everyone can tell that it is the one that was published. */
export function OfflineCopy({ verifier }: { verifier: BuiltVerifier }) {
  const t = useText()
  return (
    <div className="mt-11 border-t border-rule pt-7">
      <Section title={t('Without network')}>
        <div className="grid justify-items-start gap-3">
          <p>
            {t(
              'The same verifier is also one file. Keep it, and it checks badges and whole archives on your own device, without any network, long after this site.',
            )}
          </p>
          <LinkButton to={`/verifier/${verifier.name}`} kind="quiet" icon={Download} download={verifier.name}>
            {t('Keep the verifier ({size, number, bytes})', { size: verifier.sizeBytes })}
          </LinkButton>
          <p className="min-w-0 text-s break-all text-soft">
            {t('SHA-256 of the file:')} <code>{verifier.digest}</code>
          </p>
        </div>
      </Section>
    </div>
  )
}
