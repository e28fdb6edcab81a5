import type { CheckName, Outcome } from '@laurel/openbadges/verify/finding'
import { DefinitionList } from '../ui/facts.tsx'
import { Status, type StatusKind } from '../ui/status.tsx'
import { useText } from '../ui/text.tsx'
import type { Report } from './report.ts'

const marks: Record<Outcome, StatusKind> = { holds: 'done', fails: 'attention', unknown: 'waiting', 'not-applicable': 'waiting' }

/** Every check with what came of it, for who wants to know exactly. */
export function FindingList({ report: { findings, badge, container } }: { report: Report }) {
  const t = useText()
  const names: Record<CheckName, string> = {
    parse: t('Reading'),
    'json-ld': t('JSON-LD'),
    contexts: t('Contexts'),
    type: t('Type'),
    structure: t('Structure'),
    subject: t('Subject'),
    proof: t('Proof'),
    'issuer-key': t('Key of the issuer'),
    refresh: t('Newer copy'),
    status: t('Status'),
    'valid-from': t('Valid from'),
    'valid-until': t('Valid until'),
    recipient: t('Recipient'),
    endorsements: t('Endorsements'),
    contained: t('Credentials inside'),
  }
  const outcomes: Record<Outcome, string> = {
    holds: t('holds'),
    fails: t('does not hold'),
    unknown: t('not known'),
    'not-applicable': t('not asked'),
  }
  const kinds = {
    'open-badge-3': 'Open Badges 3.0',
    'open-badge-2': 'Open Badges 2.0',
    'clr-2': 'Comprehensive Learner Record 2.0',
    endorsement: t('Endorsement'),
    other: t('Another credential'),
  }
  const arrived = { json: 'JSON', jwt: 'JWT', png: 'PNG', svg: 'SVG' }
  return (
    <div className="[overflow-wrap:anywhere]">
      <DefinitionList
        items={[
          ...(badge ? [{ term: t('Standard'), value: kinds[badge.kind] }] : []),
          ...(container ? [{ term: t('Arrived as'), value: arrived[container] }] : []),
          ...(badge?.id ? [{ term: t('Identifier'), value: badge.id }] : []),
          ...(badge?.issuer.id ? [{ term: t('Issuer'), value: badge.issuer.id }] : []),
          ...findings.map(({ check, outcome, sentence, code }) => ({
            term: names[check],
            value: (
              <>
                <Status kind={marks[outcome]}>{outcomes[outcome]}</Status> {sentence}
                {code && ` (${code})`}
              </>
            ),
          })),
        ]}
      />
    </div>
  )
}
