import { MailX } from 'lucide-react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Release = { id: string; address: string; dueAt: Date; organization: string }

/** What an organization says of an address of theirs, and that they can say otherwise. */
export function ReleaseCallouts({ releases, answer }: { releases: readonly Release[]; answer: unknown }) {
  const t = useText()
  return releases.map(({ id, address, dueAt, organization }) => (
    <Callout
      key={id}
      kind="attention"
      icon={MailX}
      title={t('{organization} gives {address} to somebody else', { organization, address })}
      actions={
        <PageForm answer={answer} intent={`keep:${id}`}>
          <HiddenFields values={{ releaseId: id }} />
          <Button kind="quiet" small>
            {t('It is still mine')}
          </Button>
        </PageForm>
      }
    >
      <p>
        {t.rich(
          'After {day} it leaves your account, once another address of yours has been confirmed for a week. All that you earned stays yours. Add an address of your own below.',
          { day: <Day at={dueAt} /> },
        )}
      </p>
    </Callout>
  ))
}
