import { logoLeaves } from './logo.ts'

/** Laurel's mark, beside its name. */
export const BrandMark = ({ className }: { className?: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, a constant
  <svg viewBox="0 0 32 32" className={className} aria-hidden="true" fill="currentColor" dangerouslySetInnerHTML={{ __html: logoLeaves }} />
)
