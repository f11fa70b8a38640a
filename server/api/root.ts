import { makeCaller, router } from '#server/api/gate.ts'
import { accountRouter } from '#server/api/routers/account.ts'
import { auditRouter, cityRouter, mailboxRouter } from '#server/api/routers/city.ts'
import { frameworkRouter } from '#server/api/routers/framework.ts'
import { participantRouter, screenRouter } from '#server/api/routers/participant.ts'
import { projectRouter } from '#server/api/routers/project.ts'
import { reportRouter, resultRouter } from '#server/api/routers/result.ts'
import { roundRouter } from '#server/api/routers/round.ts'
import { sheetRouter } from '#server/api/routers/sheet.ts'
import { workshopRouter } from '#server/api/routers/workshop.ts'

/** Every procedure; each stands behind the gate of its own name. */
export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  city: cityRouter,
  framework: frameworkRouter,
  mailbox: mailboxRouter,
  participant: participantRouter,
  project: projectRouter,
  report: reportRouter,
  result: resultRouter,
  round: roundRouter,
  screen: screenRouter,
  sheet: sheetRouter,
  workshop: workshopRouter,
})

export type AppRouter = typeof appRouter
export const callerOf = makeCaller(appRouter)
