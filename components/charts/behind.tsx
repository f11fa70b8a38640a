import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'

/**
 * How the table behind a picture is there: `hidden`, for screen readers alone; `details`, to open beneath it, always open on paper;
 * `screen`, the same but left out on paper, where picture and words hold all of it; or not.
 */
export type Behind = 'hidden' | 'details' | 'screen' | 'none'

export type Row = { key: string; head: ReactNode; cells: ReactNode[] }

export type Table = { caption: string; head: ReactNode[]; rows: Row[] }

/** The table behind a picture, or one for each of several that stand together: the same figures, complete. */
export function TableBehind({ as, open, tables }: { as: Behind; open: string; tables: Table[] }) {
  if (as === 'none') return null
  const all = tables.map((table) => <Figures key={table.caption} {...table} shown={as !== 'hidden'} />)
  if (as === 'hidden') return <div className="sr-only">{all}</div>
  return (
    <details className="mt-2 text-sm" data-no-print={as === 'screen' || undefined}>
      <summary className="inline-flex min-h-11 items-center text-ink-2">{open}</summary>
      <div className="grid gap-6 overflow-x-auto">{all}</div>
    </details>
  )
}

function Figures({ caption, head, rows, shown }: Table & { shown: boolean }) {
  const cell = shown && 'border-b border-line-2 py-1.5 pe-3 text-end font-normal tabular-nums first:text-start last:pe-0'
  return (
    <table className={cx(shown && 'w-full border-collapse')}>
      <caption className={cx(shown && 'pb-1 text-start text-ink-2')}>{caption}</caption>
      <thead>
        <tr>
          {head.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order
            <th key={at} scope="col" className={cx(cell)}>
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head: name, cells }) => (
          <tr key={key}>
            <th scope="row" className={cx(cell)}>
              {name}
            </th>
            {cells.map((each, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order
              <td key={at} className={cx(cell)}>
                {each}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
