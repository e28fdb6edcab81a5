import { PenLine } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { HiddenFields } from '../../foundation/ui/hidden-fields.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { RadioGroup } from '../../foundation/ui/radio-group.tsx'
import { Section } from '../../foundation/ui/section.tsx'
import { useText } from '../../foundation/words/text.tsx'

type Given = {
  held: readonly { isKeyed: boolean; isCurrent: boolean }[]
  hasKey: boolean
  issuerName: string
  answer: ComponentProps<typeof PageForm>['answer']
}

/** Asks that an award is signed for parts: by name, or by the earner's own key, of which there may be one each. */
export function SignForPartsForm({ held, hasKey, issuerName, answer }: Given) {
  const t = useText()
  const open = [
    ...(held.some(({ isKeyed }) => !isKeyed) ? [] : ['person' as const]),
    ...(hasKey && !held.some(({ isKeyed, isCurrent }) => isKeyed && isCurrent) ? ['key' as const] : []),
  ]
  const words = {
    person: {
      label: t('By my name'),
      help: t('Your name and your hashed addresses always stand in it. You choose among levels and evidence.'),
    },
    key: {
      label: t('By my key'),
      help: t('You may leave out your name too, for example where somebody chooses without knowing who applies.'),
    },
  }
  return (
    <Section
      title={held.length === 0 ? t('Have it signed for that') : t('Have it signed in another way too')}
      lede={t(
        'A credential that can be shown in parts is signed part by part. {issuer} makes one when you ask: the same text, day and status. The first stays as it is.',
        { issuer: issuerName },
      )}
    >
      <PageForm answer={answer}>
        {open.length > 1 ? (
          <RadioGroup
            name="names"
            legend={t('How it names you')}
            defaultValue="person"
            options={open.map((value) => ({ value, ...words[value] }))}
          />
        ) : (
          <>
            <HiddenFields values={{ names: open[0] ?? 'person' }} />
            <p>{words[open[0] ?? 'person'].help}</p>
          </>
        )}
        {!hasKey && (
          <p className="text-s text-soft">
            {t.rich('To leave out your name as well, make <a>a key of your own</a> first.', {
              a: (inside) => <TextLink to="/wallet/key">{inside}</TextLink>,
            })}
          </p>
        )}
        <div>
          <Button kind={held.length === 0 ? 'primary' : 'quiet'} icon={PenLine}>
            {t('Sign it for parts')}
          </Button>
        </div>
      </PageForm>
    </Section>
  )
}
