import type { StickerName } from './stickers.ts'

/** A leaf that grows from a place, turned. */
const leaf = (x: number, y: number, turn: number, fill: string, size = 1) =>
  `<path transform="translate(${x} ${y}) rotate(${turn}) scale(${size})" d="M0 0C5-3 7-9 0-16C-7-9-5-3 0 0Z" fill="${fill}"/>`

const ray = (turn: number) =>
  `<path transform="rotate(${turn} 48 56)" d="M48 30V21" stroke="#d98f2b" stroke-width="4" stroke-linecap="round"/>`

/** Each on a disc of its own, so that it looks the same on light and on dark ground. */
const drawings: Record<StickerName, { disc: string; inside: string }> = {
  laurel: {
    disc: '#f6e7bf',
    inside: `<path d="M46 77C24 71 19 49 27 27M50 77C72 71 77 49 69 27" fill="none" stroke="#2f6b4a" stroke-width="3" stroke-linecap="round"/>${[
      [38, 74, -78],
      [29, 65, -62],
      [24, 54, -45],
      [23, 43, -24],
      [26, 33, 2],
    ]
      .map(([x = 0, y = 0, turn = 0]) => leaf(x, y, turn, '#3f8a60') + leaf(96 - x, y, -turn, '#3f8a60'))
      .join('')}${[
      [34, 68, 30],
      [27, 57, 42],
      [25, 46, 58],
    ]
      .map(([x = 0, y = 0, turn = 0]) => leaf(x, y, turn, '#6bb58a', 0.82) + leaf(96 - x, y, -turn, '#6bb58a', 0.82))
      .join(
        '',
      )}<path d="M48 32l4.5 9.2 10.1 1.5-7.3 7.1 1.7 10-9-4.7-9 4.7 1.7-10-7.3-7.1 10.1-1.5z" fill="#d99a2b" stroke="#b7791f" stroke-width="1.5" stroke-linejoin="round"/>`,
  },
  sun: {
    disc: '#fde3bd',
    inside: `${[-80, -53, -27, 0, 27, 53, 80].map(ray).join('')}<circle cx="48" cy="56" r="19" fill="#f2b441"/><path d="M41 53.5v2M55 53.5v2" stroke="#8a5a10" stroke-width="3" stroke-linecap="round"/><path d="M41.5 61c3.4 3.6 9.6 3.6 13 0" fill="none" stroke="#8a5a10" stroke-width="2.6" stroke-linecap="round"/><path d="M5 66c14-9 28-8 43-1s29 6 43-3a44 44 0 0 1-86 4z" fill="#7fb38a"/><path d="M8 76c16-7 30-4 42 0s24 4 36-2a44 44 0 0 1-78 2z" fill="#559a70"/>`,
  },
  sprout: {
    disc: '#dfeedb',
    inside: `<path d="M48 72C48 60 47 50 48 40" fill="none" stroke="#3b7d4f" stroke-width="4" stroke-linecap="round"/><path d="M48 50C40 50 26 46 24 28C40 26 49 36 48 50Z" fill="#5fae6e"/><path d="M48 44C49 30 58 20 74 20C75 37 65 46 48 44Z" fill="#3f8f58"/><path d="M29 32c7 4 13 9 18 16M69 25c-8 4-15 10-20 18" fill="none" stroke="#dfeedb" stroke-width="1.8" stroke-linecap="round" opacity=".8"/><path d="M18 76c4-8 14-11 30-11s26 3 30 11a44 44 0 0 1-60 0z" fill="#8a5f41"/><path d="M30 74h5M45 72h6M61 75h5M38 80h6M54 81h5" stroke="#c79f7e" stroke-width="2.6" stroke-linecap="round"/>`,
  },
  lantern: {
    disc: '#2f3d5c',
    inside: `<circle cx="48" cy="53" r="31" fill="#f7d27a" opacity=".16"/><circle cx="48" cy="53" r="23" fill="#f7d27a" opacity=".26"/><path d="M38 27a10 10 0 0 1 20 0" fill="none" stroke="#e8c98b" stroke-width="3.4"/><path d="M36 32h24l4 8H32z" fill="#c7863a"/><path d="M34 40h28v27H34z" fill="#fbe6ac"/><path d="M34 40v27M62 40v27M43 40v27M53 40v27" stroke="#c7863a" stroke-width="2.6"/><path d="M31 67h34v6H31z" fill="#c7863a"/><path d="M48 45c5 6 6 9 6 12a6 6 0 0 1-12 0c0-3 1-6 6-12z" fill="#f0a02f"/><path d="M48 52c2 3 3 4 3 6a3 3 0 0 1-6 0c0-2 1-3 3-6z" fill="#fff6d8"/><path d="M19 30l1.5 3 3 1.5-3 1.5-1.5 3-1.5-3-3-1.5 3-1.500zM77 24l1.2 2.3 2.3 1.2-2.3 1.2-1.2 2.3-1.2-2.3-2.3-1.2 2.3-1.200zM80 60l1.2 2.3 2.3 1.2-2.3 1.2-1.2 2.3-1.2-2.3-2.3-1.2 2.3-1.200z" fill="#f7e3ae"/>`,
  },
  mountain: {
    disc: '#cfe1ee',
    inside: `<circle cx="70" cy="30" r="8" fill="#f6c667"/><path d="M4 68l26-36 20 28 12-14 30 26a44 44 0 0 1-88-4z" fill="#6f8fae"/><path d="M22 74l28-46 30 46a44 44 0 0 1-58 0z" fill="#4a6b8c"/><path d="M50 28l10 15.5-5.5-2-4.5 5-4.5-5-5 2.500z" fill="#fff"/><path d="M50 28V13" stroke="#7a4a2b" stroke-width="2.6" stroke-linecap="round"/><path d="M51 13l14 4.5-14 5z" fill="#c8553d"/><path d="M14 80c10-7 20-8 34-4s24 3 34 0a44 44 0 0 1-68 4z" fill="#5d9b74"/>`,
  },
  bridge: {
    disc: '#e7dff1',
    inside: `<path d="M6 63h84a44 44 0 0 1-84 0z" fill="#7fb0cf"/><path d="M16 72q6-4 12 0t12 0 12 0 12 0 12 0M24 80q6-4 12 0t12 0 12 0 12 0" fill="none" stroke="#d8ebf5" stroke-width="2.4" stroke-linecap="round"/><path d="M5 52c25-25 61-25 86 0l.5 12H79c-4-9-9-14-15.5-14S52 55 48 64c-4-9-9-14-15.5-14S21 55 17 64H4.500z" fill="#b3664a"/><path d="M5 52c25-25 61-25 86 0" fill="none" stroke="#8c4a33" stroke-width="3.4"/><path d="M20 40v-9M34 34v-9M48 32v-9M62 34v-9M76 40v-9" stroke="#8c4a33" stroke-width="2.6" stroke-linecap="round"/><path d="M12 44c20-20 52-20 72 0" transform="translate(0 -9)" fill="none" stroke="#8c4a33" stroke-width="2.4" stroke-linecap="round"/>`,
  },
  book: {
    disc: '#f7dcd2',
    inside: `<path d="M48 70C40 62 27 60 15 63V36c12-3 25-1 33 7 8-8 21-10 33-7v27c-12-3-25-1-33 7z" fill="#8f3f4d"/><path d="M48 66C41 59 29 57 19 59V34c10-2 22 0 29 7 7-7 19-9 29-7v25c-10-2-22 0-29 7z" fill="#fffaf0"/><path d="M48 41v25" stroke="#d9c7b0" stroke-width="2"/><path d="M25 41c6-.5 12 1 17 4M25 47c6-.5 12 1 17 4M25 53c6-.5 12 1 17 4M71 41c-6-.5-12 1-17 4M71 47c-6-.5-12 1-17 4M71 53c-6-.5-12 1-17 4" fill="none" stroke="#c9b49a" stroke-width="2" stroke-linecap="round"/><path d="M48 12l2.6 6.400L57 21l-6.4 2.600L48 30l-2.6-6.400L39 21l6.4-2.600z" fill="#e0a53a"/><path d="M30 21l1.4 3.600L35 26l-3.6 1.400L30 31l-1.4-3.600L25 26l3.6-1.400zM67 20l1.4 3.600L72 25l-3.6 1.400L67 30l-1.4-3.600L62 25l3.6-1.400z" fill="#e7bd6c"/>`,
  },
  cup: {
    disc: '#efe2d0',
    inside: `<path d="M35 34c-4-5 4-8 0-14M48 34c-4-5 4-8 0-14M61 34c-4-5 4-8 0-14" fill="none" stroke="#b9a78f" stroke-width="3.2" stroke-linecap="round"/><path d="M66 46h6a9 9 0 0 1 0 18h-8" fill="none" stroke="#2f7563" stroke-width="5"/><path d="M25 40h43v19c0 10-7 16-15 16H40c-8 0-15-6-15-16z" fill="#3c8f78"/><path d="M25 40h43v6H25z" fill="#2f7563"/><path d="M46.5 68c-7-4.5-9.5-8-9.5-11a4.8 4.8 0 0 1 9.5-1.500A4.8 4.8 0 0 1 56 57c0 3-2.5 6.5-9.5 11z" fill="#f6e7d8"/><path d="M20 78h54" stroke="#c3ab8c" stroke-width="4" stroke-linecap="round"/>`,
  },
}

/** A sticker as an SVG file. */
export function stickerSvg(name: StickerName): string {
  const { disc, inside } = drawings[name]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96"><clipPath id="d"><circle cx="48" cy="48" r="44"/></clipPath><circle cx="48" cy="48" r="47" fill="#fffdf8"/><circle cx="48" cy="48" r="44" fill="${disc}"/><g clip-path="url(#d)">${inside}</g><circle cx="48" cy="48" r="46.5" fill="none" stroke="#000" stroke-opacity=".12"/></svg>`
}
