import { z } from 'zod'
import { wordsOnOneLine, writing } from '../../work/artifacts/plain-writing.ts'

export const cohortName = wordsOnOneLine(120, 'Please use a shorter name.').pipe(z.string().min(1, 'Give it a name.'))
export const cohortAbout = writing(2000, 'Please shorten this to 2,000 characters.')
/** What a cohort works toward. */
export const cohortStudies = z.array(z.uuid()).max(10, 'Choose ten micro-credentials at most.')

export const postBody = writing(4000, 'This is longer than a post holds. Please shorten it to 4,000 characters, or make two of it.').pipe(
  z.string().refine((text) => text.trim() !== '', 'Write something first.'),
)
export const partWords = writing(1000, 'Please shorten this to 1,000 characters.').pipe(
  z.string().refine((text) => text.trim() !== '', 'Say what part of it was yours.'),
)

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time, such as 15:30.')
/** A day and two times on it, in the time zone of the organization. */
export const meetingFields = {
  title: wordsOnOneLine(120, 'Please shorten this to 120 characters.').pipe(z.string().min(1, 'Say what the meeting is about.')),
  place: wordsOnOneLine(300, 'Please shorten this to 300 characters.'),
  day: z.iso.date('Choose a day.').refine((day) => day >= '2000-01-01' && day < '2100-01-01', 'Choose another day.'),
  from: time.describe('In the time zone of the organization, such as 15:30.'),
  until: time,
}
