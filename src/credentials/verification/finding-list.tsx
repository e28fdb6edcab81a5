import type { CheckName, Finding, Outcome } from '@laurel/openbadges/verify/finding'
import { DefinitionList } from '../../foundation/ui/facts.tsx'
import { Status, type StatusKind } from '../../foundation/ui/status.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Report } from './report.ts'

type Came = Outcome | 'departs'
const marks: Record<Came, StatusKind> = {
  holds: 'done',
  fails: 'attention',
  departs: 'waiting',
  unknown: 'waiting',
  'not-applicable': 'waiting',
}

/** Strictly it fails; here stands what that means for the badge. */
const whatCame = ({ outcome, weight }: Finding): Came =>
  outcome !== 'fails' || weight === 'against' ? outcome : weight === 'form' ? 'departs' : 'unknown'

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
  const outcomes: Record<Came, string> = {
    holds: t('holds'),
    fails: t('does not hold'),
    departs: t('departs from the standard'),
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
  const arrived = { json: 'JSON', jwt: 'JWT', png: 'PNG', svg: 'SVG', pdf: 'PDF' }
  return (
    <div className="[overflow-wrap:anywhere]">
      <DefinitionList
        items={[
          ...(badge ? [{ term: t('Standard'), value: kinds[badge.kind] }] : []),
          ...(container ? [{ term: t('Arrived as'), value: arrived[container] }] : []),
          ...(badge?.id ? [{ term: t('Identifier'), value: badge.id }] : []),
          ...(badge?.issuer.id ? [{ term: t('Issuer'), value: badge.issuer.id }] : []),
          ...findings.map((finding) => ({
            term: names[finding.check],
            value: (
              <>
                <Status kind={marks[whatCame(finding)]}>{outcomes[whatCame(finding)]}</Status> {finding.sentence}
                {finding.code && ` (${finding.code})`}
              </>
            ),
          })),
        ]}
      />
    </div>
  )
}
