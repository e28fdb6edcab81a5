import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { EarlyTyping, rememberTyping } from './foundation/ui/early-typing.tsx'

const putIn = rememberTyping()
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
