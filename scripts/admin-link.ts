import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { filesIn } from '#db/data-folder.ts'
import { openStore } from '#db/store.ts'
import { tellTrouble, Usage } from '#scripts/operator.ts'
import { isEmail } from '#server/domain/settings.ts'
import { readEnv } from '#server/env.ts'
import { readSecret } from '#server/secret.ts'
import { adminLink } from '#server/start/admin-link.ts'
import { publicAddress } from '#server/start/public-url.ts'

/** `npm run admin-link -- somebody@city.example`: for a lost administrator. Works whether or not the server runs. */
await tellTrouble(async () => {
  const [typed = ''] = process.argv.slice(2)
  const email = typed.trim().toLowerCase()
  if (!isEmail(email)) throw new Usage('Say for whom: npm run admin-link -- somebody@city.example')
  const env = readEnv()
  const files = filesIn(env.dataFolder)
  const nobody = `There is no city in ${env.dataFolder} yet. Start Concord first: npm start, or npm start -- --empty.`
  if (!existsSync(files.secret)) throw new Usage(nobody)
  const store = await openStore(env)
  try {
    const secret = readSecret(files.secret).value
    const publicUrl = publicAddress(env, env.port).url
    const link = await adminLink(store, { email, secret, publicUrl, now: Date.now(), random: (bytes) => randomBytes(bytes) })
    if (link === null) throw new Usage(nobody)
    console.log(`${email} is administrator. This link signs in, once, within an hour:`)
    console.log(`  ${link}`)
    console.log('It carries the address of PUBLIC_URL, or of this machine and PORT; give the same settings here as to the server.')
  } finally {
    await store.close()
  }
})
