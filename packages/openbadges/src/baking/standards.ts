/** The standards whose credentials are baked, newest first: the order in which they are looked for. */
export const bakedStandards = ['open-badges-3', 'clr-2', 'open-badges-2'] as const

/** Which standard a baked text follows. */
export type BakedStandard = (typeof bakedStandards)[number]

/**
 * A credential as it travels in an image.
 *
 * @property text JSON, a compact JWS, or (Open Badges 2.0) the address of a hosted assertion
 * @property remark of reading: what was wrong with the place it stood in, as a sentence; nothing is believed because of that place
 */
export type Baked = { readonly standard: BakedStandard; readonly text: string; readonly remark?: string }

/**
 * Where each standard keeps it: Open Badges 3.0 §5.3 Baking Badge Images; Open Badges 2.0 Baking Specification; CLR 2.0 §5.
 */
export const bakingPlaces: Readonly<
  Record<BakedStandard, { readonly keyword: string; readonly namespace: string; readonly element: string }>
> = {
  'open-badges-3': { keyword: 'openbadgecredential', namespace: 'https://purl.imsglobal.org/ob/v3p0', element: 'credential' },
  'clr-2': { keyword: 'clrcredential', namespace: 'https://purl.imsglobal.org/clr/v2p0', element: 'credential' },
  'open-badges-2': { keyword: 'openbadges', namespace: 'http://openbadges.org', element: 'assertion' },
}

/** Longest baked text that is read: 4 million bytes, as for JSON. */
export const MAXIMUM_BAKED_BYTES = 4_000_000

/** How many baked texts of one standard are read out of one image. */
export const MAXIMUM_BAKED_TEXTS = 8
