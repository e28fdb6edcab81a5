import { data } from 'react-router'
import { form } from '../../foundation/doors/page-action.ts'
import type { MadeKey } from './keys-board.tsx'
import { makeKey } from './make-key.ts'

/** Makes a key and answers with its secret in place: led on elsewhere, it would stand in an address or have to be kept. */
export const makeAndShow = form(makeKey, ({ result: { secret }, form: sent }) =>
  data<MadeKey>({ made: { name: String(sent.get('name')), secret } }, { status: 201, headers: { 'Cache-Control': 'no-store' } }),
)
