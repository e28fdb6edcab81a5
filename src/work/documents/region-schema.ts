import { z } from 'zod'
import { liesOnPage } from './region.ts'

const fraction = z.number().min(0).max(1)

/** A part of a page or picture, in fractions of it, so that it is the same at every size. */
export const regionSchema = z.object({ x: fraction, y: fraction, width: fraction, height: fraction }).refine(liesOnPage, {
  message: 'This part lies outside the page.',
})
