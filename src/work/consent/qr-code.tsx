/** A QR code as its dark squares, on a white ground of its own: on a dark page no phone would read it. */
export function QrCode({ squares, label }: { squares: readonly string[]; label: string }) {
  const size = squares.length
  const path = squares.flatMap((row, y) => [...row].flatMap((square, x) => (square === '1' ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label} className="size-32 shrink-0" shapeRendering="crispEdges">
      <rect x={-2} y={-2} width={size + 4} height={size + 4} fill="white" />
      <path d={path} fill="black" />
    </svg>
  )
}
