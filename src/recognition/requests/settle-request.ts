import type { Scene } from '../../foundation/platform/command.ts'
import type { Fact } from '../../foundation/platform/fact.ts'
import { settleOf } from '../ledger/settle-ledger.ts'

/** What a request is about. */
export type About = { personId: string; organizationId: string; achievementId: string; awardId: string | null }

/** Lets the ledger say what follows from what was just asked, taken back or decided; before there is an award nothing does. */
export const settleRequest = (scene: Scene, { personId, organizationId }: About): Promise<Fact[]> =>
  settleOf(scene, { personId, organizationId })
