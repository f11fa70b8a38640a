import Papa from 'papaparse'

/** What a cell may hold. A number stays one; null is an empty cell. */
export type Cell = string | number | null

/**
 * A table as spreadsheets and programs read it: UTF-8 with a byte order mark, commas, CRLF. What somebody typed and a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)))
  return `\uFEFF${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: true })}\r\n`
}

/** A text as it stands in the file, for who has to name it: on one line, and no formula. */
export function harmless(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return FORMULA.test(line) ? `'${line}` : line
}

/** What begins a formula; the wide signs too, which some spreadsheets take for the narrow ones. */
const FORMULA = /^[=+\-@＝＋－＠]/
