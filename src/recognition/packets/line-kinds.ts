import { texts } from '../../foundation/words/sentence.ts'

/** What makes a line one to look at before a month is closed, the most pressing first. */
export const lineKinds = ['waiting', 'negative', 'left', 'late', 'nothing', 'capped', 'adjusted'] as const
export type LineKind = (typeof lineKinds)[number]

/** What a line of each kind is, and what to do about it. */
export const kindWords: Record<LineKind, { title: string; note: string }> = texts({
  waiting: { title: 'Waits for approval', note: 'It is left out of packets until somebody agrees, and comes in the next one then.' },
  negative: {
    title: 'Comes to less than nothing',
    note: 'More was taken back from these people than they were given this month. Payroll may have to spread it.',
  },
  left: { title: 'Of people who have left', note: 'They are owed it all the same. Payroll may pay it in another way.' },
  late: { title: 'Late', note: 'What it is about counted in an earlier month, which was closed. It stands here instead.' },
  nothing: { title: 'Brought nothing', note: 'A condition was not met, or a cap had been reached. Each line says why.' },
  capped: { title: 'Less because of a cap', note: 'The rest of what the rule gives is held back. Each line says how much was left.' },
  adjusted: { title: 'Adjusted by hand', note: 'HR added something or took it off, with a reason.' },
})

export const readKind = (text: string | null): LineKind | undefined => lineKinds.find((kind) => kind === text)
