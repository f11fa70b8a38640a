import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#db/store.ts'
import { eachStore } from '#db/testing/stores.ts'
import { codeOf, refusalOf } from '#server/api/testing/stage.ts'
import { anAnswer, aWorkshop, type Room, type Seated, send } from '#server/api/testing/workshop.ts'
import { type Group, type GroupSetting, groups } from '#server/domain/stakeholders.ts'

type Ready = Room & { people: Record<Group, Seated[]> }

const settings: GroupSetting[] = [
  { group: 'official', standing: 'everyone', people: 7, minimum: 3, showing: 'sealed' },
  { group: 'vendor', standing: 'everyone', people: 2, minimum: 3, showing: 'on-record' },
  { group: 'resident', standing: 'sample', people: null, minimum: 3, showing: 'sealed' },
]

/** Everybody has answered the four factors, each with a reason; an observer has given one too. Revealed. */
async function revealed(open: () => Promise<Store>, change: { thin?: boolean } = {}): Promise<Ready> {
  const room = await aWorkshop(await open(), { groups: settings })
  const { workshop, facilitator } = room
  const people: Record<Group, Seated[]> = { official: [], vendor: [], resident: [] }
  const sizes = { official: 7, vendor: 2, resident: 5 }
  for (const group of groups)
    for (let place = 0; place < sizes[group]; place++)
      people[group].push(await room.join(group, group === 'official' ? { unit: place % 2 === 0 ? 'it' : 'procurement' } : {}))
  await facilitator.api.round.open({ workshop, minutes: null })
  for (const group of groups)
    for (const [place, seat] of people[group].entries()) await send(room, seat, ...sheetOf(room, group, place, change.thin ?? false))
  await facilitator.api.round.close({ workshop })
  await facilitator.api.round.reveal({ workshop })
  return { ...room, people }
}

/** Fixed, with conflicts, with a factor that few residents can judge, and if `thin` one that few of procurement can. */
function sheetOf(room: Room, group: Group, place: number, thin: boolean) {
  const level = { official: 7, vendor: 3, resident: 6 }[group]
  return room.setup.factorIds.map((factor, at) => {
    const cannot =
      (group === 'resident' && at === 3 && place > 1) || (thin && group === 'official' && at === 2 && place % 2 === 1 && place > 1)
    const importance = cannot ? 0 : Math.min(9, level + ((place * 3 + at) % 3))
    return anAnswer(room, { factor, importance, readiness: cannot ? 0 : 1 + ((place + 2 * at) % 4), reason: `${group} says so` })
  })
}

const rowsIn = (csv: string) =>
  csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const [participant = '', group = '', unit = '', project = '', round = '', factor = '', , importance = '', readiness = ''] =
        line.split(',')
      return { participant, group, unit, project, round, factor, importance, readiness }
    })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-export-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a printed command as a shell does, but for npm and the launcher, with the file beside it. */
function run(command: string, csv: string) {
  writeFileSync(join(folder, 'scores.csv'), csv)
  const line = command.replace('npm run -s analyse --', `'${process.execPath}' scripts/analyse.ts`)
  const { stdout, stderr } = spawnSync('sh', ['-c', `${line} --json`], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } })
  return { found: JSON.parse(stdout), stderr }
}

eachStore((open) => {
  describe('the file of a project’s scores', () => {
    let room: Ready
    let place: { workshop: string; project: string }
    const take = async () => {
      const { csv } = await room.facilitator.api.result.export(place)
      const [about] = await room.facilitator.api.result.exports({ workshop: place.workshop })
      return { csv, rows: rowsIn(csv), about, command: about?.command ?? '' }
    }
    beforeEach(async () => {
      room = await revealed(open)
      place = { workshop: room.workshop, project: room.project }
    })

    it('analysed with its command gives the findings of the report, to the last digit', async () => {
      const { csv, command } = await take()
      const result = await room.facilitator.api.result.read(place)
      const { found, stderr } = run(command, csv)
      expect(stderr).toBe('')
      expect(found.order).toEqual(result.order)
      expect(found.index).toEqual(result.index)
      expect(found.relationships).toEqual(result.relationships.map(({ typical: _, ...each }) => each))
      expect(found.missing).toEqual([])
      expect(found.people).toEqual({ official: 7, vendor: 2, resident: 5 })
      for (const [at, { factor, groups: voices, ...findings }] of found.factors.entries()) {
        expect(result.factors[at]).toMatchObject({ id: factor, ...findings })
        for (const group of groups) {
          expect(result.factors[at]?.groups[group].need).toEqual(voices[group].need)
          expect(result.factors[at]?.groups[group].importance?.mean).toEqual(voices[group].importance.mean)
        }
      }
      const name = (id: string) => result.unitsShown.find((unit) => unit.id === id)?.name ?? id
      expect(found.units.map((each: { a: string; b: string }) => [each.a, each.b])).toEqual(
        result.units.map(({ a, b }) => [name(a), name(b)]),
      )
      expect(found.units[0].importance).toEqual(result.units[0]?.importance)
    })

    it('holds a row for each person and factor, with nothing of who they are', async () => {
      const { csv, rows, about } = await take()
      expect(rows).toHaveLength(14 * 4)
      for (const seat of Object.values(room.people).flat()) expect(csv).not.toContain(seat.seat)
      expect(csv).not.toMatch(/says so|code|card|\b1[67]\d{11}\b/)
      expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['IT', 'Procurement', '']))
      expect(rows.filter(({ group, unit }) => group !== 'official' && unit !== '')).toEqual([])
      expect(about).toMatchObject({
        project: { id: room.project, name: 'Smart street lights' },
        ...{ round: 1, units: 'in' },
        groups: { official: { state: 'in', people: 7, least: 3 }, vendor: { people: 2, least: 1 }, resident: { people: 5, least: 3 } },
      })
    })

    it('comes with the name that people read for each factor that it holds', async () => {
      const { rows, about } = await take()
      expect(about?.factors.map(({ id }) => id).sort()).toEqual([...new Set(rows.map(({ factor }) => factor))].sort())
      expect(about?.factors.every(({ id, name }) => name !== '' && name !== id)).toBe(true)
    })

    it('leaves the cells empty that too few of a group scored', async () => {
      const { rows } = await take()
      const thin = rows.filter(({ group, factor }) => group === 'resident' && factor === room.setup.factorIds[3])
      expect(thin).toHaveLength(5)
      expect(thin.every(({ importance, readiness }) => importance === '' && readiness === '')).toBe(true)
    })

    it('names people anew each time, and stands in an order that says nothing of when they came', async () => {
      const [one, other] = [await take(), await take()]
      const ids = (rows: typeof one.rows) => new Set(rows.map(({ participant }) => participant))
      expect([...ids(one.rows)].filter((id) => ids(other.rows).has(id))).toEqual([])
      const first = one.rows.filter(({ group, factor }) => group === 'resident' && factor === room.setup.factorIds[0])
      expect(first.map(({ importance }) => Number(importance))).toEqual(first.map(({ importance }) => Number(importance)).sort())
    })

    it('loses a whole group with the first of it who withdraws, while the report keeps its counts', async () => {
      const before = await take()
      const result = await room.facilitator.api.result.read(place)
      await (room.people.resident[4] as Seated).api.participant.withdraw({ workshop: room.workshop })
      const { csv, rows, about, command } = await take()
      expect(rows.filter(({ group }) => group === 'resident')).toEqual([])
      const others = (all: typeof rows) => all.flatMap(({ participant: _, ...row }) => (row.group === 'resident' ? [] : [row]))
      expect(others(rows)).toEqual(others(before.rows))
      expect(about?.groups.resident).toEqual({ state: 'changed', people: 0, least: 3 })
      expect(await room.facilitator.api.result.read(place)).toEqual(result)
      const { found } = run(command, csv)
      expect(found.missing).toEqual(['resident'])
      expect(found.factors[0].pairs[0].importance).toEqual(result.factors[0]?.pairs[0]?.importance)
    })

    it('keeps who is set aside after the reveal: they were counted', async () => {
      const [seat = ''] = room.people.official.map((each) => each.seat)
      const before = await take()
      const place = { workshop: room.workshop, seat }
      room.clock.now += 1000
      await room.facilitator.api.participant.setAside(place)
      const withoutIds = (all: typeof before.rows) => all.map(({ participant: _, ...row }) => row)
      expect(withoutIds((await take()).rows)).toEqual(withoutIds(before.rows))
      await room.facilitator.api.participant.bringBack(place)
      expect(withoutIds((await take()).rows)).toEqual(withoutIds(before.rows))
    })

    it('is written into the log each time: who, and of which project', async () => {
      await take()
      const log = await room.administrator.api.audit.list({ workshop: room.workshop })
      expect(log.filter(({ action }) => action === 'result.export')).toMatchObject([
        { actor: 'fatima@city.example', facts: { project: room.project } },
      ])
    })

    it('is for those who run the workshop, and for nobody else', async () => {
      const colleague = await room.staff('cora@city.example', 'facilitator')
      const reviewer = await room.staff('rex@city.example', 'reviewer')
      for (const visitor of [colleague, reviewer, room.administrator, room.people.resident[0] as Seated, room.browser()]) {
        expect(await codeOf(visitor.api.result.export(place))).toBe('not-found')
        expect(await codeOf(visitor.api.result.exports({ workshop: room.workshop }))).toBe('not-found')
      }
      await room.facilitator.api.workshop.addFacilitator({ workshop: room.workshop, account: colleague.id })
      expect(rowsIn((await colleague.api.result.export(place)).csv)).toHaveLength(14 * 4)
    })
  })

  it('a file of scores names no unit where on one question too few of a unit scored', async () => {
    const room = await revealed(open, { thin: true })
    const { csv } = await room.facilitator.api.result.export({ workshop: room.workshop, project: room.project })
    expect(rowsIn(csv).filter(({ unit }) => unit !== '')).toEqual([])
    expect(await room.facilitator.api.result.exports({ workshop: room.workshop })).toMatchObject([{ units: 'thin' }])
  })

  it('a file of scores is not there before the reveal, nor of a project that is not there', async () => {
    const room = await aWorkshop(await open())
    const { workshop, project, facilitator } = room
    expect(await facilitator.api.result.exports({ workshop })).toEqual([])
    for (const each of [project, 'nosuchproject000'])
      expect(await refusalOf(facilitator.api.result.export({ workshop, project: each }))).toMatchObject({ code: 'not-ready' })
    expect(await room.administrator.api.audit.list({ workshop })).not.toContainEqual(expect.objectContaining({ action: 'result.export' }))
  })

  it('a file of scores holds nobody of a sealed group, nor who was set aside before the reveal', async () => {
    const room = await aWorkshop(await open(), { groups: settings })
    const { workshop, project, facilitator } = room
    const seats = [await room.join('official'), await room.join('official'), await room.join('official'), await room.join('official')]
    const residents = [await room.join('resident'), await room.join('resident')]
    await facilitator.api.round.open({ workshop, minutes: null })
    for (const seat of [...seats, ...residents]) await send(room, seat, anAnswer(room))
    await facilitator.api.round.close({ workshop })
    await facilitator.api.participant.setAside({ workshop, seat: seats[0]?.seat ?? '' })
    await facilitator.api.round.reveal({ workshop })
    const place = { workshop, project }
    const people = async () => new Set(rowsIn((await facilitator.api.result.export(place)).csv).map(({ participant }) => participant)).size
    expect(await people()).toBe(3)
    expect(await facilitator.api.result.exports({ workshop })).toMatchObject([
      { groups: { official: { state: 'in', people: 3 }, vendor: { state: 'nobody' }, resident: { state: 'sealed', people: 0 } } },
    ])
    const [before] = await facilitator.api.result.exports({ workshop })
    await facilitator.api.participant.bringBack({ workshop, seat: seats[0]?.seat ?? '' })
    // Were the file another one now, it would tell that this person had scored.
    expect(await people()).toBe(3)
    expect(await facilitator.api.result.exports({ workshop })).toEqual([before])
    await seats[1]?.api.participant.withdraw({ workshop })
    expect(await refusalOf(facilitator.api.result.export(place))).toMatchObject({ facts: { why: 'nothing-to-take' } })
  })
})
