import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { EarlyTyping, rememberTyping } from './foundation/ui/early-typing.tsx'
import { patientFetch } from './foundation/ui/lost-line.ts'
import { addWords } from './foundation/words/format.ts'
import { goOnSending } from './work/offline/go-on-sending.ts'

const putIn = rememberTyping()
window.fetch = patientFetch(window.fetch.bind(window))
// Where they can't be loaded the page stays what it was, HTML that works without script, rather than change its language.
if (document.documentElement.lang === 'es') addWords('es', (await import('./foundation/words/messages/es/all.ts')).spanish)
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <EarlyTyping putIn={putIn}>
        <HydratedRouter />
      </EarlyTyping>
    </StrictMode>,
  )
})
goOnSending()
