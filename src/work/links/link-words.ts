import { texts } from '../../foundation/words/sentence.ts'
import type { CopyFault } from './record-link-copy.ts'

/** Why there is no copy of a page, for who handed it in and for who weighs it alike. */
export const copyFaultWords: Record<CopyFault, string> = texts({
  private: 'The page lets only some people in, or asks them to sign in.',
  broken: 'There is no page at its address.',
  'too-large': 'What is there is too large to be kept.',
  kind: 'What is there is no page, picture or PDF.',
  empty: 'The page shows nothing by itself: its words come by a program that runs in a browser.',
  damaged: 'What is there can’t be read.',
  'not-allowed': 'Its address does not lead to the public web.',
  unreachable: 'It could not be reached, in several tries.',
  expired: 'It expired before a copy was made.',
})
