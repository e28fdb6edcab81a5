import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { formNames, leftOutNames, sourceNames } from './copy-words.ts'
import type { ListCopy } from './find-trust-list.ts'

/** Where a copy comes from, who signed it, of when it is, and what of it was left out. */
export function CopyFacts({ copy, address }: { copy: ListCopy; address: string | null }) {
  const t = useText()
  const { form, signature, signerId, signerName, version, dated, validUntil, leftOut, source, broughtAt, fileDigest } = copy
  const left = Object.entries(leftOut)
  return (
    <DefinitionList
      items={[
        {
          term: t('Signature'),
          value:
            signature === 'holds' ? (
              <>
                {t('Signed by {signer}', { signer: signerName || (signerId ?? '') })}
                <span className="block break-all text-s text-soft">{signerId}</span>
              </>
            ) : (
              t('Not signed')
            ),
        },
        { term: t('Form'), value: t(formNames[form] ?? form) },
        ...(version === null ? [] : [{ term: t('Its number'), value: String(version) }]),
        ...(dated ? [{ term: t('Of'), value: <Day at={dated} /> }] : []),
        ...(validUntil ? [{ term: t('Good until'), value: <Day at={validUntil} /> }] : []),
        {
          term: t('Came in'),
          value: (
            <>
              {t(sourceNames[source] ?? source)}, <Day at={broughtAt} />
              {source === 'address' && address && <span className="block break-all text-s text-soft">{address}</span>}
            </>
          ),
        },
        ...(left.length > 0
          ? [{ term: t('Left out'), value: left.map(([why, count]) => t(leftOutNames[why] ?? why, { count })).join('; ') }]
          : []),
        { term: t('SHA-256 of the file'), value: <span className="break-all text-s">{fileDigest}</span> },
      ]}
    />
  )
}
