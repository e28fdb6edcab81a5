import { Checkbox } from '../../foundation/ui/checkbox.tsx'
import { Field } from '../../foundation/ui/field.tsx'
import { useText } from '../../foundation/words/text.tsx'
import { usualQuestion } from './poster-words.ts'

type Given = { question: string; organization: string; answer?: string; link?: string; isShown?: boolean }

/** What somebody who asks says they did, and whether it may stand in the badge. */
export function AskFields({ question, organization, answer, link, isShown }: Given) {
  const t = useText()
  return (
    <>
      <Field
        name="answer"
        type="textarea"
        rows={5}
        label={question === usualQuestion ? t(usualQuestion) : question}
        help={t('What you made, showed or handed in, and who looked at it. That you were there is not enough.')}
        defaultValue={answer}
        required
        maxLength={1000}
      />
      <Field
        name="link"
        type="url"
        label={t('Link to it')}
        help={t('Where it can be seen, if it can.')}
        defaultValue={link}
        optional
        maxLength={2000}
      />
      <Checkbox
        name="isShown"
        label={t('These words and the link may stand in the badge')}
        help={t('Everyone can read them there. Otherwise only those who answer at {organization} do.', { organization })}
        defaultChecked={isShown}
      />
    </>
  )
}
