import { data } from 'react-router'
import { readForm } from '../../foundation/doors/form.ts'
import { form } from '../../foundation/doors/page-action.ts'
import type { Scope } from '../../foundation/platform/scopes.ts'
import type { Made } from './keys-board.tsx'
import { makeKey } from './make-key.ts'

/** Makes a key and answers with its secret in place: led on elsewhere, it would stand in an address or have to be kept. */
export const makeAndShow = form(
  makeKey,
  ({ result: { secret }, form: sent }) =>
    data<Made>({ made: { name: String(sent.get('name')), secret } }, { status: 201, headers: { 'Cache-Control': 'no-store' } }),
  {
    // A box for each scope, so that a refused form comes back with every one as it was; the command says which of them there are.
    input: (_args, sent) => ({ scopes: Object.keys((readForm(sent).may as object | undefined) ?? {}) as Scope[] }),
  },
)
