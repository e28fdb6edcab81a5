import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { AskedFirst } from './bring-trust-list.ts'
import { CopyFacts } from './copy-facts.tsx'
import type { FoundTrustList, ListCopy } from './find-trust-list.ts'

/** A copy that waits: what it would change, who signed it, and what somebody has to say yes to. */
export function WaitingCopy({ list, waiting, answer }: { list: FoundTrustList; waiting: ListCopy; answer: unknown }) {
  const t = useText()
  const { id, added, gone, changed, issuers, asks } = waiting
  const questions: Record<AskedFirst, string> = {
    unsigned: t('I know that nobody signed it, and take it all the same'),
    'unsigned-now': t('I know that this copy is not signed though the one before was, and take it all the same'),
    'other-signer': t('I know {signer}, who signed this copy in place of who signed the one before', {
      signer: waiting.signerName || waiting.signerId || '',
    }),
  }
  return (
    <Section title={list.current ? t('A newer copy waits for you') : t('It waits for you')}>
      <Stack gap="m">
        {waiting.signature === 'unsigned' && (
          <Callout title={t('Nobody signed this list')}>
            {t('Nothing shows who wrote it, or that it is whole. Wherever it is told of, it is said that it is not signed.')}
          </Callout>
        )}
        <p className="text-l">
          {list.current
            ? t(
                '{added, plural, =0 {Nobody new} one {# new issuer} other {# new issuers}}, {gone, plural, =0 {nobody gone} other {# gone}}, {changed, plural, =0 {none changed} other {# changed}}.',
                {
                  added,
                  gone,
                  changed,
                },
              )
            : t('{issuers, plural, one {# issuer} other {# issuers}}, all of them new.', { issuers })}
        </p>
        <CopyFacts copy={waiting} address={list.address} />
        <PageForm answer={answer} intent="take">
          <HiddenFields values={{ listId: list.id, copyId: id, of: list.slug }} />
          {asks.map((ask) => (
            <Checkbox key={ask} name="accepts" value={ask} label={questions[ask]} />
          ))}
          <div>
            <Button>{t('Take this list')}</Button>
          </div>
        </PageForm>
        <PageForm answer={answer} intent="drop">
          <HiddenFields values={{ listId: list.id, of: list.slug }} />
          <div>
            <Button kind="quiet">{t('Don’t take it')}</Button>
          </div>
        </PageForm>
      </Stack>
    </Section>
  )
}
