import { sendingMail } from './mail/send-mail.ts'
import type { Follower } from './platform/command.ts'
import type { JobWork } from './platform/jobs.ts'
import type { World } from './platform/world.ts'

/** Work that follows a commit, by feature. */
export const jobWorks = [sendingMail] as unknown as readonly JobWork<World, never>[]

/** What later features do in the transaction of an earlier one's command. */
export const followers: readonly Follower[] = []
