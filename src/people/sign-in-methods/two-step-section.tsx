import { encode } from 'uqr'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { Fold } from '../../foundation/ui/fold.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { Stack } from '../../foundation/ui/stack.tsx'
import { StatusLine } from '../../foundation/ui/status.tsx'
import { Day } from '../../foundation/ui/when.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = {
  step: { isOn: boolean; secret: string | null; address: string | null; codesLeft: number; resetAt: Date | null }
  asksForOld: boolean
  answer: unknown
}

const isCodes = (answer: unknown): answer is { codes: string[] } => typeof answer === 'object' && answer !== null && 'codes' in answer

/** The second step: off, being set up, or on; and the recovery codes in the one answer that shows them. */
export function TwoStepSection({ step, asksForOld, answer }: Given) {
  const t = useText()
  return (
    <Section
      id="two-step"
      title={t('A second step')}
      lede={t('After your password or a link, a code of an app on your phone. A passkey needs none: it is two steps by itself.')}
    >
      <Stack gap="l">
        {isCodes(answer) && <RecoveryCodes codes={answer.codes} />}
        {step.resetAt && (
          <Callout kind="attention" title={t('The second step is about to end')}>
            <p>
              {t.rich('Somebody who has your password or reads your mail asked for it. On <day></day> no code is asked any more.', {
                day: () => <Day key="day" at={step.resetAt ?? 0} />,
              })}
            </p>
            <PageForm answer={answer} intent="keep-step">
              <div>
                <Button small>{t('Keep the second step')}</Button>
              </div>
            </PageForm>
          </Callout>
        )}
        {step.isOn ? (
          <IsOn codesLeft={step.codesLeft} answer={answer} />
        ) : step.secret && step.address ? (
          <SetUp secret={step.secret} address={step.address} answer={answer} />
        ) : (
          <PageForm answer={answer} intent="begin-step">
            {asksForOld && <Field name="oldPassword" type="password" label={t('Your password')} autoComplete="current-password" required />}
            <div>
              <Button kind="quiet">{t('Set up a second step')}</Button>
            </div>
          </PageForm>
        )}
      </Stack>
    </Section>
  )
}

const CodeField = ({ label, help }: { label: string; help?: string }) => (
  <Field name="code" label={label} help={help} inputMode="text" autoComplete="one-time-code" maxLength={40} required />
)

function SetUp({ secret, address, answer }: { secret: string; address: string; answer: unknown }) {
  const t = useText()
  const { data, size } = encode(address)
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <>
      <p>{t('Point an authenticator app at the picture, then type the six digits it shows.')}</p>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('QR code for your app')} className="w-48">
        <rect width={size} height={size} fill="white" />
        <path d={squares.join('')} fill="black" />
      </svg>
      <p className="text-s wrap-anywhere">
        {t('Or type this key into the app: {secret}', { secret: secret.replaceAll(/(.{4})/g, '$1 ').trim() })}
      </p>
      <PageForm answer={answer} intent="confirm-step">
        <CodeField label={t('Code of the app')} />
        <div>
          <Button>{t('Turn it on')}</Button>
        </div>
      </PageForm>
    </>
  )
}

function IsOn({ codesLeft, answer }: { codesLeft: number; answer: unknown }) {
  const t = useText()
  return (
    <>
      <StatusLine kind="done">
        {t('On. {codesLeft, plural, =0 {No recovery code is left} one {# recovery code is left} other {# recovery codes are left}}.', {
          codesLeft,
        })}
      </StatusLine>
      <Fold summary={t('New recovery codes')} small>
        <PageForm answer={answer} intent="renew-codes">
          <CodeField label={t('Code of the app')} help={t('Those before stop working.')} />
          <div>
            <Button kind="quiet">{t('Make new recovery codes')}</Button>
          </div>
        </PageForm>
      </Fold>
      <Fold summary={t('Turn it off')} small>
        <PageForm answer={answer} intent="end-step">
          <CodeField label={t('Code of the app, or a recovery code')} />
          <div>
            <Button kind="danger">{t('Turn the second step off')}</Button>
          </div>
        </PageForm>
      </Fold>
    </>
  )
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useText()
  return (
    <Callout kind="attention" title={t('Your recovery codes, shown this once')}>
      <p>{t('Print this page or write them down, and keep them where your phone is not. Each works once, in place of the app.')}</p>
      <ul className="grid gap-1 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="font-mono text-l">
            {code}
          </li>
        ))}
      </ul>
      <p>
        <a
          download="laurel-recovery-codes.txt"
          href={`data:text/plain,${encodeURIComponent(`${codes.join('\n')}\n`)}`}
          className="text-green underline"
        >
          {t('Save as a file')}
        </a>
      </p>
    </Callout>
  )
}
