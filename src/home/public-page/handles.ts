import { z } from 'zod'

/**
 * What a handle can't be: the parts of addresses below /people that there are (handles.test.ts holds the list against the routes), and what may come or
 * would look like the site itself speaking.
 */
export const reservedHandles: ReadonlySet<string> = new Set(
  `about account accounts accept activity add address addresses admin administrator administrators all api app archive assessor assessors author authors award awards badge
  badges catalog class classes coach coaches cohort cohorts contact contract contracts credential credentials data delete deleted demo directory district
  districts docs download edit embed error everyone export exports feed find follow followers following forgotten groups guest handle handles help home
  hr import imports index info invitation invitations invite issuer issuers key keys language laurel leave legal list lists login logout mail me
  member members membership memberships merge merged merging moderator myself new news nobody none null official operator organization organizations
  owner page pages password pathway pathways people person privacy profile profiles public register reports resend review role roles root roster rosters rss school
  schools search security self settings share shared shares signin signout signup sitemap site staff start stats status student students support system
  team teams terms test transcript transcripts trust undefined union unions unknown update user users value verified verify wallet webmaster welcome work`.split(
    /\s+/,
  ),
)

/** So long nobody else gets a handle that somebody gave up. */
export const handleRestDays = 90

export const handleField = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ''))
  .pipe(
    z
      .string()
      .regex(/^[a-z0-9](-?[a-z0-9]){2,29}$/, 'Use 3 to 30 small letters, digits and single hyphens, such as maya-ortiz.')
      .refine((handle) => !reservedHandles.has(handle), 'This word is kept for pages of Laurel. Choose another.')
      .refine((handle) => !/^[0-9-]+$/.test(handle), 'A handle has at least one letter.'),
  )
