import { type ActionFunctionArgs, data } from 'react-router'
import type { z } from 'zod'
import { readForm, refuse, sentForm } from '../../foundation/doors/form.ts'
import { scene } from '../../foundation/doors/scene.ts'
import { perform } from '../../foundation/platform/command.ts'
import type { Made } from './keys-board.tsx'
import { makeKey } from './make-key.ts'

/** Makes a key and answers with its secret in place: led on elsewhere, it would stand in an address or have to be kept. */
export async function makeAndShow(args: ActionFunctionArgs) {
  const { world, actor } = args.context.get(scene)
  const sent = await sentForm(args)
  try {
    // A box for each scope, so that a refused form comes back with every one as it was.
    const { may = {}, ...fields } = readForm(sent)
    // The command's own schema decides whether this fits.
    const given = { ...fields, scopes: Object.keys(may as object) } as z.input<typeof makeKey.input>
    const { secret } = await perform(world, actor, makeKey, given)
    return data<Made>({ made: { name: given.name, secret } }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return refuse(error, sent)
  }
}
