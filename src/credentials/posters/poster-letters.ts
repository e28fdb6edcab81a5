import type { Letter } from '../../foundation/mail/send-mail.ts'
import { sentence } from '../../foundation/words/sentence.ts'
import type { PosterRow, RequestRow } from './load-poster.ts'

type About = { poster: PosterRow; to: string; name: string }
const valuesOf = ({ poster: { organization, title }, name }: About) => ({ organization, title: title ?? '', name })
const shared = (about: About, baseUrl: string) => ({
  to: about.to,
  organizationId: about.poster.organizationId,
  ...(about.poster.versionId && {
    picture: {
      url: `${baseUrl}/versions/${about.poster.versionId}/badge.png`,
      alt: sentence('Badge: {title}', { title: about.poster.title ?? '' }),
    },
  }),
})

/** How long the link stands by which an address is confirmed, and the one by which a question is answered. */
export const [proofDays, answerDays] = [7, 60] as const

/** Whether it was they who asked: before they say so it counts for nothing. */
export const proofLetter = (baseUrl: string, about: About & { token: string; locale: 'en' | 'es' | null }): Letter => ({
  ...shared(about, baseUrl),
  ...(about.locale && { locale: about.locale }),
  kind: 'asked-for',
  subject: sentence('Did you ask for “{title}”?', valuesOf(about)),
  paragraphs: [
    sentence('Hello {name},', valuesOf(about)),
    sentence(
      'somebody asked {organization} for the badge “{title}”, with this address. If it was you, open this link and say so.',
      valuesOf(about),
    ),
    sentence('Until then nobody there sees it. If it was not you, leave this e-mail as it is: it is forgotten in {days} days.', {
      days: proofDays,
    }),
  ],
  button: { label: sentence('It was me'), url: `${baseUrl}/asked/${about.token}` },
  secret: about.token,
})

/** To an address that asked before: only its owner learns that. */
export const askedBeforeLetter = (baseUrl: string, about: About & { locale: 'en' | 'es' | null }): Letter => ({
  ...shared(about, baseUrl),
  ...(about.locale && { locale: about.locale }),
  kind: 'asked-for',
  subject: sentence('You have asked for “{title}” already', valuesOf(about)),
  paragraphs: [
    sentence('Hello {name},', valuesOf(about)),
    sentence(
      '{organization} has your request for the badge “{title}” already, and nothing more is to be done. They write to you when it is answered.',
      valuesOf(about),
    ),
  ],
})

type Answered = { poster: PosterRow; request: RequestRow }
const asker = ({ poster, request: { email, name } }: Answered) => ({ poster, to: email, name })
const toAsker = (answered: Answered, baseUrl: string) => ({
  ...shared(asker(answered), baseUrl),
  ...(answered.request.personId && { personId: answered.request.personId }),
})

export const refusedLetter = (baseUrl: string, answered: Answered & { reason: string }): Letter => ({
  ...toAsker(answered, baseUrl),
  kind: 'decision',
  subject: sentence('Your request for “{title}”', valuesOf(asker(answered))),
  paragraphs: [
    sentence('Hello {name},', valuesOf(asker(answered))),
    sentence(
      '{organization} has looked at your request for the badge “{title}” and can’t issue it as it is. They write:',
      valuesOf(asker(answered)),
    ),
    answered.reason,
    sentence('You can ask again while the poster is open, with what was missing.'),
  ],
})

export const askedBackLetter = (baseUrl: string, answered: Answered & { question: string; token: string }): Letter => ({
  ...toAsker(answered, baseUrl),
  kind: 'asked-for',
  subject: sentence('A question about your request for “{title}”', valuesOf(asker(answered))),
  paragraphs: [
    sentence('Hello {name},', valuesOf(asker(answered))),
    sentence('{organization} asks about your request for the badge “{title}”:', valuesOf(asker(answered))),
    answered.question,
    sentence('Open this link to answer. What you wrote before is there.'),
  ],
  button: { label: sentence('Answer'), url: `${baseUrl}/asked/${answered.token}` },
  secret: answered.token,
})

export const heldLetter = (baseUrl: string, answered: Answered): Letter => ({
  ...toAsker(answered, baseUrl),
  kind: 'decision',
  subject: sentence('You have “{title}” already', valuesOf(asker(answered))),
  paragraphs: [
    sentence('Hello {name},', valuesOf(asker(answered))),
    sentence(
      'you asked {organization} for the badge “{title}”. It is in your wallet already, so you get no second one.',
      valuesOf(asker(answered)),
    ),
  ],
  button: { label: sentence('My wallet'), url: `${baseUrl}/wallet` },
})
