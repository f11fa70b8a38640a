/** `npm run pictures`: walks every screen of the demonstration city and keeps a picture of each in docs/pictures. */
import { startHouse } from '#e2e/fixtures/house.ts'
import { Camera } from '#scripts/pictures/camera.ts'
import { administrationPictures, consoleInTheHand, deskPictures } from '#scripts/pictures/desk.ts'
import { phonePictures } from '#scripts/pictures/phone.ts'
import { wallPictures } from '#scripts/pictures/wall.ts'

const house = await startHouse({ flags: [] })
const camera = await Camera.ready()
try {
  const { desk, at } = await deskPictures(camera, house)
  await wallPictures(camera, house, desk, at)
  await consoleInTheHand(camera, house, desk, at)
  await administrationPictures(camera, house)
  await phonePictures(camera, house, desk, at)
  console.log(`${await camera.album()} pictures stand in docs/pictures.`)
} finally {
  await camera.close()
  await house.leave()
}
