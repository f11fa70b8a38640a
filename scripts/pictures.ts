/**
 * `npm run pictures`: walks every screen of the demonstration city, and every shape that a result can have, and keeps a picture of each in
 * docs/pictures. `npm run pictures -- --into FOLDER [SHAPE …]` takes the shapes alone, of these names, to look at while working.
 */
import { startHouse } from '#e2e/fixtures/house.ts'
import { Camera } from '#scripts/pictures/camera.ts'
import { administrationPictures, consoleInTheHand, deskPictures } from '#scripts/pictures/desk.ts'
import { phonePictures } from '#scripts/pictures/phone.ts'
import { shapePictures } from '#scripts/pictures/shape-pictures.ts'
import { wallPictures } from '#scripts/pictures/wall.ts'

const [flag, folder, ...names] = process.argv.slice(2)
const alone = flag === '--into'
const camera = await Camera.ready(alone ? folder : undefined)
try {
  if (!alone) await demonstrationPictures()
  await inAHouse(['--empty'], (house) => shapePictures(camera, house, { album: !alone, names }))
  console.log(alone ? `They stand in ${folder}.` : `${await camera.album()} pictures stand in docs/pictures.`)
} finally {
  await camera.close()
}

function demonstrationPictures(): Promise<void> {
  return inAHouse([], async (house) => {
    const { desk, at } = await deskPictures(camera, house)
    await wallPictures(camera, house, desk, at)
    await consoleInTheHand(camera, house, desk, at)
    await administrationPictures(camera, house)
    await phonePictures(camera, house, desk, at)
  })
}

async function inAHouse(flags: string[], work: (house: Awaited<ReturnType<typeof startHouse>>) => Promise<void>): Promise<void> {
  const house = await startHouse({ flags })
  try {
    await work(house)
  } finally {
    await house.leave()
  }
}
