/** Laurel's mark on a square of 32: two leaves and the one that grows between them. */
const leaves = {
  left: 'M15.1 29.8C6.6 28.9 1.6 21.4 2 11.2C11 13.6 16.2 20.8 15.1 29.8z',
  right: 'M16.9 29.8C25.4 28.9 30.4 21.4 30 11.2C21 13.6 15.8 20.8 16.9 29.8z',
  middle: 'M16 1.4C20.7 6.6 21.2 13.4 16 21.4C10.8 13.4 11.3 6.6 16 1.4z',
}

/** The leaves alone, in `currentColor`, to set inside a drawing of one's own. */
export const logoLeaves = `<path d="${leaves.left}${leaves.right}"/><path d="${leaves.middle}" opacity=".74"/>`
