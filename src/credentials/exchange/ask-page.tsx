import { form } from '../../foundation/doors/page-action.ts'
import { Button } from '../../foundation/ui/button.tsx'
import { TextLink } from '../../foundation/ui/link.tsx'
import { Page } from '../../foundation/ui/page.tsx'
import { PageForm } from '../../foundation/ui/page-form.tsx'
import { useText } from '../../foundation/words/text.tsx'
import type { Route } from './+types/ask-page.ts'
import { askHolder } from './ask-holder.ts'

export const action = form(askHolder, ({ result: { secret } }) => `/verify/ask/${secret}`)

/** For a verifier: whether who shows badges is the person that they name. */
export default function AskPage({ actionData }: Route.ComponentProps) {
  const t = useText()
  return (
    <Page
      title={t('Ask the holder')}
      eyebrow={<TextLink to="/verify">{t('Check a badge')}</TextLink>}
      lede={t(
        'A badge that is real may still be shown by somebody else. Give a link to the person who shows it: their wallet signs your question, and you read here whether it is the same person.',
      )}
      width="reading"
      index={false}
    >
      <PageForm answer={actionData}>
        <p>
          {t(
            'It works for badges that name a key of their holder. The link is good for one answer, within a day, and you need no account.',
          )}
        </p>
        <div>
          <Button>{t('Make a link')}</Button>
        </div>
      </PageForm>
    </Page>
  )
}
