/**
 * `npm run bench` asks every question below but the long ones; `npm run bench -- saves viewers` these two. A number behind a name is
 * for it: `npm run bench -- kill 50`. Figures are for reading: whatever they are, the command ends well.
 */
const questions: Record<string, () => Promise<{ run: (times?: number) => Promise<void> }>> = {
  saves: () => import('#bench/saves.ts'),
  viewers: () => import('#bench/viewers.ts'),
  arrivals: () => import('#bench/arrivals.ts'),
  reveal: () => import('#bench/reveal.ts'),
  phone: () => import('#bench/phone.ts'),
  analysis: () => import('#bench/analysis.ts'),
  kill: () => import('#bench/kill.ts'),
}
/** Takes minutes; asked for by name. */
const long = ['kill']

const asked = process.argv.slice(2)
const names = asked.filter((word) => Number.isNaN(Number(word)))
const unknown = names.filter((name) => !(name in questions))
if (unknown.length > 0) console.log(`There is no bench called ${unknown.join(', ')}. There are: ${Object.keys(questions).join(', ')}.`)
else
  for (const name of names.length > 0 ? names : Object.keys(questions).filter((each) => !long.includes(each))) {
    const behind = asked[asked.indexOf(name) + 1]
    const times = Number(behind) > 0 ? Number(behind) : undefined
    try {
      await (await questions[name]?.())?.run(times)
    } catch (error) {
      console.log(`\nThe bench '${name}' broke: ${error instanceof Error ? error.message : error}`)
    }
  }
