import { LoaderCircle, Server } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../foundation/ui/button.tsx'
import { Callout } from '../../foundation/ui/callout.tsx'
import { Icon } from '../../foundation/ui/icon.tsx'
import { useText } from '../../foundation/words/text.tsx'
import scriptUrl from './verify-here.ts?worker&url'
import workerUrl from './verify-worker.tsx?worker&url'

/**
 * The form and its answer, with all that a browser needs to check badges by itself: the script, where its worker is, and the words it says
 * while it does. The worker, which carries the verifier, comes at the first sign that the form is used.
 */
export function CheckHere({ baseUrl, goesByLists, children }: { baseUrl: string; goesByLists: boolean; children: ReactNode }) {
  const t = useText()
  return (
    <div data-verify={workerUrl} data-base-url={baseUrl} data-lists={goesByLists ? 'yes' : 'no'} className="relative">
      <div data-verify-note="" tabIndex={-1} className="mb-6 outline-none empty:hidden" />
      <div data-verify-answer="">{children}</div>
      <div role="status" className="sticky bottom-4 z-10 mt-5">
        <div
          data-verify-progress=""
          hidden
          className="flex items-center gap-3 rounded-card border border-rule bg-card px-4 py-3 font-semibold sm:px-5"
        >
          <Icon of={LoaderCircle} size="m" className="text-green motion-safe:animate-spin" />
          <span className="min-w-0 flex-1">{t('Checking in your browser')}</span>
          <Button type="button" kind="quiet" small data-verify-stop="">
            {t('Stop')}
          </Button>
        </div>
      </div>
      <Said name="offline" title={t('You are offline')}>
        {t('Nothing could be asked. What you entered is kept: try again when you are connected.')}
      </Said>
      <Said name="failed" title={t('Your browser could not check it')} offersSite>
        {t(
          'The check ended before it came to an answer. What you entered is kept. This site can check it: that sends the badge here, where it is not kept.',
        )}
      </Said>
      <Said name="slow" title={t('This takes too long')} offersSite>
        {t(
          'The check was stopped after 40 seconds, which no ordinary badge needs. What you entered is kept. This site can try: that sends the badge here, where it is not kept.',
        )}
      </Said>
      <script type="module" src={scriptUrl} />
    </div>
  )
}

/** What the script may have to say, ready in the reader’s language. */
function Said({ name, title, offersSite, children }: { name: string; title: string; offersSite?: boolean; children: string }) {
  const t = useText()
  return (
    <template data-verify-say={name}>
      <Callout
        kind="attention"
        title={title}
        actions={
          offersSite && (
            <Button type="button" kind="quiet" icon={Server} data-by-site="">
              {t('Let this site ask')}
            </Button>
          )
        }
      >
        {children}
      </Callout>
    </template>
  )
}
