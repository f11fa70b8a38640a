import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, wherever the command was typed. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the repository. */
export function at(...parts) {
  return join(root, ...parts)
}

// Commands that are not called after their package.
const OWNERS = { biome: '@biomejs/biome', playwright: '@playwright/test', tsc: 'typescript' }

/** The script behind an installed command, to be run by a Node of our choice instead of the one a shell would find. */
export function tool(name) {
  const owner = OWNERS[name] ?? name
  const { bin } = JSON.parse(readFileSync(at('node_modules', owner, 'package.json'), 'utf8'))
  return at('node_modules', owner, typeof bin === 'string' ? bin : bin[name])
}
