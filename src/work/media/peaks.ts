/** Peaks from 0 to 1, as the player draws them, out of the bytes that are kept. In the browser too. */
export const readPeaks = (written: string | null | undefined): number[] | undefined =>
  written ? [...atob(written)].map((sign) => Math.round((sign.charCodeAt(0) / 255) * 1000) / 1000) : undefined
