import { texts } from '../../foundation/words/sentence.ts'

/** What the forms of lists are called. */
export const formNames: Record<string, string> = texts({
  'recognized-entities': 'Signed list of recognized entities (W3C)',
  registry: 'Registry of DIDs (Digital Credentials Consortium)',
  federation: 'OpenID Federation',
  profiles: 'Open Badges profiles of issuers',
  endorsements: 'Endorsements of issuers (1EdTech)',
})

export const sourceNames: Record<string, string> = texts({ file: 'As a file', text: 'Pasted', address: 'From its address' })

/** Why entries were left out. */
export const leftOutNames: Record<string, string> = texts({
  'no-issuer': '{count, plural, one {# entry names} other {# entries name}} no issuer',
  twice: '{count, plural, one {# entry stands} other {# entries stand}} there twice',
  'not-to-issue': '{count, plural, one {# entry is} other {# entries are}} for something else than issuing',
  'another-list': '{count, plural, one {# entry is} other {# entries are}} a list of its own, and is not followed',
})

/** Why what an address answered was not taken. */
export const faultNames: Record<string, string> = texts({
  'trust-list-older': 'It answered an older copy than the one that counts.',
  'trust-list-two-of-one': 'It answered another copy under the number of the one that counts.',
  'trust-list-altered': 'What it answered is not as it was signed.',
  'trust-list-unproven': 'What it answered is signed by a key that is not its signer’s.',
  'trust-list-signer-away': 'Its signer could not be asked for their key.',
  'trust-list-expired': 'What it answered is out of date.',
  'trust-list-out-of-reach': 'It could not be read.',
  'trust-list-unreadable': 'What it answered is no list of issuers.',
  'trust-list-too-large': 'What it answered is too large.',
})
export const otherFault = texts('It could not be taken.')
