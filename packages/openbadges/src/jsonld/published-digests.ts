/**
 * What the contexts that this library carries hash to as they are published, byte for byte: SHA-256 and SHA-384, in base64. A credential may say so of
 * the resources it names, and these are not fetched.
 */
export const publishedDigests: ReadonlyMap<string, { readonly 'sha-256': string; readonly 'sha-384': string }> = new Map([
  [
    'https://www.w3.org/ns/credentials/v2',
    {
      'sha-256': 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
      'sha-384': 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    {
      'sha-256': '7y+px4RtziM8wWa0NjkCcni+TuRPALsdRcdd4t0M12E=',
      'sha-384': 'yFn2wAoeABPuecHlzHVmtt+mwolxxGzhqzIhzfuitsbYbmMOVn0DwMeAvC+a1Rek',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    {
      'sha-256': 'u6QzmJ4ecAymCDijwiN459g4GusMlZD53fhNFxTxApY=',
      'sha-384': 'pEezHo9uhm2MbfQfZhkogjVxvQnNbNBUesL79d/KGZ9bFK4osq8rh8dNPsHT5tMt',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    {
      'sha-256': 'z8FH21/V41dbBr1HH+BHhOkt5pKW9ko1G43/DsM3Lpw=',
      'sha-384': 'rLjNRjXFWIXsyJ8zol3RdQd0IosjMuHkaxj0K87wQ67OSMsBRBbNCHxXYqwJE0ST',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    {
      'sha-256': 'FG+Fqhbv/Xyh2oBW60Q/U84eyoo0GGywYoMsCpfYicM=',
      'sha-384': 'z1mktLGQrnmIFKtryRHALv3ikcOGrtG7Eb1aVy0esmab/YcBnplDiNtQSgmsJE1e',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    {
      'sha-256': 'iA8ZAtQVjy8zzgavQbkHGZd80eozep3i5B7bP/XlQ9Y=',
      'sha-384': 'qEatkjaZxn310JMkE0xkXR4V9EKfJIhWy/HKiWd2TPh0FHbqVX3VBciR/kfiSHod',
    },
  ],
])
