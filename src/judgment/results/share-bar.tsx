/** A share on a line from none to all, drawn beside the number that says the same. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1 block h-2 w-full min-w-24 max-w-60 print:max-w-40"
    >
      <rect x="0" y="2" width="100" height="2" className="fill-rule forced-colors:fill-[GrayText]" />
      <rect
        x="0"
        y="0"
        width={Math.max(share > 0 ? 0.8 : 0, share * 100)}
        height="6"
        className="fill-green forced-colors:fill-[CanvasText]"
      />
    </svg>
  )
}
