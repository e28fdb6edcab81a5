/** For whom a passkey is made: the host of this instance, which browsers hold it to. Another host in BASE_URL, and none made before is offered there. */
export const relyingParty = (baseUrl: string) => {
  const { hostname, origin } = new URL(baseUrl)
  return { id: hostname, origin, name: 'Laurel' }
}
