import type { Page } from '@playwright/test'
import type { House } from '#e2e/fixtures/house.ts'
import type { Camera } from '#scripts/pictures/camera.ts'
import type { Workshops } from '#scripts/pictures/desk.ts'

/** The wall in each phase, and in a dark room. */
export async function wallPictures(camera: Camera, house: House, desk: Page, at: Workshops): Promise<void> {
  for (const [name, path, dark, says] of [
    ['wall-joining', at.ready, false, 'The wall while people join'],
    ['wall-scoring', at.scoring, false, 'The wall while people score: counts and nothing else'],
    ['wall-scoring-dark', at.scoring, true, 'The same in a dark room'],
    ['wall-closed', at.closed, false, 'The wall after scoring was closed'],
  ] as const) {
    const workshop = path.split('/').at(-1) ?? ''
    const answer = await desk.request.post(`${house.url}/api/trpc/workshop.openScreen`, {
      data: { workshop },
      headers: { origin: house.url },
    })
    const wall = await camera.device('wall')
    await wall.goto((await answer.json()).result.data.url + (dark ? '?dark' : ''))
    await camera.shoot(wall, 'wall', name, says)
  }
}
