import type { CSSProperties } from 'react'

/** How large a picture is, in dots, where that is known. */
export type PictureSize = { width?: number | null | undefined; height?: number | null | undefined }

/** The most of the window that a picture takes, so that what it belongs to stays in view. */
const highest = '75vh'

/** The room that a picture will take, kept from the beginning, so that nothing moves when it comes; none where its size is not known. */
export const roomOf = ({ width, height }: PictureSize): CSSProperties | undefined =>
  width && height
    ? { width: `min(100%, ${width}px, ${highest} * ${(width / height).toFixed(4)})`, aspectRatio: `${width} / ${height}` }
    : undefined
