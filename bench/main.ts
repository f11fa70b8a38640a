/** `npm run bench` runs every question below but the long ones; `npm run bench -- saves` one of them. */
const questions: Record<string, () => Promise<{ run: () => Promise<void> }>> = {
  saves: () => import('#bench/saves.ts'),
  viewers: () => import('#bench/viewers.ts'),
  arrivals: () => import('#bench/arrivals.ts'),
  phone: () => import('#bench/phone.ts'),
  kill: () => import('#bench/kill.ts'),
}
/** Takes minutes; asked for by name. */
const long = ['kill']

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(questions).filter((name) => !long.includes(name))
for (const name of names) {
  const question = questions[name]
  if (question === undefined) {
    console.log(`There is no bench called ${name}. There are: ${Object.keys(questions).join(', ')}.`)
    process.exitCode = 2
    break
  }
  await (await question()).run()
}
