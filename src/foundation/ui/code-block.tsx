/** Words for programs, as they are sent: they keep their lines, and scroll by themselves where they are long. */
export const CodeBlock = ({ label, children }: { label: string; children: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-card border border-rule bg-wash px-4 py-3">
    <pre className="font-mono text-s">{children}</pre>
  </section>
)

/** A few such words within a sentence. */
export const Code = ({ children }: { children: string }) => <code className="min-w-0 font-mono text-s wrap-anywhere">{children}</code>
