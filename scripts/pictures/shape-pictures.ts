import type { Page } from '@playwright/test'
import type { House } from '#e2e/fixtures/house.ts'
import { type Made, makeShape } from '#e2e/fixtures/make-shape.ts'
import { everyShape, type Shape } from '#e2e/fixtures/shapes.ts'
import { claim } from '#e2e/fixtures/story.ts'
import type { Visitor } from '#e2e/fixtures/visitor.ts'
import type { Camera, Manner, Size } from '#scripts/pictures/camera.ts'
import { groups } from '#server/domain/stakeholders.ts'

type Scene = { name: string; size: Size; says: string; manner?: Manner; path: string; as: Visitor }
/** The shapes that are also looked at on screens and in manners that few people have. */
const SELDOM = ['small', 'survey']
/** Of so many pictures the album keeps these of every shape, and these of some. */
const ALBUM = ['overview', 'spotlight', 'phone-factor']
const MORE: Record<string, string[]> = {
  small: ['overview-right', 'spotlight-own-colours', 'phone', 'phone-factor-right', 'console-hand'],
  survey: ['overview-upright', 'spotlight-upright', 'report'],
}
type Which = { album: boolean; names: readonly string[] }

/** Each shape of a result on wall, phone, console and report: what belongs into the album, or everything of the shapes of these names. */
export async function shapePictures(camera: Camera, house: House, { album, names }: Which): Promise<void> {
  const facilitator = await claim(house)
  for (const shape of everyShape()) {
    if (names.length > 0 && !names.includes(shape.name)) continue
    await picturesOf(camera, facilitator, shape, await makeShape(house, facilitator, shape), album)
  }
}

async function picturesOf(camera: Camera, facilitator: Visitor, shape: Shape, made: Made, album: boolean): Promise<void> {
  const { workshop, project } = made
  const { order } = await facilitator.ask('result.read', { workshop, project })
  const [first = null] = order
  const seldom = SELDOM.includes(shape.name)
  for (const factor of [null, first]) {
    await facilitator.tell('round.spotlight', { workshop, project, factor })
    const scenes = factor === null ? overviews(facilitator, made) : spotlights(facilitator, made)
    const all = seldom ? [...scenes, ...seldomSeen(scenes)] : scenes
    const kept = [...ALBUM, ...(MORE[shape.name] ?? [])]
    for (const scene of all) if (!album || kept.includes(scene.name)) await take(camera, shape, album ? smaller(scene) : scene)
  }
}

function overviews(facilitator: Visitor, { workshop, project, seats }: Made): Scene[] {
  const [anybody = facilitator] = groups.toReversed().flatMap((group) => seats[group])
  const wall = { size: 'wall', as: facilitator } as const
  return [
    { name: 'overview', ...wall, path: `/wall/${workshop}`, says: 'the overview on the wall' },
    { name: 'overview-dark', ...wall, path: `/wall/${workshop}?dark`, says: 'the overview in a dark room' },
    { name: 'phone', size: 'phone', as: anybody, path: `/w/${workshop}`, says: 'the overview on a phone' },
    {
      name: 'report',
      size: 'desk',
      as: facilitator,
      path: `/workshops/${workshop}/report/${project}`,
      says: 'the first screen of the report',
    },
  ]
}

function spotlights(facilitator: Visitor, { workshop, seats }: Made): Scene[] {
  const [anybody = facilitator] = groups.toReversed().flatMap((group) => seats[group])
  const wall = { size: 'wall', as: facilitator } as const
  return [
    { name: 'spotlight', ...wall, path: `/wall/${workshop}`, says: 'a factor on the wall' },
    { name: 'spotlight-dark', ...wall, path: `/wall/${workshop}?dark`, says: 'a factor in a dark room' },
    { name: 'phone-factor', size: 'phone', as: anybody, path: `/w/${workshop}`, says: 'the same factor on a phone' },
    { name: 'console', size: 'desk', as: facilitator, path: `/workshops/${workshop}/console`, says: 'the console during the talk' },
  ]
}

/** The same on an upright screen, a small projector, a narrow phone, read from the right, and in a reader's own colours. */
function seldomSeen(scenes: readonly Scene[]): Scene[] {
  return scenes.flatMap((scene): Scene[] => {
    const own = {
      ...scene,
      name: `${scene.name}-own-colours`,
      says: `${scene.says}, in a reader’s own colours`,
      manner: { forcedColors: true },
    }
    const right = { ...scene, name: `${scene.name}-right`, says: `${scene.says}, read from the right`, manner: { fromTheRight: true } }
    if (scene.size === 'phone')
      return [{ ...scene, name: `${scene.name}-narrow`, size: 'narrow', says: `${scene.says} that is narrow` }, right, own]
    if (scene.name === 'console') return [{ ...scene, name: 'console-hand', size: 'phone', says: `${scene.says}, in the hand` }]
    if (scene.size !== 'wall' || scene.name.endsWith('-dark')) return []
    return [
      { ...scene, name: `${scene.name}-upright`, size: 'upright', says: `${scene.says} that stands upright` },
      { ...scene, name: `${scene.name}-projector`, size: 'projector', says: `${scene.says} of a small projector` },
      right,
      own,
    ]
  })
}

/** In an album the wall may be as small as a projector's: it is the same drawing. */
const smaller = (scene: Scene): Scene => (scene.size === 'wall' ? { ...scene, size: 'projector' } : scene)

async function take(camera: Camera, shape: Shape, { name, size, manner, says, path, as }: Scene): Promise<void> {
  const page: Page = await camera.device(size, manner)
  await page.context().addCookies([...as.cookies].map(([cookie, value]) => ({ name: cookie, value, url: as.url })))
  await page.goto(as.url + path)
  await page.getByRole('main').getByRole('img').first().waitFor()
  await camera.shoot(page, size, `revealed-${shape.name}-${name}`, `${shape.says}: ${says}`, false)
  await page.context().close()
}
