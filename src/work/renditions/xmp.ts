import { type Found, foundOf } from './found.ts'

/** What XMP, the XML that picture and document programs write, says of people and places. */
export function readXmp(bytes: Buffer): Found {
  const text = bytes.toString('utf8', 0, Math.min(bytes.length, 2_000_000))
  const names = [...text.matchAll(/<(dc:creator|Iptc4xmpExt:PersonInImage)>([\s\S]{0,2000}?)<\/\1>/g)].flatMap(([, , inside = '']) =>
    [...inside.matchAll(/<rdf:li[^>]{0,200}>([^<]{1,200})<\/rdf:li>/g)].map(([, name = '']) => plain(name)),
  )
  const place = /(exif:GPSL|photoshop:City|Iptc4xmp(Core|Ext):Location|Iptc4xmpExt:City)/.test(text)
  return foundOf(names, place)
}

const plain = (xml: string) => xml.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof signs) => signs[name])
const signs = { lt: '<', gt: '>', quot: '"', apos: '’', amp: '&' }
