import type { Page } from '@playwright/test'
import type { House } from '#e2e/fixtures/house.ts'
import { goNext, scoreOneFactor } from '#e2e/fixtures/phone.ts'
import type { Camera } from '#scripts/pictures/camera.ts'
import type { Workshops } from '#scripts/pictures/desk.ts'

/** A resident's phone from the code to 'done'; the facilitator at the desk opens and closes scoring meanwhile. */
export async function phonePictures(camera: Camera, house: House, desk: Page, at: Workshops): Promise<void> {
  const workshop = at.ready.split('/').at(-1) ?? ''
  const decide = (action: string, more: object = {}) =>
    desk.request.post(`${house.url}/api/trpc/${action}`, { data: { workshop, ...more }, headers: { origin: house.url } })
  const phone = await camera.device('phone')
  const shoot = (name: string, says: string) => camera.shoot(phone, 'phone', name, says)

  await phone.goto(`${house.url}/join`)
  await shoot('phone-join', 'Type the code')
  await phone.getByLabel('Code').fill('LAMP-99')
  await phone.getByRole('button', { name: 'Go on' }).click()
  await phone.waitForTimeout(600)
  await shoot('phone-join-wrong', 'A code that opens nothing')
  await phone.goto(`${house.url}/join/${await codeOf(desk, house, workshop)}`)
  await phone.getByRole('radio', { name: /^Vendor/ }).check()
  await phone.getByRole('group', { name: /Do you agree/ }).scrollIntoViewIfNeeded()
  await shoot('phone-notice-record', 'Consent to stand on the record, where it is asked')
  await phone.evaluate(() => scrollTo(0, 0))
  await phone.getByRole('radio', { name: /^Resident/ }).check()
  await phone.getByRole('heading', { name: 'What becomes of your answers' }).evaluate((heading) => heading.scrollIntoView())
  await shoot('phone-notice', 'The notice, before the first score')
  await phone.getByRole('button', { name: 'Start' }).click()
  await phone.waitForURL('**/w/*')
  await shoot('phone-waiting', 'Waiting until scoring opens')

  await decide('round.open', { minutes: 15 })
  await phone.getByRole('radio').first().waitFor()
  await scoreOneFactor(phone, { importance: 8, readiness: 3 })
  await phone.waitForTimeout(1500)
  await shoot('phone-score', 'One factor a screen')
  await phone.getByRole('button', { name: /Add a reason/ }).click()
  await phone.getByLabel('Your reason').fill('Nobody in our street was asked.')
  await phone.waitForTimeout(1500)
  await shoot('phone-reason', 'A reason, shown under the group')
  await goNext(phone)
  await phone.context().setOffline(true)
  await scoreOneFactor(phone, { importance: 7, readiness: 0 })
  await phone.waitForTimeout(2500)
  await shoot('phone-offline', 'Without a connection the answers wait on the phone')
  await phone.context().setOffline(false)
  await phone.getByRole('button', { name: 'Overview' }).click()
  await shoot('phone-overview', 'What is open, and the way to each')
  await phone.keyboard.press('Escape')
  await toTheEnd(phone, shoot)

  await decide('round.pause')
  await phone.waitForTimeout(1000)
  await shoot('phone-paused', 'Scoring is paused')
  await decide('round.resume')
  await decide('round.close')
  await phone.waitForTimeout(1000)
  await shoot('phone-closed', 'Scoring is closed')
  await phone.goto(`${house.url}/w/${workshop}/notice`)
  await shoot('phone-withdraw', 'The notice at any time, and the way to withdraw')
  const late = await camera.device('phone')
  await late.goto(`${house.url}/join/${await codeOf(desk, house, workshop)}`)
  await camera.shoot(late, 'phone', 'phone-late', 'Late-comers get a listening seat')
}

type Shoot = (name: string, says: string) => Promise<void>

/** Goes through the rest of the factors, the top five and the path to 'done'. */
async function toTheEnd(phone: Page, shoot: Shoot): Promise<void> {
  const said = new Set<string>()
  for (let step = 0; step < 20; step++) {
    const heading = (await phone.getByRole('main').getByRole('heading', { level: 1 }).textContent()) ?? ''
    if (/matters most/.test(heading)) {
      for (const place of [0, 1, 3]) await phone.getByRole('checkbox').nth(place).check()
      await shoot('phone-top-five', 'The five that matter most')
    } else if (/happen next/.test(heading)) {
      await phone.getByRole('radio').first().check()
      await phone.waitForTimeout(600)
      await shoot('phone-path', 'What should happen next to the project')
    } else if (/last question/.test(heading)) break
    else if (!said.has(heading)) await scoreOneFactor(phone, { importance: 1 + ((step * 5) % 9), readiness: 1 + ((step * 7) % 9) })
    said.add(heading)
    await phone.getByRole('button', { name: /Next|To the end/ }).click()
    await phone.waitForTimeout(200)
  }
  await shoot('phone-finish', 'The end, with what is still open')
  await phone.getByRole('button', { name: /done/i }).first().click()
  await phone.waitForTimeout(1200)
  await shoot('phone-done', 'Done, and undone until the close')
}

async function codeOf(desk: Page, house: House, workshop: string): Promise<string> {
  const answer = await desk.request.get(`${house.url}/api/trpc/workshop.read?input=${encodeURIComponent(JSON.stringify({ workshop }))}`)
  return (await answer.json()).result.data.codes[0].code
}
