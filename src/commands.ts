import { decideSubmission } from './assessment/decide-submission.ts'
import { issueAward } from './awards/issue-award.ts'
import { publishingStatusList } from './awards/publish-status-list.ts'
import { revokeAward } from './awards/revoke-award.ts'
import { signingCredential } from './awards/sign-credential.ts'
import { sendingMail } from './mail/send-mail.ts'
import { after, type Follower } from './platform/command.ts'
import type { JobWork } from './platform/jobs.ts'
import type { World } from './platform/world.ts'
import { recogniseAward } from './recognition/record-recognition.ts'
import { reverseLines } from './recognition/reverse-lines.ts'

/** Work that follows a commit, by feature. */
export const jobWorks = [sendingMail, signingCredential, publishingStatusList] as unknown as readonly JobWork<World, never>[]

/** What later features do in the transaction of an earlier one's command. */
export const followers: readonly Follower[] = [after(decideSubmission, issueAward)]
