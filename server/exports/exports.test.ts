import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { PersonRow } from '#server/domain/rows.ts'
import { resultFrom } from '#server/domain/sentences/fixtures.ts'
import { analyseCommand } from '#server/exports/command.ts'
import { csv, harmless } from '#server/exports/csv.ts'
import { scoresFile } from '#server/exports/scores.ts'

const result = resultFrom({
  factors: [
    { name: 'Privacy', importance: { official: [8, 8, 8], vendor: [8, 8], resident: [2] }, readiness: null },
    { name: 'Cost', importance: { official: [8, 8, 8], vendor: [8, 8], resident: [2] }, readiness: null },
  ],
})
const named = (name: string) => ({ ...result, project: { ...result.project, name } })

/** What a shell makes of a command: each word on a line of its own. */
const wordsIn = (command: string) =>
  spawnSync('sh', ['-c', `printf '%s\\0' ${command.slice('npm run -s analyse -- '.length)}`], { encoding: 'utf8' })
    .stdout.split('\0')
    .slice(0, -1)

describe('a table that leaves the house', () => {
  it('is UTF-8 with a byte order mark, commas and CRLF; an empty cell is empty', () => {
    expect(csv(['a', 'b'], [['x', 1], ['é, "y"', null]])).toBe('\uFEFFa,b\r\nx,1\r\n"é, ""y""",\r\n') // biome-ignore format: a row each
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '  =1', '\r\n=1', '＝1+1', '=HYPERLINK("http://x","y")'])(
    'holds no formula that somebody typed: %j',
    (typed) => {
      const [, cell = ''] = csv(['name'], [[typed]]).split('\r\n')
      expect(cell.replace(/^"/, '')).toMatch(/^'[=+\-@＝]/)
    },
  )

  it('leaves numbers numbers, below zero too', () => {
    expect(csv(['score'], [[-3]])).toBe('\uFEFFscore\r\n-3\r\n')
  })
})

describe('the command that goes with a file of scores', () => {
  it('says who is everyone, from how many people on, the stage, the scale, the project and the round', () => {
    expect(analyseCommand(named('Lamps'))).toBe(
      `npm run -s analyse -- scores.csv --groups 'official=6,vendor=2,resident=sample' --minimum 'official=1,vendor=1,resident=3' --stage pilot --scale 1-9 --project Lamps --round 1`,
    )
  })

  it.each(["Lamps; rm -rf 'everything'", '$(date) `date` "x" \\ !', "it's", '-- --json', '=1+1', 'Café  ‘Zürich’ 街灯'])(
    'is one word to a shell for each part, whatever the project is called: %s',
    (name) => {
      const words = wordsIn(analyseCommand(named(name)))
      expect(words.slice(words.indexOf('--project'))).toEqual(['--project', harmless(name), '--round', '1'])
      expect(words).toHaveLength(13)
    },
  )

  it('names the project as the file does', () => {
    const people: PersonRow[] = [{ group: 'official', unit: null, scores: { importance: [8, null], readiness: null } }]
    const file = scoresFile(
      { people, groups: { official: 'in', vendor: 'nobody', resident: 'nobody' }, units: 'none' },
      named('-x'),
      () => 'p1',
    )
    expect(file.split('\r\n')[1]).toContain(`,'-x,`)
    expect(wordsIn(analyseCommand(named('-x')))).toContain("'-x")
  })
})

describe('the file of scores', () => {
  const two: PersonRow[] = [
    { group: 'official', unit: null, scores: { importance: [3, 4], readiness: null } },
    { group: 'official', unit: null, scores: { importance: [8, null], readiness: null } },
  ]
  const groups = { official: 'in', vendor: 'nobody', resident: 'nobody' } as const

  it('has a row for each person and factor, also where nothing was scored', () => {
    const lines = scoresFile({ people: two, groups, units: 'none' }, named('Lamps'), () => 'p').split('\r\n')
    expect(lines[0]).toBe('\uFEFFparticipant,group,unit,project,round,factor,stages,importance,readiness')
    expect(lines.slice(1, -1)).toHaveLength(4)
    expect(lines[4]).toMatch(/^p,official,,Lamps,1,[^,]+,[^,]*,,$/)
  })

  it('names people by chance, in the order in which they stand', () => {
    const ids = ['z', 'a'].values()
    const lines = scoresFile({ people: two, groups, units: 'none' }, named('Lamps'), () => ids.next().value ?? '').split('\r\n')
    expect(lines.slice(1, -1).map((line) => line[0])).toEqual(['a', 'a', 'z', 'z'])
  })

  it('calls units by their names, and by their ids where two are called alike', () => {
    const people = ['it', 'works', 'other'].map(
      (unit): PersonRow => ({ group: 'official', unit, scores: { importance: [3, 4], readiness: null } }),
    )
    const unitsIn = (names: (string | null)[]) => {
      const unitsShown = ['it', 'works', 'other'].map((id, at) => ({ id, name: names[at] ?? null, people: 3 }))
      const lines = scoresFile({ people, groups, units: 'in' }, { ...named('Lamps'), unitsShown }, () => 'p').split('\r\n')
      return [...new Set(lines.slice(1, -1).map((line) => line.split(',')[2]))]
    }
    expect(unitsIn(['IT', 'Road works', null])).toEqual(['IT', 'Road works', 'other'])
    expect(unitsIn(['IT', 'IT', null])).toEqual(['it', 'works', 'other'])
    expect(unitsIn(['IT', 'other', null])).toEqual(['it', 'works', 'other'])
    // In the file these two would be the same word.
    expect(unitsIn(['Road works', 'Road  works', null])).toEqual(['it', 'works', 'other'])
    expect(unitsIn(['=IT', "'=IT", null])).toEqual(['it', 'works', 'other'])
  })
})
