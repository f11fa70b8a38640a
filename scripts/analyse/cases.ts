import { Unusable } from '#scripts/analyse/unusable.ts'
import { isMeasure, measure } from '#server/domain/analysis/measures.ts'

/** Computes every case of a file in the shape of the reference values, so that anybody can check with numbers of their own. */
export function runCases(file: Uint8Array): string {
  const results = listIn(parsed(file)).map((entry) => {
    const name = textAt(entry, 'measure')
    if (!isMeasure(name)) throw new Unusable(`There is no measure '${name}'.`)
    const cases = listIn(valueAt(entry, 'cases')).map((each) => {
      const title = textAt(each, 'name')
      try {
        return { name: title, actual: measure(name, valueAt(each, 'input')) }
      } catch (error) {
        throw new Unusable(`The case '${title}' of ${name} cannot be computed: ${error instanceof Error ? error.message : error}`)
      }
    })
    return { measure: name, cases }
  })
  return `${JSON.stringify(results, null, 1)}\n`
}

function parsed(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file))
  } catch (error) {
    throw new Unusable(`The file of cases is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

function listIn(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Unusable('A file of cases is a list of { measure, cases: [{ name, input }] }.')
  return value
}

const valueAt = (entry: unknown, key: string): unknown =>
  entry !== null && typeof entry === 'object' ? new Map<string, unknown>(Object.entries(entry)).get(key) : undefined

const textAt = (entry: unknown, key: string): string => String(valueAt(entry, key) ?? '')
