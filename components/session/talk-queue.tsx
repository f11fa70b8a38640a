'use client'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Glyph } from '#components/charts/glyph.tsx'
import type { Talk } from '#components/session/use-talk.ts'
import { useWording } from '#components/session/use-words.ts'
import { cx } from '#components/ui/cx.ts'
import type { FactorResult } from '#server/domain/result.ts'
import { talkAxis } from '#server/domain/sentences/talk-axis.ts'
import { factorWord } from '#server/domain/sentences/words.ts'
import type { Spotlight } from '#server/domain/state.ts'

type Props = { talk: Talk; project: string; projects: { id: string; name: string }[] }

/** What to talk about, in order: each with the word that the room reads and the exact one. A press puts it on the wall. */
export function TalkQueue({ talk, project, projects }: Props) {
  const t = useTranslations('console.talk')
  const list = useRef<HTMLOListElement>(null)
  const { now } = talk
  const id = now?.id ?? null
  useEffect(() => {
    const box = list.current
    const place = id === null ? box?.firstElementChild : box?.querySelector("[aria-current='true']")?.parentElement
    // Only the list itself moves: the page stays where the reader is.
    if (!box || !(place instanceof HTMLElement) || box.scrollHeight <= box.clientHeight) return
    box.scrollTop = place.offsetTop - box.offsetTop - place.offsetHeight
  }, [id])
  return (
    <section aria-labelledby="order-of-talk" className="min-w-0">
      <h2 id="order-of-talk" className="mb-2 text-lg">
        {t('title')}
      </h2>
      {projects.length > 1 && <Projects {...{ talk, project, projects }} />}
      <ol
        ref={list}
        data-key="queue"
        tabIndex={-1}
        className="grid gap-1 lg:-mx-2 lg:max-h-[calc(100dvh-14rem)] lg:overflow-y-auto lg:px-2 lg:py-1"
      >
        {talk.order.map((factor) => (
          <li key={factor.id}>
            <Item factor={factor} talk={talk} spot={{ project, factor: factor.id }} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What holds on both questions at once. */
const both: ReadonlySet<string> = new Set(['class.strength'])

function Item({ factor, talk, spot }: { factor: FactorResult; talk: Talk; spot: Spotlight }) {
  const t = useTranslations('console.talk')
  const exact = useWording('exact')
  const roomWord = useWording('room')
  const { glyph, word, besides } = factorWord(factor)
  const here = talk.now?.id === factor.id
  const [first, second] = [word, ...(besides === null ? [] : [besides])].map((each) => {
    const [room, precise] = [roomWord(each), exact(each)]
    return room === precise ? room : t('words', { room, exact: precise })
  })
  // Of groups in two camps it says on which question; the kind is of a difference between groups.
  const about = factor.kind === null || glyph === 'divided' ? t(`axis.${talkAxis(factor)}`) : t(`kind.${factor.kind}`)
  return (
    <button
      type="button"
      aria-current={here ? 'true' : undefined}
      onClick={() => talk.show(spot)}
      className={cx(
        'grid min-h-14 w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 rounded-card border-2 px-3 py-2 text-start',
        here ? 'border-ink bg-paper' : 'border-transparent hover:bg-wash',
      )}
    >
      <Glyph of={glyph} />
      <span className="min-w-0">
        <span className="block leading-snug font-semibold">{factor.name}</span>
        <span className="block text-sm text-ink-2 first-letter:uppercase">
          {first}
          {factor.overall.readiness !== null && !both.has(word.key) && ` · ${about}`}
        </span>
        {second !== undefined && <span className="block text-sm text-ink-2 first-letter:uppercase">{second}</span>}
      </span>
      {talk.talked.has(factor.id) && (
        <span className="text-ink-2">
          <span aria-hidden="true">✓</span>
          <span className="sr-only">{t('talked')}</span>
        </span>
      )}
    </button>
  )
}

function Projects({ talk, project, projects }: Props) {
  const t = useTranslations('console.talk')
  return (
    <ul aria-label={t('projects')} className="mb-3 flex flex-wrap gap-2">
      {projects.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === project ? 'true' : undefined}
            onClick={() => talk.show({ project: id, factor: null })}
            className={cx(
              'min-h-11 rounded-field border px-3 py-1.5 text-start text-sm',
              id === project ? 'border-ink bg-ink font-semibold text-on-ink' : 'border-edge bg-paper hover:border-ink',
            )}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
