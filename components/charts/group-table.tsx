import type { ReactNode } from 'react'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import look from './group-table.module.css'
import { Mark } from './mark.tsx'
import type { ChartWords } from './words.ts'

type Props = {
  caption: string
  corner: string
  /** What stands under a group's name: how many people are behind its column. */
  under: (group: Group) => string
  rows: { key: string; head: ReactNode; cell: (group: Group) => ReactNode }[]
  words: ChartWords
}

/**
 * A picture that is a table: a row for each answer, a column for each group, a bar in each cell. Where it is narrow, an answer stands
 * above its three bars, and each bar has its group's mark.
 */
export function GroupTable({ caption, corner, under, rows, words }: Props) {
  return (
    <div className={look.around}>
      <table className={look.table}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {groups.map((group) => (
              <th key={group} scope="col">
                <span className={look.group}>
                  <Mark group={group} />
                  {words.say(`group.${group}`)}
                </span>
                <span className={look.under}>{under(group)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cell }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {groups.map((group) => (
                <td key={group}>
                  <div className={look.cell}>
                    <Mark group={group} size={14} className={look.mark} />
                    {cell(group)}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
