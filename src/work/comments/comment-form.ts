import { type Place, readMoment } from './comment-place.ts'

/** The fields of a place in a form, by the names under which a refusal finds them. */
export const placeFields = {
  at: 'place.at',
  until: 'place.until',
  page: 'place.page',
  quote: 'place.quote',
  offset: 'place.offset',
  region: 'place.region',
} as const

/** What a form says of a place, for the schema to judge: what is no number stays none. */
export function placeIn(form: FormData): Place | null {
  const text = (name: keyof typeof placeFields) => String(form.get(placeFields[name]) ?? '').trim()
  const place: Place = {}
  if (text('at') !== '') place.at = readMoment(text('at')) ?? Number.NaN
  if (text('until') !== '') place.until = readMoment(text('until')) ?? Number.NaN
  if (text('page') !== '') place.page = Number(text('page'))
  if (text('quote') !== '') {
    place.quote = text('quote')
    if (text('offset') !== '') place.offset = Number(text('offset'))
  }
  if (text('region') !== '') {
    const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = text('region').split(',').map(Number)
    place.region = { x, y, width, height }
  }
  return Object.keys(place).length > 0 ? place : null
}
