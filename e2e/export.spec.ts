import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { facilitatorOf, throughMailbox } from '#e2e/fixtures/demonstration.ts'
import { everyone } from '#e2e/fixtures/everyone.ts'
import { type House, startHouse } from '#e2e/fixtures/house.ts'
import { DESK, deskOf, device, troublesOf } from '#e2e/fixtures/people.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'
import { demonstrationStaff } from '#server/domain/demonstration.ts'
import { groups } from '#server/domain/stakeholders.ts'

/** The command as it was printed, in a shell, in the folder that holds the file: as an analyst runs it in a folder of Concord's code. */
async function run(command: string, folder: string) {
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` }
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { env, cwd: folder, maxBuffer: 64 * 1024 * 1024 })
  return stdout
}

async function revealedWorkshop(facilitator: Visitor): Promise<string> {
  const workshops = await facilitator.ask('workshop.list', {})
  return workshops.find(({ phase }) => phase === 'revealed')?.id ?? ''
}

test.describe('in the demonstration', () => {
  let house: House
  let facilitator: Visitor
  test.beforeAll(async () => {
    house = await startHouse({ flags: [] })
    facilitator = await throughMailbox(house, facilitatorOf(house))
  })
  test.afterAll(() => house.leave())

  test('a facilitator takes the file of scores, runs the printed command, and finds what the report says', async ({ browser }) => {
    const workshop = await revealedWorkshop(facilitator)
    const desk = await deskOf(browser, house, facilitator)
    const { page } = desk
    await page.goto(`/workshops/${workshop}/console`)
    await page.getByRole('link', { name: 'Scores as a file' }).click()
    await expect(page.getByRole('heading', { name: 'Scores as a file' })).toBeVisible()

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Download scores.csv/ }).click()])
    expect(download.suggestedFilename()).toBe('scores.csv')
    const file = test.info().outputPath('scores.csv')
    await download.saveAs(file)
    const folder = dirname(file)
    const csv = await readFile(file, 'utf8')
    expect(csv.startsWith('\uFEFFparticipant,group,unit,project,round,factor,stages,importance,readiness\r\n')).toBe(true)

    const command = await page.getByLabel('The command that finds in it what the report says').inputValue()
    const { projects } = await facilitator.ask('workshop.read', { workshop })
    const result = await facilitator.ask('result.read', { workshop, project: projects[0]?.id ?? '' })
    const found = JSON.parse(await run(`${command} --json`, folder))
    expect(found.order).toEqual(result.order)
    expect(found.index).toEqual(result.index)
    expect(found.relationships).toEqual(result.relationships.map(({ typical: _, ...each }) => each))
    for (const [at, { factor, groups: voices, ...findings }] of found.factors.entries()) {
      expect(result.factors[at]).toMatchObject({ id: factor, ...findings })
      for (const group of groups) {
        const { need, ...heard } = voices[group]
        expect(result.factors[at]?.groups[group]).toMatchObject(heard)
        expect(result.factors[at]?.groups[group].need).toEqual(need)
      }
    }

    // And in the words that people read: the same distance, the same furthest factor.
    const said = await run(command, folder)
    await page.goto(`/workshops/${workshop}/report/${projects[0]?.id}`)
    const typically = said.match(/Typically ([\d.]+) of (\d) possible points apart \[([\d.]+), ([\d.]+)\]/)
    const main = page.getByRole('main')
    await expect(main).toContainText(`95% interval ${typically?.[3]} to ${typically?.[4]}`)
    await expect(page.getByRole('link', { name: 'Scores as a file' })).toBeVisible()
    expect(troublesOf([desk])).toEqual([])
  })

  test('each download stands in the log, with who and which project and nothing more', async () => {
    const workshop = await revealedWorkshop(facilitator)
    const { projects } = await facilitator.ask('workshop.read', { workshop })
    const address = `/workshops/${workshop}/export/${projects[0]?.id}/scores.csv`
    const answer = await facilitator.send(address)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const administrator = await throughMailbox(house, demonstrationStaff.administrator)
    const taken = async () => (await administrator.ask('audit.list', { workshop })).filter(({ action }) => action === 'result.export')
    const before = await taken()
    expect(before[0]).toMatchObject({ actor: 'Facilitator', facts: { project: projects[0]?.id } })
    const looked = await facilitator.send(`/workshops/${workshop}/export/${projects[0]?.id}/scores.csv`, { method: 'HEAD' })
    expect(looked.status).toBe(405)
    expect(await taken()).toHaveLength(before.length)
  })
})

test('the file of scores is for those who run the workshop, and for nobody else', async ({ browser }) => {
  const house = await startHouse()
  try {
    const all = await everyone(house)
    const { workshop } = all.setUp
    const page = `/workshops/${workshop}/export`
    const file = `${page}/${all.setUp.projects[0]}/scores.csv`
    for (const { name, visitor, workshop: roles } of all.personas) {
      const runs = roles.includes('facilitator')
      expect([name, (await visitor.send(file)).status]).toEqual([name, runs ? 303 : 404])
    }
    const { page: signedOut } = await device(browser, house, DESK)
    await signedOut.goto(page)
    await expect(signedOut).toHaveURL(/\/sign-in/)
    const desk = await deskOf(browser, house, all.facilitator)
    await desk.page.goto(file)
    await expect(desk.page.getByText('There is no file yet')).toBeVisible()
  } finally {
    await house.leave()
  }
})
