import { mixed, numberOf } from './slots.ts'

/** What an assessor adds to what there is to say, so that two submissions, and two assessors, are never told the same. */

const openers = [
  '',
  'I looked for this first.',
  'I read this part twice.',
  'This took me no time to find.',
  'I was unsure at first, and then I found the place.',
  'I began with your evidence and read your words after it.',
  'Your note led me straight to it.',
  'I went through the whole of it before I chose a level.',
  'Here I stopped and went back once.',
]
const seen = [
  'It is there more than once.',
  'The place I cite is the clearest of several.',
  'One place would have been enough, and there are two.',
  'It holds when I look for the opposite, too.',
  'Your own part in it is plain.',
  'An ordinary day shows it, which convinces me most.',
  'What you write and what I see say the same.',
  'The small piece shows it better than the large one.',
  'Nothing in it looks arranged for us.',
  'It is steady from the beginning to the end.',
]
const closings = [
  '',
  'I would show this to a new colleague.',
  'Keep doing exactly this.',
  'Say more of this to your team.',
  'That is what the level asks for.',
  'I can point to the words of the rubric for each part of it.',
  'For Extended I would want to see it on a second day.',
  'Even without your explanation I would have seen it.',
  'The level was an easy choice.',
  'I learned something here for my own lessons.',
  'Thank you for leaving the messy part in.',
]

const beginnings = [
  'It begins to show, and not yet so that I can be sure.',
  'I see the first half of it.',
  'You say it, and I looked for the place where it happens.',
  'It is there once, where you had planned it.',
  'The plan has it, and the evidence does not yet.',
  'I find it for some of the learners and not for most.',
  'I wanted to choose Demonstrated and had no place to cite.',
]
const missing = [
  'What I miss is what the learners did next.',
  'What I miss is a second example.',
  'I can’t tell whether it would happen without a prompt.',
  'The words under “Demonstrated” ask for more than one moment.',
  'The moment I cite is close to it.',
  'I compared it with the rubric line by line, and one half is open.',
  'Another assessor might see it otherwise; I could not defend a higher level.',
  'It may well be there on other days.',
  'I looked in each part before I wrote this.',
]
const encouragements = [
  'You are near.',
  'It is a small step from here.',
  'The rest of the work makes me think that you do this already.',
  'This is the one thing that is open.',
  'I expect that you have it in a drawer.',
  'One more look at an ordinary lesson may be enough.',
  'What you have stays; this only comes on top.',
  'Nothing of what you did has to be done again.',
  'Most people need a second try here.',
  'I look forward to it.',
  'Please don’t begin from the start.',
]

const furtherWords = [
  [
    '',
    'Take the time you need.',
    'An ordinary day will do.',
    'Choose the class in which it is hardest.',
    'A colleague could help you to look.',
    'Begin with what you have already.',
  ],
  [
    '',
    'Short is fine.',
    'Leave out what does not belong to it.',
    'Mark the place for us.',
    'Don’t polish it.',
    'Tell us the date and the group.',
    'If it does not work, show us that.',
  ],
  ['', 'Once is enough.', 'The other parts are closed.', 'We read only this.', 'It need not be a special lesson.'],
]

const thanks = [
  [
    'Thank you for this work.',
    'Thank you for letting us look in.',
    'I read this with pleasure.',
    'This was good to read.',
    'Thank you; I know what this took beside the daily work.',
    'What a thorough piece of work.',
    'It was a quiet hour with your evidence, and a good one.',
  ],
]
const shownWords = [
  ...thanks,
  [
    'Every criterion is there, and in more than one place.',
    'I would have liked to sit in that room.',
    'The learners’ own words made the decision easy.',
    'You show more than you claim.',
    'I found each part where you said that it would be.',
    'Your evidence and your words fit each other.',
    'The rubric was easy to use on it.',
    'It is careful, and it is honest about what did not work.',
  ],
  [
    '',
    'Please tell a colleague about it.',
    'The part that did not work is the part I will remember.',
    'Your next class is lucky.',
    'I hope that you keep going with it.',
    'Perhaps you would like to assess one day.',
    'Congratulations.',
    'I took an idea from it for my own practice.',
    'Nothing more is needed.',
    'I wish you a good rest of the year.',
    'It deserves the badge.',
    'The last page is the best.',
    'Go on like this.',
  ],
]
const openWords = [
  ...thanks,
  [
    'Most of it is here; one more step will make the rest visible.',
    'Nearly all of it is shown, and what is shown stays.',
    'One criterion is open, and my note says what would close it.',
    'There is one thing I could not see yet.',
    'You are closer than it may feel.',
    'All but one part convinced me at once.',
    'The open part is a small one.',
    'What is missing is evidence, I think, and not practice.',
  ],
  [
    '',
    'Take your time; there is no deadline.',
    'Write only to that point.',
    'I hope to read the next round.',
    'The next step is meant to fit into one week.',
    'Please don’t do the rest again.',
    'Ask your coach if the step is unclear.',
    'You have done the larger part.',
    'It is worth it.',
    'The evidence you have may already hold it.',
    'One good example is enough.',
    'I am sure that you can show it.',
    'See the note beside the criterion.',
  ],
]

/** What is said for a level that was reached: the finding of its criterion in an assessor’s words. */
export const reasonShown = (finding: string, criterionId: string, number: number): string => {
  const said = mixed([openers, ['|'], seen, closings], number, numberOf(criterionId))
  return said.replace('|', finding)
}

/** What is said where it is not yet shown. */
export const reasonOpen = (criterionId: string, number: number): string =>
  mixed([beginnings, missing, encouragements], number, numberOf(criterionId))

/** A next step with what else may help to take it. */
export const fullNextStep = (step: string, criterionId: string, number: number): string =>
  [step, mixed(furtherWords, number, numberOf(criterionId))].filter(Boolean).join(' ')

/** The word that goes with a decision. */
export const messageOf = (isShown: boolean, number: number): string => mixed(isShown ? shownWords : openWords, number)
