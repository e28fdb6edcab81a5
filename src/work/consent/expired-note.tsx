import { Callout } from '../../foundation/ui/callout.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

/** What stands where a file was: since when it is gone, why, and by what it can still be known. */
export function ExpiredNote({ since, because, digest }: { since: Date; because: 'rule' | 'asked'; digest: string | null }) {
  const t = useText()
  return (
    <Callout>
      <p>
        {because === 'rule'
          ? t.rich('Expired on <d></d> by rule. What was decided and said of it stays.', { d: () => <Day at={since} /> })
          : t.rich('Deleted on <d></d>, because a family asked for it. What was decided and said of it stays.', {
              d: () => <Day at={since} />,
            })}
      </p>
      {digest && <p className="text-s break-all">{t('This was its digest (SHA-256): {digest}', { digest })}</p>}
    </Callout>
  )
}
