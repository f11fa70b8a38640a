'use client'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import css from '#components/session/wall.module.css'
import { strong } from '#components/session/wall-word.tsx'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import type { Progress, SharedState } from '#server/domain/state.ts'

/** A card for each group: how many are here, and while scoring how many are done. */
export function WallGroups({ state, scoring }: { state: Pick<SharedState, 'progress' | 'expected'>; scoring: boolean }) {
  const t = useTranslations('wall')
  const names = useTranslations('groups')
  const { progress, expected } = state
  return (
    <ul className={css.groups} aria-label={t('groups')}>
      {groups.map((group) => (
        <li key={group} className={css.card}>
          <p className={css.name}>
            <Mark group={group} className={css.mark} />
            <b>{names(`${group}.many`)}</b>
          </p>
          <GroupCount progress={progress[group]} expected={expected[group]} scoring={scoring} />
          {scoring && <Track group={group} progress={progress[group]} />}
          {scoring && <p className={css.parts}>{t(`parts.${partsOf(progress[group])}`, waitingOf(progress[group]))}</p>}
        </li>
      ))}
    </ul>
  )
}

type Count = { progress: Progress; expected: number | null; scoring: boolean }

/** '4 of 6 done' while scoring, else '4 of 6 here', or '6 here' of a group without a number to reach. */
export function GroupCount({ progress, expected, scoring }: Count) {
  const t = useTranslations('wall')
  const { joined, done } = progress
  const words = () => {
    if (scoring && joined > 0) return t.rich('done', { done, joined, b: strong })
    return expected === null || joined > expected
      ? t.rich('here', { count: joined, b: strong })
      : t.rich('hereOf', { count: joined, expected, b: strong })
  }
  return <p className={css.count}>{words()}</p>
}

/** Done full, scoring pale, joined empty; the words beside it say the same, so it is silent for a screen reader. */
export function Track({ group, progress }: { group: Group; progress: Progress }) {
  const { joined, scoring, done } = progress
  const all = Math.max(1, joined)
  return (
    <svg className={css.track} data-group={group} viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={css.done} width={done} height="1" />
      <rect className={css.busy} x={done} width={scoring} height="1" />
    </svg>
  )
}

const waitingOf = ({ joined, scoring, done }: Progress) => ({ scoring, waiting: Math.max(0, joined - scoring - done) })

function partsOf(progress: Progress): 'both' | 'scoring' | 'waiting' | 'none' | 'nobody' {
  const { scoring, waiting } = waitingOf(progress)
  if (progress.joined === 0) return 'nobody'
  if (scoring > 0) return waiting > 0 ? 'both' : 'scoring'
  return waiting > 0 ? 'waiting' : 'none'
}
