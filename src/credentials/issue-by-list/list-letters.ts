import type { Letter } from '../../foundation/mail/send-mail.ts'
import { sentence } from '../../foundation/words/sentence.ts'

type About = { organizationId: string; organization: string; title: string; versionId: string; decision: string; decidedBy: string }

const picture = (baseUrl: string, { versionId, title }: About) => ({
  picture: { url: `${baseUrl}/versions/${versionId}/badge.png`, alt: sentence('Badge: {title}', { title }) },
})

/** To somebody whose address is confirmed: the award is theirs already. */
export const issuedLetter = (
  baseUrl: string,
  { personId, to, name, awardId, ...about }: About & { personId: string; to: string; name: string; awardId: string },
): Letter => ({
  to,
  personId,
  organizationId: about.organizationId,
  kind: 'decision',
  subject: sentence('You have “{title}” from {organization}', about),
  ...picture(baseUrl, about),
  paragraphs: [
    sentence('{name}, {organization} has issued you “{title}”. It is in your wallet, signed, to keep and to share.', { ...about, name }),
    sentence('It is marked as decided elsewhere. {decidedBy} decided: {decision}', about),
  ],
  button: { label: sentence('See the award'), url: `${baseUrl}/awards/${awardId}` },
})

/** To an address that nobody has confirmed: the award is made for whom the link reaches. */
export const claimLetter = (
  baseUrl: string,
  { to, name, token, ...about }: About & { to: string; name: string; token: string },
): Letter => ({
  to,
  organizationId: about.organizationId,
  kind: 'invitation',
  subject: sentence('“{title}” from {organization} is here for you', about),
  ...picture(baseUrl, about),
  paragraphs: [
    name === '' ? sentence('Hello,') : sentence('Hello {name},', { name }),
    sentence('{organization} has a badge for you: “{title}”. {decidedBy} decided: {decision}', about),
    sentence('Open this link to take it. It takes a minute, with or without an account, and then it is yours for life, wherever you work.'),
  ],
  button: { label: sentence('Take it'), url: `${baseUrl}/claim/${token}` },
  secret: token,
})
