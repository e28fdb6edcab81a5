import { issuerAddresses } from '../awards/award-addresses.ts'

/** Where an organization's own list is published. It stands inside what is signed, so it never changes. */
export const ownListAddress = (baseUrl: string, slug: string) => `${issuerAddresses(baseUrl, slug).home}/trust.json`
