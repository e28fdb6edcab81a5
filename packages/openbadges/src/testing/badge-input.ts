import type { AchievementInput } from '../ob3/achievement.ts'
import type { AchievementCredentialInput } from '../ob3/achievement-credential.ts'
import type { ProfileInput } from '../ob3/profile.ts'
import { bitstringStatusListEntry } from '../status/status-entry.ts'

const criterion = (number: number): string => `urn:uuid:10000000-0000-4000-8000-00000000000${number}`
const level = (number: number, rank: number): string => `urn:uuid:00000000-0000-4000-8000-0000000000${number}${rank}`
const rubric = ['Names what was learned', 'Says what comes next', 'Comes in time', 'Is acted upon']

/** An input with nothing sealed in it. */
export type BadgeInput = Omit<AchievementCredentialInput, 'issuer' | 'achievement'> & {
  readonly issuer: ProfileInput
  readonly achievement: AchievementInput
}

/**
 * A badge as a district really gives it: issuer profile, two alignments, four rubric criteria with four levels each, results, three pieces
 * of evidence with digests, a status entry and a hashed identity. The measure of the benchmarks, and a good start for tests.
 */
export const realisticBadge = (
  issuer: string = 'did:web:badges.example:orgs:maple',
  salt: string = 'FleurDeSel',
): AchievementCredentialInput => ({
  id: 'https://badges.example/awards/41f9c2d0',
  issuer: {
    id: issuer,
    name: 'Maple District',
    url: 'https://maple.example',
    description: 'A school district of twelve schools.',
    image: { id: 'https://maple.example/logo.png', caption: 'A maple leaf' },
    email: 'badges@maple.example',
    address: { addressCountry: 'United States', addressCountryCode: 'US', addressRegion: 'VT', addressLocality: 'Mapleton' },
    otherIdentifiers: [{ identifier: '5000123', identifierType: 'ext:nces' }],
  },
  validFrom: '2026-11-22T18:00:00Z',
  validUntil: '2031-11-22T18:00:00Z',
  awardedDate: '2026-11-21T15:30:00Z',
  recipient: {
    identities: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: 'sha256$658625b25ab3d75d613ca97d9a5a77f70e2192feca5557f4ad09a4d4f121f5fc',
        identityType: 'emailAddress',
        salt,
      },
    ],
  },
  achievement: {
    id: 'https://badges.example/achievements/feedback/3',
    name: 'Feedback that moves learning',
    description: 'Gives feedback that learners act on — “specific, kind, in time”.',
    criteria: {
      id: 'https://badges.example/achievements/feedback/3',
      narrative: 'Two lessons.\n\n- feedback in writing\n- what became of it',
    },
    achievementType: 'MicroCredential',
    creator: { id: 'https://badges.example/orgs/maple', name: 'Maple District' },
    image: { id: 'https://badges.example/achievements/feedback/3.png', caption: 'A green badge with a speech bubble' },
    inLanguage: 'en',
    tags: ['feedback', 'formative assessment'],
    version: '3',
    creditsAvailable: 15,
    alignments: [
      {
        targetName: 'Assessment',
        targetUrl: 'https://case.example/items/6',
        targetCode: '6',
        targetFramework: 'InTASC',
        targetType: 'CFItem',
      },
      {
        targetName: 'Planning',
        targetUrl: 'https://case.example/items/7',
        targetCode: '7',
        targetFramework: 'InTASC',
        targetType: 'CFItem',
      },
    ],
    resultDescriptions: rubric.map((name, index) => ({
      id: criterion(index),
      name,
      resultType: 'RubricCriterionLevel' as const,
      requiredLevel: level(index, 2),
      levels: ['Not yet', 'Nearly', 'Met', 'Beyond'].map((word, rank) => ({
        id: level(index, rank),
        name: word,
        description: `${name}: ${word.toLowerCase()}, as shown in the work handed in.`,
        points: String(rank),
      })),
    })),
  },
  results: rubric.map((_name, index) => ({
    resultDescription: criterion(index),
    achievedLevel: level(index, 2 + (index % 2)),
    value: String(2 + (index % 2)),
  })),
  creditsEarned: 15,
  narrative: 'The work shows a steady practice over two units.',
  evidence: ['Lesson plan', 'Video of a conference', 'Student work before and after'].map((name, index) => ({
    id: `https://badges.example/evidence/${index + 1}`,
    name,
    description: `${name}, handed in for this micro-credential.`,
    genre: ['Document', 'Video', 'Portfolio'][index],
    digest: String(index).repeat(64),
    mediaType: ['application/pdf', 'video/mp4', 'application/pdf'][index],
  })),
  status: bitstringStatusListEntry('https://badges.example/status/1', 94567),
})
