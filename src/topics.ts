import { importsTopic } from './credentials/imports/imports-topic.ts'
import { draftTopic } from './definitions/draft-review/draft-topic.ts'
import type { TopicKind } from './foundation/live/topic.ts'
import { noticesTopic } from './home/notices/notices-topic.ts'
import { assessmentTopic, submissionTopic } from './judgment/assessment/assessment-topics.ts'
import { queueTopic } from './judgment/queue/queue-topic.ts'
import { cohortTopic } from './learning/cohorts/cohort-topic.ts'
import { personTopic } from './people/accounts/person-topic.ts'
import { attemptTopic } from './work/attempts/attempt-topic.ts'
import { coachingTopic } from './work/coaching/coaching-topic.ts'
import { clipTopic } from './work/comments/clip-topic.ts'
import { classTopic } from './work/consent/class-topic.ts'

/** Every kind of thing that pages look at while it changes, and who may hear that it did. */
export const topicKinds: readonly TopicKind[] = [
  personTopic,
  importsTopic,
  attemptTopic,
  classTopic,
  clipTopic,
  coachingTopic,
  cohortTopic,
  draftTopic,
  noticesTopic,
  submissionTopic,
  assessmentTopic,
  queueTopic,
]
