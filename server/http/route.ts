import { actions, doors } from '#server/domain/access.ts'

/** How an address is named in the log: by its pattern, since addresses hold tokens and ids. */
export function routeOf(path: string): string {
  const procedure = path.startsWith(PROCEDURES) ? path.slice(PROCEDURES.length) : null
  if (procedure !== null) return known.has(procedure) ? path : `${PROCEDURES}?`
  if (path.startsWith('/_next/')) return '/_next/'
  return patterns.find(({ form }) => form.test(path))?.door ?? '?'
}

const PROCEDURES = '/api/trpc/'
const known = new Set<string>(actions)
// A door without a parameter comes first: /workshops/new is not the workshop 'new'.
const patterns = Object.keys(doors)
  .sort((one, other) => Number(one.includes('[')) - Number(other.includes('[')))
  .map((door) => ({ door, form: new RegExp(`^${door.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')}/?$`) }))
