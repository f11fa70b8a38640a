import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** docs/method.md as it lies beside the code that runs. Read once; it changes with a new version only. */
export function methodText(): Promise<string> {
  reading ??= readFile(join(/* turbopackIgnore: true */ process.cwd(), 'docs', 'method.md'), 'utf8')
  return reading
}

let reading: Promise<string> | undefined
