import type { TopicKind } from './foundation/live/topic.ts'
import { noticesTopic } from './home/notices/notices-topic.ts'
import { assessmentTopic, submissionTopic } from './judgment/assessment/assessment-topics.ts'
import { queueTopic } from './judgment/queue/queue-topic.ts'
import { personTopic } from './people/accounts/person-topic.ts'
import { attemptTopic } from './work/attempts/attempt-topic.ts'

/** Every kind of thing that pages look at while it changes, and who may hear that it did. */
export const topicKinds: readonly TopicKind[] = [personTopic, attemptTopic, noticesTopic, submissionTopic, assessmentTopic, queueTopic]
