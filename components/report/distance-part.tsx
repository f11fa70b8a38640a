import { pairName } from '#components/charts/pair.tsx'
import { RelationshipLines } from '#components/charts/relationship-line.tsx'
import { TallyTable } from '#components/charts/tally-table.tsx'
import type { RelationshipResult, RoundResult } from '#server/domain/result.ts'
import { indexAlone, typicalSentence } from '#server/domain/sentences/distance.ts'
import { relationshipSentence } from '#server/domain/sentences/relationship.ts'
import { How } from './how.tsx'
import { Part } from './part.tsx'
import { PullsPart } from './pulls-part.tsx'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = { result: RoundResult; words: ReportWords }

/** How far apart the three are, each two of them, and what keeps them apart most. */
export function DistancePart({ result, words }: Props) {
  const { t, say, charts } = words
  const { relationships, index } = result
  const told = index.index !== null || index.partial !== null
  return (
    <Part name="relationships" words={words} said={say(typicalSentence(result))} how="distance">
      <h3 className={css.sub}>
        {t('distance.index')} <How place="index" words={words} />
      </h3>
      {told && <p className="measure mb-3">{say(indexAlone(result))}</p>}
      <div className={css.keep}>
        <RelationshipLines relationships={relationships} size="report" words={charts} table="details" />
      </div>
      <PullsPart result={result} words={words} />
      <h3 className={css.sub}>
        {t('distance.pairs')} <How place="findings" words={words} />
      </h3>
      <ul className="mb-4 grid gap-2">
        {relationships.map((each) => (
          <li key={`${each.a}-${each.b}`} className="max-w-[46rem]">
            <b>{pairName(charts, each.a, each.b)}.</b> {say(sharpestOf(result, each))}
          </li>
        ))}
      </ul>
      <TallyTable
        caption={t('distance.tally')}
        axes={result.axes}
        rows={relationships.map((each) => ({ ...each, key: `${each.a}-${each.b}`, head: pairName(charts, each.a, each.b) }))}
        words={charts}
      />
    </Part>
  )
}

/** Where two groups are furthest apart; where nothing sets them apart, how many factors came out how. The table has that for all. */
function sharpestOf(result: RoundResult, pair: RelationshipResult) {
  const all = relationshipSentence(result, pair)
  const sharpest = all.filter(({ key }) => key === 'relation.sharpest')
  return sharpest.length > 0 ? sharpest : all
}
