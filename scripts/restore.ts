import { restore } from '#db/backup.ts'
import { programVersion, tellTrouble, Usage } from '#scripts/operator.ts'
import { readEnv } from '#server/env.ts'

/** `npm run restore -- <folder>`: puts a backup in the place of the present data, which is kept aside. */
await tellTrouble(async () => {
  const [from] = process.argv.slice(2)
  if (from === undefined) throw new Usage('Say which backup: npm run restore -- data/backups/concord-2026-03-02T12-00-00-000Z')
  const { dataFolder, databaseUrl } = readEnv()
  const aside = await restore({ dataFolder, databaseUrl }, { from, now: new Date(), concord: programVersion(), environment: process.env })
  console.log(`Restored from ${from}.`)
  console.log(`What was there before is kept in ${aside}; delete it when you are sure.`)
})
