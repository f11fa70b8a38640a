'use client'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import { clockFace } from '#components/session/clock.ts'
import { Qr } from '#components/session/qr.tsx'
import css from '#components/session/wall.module.css'
import { GroupCount, Track, WallGroups } from '#components/session/wall-groups.tsx'
import { strong } from '#components/session/wall-word.tsx'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'

type Props = { state: SharedState; left: number | null; publicUrl: string }

/** The address as people type it: without the part that every browser adds by itself. */
export const spokenAddress = (publicUrl: string): string => publicUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')
/** The codes in the order of the groups. */
export const inOrder = (codes: SharedState['codes']): SharedState['codes'] =>
  [null, ...groups].flatMap((group) => codes.filter((each) => each.group === group))
/** Where a QR code leads. */
export const joinAddress = (publicUrl: string, code: string): string => `${publicUrl.replace(/\/$/, '')}/join/${code}`

/** One code for everybody: address, code, QR code, and the counts below. Stays while scoring, for those who come late. */
export function JoinWithOne({ state, left, publicUrl }: Props) {
  const t = useTranslations('wall')
  const code = state.codes[0]?.code
  return (
    <>
      <div className={css.top}>
        <div>
          <Heading state={state} left={left} />
          {code === undefined ? (
            <p className={css.how}>{t('how.none')}</p>
          ) : (
            <p className={css.how}>
              {t.rich('how.one', { address: spokenAddress(publicUrl), b: strong })} <span className={css.code}>{code}</span>
            </p>
          )}
        </div>
        {code !== undefined && (
          <div className={css.sheet}>
            <Qr className={css.qr} text={joinAddress(publicUrl, code)} label={t('qr', { address: spokenAddress(publicUrl), code })} />
          </div>
        )}
      </div>
      <WallGroups state={state} scoring={state.phase === 'scoring'} />
    </>
  )
}

/** A code for each group: each card holds its group's code, QR code and counts. */
export function JoinByGroup({ state, left, publicUrl }: Props) {
  const t = useTranslations('wall')
  return (
    <>
      <div>
        <Heading state={state} left={left} wide />
        <p className={css.how}>{t.rich('how.group', { address: spokenAddress(publicUrl), b: strong })}</p>
      </div>
      <ul className={css.groups} aria-label={t('groups')}>
        {groups.map((group) => (
          <GroupDoor key={group} group={group} state={state} publicUrl={publicUrl} />
        ))}
      </ul>
    </>
  )
}

function GroupDoor({ group, state, publicUrl }: { group: Group; state: SharedState; publicUrl: string }) {
  const t = useTranslations('wall')
  const names = useTranslations('groups')
  const code = state.codes.find((each) => each.group === group)?.code
  const scoring = state.phase === 'scoring'
  return (
    <li className={code === undefined ? css.card : css.codeCard}>
      {code !== undefined && (
        <Qr className={css.smallQr} text={joinAddress(publicUrl, code)} label={t('qr', { address: spokenAddress(publicUrl), code })} />
      )}
      <p className={css.name}>
        <Mark group={group} className={css.mark} />
        <b>{names(`${group}.many`)}</b>
      </p>
      <GroupCount progress={state.progress[group]} expected={state.expected[group]} scoring={scoring} />
      {code === undefined ? <p className={css.parts}>{t('how.closed')}</p> : <p className={css.groupCode}>{code}</p>}
      {scoring && <Track group={group} progress={state.progress[group]} />}
    </li>
  )
}

/** Who comes after scoring closed can still listen. */
export function LateLine({ codes, publicUrl }: { codes: SharedState['codes']; publicUrl: string }) {
  const t = useTranslations('wall')
  if (codes.length === 0) return null
  const all = inOrder(codes)
    .map((each) => each.code)
    .join(' · ')
  return <p className={css.how}>{t.rich('how.late', { address: spokenAddress(publicUrl), codes: all, b: strong })}</p>
}

function Heading({ state, left, wide = false }: { state: SharedState; left: number | null; wide?: boolean }) {
  const t = useTranslations('wall')
  const { round, title } = state
  const scoring = state.phase === 'scoring'
  const up = scoring && left === 0
  return (
    <>
      <p className={css.above}>
        {!scoring && t('joining.status', { round })}
        {scoring && left === null && t('scoring.status', { round })}
        {scoring && left !== null && !up && t.rich('scoring.timed', { round, left: clockFace(left), b: strong })}
        {up && t.rich('scoring.timeUp', { round, b: strong })}
      </p>
      <h1 className={css.title} data-long={title.length > (wide ? 90 : 60)}>
        {title}
      </h1>
      <p className={css.sub}>{up ? t('scoring.timeUpSub') : scoring ? t('scoring.sub') : t('joining.sub')}</p>
    </>
  )
}
