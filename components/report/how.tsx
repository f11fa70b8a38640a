import { type MethodPlace, methodLink } from '#components/method/places.ts'
import { cx } from '#components/ui/cx.ts'
import type { ReportWords } from './report-words.ts'

/** The measures that a report has figures of. */
export type Measure = Exclude<MethodPlace, 'check' | 'example' | 'limits' | 'lone' | 'rounds' | 'shown' | 'sources' | 'wrong'>

/** From a figure to its explanation. On paper it is left out: the last part gives the address of the whole. */
export function How({ place, words: { t }, inText = false }: { place: Measure; words: ReportWords; inText?: boolean }) {
  return (
    <a
      href={methodLink(place)}
      className={cx('text-link text-sm font-normal text-ink-2', !inText && 'inline-flex min-h-8 items-center')}
      data-no-print
    >
      {t(`how.${place}`)}
    </a>
  )
}
