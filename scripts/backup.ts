import { backUp } from '#db/backup.ts'
import { programVersion, tellTrouble } from '#scripts/operator.ts'
import { readEnv } from '#server/env.ts'

/** `npm run backup [-- <folder>]`: copies the database and the secret, while the server goes on. */
await tellTrouble(async () => {
  const [into] = process.argv.slice(2)
  const { dataFolder, databaseUrl } = readEnv()
  const folder = await backUp({ dataFolder, databaseUrl }, { into, now: new Date(), concord: programVersion(), environment: process.env })
  console.log(`Backup made: ${folder}`)
  console.log('It holds what people have said, and the secret that signs their links: keep it where only you can read it.')
  console.log(`To bring it back: stop Concord, then npm run restore -- ${folder}`)
})
