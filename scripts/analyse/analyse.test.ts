import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import reference from '#server/domain/analysis/reference.json' with { type: 'json' }

const [worked] = reference.find(({ measure }) => measure === 'project')?.cases ?? []
const rows = worked && 'rows' in worked.input ? worked.input.rows : []
const GROUPS = ['--groups', 'official=6,vendor=2,resident=sample', '--minimum', 'resident=3', '--resamples', '500']
const COLUMNS = ['participant', 'group', 'unit', 'project', 'round', 'factor', 'importance', 'readiness', 'reason', 'stages']
const STAGES: Record<string, string> = { 'running-costs': 'pilot scaling', 'public-trust': 'scaling', 'open-standards': 'pilot' }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-analyse-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The command as an analyst runs it, but for npm and the launcher. */
function analyse(table: string | Uint8Array, ...options: string[]) {
  const file = join(folder, 'scores.csv')
  writeFileSync(file, table)
  return run(file, ...options)
}
function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/analyse.ts', ...args], { encoding: 'utf8' })
  return { stdout, stderr, status }
}

type Found = { factor: string; groups: Record<string, { importance: { mean: number; n: number }; readiness: { n: number } }> }
type Answer = { participant: string; group: string; factor: string; importance?: number | null; readiness?: number | null }
function answers(): Answer[] {
  const found = new Map<string, Answer>()
  for (const [participant, group, , factor, axis, score] of rows) {
    const key = `${participant} ${factor}`
    found.set(key, { ...found.get(key), participant: `${participant}`, group: `${group}`, factor: `${factor}`, [`${axis}`]: score })
  }
  return [...found.values()]
}
const longLines = (): string[][] =>
  answers().map(({ participant, group, factor, importance, readiness }) => [
    participant,
    group,
    '',
    'street lights',
    '1',
    factor,
    `${importance ?? ''}`,
    `${readiness ?? ''}`,
    '"too dear, "" they say ""\nand slow; yes"',
    STAGES[factor] ?? '',
  ])
const csv = (lines: string[][], delimiter = ',', end = '\n') => [COLUMNS, ...lines].map((line) => line.join(delimiter) + end).join('')

describe('npm run analyse', () => {
  const same = (text: string) => {
    // Six decimals: the reference was computed elsewhere.
    const shortened = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (_, each) => (typeof each === 'number' ? +each.toFixed(6) : each)))
    expect(shortened(JSON.parse(text))).toEqual(shortened(worked?.expected))
  }

  it('prints the project object of the worked example, exactly its keys', () => {
    const { stdout, stderr, status } = analyse(csv(longLines()), ...GROUPS, '--stage', 'pilot', '--json')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    same(stdout)
  })

  it('reads the same from semicolons, CRLF and a byte order mark, in any order of lines', () => {
    const lines = longLines()
    const shuffled = [...lines.slice(0, 3), ...lines.slice(3).reverse()]
    const { stdout } = analyse(`\uFEFF${csv(shuffled, ';', '\r\n')}`, ...GROUPS, '--stage', 'pilot', '--json')
    same(stdout)
  })

  it.each([
    (factor: string, axis: string) => `${factor} ${axis}`,
    (factor: string, axis: string) => `${factor}.${axis}`,
    (factor: string, axis: string) => `${axis}: ${factor}`,
    (factor: string, axis: string) => `${factor}_${axis.toUpperCase()}`,
    (factor: string, axis: string) => `${factor} (${axis})`,
  ])('reads a row a person, whatever joins factor and axis (%#)', (name) => {
    const factors = Object.keys(STAGES)
    const people = Map.groupBy(answers(), ({ participant }) => participant)
    const head = ['Participant', 'Group', ...factors.flatMap((factor) => [name(factor, 'importance'), name(factor, 'readiness')])]
    const lines = [...people].map(([participant, given]) => [
      participant,
      given[0]?.group,
      ...factors.flatMap((factor) => {
        const answer = given.find((each) => each.factor === factor)
        return [answer?.importance ?? "can't say", answer?.readiness ?? 'NA']
      }),
    ])
    const { stdout, stderr } = analyse([head, ...lines].map((line) => line.join(',')).join('\n'), ...GROUPS, '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).index.index).toBeCloseTo(74.34312, 4)
  })

  it('reads a row a person from semicolons, CRLF, a byte order mark and names in quotation marks', () => {
    const table = '\uFEFFParticipant;Group;"costs; running importance";"costs; running readiness"\r\na;"the ""east""";5;3\r\nb;west;9;-\r\n'
    const { stdout, stderr } = analyse(table, '--json')
    const { people, factors } = JSON.parse(stdout)
    expect(stderr).toBe('')
    expect(people).toEqual({ 'the "east"': 1, west: 1 })
    expect(factors.map(({ factor, groups }: Found) => [factor, groups.west?.importance.mean, groups.west?.readiness.n])).toEqual([
      ['costs; running', 9, 0],
    ])
  })

  it('reads a row a score', () => {
    const lines = rows.map(([participant, group, , factor, axis, score]) => [participant, group, factor, axis, score ?? ''].join(','))
    const { stdout } = analyse(['participant,group,factor,axis,score', ...lines].join('\n'), ...GROUPS, '--json')
    expect(JSON.parse(stdout).index.index).toBeCloseTo(74.34312, 4)
  })

  it('lists what it cannot read with line and reason, and leaves those lines out', () => {
    const lines = longLines()
    const wrong = [
      ['x1', 'official', '', 'street lights', '1', 'public-trust', '12', '4', '', ''],
      ['x2', 'official', '', 'street lights', '1', 'public-trust', 'much', '4', '', ''],
      ['x3', 'visitor', '', 'street lights', '1', 'public-trust', '3', '4', '', ''],
      ['o1', 'vendor', '', 'street lights', '1', 'costs', '3', '4', '', ''],
      ['o1', 'official', '', 'street lights', '1', 'public-trust', '3', '4', '', ''],
      ['x4', 'official', '', 'street lights'],
      ['', 'official', '', 'street lights', '1', 'public-trust', '3', '4', '', ''],
    ]
    const { stdout, stderr, status } = analyse(csv([...lines, ...wrong]), ...GROUPS, '--stage', 'pilot', '--json')
    same(stdout)
    expect(status).toBe(0)
    const first = 2 * lines.length + 2
    expect(stderr.split('\n').slice(1, -1)).toEqual([
      `  line ${first}: importance of public-trust is 12, which the scale 1-9 does not have`,
      `  line ${first + 1}: importance of public-trust is 'much', not a whole number`,
      `  line ${first + 2}: group 'visitor' is not one of --groups`,
      `  line ${first + 3}: 'o1' is in group 'official' on line 2`,
      `  line ${first + 4}: 'o1' has answered public-trust (importance) on line 4 already`,
      `  line ${first + 5}: 4 columns, and the header has 10`,
      `  line ${first + 6}: no participant`,
    ])
  })

  it.each<[string, string | Uint8Array, string[], RegExp]>([
    ['an empty table', '', [], /empty/],
    ['a table without groups', 'participant,factor,importance\na,b,3\n', [], /no column 'group'/],
    ['a table without factors', 'participant,group\na,b\n', [], /neither/],
    ['one group', 'participant,group,factor,importance\na,b,c,3\n', [], /Two or three groups/],
    ['nobody who scored', 'participant,group,factor,importance\na,b,c,\nb,c,c,\n', [], /No line with a score/],
    ['several rounds', 'participant,group,round,factor,importance\na,b,1,c,3\na,d,2,c,4\n', [], /several rounds .*--round/],
    ['a quotation mark that never closes', 'participant,group,factor,importance\na,b,c,3\nd,"e,c,4\nf,g,h,5\n', [], /Line 3/],
    ['text that is not UTF-8', Uint8Array.from([0x70, 0xff, 0xfe]), [], /UTF-8/],
    ['a scale of one point', 'participant,group,factor,importance\na,b,c,3\n', ['--scale', '3-3'], /2 to 11/],
    ['a scale that is none', 'participant,group,factor,importance\na,b,c,3\n', ['--scale', '1.5-3'], /2 to 11/],
    ['a stage that is none', 'participant,group,factor,importance\na,b,c,3\n', ['--stage', 'soon'], /the stages are/],
    ['a round that is not there', 'participant,group,round,factor,importance\na,b,1,c,3\n', ['--round', '2'], /--round 2/],
    ['both ways of printing', 'x', ['--json', '--table'], /Either/],
    ['a scale of twelve points', 'participant,group,factor,importance\na,b,c,3\n', ['--scale', '1-12'], /2 to 11/],
    ['four groups', 'participant,group,factor,importance\na,b,c,3\n', ['--groups', 'a,b,c,d'], /two or three/],
    ['an option that does not exist', 'x', ['--loud'], /loud/],
    [
      'a project that no column names',
      'participant,group,factor,importance\na,b,c,3\nd,e,c,3\n',
      ['--project', 'P'],
      /no column 'project'/,
    ],
    ['a round that no column names', 'participant,group,factor,importance\na,b,c,3\nd,e,c,3\n', ['--round', '2'], /no column 'round'/],
    ['two columns of one name', 'participant,group,factor,importance,Importance\na,b,c,3,9\nd,e,c,3,9\n', [], /two columns 'importance'/],
    ['a minimum for nobody', 'participant,group,factor,importance\na,b,c,3\nd,e,c,3\n', ['--minimum', 'x=3'], /no such group/],
  ])('ends with 2 and prints nothing for %s', (_, table, options, reason) => {
    const { stdout, stderr, status } = analyse(table, ...options)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toMatch(reason)
  })

  it('takes groups sorted by name and factors as they appear, and asks no axis that nobody filled', () => {
    const table = 'participant;group;factor;importance;readiness\na;west;zoo;0;\nb;east;zoo;10;\nc;east;art;5;\nd;west;art;6;\n'
    const result = JSON.parse(analyse(table, '--scale', '0-10', '--json').stdout)
    expect(Object.keys(result.people)).toEqual(['east', 'west'])
    expect(result.factors.map(({ factor }: { factor: string }) => factor)).toEqual(['zoo', 'art'])
    expect(result.factors[0].overall.readiness).toBeNull()
  })

  it('sorts groups by code unit: capitals first, letters with accents last', () => {
    const table = 'participant,group,factor,importance\na,éa,f,5\nb,alpha,f,5\nc,Zed,f,5\n'
    expect(Object.keys(JSON.parse(analyse(table, '--json').stdout).people)).toEqual(['Zed', 'alpha', 'éa'])
  })

  it.each([
    ['of two points', '0-1', [0, 1]],
    ['of eleven points', '0-10', [0, 10]],
    ['below zero', '-5-5', [-5, 5]],
    ['with two dots', '1..7', [1, 7]],
  ])('takes a scale %s', (_, scale, [low, high]) => {
    const table = `participant,group,factor,importance\na,x,f,${low}\nb,x,f,${low}\nc,y,f,${high}\nd,y,f,${high}\n`
    const { stdout, stderr } = analyse(table, '--scale', scale, '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).factors[0].pairs[0].importance.difference).toBe((low ?? 0) - (high ?? 0))
  })

  it('compares two groups and three', () => {
    const rowsOf = (names: string[]) => names.flatMap((group) => [1, 2, 3].map((place) => `${group}${place},${group},f,${place}`))
    const pairs = (names: string[]) =>
      JSON.parse(analyse(['participant,group,factor,importance', ...rowsOf(names)].join('\n'), '--json').stdout).relationships.length
    expect([pairs(['a', 'b']), pairs(['a', 'b', 'c'])]).toEqual([1, 3])
  })

  it('hears everybody, takes samples, names no stage and draws 2,000 times from seed 1, unless it is told otherwise', () => {
    const table = csv(longLines())
    const plain = ['official=sample,vendor=sample,resident=sample', 'official=1,vendor=1,resident=1']
    const said = ['--groups', plain[0] ?? '', '--minimum', plain[1] ?? '', '--stage', 'none', '--seed', '1', '--resamples', '2000']
    const spoken = analyse(table, ...said, '--scale', '1-9', '--json').stdout
    expect(JSON.parse(analyse(table, '--groups', 'official,vendor,resident', '--json').stdout)).toEqual(JSON.parse(spoken))
    expect(JSON.parse(spoken).factors.every(({ blindSpot }: { blindSpot: unknown }) => blindSpot === null)).toBe(true)
  })

  it('says how many lines it left out, and nothing of that on standard output', () => {
    const { stdout, stderr, status } = analyse('participant,group,factor,importance\na,x,f,5\nb,y,f,5\nc,y,f,much\n', '--json')
    expect([status, stderr]).toEqual([0, "1 line could not be read:\n  line 4: importance of f is 'much', not a whole number\n"])
    expect(JSON.parse(stdout).people).toEqual({ x: 1, y: 1 })
  })

  it('is itself behind its front door, which passes on what it ends with', () => {
    writeFileSync(join(folder, 'scores.csv'), csv(longLines()))
    const through = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/launch.mjs', 'run', '--quiet', 'scripts/analyse.ts', ...args], { encoding: 'utf8' })
    const { stdout, status } = through(join(folder, 'scores.csv'), ...GROUPS, '--stage', 'pilot', '--json')
    expect(status).toBe(0)
    same(stdout)
    expect(through('nosuchfile.csv')).toMatchObject({ status: 2, stdout: '' })
  }, 120_000)

  it('takes one of several rounds', () => {
    const table = 'participant,group,round,factor,importance\na,b,1,c,3\na,b,2,c,9\nd,e,1,c,3\nd,e,2,c,3\n'
    const result = JSON.parse(analyse(table, '--round', '2', '--json').stdout)
    expect(result.factors[0].groups.b.importance.mean).toBe(9)
  })

  it('puts figures under their own group where groups are named with numbers', () => {
    const table = 'participant,group,factor,importance\na,10,f,9\nb,10,f,9\nc,9,f,5\nd,9,f,5\ne,2,f,1\nf,2,f,1\n'
    const { stdout } = analyse(table, '--groups', '9=2,10=2,2=2')
    expect(stdout).toMatch(/^factor +axis +9 +10 +2 *\nf? *-.*\nf +importance +5\.00 .* 9\.00 .* 1\.00 /m)
  })

  it('knows the unit of somebody who is given it on a later line only', () => {
    const table = (first: string, second: string) =>
      `participant,group,unit,factor,importance\na,x,${first},f,9\na,x,${second},g,9\nb,x,water,f,1\nb,x,water,g,1\nc,y,,f,3\nc,y,,g,3\n`
    const said = (text: string) => JSON.parse(analyse(text, '--json').stdout)
    expect(said(table('', 'roads')).units).toMatchObject([{ group: 'x', a: 'roads', b: 'water' }])
    expect(said(table('', 'roads'))).toEqual(said(table('roads', '')))
  })

  it('takes a scale that begins below zero, written as any other', () => {
    const table = 'participant,group,factor,importance\na,x,f,-3\nb,y,f,3\n'
    const { stdout, stderr } = analyse(table, '--scale', '-3-3', '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).factors[0].groups.x.importance.mean).toBe(-3)
  })

  it('ends quietly for whoever reads only the beginning', () => {
    const file = join(folder, 'scores.csv')
    // More than a pipe holds.
    const lines = Array.from({ length: 400 }, (_, factor) => `a,x,f${factor},3\nb,y,f${factor},4`)
    writeFileSync(file, `participant,group,factor,importance\n${lines.join('\n')}`)
    const command = `"$0" scripts/analyse.ts "$1" --json --resamples 0 | head -c 1`
    const { stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, file], { encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' })
  })

  it('prints tables to read', () => {
    const { stdout } = analyse(csv(longLines()), ...GROUPS, '--stage', 'pilot')
    expect(stdout).toContain('Typically 2.1 of 8 possible points apart [1.5, 2.4].')
    expect(stdout).toContain('4.67 [3.02, 6.31] conflict')
  })

  it('computes the cases of a file', () => {
    const file = join(folder, 'cases.json')
    writeFileSync(file, JSON.stringify([{ measure: 'consensus', cases: [{ name: 'all the same', input: { counts: [0, 3, 0] } }] }]))
    expect(JSON.parse(run('--cases', file).stdout)).toEqual([
      { measure: 'consensus', cases: [{ name: 'all the same', actual: { consensus: 1 } }] },
    ])
    writeFileSync(file, '{')
    expect(run('--cases', file)).toMatchObject({ stdout: '', status: 2 })
    writeFileSync(file, JSON.stringify([{ measure: 'luck', cases: [] }]))
    expect(run('--cases', file)).toEqual({ stdout: '', stderr: "There is no measure 'luck'.\n", status: 2 })
  })
})
