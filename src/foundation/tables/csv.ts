/** What a spreadsheet would take for a formula, however it is quoted (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r\n]/
const plainNumber = /^-?\d+(\.\d+)?$/

const cell = (value: string): string => {
  const safe = formula.test(value) && !plainNumber.test(value) ? `'${value}` : value
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What a table begins with, so that spreadsheets open it with its accents right. */
export const csvMark = '\uFEFF'
/** Rows as RFC 4180 text, of which spreadsheets run nothing. */
export const csvRows = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
