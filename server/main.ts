import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { claimDataFolder, filesIn } from '#db/data-folder.ts'
import { seedFrameworks } from '#db/seed-frameworks.ts'
import { makeApi } from '#server/api/api.ts'
import { usualLimits } from '#server/api/guesses.ts'
import type { House } from '#server/api/house.ts'
import { idFrom } from '#server/domain/ids.ts'
import { readEnv, tellLibraries } from '#server/env.ts'
import { makePages } from '#server/http/documents.ts'
import { type Doors, makeHandler } from '#server/http/handler.ts'
import { makeHealth } from '#server/http/health.ts'
import { makeAdmit, makeLive, makeMayStay, type Viewer } from '#server/http/live.ts'
import { makeProcedures } from '#server/http/procedures.ts'
import { makeHub } from '#server/live/hub.ts'
import { makeLog } from '#server/log.ts'
import { readSecret } from '#server/secret.ts'
import { settleIn } from '#server/start/city.ts'
import { readFlags } from '#server/start/flags.ts'
import { greeting } from '#server/start/greeting.ts'
import { listen } from '#server/start/listen.ts'
import { buildOf, openPages } from '#server/start/pages.ts'
import { publicAddress } from '#server/start/public-url.ts'
import { makeSendMail } from '#server/start/send-mail.ts'
import { endInOrder } from '#server/start/shutdown.ts'
import { openFor } from '#server/start/tenant.ts'
import { explain } from '#server/start/trouble.ts'
import { waysIn } from '#server/start/ways-in.ts'

const root = dirname(import.meta.dirname)
const print = (text: string) => process.stdout.write(`${text}\n`)

/** The one process: first what may refuse the start, then the data, then the house on top of it, then the doors. */
async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2))
  const env = readEnv()
  const log = makeLog(env.logLevel)
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'Something went wrong that nobody waited for'))
  const build = buildOf(root, env.development)
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

  process.on('exit', claimDataFolder(env.dataFolder))
  const front = await listen(env)
  const address = publicAddress(env, front.port)
  const publicUrl = () => address.url
  tellLibraries(address.url)
  // Next takes its time to load; the data is made ready meanwhile.
  const opening = openPages(root, env.development, front.server)

  const { store, tenant } = await openFor(env, flags.empty, print)
  const secret = readSecret(filesIn(env.dataFolder).secret)
  if (secret.wasOpen) log.warn('Others on this machine could read the file data/secret; it is closed to them now')

  const newId = () => idFrom(randomBytes(16))
  const hub = makeHub<Viewer>({
    stateOf: (workshop) => api.system.round.shared({ workshop }),
    mayStay: (workshop, cookies) => mayStay(workshop, cookies),
    failed: (error) => log.error({ err: error }, 'The live channel could not do its work'),
  })
  const house: House = {
    store,
    publish: hub.publish,
    recheck: hub.recheck,
    secret: secret.value,
    publicUrl,
    build,
    now: Date.now,
    random: (bytes) => randomBytes(bytes),
    sendMail: makeSendMail({ store, env, log, newId, publicUrl, print }),
    log: { info: log.info.bind(log), warn: log.warn.bind(log), error: log.error.bind(log) },
    limits: usualLimits,
    mailConfigured: env.smtpUrl !== null,
  }
  const api = makeApi(house)
  const admit = makeAdmit(api)
  const mayStay = makeMayStay(admit)
  globalThis.__concord = api

  await seedFrameworks(store, Date.now())
  const claim = await settleIn({ house, dataFolder: env.dataFolder, tenant, empty: flags.empty, print })
  const pages = await opening

  const doors: Doors = {
    health: makeHealth(store, version, log),
    procedures: makeProcedures(api),
    live: makeLive(hub, admit, log),
    pages: makePages({
      api,
      pages: async ({ request, response }) => pages.handle(request, response),
      ownUrl: front.url,
      development: env.development,
    }),
  }
  endInOrder({ server: front.server, pauseStreams: hub.pause, close: [pages.close, store.close], log })
  print(greeting({ version, store: store.dialect, address, claim, ...(await waysIn(store, api)) }))
  front.open(makeHandler(doors, { publicUrl, trustedProxy: env.trustedProxy, development: env.development, log }))
}

main().catch((error) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
})
