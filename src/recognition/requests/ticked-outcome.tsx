import { Callout } from '../../foundation/ui/callout.tsx'

/** What came of those that were ticked: a word on what was decided, and each reason for which some were not, once. */
export const TickedOutcome = ({ title, refused }: { title: string; refused: readonly string[] }) => (
  <Callout kind={refused.length > 0 ? 'attention' : 'info'} title={title}>
    {[...new Set(refused)].map((because) => (
      <p key={because}>{because}</p>
    ))}
  </Callout>
)
