import { renderToStaticMarkup } from 'react-dom/server'
import { isRefusal, writeRefusal } from '../../foundation/platform/refusal.ts'
import { ErrorSummary } from '../../foundation/ui/error-summary.tsx'
import { addWords, type Locale } from '../../foundation/words/format.ts'
import { LocaleProvider } from '../../foundation/words/text.tsx'
import { Answered } from './answered.tsx'
import { checkHere, type GivenHere, type Here } from './check-here.ts'
import { verifyFormId } from './verify-form.tsx'

/** What the page asks its worker. */
export type Question = { given: GivenHere; here: Here; locale: Locale }

/** What it is told: a report or a refusal as HTML, or that only the site can ask. */
export type Answer = { kind: 'report' | 'refused'; html: string } | { kind: 'site' }

/** Ids in what is written here differ from those of the page, which the server wrote. */
const apart = { identifierPrefix: 'here' }

async function answer({ given, here, locale }: Question): Promise<Answer> {
  if (locale === 'es') addWords('es', (await import('../../foundation/words/messages/es/checking.ts')).checking)
  const write = (content: React.ReactNode) => renderToStaticMarkup(<LocaleProvider value={locale}>{content}</LocaleProvider>, apart)
  try {
    const report = await checkHere(given, here, locale)
    if (!report) return { kind: 'site' }
    return { kind: 'report', html: write(<Answered report={report} isAnswer form={<div data-verify-place="" />} />) }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { kind: 'refused', html: write(<ErrorSummary refused={writeRefusal(error, locale)} formId={verifyFormId} />) }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (told) => self.postMessage(told),
    // A bug of ours: the page hears of it as of any other worker that fell.
    (error: unknown) => reportError(error),
  )
})
