import type { Box } from '../../foundation/ui/box.ts'

/** So many squares across: few enough that no face can be made out, whatever the size of the picture. */
const squares = 8

let small: OffscreenCanvas | null = null

/** Puts coarse squares over a part of a picture that is drawn already. Nothing of what was there can be got back from them. */
export function drawMosaic(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, box: Box): void {
  const { canvas } = context
  const [x, y] = [Math.floor(box.x * canvas.width), Math.floor(box.y * canvas.height)]
  const width = Math.ceil((box.x + box.width) * canvas.width) - x
  const height = Math.ceil((box.y + box.height) * canvas.height) - y
  if (width < 1 || height < 1) return
  small ??= new OffscreenCanvas(squares, squares)
  const tiny = small.getContext('2d', { willReadFrequently: true })
  if (!tiny) return
  tiny.clearRect(0, 0, squares, squares)
  tiny.imageSmoothingEnabled = true
  tiny.imageSmoothingQuality = 'high'
  tiny.drawImage(canvas, x, y, width, height, 0, 0, squares, squares)
  context.imageSmoothingEnabled = false
  context.drawImage(small, 0, 0, squares, squares, x, y, width, height)
  context.imageSmoothingEnabled = true
}
