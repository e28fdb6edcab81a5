import { type Permission, yes } from '../../foundation/platform/actor.ts'

/** The secret of the link says who may: somebody with or without an account. */
export const maySign = (): Permission => yes
