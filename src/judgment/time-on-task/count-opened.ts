import type { ActionFunctionArgs } from 'react-router'
import { performHere } from '../../foundation/doors/page-action.ts'
import { pageContext } from '../../foundation/doors/page-context.ts'
import { countTime } from './count-time.ts'
import { longestTold } from './time-limits.ts'

/** Where no script counts, the time from when the page was opened to when it is saved, bounded: nobody knows what was done meanwhile. */
export async function countOpened(args: ActionFunctionArgs, assessmentId: string, sent: FormData): Promise<void> {
  const openedAt = Date.parse(String(sent.get('openedAt') ?? ''))
  if (Number.isNaN(openedAt)) return
  const { world } = args.context.get(pageContext)
  const seconds = Math.min(longestTold, Math.floor((world.now().getTime() - openedAt) / 1000))
  if (seconds >= 1) await performHere(args, countTime, { assessmentId, seconds })
}
