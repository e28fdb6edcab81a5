import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Said } from './consent-standing.ts'
import { type Basis, basisLabels, scopeLabels, scopes } from './consent-words.ts'

/** Everything that was said, the newest first. */
export function SaidList({ said, empty }: { said: readonly Said[]; empty: string }) {
  const t = useText()
  if (said.length === 0) return <p className="text-soft">{empty}</p>
  return (
    <ol className="grid gap-3">
      {said.map(({ id, answer, scopes: given, basis, until, saidBy, saidName, note, recordedAt }) => (
        <li key={id} className="border-l-2 border-rule pl-3">
          <p>
            <b>
              {answer === 'given'
                ? scopes
                    .filter((scope) => given.includes(scope))
                    .map((scope) => t(scopeLabels[scope]))
                    .join(' · ')
                : answer === 'refused'
                  ? t('No')
                  : t('Taken back')}
            </b>
            {until !== null && (
              <>
                {', '}
                {t.rich('until <d></d>', { d: () => <Day at={until} form="medium" /> })}
              </>
            )}
          </p>
          <p className="text-s text-soft">
            <Day at={recordedAt} form="medium" />
            {' · '}
            {saidBy === 'family' ? t('by {name}, with the link or code', { name: saidName }) : t('written down by the teacher')}
            {' · '}
            {t(basisLabels[basis as Basis])}
          </p>
          {note && <p className="text-s">{note}</p>}
        </li>
      ))}
    </ol>
  )
}
