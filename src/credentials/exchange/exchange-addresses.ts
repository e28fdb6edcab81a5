/** Where wallets take an award, by the secret of its exchange. */
export function exchangeAddresses(baseUrl: string, secret: string) {
  const offer = `${baseUrl}/oid4vci/offers/${secret}`
  const protocols = {
    vcapi: `${baseUrl}/exchanges/${secret}`,
    OID4VCI: `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(offer)}`,
  }
  // What the Learner Credential Wallet opens; it finds the exchange in the link itself.
  const request = { credentialRequestOrigin: new URL(baseUrl).origin, protocols }
  return {
    interaction: `${baseUrl}/interactions/${secret}?iuv=1`,
    offer,
    protocols,
    lcw: `https://lcw.app/request?request=${encodeURIComponent(JSON.stringify(request))}`,
  }
}

/** The identifier of this instance as an issuer of OID4VCI. The one of its DID stays what credentials name. */
export const issuerAddress = (baseUrl: string): string => `${baseUrl}/oid4vci`
