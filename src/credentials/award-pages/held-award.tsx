import { FileJson, KeyRound, Smartphone } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button, LinkButton } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RowItem, Rows } from '../../foundation/ui/rows.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { texts } from '../../foundation/words/sentence.ts'
import { useText } from '../../foundation/words/text.tsx'
import type { OwnHeld } from './own-held.ts'

const namesKey = texts('This award names <a>your key</a>.')
const secondNamesKey = texts('A second credential of this award names <a>your key</a>; the first knows you by your addresses.')

type Given = { id: string; held: OwnHeld; mayAsk: boolean; answer: ComponentProps<typeof PageForm>['answer'] }

/** For its earner alone: whether the award names their key, and a second credential that does. */
export function HeldAward({ id, held: { holder, isNamed, seconds }, mayAsk, answer }: Given) {
  const t = useText()
  const isAskedFor = holder !== null && !isNamed && mayAsk && !seconds.some(({ isCurrent }) => isCurrent)
  return (
    <Section id="key" title={t('Your key and your wallets')} className="print:hidden">
      <Stack>
        <p className="text-s text-soft">
          {holder === null
            ? t.rich(
                'With <a>a key of your own</a> you can prove to somebody who asks that this is yours, also when an address is gone. You need none.',
                {
                  a: (inside) => <TextLink to="/wallet/key">{inside}</TextLink>,
                },
              )
            : isNamed || seconds.some(({ isCurrent }) => isCurrent)
              ? t.rich(isNamed ? namesKey : secondNamesKey, { a: (inside) => <TextLink to="/wallet/key">{inside}</TextLink> })
              : t.rich(
                  'This award does not name <a>your key</a>. A second credential of it can: the same text, day and status. The first stays as it is. Who sees two badges that name your key knows that they are one person’s.',
                  { a: (inside) => <TextLink to="/wallet/key">{inside}</TextLink> },
                )}
        </p>
        {mayAsk && (
          <div>
            <LinkButton kind="quiet" small icon={Smartphone} to={`/awards/${id}/wallet`}>
              {t('Send to my wallet')}
            </LinkButton>
          </div>
        )}
        {isAskedFor && (
          <PageForm answer={answer} intent="hold">
            <div>
              <Button kind="quiet" small icon={KeyRound}>
                {t('Make a second credential')}
              </Button>
            </div>
          </PageForm>
        )}
        {seconds.length > 0 && (
          <Rows label={t('Second credentials')}>
            {seconds.map(({ id: heldId, holder: by, signedAt, isCurrent }) => (
              <RowItem
                key={heldId}
                title={isCurrent ? t('It names your key') : t('It names another key')}
                note={
                  <span className="text-s">
                    <Day at={signedAt} /> · <span className="wrap-anywhere">{by}</span>
                  </span>
                }
                aside={
                  <LinkButton kind="quiet" small icon={FileJson} to={`/awards/${id}/held/${heldId}?download`} download>
                    {t('Credential (JSON)')}
                  </LinkButton>
                }
              />
            ))}
          </Rows>
        )}
      </Stack>
    </Section>
  )
}
