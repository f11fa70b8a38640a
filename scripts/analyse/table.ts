import Papa from 'papaparse'
import { Unusable } from '#scripts/analyse/unusable.ts'

/** One record with the line of the file on which it begins. `broken`: why it is no record. */
export type Line = { line: number; fields: string[]; broken: string | null }
export type Table = { header: string[]; lines: Line[] }

/** Reads UTF-8 text with or without BOM, with commas or semicolons, and any kind of line end. Empty lines are skipped. */
export function readTable(file: Uint8Array): Table {
  // Line ends first, so that a line's number is what an editor shows.
  const text = decoded(file).replace(/\r\n?/g, '\n')
  const [header, ...lines] = records(text, delimiterOf(text))
  if (!header) throw new Unusable('The table is empty.')
  return { header: header.fields.map((name) => name.trim()), lines }
}

function decoded(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    throw new Unusable('The table is not UTF-8. Save it as "CSV UTF-8" and try again.')
  }
}

/** The one that takes the header apart into most columns. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? ''
  const columns = (delimiter: string) => Papa.parse<string[]>(header, { delimiter, preview: 1 }).data[0]?.length ?? 0
  return [';', '\t'].reduce((best, delimiter) => (columns(delimiter) > columns(best) ? delimiter : best), ',')
}

function records(text: string, delimiter: string): Line[] {
  const found: Line[] = []
  let line = 1
  let from = 0
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (errors.some((error) => error.code === 'MissingQuotes'))
        throw new Unusable(`Line ${line}: a quotation mark is opened and never closed, so nothing after it can be read.`)
      const next = line + text.slice(from, meta.cursor).split('\n').length - 1
      const broken = errors.length === 0 ? null : `quotation marks do not pair up (read to line ${Math.max(line, next - 1)})`
      if (data.some((field) => field.trim() !== '')) found.push({ line, fields: data, broken })
      line = next
      from = meta.cursor
    },
  })
  return found
}
