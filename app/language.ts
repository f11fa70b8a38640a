import { city } from '#app/city.ts'
import type { Namespace } from '#server/messages/en.ts'
import { formatter, localeOf, slice, spoken, translator } from '#server/messages/translator.ts'

/** The language of a page: the city's first one that Concord speaks. */
export async function language(): Promise<string> {
  const { languages } = await city()
  return languages.find((each) => spoken.includes(each)) ?? 'en'
}

/** The words of a namespace for a server component: `const t = await words('projects')`. */
export const words = async <N extends Namespace>(namespace: N) => translator(await language(), namespace)

/** Dates and numbers for a server component, in the city's time zone. */
export const formats = async () => formatter(await language(), (await city()).timeZone)

/** The properties of <Words>: `<Words {...(await wordsFor('common', 'refusal', 'projects'))}>` around client components. */
export async function wordsFor<N extends Namespace>(...namespaces: N[]) {
  const spokenHere = await language()
  return { locale: localeOf(spokenHere), timeZone: (await city()).timeZone, messages: slice(spokenHere, namespaces) }
}
