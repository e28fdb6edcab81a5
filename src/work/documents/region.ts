type Region = { x: number; y: number; width: number; height: number }

/** Whether a part lies on its page, in fractions of it. Without a schema, since pages ask it while somebody types. */
export const liesOnPage = ({ x, y, width, height }: Region): boolean =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001
