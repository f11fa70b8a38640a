import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameworkContent } from '#server/domain/framework.ts'

const FOLDER = join(import.meta.dirname, 'frameworks')

/** The frameworks that ship with Concord, by id: every `<id>.json` in db/frameworks. */
export function shippedFrameworks(): FrameworkContent[] {
  return readdirSync(FOLDER)
    .filter((file) => /^[a-z-]+\.json$/.test(file))
    .sort()
    .map((file) => read(file))
}

/**
 * A shipped framework in another language, from `<id>.<language>.json`: the same content with its words translated. Null where
 * nobody has translated this version; the reader then gets it as it was written.
 */
export function translationOf(content: Pick<FrameworkContent, 'id' | 'version'>, language: string): FrameworkContent | null {
  const file = `${content.id}.${language}.json`
  if (!/^[a-z-]+\.[a-z]{2,3}\.json$/.test(file) || !existsSync(join(FOLDER, file))) return null
  const translated = read(file)
  return translated.version === content.version ? translated : null
}

function read(file: string): FrameworkContent {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
}
