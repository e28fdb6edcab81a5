import { compact, members, uri, wellFormed } from '../vc/values.ts'

/** An image by its address or as a data URI. Open Badges 3.0, §B.1.13 Image; no further members allowed. */
export type Image = { readonly id: string; readonly type: 'Image'; readonly caption?: string }

/**
 * What goes into an {@link Image}.
 *
 * @property id its address, `https:` or `data:`
 * @property caption what a person who cannot see it should hear
 */
export type ImageInput = { readonly id: string; readonly caption?: string | undefined }

/**
 * Builds an {@link Image}.
 *
 * @param field what messages call it
 * @returns `undefined` for `undefined`
 * @throws OpenBadgesError `invalid-input` when its id is no URI
 * @see Open Badges 3.0, §B.1.13 Image
 */
export function image(field: string, input: ImageInput | undefined): Image | undefined {
  if (input === undefined) return undefined
  members(field, input)
  return compact({ id: uri(`${field}.id`, input.id), type: 'Image' as const, caption: optionalText(`${field}.caption`, input.caption) })
}

/**
 * Checks a text that may be absent; an empty one counts as absent.
 *
 * @internal
 */
export const optionalText = (field: string, text: string | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : wellFormed(field, text)

/**
 * Checks a URI that may be absent.
 *
 * @internal
 */
export const optionalUri = (field: string, text: string | undefined): string | undefined =>
  text === undefined ? undefined : uri(field, text)
