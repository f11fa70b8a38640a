import type { RoundResult } from '#server/domain/result.ts'
import { paths as allPaths } from '#server/domain/sheet.ts'
import { Bar } from './bar.tsx'
import look from './group-table.module.css'
import { GroupTable } from './group-table.tsx'
import { whyHidden } from './voice-words.ts'
import { type ChartWords, figure } from './words.ts'

type Props = { result: Pick<RoundResult, 'paths' | 'groups'>; words: ChartWords }

/** What each group would do next: a bar for each path as a share of those who answered, and the count. */
export function PathBars({ result: { paths, groups }, words }: Props) {
  const { say } = words
  const share = (n: number, all: number) => (
    <span className={look.said}>{say('path.share', { n: figure(words, n), all: figure(words, all) })}</span>
  )
  const rows = allPaths.map((path) => ({
    key: path as string,
    head: say(`path.${path}`),
    cell: (group: keyof typeof paths) => {
      const own = paths[group]
      if (own === null) return <span className={look.said}>{say('hidden.short')}</span>
      const n = own.counts[path]
      return (
        <>
          <Bar group={group} share={own.answered === 0 ? 0 : n / own.answered} />
          {share(n, own.answered)}
        </>
      )
    },
  }))
  const also = {
    key: 'also',
    head: say('path.alsoTesting'),
    cell: (group: keyof typeof paths) => {
      const own = paths[group]
      return own === null ? <span className={look.said}>{say('hidden.short')}</span> : share(own.alsoTesting, own.answered)
    },
  }
  const under = (group: keyof typeof paths) => {
    const own = paths[group]
    return own === null ? whyHidden(words, groups[group]) : say('path.answered', { n: own.answered })
  }
  return <GroupTable {...{ under, words, rows: [...rows, also], caption: say('table.caption.paths'), corner: say('path.head') }} />
}
