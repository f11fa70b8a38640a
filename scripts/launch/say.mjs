/** Trouble that a person can do something about: shown as a sentence, without a stack. */
export class Trouble extends Error {}

let stream = process.stdout

/** From now on what is going on is told on standard error: standard output is for a command's result alone. */
export function keepOutputClean() {
  stream = process.stderr
}

/** One plain line about what is going on. */
export function say(line) {
  stream.write(`${line}\n`)
}

/** Says what begins, does it, and says how long it took. */
export async function step(what, work) {
  say(`· ${what} …`)
  const began = Date.now()
  const answer = await work()
  say(`  done in ${seconds(Date.now() - began)}`)
  return answer
}

/** '0.4 s', '12 s', '2 min 5 s'. */
export function seconds(milliseconds) {
  const all = milliseconds / 1000
  if (all < 10) return `${all.toFixed(1)} s`
  if (all < 120) return `${Math.round(all)} s`
  return `${Math.floor(all / 60)} min ${Math.round(all % 60)} s`
}

/** The last word when something went wrong. */
export function explain(trouble) {
  process.stderr.write(trouble instanceof Trouble ? `\n✗ ${trouble.message}\n` : `\n✗ ${trouble?.stack ?? trouble}\n`)
}
