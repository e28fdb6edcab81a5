import { conflict, type Refusal } from '../../foundation/platform/refusal.ts'
import type { PosterStanding } from './poster-words.ts'

type Poster = { opensAt: Date; closesAt: Date; withdrawnAt: Date | null; most: number; asked: number; isOffered: boolean }

/** Whether people can ask by a poster at this moment. Pure; what can't be mended is said before what passes. */
export function posterStandingOf({ opensAt, closesAt, withdrawnAt, most, asked, isOffered }: Poster, now: Date): PosterStanding {
  if (withdrawnAt !== null) return 'withdrawn'
  if (!isOffered) return 'archived'
  if (now >= closesAt) return 'over'
  if (now < opensAt) return 'early'
  return asked >= most ? 'full' : 'open'
}

/** Why nobody can ask by it now, for who is asking; null where they can. */
export function whyNotOpen(
  standing: PosterStanding,
  { organization, opens, closes }: Record<'organization' | 'opens' | 'closes', string>,
): Refusal | null {
  if (standing === 'open') return null
  if (standing === 'early') return conflict('poster-early', 'You can ask from {opens, date, long} on. Nothing was sent yet.', { opens })
  if (standing === 'over')
    return conflict('poster-over', 'You could ask until {closes, date, long}. Nothing was sent; {organization} can open it once more.', {
      organization,
      closes,
    })
  if (standing === 'full')
    return conflict('poster-full', 'As many have asked as this poster takes. Nothing was sent; {organization} can make room for more.', {
      organization,
    })
  if (standing === 'withdrawn')
    return conflict(
      'poster-withdrawn',
      '{organization} has withdrawn this poster. Nothing was sent; they can tell you what to do instead.',
      {
        organization,
      },
    )
  return conflict('poster-archived', '{organization} does not offer this micro-credential any more. Nothing was sent.', { organization })
}
