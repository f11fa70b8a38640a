import { PathBars } from '#components/charts/path-bars.tsx'
import { TopFive } from '#components/charts/top-five.tsx'
import type { RoundResult } from '#server/domain/result.ts'
import { pathSentence, topFiveOfAll, topFiveSentence } from '#server/domain/sentences/choices.ts'
import { groups } from '#server/domain/stakeholders.ts'
import { Part } from './part.tsx'
import type { ReportWords } from './report-words.ts'

type Props = { result: RoundResult; words: ReportWords }

/** Which path each group would take. */
export function PathsPart({ result, words }: Props) {
  return (
    <Part name="paths" words={words} said={words.say(groups.flatMap((group) => pathSentence(result, group)))} how="path">
      <PathBars result={result} words={words.charts} />
    </Part>
  )
}

/** What each group counts among its five; left out where it was not asked. */
export function TopFivePart({ result, words }: Props) {
  const all = topFiveOfAll(result)
  const said = groups.flatMap((group) => topFiveSentence(result, group))
  if (said.length === 0) return null
  return (
    <Part name="topFive" words={words} said={words.say(all.length > 0 ? all : said)} how="top-five">
      <TopFive result={result} most={result.factors.length} words={words.charts} />
      {all.length > 0 && (
        <ul className="mt-4 grid gap-1 text-sm text-ink-2">
          {said.map((each) => (
            <li key={words.say(each)}>{words.say(each)}</li>
          ))}
        </ul>
      )}
    </Part>
  )
}
