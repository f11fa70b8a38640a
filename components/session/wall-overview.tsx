'use client'
import { useLocale, useTranslations } from 'use-intl'
import { RelationshipLines } from '#components/charts/relationship-line.tsx'
import { figure } from '#components/charts/words.ts'
import { useChartWords, useSayer } from '#components/session/use-words.ts'
import { inOrder, spokenAddress } from '#components/session/wall-join.tsx'
import { WallMap } from '#components/session/wall-map.tsx'
import css from '#components/session/wall-result.module.css'
import { strong } from '#components/session/wall-word.tsx'
import type { RoundResult } from '#server/domain/result.ts'
import { headline } from '#server/domain/sentences/headline.ts'
import type { Sentence } from '#server/domain/sentences/sentence.ts'
import { groups } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'

type Props = { result: RoundResult; codes: SharedState['codes']; publicUrl: string }

/** Where the three stand: what can be read out first, then how far apart they are, then the factors in order of talk. */
export function WallOverview({ result, codes, publicUrl }: Props) {
  const t = useTranslations('wall.result')
  const { round, project } = result
  const people = usePeople(result)
  return (
    <>
      <p className={css.status}>
        <span>
          {people === '' ? t('statusNobody', { project: project.name, round }) : t('status', { project: project.name, round, people })}
        </span>
        {codes.length > 0 && (
          <span className={css.aside}>
            {t('code', {
              address: spokenAddress(publicUrl),
              codes: inOrder(codes)
                .map(({ code }) => code)
                .join(' · '),
            })}
          </span>
        )}
      </p>
      <div className={css.overview}>
        <div className={css.stand}>
          <h1 className={css.title}>{t('title')}</h1>
          <Headline result={result} />
          <Distance result={result} />
        </div>
        <WallMap result={result} />
      </div>
    </>
  )
}

/** '6 officials, 2 vendors and 128 residents', of the groups that are shown. */
function usePeople({ groups: shown }: RoundResult): string {
  const names = useTranslations('groups')
  const list = new Intl.ListFormat(useLocale(), { type: 'unit', style: 'long' })
  return list.format(
    groups.flatMap((group) => {
      const { scored } = shown[group]
      return scored === null ? [] : names(`${group}.count`, { count: scored })
    }),
  )
}

const LEADS = /^apart\.(furthest|first)$/
// So many letters fit at the usual size, and at the next smaller one.
const USUAL = 270
const SMALLER = 390

function Headline({ result }: { result: RoundResult }) {
  const say = useSayer('room')
  const { close, apart, needed } = headline(result)
  const parts = [close, apart, needed].filter((each) => each.length > 0)
  const length = parts.map((part) => say(part)).join(' ').length
  return (
    <ul className={css.headline} data-size={length <= USUAL ? 'usual' : length <= SMALLER ? 'smaller' : 'smallest'}>
      {parts.map((part) => (
        <li key={part[0]?.key}>
          <Led part={part} />
        </li>
      ))}
    </ul>
  )
}

/** What to look at first stands out: 'Furthest apart: “Privacy”.' */
function Led({ part }: { part: Sentence[] }) {
  const say = useSayer('room')
  const [lead, ...rest] = part
  if (lead === undefined) return null
  if (!LEADS.test(lead.key)) return say(part)
  return (
    <>
      <b>{say(lead)}</b> {say(rest)}
    </>
  )
}

function Distance({ result }: { result: RoundResult }) {
  const t = useTranslations('wall.result')
  const words = useChartWords()
  const { typical, scale, relationships } = result
  return (
    <div className={css.distance}>
      {typical === null ? (
        <p className={css.few}>{t('typicalFew')}</p>
      ) : (
        <p>
          <span className={css.typical}>
            {t.rich('typical', { distance: figure(words, typical.distance, 1), of: figure(words, scale.max - scale.min), b: strong })}
          </span>
          <span className={css.between}>
            {t('between', { lower: figure(words, typical.lower, 1), upper: figure(words, typical.upper, 1) })}
          </span>
        </p>
      )}
      <section aria-label={t('relationships')}>
        {/* In the points of the sentence above, as on every phone: an index beside them would be a second scale to explain. */}
        <RelationshipLines relationships={relationships} as={{ kind: 'typical', range: scale.max - scale.min }} size="wall" words={words} />
      </section>
    </div>
  )
}
