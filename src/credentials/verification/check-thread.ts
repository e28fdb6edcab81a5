import { OpenBadgesError, type OpenBadgesErrorCode } from '@laurel/openbadges/errors'
import { disclose } from '@laurel/openbadges/proofs/disclose'
import { verifyTrustList } from '@laurel/openbadges/trust/verify-trust-list'
import type { Load, Loaded } from '@laurel/openbadges/verify/load'
import { takeApart } from '@laurel/openbadges/verify/unwrap'
import { verifyCredential } from '@laurel/openbadges/verify/verify-credential'
import { verifyPlainCredential } from '@laurel/openbadges/verify/verify-plain-credential'
import { verifyPlainPresentation } from '@laurel/openbadges/verify/verify-plain-presentation'
import { type AskHome, serveAsThread } from '../../foundation/platform/thread.ts'
import { isThreadError } from '../../foundation/platform/threads.ts'
import { allowedContexts as contextsIn } from './allowed-contexts.ts'
import type { Check, CheckAnswers } from './checks.ts'

// The thread in which documents of strangers are checked. It is only ever started by the process, so what arrives has the shape of `checks`.

/** Everything is fetched by the process, which guards where it goes. */
const loadFrom =
  (ask: AskHome): Load =>
  async (address, { accept, signal }) => {
    try {
      return (await ask({ address, accept }, signal)) as Loaded
    } catch (error) {
      // Its sentence is quoted in the finding, as if it had been thrown here.
      if (isThreadError(error) && error.of === 'OpenBadgesError')
        throw new OpenBadgesError(error.code as OpenBadgesErrorCode, error.message)
      throw error
    }
  }

async function work(check: Check, ask: AskHome): Promise<CheckAnswers[Check['kind']]> {
  const load = loadFrom(ask)
  if (check.kind === 'trust-list') {
    const { list, signature } = await verifyTrustList(check.input, { ...check.options, load })
    const { document: _document, ...said } = list
    return { list: said, signature }
  }
  if (check.kind === 'badge') return verifyCredential(check.input, { ...check.options, load })
  if (check.kind === 'apart') return takeApart(check.input)
  const allowedContexts = contextsIn(check.contexts)
  if (check.kind === 'disclose')
    return disclose(check.input, { selectivePointers: check.selectivePointers, ...(allowedContexts && { allowedContexts }) })
  if (check.kind === 'presentation') return verifyPlainPresentation(check.input, { ...check.options, load, allowedContexts })
  return verifyPlainCredential(check.input, { ...check.options, load, allowedContexts })
}

serveAsThread((given, ask) => work(given as Check, ask))
