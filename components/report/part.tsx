import type { ReactNode } from 'react'
import type { PartName } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

/** One part of the report: its heading, then its sentence, then what stands behind it. */
export function Part({ name, words, said, children }: { name: PartName; words: ReportWords; said?: string; children?: ReactNode }) {
  return (
    <section id={name} aria-labelledby={`${name}-title`} className={css.part}>
      <h2 id={`${name}-title`} className="text-2xl">
        {words.t(`parts.${name}`)}
      </h2>
      {said && <p className={css.said}>{said}</p>}
      {children}
    </section>
  )
}
