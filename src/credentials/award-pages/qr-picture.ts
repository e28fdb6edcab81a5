import { encode } from 'uqr'
import { renderPng } from '../../definitions/badges/render-art.ts'

/** A QR code as a picture: black on white with the quiet zone that readers need, for print as SVG or PNG. */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
}
export const qrPng = (text: string): Promise<Uint8Array> => renderPng(qrSvg(text), 1024)
