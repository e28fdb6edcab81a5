/** What a spreadsheet would take for a formula, however it is quoted (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r\n]/
const plainNumber = /^-?\d+(\.\d+)?$/

const cell = (value: string): string => {
  const safe = formula.test(value) && !plainNumber.test(value) ? `'${value}` : value
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as RFC 4180 text that spreadsheets open with its accents right and run nothing of. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
