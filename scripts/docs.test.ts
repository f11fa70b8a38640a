import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const pages = globSync(['*.md', '{app,bench,components,db,docs,e2e,scripts,server}/**/*.md'])
const text = (page: string): string => readFileSync(page, 'utf8')
/** What stands in code: the one place where a page names files and commands. */
const named = (page: string): string[] => [...text(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
const codeOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test(-help)?\.tsx?$/.test(entry.name))
    .map(({ name }) => name)

describe('what the pages say', () => {
  it.each(pages)('%s leads nowhere that is not there', (page) => {
    const links = [...text(page).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^(https?:|mailto:|\/)/.test(to))
    expect(links.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([])
  })

  it.each(pages)('%s names only files that are there', (page) => {
    const files = named(page).filter((code) => /^[\w./[\]()-]+\/[\w.[\]-]+\.(ts|tsx|md|mjs|json)$/.test(code))
    const isThere = (file: string) => existsSync(file) || existsSync(join(dirname(page), file))
    expect(files.filter((file) => !isThere(file))).toEqual([])
  })

  it.each(pages)('%s names only commands that there are', (page) => {
    const { scripts } = JSON.parse(text('package.json'))
    const commands = [...text(page).matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('lists that are to be whole', () => {
  it('the index of guides has every guide and every decision', () => {
    const pagesOfDocs = ['docs', 'docs/decisions'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .map((name) => join(folder, name).replace('docs/', '')),
    )
    expect(pagesOfDocs.filter((page) => !text('docs/README.md').includes(`](${page})`))).toEqual([])
  })

  it('the map of the house has every room', () => {
    const map = /## A map of the house\n```\n([\s\S]*?)```/.exec(text('README.md'))?.[1] ?? ''
    const foldersIn = (folder: string) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    const rooms = ['app', 'components', 'db', 'e2e', 'bench', 'scripts', 'docs', 'public', ...foldersIn('components')]
    const missing = rooms.filter((room) => !new RegExp(`\\b${room}\\b`).test(map))
    expect([...missing, ...foldersIn('server').filter((room) => !map.includes(`server/${room}`))]).toEqual([])
  })

  it('every journey shows a promise', () => {
    const journeys = globSync('e2e/*.spec.ts').map((file) => `e2e/${basename(file)}`)
    expect(journeys.filter((file) => !text('README.md').includes(file))).toEqual([])
  })

  it.each(['server/api', 'server/domain/analysis', 'server/domain/sentences'])('%s/README.md names every file beside it', (folder) => {
    const page = text(join(folder, 'README.md'))
    const missing = codeOf(folder).filter((file) => !new RegExp(`\\b${file.replace(/\.ts$/, '')}\\b`).test(page))
    expect(missing).toEqual([])
  })
})
