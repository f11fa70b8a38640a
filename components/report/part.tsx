import type { ReactNode } from 'react'
import { How, type Measure } from './how.tsx'
import type { PartName } from './places.ts'
import css from './report.module.css'
import type { ReportWords } from './report-words.ts'

type Props = {
  name: PartName
  words: ReportWords
  said?: string
  /** Where its figures are explained. */
  how?: Measure
  children?: ReactNode
}

/** One part of the report: its heading, then its sentence, then what stands behind it, and the way to how that is worked out. */
export function Part({ name, words, said, how, children }: Props) {
  return (
    <section id={name} aria-labelledby={`${name}-title`} className={css.part}>
      <div className={css.partHead}>
        <h2 id={`${name}-title`} className="text-2xl">
          {words.t(`parts.${name}`)}
        </h2>
        {how && <How place={how} words={words} />}
      </div>
      {said && <p className={css.said}>{said}</p>}
      {children}
    </section>
  )
}
