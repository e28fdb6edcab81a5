/** What a micro-credential is about. The category gives the badge its color (ui.md, Badges). */
export const categoryNames = [
  'Formative assessment',
  'Discourse',
  'Literacy',
  'Numeracy',
  'Science and inquiry',
  'Culture',
  'Learner support',
  'Inclusion',
  'Data literacy',
  'Motivation',
  'Technology for learning',
  'Family and community',
  'Health and safety',
  'Leadership',
] as const
export type Category = (typeof categoryNames)[number]
