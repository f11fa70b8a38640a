import type { Page } from '@playwright/test'
import type { House } from '#e2e/fixtures/house.ts'
import type { Camera } from '#scripts/pictures/camera.ts'
import type { Workshops } from '#scripts/pictures/desk.ts'

/** The wall in each phase, and in a dark room; after the reveal its overview, and the factor to talk about first. */
export async function wallPictures(camera: Camera, house: House, desk: Page, at: Workshops): Promise<void> {
  const first = await firstToTalkAbout(house, desk, at.revealed)
  for (const [name, path, dark, says] of [
    ['wall-joining', at.ready, false, 'The wall while people join'],
    ['wall-scoring', at.scoring, false, 'The wall while people score: counts and nothing else'],
    ['wall-scoring-dark', at.scoring, true, 'The same in a dark room'],
    ['wall-closed', at.closed, false, 'The wall after scoring was closed'],
    ['wall-overview', at.revealed, false, 'The wall after the reveal: where the three groups stand'],
    ['wall-overview-dark', at.revealed, true, 'The same in a dark room'],
    ['wall-spotlight', at.revealed, false, 'A factor on the wall: a sentence, everybody on both axes, reasons by group'],
    ['wall-spotlight-dark', at.revealed, true, 'The same in a dark room'],
  ] as const) {
    const workshop = workshopOf(path)
    if (path === at.revealed) await show(house, desk, { ...first, factor: name.startsWith('wall-spotlight') ? first.factor : null })
    const answer = await desk.request.post(`${house.url}/api/trpc/workshop.openScreen`, {
      data: { workshop },
      headers: { origin: house.url },
    })
    const wall = await camera.device('wall')
    await wall.goto((await answer.json()).result.data.url + (dark ? '?dark' : ''))
    await camera.shoot(wall, 'wall', name, says)
  }
}

const workshopOf = (path: string): string => path.split('/').at(-1) ?? ''

type Place = { workshop: string; project: string; factor: string | null }

/** Of the project on the wall, the factor that is first in order of talk. */
async function firstToTalkAbout(house: House, desk: Page, path: string): Promise<Place> {
  const workshop = workshopOf(path)
  const ask = async (what: string, input: object) => {
    const answer = await desk.request.get(`${house.url}/api/trpc/${what}?input=${encodeURIComponent(JSON.stringify(input))}`)
    return (await answer.json()).result.data
  }
  const { project } = (await ask('round.state', { workshop })).spotlight
  const { order } = await ask('result.read', { workshop, project })
  return { workshop, project, factor: order[0] ?? null }
}

async function show(house: House, desk: Page, place: Place): Promise<void> {
  await desk.request.post(`${house.url}/api/trpc/round.spotlight`, { data: place, headers: { origin: house.url } })
}
